#include "check/checks.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "check/edit_distance.hpp"
#include "check/name_key.hpp"
#include "check/near_texts.hpp"
#include "check/rows.hpp"
#include "check/same_hash.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "entry.repeated",
    .severity = Severity::error,
    .fix = FixKind::none,
    .what =
        "An entry has the title and the developers of one before it; or the same developers and a short "
        "title that "
        "differs by one letter.",
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
    keep_short(entry);
    entries_.push_back(hash_with(entry.keys->title_hash, entry.keys->developers_hash));
    places_.push_back(
        {entry.title.empty() ? entry.record.span : entry.title.front().span(), entry.record.span.begin});
  }

  void finish(const DocumentTail&, Findings& findings) override {
    several_of(entries_).for_each_other([&](std::uint32_t first, std::uint32_t other) {
      if (findings.leaves_out_one()) return;
      findings.add(places_[other].title, "expected each entry once, saw the one of line " +
                                             line_of(places_[first].begin) + " again");
    });
    compare_short(findings);
  }

 private:
  struct Place {
    Span title;
    std::size_t begin;  ///< of the entry
  };
  struct Short {
    std::uint64_t developers;
    std::string title;
    std::uint32_t number;  ///< of the entry
  };

  /// Of titles too short for entry.similar, those below which the same developers stand are compared.
  void keep_short(const EntryView& entry) {
    constexpr std::size_t shortest = 8;
    const std::string_view title = entry.keys->title;
    if (title.size() < shortest || title.size() >= NearTexts::shortest) return;
    if (entry.keys->developers.empty() ||
        std::any_of(title.begin(), title.end(), [](char c) { return unicode::is_digit(c); }))
      return;
    short_.push_back(
        {entry.keys->developers_hash, std::string(title), static_cast<std::uint32_t>(entries_.size())});
  }

  void compare_short(Findings& findings) {
    constexpr std::size_t neighbours = 16;
    std::stable_sort(short_.begin(), short_.end(),
                     [](const Short& a, const Short& b) { return a.developers < b.developers; });
    for (std::size_t i = 1; i < short_.size(); ++i) {
      for (std::size_t j = i; j > 0 && i - j < neighbours; --j) {
        const Short& earlier = short_[j - 1];
        const Short& later = short_[i];
        if (earlier.developers != later.developers) break;
        if (earlier.title == later.title || !within_one_edit(earlier.title, later.title)) continue;
        findings.add(places_[later.number].title, "expected each entry once, saw nearly the one of line " +
                                                      line_of(places_[earlier.number].begin) + " again");
        break;
      }
    }
  }

  std::vector<Short> short_;
  Hashes entries_;      ///< hashes of title and developers
  Rows<Place> places_;  ///< one an entry
};

}  // namespace

const Entry entry_repeated{&info, make_check<EntryRepeated>};

}  // namespace palaset::check
