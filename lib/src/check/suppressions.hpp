// Comments of a page that ask for silence about it:
//
//     <!-- palaset-ignore dash.period, stop: as the project itself writes it -->
//     <!-- palaset-ignore-file name.case -->
//
// The first is about what is found on its own line and on the next; the second about the whole page. Codes,
// or what stands before the dot in them, with commas between; what follows a colon is for readers.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <palaset/validator.hpp>

namespace palaset::check {

/// Takes out of a report what the comments of the page name. `html`: the page, as its lines are counted.
void suppress(std::string_view html, ValidationReport& report);

}  // namespace palaset::check
