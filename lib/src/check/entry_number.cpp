#include <charconv>
#include <string>
#include <vector>

#include "check/checks.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "entry.number",
    .severity = Severity::warning,
    .fix = FixKind::none,
    .what = "In a list whose titles are numbered, a number is left out or comes twice.",
    .why = "An entry may have been lost, and what refers to an entry by its number may mean another.",
    .example =
        "1. Aalto\nKehittäjä: Aalto-hanke (ESR 2016–2018)\n\n2. Kaari\nKehittäjä: Kaari-hanke (STEA "
        "2019–2021)\n\n"
        "3. Ranta\nKehittäjä: Ranta-hanke (STM 2018–2020)\n\n5. Saari\nKehittäjä: Saari-hanke (ESR "
        "2015–2017)",
    .instead =
        "1. Aalto\nKehittäjä: Aalto-hanke (ESR 2016–2018)\n\n2. Kaari\nKehittäjä: Kaari-hanke (STEA "
        "2019–2021)\n\n"
        "3. Ranta\nKehittäjä: Ranta-hanke (STM 2018–2020)\n\n4. Saari\nKehittäjä: Saari-hanke (ESR "
        "2015–2017)",
};

class EntryNumber final : public Check {
 public:
  void entry(const EntryView& entry, Findings& /*findings*/) override {
    ++entries_;
    if (entry.title.empty() || entry.title.front().empty()) return;
    const Text& title = entry.title.front();
    if (!unicode::is_digit(title.view().front())) return;
    constexpr std::size_t most_digits = 4;
    const std::size_t end = title.view().find_first_not_of("0123456789");
    if (end > most_digits || (title.view()[end] != '.' && title.view()[end] != ')')) return;
    if (!title.view().substr(end + 1).starts_with(' ')) return;  // a date, "2.0"
    unsigned number = 0;
    std::from_chars(title.view().data(), title.view().data() + end, number);
    numbers_.push_back({number, title.span(0, end + 1), entries_});
  }

  /// Where most entries have a number and nearly all follow the one before.
  void finish(const DocumentTail&, Findings& findings) override {
    constexpr std::size_t few = 4;
    if (numbers_.size() < few || numbers_.size() * 4 < entries_ * 3) return;
    std::vector<const Number*> odd;
    for (std::size_t i = 1; i < numbers_.size(); ++i) {
      const bool begins_anew = numbers_[i].value == 1 && numbers_[i - 1].value != 1;
      if (numbers_[i].value != numbers_[i - 1].value + 1 && !begins_anew) odd.push_back(&numbers_[i]);
    }
    if (odd.size() * 4 > numbers_.size()) return;
    for (const Number* number : odd) report(number[-1], *number, findings);
  }

 private:
  struct Number {
    unsigned value;
    Span span;
    std::size_t entry;
  };

  static void report(const Number& before, const Number& at, Findings& findings) {
    if (at.entry != before.entry + 1) return;  // the one between has none
    findings.add(at.span, "expected the number " + std::to_string(before.value + 1) + " behind " +
                              std::to_string(before.value) + ", saw " + std::to_string(at.value));
  }

  std::vector<Number> numbers_;
  std::size_t entries_ = 0;
};

}  // namespace

const Entry entry_number{&info, make_check<EntryNumber>};

}  // namespace palaset::check
