// A line of text with all that an interpreter works with: built-in words, and the suffix rules for endings,
// so that results are the same with and without a dictionary.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "interpret/context.hpp"
#include "interpret/tokens.hpp"
#include "rules/rule_book.hpp"

namespace palaset::test {

[[nodiscard]] const rules::RuleBook& builtin_rules();
[[nodiscard]] const rules::Vocabulary& builtin_words();

class LineOfParties {
 public:
  /// Line breaks part the pieces of one value.
  explicit LineOfParties(std::string bytes);
  LineOfParties(const LineOfParties&) = delete;
  LineOfParties& operator=(const LineOfParties&) = delete;

  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  [[nodiscard]] const interpret::Context& context() const { return context_; }
  [[nodiscard]] interpret::Tokens& tokens() { return tokens_; }
  [[nodiscard]] const source::SourceText& source() const { return source_; }
  [[nodiscard]] morphology::CachedAnalyzer& morphology() { return morphology_; }
  [[nodiscard]] source::DiagnosticLog& log() { return log_; }

 private:
  std::string bytes_;
  source::DiagnosticLog log_;
  source::SourceText source_;
  document::Excerpt excerpt_;
  morphology::CachedAnalyzer morphology_;
  interpret::Context context_;
  interpret::Tokens tokens_;
};

}  // namespace palaset::test
