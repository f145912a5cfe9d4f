#include "markup/detect.hpp"

#include <algorithm>
#include <array>

#include "markup/element_kind.hpp"
#include "markup/tag_scan.hpp"

namespace palaset::markup {

namespace {

constexpr std::size_t window = 16'384;
constexpr std::size_t charset_window = 4096;

std::string_view without_lead(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  while (!bytes.empty() && is_html_space(bytes.front())) bytes.remove_prefix(1);
  return bytes;
}

bool is_telling(std::string_view name) {
  return element_kind(name) != 0 || name == "span";
}

/// charset=… in the content of a <meta http-equiv>.
std::string_view charset_of_content(std::string_view content) {
  constexpr std::string_view key = "charset";
  for (std::size_t i = 0; i + key.size() < content.size(); ++i) {
    if (!equals_ignoring_case(content.substr(i, key.size()), key)) continue;
    i += key.size();
    while (i < content.size() && (is_html_space(content[i]) || content[i] == '=')) ++i;
    std::string_view value = content.substr(std::min(i, content.size()));
    if (!value.empty() && (value.front() == '"' || value.front() == '\'')) value.remove_prefix(1);
    return value.substr(0, value.find_first_of("; \t\n\"'"));
  }
  return {};
}

std::string_view xml_encoding(std::string_view bytes) {
  if (!bytes.starts_with("<?xml")) return {};
  const std::string_view declaration = bytes.substr(0, bytes.find('>'));
  const std::size_t at = declaration.find("encoding=");
  if (at == std::string_view::npos || at + 10 >= declaration.size()) return {};
  const char quote = declaration[at + 9];
  const std::string_view value = declaration.substr(at + 10);
  return value.substr(0, value.find(quote));
}

}  // namespace

bool looks_like_html(std::string_view bytes) {
  const std::string_view text = without_lead(bytes.substr(0, window));
  std::size_t known = 0;
  TagScan scan(text);
  bool first = text.starts_with('<');
  while (scan.next()) {
    const Tag& tag = scan.tag();
    if (first && tag.kind == TagKind::doctype)
      return equals_ignoring_case(text.substr(tag.begin + 2, 7), "doctype") &&
             (tag.end - tag.begin < 14 || equals_ignoring_case(text.substr(tag.begin + 10, 4), "html"));
    if (tag.kind == TagKind::comment) continue;
    if (first && (tag.name == "html" || tag.name == "head" || tag.name == "body" || tag.name == "frameset"))
      return true;
    first = false;
    if (is_telling(tag.name)) ++known;
  }
  // a text that writes about tags has few, and most of it is text
  return known >= 2 && known * 400 >= text.size() && (text.starts_with('<') || known >= 8);
}

std::string declared_charset(std::string_view bytes) {
  const std::string_view text = bytes.substr(0, charset_window);
  TagScan scan(text);
  while (scan.next()) {
    const Tag& tag = scan.tag();
    if (tag.kind != TagKind::start) continue;
    if (tag.name == "body") break;
    if (tag.name != "meta") continue;
    const std::string_view written = text.substr(tag.begin, tag.end - tag.begin);
    std::string_view label = attribute(written, "charset");
    if (label.empty() && equals_ignoring_case(attribute(written, "http-equiv"), "content-type"))
      label = charset_of_content(attribute(written, "content"));
    if (!label.empty()) return std::string(label.substr(0, 40));
  }
  return std::string(xml_encoding(without_lead(text)).substr(0, 40));
}

bool is_html_name(std::string_view name) {
  constexpr std::array<std::string_view, 4> endings{".html", ".htm", ".xhtml", ".xht"};
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return name.size() > ending.size() &&
           equals_ignoring_case(name.substr(name.size() - ending.size()), ending);
  });
}

}  // namespace palaset::markup
