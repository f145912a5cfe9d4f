#include "check/checks.hpp"
#include "check/party_text.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "head.hyphen",
    .severity = Severity::warning,
    .fix = FixKind::unsafe,
    .what = "A word such as \"hanke\" is tied to its name with a dash, or with a blank behind the hyphen.",
    .why =
        "A hyphen right before the word ties it to the name. A dash parts what it stands between, so that "
        "the "
        "word looks like a name of its own.",
    .example = "Kehittäjä: Yhteinen katto –hanke (ESR 2016–2019)",
    .instead = "Kehittäjä: Yhteinen katto -hanke (ESR 2016–2019)",
};

class HeadHyphen final : public Check {
 public:
  void begin(const Surroundings& surroundings) override { vocabulary_ = surroundings.vocabulary; }

  void entry(const EntryView& entry, Findings& findings) override {
    if (vocabulary_ == nullptr) return;
    for_each_party_line(entry, [&](const Text& line) {
      if (!line.has(Sign::hyphen_blank | Sign::dash_word)) return;
      look_at_each(line, '-', findings);
      constexpr char lead = '\xE2';  // of every dash but the hyphen
      look_at_each(line, lead, findings);
    });
  }

 private:
  void look_at_each(const Text& line, char lead, Findings& findings) const {
    const std::string_view view = line.view();
    for (std::size_t i = view.find(lead, 1); i != std::string_view::npos; i = view.find(lead, i + 1)) {
      if (lead != '-' && i + 3 < view.size() && unicode::is_digit(view[i + 3])) continue;  // a period
      const unicode::CodePoint c = unicode::at(view, i);
      if (unicode::is_dash(c.value)) look_at(line, i, c, findings);
    }
  }

  void look_at(const Text& line, std::size_t at, unicode::CodePoint dash, Findings& findings) const {
    const std::string_view view = line.view();
    const bool hyphen = is_hyphen(dash.value);
    const bool blank_before = view[at - 1] == ' ';
    std::size_t word = at + dash.length;
    if (hyphen) {  // "Tupa- hanke"
      if (blank_before || word >= view.size() || view[word] != ' ') return;
      ++word;
    }
    const std::string_view head = word_at(view, word);
    if (!is_head(*vocabulary_, head)) return;
    const std::size_t begin = view.substr(0, at).find_last_of(",;(") + 1;  // 0 where there is none
    const std::string_view name = view.substr(begin, at - begin);
    const bool several = name.find(' ', name.find_first_not_of(' ')) != std::string_view::npos;
    findings.add(line.span(at, word + head.size()),
                 "expected \"-" + std::string(head) + "\", saw " +
                     (hyphen ? "a blank behind the hyphen" : "a dash instead of the hyphen"),
                 replace(line, at, word, !blank_before && several ? " -" : "-", "write a hyphen", false));
  }

  const rules::Vocabulary* vocabulary_ = nullptr;
};

}  // namespace

const Entry head_hyphen{&info, make_check<HeadHyphen>};

}  // namespace palaset::check
