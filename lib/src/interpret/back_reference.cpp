#include "interpret/back_reference.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "interpret/split.hpp"

namespace palaset::interpret {

BackReference read_back_reference(const Tokens& tokens, const std::vector<std::size_t>& core) {
  static constexpr std::array<std::string_view, 10> pronouns{"sen",    "sitä",  "siitä", "niiden", "niitä",
                                                             "niistä", "tämän", "tätä",  "näiden", "näitä"};
  constexpr std::size_t longest = 4;
  if (std::find(pronouns.begin(), pronouns.end(), tokens.text(core.front())) == pronouns.end()) return {};
  std::size_t name = 1;
  while (name < core.size() && name < longest && tokens.is(core[name], TokenKind::word) &&
         !tokens[core[name]].capital)
    ++name;
  if (name == 1 || name == core.size() || name == longest || !tokens[core[name]].capital) return {};
  return {name, head_form(tokens, core[name - 1]) != nullptr};
}

}  // namespace palaset::interpret
