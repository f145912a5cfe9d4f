#include "check/checks.hpp"

#include <algorithm>
#include <deque>

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "stop.varies",
    .severity = Severity::info,
    .fix = FixKind::safe,
    .what =
        "A line of parties or of funding ends in a full stop and most others do not, or the other way round.",
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
    const bool sentence = !entry.record.notes.empty();  // which ends as it likes
    for (const FieldView& f : entry.fields) {
      const Text& line = f.lines.back();
      Lines* lines = lines_of(f.field);
      if (lines == nullptr || line.view().size() < 2) continue;
      if (sentence && lines == &parties_) continue;
      note(*lines, line);
    }
  }

  void finish(const DocumentTail&, Findings& findings) override {
    for (Lines* lines : {&parties_, &funding_, &implementers_}) {
      if (lines->abbreviated.size() < lines->plain) {
        lines->with_count += lines->abbreviated.size();
        lines->with.insert(lines->with.end(), lines->abbreviated.begin(), lines->abbreviated.end());
      }
      report(*lines, findings);
    }
  }

 private:
  struct Place {
    Span edit, seen;
  };
  /// Of one kind of field.
  struct Lines {
    std::size_t with_count = 0, without_count = 0;
    std::deque<Place> with, without;
    std::deque<Place> abbreviated;  ///< that end in "ry."
    std::size_t plain = 0;          ///< that end in "ry"
  };
  static constexpr std::size_t most_kept = 10'000;

  Lines* lines_of(rules::Field field) {
    switch (field) {
      case rules::Field::developers:
      case rules::Field::related:
        return &parties_;
      case rules::Field::funding:
        return &funding_;
      case rules::Field::implementers:
        return &implementers_;
      default:
        return nullptr;
    }
  }

  static void note(Lines& lines, const Text& line) {
    const std::string_view view = line.view();
    const Span last = line.span(view.size() - 1, view.size());
    if (view.back() != '.') {
      ++lines.without_count;
      if (view.ends_with(" ry")) ++lines.plain;
      if (lines.without.size() < most_kept) lines.without.push_back({line.behind(view.size()), last});
    } else if (!ends_in_abbreviation(view)) {
      ++lines.with_count;
      if (lines.with.size() < most_kept) lines.with.push_back({last, {}});
    } else if (view.ends_with(" ry.") && lines.abbreviated.size() < most_kept) {
      lines.abbreviated.push_back({last, {}});
    }
  }

  static void report(const Lines& lines, Findings& findings) {
    constexpr std::size_t few = 3;  // in fewer lines there is no custom
    const std::size_t total = lines.with_count + lines.without_count;
    if (total < few || std::min(lines.with_count, lines.without_count) * 3 > total) return;
    if (lines.with_count < lines.without_count) {
      for (const Place& p : lines.with)
        findings.add(p.edit, "expected no full stop at the end, as in most lines, saw one",
                     Fix{"take the full stop away", true, {{p.edit, ""}}});
    } else {
      for (const Place& p : lines.without)
        findings.add(p.seen, "expected a full stop at the end, as in most lines, saw none",
                     Fix{"write a full stop", true, {{p.edit, "."}}});
    }
  }

  /// "jne.", "ym.", "ry.": the full stop may be the word's.
  static bool ends_in_abbreviation(std::string_view line) {
    line.remove_suffix(1);
    const std::string_view word = line.substr(line.find_last_of(" (") + 1);
    return word.size() <= 4 && line.back() != ')';
  }

  Lines parties_, funding_, implementers_;
};

}  // namespace

const Entry stop_varies{&info, make_check<StopVaries>};

}  // namespace palaset::check
