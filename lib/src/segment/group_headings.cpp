#include "segment/group_headings.hpp"

#include <utility>

namespace palaset::segment {

std::vector<FieldValue> values_of(const Classified& line, Classifier& classifier) {
  std::vector<FieldValue> values;
  if (!line.rule->slots.empty()) {
    for (const GroupValue& g : classifier.groups(line)) values.push_back({line.rule, g.target, {g.value}});
  } else if (line.value.begin < line.value.end) {
    values.push_back({line.rule, line.rule->target(), {line.value}});
  }
  return values;
}

void GroupHeadings::take(const Classified& line, Classifier& classifier) {
  std::erase_if(values_, [&](const FieldValue& v) { return v.rule->level >= line.rule->level; });
  for (FieldValue& v : values_of(line, classifier)) {
    if (v.target.field != rules::Field::none) values_.push_back(std::move(v));
  }
}

}  // namespace palaset::segment
