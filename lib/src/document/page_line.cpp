#include "document/page_line.hpp"

#include <algorithm>

#include "document/line.hpp"
#include "unicode/characters.hpp"

namespace palaset::document {

namespace {

/// Three blanks or a tab behind the first words; what stands behind a bullet is no column.
bool has_wide_gap(std::string_view line) {
  constexpr std::size_t bullet = 6;
  return line.find("   ", bullet) != std::string_view::npos ||
         line.find('\t', bullet) != std::string_view::npos;
}

}  // namespace

std::vector<PageLine> read_page_lines(std::string_view text) {
  std::vector<PageLine> lines;
  std::uint32_t blanks = 0;
  bool page_break = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::size_t begin = at;
    std::uint32_t indent = 0;
    for (; begin < end && is_space(text[begin]); ++begin) {
      const bool feed = text[begin] == '\f';
      page_break |= feed;
      indent = feed ? 0 : text[begin] == '\t' ? indent / 8 * 8 + 8 : indent + 1;
    }
    at = end + 1;
    if (begin == end) {
      ++blanks;
      continue;
    }
    std::size_t last = end;
    while (is_space(text[last - 1])) --last;
    PageLine line;
    line.piece = {begin, last};
    line.indent = indent;
    line.width = static_cast<std::uint32_t>(unicode::length(text.substr(begin, last - begin)));
    line.blanks = blanks;
    line.columns = has_wide_gap(text.substr(begin, last - begin));
    line.page_break = page_break || blanks >= page_gap;
    lines.push_back(line);
    blanks = 0;
    // a form feed behind the text, before the line ends
    page_break = text.substr(last, end - last).find('\f') != std::string_view::npos;
  }
  return lines;
}

}  // namespace palaset::document
