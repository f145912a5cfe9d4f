#include <vector>

#include "check/checks.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "quote.unbalanced",
    .severity = Severity::warning,
    .fix = FixKind::none,
    .what =
        "A title or a value has a quotation mark without its fellow, or one whose fellow is of another kind.",
    .why = "A reader cannot tell where the quoted words begin or end.",
    .example = "Kahvihetki ”Pannu kuumana kirjastossa\nKehittäjä: Tuikku-hanke (ESR 2016–2019)",
    .instead = "Kahvihetki ”Pannu kuumana” kirjastossa\nKehittäjä: Tuikku-hanke (ESR 2016–2019)",
};

class QuoteUnbalanced final : public Check {
 public:
  void entry(const EntryView& entry, Findings& findings) override {
    look(entry.title, findings);
    for (const FieldView& f : entry.fields) look(f.lines, findings);
  }

 private:
  /// ” is both of a pair in Finnish; “ and „ open or close what it closes or opens.
  static bool is_quote(char32_t c) { return c == U'"' || (c >= 0x201C && c <= 0x201E); }

  /// A quotation may go on in the next line.
  static void look(const std::vector<Text>& lines, Findings& findings) {
    std::size_t count = 0;
    Span last;
    bool opened_straight = false;
    for (const Text& line : lines) {
      if (!line.has(Sign::quote)) continue;
      const std::string_view view = line.view();
      for (std::size_t i = 0; i < view.size();) {
        const unicode::CodePoint c = unicode::at(view, i);
        const bool inches = c.value == U'"' && i > 0 && unicode::is_digit(view[i - 1]);
        if (is_quote(c.value) && !inches) {
          last = line.span(i, i + c.length);
          const bool straight = c.value == U'"';
          if (++count % 2 != 0)
            opened_straight = straight;
          else if (straight != opened_straight)
            findings.add(last, std::string("expected a quotation mark like the one before, saw a ") +
                                   (straight ? "straight" : "curved") + " one");
        }
        i += c.length;
      }
    }
    if (count % 2 != 0)
      findings.add(last,
                   "expected quotation marks in pairs, saw " + std::to_string(count) + ", this one the last");
  }
};

}  // namespace

const Entry quote_unbalanced{&info, make_check<QuoteUnbalanced>};

}  // namespace palaset::check
