#include "morphology/analyzer.hpp"

namespace palaset::morphology {

Analyzer::~Analyzer() = default;

bool Analyzer::spells(std::string_view /*word*/) {
  return true;
}

std::vector<std::string> Analyzer::suggest(std::string_view /*word*/) {
  return {};
}

const Analyses& CachedAnalyzer::analyze(std::string_view word) {
  key_.assign(word);
  if (const auto known = known_.find(key_); known != known_.end()) return known->second;
  if (known_.size() >= capacity) known_.clear();
  return known_.emplace(key_, analyzer_->analyze(word)).first->second;
}

}  // namespace palaset::morphology
