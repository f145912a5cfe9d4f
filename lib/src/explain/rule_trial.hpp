// One rule tried on one line, part by part.
//
// A pattern is cut behind each of its parts, as a person reads it, and each such beginning is tried: the
// longest that fits tells where the rule stopped and what it expected there. Patterns are compiled for this
// alone.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <palaset/explain.hpp>

#include "explain/elements.hpp"
#include "regex/pattern.hpp"
#include "regex/prefix.hpp"
#include "rules/profile.hpp"

namespace palaset::explain {

/// A part and the bytes of the line that it took.
struct TakenPart {
  std::string_view pattern;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool in_value = false;
};

/// How far a rule got.
struct Progress {
  std::size_t stopped = 0;      ///< byte of the line
  std::size_t parts = 0;        ///< that took something before it
  std::string_view expected;    ///< the part that did not fit; empty: the line should have ended
  std::size_t expected_at = 0;  ///< byte of the line where that part began to be tried
  bool anywhere = false;        ///< it may stand anywhere from there on
  std::string_view before;      ///< the last part that took something, and where it began
  std::size_t before_at = 0;
};

/// What a range of a rule's pattern was expanded to.
[[nodiscard]] std::string_view expansion_of(const rules::LineRule& rule, std::size_t begin, std::size_t end);

class RuleTrial {
 public:
  /// `rule` must outlive the trial, and know where its expanded pattern came from.
  explicit RuleTrial(const rules::LineRule& rule);

  /// Of a line that the rule takes: what each of its parts took, those that took nothing left out.
  [[nodiscard]] std::vector<TakenPart> parts(std::string_view line, regex::Scratch& scratch) const;

  /// Of a line that it does not take.
  [[nodiscard]] Progress progress(std::string_view line) const;

 private:
  [[nodiscard]] std::string options(std::size_t branch) const;
  [[nodiscard]] std::string_view text(const Element& element) const;
  [[nodiscard]] std::string cut(std::size_t branch, std::size_t count) const;
  [[nodiscard]] std::string marked(std::size_t branch) const;
  [[nodiscard]] const regex::PrefixPattern* beginning(std::size_t branch, std::size_t count) const;
  [[nodiscard]] Progress progress_of(std::size_t branch, std::string_view line) const;

  const rules::LineRule& rule_;
  std::vector<Branch> branches_;
  mutable std::map<std::pair<std::size_t, std::size_t>, std::optional<regex::PrefixPattern>> known_;
};

}  // namespace palaset::explain
