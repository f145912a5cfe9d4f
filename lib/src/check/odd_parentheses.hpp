// Parentheses of which the reading of parties does not tell: unbalanced ones in titles and in fields that
// hold no parties, and anywhere those of two kinds, doubled, with nothing in them, or square where others are
// round. Of parenthesis.unbalanced, whose other half the extractor finds.
#pragma once

#include "check/check.hpp"

namespace palaset::check {

[[nodiscard]] MadeCheck make_odd_parentheses();

}  // namespace palaset::check
