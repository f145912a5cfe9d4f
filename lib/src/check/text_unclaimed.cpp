#include "check/checks.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "text.unclaimed",
    .severity = Severity::info,
    .fix = FixKind::none,
    .what = "A line between two entries is part of neither.",
    .why =
        "It is in no record. It may be a title whose developers are missing, a value that a blank line tore "
        "off, or "
        "a label that palaset does not know.",
    .example =
        "Omat sanat\nKehittäjä: Sana-hanke (ESR 2016–2019)\n\nOma ääni kuuluviin\n\nToiset sanat\nKehittäjä: "
        "Silta-hanke (STM 2020–2021)",
    .instead =
        "Omat sanat\nKehittäjä: Sana-hanke (ESR 2016–2019)\n\nOma ääni kuuluviin\nKehittäjä: Ääni-hanke "
        "(STEA "
        "2018–2020)\n\nToiset sanat\nKehittäjä: Silta-hanke (STM 2020–2021)",
};

class TextUnclaimed final : public Check {
 public:
  void unclaimed(const Text& line, Findings& findings) override {
    findings.add(line.span(), "expected a title, or a label and its value; no rule took this line");
  }
};

}  // namespace

const Entry text_unclaimed{&info, make_check<TextUnclaimed>};

}  // namespace palaset::check
