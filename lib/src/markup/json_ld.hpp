// The few facts that a page's JSON-LD (schema.org) tells of it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace palaset::markup {

struct JsonLd {
  struct Value {
    std::string text;
    std::size_t begin = 0;  ///< offsets in the JSON, without the quotation marks
    std::size_t end = 0;
  };
  Value name;  ///< "headline", else "name"
  Value date;  ///< "datePublished"
};

/// Of the outermost object that has them. What is no JSON gives what was found before it broke.
[[nodiscard]] JsonLd read_json_ld(std::string_view json);

}  // namespace palaset::markup
