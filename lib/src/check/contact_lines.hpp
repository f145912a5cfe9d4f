// The text of contacts, before anything was made of it, and the addresses of a whole page.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include <palaset/document.hpp>

#include "check/text.hpp"

namespace palaset::check {

/// Calls take(line, span) for each line of the contacts of a document; markup ends a line. span(begin, end)
/// are the bytes of a part of the line.
template <class Take>
void for_each_contact_line(std::string_view bytes, const DocumentTail& tail, const Take& take) {
  for (const Contact& c : tail.contacts) {
    for (std::size_t at = c.span.begin; at < c.span.end;) {
      const std::size_t end = std::min(bytes.find_first_of("\r\n<", at), c.span.end);
      if (end > at)
        take(bytes.substr(at, end - at), [&](std::size_t b, std::size_t e) { return Span{at + b, at + e}; });
      at = end + 1;
    }
  }
}

/// The same for the line of a page in which `at` lies, unless it is one of contacts. Returns its end.
template <class Take>
std::size_t look_at_line(const Text& page, std::size_t at, const DocumentTail& tail, const Take& take) {
  const std::string_view text = page.view();
  const std::size_t feed = text.rfind('\n', at);
  const std::size_t begin = feed == std::string_view::npos ? 0 : feed + 1;
  const std::size_t end = std::min(text.find('\n', at), text.size());
  const std::size_t place = page.span(at, at + 1).begin;
  const bool known = std::any_of(tail.contacts.begin(), tail.contacts.end(), [&](const Contact& c) {
    return c.span.begin <= place && place < c.span.end;
  });
  if (!known)
    take(text.substr(begin, end - begin),
         [&](std::size_t b, std::size_t e) { return page.span(begin + b, begin + e); });
  return end;
}

/// Calls take(span, word) for each word with an @: of a page, wherever it stands; of records, in their
/// contacts. What begins with its @ names somebody on a service, and is passed over, as is an address of a
/// service.
template <class Take>
void for_each_address(std::string_view bytes, const Text& page, const DocumentTail& tail, const Take& take) {
  constexpr std::string_view gaps = " \t\r\n<>()[]\"',;";
  const auto look = [&](std::string_view text, const auto& span) {
    for (std::size_t at = text.find('@'); at != std::string_view::npos;) {
      const std::size_t before = text.find_last_of(gaps, at);
      const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
      std::size_t end = std::min(text.find_first_of(gaps, at), text.size());
      const std::size_t next = text.find('@', end);
      while (end > at && text[end - 1] == '.') --end;  // of a sentence
      const std::string_view word = text.substr(begin, end - begin);
      if (begin < at && word.find(':') == std::string_view::npos && word.find('/') == std::string_view::npos)
        take(span(begin, end), word);
      at = next;
    }
  };
  if (!page.empty())
    return look(page.view(), [&](std::size_t begin, std::size_t end) { return page.span(begin, end); });
  for (const Contact& c : tail.contacts) {
    look(bytes.substr(c.span.begin, c.span.size()),
         [&](std::size_t begin, std::size_t end) { return Span{c.span.begin + begin, c.span.begin + end}; });
  }
}

}  // namespace palaset::check
