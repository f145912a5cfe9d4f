#include "document/reflow.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "document/furniture.hpp"
#include "document/line.hpp"
#include "document/line_end.hpp"
#include "document/wrap_width.hpp"
#include "unicode/characters.hpp"

namespace palaset::document {

namespace {

class Reflow {
 public:
  Reflow(std::string_view text, const std::vector<PageLine>& lines, const std::vector<bool>& labels,
         LineBreaks kind)
      : text_(text), lines_(lines), labels_(labels), kind_(kind) {}

  std::vector<TextBlock> run() {
    read_bullets();
    width_ = estimate_wrap_width(text_, lines_, bullets_);
    find_blanks_inside();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const PageLine& l = lines_[i];
      if (l.part == PagePart::furniture || l.part == PagePart::link_list) continue;
      if (std::binary_search(spread_.begin(), spread_.end(), i)) continue;
      if (!blocks_.empty() && joins(i)) {
        extend(i);
      } else {
        open(i);
      }
      last_ = i;
    }
    return std::move(blocks_);
  }

 private:
  [[nodiscard]] std::string_view line(std::size_t i) const {
    return text_.substr(lines_[i].piece.begin, lines_[i].piece.end - lines_[i].piece.begin);
  }

  /// Bullets of all lines, without those that only look like one.
  void read_bullets() {
    bullets_.resize(lines_.size());
    std::map<char32_t, std::size_t> counts;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].part != PagePart::text) continue;
      bullets_[i] = read_bullet(line(i));
      if (bullets_[i].is_glyph()) ++counts[bullets_[i].glyph];
    }
    spread_lone_bullets();
    Sequence sequence;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      Bullet& b = bullets_[i];
      if (!b.found()) continue;
      const bool lone_letter = is_lost_glyph(b) && counts[b.glyph] < 2;
      const bool goes_on = i > 0 && lines_[i].blanks == 0 && counts[b.glyph] < 2 &&
                           unicode::is_dash(b.glyph) && b.is_glyph() &&
                           unicode::is_lower(unicode::at(line(i), b.length).value) &&
                           !ends_sentence(line(i - 1)) && !bullets_[i - 1].found();
      if (is_lone_hyphen(i)) {
        b = {};
        continue;
      }
      if (lone_letter || goes_on || !sequence.takes(b, line(i))) b = {};
    }
  }

  /// "teema ja" / "-" / "yhteistyö": the hyphen of a word that goes on, on a line of its own.
  [[nodiscard]] bool is_lone_hyphen(std::size_t i) const {
    const std::string_view text = line(i);
    if (i == 0 || i + 1 >= lines_.size() || lines_[i].blanks > 0) return false;
    if (unicode::at(text, 0).length != text.size() || !unicode::is_dash(unicode::at(text, 0).value))
      return false;
    return is_unfinished(line(i - 1)) && unicode::is_lower(unicode::at(line(i + 1), 0).value);
  }

  /// Bullets that stand one below the other, apart from the texts that follow them: one goes to each text.
  void spread_lone_bullets() {
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      std::size_t end = i;
      while (end < lines_.size() && is_lone_bullet(end)) ++end;
      if (end - i < 2) continue;
      std::size_t left = end - i;
      for (std::size_t k = end; k < lines_.size() && left > 0; ++k) {
        if (bullets_[k].found() || lines_[k].part != PagePart::text || (k > end && lines_[k].blanks > 0))
          break;
        const bool begins =
            k == end || (ends_sentence(line(k - 1)) && !unicode::is_lower(unicode::at(line(k), 0).value));
        if (!begins) continue;
        bullets_[k] = bullets_[i];
        bullets_[k].length = 0;
        bullets_[k].columns = 0;
        --left;
      }
      for (std::size_t k = i; k < end; ++k) spread_.push_back(k);
      i = end;
    }
  }

  [[nodiscard]] bool is_lone_bullet(std::size_t i) const {
    return bullets_[i].is_glyph() && bullets_[i].length == line(i).size();
  }

  /// Numbers before items come one after the other; a date or an ordinal at a line's beginning does not.
  class Sequence {
   public:
    bool takes(const Bullet& b, std::string_view line) {
      if (b.is_glyph() || !b.found()) return true;
      const unicode::CodePoint next = unicode::at(line, b.length);
      const bool capital = next.length > 0 && !unicode::is_lower(next.value);
      if (b.style == Bullet::Style::outline) return capital && takes_outline(b);
      if (b.style == Bullet::Style::section) return true;
      return takes_number(open_[static_cast<std::size_t>(b.style)], b.value, capital ? 3 : 1);
    }

   private:
    /// "2.1" comes before "2.2"; "20.11." is a date.
    bool takes_outline(const Bullet& b) {
      const bool follows =
          b.value == 1 || (b.first == outline_.first && b.value <= outline_.value + 2) || b.depth > 2;
      if (follows) outline_ = b;
      return follows && b.first <= 60;
    }

    /// `open`: the last number of each list that may go on, the outer ones first. One that goes on ends those
    /// in it.
    static bool takes_number(std::vector<std::uint32_t>& open, std::uint32_t value, std::uint32_t most) {
      for (std::size_t i = open.size(); i-- > 0;) {
        if (value <= open[i] || value > open[i] + most) continue;
        open.resize(i + 1);
        open[i] = value;
        return true;
      }
      if (value != 1) return false;
      constexpr std::size_t deepest = 8;
      if (open.size() >= deepest) open.erase(open.begin());
      open.push_back(1);
      return true;
    }

    std::array<std::vector<std::uint32_t>, 8> open_;
    Bullet outline_;
  };

  [[nodiscard]] bool joins(std::size_t i) const {
    const PageLine& l = lines_[i];
    const TextBlock& block = blocks_.back();
    if (bullets_[i].found() || labels_[i] || l.part == PagePart::running_head || block.running_head)
      return false;
    if (block.bullet.found() && block.pieces.back().begin == block.pieces.back().end)
      return true;  // a bullet alone
    if (kind_ == LineBreaks::by_paragraph) return false;
    if (l.columns && lines_[last_].columns) return false;  // rows of a table
    const std::string_view above = line(last_);
    const std::string_view text = line(i);
    const unicode::CodePoint first = unicode::at(text, 0);
    const bool small =
        unicode::is_lower(first.value) || continues_sign(text) || is_lone_hyphen(i) ||
        (l.blanks == 0 &&
         read_bullet(text).found());  // looked like one and is none: a date, a dash in a sentence
    if (block.label && above.back() == ':') return false;
    if (is_back_at_margin(block, l)) return false;
    if (is_title_line(above) && is_title_line(text) && l.blanks == 0 && !l.page_break && !block.label)
      return true;
    const bool full = width_.is_full(lines_[last_], block.bullet.glyph, first_word_width(text));
    if (l.page_break) return joins_over_page(i, small, full);
    if (l.blanks > 0) return joins_over_blank(i, small, full);
    if (small) return !ends_sentence(above) || full || above.back() == '.';
    if (is_address_line(last_word(above))) return false;
    if (is_unfinished(above) || full) return true;
    return (hangs(block, l) && (block.bullet.is_glyph() || width_.is_long(lines_[last_]))) ||
           (unicode::is_digit(first.value) && !ends_sentence(above) && width_.is_long(lines_[last_]));
  }

  [[nodiscard]] bool joins_over_page(std::size_t i, bool small, bool full) const {
    const TextBlock& block = blocks_.back();
    const std::string_view above = line(last_);
    if (block.label && block.pieces.size() == 1 && !full) return false;
    if (hangs(block, lines_[i])) return true;
    if (small) return !ends_sentence(above) || full;
    if (is_unfinished(above)) return true;
    return full && (!ends_sentence(above) || (lines_[i].blanks == 0 && !stands_alone(i)));
  }

  [[nodiscard]] bool stands_apart(std::size_t i) const {
    return i + 1 < lines_.size() && lines_[i + 1].blanks > 0;
  }

  /// A short line with a blank one below it, as a heading is.
  [[nodiscard]] bool stands_alone(std::size_t i) const {
    const bool below = i + 1 < lines_.size() && (lines_[i + 1].blanks > 0 || bullets_[i + 1].found());
    return below && !width_.is_long(lines_[i]) && !ends_sentence(line(i));
  }

  [[nodiscard]] bool joins_over_blank(std::size_t i, bool small, bool full) const {
    const TextBlock& block = blocks_.back();
    const std::string_view above = line(last_);
    if (is_unfinished(above)) return small || full;
    if (ends_sentence(above) || (!small && is_address_line(last_word(above))))
      return full && (small || (blanks_inside_ && lines_[i].blanks == 1 && !stands_apart(i)));
    const bool heading_above =
        !block.bullet.is_glyph() && ((block.pieces.size() == 1 && !full) || is_title_line(above));
    return (small && !heading_above) ||
           (full && blanks_inside_ && (block.bullet.is_glyph() || block.pieces.size() > 1));
  }

  /// Where items hang, a line that stands at the bullet's own column belongs to the paragraph around the
  /// list.
  [[nodiscard]] static bool is_back_at_margin(const TextBlock& block, const PageLine& line) {
    return block.bullet.is_glyph() && block.bullet.columns >= 3 && block.indent >= 2 &&
           line.indent <= block.indent;
  }

  /// Two words or more, all in capitals, as the lines of a broken title are.
  [[nodiscard]] static bool is_title_line(std::string_view text) {
    if (text.size() < 8 || text.find(' ') == std::string_view::npos || ends_sentence(text)) return false;
    for (std::size_t i = 0; i < text.size();) {
      const unicode::CodePoint c = unicode::at(text, i);
      if (unicode::is_lower(c.value) || unicode::is_digit(c.value)) return false;
      i += c.length;
    }
    return true;
  }

  /// The line stands where the text of the item above begins.
  [[nodiscard]] static bool hangs(const TextBlock& block, const PageLine& line) {
    if (!block.bullet.found() || line.indent < 2) return false;
    const std::uint32_t column = block.indent + block.bullet.columns;
    return line.indent > block.indent && line.indent + 1 >= column && line.indent <= column + 1;
  }

  /// Some converters put blank lines between the lines of one paragraph.
  void find_blanks_inside() {
    for (std::size_t i = 1; i < lines_.size() && !blanks_inside_; ++i) {
      const bool plain =
          lines_[i].part == PagePart::text && lines_[i - 1].part == PagePart::text && !bullets_[i].found();
      blanks_inside_ = plain && lines_[i].blanks == 1 && !lines_[i].page_break &&
                       width_.is_long(lines_[i - 1]) && unicode::is_lower(unicode::at(line(i), 0).value) &&
                       !ends_sentence(line(i - 1));
    }
  }

  [[nodiscard]] static std::uint32_t first_word_width(std::string_view text) {
    return static_cast<std::uint32_t>(unicode::length(text.substr(0, text.find_first_of(" \t"))));
  }

  void open(std::size_t i) {
    TextBlock block;
    block.bullet = bullets_[i];
    block.indent = lines_[i].indent;
    block.blanks = lines_[i].blanks;
    block.page_break = lines_[i].page_break;
    block.running_head = lines_[i].part == PagePart::running_head;
    block.label = labels_[i];
    block.first_line = i;
    block.begin = lines_[i].piece.begin;
    const Piece piece{lines_[i].piece.begin + block.bullet.length, lines_[i].piece.end};
    block.pieces.push_back(piece);
    block.wrapped = width_.is_long(lines_[i]);
    blocks_.push_back(std::move(block));
  }

  void extend(std::size_t i) {
    TextBlock& block = blocks_.back();
    if (block.pieces.back().begin == block.pieces.back().end)
      block.pieces.pop_back();  // a bullet alone on its line
    block.pieces.push_back(lines_[i].piece);
    block.over_pages |= lines_[i].page_break;
    block.wrapped = width_.is_long(lines_[i]);
  }

  std::string_view text_;
  const std::vector<PageLine>& lines_;
  const std::vector<bool>& labels_;
  LineBreaks kind_;
  std::vector<Bullet> bullets_;
  std::vector<std::size_t> spread_;  ///< lines of bullets that went to other lines; in order
  WrapWidth width_;
  bool blanks_inside_ = false;  ///< a blank line may stand inside a paragraph
  std::vector<TextBlock> blocks_;
  std::size_t last_ = 0;
};

/// The lists that are open at an item, from the outermost on.
class Levels {
 public:
  explicit Levels(bool indents_tell) : indents_tell_(indents_tell) {}

  void clear() { open_.clear(); }

  std::uint32_t level(const TextBlock& item) {
    if (indents_tell_) {
      by_indent(item);
    } else {
      by_kind(item);
    }
    return static_cast<std::uint32_t>(std::min<std::size_t>(open_.size(), max_level));
  }

 private:
  struct List {
    Bullet bullet;
    std::uint32_t indent;
  };

  void by_indent(const TextBlock& item) {
    constexpr std::uint32_t tolerance = 1;
    while (!open_.empty() && open_.back().indent > item.indent + tolerance) open_.pop_back();
    if (!open_.empty() && item.indent <= open_.back().indent + tolerance) {
      open_.back().bullet = item.bullet;
    } else {
      open_.push_back({item.bullet, item.indent});
    }
  }

  void by_kind(const TextBlock& item) {
    const auto same = std::find_if(open_.rbegin(), open_.rend(),
                                   [&](const List& l) { return l.bullet.same_kind(item.bullet); });
    if (same != open_.rend()) {
      open_.erase(same.base(), open_.end());
    } else {
      open_.push_back({item.bullet, item.indent});
    }
  }

  bool indents_tell_;
  std::vector<List> open_;
};

/// Whether items of one kind stand at one indent: then the indent says how deep they are. Where text was
/// taken without its layout, all stand at the same.
bool indents_tell(const std::vector<TextBlock>& blocks, std::size_t first, std::size_t end) {
  std::uint32_t least = UINT32_MAX;
  std::uint32_t most = 0;
  for (std::size_t i = first; i < end; ++i) {
    if (!blocks[i].bullet.found()) continue;
    least = std::min(least, blocks[i].indent);
    most = std::max(most, blocks[i].indent);
  }
  return least != UINT32_MAX && most > least + 1;
}

}  // namespace

std::vector<TextBlock> reflow(std::string_view text, const std::vector<PageLine>& lines,
                              const std::vector<bool>& labels, LineBreaks kind) {
  return Reflow(text, lines, labels, kind).run();
}

void set_levels(std::vector<TextBlock>& blocks, std::size_t first, std::size_t end) {
  Levels levels(indents_tell(blocks, first, end));
  for (std::size_t i = first; i < end; ++i) {
    if (blocks[i].bullet.found()) {
      blocks[i].level = levels.level(blocks[i]);
    } else {
      blocks[i].level = 0;
      levels.clear();
    }
  }
}

}  // namespace palaset::document
