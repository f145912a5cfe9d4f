// What a Finnish word form is: base form, case, number, kind. One interface, two implementations.
//
// Voikko knows the language; the suffix rules know endings only, and stand in where its dictionary is
// missing.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "morphology/grammar.hpp"

namespace palaset::morphology {

enum class Kind : std::uint8_t { noun, adjective, verb, name, given_name, surname, place, other };

/// A name of somebody or something other than a place.
[[nodiscard]] constexpr bool is_proper_name(Kind k) noexcept {
  return k == Kind::name || k == Kind::given_name || k == Kind::surname;
}

struct Analysis {
  std::string base;
  Case gram_case = Case::unknown;
  bool plural = false;
  Kind kind = Kind::other;
  bool finite = false;  ///< a verb that makes a sentence: "kokoontui", "on", "ei"
};

using Analyses = std::vector<Analysis>;

class Analyzer {
 public:
  Analyzer() = default;
  Analyzer(const Analyzer&) = delete;
  Analyzer& operator=(const Analyzer&) = delete;
  virtual ~Analyzer();

  /// All readings of a word, the likeliest first; none for a word that is not known.
  [[nodiscard]] virtual Analyses analyze(std::string_view word) = 0;
  /// Whether an analysis means that there is such a word: a dictionary knows, endings do not.
  [[nodiscard]] virtual bool knows_words() const noexcept = 0;
  /// Whether a word is spelt as the dictionary has it; true where there is none.
  [[nodiscard]] virtual bool spells(std::string_view word);
  /// Words that may have been meant, the likeliest first. Slow.
  [[nodiscard]] virtual std::vector<std::string> suggest(std::string_view word);
};

/// Null where libvoikko has no Finnish dictionary; `why` then says so. Not for more than one thread.
[[nodiscard]] std::unique_ptr<Analyzer> make_voikko(std::string& why);
[[nodiscard]] std::unique_ptr<Analyzer> make_suffix_rules();

/// Remembers what another analyzer said. The memory is bounded: it starts anew when it is full.
class CachedAnalyzer {
 public:
  explicit CachedAnalyzer(std::unique_ptr<Analyzer> analyzer) : analyzer_(std::move(analyzer)) {}

  /// Good until the next call.
  [[nodiscard]] const Analyses& analyze(std::string_view word);
  [[nodiscard]] bool knows_words() const noexcept { return analyzer_->knows_words(); }
  [[nodiscard]] bool spells(std::string_view word) { return analyzer_->spells(word); }
  [[nodiscard]] std::vector<std::string> suggest(std::string_view word) { return analyzer_->suggest(word); }

 private:
  static constexpr std::size_t capacity = 1U << 15U;
  std::unique_ptr<Analyzer> analyzer_;
  std::unordered_map<std::string, Analyses> known_;
  std::string key_;
};

}  // namespace palaset::morphology
