#include "segment/table_rows.hpp"

#include <algorithm>
#include <array>

#include "unicode/characters.hpp"

namespace palaset::segment {

namespace {

using document::Piece;

constexpr std::size_t max_row_lines = 64;
constexpr std::size_t max_cells = 256;

/// Cuts a row at its separators, outside quotation marks.
class RowCutter {
 public:
  RowCutter(std::string_view text, Piece row, std::string_view separator)
      : text_(text), at_(row.begin), end_(row.end), separator_(separator) {}

  std::vector<std::vector<Piece>> run() {
    std::vector<std::vector<Piece>> cells;
    while (cells.size() < max_cells) {
      skip_blanks();
      cells.push_back(at_ < end_ && text_[at_] == '"' && closes() ? quoted() : plain());
      if (at_ >= end_) break;
      skip_separator();
    }
    return cells;
  }

 private:
  void skip_blanks() {
    while (at_ < end_ && text_[at_] == ' ') ++at_;
  }

  [[nodiscard]] bool at_separator() const { return text_.substr(at_, separator_.size()) == separator_; }

  void skip_separator() {
    at_ += separator_.size();
    if (separator_.size() > 1) skip_blanks();  // wide blanks
  }

  /// Whether the quotation mark here is closed within the row, at a cell's end.
  [[nodiscard]] bool closes() const {
    for (std::size_t i = at_ + 1; i < end_; ++i) {
      if (text_[i] != '"') continue;
      if (i + 1 < end_ && text_[i + 1] == '"') {
        ++i;
        continue;
      }
      std::size_t next = i + 1;
      while (next < end_ && text_[next] == ' ' && separator_ != "  ") ++next;
      return next >= end_ || text_.substr(next, separator_.size()) == separator_;
    }
    return false;
  }

  /// Pieces end at a line's end and behind the first of two quotation marks.
  std::vector<Piece> quoted() {
    std::vector<Piece> pieces;
    std::size_t begin = ++at_;
    const auto add = [&](std::size_t end) {
      if (begin < end) pieces.push_back({begin, end});
    };
    for (; at_ < end_; ++at_) {
      if (text_[at_] == '\n') {
        add(at_);
        begin = at_ + 1;
      } else if (text_[at_] == '"' && at_ + 1 < end_ && text_[at_ + 1] == '"') {
        add(at_ + 1);
        begin = ++at_ + 1;
      } else if (text_[at_] == '"') {
        break;
      }
    }
    add(at_);
    ++at_;
    while (at_ < end_ && !at_separator()) ++at_;
    return pieces;
  }

  std::vector<Piece> plain() {
    std::size_t begin = at_;
    while (at_ < end_ && !at_separator()) ++at_;
    std::size_t end = std::min(at_, end_);
    while (begin < end && document::is_space(text_[begin])) ++begin;
    while (end > begin && document::is_space(text_[end - 1])) --end;
    if (begin == end) return {};
    return {{begin, end}};
  }

  std::string_view text_;
  std::size_t at_, end_;
  std::string_view separator_;
};

/// The blanks around pieces go where they are not those of a text that goes on.
void trim(std::string_view text, std::vector<Piece>& pieces) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Piece& p = pieces[i];
    const bool tied_before = i > 0 && p.begin == pieces[i - 1].end + 1 && text[pieces[i - 1].end] == '"';
    const bool tied_behind = i + 1 < pieces.size() && pieces[i + 1].begin == p.end + 1 && text[p.end] == '"';
    while (!tied_before && p.begin < p.end && document::is_space(text[p.begin])) ++p.begin;
    while (!tied_behind && p.end > p.begin && document::is_space(text[p.end - 1])) --p.end;
  }
  std::erase_if(pieces, [](const Piece& p) { return p.begin == p.end; });
}

std::string heading_text(std::string_view text, const std::vector<Piece>& cell) {
  std::string out;
  for (const Piece& p : cell) {
    if (!out.empty() && out.back() != ' ') out += ' ';
    out.append(text.substr(p.begin, p.end - p.begin));
  }
  while (!out.empty() && (out.back() == ':' || out.back() == ' ')) out.pop_back();
  return unicode::lower(out);
}

}  // namespace

std::vector<std::vector<Piece>> cells_of(std::string_view text, Piece row, std::string_view separator) {
  if (separator == "|") {  // "| a | b |"
    if (row.begin < row.end && text[row.begin] == '|') ++row.begin;
    if (row.begin < row.end && text[row.end - 1] == '|') --row.end;
  }
  auto cells = RowCutter(text, row, separator).run();
  for (auto& cell : cells) trim(text, cell);
  return cells;
}

TableRows::TableRows(std::string_view text, const rules::Profile& profile)
    : text_(text),
      profile_(&profile),
      separator_(profile.separator),
      places_(profile.columns.size()),
      above_(profile.columns.size()) {
  const auto& columns = profile.columns;
  for (std::size_t i = 0; i < columns.size(); ++i) places_[i] = columns[i].column;
  // without a heading there is no line that tells the separator
  const bool headless = active() && std::all_of(columns.begin(), columns.end(),
                                                [](const auto& c) { return c.headings.empty(); });
  if (headless && separator_.empty()) separator_ = "\t";
  found_ = headless;
}

/// A line with the white space around it: a tab at its begin parts an empty cell from the next.
Piece TableRows::whole(const document::Line& line) const {
  Piece row{line.begin, line.end};
  while (row.begin > 0 && text_[row.begin - 1] != '\n') --row.begin;
  row.end = std::min(text_.find('\n', row.end), text_.size());
  return row;
}

void TableRows::extend(document::Line& line, Units& units) const {
  if (!active()) return;
  for (std::size_t i = 0; i < max_row_lines; ++i) {
    const std::string_view row = text_.substr(line.begin, line.end - line.begin);
    // only a mark that begins a cell opens one: "Työ "ja" arki" is text
    const bool begins = row.front() == '"' || row.find("\t\"") != std::string_view::npos ||
                        row.find(";\"") != std::string_view::npos ||
                        row.find(",\"") != std::string_view::npos ||
                        row.find("|\"") != std::string_view::npos;
    if (!begins || std::count(row.begin(), row.end(), '"') % 2 == 0 || !units.add_line(line)) return;
  }
}

std::size_t TableRows::headings_in(Piece row, std::string_view separator,
                                   std::vector<std::size_t>& places) const {
  const auto cells = cells_of(text_, row, separator);
  std::size_t named = 0;
  places.assign(profile_->columns.size(), 0);
  for (std::size_t c = 0; c < cells.size(); ++c) {
    const std::string text = heading_text(text_, cells[c]);
    for (std::size_t i = 0; i < places.size(); ++i) {
      const auto& headings = profile_->columns[i].headings;
      if (places[i] != 0 || std::find(headings.begin(), headings.end(), text) == headings.end()) continue;
      places[i] = c + 1;
      ++named;
      break;
    }
  }
  return named;
}

bool TableRows::read_heading(Piece row) {
  constexpr std::array<std::string_view, 5> all{"\t", ";", "|", ",", "  "};
  const std::size_t wanted = std::min<std::size_t>(2, profile_->columns.size());
  std::size_t most = wanted - 1;
  std::vector<std::size_t> places;
  for (const std::string_view separator : all) {
    if (!profile_->separator.empty() && separator != profile_->separator) continue;
    const std::size_t named = headings_in(row, separator, places);
    if (named <= most) continue;
    most = named;
    separator_ = separator;
    places_ = places;
  }
  if (most < wanted) return false;
  for (auto& cell : above_) cell.clear();
  return found_ = true;
}

TableRows::Row TableRows::read(const document::Line& line) {
  Row row;
  const Piece whole_line = whole(line);
  if (read_heading(whole_line)) {
    row.kind = Kind::heading;
    return row;
  }
  if (!found_) return row;
  const auto cells = cells_of(text_, whole_line, separator_);
  if (cells.size() < 2) return row;
  row.line = line;
  bool is_new = false;  // a full cell left of an empty one begins what several rows share
  for (std::size_t i = 0; i < places_.size(); ++i) {
    if (places_[i] == 0 || places_[i] > cells.size()) continue;
    const rules::LineRule& column = profile_->columns[i];
    std::vector<Piece> pieces = cells[places_[i] - 1];
    if (pieces.empty() && column.fill_down && !is_new) pieces = above_[i];
    is_new |= column.fill_down && !cells[places_[i] - 1].empty();
    if (pieces.empty()) continue;
    above_[i] = pieces;
    row.values.push_back({&column, column.target(), std::move(pieces)});
  }
  const auto names = [](const FieldValue& v) { return v.target.field == rules::Field::name; };
  if (std::any_of(row.values.begin(), row.values.end(), names)) row.kind = Kind::row;
  return row;
}

}  // namespace palaset::segment
