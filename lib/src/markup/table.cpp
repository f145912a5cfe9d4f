// Tables. What a row becomes depends on what the table says of its columns:
// - under a heading row that names a label ("Kehittäjä"), a row is an entry: its title, then "Label: value"
// lines;
// - a label beside its value becomes "Label: value";
// - cells that hold lines of their own are blocks, as tables for the looks of a page have them;
// - any other row is one line, with tabs between its cells.
#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "markup/element_kind.hpp"
#include "markup/renderer.hpp"

namespace palaset::markup {

namespace {

constexpr std::size_t most_columns = 256;
constexpr std::size_t most_rows = 1000;        ///< that a cell may span
constexpr std::size_t longest_repeated = 500;  ///< bytes of a cell's text that the rows below have too

struct Cell {
  Node node;
  std::size_t column = 0;
  bool from_above = false;  ///< a cell of an earlier row, which spans this one too
};
using Row = std::vector<Cell>;

std::size_t span_of(Node cell, const char* attribute, std::size_t most) {
  std::size_t span = 1;
  const std::string_view text = cell.attribute(attribute).value_or("");
  std::from_chars(text.data(), text.data() + text.size(), span);
  return std::clamp<std::size_t>(span, 1, most);
}

class TableRenderer {
 public:
  explicit TableRenderer(Renderer& renderer) : renderer_(renderer), flow_(renderer.flow()) {}

  void run(Node table) {
    flow_.break_paragraph();
    collect(table);
    if (!rows_.empty() && is_grid(rows_.front())) {
      for (const Row& row : rows_) grid_row(row);
      return flow_.break_paragraph();
    }
    const bool entries = !rows_.empty() && read_columns(rows_.front());
    for (std::size_t i = entries ? 1 : 0; i < rows_.size(); ++i) {
      if (entries && rows_[i].size() > 1) {
        entry(rows_[i]);
      } else {
        row(rows_[i]);
      }
    }
    flow_.break_paragraph();
  }

 private:
  void collect(Node part) {
    for (std::size_t i = 0; i < part.size(); ++i) {
      const Node child = part.child(i);
      if (!child.is_element() || renderer_.is_left_out(child)) continue;
      if (child.is("tbody") || child.is("thead") || child.is("tfoot")) {
        collect(child);
      } else if (child.is("tr")) {
        rows_.push_back(cells_of(child));
      } else if (child.is("caption")) {
        renderer_.element(child);
        flow_.break_paragraph();
      }
    }
  }

  /// The cells of a row by their columns, those that span it from above among them.
  Row cells_of(Node row) {
    Row cells;
    std::size_t column = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const Node child = row.child(i);
      if (!child.is("td") && !child.is("th")) continue;
      take_spanning(column, cells);
      const Cell cell{child, column, false};
      if (!renderer_.is_left_out(child)) cells.push_back(cell);
      const std::size_t rows = span_of(child, "rowspan", most_rows);
      if (rows > 1 && column < most_columns) spanning_.insert_or_assign(column, Spanning{cell, rows});
      column += span_of(child, "colspan", most_columns);
    }
    take_spanning(column, cells);
    for (auto s = spanning_.begin(); s != spanning_.end();) {
      s = --s->second.rows == 0 ? spanning_.erase(s) : std::next(s);
    }
    return cells;
  }

  /// Cells of rows above that stand at `column` and the columns right behind it.
  void take_spanning(std::size_t& column, Row& cells) const {
    for (auto s = spanning_.find(column); s != spanning_.end(); s = spanning_.find(column)) {
      Cell cell = s->second.cell;
      cell.from_above = s->second.rows < span_of(cell.node, "rowspan", most_rows);
      if (!cell.from_above) return;
      cells.push_back(cell);
      column += span_of(cell.node, "colspan", most_columns);
    }
  }

  /// The first row has headings of columns that a profile reads.
  [[nodiscard]] bool is_grid(const Row& first) const {
    if (renderer_.rules().columns.empty()) return false;
    const auto known = std::count_if(first.begin(), first.end(), [&](const Cell& c) {
      return renderer_.rules().is_column(text_of(c.node, 100));
    });
    return known >= 2;
  }

  /// A line a row, as many tabs before a cell as there are columns before it; a cell that spans several rows
  /// stands in each.
  void grid_row(const Row& row) {
    static constexpr std::string_view tabs =
        "\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t";
    flow_.break_line();
    std::size_t at = 0;
    bool first = true;
    for (const Cell& cell : row) {
      if (text_of(cell.node, 1).empty() || (cell.from_above && !may_repeat(cell.node))) continue;
      const std::string_view gap =
          tabs.substr(0, std::min(cell.column - std::min(at, cell.column), tabs.size()));
      first ? flow_.insert(std::string(gap)) : flow_.separate(gap);
      renderer_.children(cell.node, Spacing::line);
      at = cell.column;
      first = false;
    }
    flow_.insert({});
    flow_.break_line();
  }

  /// Takes the first row as the names of the columns, where one of them is a label.
  bool read_columns(const Row& first) {
    if (first.size() < 2 || rows_.size() < 2) return false;
    const bool all_headings =
        std::all_of(first.begin(), first.end(), [](const Cell& c) { return c.node.is("th"); });
    bool named = all_headings;
    bool labelled = false;
    for (const Cell& cell : first) {
      names_.resize(std::max(names_.size(), std::min(cell.column, most_columns) + 1));
      std::string name = text_of(cell.node, 100);
      while (!name.empty() && (name.back() == ':' || name.back() == ' ')) name.pop_back();
      if (renderer_.rules().is_name_column(name)) {
        if (!title_) title_ = cell.column;
        named = true;
      } else {
        labelled |= renderer_.rules().is_label(name);
      }
      if (cell.column < names_.size()) names_[cell.column] = std::move(name);
    }
    if (!title_ && renderer_.rules().is_subject_column(names_.front())) title_ = 0;
    for (std::size_t i = 0; !title_ && i < names_.size(); ++i) {
      if (!renderer_.rules().is_label(names_[i])) title_ = i;
    }
    if (!named || !labelled || !title_) return false;
    for (std::string& name : names_) name = renderer_.rules().column_label(name);
    return true;
  }

  /// Below a title that spans several rows, each but the first adds to its entry.
  void entry(const Row& row) {
    flow_.break_paragraph();
    bool adds = false;
    for (const Cell& cell : row) {
      if (cell.column != *title_) continue;
      adds = cell.from_above;
      if (!adds) renderer_.children(cell.node, Spacing::line);
    }
    flow_.break_line();
    for (const bool labels : {true, false}) {  // what is no label must not stand between a title and one
      for (const Cell& cell : row) {
        if (cell.column == *title_ || is_label(cell.column) != labels) continue;
        if (cell.from_above && (adds || !labels || !may_repeat(cell.node))) continue;
        value(cell);
      }
    }
    flow_.break_paragraph();
  }

  /// All that a table repeats is no longer than the page itself.
  bool may_repeat(Node cell) {
    const std::size_t length = text_of(cell, longest_repeated).size();
    if (length >= longest_repeated || repeated_ + length > renderer_.page_size()) return false;
    repeated_ += length;
    return true;
  }

  [[nodiscard]] std::string_view name(std::size_t column) const {
    return column < names_.size() ? std::string_view(names_[column]) : std::string_view();
  }
  [[nodiscard]] bool is_label(std::size_t column) const { return renderer_.rules().is_label(name(column)); }

  void value(const Cell& cell) {
    const std::string text = text_of(cell.node, 200);
    const std::string_view label = name(cell.column);
    if (text.empty() || text == "-" || text == "–" || text == "—") return;
    flow_.break_line();
    if (!label.empty() && !text.starts_with(label)) flow_.insert(std::string(label) + ": ");
    renderer_.children(cell.node, Spacing::tight);
    flow_.insert({});
    flow_.break_line();
  }

  [[nodiscard]] static bool has_lines(const Cell& cell) {
    return contains(cell.node, [](Node n) { return n.is("br") || (n.kind() & block) != 0; });
  }

  /// A cell that spans several rows stands in the first of them.
  void row(const Row& cells) {
    Row full;
    std::copy_if(cells.begin(), cells.end(), std::back_inserter(full),
                 [](const Cell& c) { return !c.from_above && !text_of(c.node, 1).empty(); });
    if (full.empty()) return;
    if (full.size() == 2 && !has_lines(full[0]) &&
        (full[0].node.is("th") || renderer_.rules().is_label(text_of(full[0].node, 100)))) {
      return renderer_.labelled(full[0].node, full[1].node);
    }
    const bool blocks = std::any_of(full.begin(), full.end(), [](const Cell& c) { return has_lines(c); });
    if (blocks || full.size() == 1) {
      for (const Cell& cell : full) {
        flow_.break_paragraph();
        renderer_.children(cell.node);
      }
      return blocks ? flow_.break_paragraph() : flow_.break_line();
    }
    flow_.break_line();
    for (const Cell& cell : full) {
      if (&cell != &full.front()) flow_.separate("\t");
      renderer_.children(cell.node, Spacing::line);
    }
    flow_.break_line();
  }

  Renderer& renderer_;
  Flow& flow_;
  struct Spanning {
    Cell cell;
    std::size_t rows;  ///< that it spans from the one at hand on
  };

  std::vector<Row> rows_;
  std::map<std::size_t, Spanning> spanning_;  ///< by column
  std::size_t repeated_ = 0;                  ///< bytes of text
  std::vector<std::string> names_;
  std::optional<std::size_t> title_;
};

}  // namespace

void render_table(Renderer& renderer, Node table) {
  TableRenderer(renderer).run(table);
}

}  // namespace palaset::markup
