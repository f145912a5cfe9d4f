#include "check/checks.hpp"

#include <algorithm>
#include <deque>

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "stop.varies",
    .severity = Severity::info,
    .fix = FixKind::safe,
    .what = "A line of parties ends in a full stop and most others do not, or the other way round.",
    .why = "A list looks cared for where all its lines end alike. Lines that hold a sentence are left alone.",
    .example =
        "Kehittäjä: Silta-hanke (STM 2020–2021)\nKehittäjä: Kaiku-hanke (ESR 2015–2018)\n"
        "Kehittäjä: Moodi-hanke (ESR 2018–2020).",
    .instead =
        "Kehittäjä: Silta-hanke (STM 2020–2021)\nKehittäjä: Kaiku-hanke (ESR 2015–2018)\n"
        "Kehittäjä: Moodi-hanke (ESR 2018–2020)",
};

class StopVaries final : public Check {
 public:
  void entry(const EntryView& entry, Findings&) override {
    if (!entry.record.notes.empty()) return;  // a sentence ends as it likes
    for (const FieldView& f : entry.fields) {
      if (f.field != rules::Field::developers && f.field != rules::Field::related) continue;
      const Text& line = f.lines.back();
      if (line.view().size() < 2) continue;
      if (line.view().back() != '.')
        note(without_, line.behind(line.view().size()),
             line.span(line.view().size() - 1, line.view().size()));
      else if (!ends_in_abbreviation(line.view()))
        note(with_, line.span(line.view().size() - 1, line.view().size()), {});
    }
  }

  void finish(const DocumentTail&, Findings& findings) override {
    constexpr std::size_t few = 3;  // in fewer lines there is no custom
    const std::size_t total = with_.count + without_.count;
    if (total < few || std::min(with_.count, without_.count) * 3 > total) return;
    if (with_.count < without_.count) {
      for (const Place& p : with_.places)
        findings.add(p.edit, "expected no full stop at the end, as in most lines, saw one",
                     Fix{"take the full stop away", true, {{p.edit, ""}}});
    } else {
      for (const Place& p : without_.places)
        findings.add(p.seen, "expected a full stop at the end, as in most lines, saw none",
                     Fix{"write a full stop", true, {{p.edit, "."}}});
    }
  }

 private:
  struct Place {
    Span edit, seen;
  };
  struct Lines {
    std::size_t count = 0;
    std::deque<Place> places;
  };
  static constexpr std::size_t most_kept = 10'000;

  static void note(Lines& lines, Span edit, Span seen) {
    ++lines.count;
    if (lines.places.size() < most_kept) lines.places.push_back({edit, seen});
  }

  /// "jne.", "ym.", "ry.": the full stop may be the word's.
  static bool ends_in_abbreviation(std::string_view line) {
    line.remove_suffix(1);
    const std::string_view word = line.substr(line.find_last_of(" (") + 1);
    return word.size() <= 4 && line.back() != ')';
  }

  Lines with_, without_;
};

}  // namespace

const Entry stop_varies{&info, make_check<StopVaries>};

}  // namespace palaset::check
