#include "segment/outline.hpp"

#include <algorithm>

#include "document/furniture.hpp"
#include "document/line_end.hpp"
#include "segment/numbered_headings.hpp"
#include "unicode/characters.hpp"

namespace palaset::segment {

namespace {

using document::TextBlock;
using rules::Field;
using rules::Role;

/// Every letter a capital.
bool is_capitals(std::string_view text) {
  bool any = false;
  for (std::size_t i = 0; i < text.size();) {
    const unicode::CodePoint c = unicode::at(text, i);
    if (unicode::is_lower(c.value)) return false;
    any |= unicode::is_upper(c.value);
    i += c.length;
  }
  return any;
}

/// "Maija Malli", "Maija Malli, Esimerkki ry": at least two words that begin with capitals.
bool looks_like_person(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size() && words < 2;) {
    if (!unicode::is_upper(unicode::at(text, at).value)) return false;
    ++words;
    const std::size_t space = text.find_first_of(" \t", at);
    if (space == std::string_view::npos) break;
    at = text.find_first_not_of(" \t", space);
    if (at == std::string_view::npos) break;
  }
  return words >= 2 && text.size() < 160 && text.back() != '.';
}

class OutlineReader {
 public:
  OutlineReader(std::string_view text, const std::vector<document::PageLine>& lines,
                const std::vector<Classified>& classes, const TextQuestions& questions,
                document::LineBreaks kind)
      : text_(text), classes_(classes), questions_(questions) {
    std::vector<bool> labels(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Role role = classes[i].role();
      labels[i] = role != Role::text && role != Role::furniture;
    }
    out_.blocks = document::reflow(text, lines, labels, kind);
  }

  Outline run() {
    const std::size_t body = read_head();
    read_body(body);
    return std::move(out_);
  }

 private:
  [[nodiscard]] const TextBlock& block(std::size_t i) const { return out_.blocks[i]; }
  [[nodiscard]] std::string_view slice(std::size_t i) const { return raw_text(text_, block(i)); }
  [[nodiscard]] const Classified& class_of(std::size_t i) const { return classes_[block(i).first_line]; }
  /// What a rule says of a block's first line, where it says something.
  [[nodiscard]] Role class_of_first(std::size_t i) const {
    return block(i).label ? class_of(i).role() : Role::text;
  }
  [[nodiscard]] bool is_field(std::size_t i) const {
    return block(i).label && class_of(i).role() == Role::field;
  }
  [[nodiscard]] bool is_document_type(std::size_t i) const {
    return block(i).label && class_of(i).role() == Role::document_type;
  }

  // --- the head ------------------------------------------------------------------------------------

  /// Reads the head; the first block of the body.
  std::size_t read_head() {
    const std::size_t last = last_label();
    std::size_t i = 0;
    while (i < out_.blocks.size()) {
      if (is_field(i) && (i <= last || class_of(i).rule->field != Field::other)) {
        i = take_field(i);
      } else if (is_document_type(i) || block(i).running_head || (last != none && i < last) ||
                 is_head_line(i)) {
        has_event_ |= !block(i).running_head && questions_.is_event(slice(i));
        out_.head_lines.push_back(i++);
      } else {
        break;
      }
    }
    return i;
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  /// The last label of the head: none stands below the first numbered section or item, but for lists of
  /// people.
  [[nodiscard]] std::size_t last_label() const {
    constexpr std::size_t reach = 200;
    std::size_t last = none;
    bool list_goes_on = false;  // bullets below a label of people are people
    for (std::size_t i = 0; i < std::min(out_.blocks.size(), reach); ++i) {
      if (is_field(i)) {
        const std::size_t gap = last == none ? i : i - last;
        const Field f = class_of(i).rule->field;
        if (gap > (f == Field::author || f == Field::other ? 4U : 30U)) break;
        last = i;
        list_goes_on = rules::holds_people(f) && class_of(i).value.begin == class_of(i).value.end;
        continue;
      }
      if (block(i).running_head || is_document_type(i)) continue;
      const bool in_list = last != none && rules::holds_people(class_of(last).rule->field);
      if (block(i).bullet.found() && (!list_goes_on || starts_section(i))) break;
      list_goes_on &= block(i).bullet.found() || i == last + 1;
      if (!in_list && is_paragraph(i)) break;
    }
    return last;
  }

  [[nodiscard]] bool is_paragraph(std::size_t i) const {
    return block(i).pieces.size() > 2 ||
           (slice(i).size() > 60 && questions_.is_sentence(slice(i)) && document::ends_sentence(slice(i)));
  }

  [[nodiscard]] bool starts_section(std::size_t i) const {
    using Style = document::Bullet::Style;
    const auto style = block(i).bullet.style;
    return style == Style::section || (style == Style::number && block(i).bullet.value == 1 &&
                                       could_head(slice(i)) && !looks_like_person(slice(i)));
  }

  /// A line below all labels that still belongs to the head: a date, what the meeting is called.
  [[nodiscard]] bool is_head_line(std::size_t i) const {
    const TextBlock& b = block(i);
    const std::string_view text = slice(i);
    if (b.bullet.found() || b.pieces.size() > 2 || text.size() > 200) return false;
    if (questions_.is_organization(text)) return true;
    if (document::ends_sentence(text) && text.back() != '?') return false;
    if (heads_something(i) && has_event_) return false;
    if (!has_event_) return questions_.is_event(text) || (i + 1 < out_.blocks.size() && !heads_list(i));
    return is_date_line(text);
  }

  [[nodiscard]] bool heads_list(std::size_t i) const {
    return i + 1 < out_.blocks.size() && block(i + 1).bullet.found();
  }

  /// "2020", not the day of "20.11."
  static bool has_year(std::string_view text) {
    const auto digit = [&](std::size_t i) { return unicode::digit_at(text, i); };
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
      const bool century = text.substr(i, 2) == "19" || text.substr(i, 2) == "20";
      if (century && digit(i + 2) && digit(i + 3) && !digit(i + 4) && (i == 0 || !digit(i - 1))) return true;
    }
    return false;
  }

  static bool is_date_line(std::string_view text) {
    if (text.size() > 60) return false;
    const bool timed = text.find("klo") != std::string_view::npos &&
                       text.find_first_of("0123456789") != std::string_view::npos;
    return timed || (unicode::digit_at(text, 0) && has_year(text));
  }

  [[nodiscard]] bool heads_something(std::size_t i) const {
    if (i + 1 >= out_.blocks.size() || !could_head(slice(i)) || is_date_line(slice(i))) return false;
    const TextBlock& next = block(i + 1);
    return next.bullet.found() || document::ends_sentence(slice(i + 1)) || next.pieces.size() > 1;
  }

  /// A label and the lines that go with it; the block behind them.
  std::size_t take_field(std::size_t i) {
    HeadField field;
    field.rule = class_of(i).rule;
    field.begin = block(i).begin;
    field.end = block(i).pieces.back().end;
    if (class_of(i).value.begin < class_of(i).value.end) {
      field.values.push_back({class_of(i).value.begin, field.end});
    } else if (block(i).pieces.size() > 1) {
      field.values.push_back({block(i).pieces[1].begin, field.end});
    }
    const std::uint32_t label_indent = block(i).indent;
    std::size_t next = i + 1;
    while (next < out_.blocks.size() && goes_with(field, label_indent, i, next)) {
      field.end = block(next).pieces.back().end;
      field.values.push_back({block(next).pieces.front().begin, field.end});
      ++next;
    }
    out_.fields.push_back(std::move(field));
    return next;
  }

  [[nodiscard]] bool goes_with(const HeadField& field, std::uint32_t label_indent, std::size_t label,
                               std::size_t i) const {
    const TextBlock& b = block(i);
    if (b.label || b.running_head || starts_section(i) || (is_capitals(slice(i)) && slice(i).size() > 8))
      return false;
    const bool people = rules::holds_people(field.rule->field);
    const bool deeper = b.indent >= label_indent + 6;
    if (field.values.empty()) return fills(people, i);
    if (deeper && block(label).blanks + 3 > b.blanks && !is_paragraph(i)) return people || b.blanks == 0;
    if (!people) return false;
    const bool first_below = i == label + 1 && class_of(label).value.begin == class_of(label).value.end;
    if (b.bullet.found()) return is_list_of_people(field) || first_below;
    if (b.blanks == 0 && !b.page_break)
      return looks_like_person(slice(i)) || !questions_.is_sentence(slice(i));
    return looks_like_person(slice(i)) && below_is_alike(i);
  }

  /// The first value of a label that stands alone on its line.
  [[nodiscard]] bool fills(bool people, std::size_t i) const {
    const TextBlock& b = block(i);
    if (b.blanks > 2 || b.page_break) return false;
    if (b.blanks == 0) return true;
    return people ? b.bullet.found() || looks_like_person(slice(i)) ||
                        (b.pieces.size() <= 3 && !questions_.is_sentence(slice(i)))
                  : b.pieces.size() == 1 && !b.bullet.found();
  }

  [[nodiscard]] bool is_list_of_people(const HeadField& field) const {
    const std::string_view line =
        text_.substr(field.values.back().begin, field.values.back().end - field.values.back().begin);
    return looks_like_person(line);
  }

  /// A name with blank lines around it stands in a list where another name or a label follows.
  [[nodiscard]] bool below_is_alike(std::size_t i) const {
    return i + 1 >= out_.blocks.size() || block(i + 1).label || looks_like_person(slice(i + 1));
  }

  // --- the body ------------------------------------------------------------------------------------

  void read_body(std::size_t first) {
    const auto numbered = numbered_headings(text_, out_.blocks, first);
    const auto spaced =
        std::count_if(out_.blocks.begin() + static_cast<std::ptrdiff_t>(first), out_.blocks.end(),
                      [](const TextBlock& b) { return b.blanks > 0 || b.page_break; });
    tight_ = static_cast<std::size_t>(spaced) * 10 < out_.blocks.size() - first;
    std::size_t marked = 0;
    for (std::size_t i = first; i < out_.blocks.size(); ++i)
      marked += class_of_first(i) == Role::heading ? 1U : 0U;
    marked_ = marked >= 2;
    questions_are_text_ = has_spaced_headings(first);
    numbered_ = std::count(numbered.begin(), numbered.end(), true) >= 2;
    Section section;
    const std::size_t end = take_signatures(first);
    for (std::size_t i = first; i < end; ++i) {
      if (block(i).running_head || is_document_type(i)) {
        out_.head_lines.push_back(i);
        continue;
      }
      if (class_of_first(i) == Role::section) {
        i = take_end(i) - 1;
        continue;
      }
      if (is_field(i) && takes_late_field(i)) {
        i = take_field(i) - 1;
        continue;
      }
      const bool empty_above = section.heading && section.items.empty();
      if ((numbered[i] && !marked_) || class_of_first(i) == Role::heading ||
          (!block(i).bullet.found() && is_heading(i, empty_above, numbered))) {
        finish(section);
        section.heading = i;
        first_section_ = false;
      } else {
        section.items.push_back(i);
      }
    }
    finish(section);
  }

  /// Names and roles with nothing beside them, with which the memo ends. Where they begin.
  std::size_t take_signatures(std::size_t first) {
    std::size_t begin = out_.blocks.size();
    bool role = false;
    while (begin > first && out_.blocks.size() - begin < 8 && is_signature(begin - 1))
      role |= questions_.is_role(slice(--begin));
    if (!role) return out_.blocks.size();
    for (std::size_t i = begin; i < out_.blocks.size(); ++i) out_.signatures.push_back(i);
    return begin;
  }

  [[nodiscard]] bool is_signature(std::size_t i) const {
    const TextBlock& b = block(i);
    if (b.bullet.found() || b.pieces.size() > 1 || slice(i).size() > 100) return false;
    if (class_of_first(i) == Role::section) return true;
    return questions_.is_role(slice(i)) || (!b.label && looks_like_person(slice(i)));
  }

  /// Signatures, and what the page has below them.
  std::size_t take_end(std::size_t i) {
    do {
      out_.signatures.push_back(i++);
    } while (i < out_.blocks.size() && class_of_first(i) != Role::heading);
    return i;
  }

  void finish(Section& section) {
    if (section.heading || !section.items.empty()) out_.sections.push_back(std::move(section));
    section = {};
  }

  /// People named below the sections, or under a heading of their own.
  [[nodiscard]] bool takes_late_field(std::size_t i) const {
    const Field f = class_of(i).rule->field;
    if (f == Field::author) return true;
    if (!rules::holds_people(f)) return false;
    const Classified& c = class_of(i);
    if (c.value.begin < c.value.end) {
      return looks_like_person(text_.substr(c.value.begin, c.value.end - c.value.begin));
    }
    return i + 1 < out_.blocks.size() && !questions_.is_sentence(slice(i + 1)) && fills(true, i + 1);
  }

  [[nodiscard]] bool is_heading(std::size_t i, bool empty_above, const std::vector<bool>& numbered) const {
    const TextBlock& b = block(i);
    const std::string_view text = slice(i);
    if (marked_ || class_of_first(i) == Role::item_start) return false;
    if (b.pieces.size() > 2 || !(could_head(text) || is_label_heading(i)) ||
        text.find('@') != std::string_view::npos || document::is_address_line(text))
      return false;
    const bool apart = b.blanks > 0 || b.page_break || i == 0;
    const std::size_t next = i + 1;
    const bool last = next >= out_.blocks.size();
    const bool below = !last && !block(next).running_head;
    if (!below || text.find("://") != std::string_view::npos || text.find("www.") != std::string_view::npos)
      return false;
    const bool capitals = is_capitals(text) && text.size() > 3;
    const bool one_word = text.find(' ') == std::string_view::npos;
    if (questions_.is_sentence(text) && text.back() != '?' && !capitals && !one_word && !leads_list(i))
      return false;
    if (capitals) return !(empty_above && questions_.is_sentence(text));
    if (text.back() == '?' && questions_are_text_ && block(next).blanks == 0) return false;
    if (!apart) return heads_closely(i) || heads_tightly(i);
    if (numbered_ && b.blanks < 2) return false;
    if (numbered[next]) return false;
    if (first_section_ && heads_nothing(next)) return false;
    if (empty_above && !block(next).bullet.found() && block(next).blanks == 0) return false;
    return !ends_memo(next);
  }

  /// Other headings stand between blank lines, but not the questions.
  [[nodiscard]] bool has_spaced_headings(std::size_t first) const {
    std::size_t headings = 0;
    std::size_t questions = 0;
    for (std::size_t i = first; i + 1 < out_.blocks.size(); ++i) {
      const std::string_view text = slice(i);
      if (block(i).bullet.found() || block(i).label || block(i).blanks == 0 || !could_head(text)) continue;
      if (text.back() == '?') {
        questions += block(i + 1).blanks == 0 ? 1U : 0U;
      } else if (block(i + 1).blanks > 0 && !questions_.is_sentence(text)) {
        ++headings;
      }
    }
    return questions > 0 && headings > 0;
  }

  /// "Jatkosta sovittiin", above a list: few words, with space above.
  [[nodiscard]] bool leads_list(std::size_t i) const {
    const std::string_view text = slice(i);
    return std::count(text.begin(), text.end(), ' ') <= 1 && (block(i).blanks > 0 || block(i).page_break) &&
           heads_list(i);
  }

  /// "Kuulumiset:" with blank lines around it.
  [[nodiscard]] bool is_label_heading(std::size_t i) const {
    constexpr std::size_t longest = 50;
    const std::string_view text = slice(i);
    if (text.size() > longest || text.back() != ':' || numbered_) return false;
    return block(i).blanks > 0 && i + 1 < out_.blocks.size() && block(i + 1).blanks > 0 &&
           could_head(text.substr(0, text.size() - 1));
  }

  /// What follows is a heading itself, or says what the document is.
  [[nodiscard]] bool heads_nothing(std::size_t next) const {
    if (is_document_type(next)) return true;
    const TextBlock& b = block(next);
    return !b.bullet.found() && b.pieces.size() == 1 && could_head(slice(next)) && b.blanks > 0 &&
           next + 1 < out_.blocks.size() && !questions_.is_sentence(slice(next));
  }

  /// A line right below other text, and right above a list that it heads.
  [[nodiscard]] bool heads_closely(std::size_t i) const {
    const TextBlock& next = block(i + 1);
    if (numbered_ || block(i).wrapped || slice(i).back() == '?') return false;
    return next.bullet.found() && i > 0 && (block(i - 1).bullet.found() || block(i - 1).level > 0) &&
           next.blanks <= 1;
  }

  /// A few words without a verb, in a text that has no blank lines at all.
  [[nodiscard]] bool heads_tightly(std::size_t i) const {
    constexpr std::size_t most_words = 5;
    const std::string_view text = slice(i);
    if (!tight_ || numbered_ || block(i).wrapped || text.find(" –") != std::string_view::npos ||
        text.find(" -") != std::string_view::npos)
      return false;
    if (unicode::is_digit(unicode::at(text, 0).value) ||
        static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) >= most_words)
      return false;
    return i > 0 && !looks_like_person(text) && !is_date_line(text) &&
           text.find(',') == std::string_view::npos;
  }

  /// Nothing but a signature or a line of the page follows.
  [[nodiscard]] bool ends_memo(std::size_t next) const {
    return next + 1 == out_.blocks.size() && !block(next).bullet.found() && looks_like_person(slice(next));
  }

  std::string_view text_;
  const std::vector<Classified>& classes_;
  const TextQuestions& questions_;
  Outline out_;
  bool has_event_ = false;
  bool numbered_ = false;
  bool marked_ = false;  ///< the page marks its headings, or rules do
  bool questions_are_text_ = false;
  bool tight_ = false;         ///< hardly a blank line in the body
  bool first_section_ = true;  ///< no heading yet
};

}  // namespace

Outline read_outline(std::string_view text, const std::vector<document::PageLine>& lines,
                     const std::vector<Classified>& classes, const TextQuestions& questions,
                     document::LineBreaks kind) {
  Outline outline = OutlineReader(text, lines, classes, questions, kind).run();
  for (const Section& s : outline.sections) {
    if (!s.items.empty()) document::set_levels(outline.blocks, s.items.front(), s.items.back() + 1);
  }
  return outline;
}

}  // namespace palaset::segment
