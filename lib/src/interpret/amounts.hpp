// Sums of money and numbers with a unit, as Finnish texts write them.
//
// "1 234 567 €", "1,2 milj. euroa", "1.234.567,00 EUR", "450 t€", "12,5 htv", "85 %". A comma parts decimals;
// a full stop does where three digits do not follow it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <palaset/record.hpp>

namespace palaset::interpret {

struct FoundMoney {
  std::size_t begin = 0;  ///< in the text
  std::size_t end = 0;
  Money money;  ///< no currency where none is written
};

/// The first sum with a currency; where there is none, the first number. Nothing for more than 9 · 10^12.
[[nodiscard]] std::optional<FoundMoney> read_money(std::string_view text);

struct FoundQuantity {
  std::size_t begin = 0;  ///< in the text
  std::size_t end = 0;
  Quantity quantity;
};

/// The first number, with the word behind it.
[[nodiscard]] std::optional<FoundQuantity> read_quantity(std::string_view text);

}  // namespace palaset::interpret
