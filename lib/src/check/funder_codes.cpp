#include "check/funder_codes.hpp"

#include "check/edit_distance.hpp"
#include "check/record_view.hpp"

namespace palaset::check {

Span code_span(const Funding& funding, const RecordView* records) {
  if (records != nullptr) return records->funder_place(funding);
  const std::string& code = *funding.funder;
  if (!funding.surface.starts_with(code)) return funding.span;
  return {funding.span.begin, funding.span.begin + code.size()};
}

const rules::Funder* near_funder(const rules::Vocabulary& vocabulary, std::string_view code) {
  constexpr std::size_t shortest = 3;
  if (code.size() < shortest) return nullptr;
  for (const rules::Funder& f : vocabulary.funders) {
    if (f.code.size() >= shortest && within_one_edit(f.code, code)) return &f;
  }
  return nullptr;
}

}  // namespace palaset::check
