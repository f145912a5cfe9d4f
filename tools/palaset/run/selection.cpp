#include "run/selection.hpp"

#include <algorithm>
#include <array>

namespace palaset::cli {
namespace {

using namespace std::string_view_literals;

constexpr std::array extensions{"txt"sv, "html"sv, "htm"sv,  "xhtml"sv, "pdf"sv, "docx"sv,
                                "odt"sv, "gz"sv,   "zst"sv,  "bz2"sv,   "xz"sv,  "zip"sv,
                                "tar"sv, "tgz"sv,  "tzst"sv, "tbz2"sv,  "txz"sv};

bool same(std::string_view name, std::string_view lower) {
  return std::equal(name.begin(), name.end(), lower.begin(), lower.end(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + ('a' - 'A') : a) == b; });
}

std::string_view last_name(std::string_view path) {
  return path.substr(path.rfind('/') + 1);
}

bool is_known(std::string_view path) {
  const std::string_view name = last_name(path);
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return false;
  return std::any_of(extensions.begin(), extensions.end(),
                     [&](std::string_view known) { return same(name.substr(dot + 1), known); });
}

bool is_hidden(std::string_view path) {
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view name = path.substr(0, end);
    if (name.starts_with('.') && name != "." && name != "..") return true;
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return false;
}

/// "./a" and "../a" are "a" to a pattern.
std::string_view without_dots(std::string_view path) {
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view dots : {"/"sv, "./"sv, "../"sv}) {
      if (!path.starts_with(dots)) continue;
      path.remove_prefix(dots.size());
      cut = true;
    }
  }
  return path;
}

std::vector<Glob> globs(const std::vector<std::string>& patterns) {
  return {patterns.begin(), patterns.end()};
}

bool any_matches(const std::vector<Glob>& patterns, std::string_view path) {
  return std::any_of(patterns.begin(), patterns.end(), [&](const Glob& g) { return g.matches(path); });
}

}  // namespace

Selection::Selection(const std::vector<std::string>& include, const std::vector<std::string>& exclude)
    : include_(globs(include)), exclude_(globs(exclude)) {}

bool Selection::excluded(std::string_view path) const {
  if (exclude_.empty()) return false;
  for (std::size_t end = path.find('/'); end != std::string_view::npos; end = path.find('/', end + 1)) {
    if (any_matches(exclude_, path.substr(0, end))) return true;
  }
  return any_matches(exclude_, path);
}

bool Selection::included(std::string_view path) const {
  return include_.empty() ? is_known(path) : any_matches(include_, path);
}

bool Selection::takes_file(std::string_view path) const {
  return included(path) && !excluded(path);
}

bool Selection::takes_member(std::string_view path) const {
  if (is_hidden(path)) return false;
  path = without_dots(path);
  const bool bare = include_.empty() && last_name(path).find('.') == std::string_view::npos;
  return (bare || included(path)) && !excluded(path);
}

}  // namespace palaset::cli
