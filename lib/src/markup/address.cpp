#include "markup/address.hpp"

#include <algorithm>
#include <vector>

#include "markup/tag_scan.hpp"

namespace palaset::markup {

namespace {

struct Parts {
  std::string_view scheme;     ///< with its colon
  std::string_view authority;  ///< with "//"
  std::string_view path, query;
};

bool is_scheme_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '-' ||
         c == '.';
}

std::size_t scheme_length(std::string_view address) {
  std::size_t i = 0;
  while (i < address.size() && is_scheme_character(address[i])) ++i;
  const bool letter =
      !address.empty() && is_scheme_character(address[0]) && (address[0] < '0' || address[0] > '9');
  return letter && i < address.size() && address[i] == ':' ? i + 1 : 0;
}

Parts split(std::string_view address) {
  Parts parts;
  address = address.substr(0, address.find('#'));
  const std::size_t scheme = scheme_length(address);
  parts.scheme = address.substr(0, scheme);
  address.remove_prefix(scheme);
  if (address.starts_with("//")) {
    const std::size_t end = std::min(address.find_first_of("/?", 2), address.size());
    parts.authority = address.substr(0, end);
    address.remove_prefix(end);
  }
  const std::size_t query = std::min(address.find('?'), address.size());
  parts.path = address.substr(0, query);
  parts.query = address.substr(query);
  return parts;
}

std::string without_dots(std::string_view path) {
  std::vector<std::string_view> segments;
  const bool rooted = path.starts_with('/');
  bool folder = false;
  for (std::size_t i = rooted ? 1 : 0; i <= path.size();) {
    const std::size_t end = std::min(path.find('/', i), path.size());
    const std::string_view segment = path.substr(i, end - i);
    folder = segment == "." || segment == "..";
    if (segment == ".." && !segments.empty()) segments.pop_back();
    if (!folder) segments.push_back(segment);
    i = end + 1;
  }
  std::string out = rooted ? "/" : "";
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (i > 0) out += '/';
    out.append(segments[i]);
  }
  if (folder && !out.ends_with('/')) out += '/';
  return out;
}

std::string trimmed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != '\n' && c != '\t' && c != '\r') out += c;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  out.erase(0, std::min(out.find_first_not_of(' '), out.size()));
  return out;
}

}  // namespace

bool has_scheme(std::string_view address) {
  return scheme_length(address) > 0;
}

std::string absolute_address(std::string_view base, std::string_view reference) {
  std::string link = trimmed(reference);
  if (link.empty() || link == "#" ||
      equals_ignoring_case(std::string_view(link).substr(0, 11), "javascript:"))
    return {};
  const Parts from = split(base);
  if (has_scheme(link) || from.scheme.empty() || from.authority.empty()) return link;
  if (link.starts_with("//")) return std::string(from.scheme) + link;
  const std::string root = std::string(from.scheme) + std::string(from.authority);
  const std::size_t fragment = std::min(link.find('#'), link.size());
  const Parts to = split(link);
  const std::string tail = std::string(to.query) + link.substr(fragment);
  if (to.path.empty()) {
    const std::string_view query = to.query.empty() ? from.query : std::string_view();
    return root + std::string(from.path) + std::string(query) + tail;
  }
  if (to.path.starts_with('/')) return root + without_dots(to.path) + tail;
  const std::size_t slash = from.path.rfind('/');
  const std::string folder =
      slash == std::string_view::npos ? "/" : std::string(from.path.substr(0, slash + 1));
  return root + without_dots(folder + std::string(to.path)) + tail;
}

}  // namespace palaset::markup
