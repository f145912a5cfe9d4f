// Any bytes as a page in HTML: tags, entities, tables, nesting; and that spans stay in the page.
#include <cstdint>

#include "invariants.hpp"

namespace {

const palaset::Extractor& extractor() {
  static const auto made = [] {
    palaset::ExtractorOptions options;
    options.profile = "listing";
    options.base_url = "https://example.org/a/b?c";
    return palaset::fuzz::made_extractor(options);
  }();
  return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // the beginning makes a page of it; what comes behind may still end it
  const std::string bytes =
      "<html><h2>Laavu</h2><p>Kehittäjä: " + std::string(reinterpret_cast<const char*>(data), size);
  const auto document = extractor().extract(palaset::Input::bytes(bytes, "page.html"));
  if (!document) {
    palaset::fuzz::require(document.error().what.find("expected") != std::string::npos,
                           "an error says what it is");
    return 0;
  }
  palaset::fuzz::check_document(*document, bytes, false);
  palaset::fuzz::check_written(*document);
  return 0;
}
