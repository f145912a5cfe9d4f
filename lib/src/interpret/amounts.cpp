#include "interpret/amounts.hpp"

#include <array>
#include <cstdint>
#include <string>

#include "unicode/characters.hpp"

namespace palaset::interpret {

namespace {

constexpr std::int64_t micro = 1'000'000;
constexpr std::size_t most_digits = 13;
constexpr std::size_t longest_unit = 40;

/// Digits in groups, with decimals: the whole and the millionths.
struct Number {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::int64_t whole = 0;
  std::int64_t millionths = 0;
  std::string decimals;
  bool fits = true;
};

/// Three digits that no fourth follows.
bool is_group(std::string_view text, std::size_t at) {
  for (std::size_t i = 0; i < 3; ++i) {
    if (!unicode::digit_at(text, at + i)) return false;
  }
  return !unicode::digit_at(text, at + 3);
}

std::size_t add_digits(std::string_view text, std::size_t at, std::string& digits) {
  while (unicode::digit_at(text, at)) digits += text[at++];
  return at;
}

Number number_at(std::string_view text, std::size_t begin) {
  Number n;
  n.begin = begin;
  std::string digits;
  std::size_t at = add_digits(text, begin, digits);
  if (digits.size() <= 3) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '.' || text[at] == '\'') &&
           is_group(text, at + 1))
      at = add_digits(text, at + 1, digits);
  }
  if (at < text.size() && (text[at] == ',' || text[at] == '.') && unicode::digit_at(text, at + 1))
    at = add_digits(text, at + 1, n.decimals);
  n.end = at;
  n.fits = digits.size() <= most_digits && n.decimals.size() <= 12;
  if (!n.fits) return n;
  for (const char c : digits) n.whole = n.whole * 10 + (c - '0');
  for (std::size_t i = 0; i < 6; ++i)
    n.millionths = n.millionths * 10 + (i < n.decimals.size() ? n.decimals[i] - '0' : 0);
  return n;
}

/// A number that does not go on a word or another number: not the 2 of "A2", "1.2.2020".
bool begins_number(std::string_view text, std::size_t at) {
  if (!unicode::digit_at(text, at)) return false;
  if (at == 0) return true;
  const unicode::CodePoint before = unicode::before(text, at);
  return !unicode::is_letter(before.value) && !unicode::is_digit(before.value) && before.value != U'.' &&
         before.value != U',' && before.value != U'/';
}

/// The word at a place, in small letters: letters, "€", "%" and a full stop behind them.
std::string word_at(std::string_view text, std::size_t at, std::size_t& end) {
  end = at;
  while (end < text.size()) {
    const unicode::CodePoint c = unicode::at(text, end);
    if (!unicode::is_letter(c.value) && c.value != U'€' && c.value != U'%' && c.value != U'$') break;
    end += c.length;
  }
  return unicode::lower(text.substr(at, end - at));
}

std::size_t blanks_behind(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

std::string_view currency_of(std::string_view word) {
  if (word == "€" || word == "eur" || word == "e" || word.starts_with("euro")) return "EUR";
  if (word == "mk" || word == "fim" || word.starts_with("markka")) return "FIM";
  if (word == "sek") return "SEK";
  if (word == "usd" || word == "$") return "USD";
  return {};
}

/// What a word multiplies by, and the currency that it may end in: "milj", "t€", "miljoonaa".
std::int64_t scale_of(std::string_view& word) {
  struct Scale {
    std::string_view word;
    std::int64_t by;
  };
  constexpr std::array<Scale, 8> words{{{"miljard", 1'000'000'000},
                                        {"mrd", 1'000'000'000},
                                        {"milj", 1'000'000},
                                        {"tuhat", 1'000},
                                        {"m€", 1'000'000},
                                        {"meur", 1'000'000},
                                        {"t€", 1'000},
                                        {"k€", 1'000}}};
  for (const Scale& s : words) {
    if (!word.starts_with(s.word)) continue;
    word = s.word.ends_with("€") || s.word == "meur" ? std::string_view("€") : std::string_view();
    return s.by;
  }
  if (word == "teur" || word == "keur") {
    word = "€";
    return 1'000;
  }
  return 1;
}

struct Behind {
  std::int64_t scale = 1;
  std::string_view currency;
  std::size_t end = 0;
};

Behind behind_number(std::string_view text, std::size_t at) {
  Behind b;
  b.end = at;
  std::size_t end = 0;
  const std::string first = word_at(text, blanks_behind(text, at), end);
  std::string_view word = first;
  b.scale = scale_of(word);
  if (b.scale != 1) {
    b.end = end;
    b.currency = currency_of(word);
    if (!b.currency.empty()) return b;
    if (end < text.size() && text[end] == '.') b.end = ++end;
    std::size_t next = 0;
    const std::string second = word_at(text, blanks_behind(text, end), next);
    b.currency = currency_of(second);
    if (!b.currency.empty()) b.end = next;
    return b;
  }
  b.currency = currency_of(word);
  if (!b.currency.empty()) b.end = end;
  return b;
}

/// "EUR 1 200", "€1 200": where the currency before a number begins, and which it is.
std::string_view currency_before(std::string_view text, std::size_t& begin) {
  std::size_t at = begin;
  while (at > 0 && text[at - 1] == ' ') --at;
  for (const std::string_view sign :
       {std::string_view("€"), std::string_view("EUR"), std::string_view("$")}) {
    if (at < sign.size() || text.substr(at - sign.size(), sign.size()) != sign) continue;
    begin = at - sign.size();
    return currency_of(unicode::lower(sign));
  }
  return {};
}

std::optional<std::int64_t> cents(const Number& n, std::int64_t scale) {
  constexpr std::int64_t most = 9'000'000'000'000;
  if (!n.fits || n.whole > most / scale) return std::nullopt;
  const std::int64_t part = n.millionths * scale;  // in millionths, below 10^15
  return n.whole * scale * 100 + (part * 100 + micro / 2) / micro;
}

}  // namespace

std::optional<FoundMoney> read_money(std::string_view text) {
  std::optional<FoundMoney> bare;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!begins_number(text, at)) continue;
    const Number n = number_at(text, at);
    const Behind behind = behind_number(text, n.end);
    std::size_t begin = n.begin;
    std::string_view currency = behind.currency;
    if (currency.empty()) currency = currency_before(text, begin);
    if (const auto sum = cents(n, behind.scale)) {
      FoundMoney found{begin, behind.end, {*sum, std::string(currency)}};
      if (!currency.empty()) return found;
      if (!bare) bare = std::move(found);
    }
    at = n.end - 1;
  }
  return bare;
}

std::optional<FoundQuantity> read_quantity(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!begins_number(text, at)) continue;
    const Number n = number_at(text, at);
    if (!n.fits) return std::nullopt;
    FoundQuantity found{n.begin, n.end, {}};
    found.quantity.value = std::to_string(n.whole);
    if (!n.decimals.empty()) found.quantity.value += "." + n.decimals;
    const std::size_t unit = blanks_behind(text, n.end);
    std::size_t end = unit;
    (void)word_at(text, unit, end);
    if (end > unit && end - unit <= longest_unit) {
      found.quantity.unit = text.substr(unit, end - unit);
      found.end = end;
    }
    return found;
  }
  return std::nullopt;
}

}  // namespace palaset::interpret
