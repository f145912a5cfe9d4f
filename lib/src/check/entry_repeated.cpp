#include "check/checks.hpp"

#include <deque>

#include "check/first_of_each.hpp"
#include "check/name_key.hpp"

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
  void entry(const EntryView& entry, Findings&) override {
    if (entry.record.name.empty()) return;
    std::uint64_t hash = entry.keys->title_hash;
    for (const std::uint64_t developer : entry.keys->developers) hash = hash_with(hash, developer);
    entries_.push_back(hash);
    places_.push_back(
        {entry.title.empty() ? entry.record.span : entry.title.front().span(), entry.record.span.begin});
  }

  void finish(const DocumentTail&, Findings& findings) override {
    const std::vector<std::uint32_t> first = first_of_each(entries_);
    for (std::size_t i = 0; i < first.size(); ++i) {
      if (first[i] != i)
        findings.add(places_[i].title, "expected each entry once, saw the one of line " +
                                           line_of(places_[first[i]].begin) + " again");
    }
  }

 private:
  struct Place {
    Span title;
    std::size_t begin;  ///< of the entry
  };

  std::deque<std::uint64_t> entries_;  ///< hashes of title and developers
  std::deque<Place> places_;           ///< one an entry
};

}  // namespace

const Entry entry_repeated{&info, make_check<EntryRepeated>};

}  // namespace palaset::check
