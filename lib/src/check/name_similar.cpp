#include <algorithm>
#include <cstdint>
#include <numeric>
#include <string>
#include <unordered_map>
#include <vector>

#include "check/checks.hpp"
#include "check/edit_distance.hpp"
#include "check/name_key.hpp"
#include "check/party_text.hpp"

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

constexpr std::size_t shortest = 12;        ///< bytes, without blanks: shorter names are like too many others
constexpr std::size_t long_enough = 24;     ///< for two slips
constexpr std::size_t neighbours = 2;       ///< in a sorted list, that a name is compared with
constexpr std::size_t most_more_bytes = 8;  ///< that two letters can take

std::vector<std::string_view> words_of(std::string_view key) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < key.size();) {
    const std::size_t end = std::min(key.find(' ', i), key.size());
    words.push_back(key.substr(i, end - i));
    i = end + 1;
  }
  return words;
}

std::string digits_of(std::string_view text) {
  std::string out;
  std::copy_if(text.begin(), text.end(), std::back_inserter(out),
               [](char c) { return unicode::is_digit(c); });
  return out;
}

/// "ii", "iv": a number, too.
bool is_roman(std::string_view word) {
  return word.size() <= 4 && word.find_first_not_of("ivx") == std::string_view::npos;
}

class NameSimilar final : public Check {
 public:
  void begin(const Surroundings& surroundings) override { morphology_ = surroundings.morphology; }

  void entry(const EntryView& entry, Findings&) override {
    for_each_party(entry.record, [&](const Party& p) {
      if (p.kind != PartyKind::project || p.name.size() < shortest) return;
      const auto [known, is_new] = known_.try_emplace(std::hash<std::string_view>{}(p.name),
                                                      static_cast<std::uint32_t>(names_.size()));
      if (is_new) {
        Span span = p.span;
        find_in_party(entry.fields, p.name, p.span,
                      [&](const Text& line, std::size_t at) { span = line.span(at, at + p.name.size()); });
        names_.push_back({p.name, span, 0});
      }
      ++names_[known->second].uses;
    });
  }

  /// Names that differ by little stand close to each other in a sorted list, from the front or from the back.
  void finish(const DocumentTail&, Findings& findings) override {
    for (const Name& n : names_) keys_.push_back(name_key(n.text));
    for (const std::string& key : keys_) {
      tight_.push_back(key);
      std::erase(tight_.back(), ' ');
    }
    order_.resize(names_.size());
    std::iota(order_.begin(), order_.end(), 0U);
    std::stable_sort(order_.begin(), order_.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return tight_[a] < tight_[b]; });
    compare_neighbours();
    std::stable_sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
      return std::lexicographical_compare(tight_[a].rbegin(), tight_[a].rend(), tight_[b].rbegin(),
                                          tight_[b].rend());
    });
    compare_neighbours();
    std::sort(pairs_.begin(), pairs_.end());
    pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
    for (const auto& [odd, usual] : pairs_)
      findings.add(names_[odd].first, "expected a name of its own, saw \"" + names_[odd].text +
                                          "\", which is nearly \"" + names_[usual].text + "\" on line " +
                                          line_of(names_[usual].first.begin));
  }

 private:
  struct Name {
    std::string text;
    Span first;
    std::size_t uses;
  };

  void compare_neighbours() {
    for (std::size_t i = 0; i < order_.size(); ++i) {
      for (std::size_t j = i + 1; j < order_.size() && j <= i + neighbours; ++j) {
        const std::uint32_t a = std::min(order_[i], order_[j]);
        const std::uint32_t b = std::max(order_[i], order_[j]);
        if (!are_similar(a, b)) continue;
        if (names_[b].uses > names_[a].uses)
          pairs_.emplace_back(a, b);
        else
          pairs_.emplace_back(b, a);
      }
    }
  }

  /// The cheapest questions first.
  [[nodiscard]] bool are_similar(std::uint32_t a, std::uint32_t b) const {
    const std::string_view x = tight_[a];
    const std::string_view y = tight_[b];
    const std::size_t less = std::min(x.size(), y.size());
    if (less < shortest || std::max(x.size(), y.size()) - less > most_more_bytes) return false;
    if (keys_[a] == keys_[b]) return false;  // name.varies, name.case
    const std::size_t half = less / 2;
    if (x.substr(0, half) != y.substr(0, half) && x.substr(x.size() - half) != y.substr(y.size() - half))
      return false;
    return digits_of(x) == digits_of(y) && within_edits(x, y, less < long_enough ? 1 : 2) &&
           !has_other_word(keys_[a], keys_[b]);
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
  std::unordered_map<std::uint64_t, std::uint32_t> known_;  ///< by the name's hash
  std::vector<Name> names_;                                 ///< each once, in the order in which they came
  std::vector<std::string> keys_;
  std::vector<std::string> tight_;  ///< keys without blanks
  std::vector<std::uint32_t> order_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_;  ///< the odd one, the usual one
};

}  // namespace

const Entry name_similar{&info, make_check<NameSimilar>};

}  // namespace palaset::check
