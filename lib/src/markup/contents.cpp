#include "markup/contents.hpp"

#include <vector>

#include "markup/element_kind.hpp"
#include "markup/tag_scan.hpp"

namespace palaset::markup {

namespace {

std::size_t size_of(std::string_view text) {
  while (!text.empty() && is_html_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_html_space(text.back())) text.remove_suffix(1);
  return text.size();
}

struct Step {
  Node node;
  std::size_t next = 0;  ///< child to look at
  Content content;
};

void add(Content& to, const Content& inner) {
  to.text += inner.text;
  to.linked += inner.linked;
  to.main |= inner.main;
  to.title |= inner.title;
  to.control |= inner.control;
  to.noscript |= inner.noscript;
}

void finish(Node node, Content& content) {
  const std::string_view name = node.name();
  if ((node.kind() & unread) != 0) content.text = content.linked = 0;
  if (name == "a") content.linked = content.text;
  content.main |= name == "main";
  content.title |= name == "h1";
  content.control |= name == "input" || name == "button";
  content.noscript |= name == "noscript";
}

}  // namespace

Contents::Contents(Node root) {
  std::vector<Step> open{{root, 0, {}}};
  while (!open.empty()) {
    Step& step = open.back();
    if (step.next < step.node.size()) {
      const Node child = step.node.child(step.next++);
      if (child.is_text()) {
        step.content.text += size_of(child.text());
      } else if (child.is_element()) {
        open.push_back({child, 0, {}});
      }
      continue;
    }
    finish(step.node, step.content);
    const Content content = step.content;
    by_element_.emplace(step.node.id(), content);
    open.pop_back();
    if (!open.empty()) add(open.back().content, content);
  }
}

const Content& Contents::of(Node element) const {
  static const Content nothing;
  const auto found = by_element_.find(element.id());
  return found == by_element_.end() ? nothing : found->second;
}

}  // namespace palaset::markup
