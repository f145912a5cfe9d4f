// Text as a memo: pages, lists, names.
#include <cstdint>
#include <string>

#include "invariants.hpp"

namespace {

const palaset::Extractor& extractor() {
  static const auto made = [] {
    palaset::ExtractorOptions options;
    options.profile = "memo";
    return palaset::fuzz::made_extractor(options);
  }();
  return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto document = extractor().extract(palaset::Input::bytes(bytes));
  if (!document) return 0;
  palaset::fuzz::require(document->memo.has_value(), "a memo is one record");
  const bool plain = document->head.source.media_type == "text/plain" &&
                     document->head.source.encoding == "UTF-8" && document->tail.diagnostics.empty();
  palaset::fuzz::check_document(*document, bytes, plain);
  palaset::fuzz::check_written(*document);
  return 0;
}
