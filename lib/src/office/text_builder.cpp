#include "office/text_builder.hpp"

#include <algorithm>
#include <utility>

namespace palaset::office {
namespace {

constexpr std::size_t most_levels = 20;
constexpr std::size_t longest_label = 60;  // bytes
constexpr std::size_t most_label_words = 4;

/// Whether the first of two cells says what the second one is.
bool is_label(std::string_view text) {
  const bool one_line = text.find_first_of("\n\t") == std::string_view::npos;
  const auto words = static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
  return one_line && !text.empty() && text.size() <= longest_label && words <= most_label_words &&
         std::string_view(".;,").find(text.back()) == std::string_view::npos;
}

}  // namespace

void TextBuilder::blank_line() {
  std::string& text = out_.text;
  if (!text.empty() && !text.ends_with("\n\n")) text += '\n';
}

/// A further paragraph of a cell: where the one before it has no sign at its end, they are a list.
void TextBuilder::next_in_cell() {
  const Row& row = rows_.back();
  std::string& text = out_.text;
  if (text.size() == row.cells.back() || text.back() == ' ') return;
  const bool signed_off = std::string_view(".,;:!?").find(text.back()) != std::string_view::npos;
  text += signed_off || row.cells.size() == 1 ? " " : "; ";
}

void TextBuilder::begin_paragraph(int heading, std::size_t list_level, std::string_view mark) {
  std::string& text = out_.text;
  heading_ = heading;
  if (in_cell()) {  // a further paragraph of the cell
    next_in_cell();
  } else {
    if (heading > 0) blank_line();
    if (!mark.empty()) text.append(2 * std::min(list_level, most_levels), ' ');
    text += mark;
  }
  begin_ = text.size();
}

void TextBuilder::end_paragraph() {
  close_link();
  std::string& text = out_.text;
  if (heading_ > 0 && text.size() > begin_) out_.hints.headings.push_back({begin_, text.size(), heading_});
  heading_ = 0;
  if (!in_cell()) text += '\n';
}

void TextBuilder::text(std::string_view text) {
  const std::size_t from = out_.text.size();
  out_.text += text;
  for (auto i = out_.text.begin() + static_cast<std::ptrdiff_t>(from); i != out_.text.end(); ++i) {
    if (static_cast<unsigned char>(*i) < ' ') *i = ' ';
  }
}

void TextBuilder::blank(std::size_t count) {
  out_.text.append(std::min<std::size_t>(count, 1000), ' ');
}

void TextBuilder::tab() {
  out_.text += in_cell() ? ' ' : '\t';
}

void TextBuilder::line_break() {
  out_.text += in_cell() ? ' ' : '\n';
}

void TextBuilder::begin_link(std::string href) {
  close_link();
  href_ = std::move(href);
  link_begin_ = out_.text.size();
}

void TextBuilder::end_link() {
  close_link();
}

void TextBuilder::close_link() {
  std::string href = std::exchange(href_, {});
  if (!href.empty() && out_.text.size() > link_begin_)
    out_.hints.anchors.push_back({link_begin_, out_.text.size(), std::move(href)});
}

void TextBuilder::begin_table() {
  if (rows_.empty()) blank_line();
  rows_.emplace_back();
}

void TextBuilder::end_table() {
  rows_.pop_back();
  if (rows_.empty()) blank_line();
}

void TextBuilder::begin_row(std::size_t cells) {
  rows_.back() = {cells, {}, false};
}

void TextBuilder::end_row() {
  if (rows_.back().width > 1) out_.text += rows_.size() > 1 ? ' ' : '\n';
}

void TextBuilder::begin_cell() {
  Row& row = rows_.back();
  if (row.width < 2) return;
  std::string& text = out_.text;
  if (row.width == 2 && row.cells.size() == 1 && is_label(std::string_view(text).substr(row.cells.back())))
    text += text.back() == ':' ? " " : ": ";
  else if (!row.cells.empty())
    text += '\t';
  row.cells.push_back(text.size());
  row.open = true;
}

void TextBuilder::end_cell() {
  if (!rows_.back().open) return;
  std::string& text = out_.text;
  const std::size_t begin = rows_.back().cells.back();
  while (text.size() > begin && text.back() == ' ') text.pop_back();
  rows_.back().open = false;
}

}  // namespace palaset::office
