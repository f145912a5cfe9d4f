// Any bytes as an input: encodings, broken UTF-8, control characters, line ends.
#include <cstdint>

#include "invariants.hpp"

namespace {

const palaset::Extractor& extractor() {
  static const auto made = [] {
    palaset::ExtractorOptions options;
    options.digest = true;
    return palaset::fuzz::made_extractor(options);
  }();
  return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto document = extractor().extract(palaset::Input::bytes(bytes));
  if (!document) {
    palaset::fuzz::require(!document.error().what.empty(), "an error says what it is");
    return 0;
  }
  palaset::fuzz::require(document->head.source.bytes == size, "all bytes are counted");
  palaset::fuzz::check_document(*document, bytes, false);
  palaset::fuzz::check_written(*document);
  return 0;
}
