#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "check/checks.hpp"
#include "check/name_key.hpp"
#include "check/near_texts.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "name.similar",
    .severity = Severity::info,
    .fix = FixKind::none,
    .what =
        "The name of a project differs by a letter or two from one that stands elsewhere in the document.",
    .why =
        "It may be the same project with a slip in its name, and then readers and programs take it for two. "
        "Numbers that differ, and words that are other words to the dictionary, are left alone.",
    .example =
        "Kehittäjä: Askeleet työllistymispoluille -hanke (ESR 2016–2019)\n"
        "Samankaltaista toimintaa kehittäneet: Askeleet työllistymisen poluille -hanke (ESR 2016–2019)",
    .instead =
        "Kehittäjä: Askeleet työllistymispoluille -hanke (ESR 2016–2019)\n"
        "Samankaltaista toimintaa kehittäneet: Askeleet työllistymispoluille -hanke (ESR 2016–2019)",
};

std::vector<std::string_view> words_of(std::string_view key) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < key.size();) {
    const std::size_t end = std::min(key.find(' ', i), key.size());
    words.push_back(key.substr(i, end - i));
    i = end + 1;
  }
  return words;
}

/// "ii", "iv": a number, too.
bool is_roman(std::string_view word) {
  return word.size() <= 4 && word.find_first_not_of("ivx") == std::string_view::npos;
}

class NameSimilar final : public Check {
 public:
  void begin(const Surroundings& surroundings) override {
    morphology_ = surroundings.morphology;
    bytes_ = surroundings.bytes;
    all_ = surroundings.names;
  }

  void finish(const DocumentTail&, Findings& findings) override {
    find_pairs();
    for (const auto& [odd, usual] : pairs_) {
      const std::string name(all_->name(odd));
      findings.add(place_of(odd), "expected a name of its own, saw \"" + name + "\", which is nearly \"" +
                                      std::string(all_->name(usual)) + "\" on line " +
                                      line_of(all_->party(usual).begin));
    }
  }

 private:
  /// Of several that are like it, the first one is named.
  void find_pairs() {
    NearTexts near;  // keys, without blanks
    std::string key;
    std::vector<std::uint32_t> numbers;  // of those in `near`
    all_->for_each_project([&](std::uint32_t number) {
      if (all_->name(number).size() < NearTexts::shortest) return;
      key.clear();
      add_name_key(all_->name(number), key);
      std::erase(key, ' ');
      near.add(key);
      numbers.push_back(number);
    });
    constexpr std::size_t long_enough = 24;  // for two slips
    near.for_each_pair(long_enough, [&](std::uint32_t x, std::uint32_t y) {
      const std::uint32_t a = numbers[x];
      const std::uint32_t b = numbers[y];
      if (!is_one(all_->name(a), all_->name(b))) return;
      if (all_->uses(b) > all_->uses(a))
        pairs_.emplace_back(a, b);
      else
        pairs_.emplace_back(b, a);
    });
    std::sort(pairs_.begin(), pairs_.end());
    const auto same = [](const auto& a, const auto& b) { return a.first == b.first; };
    pairs_.erase(std::unique(pairs_.begin(), pairs_.end(), same), pairs_.end());
  }

  /// The name within its party, where the bytes have it as it is.
  [[nodiscard]] Span place_of(std::uint32_t number) const {
    const std::string_view name = all_->name(number);
    const Span party = all_->party(number);
    const std::size_t at = bytes_.substr(party.begin, party.size()).find(name);
    if (at == std::string_view::npos) return party;
    return {party.begin + at, party.begin + at + name.size()};
  }

  /// Whether names that differ by little are no two of their own.
  [[nodiscard]] bool is_one(std::string_view a, std::string_view b) const {
    return !has_other_word(name_key(a), name_key(b));
  }

  /// Whether the names differ in a word that is another word, and no slip.
  [[nodiscard]] bool has_other_word(std::string_view a, std::string_view b) const {
    const std::vector<std::string_view> x = words_of(a);
    const std::vector<std::string_view> y = words_of(b);
    if (x.size() != y.size()) return false;
    for (std::size_t i = 0; i < x.size(); ++i) {
      if (x[i] == y[i]) continue;
      if (is_roman(x[i]) || is_roman(y[i]) || are_other_words(x[i], y[i])) return true;
    }
    return false;
  }

  [[nodiscard]] bool are_other_words(std::string_view a, std::string_view b) const {
    if (morphology_ == nullptr || !morphology_->knows_words()) return false;
    const morphology::Analyses x = morphology_->analyze(a);  // a copy: the next call may take it away
    const morphology::Analyses& y = morphology_->analyze(b);
    if (x.empty() || y.empty()) return false;
    return std::none_of(x.begin(), x.end(), [&](const morphology::Analysis& one) {
      return std::any_of(y.begin(), y.end(), [&](const auto& other) { return other.base == one.base; });
    });
  }

  morphology::CachedAnalyzer* morphology_ = nullptr;
  std::string_view bytes_;
  const Names* all_ = nullptr;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_;  ///< the odd one, the usual one
};

}  // namespace

const Entry name_similar{&info, make_check<NameSimilar>};

}  // namespace palaset::check
