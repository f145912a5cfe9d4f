#include "markup/renderer.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "markup/address.hpp"
#include "markup/element_kind.hpp"
#include "markup/tag_scan.hpp"
#include "markup/text_node.hpp"
#include "unicode/characters.hpp"

namespace palaset::markup {

namespace {

constexpr std::size_t deepest = 1000;  ///< what the check of nesting lets through is far from it
constexpr std::size_t longest_term = 40;
constexpr std::size_t longest_label = 100;
constexpr std::size_t most_label_parts = 3;  ///< children of an element that is a label

bool is_line_break(Node node) {
  return node.is("br");
}

/// Whether an element's own content takes several lines: then it stands apart from what is around it.
bool has_lines(Node node) {
  std::size_t blocks = 0;
  bool broken = false;
  for (std::size_t i = 0; i < node.size(); ++i) {
    const Node child = node.child(i);
    const bool nested_list = child.is("ul") || child.is("ol");
    if ((child.kind() & block) != 0 && !nested_list) ++blocks;
    broken |= is_line_break(child) && i + 1 < node.size() && i > 0;
  }
  return blocks >= 2 || broken;
}

bool is_blank(Node node) {
  return node.is_text() && node.text().find_first_not_of(" \t\n\f\r") == std::string_view::npos;
}

/// Whether what stands behind an element on its line begins as a name does.
bool names_what_follows(Node label) {
  auto next = label.next_sibling();
  while (next && is_blank(*next)) next = next->next_sibling();
  if (!next || (!next->is_text() && ((next->kind() & (block | empty)) != 0 || !next->is_element())))
    return false;
  const std::string value = next->is_text() ? std::string(next->text().substr(0, 40)) : text_of(*next, 40);
  const std::size_t first = value.find_first_not_of(" \t\n");
  if (first == std::string::npos) return false;
  const char32_t c = unicode::at(value, first).value;
  return unicode::is_upper(c) || unicode::is_digit(c) || c == U'"' || c == U'”';
}

/// Whether an element stands alone on its line, right above a block: a list, say.
bool stands_above_block(Node node) {
  auto next = node.next_sibling();
  while (next && is_blank(*next)) next = next->next_sibling();
  return next && next->is_element() && (next->kind() & block) != 0;
}

/// "Samankaltaista toimintaa": no capital but the first, no sign, so that nothing but the label stands there.
bool is_plain_label(std::string_view text) {
  constexpr std::size_t longest = 60;
  if (text.empty() || text.size() > longest) return false;
  for (std::size_t i = unicode::at(text, 0).length; i < text.size(); i += unicode::at(text, i).length) {
    const char32_t c = unicode::at(text, i).value;
    if (!unicode::is_lower(c) && c != U' ') return false;
  }
  return true;
}

int number_of(Node node, const char* name, int otherwise) {
  const std::string_view text = node.attribute(name).value_or("");
  int value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

void Renderer::run(Node content) {
  element(content);
}

void Renderer::children(Node node) {
  if (depth_ >= deepest) return;
  ++depth_;
  for (std::size_t i = 0; i < node.size(); ++i) {
    const Node child = node.child(i);
    if (child.is_text()) {
      text(child);
    } else if (child.is_element() && !selection_.is_left_out(child)) {
      element(child);
    }
  }
  --depth_;
}

void Renderer::children(Node node, Spacing spacing) {
  const Spacing before = flow_.spacing();
  flow_.set_spacing(std::max(before, spacing));
  children(node);
  flow_.set_spacing(before);
}

void Renderer::text(Node node) {
  std::string_view raw = node.raw_text();
  const auto at = static_cast<std::size_t>(raw.data() - html_.data());
  if (raw.data() == nullptr || at > html_.size()) return;
  raw = html_.substr(at, raw.size());
  write_text(node.text(), raw, at, verbatim_, flow_);
}

void Renderer::element(Node node) {
  const std::string_view name = node.name();
  const std::uint16_t kind = node.kind();
  if (name == "br") return flow_.at_line_start() ? flow_.break_paragraph() : flow_.break_line();
  if (name == "a") return link(node);
  if (name == "table") return render_table(*this, node);
  if ((kind & block) == 0) return inline_element(node);
  if (block_label(node)) return;
  if ((kind & heading) != 0) return title(node);
  const bool stands_apart = (kind & apart) != 0 || has_lines(node);
  stands_apart ? flow_.break_paragraph() : flow_.break_line();
  content_of(node);
  stands_apart ? flow_.break_paragraph() : flow_.break_line();
}

void Renderer::content_of(Node node) {
  const std::string_view name = node.name();
  if (name == "ul" || name == "ol" || name == "menu" || name == "dir") return list(node);
  if (name == "dl") return definitions(node);
  if (name == "li") return item(node, "• ");
  if (name == "pre" || name == "listing") {
    const bool before = std::exchange(verbatim_, true);
    children(node);
    verbatim_ = before;
    return;
  }
  children(node);
}

void Renderer::link(Node node) {
  const std::string href = absolute_address(base_, node.attribute("href").value_or(""));
  const std::size_t mark = flow_.mark();
  const std::size_t place = hints_.anchors.size();
  children(node);
  const std::size_t begin = flow_.begin_of(mark);
  if (href.empty() || begin == std::string::npos) return;
  hints_.anchors.insert(hints_.anchors.begin() + static_cast<std::ptrdiff_t>(place),
                        {begin, flow_.size(), href});
}

void Renderer::title(Node node) {
  flow_.break_paragraph();
  const std::size_t mark = flow_.mark();
  children(node);
  const std::size_t begin = flow_.begin_of(mark);
  if (begin != std::string::npos) hints_.headings.push_back({begin, flow_.size(), node.name()[1] - '0'});
  flow_.break_paragraph();
}

/// A block that is nothing but a label, or an inline element alone above its value: no blank line parts it
/// from its title and its value. A heading that says "Hankkeet" may stand above a list of them.
bool Renderer::block_label(Node node) {
  if (node.size() == 0 || node.size() > most_label_parts || flow_.spacing() != Spacing::free) return false;
  const std::string label = text_of(node, longest_label);
  if (node.is("h1") || node.is("h2") || !rules().is_label(label)) return false;
  const bool plain = is_plain_label(label);
  if (!plain && label.back() != ':') return false;  // it has its value beside it
  flow_.stay_close();
  flow_.break_line();
  children(node);
  const bool plain_block = (node.kind() & (heading | block)) == block;
  const bool may_head_a_list = !plain_block && label.find(' ') == std::string::npos;
  if (plain && !may_head_a_list) flow_.append(":");
  flow_.break_line();
  flow_.stay_close();
  return true;
}

void Renderer::list(Node node) {
  const Spacing before = flow_.spacing();
  if (flow_.stays_close()) flow_.set_spacing(std::max(before, Spacing::tight));  // the parties of a label
  const bool numbered = node.is("ol");
  int number = number_of(node, "start", 1);
  for (std::size_t i = 0; i < node.size(); ++i) {
    const Node child = node.child(i);
    if (!child.is_element() || selection_.is_left_out(child)) continue;
    if (!child.is("li")) {  // a list that stands beside the item that it belongs to
      const std::size_t before_list = flow_.indent();
      if (flow_.spacing() == Spacing::free) flow_.set_indent(before_list + 2);
      element(child);
      flow_.set_indent(before_list);
      continue;
    }
    number = number_of(child, "value", number);
    const std::string figure = has_lines(child) ? std::string() : std::to_string(number) + ". ";
    item(child, numbered ? figure : "• ");
    ++number;
  }
  flow_.set_spacing(before);
}

void Renderer::item(Node node, std::string_view bullet) {
  const bool stands_apart = has_lines(node);
  stands_apart ? flow_.break_paragraph() : flow_.break_line();
  const std::size_t before = flow_.indent();
  if (flow_.spacing() == Spacing::free) {
    flow_.set_prefix(std::string(before, ' ').append(bullet));
    flow_.set_indent(before + 2);
    children(node);
  } else {
    bare_item(node);
  }
  flow_.set_prefix({});
  flow_.set_indent(before);
  stands_apart ? flow_.break_paragraph() : flow_.break_line();
}

/// One of several values below a label.
void Renderer::bare_item(Node node) {
  const std::size_t mark = flow_.mark();
  const std::size_t place = hints_.items.size();
  children(node);
  const std::size_t begin = flow_.begin_of(mark);
  if (begin != std::string::npos)
    hints_.items.insert(hints_.items.begin() + static_cast<std::ptrdiff_t>(place), begin);
}

void Renderer::labelled(Node label, Node value) {
  flow_.break_line();
  const std::size_t before = flow_.size();
  children(label, Spacing::line);
  if (flow_.size() > before) flow_.separate(flow_.written().back() == ':' ? " " : ": ");
  children(value, Spacing::tight);
  flow_.break_line();
}

void Renderer::definitions(Node node) {
  std::vector<Node> parts;
  const auto collect = [&](Node from, const auto& self) -> void {
    for (std::size_t i = 0; i < from.size(); ++i) {
      const Node child = from.child(i);
      if (!child.is_element() || selection_.is_left_out(child)) continue;
      if (child.is("div") && !(from.is("div"))) {
        self(child, self);
      } else {
        parts.push_back(child);
      }
    }
  };
  collect(node, collect);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool one_value = parts[i].is("dt") && i + 1 < parts.size() && parts[i + 1].is("dd");
    const bool more = i + 2 < parts.size() && parts[i + 2].is("dd");
    const std::string term = text_of(parts[i]);
    const bool is_label = one_value && (rules().is_label(term) ||
                                        (!more && term.size() <= longest_term && !has_lines(parts[i + 1]) &&
                                         text_of(parts[i + 1]).find(": ") == std::string::npos));
    if (is_label) {
      labelled(parts[i], parts[i + 1]);
      ++i;
    } else {
      if (parts[i].is("dt")) flow_.break_paragraph();
      flow_.break_line();
      i > 0 && parts[i].is("dd") && parts[i - 1].is("dd") ? bare_item(parts[i]) : children(parts[i]);
      flow_.break_line();
    }
  }
}

/// "<strong>Kehittäjä</strong> X": what is a label by its looks alone gets a line and a colon.
void Renderer::inline_element(Node node) {
  const bool may_be = flow_.spacing() == Spacing::free && node.size() > 0 &&
                      node.size() <= most_label_parts &&
                      (node.is("strong") || node.is("b") || node.is("span") || node.is("em"));
  const std::string label = may_be ? text_of(node, longest_label) : std::string();
  if (label.empty() || !rules().is_label(label)) return children(node);
  if (flow_.at_line_start() && stands_above_block(node) && block_label(node)) return;
  const bool closed = label.back() == ':';
  if (closed) flow_.break_line();
  const bool first = flow_.at_line_start();
  children(node);
  if (first && !closed && names_what_follows(node)) flow_.separate(": ");
}

}  // namespace palaset::markup
