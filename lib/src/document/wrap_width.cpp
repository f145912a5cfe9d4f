#include "document/wrap_width.hpp"

#include <algorithm>
#include <map>

#include "document/line_end.hpp"
#include "unicode/characters.hpp"

namespace palaset::document {

namespace {

/// A line that was broken, and the first word of the next.
struct Break {
  std::uint32_t edge;  ///< columns that the line takes
  std::uint32_t room;  ///< columns that it would have taken with that word
};

std::uint32_t width_of(std::vector<Break>& breaks) {
  std::uint32_t widest = 0;
  for (const Break& b : breaks) widest = std::max(widest, b.edge);
  std::sort(breaks.begin(), breaks.end(), [](const Break& a, const Break& b) { return a.room < b.room; });
  if (breaks.front().room > widest) return widest;  // one width fits all
  return std::min(widest, breaks[breaks.size() / 8].room - 1);
}

/// Where all breaks stand between sentences: several lines of about the same width, none wider, and what
/// follows them had no room there.
std::uint32_t width_of_edges(std::string_view text, const std::vector<PageLine>& lines,
                             const std::vector<Bullet>& bullets) {
  constexpr std::uint32_t least = 55;
  constexpr std::uint32_t most = 120;
  std::uint32_t widest = 0;
  for (const PageLine& l : lines) widest = std::max(widest, l.indent + l.width);
  if (widest < least || widest > most) return 0;
  std::size_t broken = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::uint32_t edge = lines[i - 1].indent + lines[i - 1].width;
    if (bullets[i].found() || lines[i].blanks > 0 || lines[i - 1].columns || edge * 10 < widest * 9) continue;
    const std::string_view line =
        text.substr(lines[i].piece.begin, lines[i].piece.end - lines[i].piece.begin);
    const auto word = static_cast<std::uint32_t>(unicode::length(line.substr(0, line.find_first_of(" \t"))));
    broken += edge + 1 + word > widest ? 1U : 0U;
  }
  return broken >= 2 ? widest : 0;
}

}  // namespace

WrapWidth estimate_wrap_width(std::string_view text, const std::vector<PageLine>& lines,
                              const std::vector<Bullet>& bullets) {
  constexpr std::uint32_t narrowest = 40;  // shorter lines are broken by hand
  std::vector<Break> all;
  std::map<char32_t, std::vector<Break>> by_glyph;
  char32_t glyph = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line =
        text.substr(lines[i].piece.begin, lines[i].piece.end - lines[i].piece.begin);
    const bool small = unicode::is_lower(unicode::at(line, 0).value);
    if (bullets[i].found()) glyph = bullets[i].glyph;
    if (i == 0 || bullets[i].found()) continue;
    if (!small && lines[i].blanks > 0) glyph = 0;
    const PageLine& above = lines[i - 1];
    if (lines[i].part != PagePart::text || above.part != PagePart::text || !small) continue;
    if (lines[i].blanks > 0 || above.columns) continue;
    if (ends_sentence(text.substr(above.piece.begin, above.piece.end - above.piece.begin))) continue;
    const auto word = static_cast<std::uint32_t>(unicode::length(line.substr(0, line.find_first_of(" \t"))));
    const std::uint32_t edge = above.indent + above.width;
    if (edge + 1 + word < narrowest) continue;
    all.push_back({edge, edge + 1 + word});
    by_glyph[glyph].push_back(all.back());
  }
  WrapWidth width;
  if (all.empty()) {
    width.set(width_of_edges(text, lines, bullets));
    return width;
  }
  width.set(width_of(all));
  for (auto& [kind, breaks] : by_glyph) width.set(kind, width_of(breaks));
  return width;
}

}  // namespace palaset::document
