#include "document/wrap_width.hpp"

#include <algorithm>

#include "document/line_end.hpp"
#include "unicode/characters.hpp"

namespace palaset::document {

namespace {

/// A line that was broken, and the first word of the next.
struct Break {
  std::uint32_t edge;  ///< columns that the line takes
  std::uint32_t room;  ///< columns that it would have taken with that word
};

}  // namespace

WrapWidth estimate_wrap_width(std::string_view text, const std::vector<PageLine>& lines,
                              const std::vector<Bullet>& bullets) {
  constexpr std::uint32_t narrowest = 40;  // shorter lines are broken by hand
  std::vector<Break> breaks;
  std::uint32_t widest = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const PageLine& above = lines[i - 1];
    if (lines[i].part != PagePart::text || above.part != PagePart::text || bullets[i].found()) continue;
    if (lines[i].blanks > 0 || lines[i].page_break || above.columns) continue;
    const std::string_view line = text.substr(lines[i].piece.begin, lines[i].piece.end - lines[i].piece.begin);
    const std::string_view before = text.substr(above.piece.begin, above.piece.end - above.piece.begin);
    if (!unicode::is_lower(unicode::at(line, 0).value) || ends_sentence(before)) continue;
    const auto word = static_cast<std::uint32_t>(unicode::length(line.substr(0, line.find_first_of(" \t"))));
    const std::uint32_t edge = above.indent + above.width;
    if (edge + 1 + word < narrowest) continue;
    breaks.push_back({edge, edge + 1 + word});
    widest = std::max(widest, edge);
  }
  if (breaks.empty()) return {};
  std::sort(breaks.begin(), breaks.end(), [](const Break& a, const Break& b) { return a.room < b.room; });
  if (breaks.front().room > widest) return WrapWidth(widest);  // one width fits all
  return WrapWidth(std::min(widest, breaks[breaks.size() / 8].room - 1));
}

}  // namespace palaset::document
