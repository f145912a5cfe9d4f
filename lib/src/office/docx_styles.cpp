#include "office/docx_styles.hpp"

#include <algorithm>
#include <charconv>

#include "office/xml.hpp"

namespace palaset::office {
namespace {

constexpr int longest_chain = 20;  // of styles based on others
constexpr int deepest_heading = 9;

std::string value_of(pugi::xml_node node, const char* child) {
  return node.child(child).attribute("w:val").value();
}

/// "heading 2", "Heading2", "Otsikko 2": its level. "Title", "Otsikko": 1. Else 0.
int heading_in(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    if (c != ' ') plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  if (plain == "title" || plain == "otsikko") return 1;
  std::string_view rest = plain;
  for (const std::string_view word : {"heading", "otsikko"}) {
    if (!rest.starts_with(word)) continue;
    rest.remove_prefix(word.size());
    if (rest.size() == 1 && rest.front() >= '1' && rest.front() <= '9') return rest.front() - '0';
    return 0;
  }
  return 0;
}

/// w:outlineLvl counts from 0; 9 is body text.
int outline(pugi::xml_node properties) {
  const auto level = properties.child("w:outlineLvl").attribute("w:val");
  if (!level) return 0;
  const int value = level.as_int(deepest_heading);
  return value >= 0 && value < deepest_heading ? value + 1 : 0;
}

void take_list(pugi::xml_node properties, ParagraphStyle& style) {
  const auto list = properties.child("w:numPr");
  if (!list) return;
  if (!style.list) style.list.emplace();
  if (const auto id = list.child("w:numId")) style.list->list = id.attribute("w:val").value();
  if (const auto level = list.child("w:ilvl"))
    style.list->level = static_cast<std::size_t>(std::clamp(level.attribute("w:val").as_int(0), 0, 9));
}

NumberForm form_of(std::string_view word) {
  if (word == "bullet") return NumberForm::bullet;
  if (word == "none") return NumberForm::none;
  if (word == "lowerLetter") return NumberForm::lower_letter;
  if (word == "upperLetter") return NumberForm::upper_letter;
  if (word == "lowerRoman") return NumberForm::lower_roman;
  if (word == "upperRoman") return NumberForm::upper_roman;
  return NumberForm::decimal;
}

ListStyle list_style(pugi::xml_node abstract) {
  ListStyle style;
  for (const auto level : abstract.children("w:lvl")) {
    const int at = level.attribute("w:ilvl").as_int(-1);
    if (at < 0 || static_cast<std::size_t>(at) >= list_levels) continue;
    ListLevel& l = style.levels[static_cast<std::size_t>(at)];
    l.form = form_of(value_of(level, "w:numFmt"));
    if (l.form != NumberForm::bullet) l.pattern = value_of(level, "w:lvlText");
    if (l.form != NumberForm::bullet && l.pattern.empty()) l.form = NumberForm::none;
    l.start = static_cast<unsigned>(std::max(level.child("w:start").attribute("w:val").as_int(1), 0));
  }
  return style;
}

}  // namespace

void DocxStyles::read_styles(pugi::xml_node styles) {
  for (const auto style : styles.children("w:style"))
    styles_.emplace(style.attribute("w:styleId").value(), style);
}

void DocxStyles::read_numbering(pugi::xml_node numbering) {
  for (const auto abstract : numbering.children("w:abstractNum"))
    abstracts_.emplace(abstract.attribute("w:abstractNumId").value(), list_style(abstract));
  for (const auto list : numbering.children("w:num"))
    lists_.emplace(list.attribute("w:numId").value(), value_of(list, "w:abstractNumId"));
}

void DocxStyles::read_links(pugi::xml_node relationships) {
  for (const auto link : relationships.children("Relationship")) {
    if (std::string_view(link.attribute("Type").value()).ends_with("/hyperlink"))
      links_.emplace(link.attribute("Id").value(), link.attribute("Target").value());
  }
}

ParagraphStyle DocxStyles::of_style(const std::string& id, int depth) const {
  const auto found = styles_.find(id);
  if (found == styles_.end()) return {heading_in(id), {}};
  const auto base = value_of(found->second, "w:basedOn");
  ParagraphStyle style;
  if (!base.empty() && depth < longest_chain) style = of_style(base, depth + 1);
  const auto properties = found->second.child("w:pPr");
  const int named = heading_in(value_of(found->second, "w:name"));
  if (const int level = named != 0 ? named : outline(properties); level != 0) style.heading = level;
  take_list(properties, style);
  return style;
}

ParagraphStyle DocxStyles::paragraph(pugi::xml_node properties) const {
  ParagraphStyle style;
  if (const auto id = value_of(properties, "w:pStyle"); !id.empty()) style = of_style(id, 0);
  if (properties.child("w:outlineLvl")) style.heading = outline(properties);
  take_list(properties, style);
  if (style.list && (style.list->list.empty() || style.list->list == "0")) style.list.reset();
  return style;
}

std::string DocxStyles::mark(const ListPlace& place) {
  static const ListStyle bullets;
  const auto list = lists_.find(place.list);
  const auto abstract = list == lists_.end() ? abstracts_.end() : abstracts_.find(list->second);
  return counters_[place.list].next(abstract == abstracts_.end() ? bullets : abstract->second, place.level);
}

std::string DocxStyles::href(std::string_view id) const {
  const auto found = links_.find(std::string(id));
  return found == links_.end() ? std::string() : found->second;
}

}  // namespace palaset::office
