// Years that nobody reads as one, beside one that is: "2018–20220", "2201–2022", "2019–2020–2021". Of
// period.impossible, whose other half are the dates that the extractor tells of.
#pragma once

#include "check/check.hpp"

namespace palaset::check {

[[nodiscard]] MadeCheck make_odd_years();

}  // namespace palaset::check
