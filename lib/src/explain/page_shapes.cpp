#include "explain/page_shapes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "document/line.hpp"
#include "regex/pattern.hpp"
#include "unicode/characters.hpp"

namespace palaset::explain {

namespace {

constexpr std::size_t most_label_words = 5;
constexpr std::size_t often = 3;  ///< lines that make a shape
constexpr std::size_t longest_furniture = 60;

/// A pattern of the program's own, with the groups of its match by name.
class Shape {
 public:
  explicit Shape(std::string_view text) : compiled_(regex::Pattern::compile(text)) {
    if (const auto* p = std::get_if<regex::Pattern>(&compiled_)) groups_ = p->groups();
  }

  bool fits(std::string_view line) {
    line_ = line;
    const auto* p = std::get_if<regex::Pattern>(&compiled_);
    return p != nullptr && p->match(line.substr(0, regex::window), scratch_) == regex::Outcome::match;
  }

  [[nodiscard]] std::string group(std::string_view name) const {
    for (const regex::Group& g : groups_) {
      const regex::Capture c = scratch_.capture(g.number);
      if (g.name == name && c.set) return std::string(line_.substr(c.begin, c.end - c.begin));
    }
    return {};
  }

 private:
  std::variant<regex::Pattern, regex::CompileError> compiled_;
  std::vector<regex::Group> groups_;
  regex::Scratch scratch_;
  std::string_view line_;
};

std::size_t words_in(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

/// A part of the page that profiles read already: nothing is to be learnt of it.
bool is_settled(const ExplainedLine& line) {
  return line.use == LineUse::furniture || line.use == LineUse::section || line.use == LineUse::block;
}

class ShapeFinder {
 public:
  explicit ShapeFinder(const Explanation& page) : lines_(page.lines) {}

  PageShapes run() {
    find_table();
    if (shapes_.table) return std::move(shapes_);
    find_numbered();
    for (std::size_t i = 0; i < lines_.size(); ++i) read_label(i);
    join_plurals();
    std::erase_if(shapes_.labels, [&](const LabelShape& l) { return l.lines.size() < 2 && !l.number; });
    find_projects();
    find_furniture();
    return std::move(shapes_);
  }

 private:
  void read_label(std::size_t i) {
    if (is_settled(lines_[i]) || !labelled_.fits(lines_[i].text)) return;
    const std::string label = labelled_.group("label");
    const std::string value = labelled_.group("value");
    if (value.starts_with("//") || words_in(label) > most_label_words) return;
    LabelShape& shape = shape_of(label);
    shape.bullet |= !labelled_.group("bullet").empty();
    shape.number |= !labelled_.group("number").empty();
    shape.lines.push_back(i);
    shape.values.push_back(value);
  }

  LabelShape& shape_of(const std::string& label) {
    const std::string key = unicode::lower(label);
    for (LabelShape& l : shapes_.labels) {
      if (l.key == key) return l;
    }
    LabelShape& made = shapes_.labels.emplace_back();
    made.text = label;
    made.key = key;
    return made;
  }

  /// Headings that count on, each with its value right below.
  void find_numbered() {
    std::vector<std::pair<std::size_t, std::string>> found;
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      if (!numbered_.fits(lines_[i].text)) continue;
      const std::string label = numbered_.group("label");
      const bool value_below = lines_[i + 1].at.line <= lines_[i].at.line + 1;
      if (value_below && words_in(label) <= most_label_words + 2) found.emplace_back(i, label);
    }
    if (found.size() < often) return;
    for (const auto& [i, label] : found) {
      LabelShape& shape = shape_of(label);
      shape.number = true;
      shape.colon = false;
      shape.lines.push_back(i);
      shape.values.emplace_back();
    }
  }

  void join_plurals() {
    auto& labels = shapes_.labels;
    for (std::size_t i = 0; i < labels.size(); ++i) {
      for (std::size_t k = 0; k < labels.size(); ++k) {
        if (labels[k].key != labels[i].key + "t") continue;
        LabelShape& one = labels[i];
        LabelShape& many = labels[k];
        one.plural_too = true;
        one.bullet |= many.bullet;
        one.lines.insert(one.lines.end(), many.lines.begin(), many.lines.end());
        one.values.insert(one.values.end(), many.values.begin(), many.values.end());
        if (many.text.size() < one.text.size()) one.text = many.text;
        many.lines.clear();
        many.number = false;
      }
    }
  }

  /// Three rows or more with as many cells.
  void find_table() {
    constexpr std::array separators = {std::pair{'\t', "tab"}, std::pair{';', "semicolon"},
                                       std::pair{'|', "pipe"}};
    for (const auto& [sign, name] : separators) {
      for (std::size_t i = 0; i < lines_.size(); ++i) {
        const auto cells =
            static_cast<std::size_t>(std::count(lines_[i].text.begin(), lines_[i].text.end(), sign));
        std::size_t end = i;
        while (end < lines_.size() && cells >= 2 && count_of(end, sign) == cells) ++end;
        if (end - i < often) continue;
        take_table(i, end, sign, name);
        return;
      }
    }
  }

  [[nodiscard]] std::size_t count_of(std::size_t i, char sign) const {
    return static_cast<std::size_t>(std::count(lines_[i].text.begin(), lines_[i].text.end(), sign));
  }

  void take_table(std::size_t begin, std::size_t end, char sign, std::string name) {
    TableShape& table = shapes_.table.emplace();
    table.separator = std::move(name);
    table.heading = begin;
    for (std::string& cell : cells_of(begin, sign)) table.columns.push_back({std::move(cell), {}});
    for (std::size_t i = begin + 1; i < end; ++i) {
      auto cells = cells_of(i, sign);
      for (std::size_t c = 0; c < cells.size() && c < table.columns.size(); ++c)
        table.columns[c].values.push_back(std::move(cells[c]));
    }
  }

  [[nodiscard]] std::vector<std::string> cells_of(std::size_t i, char sign) const {
    std::vector<std::string> cells;
    std::string_view rest = lines_[i].text;
    for (bool more = true; more;) {
      const std::size_t end = rest.find(sign);
      std::string_view cell = rest.substr(0, end);
      while (!cell.empty() && (document::is_space(cell.front()) || cell.front() == '"'))
        cell.remove_prefix(1);
      while (!cell.empty() && (document::is_space(cell.back()) || cell.back() == '"')) cell.remove_suffix(1);
      cells.emplace_back(cell);
      more = end != std::string_view::npos;
      if (more) rest.remove_prefix(end + 1);
    }
    return cells;
  }

  /// Lines that name a project and stand one below the other; where titles stand between, they are values.
  void find_projects() {
    std::size_t below_another = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (is_settled(lines_[i]) || !project_.fits(lines_[i].text)) continue;
      auto& found = shapes_.projects;
      below_another += !found.empty() && found.back() + 1 == i ? 1U : 0U;
      found.push_back(i);
    }
    const bool one_by_one = below_another * 3 >= shapes_.projects.size() * 2 - 2;
    if (shapes_.projects.size() < often || !one_by_one || !shapes_.labels.empty()) shapes_.projects.clear();
  }

  void find_furniture() {
    std::map<std::string, std::size_t> counts;
    for (const ExplainedLine& line : lines_) {
      if (line.rule.empty() && line.text.size() <= longest_furniture && !labelled_.fits(line.text))
        ++counts[line.text];
    }
    for (const auto& [text, count] : counts) {
      if (count >= often) shapes_.furniture.push_back(text);
    }
  }

  const std::vector<ExplainedLine>& lines_;
  PageShapes shapes_;
  Shape labelled_{R"((?<bullet>[•*▪‣·–-]\h*)?(?<number>\d{1,2}(?:\.\d)?\.?\h+)?)"
                  R"((?<label>\p{L}[\p{L}\h/()-]{1,40}?)\h*:\h*(?<value>.*))"};
  Shape numbered_{R"(\d{1,2}(?:\.\d{1,2})?\.?\h+(?<label>\p{Lu}[\p{L}\h/()-]{1,60}))"};
  Shape project_{R"(.{2,120}[-–]\h?(?:hanke|hankke\p{L}+|projekti\p{L}*)\b.*)"};
};

}  // namespace

PageShapes shapes_of(const Explanation& page) {
  return ShapeFinder(page).run();
}

}  // namespace palaset::explain
