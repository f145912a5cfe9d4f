// Text as the content of a listing: where the parties of an entry are understood.
#include <cstdint>
#include <string>

#include "invariants.hpp"

namespace {

const palaset::Extractor& extractor() {
  static const auto made = [] {
    palaset::ExtractorOptions options;
    options.profile = "listing";
    return palaset::fuzz::made_extractor(options);
  }();
  return made;
}

/// The same again, told piece by piece: as many records, under the same ids.
void check_stream(const palaset::Document& document, std::string_view bytes) {
  std::size_t at = 0;
  const auto told =
      extractor().each_record(palaset::Input::bytes(bytes), [&](const palaset::ModelRecord& record) {
        palaset::fuzz::require(at < document.records.size() && document.records[at].id == record.id,
                               "stream and extract give the same records");
        ++at;
        return true;
      });
  palaset::fuzz::require(told.ok() && *told == document.records.size(), "stream gives every record");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes =
      "Avoin olohuone\n\nKehittäjä: " + std::string(reinterpret_cast<const char*>(data), size) +
      "\n\nSamankaltaista toimintaa kehittäneet: Oma-hanke (ESR 2017–2019)\n";
  const auto document = extractor().extract(palaset::Input::bytes(bytes));
  if (!document) return 0;
  const bool plain = document->head.source.media_type == "text/plain" &&
                     document->head.source.encoding == "UTF-8" && document->tail.diagnostics.empty();
  palaset::fuzz::check_document(*document, bytes, plain);
  palaset::fuzz::check_written(*document);
  check_stream(*document, bytes);
  return 0;
}
