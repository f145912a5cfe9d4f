#include "interpret/line_of_parties.hpp"

#include "document/line.hpp"
#include "rules/rule_book.hpp"

namespace palaset::test {

const rules::RuleBook& builtin_rules() {
  static const rules::Compiled compiled =
      rules::compile(RuleSet::builtin().files(), rules::Examples::skip_builtin);
  return *compiled.book;
}

const rules::Vocabulary& builtin_words() {
  return builtin_rules().vocabulary;
}

LineOfParties::LineOfParties(std::string bytes)
    : bytes_(std::move(bytes)),
      log_(bytes_, 100),
      source_(source::SourceText::decode(bytes_, log_).value()),
      excerpt_(source_),
      morphology_(morphology::make_suffix_rules()),
      context_{builtin_words(), morphology_, excerpt_, log_},
      tokens_(builtin_words().lexicon) {
  std::vector<document::Piece> pieces;
  document::LineReader reader(source_.text());
  for (document::Line line; reader.next(line);) pieces.push_back({line.begin, line.end});
  if (pieces.empty()) pieces.push_back({0, 0});
  excerpt_.assign(pieces, [](std::string_view, std::string_view) { return false; });
  tokens_.assign(excerpt_.text());
}

}  // namespace palaset::test
