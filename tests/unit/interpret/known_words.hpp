// A dictionary of the few words that a test names, so that what needs one is the same everywhere.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <utility>

#include "morphology/analyzer.hpp"

namespace palaset::test {

class KnownWords final : public morphology::Analyzer {
 public:
  explicit KnownWords(std::set<std::string, std::less<>> words) : words_(std::move(words)) {}

  morphology::Analyses analyze(std::string_view word) override {
    if (words_.find(word) == words_.end()) return {};
    return {{std::string(word), morphology::Case::nominative, false, morphology::Kind::noun}};
  }

  [[nodiscard]] bool knows_words() const noexcept override { return true; }

  static morphology::CachedAnalyzer make(std::set<std::string, std::less<>> words) {
    return morphology::CachedAnalyzer(std::make_unique<KnownWords>(std::move(words)));
  }

 private:
  std::set<std::string, std::less<>> words_;
};

}  // namespace palaset::test
