// The codes of funders in a record, and those that the rules know.
#pragma once

#include <palaset/record.hpp>

#include "check/entry_view.hpp"
#include "rules/vocabulary.hpp"

namespace palaset::check {

/// What stands before the years in their parenthesis, where it was not read as a funder: "Leder 2018–2019".
/// Empty where there is no word.
[[nodiscard]] std::string_view words_before(const Party& party, const Funding& years);

/// Calls take(const Funding&) for each that has a funder whom the rules do not know.
template <class Take>
void for_each_unknown_funder(const ModelRecord& record, const Take& take) {
  for (const auto* parties : {&record.developers, &record.related}) {
    for (const Party& p : *parties) {
      for (const Funding& f : p.funding) {
        if (f.funder && !f.funder_name) take(f);
      }
    }
  }
}

/// The bytes of the code, where the surface begins with it; else all of them. In JSON, those of the value.
[[nodiscard]] Span code_span(const Funding& funding, const RecordView* records);

/// The funder whose code differs by one letter, or null. Codes of two letters are like too many others.
[[nodiscard]] const rules::Funder* near_funder(const rules::Vocabulary& vocabulary, std::string_view code);

}  // namespace palaset::check
