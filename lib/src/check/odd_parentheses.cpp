#include "check/odd_parentheses.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "check/party_text.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

bool is_open(char c) {
  return c == '(' || c == '[';
}

/// "1) Kahvila", "a) kahvila": the mark of an item of a list. `at`: of the parenthesis.
bool is_item_mark(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 3;
  const std::size_t from = at - std::min(at, longest + 1);
  const std::string_view before = text.substr(from, at - from);
  const std::string_view mark = before.substr(before.rfind(' ') + 1);  // all where there is no blank
  if (mark.empty() || mark.size() > longest) return false;
  return std::all_of(mark.begin(), mark.end(), [](char c) { return unicode::is_digit(c); }) ||
         (unicode::length(mark) == 1 && unicode::is_letter(unicode::at(mark, 0).value));
}

/// ":)", ";-(".
bool is_face(std::string_view text, std::size_t at) {
  if (at > 1 && text[at - 1] == '-') --at;
  if (at == 0 || (text[at - 1] != ':' && text[at - 1] != ';')) return false;
  const char mark = text[at];
  return mark == ')' || !unicode::is_letter(unicode::at(text, at + 1).value);
}

class OddParentheses final : public Check {
 public:
  void begin(const Surroundings& surroundings) override {
    bytes_ = surroundings.bytes;
    is_page_ = surroundings.kind != InputKind::records;
    has_square_ = bytes_.find('[') != std::string_view::npos || bytes_.find(']') != std::string_view::npos;
  }

  void entry(const EntryView& entry, Findings& findings) override {
    look(entry.title, true, findings);
    for (const FieldView& f : entry.fields) {
      const bool parties = f.field == rules::Field::developers || f.field == rules::Field::related;
      if (f.field != rules::Field::url) look(f.lines, is_page_ && !parties, findings);
    }
    if (is_page_ && has_square_) for_each_party(entry.record, [&](const Party& p) { count(p); });
  }

  void finish(const DocumentTail& tail, Findings& findings) override {
    std::unordered_set<std::size_t> told;  // by the extractor
    for (const Diagnostic& d : tail.diagnostics) {
      if (d.code == "parenthesis.unbalanced") told.insert(d.span.begin);
    }
    for (Unpaired& u : unpaired_) {
      if (!told.contains(u.span.begin)) findings.add(u.span, std::move(u.message));
    }
    if (round_ <= square_.size()) return;
    for (const Span& funding : square_)
      findings.add({funding.begin - 1, funding.end + 1},
                   "expected round parentheses, as around the funding of other entries, saw square ones",
                   Fix{"write round ones",
                       true,
                       {{{funding.begin - 1, funding.begin}, "("}, {{funding.end, funding.end + 1}, ")"}}});
  }

 private:
  struct Mark {
    const Text* line;
    std::size_t at;
    char sign;
    bool doubled;  ///< right behind another that opens
  };
  struct Unpaired {
    Span span;
    std::string message;
  };

  /// A parenthesis may be closed in a later line of a value. `all`: those without a fellow too.
  void look(const std::vector<Text>& lines, bool all, Findings& findings) {
    open_.clear();
    closed_ = {};
    for (const Text& line : lines) {
      if (line.has(Sign::odd_parenthesis)) look_at_line(line, all, findings);
    }
    for (const Mark& mark : open_) {
      if (all) note(mark.line->span(mark.at, mark.at + 1), "a closing");
    }
  }

  void look_at_line(const Text& line, bool all, Findings& findings) {
    const std::string_view text = line.view();
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      if (c != '(' && c != ')' && c != '[' && c != ']') continue;
      if (is_face(text, i)) continue;
      if (is_open(c)) {
        open_.push_back({&line, i, c, i > 0 && is_open(text[i - 1])});
      } else if (!open_.empty()) {
        const Mark open = open_.back();
        open_.pop_back();
        close(open, {&line, i, c, false}, findings);
      } else if (all && !is_item_mark(text, i)) {
        note(line.span(i, i + 1), "an opening");
      }
    }
  }

  void close(const Mark& open, const Mark& mark, Findings& findings) {
    const Text& line = *mark.line;
    const bool same_line = open.line == mark.line;
    const Mark inner = std::exchange(closed_, mark);
    const bool was_doubled = std::exchange(doubled_, open.doubled);
    if ((open.sign == '(') != (mark.sign == ')')) return report_kinds(open, mark, findings);
    if (!same_line) return;
    const Span whole = line.span(open.at, mark.at + 1);
    if (mark.at == open.at + 1)
      findings.add(whole, "expected something between the parentheses, saw nothing");
    else if (was_doubled && inner.line == mark.line && inner.at + 1 == mark.at && open.sign == '(')
      findings.add(whole, "expected one pair of parentheses, saw two",
                   Fix{"take one pair away",
                       true,
                       {{line.span(open.at, open.at + 1), ""}, {line.span(mark.at, mark.at + 1), ""}}});
  }

  /// The round one is right: square ones are rare.
  static void report_kinds(const Mark& open, const Mark& mark, Findings& findings) {
    const Mark& wrong = open.sign == '(' ? mark : open;
    const std::string right = open.sign == '(' ? ")" : "(";
    const Text& line = *wrong.line;
    const Span whole =
        open.line == mark.line ? line.span(open.at, mark.at + 1) : line.span(wrong.at, wrong.at + 1);
    findings.add(whole, "expected \"" + right + "\", saw \"" + wrong.sign + '"',
                 replace(line, wrong.at, wrong.at + 1, right, "write \"" + right + '"', true));
  }

  void note(Span span, std::string_view fellow) {
    unpaired_.push_back({span, "expected " + std::string(fellow) + " parenthesis for this one"});
  }

  /// What stands around a party's funding.
  void count(const Party& party) {
    for (const Funding& f : party.funding) {
      if (f.span.begin == 0 || f.span.end >= bytes_.size()) continue;
      const char before = bytes_[f.span.begin - 1];
      if (before == '(') ++round_;
      if (before == '[' && bytes_[f.span.end] == ']') square_.push_back(f.span);
    }
  }

  std::string_view bytes_;
  bool is_page_ = true;
  bool has_square_ = false;
  std::vector<Mark> open_;  ///< of the lines at hand
  Mark closed_{};           ///< the one that was closed last
  bool doubled_ = false;    ///< and whether it stood right behind another
  std::vector<Unpaired> unpaired_;
  std::size_t round_ = 0;
  std::vector<Span> square_;
};

}  // namespace

MadeCheck make_odd_parentheses() {
  return make_check<OddParentheses>();
}

}  // namespace palaset::check
