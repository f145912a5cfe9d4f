// The bytes of contacts: what people wrote of themselves, before anything was made of it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include <palaset/document.hpp>

namespace palaset::check {

/// Calls take(begin, line) for each line of the contacts of a document, in bytes of the input; markup ends a
/// line.
template <class Take>
void for_each_contact_line(std::string_view bytes, const DocumentTail& tail, const Take& take) {
  for (const Contact& c : tail.contacts) {
    for (std::size_t at = c.span.begin; at < c.span.end;) {
      const std::size_t end = std::min(bytes.find_first_of("\r\n<", at), c.span.end);
      if (end > at) take(at, bytes.substr(at, end - at));
      at = end + 1;
    }
  }
}

/// Calls take(begin, word) for each word of the contacts of a document, in bytes of the input. Markup parts
/// words.
template <class Take>
void for_each_contact_word(std::string_view bytes, const DocumentTail& tail, const Take& take) {
  constexpr std::string_view gaps = " \t\r\n<>()\"',;";
  for (const Contact& c : tail.contacts) {
    std::size_t at = c.span.begin;
    while (at < c.span.end) {
      const std::size_t begin = std::min(bytes.find_first_not_of(gaps, at), c.span.end);
      const std::size_t end = std::min(bytes.find_first_of(gaps, begin), c.span.end);
      if (begin < end) take(begin, bytes.substr(begin, end - begin));
      at = std::max(end, begin + 1);
    }
  }
}

}  // namespace palaset::check
