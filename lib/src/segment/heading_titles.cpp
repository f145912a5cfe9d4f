#include "segment/heading_titles.hpp"

#include "document/line.hpp"

namespace palaset::segment {

bool headings_are_titles(const source::SourceText& source, const document::Hints& hints,
                         Classifier& classifier) {
  document::LineReader reader(source.text());
  document::Line line;
  std::size_t labels = 0;
  std::size_t single = 0;
  bool below_heading = false;
  while (reader.next(line)) {
    const document::Heading* heading = hints.heading_in(line.begin, line.end);
    if (heading != nullptr && heading->level > 1) {
      single += below_heading && labels == 1 ? 1U : 0U;
      labels = 0;
      below_heading = true;
      continue;
    }
    const Classified found = classifier.classify(line);
    const bool label = found.role() == rules::Role::field && found.rule->field == rules::Field::developers;
    if (label && below_heading && ++labels > 1) return false;
  }
  single += labels == 1 ? 1U : 0U;
  return single > 1;
}

}  // namespace palaset::segment
