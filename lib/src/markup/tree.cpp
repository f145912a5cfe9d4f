#include "markup/tree.hpp"

#include <vector>

#include "markup/element_kind.hpp"
#include "markup/tag_scan.hpp"

namespace palaset::markup {

namespace {

GumboOptions options() {
  GumboOptions given = kGumboDefaultOptions;
  given.max_errors = 0;
  return given;
}

}  // namespace

Tree::Tree(std::string_view html) {
  const GumboOptions given = options();
  // gumbo compares pointers into the text, so there must be one
  output_ = gumbo_parse_with_options(&given, html.empty() ? "" : html.data(), html.size());
}

Tree::~Tree() {
  const GumboOptions given = options();
  gumbo_destroy_output(&given, output_);
}

std::string_view Node::name() const noexcept {
  return node_->v.element.tag_namespace == GUMBO_NAMESPACE_HTML
             ? gumbo_normalized_tagname(node_->v.element.tag)
             : std::string_view();
}

std::uint16_t Node::kind() const noexcept {
  return is_element() ? element_kind(name()) : std::uint16_t{0};
}

std::optional<std::string_view> Node::attribute(const char* name) const noexcept {
  if (!is_element()) return std::nullopt;
  const GumboAttribute* found = gumbo_get_attribute(&node_->v.element.attributes, name);
  if (found == nullptr) return std::nullopt;
  return std::string_view(found->value);
}

std::string_view Node::tag_text() const noexcept {
  return {node_->v.element.original_tag.data, node_->v.element.original_tag.length};
}

std::optional<Node> Node::parent() const noexcept {
  if (node_->parent == nullptr || node_->parent->type == GUMBO_NODE_DOCUMENT) return std::nullopt;
  return Node(node_->parent);
}

std::optional<Node> Node::next_sibling() const noexcept {
  const auto above = parent();
  if (!above || node_->index_within_parent + 1 >= above->size()) return std::nullopt;
  return above->child(node_->index_within_parent + 1);
}

void Node::walk_until(const std::function<Walk(Node)>& visit) const {
  struct Step {
    Node node;
    std::size_t next;
  };
  Walk how = visit(*this);
  std::vector<Step> open;
  if (how == Walk::into) open.push_back({*this, 0});
  while (!open.empty()) {
    Step& step = open.back();
    if (step.next >= step.node.size()) {
      open.pop_back();
      continue;
    }
    const Node child = step.node.child(step.next++);
    if (!child.is_element() && !child.is_text()) continue;
    how = visit(child);
    if (how == Walk::stop) return;
    if (how == Walk::into) open.push_back({child, 0});
  }
}

void Node::walk(const std::function<bool(Node)>& visit) const {
  walk_until([&](Node node) { return visit(node) ? Walk::into : Walk::over; });
}

void Node::each_text(const std::function<void(Node)>& visit) const {
  walk([&](Node node) {
    if (node.is_text()) visit(node);
    return true;
  });
}

std::string text_of(Node node, std::size_t most) {
  std::string out;
  node.walk_until([&](Node n) {
    if (out.size() >= most) return Walk::stop;
    if (n.is_text()) {
      for (const char c : n.text()) {
        if (!is_html_space(c)) {
          out += c;
        } else if (!out.empty() && out.back() != ' ') {
          out += ' ';
        }
        if (out.size() >= most) break;
      }
    } else if (n.kind() != 0 && (n.kind() & formatting) == 0 && !out.empty() && out.back() != ' ') {
      out += ' ';
    }
    return (n.kind() & unread) == 0 ? Walk::into : Walk::over;
  });
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool contains(Node node, const std::function<bool(Node)>& what) {
  bool found = false;
  node.walk_until([&](Node n) {
    found = n.is_element() && !(n == node) && what(n);
    return found ? Walk::stop : Walk::into;
  });
  return found;
}

}  // namespace palaset::markup
