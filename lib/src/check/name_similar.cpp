#include <algorithm>
#include <cstdint>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "check/checks.hpp"
#include "check/edit_distance.hpp"
#include "check/first_of_each.hpp"
#include "check/name_key.hpp"
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

/// Eight bytes of a text from the front or from the back, so that most of a sort compares numbers.
std::uint64_t eight_bytes(std::string_view text, bool from_back) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    const std::size_t at = from_back ? text.size() - 1 - i : i;  // behind the end for short texts, too
    value = value << 8U | (at < text.size() ? static_cast<unsigned char>(text[at]) : 0U);
  }
  return value;
}

class NameSimilar final : public Check {
 public:
  void begin(const Surroundings& surroundings) override {
    morphology_ = surroundings.morphology;
    bytes_ = surroundings.bytes;
  }

  void entry(const EntryView& entry, Findings&) override {
    for_each_party(entry.record, [&](const Party& p) {
      if (p.kind != PartyKind::project || p.name.size() < shortest) return;
      hashes_.push_back(hash_of(p.name));
      names_.push_back({texts_.add(p.name), {}, p.span, 0});
    });
  }

  /// Names that differ by little stand close to each other in a sorted list, from the front or from the back.
  void finish(const DocumentTail&, Findings& findings) override {
    const std::vector<std::uint32_t> first = first_of_each(hashes_);
    for (const std::uint32_t i : first) ++names_[i].uses;
    std::string key;
    for (std::uint32_t i = 0; i < first.size(); ++i) {
      if (first[i] != i) continue;
      key.clear();
      add_name_key(texts_.view(names_[i].text), key);
      std::erase(key, ' ');
      if (key.size() < shortest) continue;
      names_[i].tight = texts_.add(key);
      order_.push_back({0, texts_.view(names_[i].tight), i});
    }
    for (const bool from_back : {false, true}) {
      sort(from_back);
      compare_neighbours();
    }
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
    PooledText tight;  ///< its key without blanks
    Span party;        ///< of the first place
    std::uint32_t uses;
  };
  struct Place {
    std::uint64_t begin;  ///< eight_bytes()
    std::string_view tight;
    std::uint32_t name;
  };

  [[nodiscard]] std::string_view tight(std::uint32_t name) const { return texts_.view(names_[name].tight); }

  void sort(bool from_back) {
    for (Place& p : order_) p.begin = eight_bytes(p.tight, from_back);
    std::sort(order_.begin(), order_.end(), [&](const Place& a, const Place& b) {
      if (a.begin != b.begin) return a.begin < b.begin;
      if (a.tight == b.tight) return a.name < b.name;
      return from_back ? std::lexicographical_compare(a.tight.rbegin(), a.tight.rend(), b.tight.rbegin(),
                                                      b.tight.rend())
                       : a.tight < b.tight;
    });
  }

  /// The name within its party, where the bytes have it as it is.
  [[nodiscard]] Span place_of(const Name& name) const {
    const std::string_view text = texts_.view(name.text);
    const std::size_t at = bytes_.substr(name.party.begin, name.party.size()).find(text);
    if (at == std::string_view::npos) return name.party;
    return {name.party.begin + at, name.party.begin + at + text.size()};
  }

  void compare_neighbours() {
    for (std::size_t i = 0; i < order_.size(); ++i) {
      for (std::size_t j = i + 1; j < order_.size() && j <= i + neighbours; ++j) {
        const std::uint32_t a = std::min(order_[i].name, order_[j].name);
        const std::uint32_t b = std::max(order_[i].name, order_[j].name);
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
    const std::string_view x = tight(a);
    const std::string_view y = tight(b);
    const std::size_t less = std::min(x.size(), y.size());
    if (std::max(x.size(), y.size()) - less > most_more_bytes) return false;
    const std::size_t half = less / 2;
    if (x.substr(0, half) != y.substr(0, half) && x.substr(x.size() - half) != y.substr(y.size() - half))
      return false;
    if (digits_of(x) != digits_of(y) || !within_edits(x, y, less < long_enough ? 1 : 2)) return false;
    const std::string one = name_key(texts_.view(names_[a].text));
    const std::string other = name_key(texts_.view(names_[b].text));
    return one != other && !has_other_word(one, other);  // the same: name.varies, name.case
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
  std::deque<std::uint64_t> hashes_;  ///< of names, one a place
  std::deque<Name> names_;            ///< likewise; of places of the same name the first counts
  std::vector<Place> order_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_;  ///< the odd one, the usual one
};

}  // namespace

const Entry name_similar{&info, make_check<NameSimilar>};

}  // namespace palaset::check
