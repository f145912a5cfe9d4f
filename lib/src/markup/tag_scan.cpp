#include "markup/tag_scan.hpp"

#include <algorithm>

namespace palaset::markup {

namespace {

constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

constexpr bool is_letter(char c) {
  return lower(c) >= 'a' && lower(c) <= 'z';
}

std::size_t skip_space(std::string_view text, std::size_t i) {
  while (i < text.size() && is_html_space(text[i])) ++i;
  return i;
}

struct Attribute {
  std::string_view name, value;
};

/// Reads one attribute behind the blanks and slashes at `i`, which is moved behind it. False at ">" or the
/// end.
bool read_attribute(std::string_view text, std::size_t& i, Attribute& found) {
  while (i < text.size() && (is_html_space(text[i]) || text[i] == '/')) ++i;
  if (i >= text.size() || text[i] == '>') return false;
  const std::size_t name = i++;  // whatever it is, the first character belongs to the name
  while (i < text.size() && !is_html_space(text[i]) && text[i] != '/' && text[i] != '>' && text[i] != '=')
    ++i;
  found = {text.substr(name, i - name), text.substr(i, 0)};
  const std::size_t sign = skip_space(text, i);
  if (sign >= text.size() || text[sign] != '=') {
    i = sign;
    return true;
  }
  i = skip_space(text, sign + 1);
  if (i >= text.size() || text[i] == '>') return true;
  if (text[i] == '"' || text[i] == '\'') {
    const std::size_t end = std::min(text.find(text[i], i + 1), text.size());
    found.value = text.substr(i + 1, end - i - 1);
    i = std::min(end + 1, text.size());
    return true;
  }
  const std::size_t value = i;
  while (i < text.size() && !is_html_space(text[i]) && text[i] != '>') ++i;
  found.value = text.substr(value, i - value);
  return true;
}

}  // namespace

bool equals_ignoring_case(std::string_view text, std::string_view small) {
  return text.size() == small.size() &&
         std::equal(text.begin(), text.end(), small.begin(), [](char a, char b) { return lower(a) == b; });
}

bool is_raw_text(std::string_view name) {
  constexpr std::array<std::string_view, 9> names{"script", "style",   "title",    "textarea", "iframe",
                                                  "xmp",    "noembed", "noframes", "plaintext"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::size_t find_end_tag(std::string_view html, std::string_view name, std::size_t from) {
  for (std::size_t i = html.find("</", from); i != std::string_view::npos; i = html.find("</", i + 2)) {
    if (!equals_ignoring_case(html.substr(i + 2, name.size()), name)) continue;
    const std::size_t after = i + 2 + name.size();
    if (after >= html.size() || is_html_space(html[after]) || html[after] == '/' || html[after] == '>')
      return i;
  }
  return std::string_view::npos;
}

bool TagScan::next() {
  for (std::size_t i = html_.find('<', at_); i != std::string_view::npos; i = html_.find('<', i + 1)) {
    const char c = i + 1 < html_.size() ? html_[i + 1] : '\0';
    if (c == '!' || c == '?') {
      read_comment(i);
      return true;
    }
    const bool end = c == '/';
    if (end && i + 2 < html_.size() && !is_letter(html_[i + 2])) {
      read_comment(i);
      return true;
    }
    if (is_letter(c) || (end && i + 2 < html_.size())) return read_tag(i);
  }
  at_ = html_.size();
  return false;
}

/// Everything from "<!", "<?" or "</" and no letter on.
void TagScan::read_comment(std::size_t at) {
  tag_ = {};
  tag_.begin = at;
  std::size_t end = std::string_view::npos;
  if (html_.substr(at, 4) == "<!--") {
    for (std::size_t i = html_.find("--", at + 2); i != std::string_view::npos; i = html_.find("--", i + 1)) {
      const std::string_view after = html_.substr(i + 2, 2);
      if (after.substr(0, 1) == ">") end = i + 3;
      if (after == "!>" && i >= at + 4) end = i + 4;
      if (end != std::string_view::npos) break;
    }
  } else {
    if (equals_ignoring_case(html_.substr(at + 2, 7), "doctype")) tag_.kind = TagKind::doctype;
    const std::size_t close = html_.find('>', at + 2);
    if (close != std::string_view::npos) end = close + 1;
  }
  at_ = tag_.end = std::min(end, html_.size());
}

/// False where the text ends before the tag does: then there is none.
bool TagScan::read_tag(std::size_t at) {
  tag_ = {};
  tag_.begin = at;
  tag_.kind = html_[at + 1] == '/' ? TagKind::end : TagKind::start;
  std::size_t i = at + (tag_.kind == TagKind::end ? 2U : 1U);
  std::size_t length = 0;
  for (; i < html_.size() && !is_html_space(html_[i]) && html_[i] != '/' && html_[i] != '>'; ++i) {
    if (length < name_.size()) name_[length++] = lower(html_[i]);
  }
  tag_.name = std::string_view(name_.data(), length);
  for (Attribute ignored; read_attribute(html_, i, ignored);) ++tag_.attributes;
  if (i >= html_.size()) {
    at_ = html_.size();
    return false;
  }
  at_ = tag_.end = i + 1;
  if (tag_.kind == TagKind::start && is_raw_text(tag_.name)) at_ = tag_.content_end = content_end();
  return true;
}

std::size_t TagScan::content_end() const {
  if (tag_.name == "plaintext") return html_.size();
  return std::min(find_end_tag(html_, tag_.name, tag_.end), html_.size());
}

void each_attribute(std::string_view tag,
                    const std::function<bool(std::string_view name, std::string_view value)>& take) {
  std::size_t i = 1;
  while (i < tag.size() && !is_html_space(tag[i]) && tag[i] != '/' && tag[i] != '>') ++i;
  for (Attribute found; read_attribute(tag, i, found);) {
    if (!take(found.name, found.value)) return;
  }
}

std::string_view attribute(std::string_view tag, std::string_view name) {
  std::string_view value;
  each_attribute(tag, [&](std::string_view key, std::string_view text) {
    if (!equals_ignoring_case(key, name)) return true;
    value = text;
    return false;
  });
  return value;
}

}  // namespace palaset::markup
