#include "morphology/analyzer.hpp"

namespace palaset::morphology {

Analyzer::~Analyzer() = default;

const Analyses& CachedAnalyzer::analyze(std::string_view word) {
  key_.assign(word);
  if (const auto known = known_.find(key_); known != known_.end()) return known->second;
  if (known_.size() >= capacity) known_.clear();
  return known_.emplace(key_, analyzer_->analyze(word)).first->second;
}

}  // namespace palaset::morphology
