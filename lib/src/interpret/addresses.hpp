// Web addresses and e-mail addresses in running text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace palaset::interpret {

struct Address {
  std::size_t begin = 0;  ///< in the text
  std::size_t end = 0;
  bool email = false;
  std::string value;  ///< an e-mail without "mailto:"; a web address as it stands
};

/// In the order of the text. A full stop, comma or parenthesis behind one is not part of it. Linear.
[[nodiscard]] std::vector<Address> find_addresses(std::string_view text);

/// What an address and the text that shows it have in common: "www.silta.example".
[[nodiscard]] std::string key_of_address(std::string_view address);

}  // namespace palaset::interpret
