// The few facts that a page's JSON-LD (schema.org) tells of it.
#pragma once

#include <string>
#include <string_view>

namespace palaset::markup {

struct JsonLd {
  std::string name;  ///< "headline", else "name"
  std::string date;  ///< "datePublished"
};

/// Of the outermost object that has them. What is no JSON gives what was found before it broke.
[[nodiscard]] JsonLd read_json_ld(std::string_view json);

}  // namespace palaset::markup
