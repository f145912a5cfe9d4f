#include "check/checks.hpp"

#include "check/first_seen.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "entry.repeated",
    .severity = Severity::error,
    .fix = FixKind::none,
    .what = "An entry has the title and the developers of one before it.",
    .why = "Whoever counts the entries counts it twice, and only one of the two will be kept up to date.",
    .example =
        "Opaskortit luontoon\nKehittäjä: Metsäpolku (ESR 2020)\n\nOpaskortit luontoon\nKehittäjä: Metsäpolku "
        "(ESR 2020).",
    .instead = "Opaskortit luontoon\nKehittäjä: Metsäpolku (ESR 2020)",
};

class EntryRepeated final : public Check {
 public:
  void entry(const EntryView& entry, Findings& findings) override {
    if (entry.record.name.empty()) return;
    std::string key = entry.keys->title;
    for (const std::string& developer : entry.keys->developers) key.append("\n").append(developer);
    const std::uint64_t hash = hash_of(key);
    const std::size_t* first = seen_.find(hash);
    if (first == nullptr) return seen_.add(hash, entry.record.span.begin);
    const Span title = entry.title.empty() ? entry.record.span : entry.title.front().span();
    findings.add(title, "expected each entry once, saw the one of line " + line_of(*first) + " again");
  }

 private:
  FirstSeen<std::size_t> seen_;  ///< where the first of an entry begins
};

}  // namespace

const Entry entry_repeated{&info, make_check<EntryRepeated>};

}  // namespace palaset::check
