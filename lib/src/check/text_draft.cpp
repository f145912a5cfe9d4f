#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "check/checks.hpp"
#include "unicode/byte_block.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "text.draft",
    .severity = Severity::warning,
    .fix = FixKind::none,
    .what =
        "A listing holds what was written for its editors: \"TODO\", \"??\" for a value, \"tarkista ennen "
        "julkaisua\".",
    .why = "Readers see that something is missing, and not what.",
    .example = "Kahvihetki kirjastossa\nKehittäjä: Lukupiiri-hanke (ESR 2016–20?\?)",
    .instead = "Kahvihetki kirjastossa\nKehittäjä: Lukupiiri-hanke (ESR 2016–2018)",
};

/// In small letters, the first of them of ASCII.
constexpr std::array<std::string_view, 13> phrases{
    "ennen julkaisua",  "ennen julkaisemista", "kuvaus kesken",      "teksti kesken",
    "kuvaus puuttuu",   "teksti puuttuu",      "tähän tulee",        "lisää tähän",
    "muista tarkistaa", "tarkista vielä",      "täydennä myöhemmin", "täydennetään myöhemmin",
    "tähän vielä"};
/// Looked for by a letter that is rare in Finnish.
struct Note {
  std::string_view text;
  std::size_t rare;  ///< the place of that one
};
constexpr std::array<Note, 4> notes{{{"TODO", 2}, {"FIXME", 2}, {"XXX", 1}, {"Lorem ipsum", 0}}};

/// By the byte beside that letter.
bool may_be_note(std::string_view text, std::size_t at) {
  if (text[at] == 'L') return at + 1 < text.size() && text[at + 1] == 'o';
  const char before = at == 0 ? ' ' : text[at - 1];
  return text[at] == 'D' ? before == 'O' : before == 'I' || before == 'X';
}

class TextDraft final : public Check {
 public:
  void begin(const Surroundings& surroundings) override { page_ = surroundings.page; }

  void entry(const EntryView& /*entry*/, Findings& /*findings*/) override { has_entries_ = true; }

  void unclaimed(const Text& line, Findings& findings) override {
    if (line.view().size() <= longest && has_phrase(line.view()))
      report(line, 0, line.view().size(), findings);
  }

  void finish(const DocumentTail&, Findings& findings) override {
    if (!has_entries_) return;
    const std::string_view text = page_.view();
    const auto signs = [](const unicode::Block& block) {
      return block.equal('?') | block.equal('!') | block.equal('D') | block.equal('X') | block.equal('L');
    };
    std::size_t end = 0;  // of what was looked at
    unicode::for_each_marked(text, signs, [&](std::size_t at) {
      if (at < end) return;
      if (text[at] == '?')
        end = look_at_question(at, findings);
      else if (text[at] == '!')
        end = look_at_line(at, findings);
      else if (may_be_note(text, at))
        end = look_at_note(at, findings);
    });
  }

 private:
  /// Its first letter may be a capital.
  static bool has_phrase(std::string_view line) {
    return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view p) {
      const std::size_t at = line.find(p.substr(1));
      return at != std::string_view::npos && at > 0 && (line[at - 1] | 0x20) == p.front();
    });
  }

  static void report(const Text& text, std::size_t begin, std::size_t end, Findings& findings) {
    const std::string seen(text.view().substr(begin, std::min<std::size_t>(end - begin, most_shown)));
    findings.add(text.span(begin, end),
                 "expected what readers are to see, saw a note to editors" +
                     (seen.size() == most_shown ? std::string() : ", \"" + seen + '"'));
  }

  /// "2018–??": no word stands before the marks, which would be a question.
  std::size_t look_at_question(std::size_t at, Findings& findings) const {
    const std::string_view text = page_.view();
    std::size_t end = at;
    while (end < text.size() && text[end] == '?') ++end;
    const unicode::CodePoint before = unicode::before(text, at);
    const bool asks = before.value == U'!' || before.value == U'"' || unicode::is_letter(before.value) ||
                      (before.value >= 0x2018 && before.value <= 0x201F);
    if (end - at > 1 && !asks) report(page_, at, end, findings);
    return end;
  }

  std::size_t look_at_line(std::size_t at, Findings& findings) const {
    const std::string_view text = page_.view();
    const std::size_t from = at - std::min(at, longest);
    const std::size_t feed = text.substr(from, at - from).rfind('\n');
    const std::size_t to = std::min(at + longest, text.size());
    const std::size_t next = text.substr(at, to - at).find('\n');
    const bool whole = next != std::string_view::npos || to == text.size();
    if (!whole || (feed == std::string_view::npos && from > 0)) return at + 1;
    const std::size_t end = std::min(next, to - at) + at;
    const std::size_t first = feed == std::string_view::npos ? 0 : from + feed + 1;
    const std::size_t begin = text.find_first_not_of(" \t", first);
    if (end - begin > longest || !has_phrase(text.substr(begin, end - begin))) return end;
    report(page_, begin, end, findings);
    return end;
  }

  /// As a word of its own.
  std::size_t look_at_note(std::size_t at, Findings& findings) const {
    const std::string_view text = page_.view();
    const auto* const note = std::find_if(notes.begin(), notes.end(), [&](const Note& n) {
      return n.rare <= at && text.substr(at - n.rare).starts_with(n.text);
    });
    if (note == notes.end()) return at + 1;
    const std::size_t begin = at - note->rare;
    const std::size_t end = begin + note->text.size();
    const auto part_of_word = [](char32_t c) {
      return unicode::is_letter(c) || unicode::is_digit(c) || c == U'-';
    };
    if (!part_of_word(unicode::before(text, begin).value) && !part_of_word(unicode::at(text, end).value))
      report(page_, begin, end, findings);
    return end;
  }

  static constexpr std::size_t longest = 200;  ///< bytes of a note; lines may have any length
  static constexpr std::size_t most_shown = 24;

  Text page_;
  bool has_entries_ = false;
};

}  // namespace

const Entry text_draft{&info, make_check<TextDraft>};

}  // namespace palaset::check
