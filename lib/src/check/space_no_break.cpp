#include <algorithm>
#include <array>
#include <vector>

#include "check/checks.hpp"
#include "check/cleaned_characters.hpp"
#include "check/party_text.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "space.no-break",
    .severity = Severity::info,
    .fix = FixKind::safe,
    .what = "A no-break space stands where an ordinary blank belongs: between two words, or behind a label.",
    .why =
        "It is not seen, holds words together at the end of a line, and a search for the words may not find "
        "them. Beside a number or a dash and before \"ry\" it is left alone, where it may be wanted. What "
        "stands behind labels "
        "is "
        "one finding for the whole page.",
    .example = "Kehittäjä:\u00A0Hyvä arki -hanke (ESR 2016–2019)",
    .instead = "Kehittäjä: Hyvä arki -hanke (ESR 2016–2019)",
};

/// As a page in HTML may write it.
constexpr std::array<std::string_view, 5> references{"&nbsp;", "&#160;", "&#xa0;", "&#xA0;", "&#8239;"};

class SpaceNoBreak final : public Check {
 public:
  void begin(const Surroundings& surroundings) override {
    bytes_ = surroundings.bytes;
    kind_ = surroundings.kind;
    vocabulary_ = surroundings.vocabulary;
  }

  void entry(const EntryView& entry, Findings& findings) override {
    if (kind_ == InputKind::records) return;
    for_each_cleaned_line(entry, [&](const Text& line) {
      std::vector<Edit> found;
      look(line.span(), [&](Span at) { return between_words(at); }, found);
      say(std::move(found), "", "on this line", findings);
    });
    for (const FieldView& field : entry.fields) {
      if (field.label.empty() || field.lines.empty()) continue;
      const Span gap{field.label.span().end, field.lines.front().span().begin};
      if (gap.begin >= gap.end || gap.size() > longest_gap) continue;
      const std::string_view bytes = bytes_.substr(gap.begin, gap.size());
      if (bytes == " " || bytes == ": ") continue;  // as nearly everywhere
      const bool has_blank = bytes.find(' ') != std::string_view::npos;
      look(gap, [&](Span) { return !has_blank; }, behind_labels_);
    }
  }

  /// A page that has them behind labels has them behind most: one finding for all.
  void finish(const DocumentTail&, Findings& findings) override {
    say(std::move(behind_labels_), " behind a label", "such labels", findings);
  }

 private:
  static constexpr std::size_t longest_gap = 64;  // bytes: a colon and some markup

  /// The no-break spaces of a part for which `wrong` holds.
  template <class Wrong>
  void look(Span part, const Wrong& wrong, std::vector<Edit>& found) const {
    const auto add = [&](Span at) {
      if (wrong(at)) found.push_back({at, " "});
    };
    for_each_cleaned(bytes_, part, [&](std::size_t at, unicode::CodePoint c) {
      const bool no_break = c.value == 0xA0 || c.value == 0x2007 || c.value == 0x202F;
      if (no_break) add({at, at + c.length});
    });
    if (kind_ != InputKind::html) return;
    const std::string_view text = bytes_.substr(part.begin, part.size());
    for (std::size_t i = text.find('&'); i != std::string_view::npos; i = text.find('&', i + 1)) {
      for (const std::string_view r : references) {
        if (text.substr(i).starts_with(r)) add({part.begin + i, part.begin + i + r.size()});
      }
    }
  }

  /// Not beside a number ("10 000", "5 km", "§ 5"), a dash, markup, or what other checks of blanks report.
  [[nodiscard]] bool between_words(Span at) const {
    const unicode::CodePoint left = unicode::before(bytes_, at.begin);
    const unicode::CodePoint right = unicode::at(bytes_, at.end);
    constexpr std::u32string_view edges = U" \t\r\n<>()&,;+/";
    if (edges.find(right.value) != std::u32string_view::npos) return false;
    if (left.value != U';' && edges.find(left.value) != std::u32string_view::npos) return false;
    for (const unicode::CodePoint c : {left, right}) {
      if (c.length == 0 || unicode::is_digit(c.value) || unicode::is_dash(c.value) || c.value == U'§' ||
          unicode::cleaning(c.value) == unicode::Cleaning::blank)
        return false;
    }
    return !is_initial(at.begin, left) && !is_legal_form(at.end);
  }

  /// "Porttiteatteri ry"
  [[nodiscard]] bool is_legal_form(std::size_t begin) const {
    const std::string_view word = word_at(bytes_.substr(0, std::min(begin + 16, bytes_.size())), begin);
    return vocabulary_ != nullptr && vocabulary_->lexicon.find(word, rules::WordClass::legal_form) != nullptr;
  }

  /// "J. Esimerkki" is held together on purpose.
  [[nodiscard]] bool is_initial(std::size_t end, unicode::CodePoint left) const {
    if (left.value != U'.') return false;
    const unicode::CodePoint letter = unicode::before(bytes_, end - 1);
    const unicode::CodePoint lead = unicode::before(bytes_, end - 1 - letter.length);
    return unicode::is_upper(letter.value) && !unicode::is_letter(lead.value);
  }

  static void say(std::vector<Edit> found, std::string_view where, std::string_view all, Findings& findings) {
    if (found.empty() || findings.leaves_out_one()) return;
    std::sort(found.begin(), found.end(),
              [](const Edit& a, const Edit& b) { return a.span.begin < b.span.begin; });
    std::string message = "expected an ordinary blank" + std::string(where) + ", saw a no-break space";
    if (found.size() > 1) message += " (" + std::to_string(found.size()) + ' ' + std::string(all) + ')';
    const Span first = found.front().span;
    findings.add(first, std::move(message), Fix{"write a blank", true, std::move(found)});
  }

  std::string_view bytes_;
  InputKind kind_ = InputKind::text;
  const rules::Vocabulary* vocabulary_ = nullptr;
  std::vector<Edit> behind_labels_;
};

}  // namespace

const Entry space_no_break{&info, make_check<SpaceNoBreak>};

}  // namespace palaset::check
