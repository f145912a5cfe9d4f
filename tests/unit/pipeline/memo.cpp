#include "pipeline/memo.hpp"

#include "catch.hpp"

namespace palaset::test {

const Extractor& memo_extractor() {
  static const auto made = [] {
    ExtractorOptions options;
    options.profile = "memo";
    options.morphology = MorphologyChoice::built_in;
    return Extractor::make(options);
  }();
  REQUIRE(made);
  return *made;
}

Document memo_document(std::string_view text) {
  auto document = memo_extractor().extract(Input::bytes(text));
  REQUIRE(document);
  REQUIRE(document->memo);
  CHECK(document->records.empty());
  return *std::move(document);
}

}  // namespace palaset::test
