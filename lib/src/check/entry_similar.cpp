#include "check/checks.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "check/near_texts.hpp"
#include "check/rows.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "entry.similar",
    .severity = Severity::warning,
    .fix = FixKind::none,
    .what = "An entry's title is that of another one, or differs from it by two letters at most.",
    .why = "It may be the same entry, written twice. Where both are right, a reader cannot tell them apart.",
    .example =
        "Opaskortit luontoon\nKehittäjä: Metsäpolku-hanke (ESR 2020)\n\nOpaskortti luontoon\nKehittäjä: "
        "Rantapolku-hanke (STEA 2021)",
    .instead = "Opaskortit luontoon\nKehittäjät: Metsäpolku-hanke (ESR 2020), Rantapolku-hanke (STEA 2021)",
};

class EntrySimilar final : public Check {
 public:
  void entry(const EntryView& entry, Findings&) override {
    if (entry.record.name.empty()) return;
    titles_.add(entry.keys->title);
    entries_.push_back(
        {entry.keys->developers_hash, entry.title.empty() ? entry.record.span : entry.title.front().span()});
  }

  /// Of several that are like it, the first one is named.
  void finish(const DocumentTail&, Findings& findings) override {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;  // the later one, the earlier one
    titles_.for_each_pair(NearTexts::shortest, [&](std::uint32_t a, std::uint32_t b) {
      if (titles_.text(a) != titles_.text(b) || entries_[a].developers != entries_[b].developers)
        pairs.emplace_back(b, a);
    });
    std::sort(pairs.begin(), pairs.end());
    const auto same = [](const auto& a, const auto& b) { return a.first == b.first; };
    pairs.erase(std::unique(pairs.begin(), pairs.end(), same), pairs.end());
    for (const auto& [later, earlier] : pairs) {
      if (findings.leaves_out_one()) continue;
      findings.add(entries_[later].title, "expected a title of its own, saw nearly that of line " +
                                              line_of(entries_[earlier].title.begin));
    }
  }

 private:
  struct Seen {
    std::uint64_t developers;  ///< their hash: a whole entry that comes twice is entry.repeated
    Span title;
  };

  NearTexts titles_;
  Rows<Seen> entries_;  ///< one a title
};

}  // namespace

const Entry entry_similar{&info, make_check<EntrySimilar>};

}  // namespace palaset::check
