// A page's tree as lines of text, with its headings and links.
#pragma once

#include <string_view>

#include "document/hints.hpp"
#include "markup/flow.hpp"
#include "markup/selection.hpp"

namespace palaset::markup {

class Renderer {
 public:
  /// `html` is what the tree was made of; `base` is what relative addresses are relative to, or empty.
  Renderer(std::string_view html, std::string_view base, const Selection& selection)
      : html_(html), base_(base), selection_(selection) {}

  void run(Node content);

  [[nodiscard]] Flow& flow() noexcept { return flow_; }
  [[nodiscard]] document::Hints& hints() noexcept { return hints_; }

  /// Everything inside an element, in the spacing of where it stands.
  void children(Node node);
  /// The same in closer spacing: inside a value, inside a line.
  void children(Node node, Spacing spacing);
  void element(Node node);
  /// A label and what it names: "Kehittäjä: " before the value.
  void labelled(Node label, Node value);
  [[nodiscard]] const rules::HtmlRules& rules() const noexcept { return selection_.rules(); }
  [[nodiscard]] std::size_t page_size() const noexcept { return html_.size(); }
  [[nodiscard]] bool is_left_out(Node node) const { return selection_.is_left_out(node); }

 private:
  void text(Node node);
  void content_of(Node node);
  void link(Node node);
  void title(Node node);
  void list(Node node);
  void item(Node node, std::string_view bullet);
  void bare_item(Node node);
  void definitions(Node node);
  void inline_element(Node node);
  bool block_label(Node node);

  std::string_view html_;
  std::string_view base_;
  const Selection& selection_;
  Flow flow_;
  document::Hints hints_;
  std::size_t depth_ = 0;
  bool verbatim_ = false;
};

/// A table row by row; see table.cpp for what a row becomes.
void render_table(Renderer& renderer, Node table);

}  // namespace palaset::markup
