// What checks say of a form that is not as expected.
#pragma once

#include <string_view>

#include "check/findings.hpp"
#include "check/written_forms.hpp"

namespace palaset::check {

/// Reports each place of `seen`, with a fix that is not safe where the bytes of the place have the form as it
/// is.
void report_form(const WrittenForms::Form& seen, const WrittenForms::Form& expected, std::string_view bytes,
                 Findings& findings);

/// Reports all forms but the one of most places.
void report_all_but_most_used(WrittenForms::Forms forms, std::string_view bytes, Findings& findings);

}  // namespace palaset::check
