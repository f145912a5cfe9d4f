#include "check/checks.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "check/label_words.hpp"
#include "check/name_key.hpp"
#include "unicode/characters.hpp"

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
    const char* const begin = line.view().data();
    const bool begins = lines_.empty() || has_two_feeds({last_end_, begin});
    last_end_ = begin + line.view().size();
    if (!begins) lines_.back().alone = false;
    lines_.push_back({span, shape_of(line.view()), begins, begins && is_short(line.view()),
                      ends_sentence(line.view()), line.has(Sign::comma) && line.view().find(':') != npos});
  }

  /// Behind a misspelt label a title is none: the line with the label was taken for it.
  void entry(const EntryView& entry, Findings&) override {
    ++entries_;
    if (lines_.empty() || entry.title.empty()) return;
    const Text& title = entry.title.front();
    constexpr std::size_t line_end = 2;  // bytes at most
    const bool below = title.span().begin <= lines_.back().span.end + line_end;
    if (below && misspelt_label_of(title, morphology_)) lines_.pop_back();
  }

  /// What comes several times is how the page is made: short lines, each for itself, are headings of groups;
  /// sentences below titles describe; a line that comes again stands on every printed page; and lines without
  /// a label in every other entry are something that palaset has no place for.
  void finish(const DocumentTail&, Findings& findings) override {
    find_prose();
    std::unordered_map<std::uint64_t, std::size_t> shapes;
    for (const Line& line : lines_) ++shapes[line.shape];
    const auto count = [&](bool Line::* what) {
      return std::count_if(lines_.begin(), lines_.end(), [&](const Line& l) { return l.*what; });
    };
    const bool has_groups = count(&Line::alone) >= 2;
    const bool is_described = count(&Line::ends_prose) >= 3;
    const auto places = static_cast<std::size_t>(count(&Line::begins));
    const bool is_custom = places >= 3 && places * 2 >= entries_;
    for (const Line& line : lines_) {
      if ((line.alone && has_groups) || (line.prose && is_described) || shapes[line.shape] > 1) continue;
      if (is_custom && !line.has_colon) continue;
      findings.add(line.span, "expected a title, or a label and its value; no rule took this line");
    }
  }

 private:
  static constexpr std::size_t npos = std::string_view::npos;

  struct Line {
    Span span;
    std::uint64_t shape;  ///< hash of its text, all numbers being one
    bool begins;          ///< a blank line stands before it
    bool alone;           ///< and as short as a heading
    bool ends_sentence;
    bool has_colon;
    bool prose = false;       ///< of a paragraph that ends in a sentence and has no label
    bool ends_prose = false;  ///< its last line
  };

  void find_prose() {
    for (auto begin = lines_.begin(); begin != lines_.end();) {
      const auto end = std::find_if(begin + 1, lines_.end(), [](const Line& l) { return l.begins; });
      Line& last = *(end - 1);
      const bool labelled = std::any_of(begin, end, [](const Line& l) { return l.has_colon; });
      last.ends_prose = last.ends_sentence && !labelled;
      for (auto line = begin; line != end; ++line) line->prose = last.ends_prose;
      begin = end;
    }
  }

  static bool has_two_feeds(std::string_view gap) {  // which may be long
    const std::size_t first = gap.find('\n');
    return first != npos && gap.find('\n', first + 1) != npos;
  }

  static std::uint64_t shape_of(std::string_view line) {
    constexpr std::size_t longest = 200;  // bytes of what stands above or below a printed page
    if (line.size() > longest) return hash_of(line);
    std::array<char, longest> shape;
    std::size_t size = 0;
    for (const char c : line) {
      const char instead = unicode::is_digit(c) ? '0' : c;
      if (instead != '0' || size == 0 || shape[size - 1] != '0') shape[size++] = instead;
    }
    return hash_of({shape.data(), size});
  }

  static bool ends_sentence(std::string_view line) {
    constexpr long least = 2;  // blanks
    return (line.ends_with('.') || line.ends_with('!') || line.ends_with('?')) &&
           std::count(line.begin(), line.end(), ' ') >= least;
  }

  static bool is_short(std::string_view line) {
    constexpr long most = 2;  // blanks
    return std::count(line.begin(), line.end(), ' ') <= most &&
           line.find_first_of(".:;,!?()0123456789") == std::string_view::npos;
  }

  morphology::CachedAnalyzer* morphology_ = nullptr;
  const char* last_end_ = nullptr;  ///< of the line before, in the page's text
  std::vector<Line> lines_;
  std::size_t entries_ = 0;
};

}  // namespace

const Entry text_unclaimed{&info, make_check<TextUnclaimed>};

}  // namespace palaset::check
