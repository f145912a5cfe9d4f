// The whole way from bytes to records. Only this file and its .cpp know all stages.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <palaset/extractor.hpp>
#include <palaset/version.hpp>

#include "document/extracted.hpp"
#include "interpret/tokens.hpp"
#include "morphology/analyzer.hpp"
#include "regex/pattern.hpp"
#include "rules/rule_book.hpp"

namespace palaset::pipeline {

/// What one thread works with, and keeps from one document to the next.
class Scratch {
 public:
  /// `warning` is set where Voikko was asked for and is not there.
  Scratch(MorphologyChoice choice, std::string& warning);

  [[nodiscard]] const std::string& morphology_name() const noexcept { return name_; }
  [[nodiscard]] regex::Scratch& regex() noexcept { return regex_; }
  [[nodiscard]] morphology::CachedAnalyzer& morphology() noexcept { return *morphology_; }

 private:
  std::string name_;
  regex::Scratch regex_;
  std::unique_ptr<morphology::CachedAnalyzer> morphology_;
};

/// What a thread may ask about Finnish, without a document.
struct Tools {
  const rules::Vocabulary& vocabulary;
  morphology::CachedAnalyzer& morphology;
};

struct Job {
  const rules::RuleBook& book;
  const ExtractorOptions& options;
  const ToolInfo& tool;
  std::string_view bytes;  ///< of text: what spans are counted in
  const std::string& name;
  InputType type = InputType::automatic;           ///< automatic: text or HTML
  std::string_view original;                       ///< the input as it was given
  const document::Extracted* extracted = nullptr;  ///< what `bytes` came from, where a reader made them
};

class Observer;

/// Gives the number of records. Errors: not_text, stopped. `observer` may be none.
[[nodiscard]] Result<std::size_t> run(const Job& job, Scratch& scratch, Handler& handler,
                                      Observer* observer = nullptr);

/// The rules of the book and those of the interpreters, by id.
[[nodiscard]] std::vector<RuleInfo> all_rules(const rules::RuleBook& book);

}  // namespace palaset::pipeline
