#include "check/checks.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "dash.name",
    .severity = Severity::warning,
    .fix = FixKind::safe,
    .what = "A hyphen or a minus sign stands between blanks where a dash is meant.",
    .why = "A hyphen ties words and a minus sign is for numbers; an en dash (U+2013) parts what a name says.",
    .example = "Kehittäjä: Lähellä - Kylän yhteinen kahvila (ESR 2016–2019)",
    .instead = "Kehittäjä: Lähellä – Kylän yhteinen kahvila (ESR 2016–2019)",
};

class DashName final : public Check {
 public:
  static constexpr Signs signs = Sign::hyphen_alone;

  void text(const Text& text, Findings& findings) override {
    if (text.has(Sign::hyphen)) look(text, "-", "a hyphen", findings);
    if (text.has(Sign::other_dash)) look(text, "−", "a minus sign", findings);
  }

 private:
  static void look(const Text& text, std::string_view sign, std::string_view name, Findings& findings) {
    const std::string_view view = text.view();
    for (std::size_t i = view.find(sign); i != std::string_view::npos; i = view.find(sign, i + 1)) {
      const std::size_t end = i + sign.size();
      if (i < 2 || end + 1 >= view.size() || view[i - 1] != ' ' || view[end] != ' ') continue;
      if (unicode::is_digit(view[i - 2]) && unicode::is_digit(view[end + 1])) continue;  // a period, a sum
      if (findings.leaves_out_one()) continue;
      findings.add(text.span(i, end), "expected an en dash between blanks, saw " + std::string(name),
                   replace(text, i, end, "–", "write an en dash", true));
    }
  }
};

}  // namespace

const Entry dash_name{&info, make_check<DashName>};

}  // namespace palaset::check
