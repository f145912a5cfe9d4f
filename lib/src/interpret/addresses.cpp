#include "interpret/addresses.hpp"

#include <algorithm>

#include "unicode/characters.hpp"

namespace palaset::interpret {

namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f';
}

bool opens(char c) {
  return c == '(' || c == '<' || c == '[' || c == '"' || c == ',' || c == ';';
}

/// Signs at the end that belong to the sentence.
std::string_view without_tail(std::string_view word) {
  constexpr std::string_view loose = ".,;:!?>]\"'";
  for (bool again = true; again && !word.empty();) {
    again = false;
    if (loose.find(word.back()) != std::string_view::npos) {
      word.remove_suffix(1);
      again = true;
    } else if (word.back() == ')' &&
               std::count(word.begin(), word.end(), '(') < std::count(word.begin(), word.end(), ')')) {
      word.remove_suffix(1);
      again = true;
    } else {
      const unicode::CodePoint c = unicode::before(word, word.size());
      if (c.value == 0x201D || c.value == 0x2019 || c.value == 0xBB) {
        word.remove_suffix(c.length);
        again = true;
      }
    }
  }
  return word;
}

bool begins(std::string_view word, std::string_view scheme) {
  return word.size() > scheme.size() && unicode::lower(word.substr(0, scheme.size())) == scheme;
}

bool is_domain_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_local_byte(char c) {
  return is_domain_byte(c) || c == '_' || c == '+' || c == '%';
}

/// "maija.malli@esimerkki.example" in a word, or nothing.
Address email_in(std::string_view word, std::size_t base) {
  const std::size_t at = word.find('@');
  if (at == std::string_view::npos || at == 0) return {};
  std::size_t begin = at;
  while (begin > 0 && is_local_byte(word[begin - 1])) --begin;
  std::size_t end = at + 1;
  while (end < word.size() && is_domain_byte(word[end])) ++end;
  while (end > at + 1 && (word[end - 1] == '.' || word[end - 1] == '-')) --end;
  const std::string_view domain = word.substr(at + 1, end - at - 1);
  if (begin == at || domain.find('.') == std::string_view::npos) return {};
  return {base + begin, base + end, true, std::string(word.substr(begin, end - begin))};
}

Address read_word(std::string_view word, std::size_t base) {
  while (!word.empty() && opens(word.front())) {
    word.remove_prefix(1);
    ++base;
  }
  word = without_tail(word);
  if (begins(word, "mailto:")) return email_in(word.substr(7), base + 7);
  for (const std::string_view scheme : {"https://", "http://", "www."}) {
    const std::size_t at = word.find(scheme);
    if (at == std::string_view::npos || word.size() < at + scheme.size() + 3) continue;
    if (at > 0 && !opens(word[at - 1]) && word[at - 1] != ':' && word[at - 1] != ')') continue;
    return {base + at, base + word.size(), false, std::string(word.substr(at))};
  }
  return email_in(word, base);
}

}  // namespace

std::vector<Address> find_addresses(std::string_view text) {
  std::vector<Address> found;
  if (text.find('@') == std::string_view::npos && text.find("://") == std::string_view::npos &&
      text.find("www.") == std::string_view::npos)
    return found;
  for (std::size_t at = 0; at < text.size();) {
    if (is_blank(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && !is_blank(text[end])) ++end;
    if (Address a = read_word(text.substr(at, end - at), at); !a.value.empty()) found.push_back(std::move(a));
    at = end;
  }
  return found;
}

std::string key_of_address(std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
  while (!address.empty() && address.back() == '/') address.remove_suffix(1);
  return std::string(address);
}

}  // namespace palaset::interpret
