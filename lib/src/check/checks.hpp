// All checks, by name. A new one has a line here and one in the table (checks.cpp).
#pragma once

#include <span>

#include "check/check.hpp"

namespace palaset::check {

extern const Entry alias_varies;
extern const Entry contact_email;
extern const Entry contact_hidden_email;
extern const Entry contact_phone;
extern const Entry contact_private;
extern const Entry dash_joined;
extern const Entry dash_name;
extern const Entry dash_period;
extern const Entry dash_spacing;
extern const Entry developer_missing;
extern const Entry entry_number;
extern const Entry entry_order;
extern const Entry entry_repeated;
extern const Entry entry_similar;
extern const Entry funder_missing;
extern const Entry funder_misspelt;
extern const Entry funder_unknown;
extern const Entry head_case;
extern const Entry head_hyphen;
extern const Entry head_spacing;
extern const Entry head_untied;
extern const Entry label_missing;
extern const Entry label_misspelt;
extern const Entry label_number;
extern const Entry label_varies;
extern const Entry link_dead_anchor;
extern const Entry mark_stray;
extern const Entry name_case;
extern const Entry name_similar;
extern const Entry name_varies;
extern const Entry period_future;
extern const Entry period_missing;
extern const Entry period_outside_programme;
extern const Entry period_repeated_year;
extern const Entry period_short_year;
extern const Entry place_misspelt;
extern const Entry project_funders;
extern const Entry project_years;
extern const Entry quote_unbalanced;
extern const Entry space_before_mark;
extern const Entry space_double;
extern const Entry space_missing;
extern const Entry space_no_break;
extern const Entry spelling_word;
extern const Entry stop_varies;
extern const Entry text_draft;
extern const Entry text_invisible;
extern const Entry text_unclaimed;

/// Of the extractor (reader_checks.cpp).
[[nodiscard]] std::span<const Entry> reader_checks();

/// By code.
[[nodiscard]] std::span<const Entry> all_checks();

}  // namespace palaset::check
