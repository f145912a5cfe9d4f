// What a DOCX says beside its text: styles, lists, addresses of links (ECMA-376, part 1, 17.7, 17.9; part 2,
// 9).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include <pugixml.hpp>

#include "office/numbering.hpp"

namespace palaset::office {

/// A paragraph's place in a list.
struct ListPlace {
  std::string list;  ///< id; "0" is no list
  std::size_t level = 0;
};

struct ParagraphStyle {
  int heading = 0;  ///< level; 0: none
  std::optional<ListPlace> list;
};

class DocxStyles {
 public:
  /// Parts that are missing or no XML leave what they would say at its default.
  void read_styles(pugi::xml_node styles);
  void read_numbering(pugi::xml_node numbering);
  void read_links(pugi::xml_node relationships);

  /// By w:pPr: its style, and what it sets itself.
  [[nodiscard]] ParagraphStyle paragraph(pugi::xml_node properties) const;
  /// What stands before the next item.
  [[nodiscard]] std::string mark(const ListPlace& place);
  [[nodiscard]] std::string href(std::string_view id) const;

 private:
  using Texts = std::unordered_map<std::string, std::string>;

  [[nodiscard]] ParagraphStyle of_style(const std::string& id, int depth) const;

  std::unordered_map<std::string, pugi::xml_node> styles_;
  std::unordered_map<std::string, ListStyle> abstracts_;
  Texts lists_;  // list to abstract list
  std::unordered_map<std::string, ListCounter> counters_;
  Texts links_;
};

}  // namespace palaset::office
