// Fields of entries that are done with, for the memory of their pieces: a page has many entries of few
// fields.
#pragma once

#include <utility>
#include <vector>

#include "segment/group_headings.hpp"

namespace palaset::segment {

class FieldPool {
 public:
  /// A field without pieces.
  [[nodiscard]] FieldValue make(const rules::LineRule* rule) {
    FieldValue field;
    if (!done_.empty()) {
      field = std::move(done_.back());
      done_.pop_back();
      field.pieces.clear();
    }
    field.rule = rule;
    field.target = rule->target();
    return field;
  }

  /// Takes the fields back, and leaves none.
  void take(std::vector<FieldValue>& fields) {
    for (FieldValue& f : fields) done_.push_back(std::move(f));
    fields.clear();
  }

 private:
  std::vector<FieldValue> done_;
};

}  // namespace palaset::segment
