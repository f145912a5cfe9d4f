// XML parts of office documents. Namespaces are matched by their usual prefixes: every program writes these.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace palaset::office {

/// Elements deeper than this are left out, so that no file can exhaust the stack.
inline constexpr int max_depth = 200;

/// Parses in place: `text` must outlive `document` and is changed. Gives what is wrong; empty where nothing
/// is. Entities of a DTD are not expanded, and nothing outside is read.
inline std::string parse(std::string& text, pugi::xml_document& document) {
  const auto result =
      document.load_buffer_inplace(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (result) return {};
  return std::string("is no XML: ") + result.description() + " at byte " + std::to_string(result.offset);
}

inline std::string_view name_of(pugi::xml_node node) {
  return node.name();
}

}  // namespace palaset::office
