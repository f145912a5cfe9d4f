// The tree of a page, as gumbo builds it. Only here and in tree.cpp gumbo is known.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace palaset::markup {

/// How a walk goes on behind a node.
enum class Walk : std::uint8_t { into, over, stop };

/// A view of one node; good as long as its tree.
class Node {
 public:
  explicit Node(const GumboNode* node) : node_(node) {}

  [[nodiscard]] bool is_element() const noexcept {
    return node_->type == GUMBO_NODE_ELEMENT || node_->type == GUMBO_NODE_TEMPLATE;
  }
  [[nodiscard]] bool is_text() const noexcept {
    return node_->type == GUMBO_NODE_TEXT || node_->type == GUMBO_NODE_WHITESPACE;
  }

  /// Of an element: its name in small letters, empty for one that HTML does not know.
  [[nodiscard]] std::string_view name() const noexcept;
  [[nodiscard]] bool is(std::string_view name) const noexcept { return is_element() && this->name() == name; }
  [[nodiscard]] std::uint16_t kind() const noexcept;
  /// Decoded; nothing where the element does not have the attribute.
  [[nodiscard]] std::optional<std::string_view> attribute(const char* name) const noexcept;
  /// Offset of the start tag, where it has one.
  [[nodiscard]] std::string_view tag_text() const noexcept;

  [[nodiscard]] std::size_t size() const noexcept {
    return is_element() ? node_->v.element.children.length : 0;
  }
  [[nodiscard]] Node child(std::size_t i) const noexcept {
    return Node(static_cast<const GumboNode*>(node_->v.element.children.data[i]));
  }
  [[nodiscard]] std::optional<Node> parent() const noexcept;
  [[nodiscard]] std::optional<Node> next_sibling() const noexcept;

  /// Of a text: decoded, and as the page has it.
  [[nodiscard]] std::string_view text() const noexcept { return node_->v.text.text; }
  [[nodiscard]] std::string_view raw_text() const noexcept {
    return {node_->v.text.original_text.data, node_->v.text.original_text.length};
  }

  /// Tells nodes apart.
  [[nodiscard]] const void* id() const noexcept { return node_; }
  [[nodiscard]] bool operator==(const Node& other) const noexcept { return node_ == other.node_; }

  /// All elements and texts from this one on, in the order of the page, this one first. False does not go
  /// into an element.
  void walk(const std::function<bool(Node)>& visit) const;
  /// The same, and it may end early: no child is touched that is not visited.
  void walk_until(const std::function<Walk(Node)>& visit) const;
  void each_text(const std::function<void(Node)>& visit) const;

 private:
  const GumboNode* node_;
};

class Tree {
 public:
  /// `html` must outlive the tree.
  explicit Tree(std::string_view html);
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;
  ~Tree();

  /// The <html> element.
  [[nodiscard]] Node root() const noexcept { return Node(output_->root); }

 private:
  GumboOutput* output_;
};

/// Its text with white space folded, at most so many bytes.
[[nodiscard]] std::string text_of(Node node, std::size_t most = 400);
/// Whether an element inside this one fits.
[[nodiscard]] bool contains(Node node, const std::function<bool(Node)>& what);

}  // namespace palaset::markup
