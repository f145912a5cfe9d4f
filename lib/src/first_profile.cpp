#include <palaset/explain.hpp>

#include "explain/first_profile.hpp"
#include "explain/guess_field.hpp"
#include "explain/page_shapes.hpp"

namespace palaset {

namespace {

/// "pages/luettelo.txt" is called "luettelo".
std::string_view stem_of(std::string_view path) {
  path.remove_prefix(path.find_last_of("/\\") + 1);
  return path.substr(0, path.rfind('.'));
}

}  // namespace

std::string first_profile(const Explanation& page, std::string_view id) {
  const std::string& path = page.document.head.source.path;
  return explain::profile_text(page, explain::shapes_of(page), path,
                               id.empty() ? explain::id_of(stem_of(path)) : std::string(id));
}

}  // namespace palaset
