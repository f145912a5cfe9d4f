// DOCX (ECMA-376, part 1, 17): the main document's paragraphs and tables in their order.
#include <string>
#include <utility>

#include "container/parts.hpp"
#include "office/docx_styles.hpp"
#include "office/read_office.hpp"
#include "office/text_builder.hpp"
#include "office/xml.hpp"

namespace palaset::office {
namespace {

/// The address in a field's instruction: HYPERLINK "https://…".
std::string address_in(std::string_view instruction) {
  const std::size_t word = instruction.find("HYPERLINK");
  if (word == std::string_view::npos) return {};
  const std::size_t begin = instruction.find('"', word);
  if (begin == std::string_view::npos) return {};
  const std::size_t end = instruction.find('"', begin + 1);
  if (end == std::string_view::npos ||
      instruction.substr(word, begin - word).find("\\l") != std::string_view::npos)
    return {};
  return std::string(instruction.substr(begin + 1, end - begin - 1));
}

bool is_on(pugi::xml_node flag) {
  if (!flag) return false;
  const std::string_view value = flag.attribute("w:val").as_string("true");
  return value != "0" && value != "false" && value != "off";
}

class Reader {
 public:
  Reader(DocxStyles& styles, document::Extracted& out) : styles_(styles), text_(out) {}

  void blocks(pugi::xml_node parent, int depth) {
    if (depth > max_depth) return;
    for (const auto node : parent) {
      const auto name = name_of(node);
      if (name == "w:p")
        paragraph(node, depth);
      else if (name == "w:tbl")
        table(node, depth);
      else if (name == "w:sdt")
        blocks(node.child("w:sdtContent"), depth + 1);
      else if (name == "w:ins" || name == "w:customXml" || name == "w:smartTag" || name == "w:moveTo")
        blocks(node, depth + 1);
    }
  }

 private:
  void paragraph(pugi::xml_node node, int depth) {
    const ParagraphStyle style = styles_.paragraph(node.child("w:pPr"));
    text_.begin_paragraph(style.heading, style.list ? style.list->level : 0,
                          style.list ? styles_.mark(*style.list) : "");
    runs(node, depth + 1);
    text_.end_paragraph();
    fields_ = 0;
    // Text in boxes that are anchored here stands beside the paragraph, not in it.
    for (auto& box : std::exchange(boxes_, {})) blocks(box, depth + 1);
  }

  void runs(pugi::xml_node parent, int depth) {
    if (depth > max_depth) return;
    for (const auto node : parent) {
      const auto name = name_of(node);
      if (name == "w:r")
        run(node, depth);
      else if (name == "w:hyperlink")
        link(node, styles_.href(node.attribute("r:id").value()), depth);
      else if (name == "w:fldSimple")
        link(node, address_in(node.attribute("w:instr").value()), depth);
      else if (name == "w:sdt")
        runs(node.child("w:sdtContent"), depth + 1);
      else if (name == "w:ins" || name == "w:smartTag" || name == "w:customXml" || name == "w:moveTo")
        runs(node, depth + 1);
    }
  }

  void link(pugi::xml_node node, std::string href, int depth) {
    if (href.empty()) return runs(node, depth + 1);
    text_.begin_link(std::move(href));
    runs(node, depth + 1);
    text_.end_link();
  }

  void run(pugi::xml_node node, int depth) {
    if (is_on(node.child("w:rPr").child("w:vanish"))) return;
    for (const auto part : node) {
      const auto name = name_of(part);
      if (name == "w:t")
        text_.text(part.text().get());
      else if (name == "w:tab" || name == "w:ptab")
        text_.tab();
      else if (name == "w:br" || name == "w:cr")
        text_.line_break();
      else if (name == "w:noBreakHyphen")
        text_.text("-");
      else if (name == "w:fldChar")
        field(part.attribute("w:fldCharType").value());
      else if (name == "w:instrText")
        instruction_ += part.text().get();
      else if (name == "mc:AlternateContent" || name == "w:drawing" || name == "w:pict")
        find_boxes(name == "mc:AlternateContent" ? part.child("mc:Choice") : part, depth);
    }
  }

  /// A field is begin, instruction, separate, what is shown, end; fields may lie in each other.
  void field(std::string_view type) {
    if (type == "begin") {
      ++fields_;
      instruction_.clear();
    } else if (type == "separate") {
      if (std::string href = address_in(instruction_); !href.empty()) {
        text_.begin_link(std::move(href));
        link_field_ = fields_;
      }
    } else if (type == "end" && fields_ > 0) {
      if (link_field_ == fields_) {
        text_.end_link();
        link_field_ = 0;
      }
      --fields_;
    }
  }

  void find_boxes(pugi::xml_node node, int depth) {
    if (depth > max_depth) return;
    for (const auto inner : node) {
      if (name_of(inner) == "w:txbxContent")
        boxes_.push_back(inner);
      else
        find_boxes(inner, depth + 1);
    }
  }

  void table(pugi::xml_node node, int depth) {
    text_.begin_table();
    for (const auto row : node.children("w:tr")) {
      text_.row(row.children("w:tc"), [&](pugi::xml_node cell) { blocks(cell, depth + 1); });
    }
    text_.end_table();
  }

  DocxStyles& styles_;
  TextBuilder text_;
  std::vector<pugi::xml_node> boxes_;
  std::string instruction_;
  int fields_ = 0;
  int link_field_ = 0;
};

}  // namespace

Result<document::Extracted> read_docx(std::string_view bytes, const Limits& limits) {
  auto parts = container::read_parts(
      bytes, {"word/document.xml", "word/styles.xml", "word/numbering.xml", "word/_rels/document.xml.rels"},
      limits);
  if (!parts) return parts.error();
  if ((*parts)[0].empty())
    return Error{ErrorCode::unreadable, "expected the part word/document.xml, saw none", {}};
  pugi::xml_document document, styles, numbering, links;
  if (std::string wrong = parse((*parts)[0], document); !wrong.empty())
    return Error{ErrorCode::unreadable, "its part word/document.xml " + wrong, {}};
  parse((*parts)[1], styles);
  parse((*parts)[2], numbering);
  parse((*parts)[3], links);
  DocxStyles known;
  known.read_styles(styles.child("w:styles"));
  known.read_numbering(numbering.child("w:numbering"));
  known.read_links(links.child("Relationships"));
  document::Extracted out;
  Reader(known, out).blocks(document.child("w:document").child("w:body"), 0);
  return out;
}

}  // namespace palaset::office
