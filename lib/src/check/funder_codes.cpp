#include "check/funder_codes.hpp"

#include <algorithm>

#include "check/edit_distance.hpp"
#include "check/record_view.hpp"

namespace palaset::check {

Span code_span(const Funding& funding, const RecordView* records) {
  if (records != nullptr) return records->funder_place(funding);
  const std::string& code = *funding.funder;
  const bool verbatim = funding.surface.size() == funding.span.size();  // in the input's own encoding
  if (!verbatim || !funding.surface.starts_with(code)) return funding.span;
  return {funding.span.begin, funding.span.begin + code.size()};
}

std::string_view words_before(const Party& party, const Funding& years) {
  const std::string_view surface = party.surface;
  const std::size_t at = surface.find(years.surface);
  if (at == std::string_view::npos || at == 0) return {};
  const std::size_t open = surface.rfind('(', at);
  if (open == std::string_view::npos) return {};
  std::string_view words = surface.substr(open + 1, at - open - 1);
  words.remove_prefix(std::min(words.find_last_of(",;") + 1, words.size()));
  while (!words.empty() && words.front() == ' ') words.remove_prefix(1);
  while (!words.empty() && words.back() == ' ') words.remove_suffix(1);
  return words.find(')') == std::string_view::npos ? words : std::string_view();
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
