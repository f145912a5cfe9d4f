// What reading made other of a text, as it stands in the bytes: no-break spaces that became blanks, and
// characters that nobody sees and that were left out.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <palaset/span.hpp>

#include "check/entry_view.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

/// Calls take(std::size_t begin, unicode::CodePoint) for each character of UTF-8 within a part of the bytes
/// of which cleaning makes something else.
template <class Take>
void for_each_cleaned(std::string_view bytes, Span part, const Take& take) {
  const auto goes_on = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; };
  const std::size_t last = std::min(part.end, bytes.size());
  for (std::size_t i = part.begin; i < last;) {
    if (static_cast<unsigned char>(bytes[i]) < 0x80) {
      ++i;
      continue;
    }
    const unicode::CodePoint c = unicode::at(bytes.substr(0, last), i);
    const std::string_view rest = bytes.substr(i, c.length);
    const bool whole = i + c.length <= last && std::all_of(rest.begin() + 1, rest.end(), goes_on);
    if (whole && unicode::cleaning(c.value) != unicode::Cleaning::keep) take(i, c);
    i += whole ? c.length : 1;
  }
}

/// Whether bytes of the input became something else in a text: a look at its length, and so for nearly all.
[[nodiscard]] inline bool may_be_cleaned(const Text& text) {
  return text.span().size() != text.view().size();
}

/// Calls take(const Text&) for each line of an entry's title and values in which there may be such.
template <class Take>
void for_each_cleaned_line(const EntryView& entry, const Take& take) {
  for (const Text& line : entry.title) {
    if (may_be_cleaned(line)) take(line);
  }
  for (const FieldView& field : entry.fields) {
    for (const Text& line : field.lines) {
      if (may_be_cleaned(line)) take(line);
    }
  }
}

}  // namespace palaset::check
