#include <algorithm>
#include <cstdint>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "check/checks.hpp"
#include "check/first_of_each.hpp"
#include "check/name_key.hpp"
#include "check/near_texts.hpp"
#include "check/party_text.hpp"
#include "check/text_pool.hpp"

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
  }

  void entry(const EntryView& entry, Findings&) override {
    for_each_party(entry.record, [&](const Party& p) {
      if (p.kind != PartyKind::project || p.name.size() < NearTexts::shortest) return;
      hashes_.push_back(hash_of(p.name));
      names_.push_back({texts_.add(p.name), p.span, 0});
    });
  }

  void finish(const DocumentTail&, Findings& findings) override {
    const std::vector<std::uint32_t> first = first_of_each(hashes_);
    for (const std::uint32_t i : first) ++names_[i].uses;
    std::string key;
    for (std::uint32_t i = 0; i < first.size(); ++i) {
      if (first[i] != i) continue;
      key.clear();
      add_name_key(texts_.view(names_[i].text), key);
      std::erase(key, ' ');
      near_.add(key);
      number_.push_back(i);
    }
    constexpr std::size_t long_enough = 24;  // for two slips
    near_.for_each_pair({2, long_enough}, [&](std::uint32_t x, std::uint32_t y) {
      const std::uint32_t a = number_[x];
      const std::uint32_t b = number_[y];
      if (!are_two(a, b)) return;
      if (names_[b].uses > names_[a].uses)
        pairs_.emplace_back(a, b);
      else
        pairs_.emplace_back(b, a);
    });
    std::sort(pairs_.begin(), pairs_.end());
    pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
    for (const auto& [odd, usual] : pairs_) {
      const std::string name(texts_.view(names_[odd].text));
      findings.add(place_of(names_[odd]), "expected a name of its own, saw \"" + name +
                                              "\", which is nearly \"" +
                                              std::string(texts_.view(names_[usual].text)) + "\" on line " +
                                              line_of(names_[usual].party.begin));
    }
  }

 private:
  struct Name {
    PooledText text;
    Span party;  ///< of the first place
    std::uint32_t uses;
  };
  /// The name within its party, where the bytes have it as it is.
  [[nodiscard]] Span place_of(const Name& name) const {
    const std::string_view text = texts_.view(name.text);
    const std::size_t at = bytes_.substr(name.party.begin, name.party.size()).find(text);
    if (at == std::string_view::npos) return name.party;
    return {name.party.begin + at, name.party.begin + at + text.size()};
  }

  /// Whether names that differ by little are not the same (name.varies, name.case), and not two of their own.
  [[nodiscard]] bool are_two(std::uint32_t a, std::uint32_t b) const {
    const std::string one = name_key(texts_.view(names_[a].text));
    const std::string other = name_key(texts_.view(names_[b].text));
    return one != other && !has_other_word(one, other);
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
  TextPool texts_;
  std::deque<std::uint64_t> hashes_;   ///< of names, one a place
  std::deque<Name> names_;             ///< likewise; of places of the same name the first counts
  NearTexts near_;                     ///< keys of different names, without blanks
  std::vector<std::uint32_t> number_;  ///< of each of those in names_
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_;  ///< the odd one, the usual one
};

}  // namespace

const Entry name_similar{&info, make_check<NameSimilar>};

}  // namespace palaset::check
