#include "check/name_key.hpp"

#include "unicode/characters.hpp"

namespace palaset::check {

std::string name_key(std::string_view name) {
  const std::string lower = unicode::lower(name);
  std::string key;
  key.reserve(lower.size());
  bool gap = false;
  for (std::size_t i = 0; i < lower.size();) {
    const unicode::CodePoint c = unicode::at(lower, i);
    if (unicode::is_letter(c.value) || unicode::is_digit(c.value)) {
      if (gap && !key.empty()) key += ' ';
      gap = false;
      key.append(lower, i, c.length);
    } else {
      gap = true;
    }
    i += c.length;
  }
  return key;
}

}  // namespace palaset::check
