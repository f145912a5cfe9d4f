#include "pdf/words.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <optional>

namespace palaset::pdf {
namespace {

/// `name="12.5"` of a tag.
std::optional<double> attribute(std::string_view tag, std::string_view name) {
  const std::size_t at = tag.find(name);
  if (at == std::string_view::npos) return std::nullopt;
  tag.remove_prefix(at + name.size());
  if (!tag.starts_with("=\"")) return std::nullopt;
  double value = 0;
  const auto read = std::from_chars(tag.data() + 2, tag.data() + tag.size(), value);
  if (read.ec != std::errc{} || !std::isfinite(value)) return std::nullopt;
  return value;
}

/// The five characters that pdftotext escapes.
std::string unescaped(std::string_view text) {
  struct Entity {
    std::string_view name;
    char character;
  };
  constexpr Entity entities[] = {
      {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto* found =
        text[i] != '&' ? std::end(entities)
                       : std::find_if(std::begin(entities), std::end(entities),
                                      [&](const Entity& e) { return text.substr(i).starts_with(e.name); });
    out += found == std::end(entities) ? text[i] : found->character;
    i += found == std::end(entities) ? 1 : found->name.size();
  }
  return out;
}

}  // namespace

void WordReader::add(std::string_view piece) {
  std::size_t begun = 0;
  std::size_t end = rest_.size();  // what was here before has no line's end
  rest_ += piece;
  for (; (end = rest_.find('\n', end)) != std::string::npos; begun = ++end)
    line(std::string_view(rest_).substr(begun, end - begun));
  rest_.erase(0, begun);
}

void WordReader::line(std::string_view text) {
  if (text.find("<word ") == std::string_view::npos) {
    if (text.find("</page>") != std::string_view::npos) {
      take_(page_);
      page_.clear();
    }
    return;
  }
  const std::size_t begin = text.find("\">");
  const std::size_t end = text.rfind("</word>");
  if (begin == std::string_view::npos || end == std::string_view::npos || end <= begin + 2) return;
  const std::string_view tag = text.substr(0, begin + 1);
  const auto left = attribute(tag, "xMin");
  const auto top = attribute(tag, "yMin");
  const auto right = attribute(tag, "xMax");
  const auto bottom = attribute(tag, "yMax");
  if (!left || !top || !right || !bottom) return;
  page_.push_back({*left, *top, *right, *bottom, unescaped(text.substr(begin + 2, end - begin - 2))});
}

}  // namespace palaset::pdf
