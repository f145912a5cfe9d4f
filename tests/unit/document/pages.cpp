#include "document/pages.hpp"

#include <algorithm>

#include "document/furniture.hpp"

namespace palaset::test {

using document::PagePart;

std::string lines_of(const std::vector<std::string_view>& lines) {
  std::string out;
  for (const std::string_view line : lines) out.append(line).append("\n");
  return out;
}

Pages::Pages(std::string text) : text_(std::move(text)), lines_(document::read_page_lines(text_)) {
  document::mark_furniture(text_, lines_);
}

std::vector<std::string> Pages::furniture() const {
  std::vector<std::string> out;
  for (const document::PageLine& l : lines_) {
    if (l.part == PagePart::text) continue;
    const char* name = l.part == PagePart::running_head ? "running_head"
                       : l.part == PagePart::furniture  ? "furniture"
                                                        : "link_list";
    out.push_back(std::string(name) + ": " + std::string(slice(l.piece)));
  }
  return out;
}

std::vector<std::string> Pages::blocks(const std::vector<std::string_view>& labels) const {
  std::vector<bool> is_label;
  for (const document::PageLine& l : lines_) {
    const auto begins = [&](std::string_view label) {
      return slice(l.piece).substr(0, label.size()) == label;
    };
    is_label.push_back(std::any_of(labels.begin(), labels.end(), begins));
  }
  auto blocks = document::reflow(text_, lines_, is_label);
  document::set_levels(blocks, 0, blocks.size());
  std::vector<std::string> out;
  for (const document::TextBlock& b : blocks) {
    std::string line = std::to_string(b.level);
    for (const document::Piece& p : b.pieces)
      line += (p.begin == b.pieces.front().begin ? " " : "/") + std::string(slice(p));
    out.push_back(std::move(line));
  }
  return out;
}

}  // namespace palaset::test
