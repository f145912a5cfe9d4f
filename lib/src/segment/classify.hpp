// Lines to line classes, by the profile's patterns only: one match a line.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "document/excerpt.hpp"
#include "document/line.hpp"
#include "rules/profile.hpp"
#include "source/diagnostic_log.hpp"

namespace palaset::segment {

struct Classified {
  document::Line line;
  const rules::LineRule* rule = nullptr;  ///< null for text that no rule took
  document::Piece value;                  ///< the rule's value, trimmed; empty where it has none

  [[nodiscard]] rules::Role role() const { return rule == nullptr ? rules::Role::text : rule->role; }
};

class Classifier {
 public:
  Classifier(const rules::Profile& profile, const source::SourceText& source, regex::Scratch& scratch,
             source::DiagnosticLog& log);

  [[nodiscard]] Classified classify(const document::Line& line);
  /// As classify(), but by the rules for fields whose label is missing.
  [[nodiscard]] Classified classify_bare(const document::Line& line);
  /// As classify(), but by the rules for items that say what was decided, or who does what. `line` may run
  /// over several of the page's lines.
  [[nodiscard]] Classified classify_item(const document::Line& line);

 private:
  [[nodiscard]] Classified run(rules::PatternSet set, const document::Line& line);
  /// The rules of a set on their own, for a line on which one of them reaches the match limit.
  [[nodiscard]] regex::Alternation::Found one_by_one(const regex::Alternation& patterns,
                                                     const std::vector<std::size_t>& rules,
                                                     std::string_view text, const document::Line& line);
  void report_limit(std::size_t rule, const document::Line& line);

  const rules::Profile& profile_;
  const source::SourceText& source_;
  regex::Scratch& scratch_;
  source::DiagnosticLog& log_;
  std::vector<unsigned> limits_;  ///< by rule: how often it reached the match limit in this document
  bool tired_ = false;            ///< one of them too often
};

}  // namespace palaset::segment
