#include "check/checks.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "check/label_words.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "label.misspelt",
    .severity = Severity::warning,
    .fix = FixKind::safe,
    .what = "A label, or a word of one, differs by one letter from the right one.",
    .why = "palaset knows the usual slips; other programs, and a search in the page, pass over the entry.",
    .example = "Kehitäjä: Kaiku-hanke (ESR 2015–2018)",
    .instead = "Kehittäjä: Kaiku-hanke (ESR 2015–2018)",
};

class LabelMisspelt final : public Check {
 public:
  void begin(const Surroundings& surroundings) override {
    morphology_ = surroundings.morphology;
    page_ = surroundings.page;
    if (surroundings.kind == InputKind::html) bytes_ = surroundings.bytes;
  }

  void entry(const EntryView& entry, Findings& findings) override {
    if (entry.index == 0) look_at_heads(entry, findings);
    for (const Text& line : entry.title) look_before_colon(line, findings);
    for (const FieldView& f : entry.fields) {
      if (!f.label.empty()) look_at_label(f.label, findings);
      for (const Text& line : f.lines) look_before_colon(line, findings);
    }
  }

  void unclaimed(const Text& line, Findings& findings) override { look_before_colon(line, findings); }

 private:
  struct Label {
    std::string label;
    std::optional<std::string> right;  ///< nothing where it is right, or like none
  };

  /// Most labels of a page are the same two or three.
  void look_at_label(const Text& label, Findings& findings) {
    const auto known =
        std::find_if(labels_.begin(), labels_.end(), [&](const Label& l) { return l.label == label.view(); });
    if (known != labels_.end() && !known->right) return;
    constexpr std::size_t most_kept = 16;
    auto right = known == labels_.end() ? right_label(label.view(), morphology_) : known->right;
    if (known == labels_.end() && labels_.size() < most_kept)
      labels_.push_back({std::string(label.view()), right});
    if (right) report(label, {0, label.view().size(), std::move(*right)}, true, findings);
  }

  /// A label that no rule knows is in a title, in a value, or in no entry, and is read otherwise once it is
  /// right.
  void look_before_colon(const Text& line, Findings& findings) {
    if (const auto label = misspelt_label_of(line, morphology_)) report(line, *label, false, findings);
  }

  /// Of a table in text: the line above its first row names the columns.
  void look_at_heads(const EntryView& entry, Findings& findings) {
    const auto is_cell = [](const FieldView& f) {
      return f.rule != nullptr && f.rule->role == rules::Role::column;
    };
    if (page_.empty() || std::none_of(entry.fields.begin(), entry.fields.end(), is_cell)) return;
    const std::string_view text = page_.view();
    const auto first = std::min_element(entry.fields.begin(), entry.fields.end(), by_place);
    const auto at = static_cast<std::size_t>(first->lines.front().view().data() - text.data());
    const std::size_t row = text.rfind('\n', at);
    if (row == std::string_view::npos) return;
    const std::size_t end = text.find_last_not_of(" \t\r\n", row) + 1;
    const std::size_t feed = text.substr(0, end).rfind('\n');
    constexpr std::string_view separators = "\t;|,\"";
    for (std::size_t i = feed == std::string_view::npos ? 0 : feed + 1; i < end;) {
      const std::size_t cell_end = std::min(text.find_first_of(separators, i), end);
      look_at_head(i, cell_end, findings);
      i = cell_end + 1;
    }
  }

  static bool by_place(const FieldView& a, const FieldView& b) {
    return a.lines.front().view().data() < b.lines.front().view().data();
  }

  void look_at_head(std::size_t begin, std::size_t end, Findings& findings) {
    const std::string_view text = page_.view();
    while (begin < end && text[begin] == ' ') ++begin;
    while (begin < end && (text[end - 1] == ' ' || text[end - 1] == ':')) --end;
    if (auto right = right_whole_label(text.substr(begin, end - begin), morphology_))
      report(page_, {begin, end, std::move(*right)}, false, findings);
  }

  /// The renderer writes the head of a column before each of its cells: reported where the head stands, once.
  void look_for_head(const std::string& seen, const std::string& right, Findings& findings) {
    if (bytes_.empty() || std::find(heads_.begin(), heads_.end(), seen) != heads_.end()) return;
    heads_.push_back(seen);
    for (std::size_t at = bytes_.find(seen); at != std::string_view::npos; at = bytes_.find(seen, at + 1)) {
      const std::size_t behind = bytes_.find_first_not_of(" :\r\n", at + seen.size());
      const std::size_t before = at == 0 ? at : bytes_.find_last_not_of(" \r\n", at - 1);
      if (behind == std::string_view::npos || bytes_[behind] != '<' || bytes_[before] != '>') continue;
      const Span head{at, at + seen.size()};
      findings.add(head, message(right, seen), Fix{"write \"" + right + '"', false, {{head, right}}});
    }
  }

  static std::string message(const std::string& right, const std::string& seen) {
    return "expected \"" + right + "\", saw \"" + seen + '"';
  }

  void report(const Text& line, const MisspeltLabel& label, bool safe, Findings& findings) {
    const std::string seen(line.view().substr(label.begin, label.end - label.begin));
    const Span span = line.span(label.begin, label.end);
    if (span.empty()) return look_for_head(seen, label.right, findings);
    findings.add(span, message(label.right, seen),
                 replace(line, label.begin, label.end, label.right, "write \"" + label.right + '"', safe));
  }

  Text page_;
  std::string_view bytes_;          ///< of a page in HTML
  std::vector<Label> labels_;       ///< that have been seen
  std::vector<std::string> heads_;  ///< of columns, that have been reported
  morphology::CachedAnalyzer* morphology_ = nullptr;
};

}  // namespace

const Entry label_misspelt{&info, make_check<LabelMisspelt>};

}  // namespace palaset::check
