#include "segment/numbered_headings.hpp"

#include <algorithm>

#include "document/line_end.hpp"
#include "unicode/characters.hpp"

namespace palaset::segment {

namespace {

using document::Bullet;
using document::TextBlock;
using Style = Bullet::Style;

constexpr std::size_t longest_heading = 110;  ///< code points

/// Follows one kind of number through the document.
class Chain {
 public:
  Chain(std::string_view text, const std::vector<TextBlock>& blocks, std::size_t first)
      : text_(text), blocks_(blocks), first_(first) {}

  /// The blocks that count on from 1 where lists between them are left out.
  std::vector<std::size_t> run(const Bullet& kind) {
    std::vector<std::size_t> chain;
    std::uint32_t expected = 1;
    std::uint32_t list = 0;  // last number of the list at hand; 0: none
    std::size_t last = 0;
    for (std::size_t i = first_; i < blocks_.size(); ++i) {
      const TextBlock& b = blocks_[i];
      if (b.bullet.style != kind.style || b.bullet.glyph != kind.glyph) continue;
      const bool apart = i > 0 && b.blanks > 0 && blocks_[i - 1].blanks == 0;  // the list has no blank lines
      const bool in_list =
          list != 0 && b.bullet.value == list + 1 && last + 1 == i && !at_margin(b, chain) && !apart;
      if (!in_list && b.bullet.value == expected && could_head(raw_text(text_, b)) && fits_margin(b, chain)) {
        chain.push_back(i);
        ++expected;
        list = 0;
      } else {
        list = b.bullet.value;
      }
      last = i;
    }
    return chain;
  }

  /// Most of them have something below them that is no heading.
  [[nodiscard]] bool heads(const std::vector<std::size_t>& chain) const {
    std::size_t supported = 0;
    for (std::size_t k = 0; k < chain.size(); ++k) {
      const std::size_t next = chain[k] + 1;
      const bool in_chain = k + 1 < chain.size() && chain[k + 1] == next;
      const bool list = next < blocks_.size() && blocks_[next].bullet.same_kind(blocks_[chain[k]].bullet) &&
                        blocks_[next].bullet.value == blocks_[chain[k]].bullet.value + 1;
      const bool below = next < blocks_.size() && !list && !in_chain;
      supported += below && !(k + 1 == chain.size() && follows_as_paragraph(next)) ? 1U : 0U;
    }
    return supported * 2 >= chain.size() && supported > 0;
  }

 private:
  /// Behind the last of a list, an unnumbered block at a distance belongs to no list's item.
  [[nodiscard]] bool follows_as_paragraph(std::size_t next) const {
    return !blocks_[next].bullet.found() && could_head(raw_text(text_, blocks_[next]));
  }

  [[nodiscard]] bool at_margin(const TextBlock& b, const std::vector<std::size_t>& chain) const {
    return !chain.empty() && b.blanks > 0 && b.indent <= blocks_[chain.back()].indent &&
           list_is_indented(b, chain);
  }

  [[nodiscard]] bool list_is_indented(const TextBlock& b, const std::vector<std::size_t>& chain) const {
    const std::size_t i = static_cast<std::size_t>(&b - blocks_.data());
    return i > 0 && blocks_[i - 1].indent > blocks_[chain.back()].indent + 1;
  }

  [[nodiscard]] bool fits_margin(const TextBlock& b, const std::vector<std::size_t>& chain) const {
    return chain.empty() || b.indent <= blocks_[chain.front()].indent + 2;
  }

  std::string_view text_;
  const std::vector<TextBlock>& blocks_;
  std::size_t first_;
};

}  // namespace

std::string_view raw_text(std::string_view text, const TextBlock& block) {
  return text.substr(block.pieces.front().begin, block.pieces.back().end - block.pieces.front().begin);
}

bool could_head(std::string_view text) {
  if (text.empty() || text.size() > 4 * longest_heading || unicode::length(text) > longest_heading)
    return false;
  const char32_t first = unicode::at(text, 0).value;
  if (unicode::is_lower(first)) return false;
  const char32_t last = unicode::before(text, text.size()).value;
  return last != U'.' && last != U',' && last != U';' && last != U':' && last != U'!';
}

std::vector<bool> numbered_headings(std::string_view text, const std::vector<TextBlock>& blocks,
                                    std::size_t first) {
  std::vector<bool> heading(blocks.size());
  std::vector<Bullet> kinds;
  for (std::size_t i = first; i < blocks.size(); ++i) {
    const Bullet& b = blocks[i].bullet;
    if (b.style == Style::section || b.style == Style::outline) {
      heading[i] = could_head(raw_text(text, blocks[i])) || b.style == Style::section;
    } else if (b.style == Style::number || b.style == Style::roman) {
      const auto same = [&](const Bullet& k) { return k.style == b.style && k.glyph == b.glyph; };
      if (kinds.size() < 8 && std::none_of(kinds.begin(), kinds.end(), same)) kinds.push_back(b);
    }
  }
  for (const Bullet& kind : kinds) {
    Chain chain(text, blocks, first);
    const auto members = chain.run(kind);
    if (members.empty() || !chain.heads(members)) continue;
    for (const std::size_t i : members) heading[i] = true;
  }
  return heading;
}

}  // namespace palaset::segment
