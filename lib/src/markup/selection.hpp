// Which part of a page is its text: where it is, and what in it belongs to the page instead.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_set>
#include <vector>

#include "markup/contents.hpp"
#include "markup/tree.hpp"
#include "rules/html_rules.hpp"

namespace palaset::markup {

class Selection {
 public:
  Selection(Node root, const rules::HtmlRules& rules);

  /// <main>, a lone <article>, or the whole body.
  [[nodiscard]] Node content() const;
  /// Whether an element is not read. Of a page that says nothing without scripts <noscript> may be read.
  [[nodiscard]] bool is_left_out(Node element) const;

  void read_noscript() { noscript_ = true; }
  [[nodiscard]] bool has_noscript() const { return contents_.of(root_).noscript; }
  [[nodiscard]] const rules::HtmlRules& rules() const noexcept { return rules_; }

 private:
  [[nodiscard]] bool is_hidden(Node element) const;
  [[nodiscard]] bool has_name(Node element, bool (rules::HtmlRules::*fits)(std::string_view) const) const;
  [[nodiscard]] bool holds_most(Node element) const;
  [[nodiscard]] bool is_furniture(Node element) const;
  [[nodiscard]] std::vector<Node> outermost(std::string_view name, std::string_view role) const;

  Node root_;
  const rules::HtmlRules& rules_;
  Contents contents_;
  std::size_t total_;
  std::unordered_set<std::string> opened_;  ///< ids of what a button shows
  bool noscript_ = false;
};

}  // namespace palaset::markup
