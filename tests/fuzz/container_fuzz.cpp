// Any bytes as an archive, a compressed file, or an office document: members, limits, and what is read from
// them.
#include <cstdint>
#include <string>

#include "invariants.hpp"

namespace {

using palaset::fuzz::require;

/// Small, so that the fuzzer reaches them.
palaset::Limits limits() {
  palaset::Limits small;
  small.max_members = 50;
  small.max_nesting = 3;
  small.max_expanded_bytes = std::size_t{1} << 20;
  small.max_text_bytes = std::size_t{1} << 18;
  return small;
}

const palaset::Extractor& extractor() {
  static const auto made = [] {
    palaset::ExtractorOptions options;
    options.limits = limits();
    return palaset::fuzz::made_extractor(options);
  }();
  return made;
}

/// A PDF would be given to another program, which is none of ours to fuzz.
bool is_pdf(std::string_view bytes, const std::string& name) {
  return bytes.substr(0, 5) == "%PDF-" || name.ends_with(".pdf");
}

void read(const palaset::Input& input) {
  if (is_pdf(input.view(), input.name())) return;
  const auto document = extractor().extract(input);
  if (!document) {
    require(!document.error().what.empty(), "an error says what it is");
    return;
  }
  require(document->head.source.bytes == input.view().size(), "all bytes are counted");
  // Spans of text that was extracted lie in that, which is as long as the limit at most.
  const bool extracted = document->head.source.media_type.find("document") != std::string::npos;
  const std::string room(extracted ? limits().max_text_bytes * 4 : 0, ' ');
  palaset::fuzz::check_document(*document, extracted ? std::string_view(room) : input.view(), false);
  palaset::fuzz::check_written(*document);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  palaset::MemberOptions options;
  options.limits = limits();
  options.max_member_bytes = std::size_t{1} << 19;
  std::size_t seen = 0;
  std::size_t total = 0;
  const auto walked = palaset::for_each_member(
      palaset::Input::bytes(bytes, "x"), options, [&](const palaset::Result<palaset::Input>& member) {
        if (!member) {
          require(!member.error().what.empty(), "an error says what it is");
          return palaset::Flow::go_on;
        }
        ++seen;
        require(member->view().size() <= options.max_member_bytes || member->name() == "x",
                "a member is as large as it may be");
        total += member->view().size();
        read(*member);
        return palaset::Flow::go_on;
      });
  require(seen <= options.limits.max_members, "members are counted");
  require(seen == 1 || total <= options.limits.max_expanded_bytes, "bytes are counted");
  if (walked) require(*walked == seen, "every member is handed on");
  return 0;
}
