#include "check/checks.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "space.double",
    .severity = Severity::warning,
    .fix = FixKind::safe,
    .what = "Several blanks stand side by side in a title or a value.",
    .why =
        "One blank parts words. More of them look like a gap, and a search for the words does not find them.",
    .example = "Kehittäjä: Hyvä arki -hanke,  Kuhmo",
    .instead = "Kehittäjä: Hyvä arki -hanke, Kuhmo",
};

class SpaceDouble final : public Check {
 public:
  static constexpr Signs signs = Sign::double_blank;

  void text(const Text& text, Findings& findings) override {
    const std::string_view view = text.view();
    for (std::size_t i = view.find("  "); i != std::string_view::npos;) {
      const std::size_t end = view.find_first_not_of(' ', i);
      if (end == std::string_view::npos) return;
      findings.add(text.span(i, end), "expected one blank, saw " + std::to_string(end - i),
                   replace(text, i, end, " ", "write one blank", true));
      i = view.find("  ", end);
    }
  }
};

}  // namespace

const Entry space_double{&info, make_check<SpaceDouble>};

}  // namespace palaset::check
