// Every value of a document with its place and the rule that made it, as one list.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include <palaset/document.hpp>

namespace palaset::explain {

struct FoundValue {
  std::string path;  ///< "records[0].developers[1]"
  std::string value;
  Span span;
  std::string_view rule;
};

/// In the order of the document: its title, records or memo, contacts, links.
void for_each_value(const Document& document, const std::function<void(FoundValue)>& take);

}  // namespace palaset::explain
