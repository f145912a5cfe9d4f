// What the headings above an entry say of it: in force from a heading to the next one of its level or an
// outer one.
#pragma once

#include <vector>

#include "document/excerpt.hpp"
#include "segment/classify.hpp"

namespace palaset::segment {

/// A value of an entry before it is understood.
struct FieldValue {
  const rules::LineRule* rule = nullptr;
  rules::Target target;
  std::vector<document::Piece> pieces;  ///< never empty
};

/// What a line's rule took: what its groups did, or its value. Empty where it has none.
[[nodiscard]] std::vector<FieldValue> values_of(const Classified& line, Classifier& classifier);

class GroupHeadings {
 public:
  /// Precondition: the line's rule is one for groups.
  void take(const Classified& line, Classifier& classifier);
  /// What they say of an entry that begins here.
  [[nodiscard]] const std::vector<FieldValue>& values() const noexcept { return values_; }

 private:
  std::vector<FieldValue> values_;  ///< the outermost first
};

}  // namespace palaset::segment
