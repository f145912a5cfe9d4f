// ODT (OASIS OpenDocument 1.3, part 3): the text's paragraphs, lists and tables in their order.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "container/parts.hpp"
#include "office/numbering.hpp"
#include "office/read_office.hpp"
#include "office/text_builder.hpp"
#include "office/xml.hpp"

namespace palaset::office {
namespace {

NumberForm form_of(std::string_view word) {
  if (word == "a") return NumberForm::lower_letter;
  if (word == "A") return NumberForm::upper_letter;
  if (word == "i") return NumberForm::lower_roman;
  if (word == "I") return NumberForm::upper_roman;
  return word.empty() ? NumberForm::none : NumberForm::decimal;
}

/// "%1.%2.": as many levels as are shown.
std::string pattern_of(pugi::xml_node level, int at) {
  const int shown = std::clamp(level.attribute("text:display-levels").as_int(1), 1, at);
  std::string pattern = level.attribute("style:num-prefix").value();
  for (int i = at - shown + 1; i <= at; ++i) {
    pattern += "%" + std::to_string(i);
    if (i < at) pattern += '.';
  }
  return pattern + level.attribute("style:num-suffix").as_string(".");
}

using ListStyles = std::unordered_map<std::string, ListStyle>;

void read_list_styles(pugi::xml_node styles, ListStyles& out) {
  for (const auto style : styles.children("text:list-style")) {
    ListStyle made;
    for (const auto level : style) {
      const int at = level.attribute("text:level").as_int(0);
      if (at < 1 || static_cast<std::size_t>(at) > list_levels) continue;
      ListLevel& l = made.levels[static_cast<std::size_t>(at) - 1];
      if (name_of(level) != "text:list-level-style-number") continue;
      l.form = form_of(level.attribute("style:num-format").value());
      l.pattern = pattern_of(level, at);
      l.start = static_cast<unsigned>(std::max(level.attribute("text:start-value").as_int(1), 0));
    }
    out.insert_or_assign(style.attribute("style:name").value(), made);
  }
}

/// Styles that are headings by their name: "Title", "Heading_20_2", and those made from them.
using Parents = std::unordered_map<std::string, std::string>;

void read_parents(pugi::xml_node styles, Parents& out) {
  for (const auto style : styles.children("style:style"))
    out.insert_or_assign(style.attribute("style:name").value(),
                         style.attribute("style:parent-style-name").value());
}

int heading_of(const Parents& parents, std::string style) {
  for (int i = 0; i < 20 && !style.empty(); ++i) {
    if (style == "Title") return 1;
    constexpr std::string_view heading = "Heading_20_";
    if (style.size() == heading.size() + 1 && style.starts_with(heading) && style.back() >= '1' &&
        style.back() <= '9')
      return style.back() - '0';
    const auto parent = parents.find(style);
    if (parent == parents.end()) return 0;
    style = parent->second;
  }
  return 0;
}

class Reader {
 public:
  Reader(const ListStyles& lists, const Parents& parents, document::Extracted& out)
      : lists_(lists), parents_(parents), text_(out) {}

  void blocks(pugi::xml_node parent, int depth) {
    if (depth > max_depth) return;
    for (const auto node : parent) {
      const auto name = name_of(node);
      if (name == "text:p" || name == "text:h")
        paragraph(node, depth);
      else if (name == "text:list")
        list(node, depth);
      else if (name == "table:table")
        table(node, depth);
      else if (name == "text:section" || name == "text:index-body" || name == "draw:frame" ||
               name == "draw:text-box")
        blocks(node, depth + 1);
    }
  }

 private:
  void paragraph(pugi::xml_node node, int depth) {
    int heading = heading_of(parents_, node.attribute("text:style-name").value());
    if (name_of(node) == "text:h") heading = std::clamp(node.attribute("text:outline-level").as_int(1), 1, 9);
    text_.begin_paragraph(heading, list_depth_ > 0 ? list_depth_ - 1 : 0, std::exchange(mark_, {}));
    blank_before_ = true;  // white space at a paragraph's beginning is none
    inlines(node, depth + 1);
    text_.end_paragraph();
    for (auto& box : std::exchange(boxes_, {})) blocks(box, depth + 1);
  }

  /// White space of any length is one blank (part 3, 6.1.2).
  void characters(std::string_view text) {
    std::string folded;
    for (const char c : text) {
      const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (blank && blank_before_) continue;
      folded += blank ? ' ' : c;
      blank_before_ = blank;
    }
    text_.text(folded);
  }

  void inlines(pugi::xml_node parent, int depth) {
    if (depth > max_depth) return;
    for (const auto node : parent) {
      const auto name = name_of(node);
      if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
        characters(node.value());
      } else if (name == "text:s") {
        text_.blank(static_cast<std::size_t>(std::max(node.attribute("text:c").as_int(1), 1)));
      } else if (name == "text:tab") {
        text_.tab();
      } else if (name == "text:line-break") {
        text_.line_break();
        blank_before_ = true;
      } else if (name == "text:a") {
        text_.begin_link(node.attribute("xlink:href").value());
        inlines(node, depth + 1);
        text_.end_link();
      } else if (name == "draw:frame") {
        boxes_.push_back(node);
      } else if (name != "text:note" && !name.starts_with("office:annotation") && name != "text:ruby-text") {
        inlines(node, depth + 1);
      }
    }
  }

  void list(pugi::xml_node node, int depth) {
    const std::string outer = list_style_;
    if (const auto style = node.attribute("text:style-name")) list_style_ = style.value();
    const bool outermost = list_depth_ == 0;
    const bool goes_on =
        node.attribute("text:continue-numbering").as_bool(false) || node.attribute("text:continue-list");
    if (outermost && !goes_on) counter_ = {};
    ++list_depth_;
    for (const auto item : node) {
      if (name_of(item) == "text:list-item") mark_ = next_mark();
      blocks(item, depth + 1);
      mark_.clear();
    }
    --list_depth_;
    list_style_ = outer;
  }

  std::string next_mark() {
    static const ListStyle bullets;
    const auto style = lists_.find(list_style_);
    return counter_.next(style == lists_.end() ? bullets : style->second, list_depth_ - 1);
  }

  void rows(pugi::xml_node parent, int depth) {
    if (depth > max_depth) return;
    for (const auto row : parent) {
      if (name_of(row) == "table:table-header-rows" || name_of(row) == "table:table-row-group")
        rows(row, depth + 1);
      if (name_of(row) != "table:table-row") continue;
      text_.row(row.children("table:table-cell"), [&](pugi::xml_node cell) { blocks(cell, depth + 1); });
    }
  }

  void table(pugi::xml_node node, int depth) {
    const std::size_t outer = std::exchange(list_depth_, 0);
    text_.begin_table();
    rows(node, depth);
    text_.end_table();
    list_depth_ = outer;
  }

  const ListStyles& lists_;
  const Parents& parents_;
  TextBuilder text_;
  std::vector<pugi::xml_node> boxes_;
  std::string list_style_;
  ListCounter counter_;
  std::string mark_;
  std::size_t list_depth_ = 0;
  bool blank_before_ = true;
};

}  // namespace

Result<document::Extracted> read_odt(std::string_view bytes, const Limits& limits) {
  auto parts = container::read_parts(bytes, {"content.xml", "styles.xml"}, limits);
  if (!parts) return parts.error();
  if ((*parts)[0].empty()) return Error{ErrorCode::unreadable, "expected the part content.xml, saw none", {}};
  pugi::xml_document content, styles;
  if (std::string wrong = parse((*parts)[0], content); !wrong.empty())
    return Error{ErrorCode::unreadable, "its part content.xml " + wrong, {}};
  parse((*parts)[1], styles);
  ListStyles lists;
  Parents parents;
  const auto common = styles.child("office:document-styles");
  const auto whole = content.child("office:document-content");
  for (const auto known : {common.child("office:styles"), common.child("office:automatic-styles"),
                           whole.child("office:automatic-styles")}) {
    read_list_styles(known, lists);
    read_parents(known, parents);
  }
  document::Extracted out;
  Reader(lists, parents, out).blocks(whole.child("office:body").child("office:text"), 0);
  return out;
}

}  // namespace palaset::office
