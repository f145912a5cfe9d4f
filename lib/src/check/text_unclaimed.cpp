#include "check/checks.hpp"

#include <algorithm>
#include <vector>

#include "check/label_words.hpp"

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
        "a label that palaset does not know. Three or more short lines, each for itself, are taken for "
        "headings "
        "of groups.",
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
  void begin(const Surroundings& surroundings) override { morphology_ = surroundings.morphology; }

  void unclaimed(const Text& line, Findings&) override {
    if (misspelt_label_of(line, morphology_)) return;  // label.misspelt says it
    const Span span = line.span();
    const bool begins =
        lines_.empty() || span.begin > lines_.back().span.end + 2;  // a blank line stands between
    if (!begins) lines_.back().alone = false;
    lines_.push_back({span, begins && is_short(line.view())});
  }

  /// Behind a misspelt label a title is none: the line with the label was taken for it.
  void entry(const EntryView& entry, Findings&) override {
    if (lines_.empty() || entry.title.empty()) return;
    const Text& title = entry.title.front();
    constexpr std::size_t line_end = 2;  // bytes at most
    const bool below = title.span().begin <= lines_.back().span.end + line_end;
    if (below && misspelt_label_of(title, morphology_)) lines_.pop_back();
  }

  /// Several short lines, each for itself, are headings of groups.
  void finish(const DocumentTail&, Findings& findings) override {
    const auto alone = std::count_if(lines_.begin(), lines_.end(), [](const Line& l) { return l.alone; });
    constexpr long several = 3;
    for (const Line& line : lines_) {
      if (line.alone && alone >= several) continue;
      findings.add(line.span, "expected a title, or a label and its value; no rule took this line");
    }
  }

 private:
  struct Line {
    Span span;
    bool alone;  ///< and as short as a heading
  };

  static bool is_short(std::string_view line) {
    constexpr long most = 2;  // blanks
    return std::count(line.begin(), line.end(), ' ') <= most &&
           line.find_first_of(".:;,!?()0123456789") == std::string_view::npos;
  }

  morphology::CachedAnalyzer* morphology_ = nullptr;
  std::vector<Line> lines_;
};

}  // namespace

const Entry text_unclaimed{&info, make_check<TextUnclaimed>};

}  // namespace palaset::check
