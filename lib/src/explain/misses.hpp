// How far each rule of a profile got on a line that it did not take.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include <palaset/explain.hpp>

#include "explain/pattern_names.hpp"
#include "explain/rule_trial.hpp"
#include "regex/pattern.hpp"
#include "rules/profile.hpp"

namespace palaset::explain {

/// A miss, and where in the line its rule stopped, in bytes.
struct LineMiss {
  NearMiss miss;
  std::size_t stopped = 0;
};

class MissFinder {
 public:
  /// All three must outlive it. The patterns of the profile are compiled as they are asked for, and kept.
  MissFinder(const rules::Profile& profile, const PatternNames& names, regex::Scratch& scratch);

  /// The parts of the pattern of a rule that took the line, in offsets of the line.
  [[nodiscard]] std::vector<TakenPart> parts(const rules::LineRule& rule, std::string_view line);

  /// The nearest first; `far` counts those that stopped at the line's beginning. `taker`: the rule that took
  /// the line, or null; the rules behind it that fit as well are told too.
  [[nodiscard]] std::vector<LineMiss> find(std::string_view line, const rules::LineRule* taker,
                                           std::size_t& far);

 private:
  [[nodiscard]] const RuleTrial& trial(std::size_t rule);
  void try_set(rules::PatternSet set, std::string_view line, const rules::LineRule* taker,
               std::vector<LineMiss>& misses);
  [[nodiscard]] LineMiss describe(std::size_t rule, std::string_view line,
                                  const regex::Alternation::Found& found, const rules::LineRule* taker);
  void describe_stop(const Progress& progress, std::string_view line, LineMiss& out) const;

  const rules::Profile& profile_;
  const PatternNames& names_;
  regex::Scratch& scratch_;
  std::vector<std::unique_ptr<RuleTrial>> trials_;
};

}  // namespace palaset::explain
