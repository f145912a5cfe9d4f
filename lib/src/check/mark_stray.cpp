#include <algorithm>
#include <string>
#include <vector>

#include "check/checks.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "mark.stray",
    .severity = Severity::warning,
    .fix = FixKind::safe,
    .what = "A comma or semicolon ends or begins a title or value, or two marks stand side by side.",
    .why = "It is left over from something that was taken out, or something is missing beside it.",
    .example = "Kehittäjä: Tuikku-hanke (ESR 2016–2019);",
    .instead = "Kehittäjä: Tuikku-hanke (ESR 2016–2019)",
};

bool is_mark(char c) {
  return c == ',' || c == ';';
}

class MarkStray final : public Check {
 public:
  void entry(const EntryView& entry, Findings& findings) override {
    look(entry.title, true, findings);
    for (const FieldView& f : entry.fields) {
      if (f.field != rules::Field::url) look(f.lines, f.field == rules::Field::name, findings);
    }
  }

  /// Where most values end so, it is how the list is written.
  void finish(const DocumentTail&, Findings& findings) override {
    if (ends_.size() > 2 && ends_.size() * 2 > values_) return;
    for (const End& end : ends_)
      findings.add(end.mark, std::string("expected no \"") + end.sign + "\" at the end, saw one",
                   Fix{"take it away", !end.title, {{end.mark, ""}}});
  }

 private:
  struct End {
    Span mark;
    char sign;
    bool title;  ///< a name has what it ends in
  };

  void look(const std::vector<Text>& lines, bool title, Findings& findings) {
    if (lines.empty() || lines.back().empty()) return;
    ++values_;
    look_at_end(lines.back(), title, findings);
    if (is_mark(lines.front().view().front())) {
      const Text& line = lines.front();
      findings.add(line.span(0, 1), std::string("expected a word first, saw \"") + line.view().front() + '"',
                   replace(line, 0, std::min(line.view().find_first_not_of(",; "), line.view().size()), "",
                           "take it away", false));
    }
    for (const Text& line : lines) {
      if (line.has(Sign::two_marks | Sign::blank_mark)) look_between(line, findings);
    }
  }

  void look_at_end(const Text& line, bool title, Findings& findings) {
    const std::string_view view = line.view();
    const std::size_t last = view.size() - 1;
    if (is_mark(view[last]) && last > 0 && !is_mark(view[last - 1]) && view[last - 1] != ' ')
      ends_.push_back({line.span(last, last + 1), view[last], title});
    if (view[last] != '.' || last < 2) return;
    const std::size_t other = view[last - 1] == ' ' ? last - 2 : last - 1;
    const bool ellipsis = view[other] == '.' && other > 0 && view[other - 1] == '.';
    if (view[other] == '.' && !ellipsis)
      findings.add(line.span(other, last + 1), "expected one full stop at the end, saw two",
                   replace(line, other + 1, last + 1, "", "take one away", false));
  }

  /// ",,", ", ;", ",.": the second of two marks, with or without a blank before it.
  static void look_between(const Text& line, Findings& findings) {
    const std::string_view view = line.view();
    for (std::size_t i = view.find_first_of(",;", 1); i != std::string_view::npos;
         i = view.find_first_of(",;", i + 1)) {
      std::size_t next = i + 1;
      while (next < view.size() && view[next] == ' ') ++next;
      if (next == view.size()) return;
      const bool two = is_mark(view[next]) || (view[next] == '.' && next == i + 1);
      if (!two) continue;
      if (view[next] == '.' && view.substr(next).starts_with("..")) continue;  // an ellipsis
      findings.add(line.span(i, next + 1),
                   "expected one mark, saw \"" + std::string(view.substr(i, next + 1 - i)) + '"',
                   replace(line, i, next + 1, std::string(1, view[next]), "write one", false));
      i = next;
    }
  }

  std::vector<End> ends_;
  std::size_t values_ = 0;
};

}  // namespace

const Entry mark_stray{&info, make_check<MarkStray>};

}  // namespace palaset::check
