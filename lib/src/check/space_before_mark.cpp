#include "check/checks.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "space.before-mark",
    .severity = Severity::warning,
    .fix = FixKind::safe,
    .what = "A blank stands before a comma, a semicolon or a closing parenthesis, or behind an opening one.",
    .why = "The sign belongs to the word beside it; with a blank it can begin the next line.",
    .example = "Kehittäjä: Tuikku-hanke (ESR 2016–2019 )",
    .instead = "Kehittäjä: Tuikku-hanke (ESR 2016–2019)",
};

class SpaceBeforeMark final : public Check {
 public:
  static constexpr Signs signs = Sign::blank_mark;

  void text(const Text& text, Findings& findings) override {
    const std::string_view view = text.view();
    for (std::size_t i = 1; i + 1 < view.size(); ++i) {
      if (view[i] != ' ' || view[i - 1] == ' ') continue;
      const char next = view[i + 1];
      const bool before = next == ',' || next == ';' || next == ')';
      if (!before && (view[i - 1] != '(' || next == ' ')) continue;
      if (next != ')' && (view[i - 1] == ',' || view[i - 1] == ';')) continue;  // mark.stray says it
      findings.add(text.span(i, i + 1),
                   before ? std::string("expected no blank before \"") + next + "\", saw one"
                          : "expected no blank behind \"(\", saw one",
                   replace(text, i, i + 1, "", "take the blank away", true));
    }
  }
};

}  // namespace

const Entry space_before_mark{&info, make_check<SpaceBeforeMark>};

}  // namespace palaset::check
