#include "check/written_forms.hpp"

#include <algorithm>
#include <limits>

#include "check/name_key.hpp"

namespace palaset::check {

void WrittenForms::add(std::uint64_t thing, std::string_view text, Span span) {
  things_.push_back(thing);
  written_.push_back(hash_with(thing, hash_of(text)));
  uses_.push_back({texts_.add(text), span});
}

std::vector<std::uint32_t> WrittenForms::first_of_each() const {
  return check::first_of_each(things_);
}

std::vector<WrittenForms::Forms> WrittenForms::varied(const std::vector<std::uint32_t>& first) const {
  constexpr std::uint32_t one_way = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> number(uses_.size(), one_way);  // of the varied thing, at its first use
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (first[i] != i && written_[i] != written_[first[i]] && number[first[i]] == one_way)
      number[first[i]] = count++;
  }
  std::vector<Forms> varied(count);
  if (count == 0) return varied;
  Hashes written;
  std::vector<std::uint32_t> of;  // uses of varied things
  for (std::uint32_t i = 0; i < uses_.size(); ++i) {
    if (number[first[i]] == one_way) continue;
    written.push_back(written_[i]);
    of.push_back(i);
  }
  const std::vector<std::uint32_t> first_written = check::first_of_each(written);
  std::vector<std::size_t> form(of.size());
  for (std::size_t i = 0; i < of.size(); ++i) {
    const Use& use = uses_[of[i]];
    Forms& forms = varied[number[first[of[i]]]];
    if (first_written[i] == i) {
      form[i] = forms.size();
      forms.push_back({texts_.view(use.text), {}});
    } else {
      form[i] = form[first_written[i]];
    }
    forms[form[i]].places.push_back(use.span);
  }
  return varied;
}

const WrittenForms::Form& most_used(const WrittenForms::Forms& forms) {
  return *std::max_element(forms.begin(), forms.end(),
                           [](const auto& a, const auto& b) { return a.places.size() < b.places.size(); });
}

}  // namespace palaset::check
