#include "markup/selection.hpp"

#include <algorithm>

#include "markup/element_kind.hpp"
#include "markup/tag_scan.hpp"

namespace palaset::markup {

namespace {

/// Calls `take` for each word of an attribute until it gives true, which is then the answer.
template <class Take>
bool any_word(std::string_view text, const Take& take) {
  for (std::size_t i = 0; i < text.size();) {
    while (i < text.size() && is_html_space(text[i])) ++i;
    const std::size_t from = i;
    while (i < text.size() && !is_html_space(text[i])) ++i;
    if (i > from && take(text.substr(from, i - from))) return true;
  }
  return false;
}

bool style_hides(std::string_view style) {
  std::string plain;
  for (const char c : style) {
    if (is_html_space(c)) continue;
    plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  return plain.find("display:none") != std::string::npos ||
         plain.find("visibility:hidden") != std::string::npos;
}

bool stands_in(Node element, std::initializer_list<std::string_view> names) {
  for (auto above = element.parent(); above; above = above->parent()) {
    if (std::find(names.begin(), names.end(), above->name()) != names.end()) return true;
  }
  return false;
}

bool in_heading(Node element) {
  for (auto above = element.parent(); above; above = above->parent()) {
    if ((above->kind() & heading) != 0 || above->is("summary") || above->is("dt")) return true;
    if ((above->kind() & block) != 0 && !above->is("div")) return false;
  }
  return false;
}

}  // namespace

Selection::Selection(Node root, const rules::HtmlRules& rules)
    : root_(root), rules_(rules), contents_(root), total_(contents_.of(root).text) {
  root.walk([&](Node node) {
    if (const auto ids = node.attribute("aria-controls")) {
      any_word(*ids, [&](std::string_view id) {
        opened_.emplace(id);
        return false;
      });
    }
    return true;
  });
}

std::vector<Node> Selection::outermost(std::string_view name, std::string_view role) const {
  std::vector<Node> found;
  root_.walk([&](Node node) {
    if (!node.is(name) && (role.empty() || node.attribute("role").value_or("") != role)) return true;
    if (!is_hidden(node)) found.push_back(node);
    return false;
  });
  return found;
}

Node Selection::content() const {
  const auto mains = outermost("main", "main");
  if (mains.size() == 1 && contents_.of(mains.front()).text * 10 >= total_) return mains.front();
  const auto articles = outermost("article", "");
  if (mains.empty() && articles.size() == 1 && contents_.of(articles.front()).text * 10 >= total_ * 3)
    return articles.front();
  for (std::size_t i = 0; i < root_.size(); ++i) {
    if (root_.child(i).is("body")) return root_.child(i);
  }
  return root_;
}

bool Selection::holds_most(Node element) const {
  const Content& content = contents_.of(element);
  return content.text * 2 > total_ || content.main;
}

bool Selection::has_name(Node element, bool (rules::HtmlRules::*fits)(std::string_view) const) const {
  const auto test = [&](std::string_view word) { return (rules_.*fits)(rules::plain_name(word)); };
  return any_word(element.attribute("class").value_or(""), test) ||
         any_word(element.attribute("id").value_or(""), test);
}

bool Selection::is_hidden(Node element) const {
  if (has_name(element, &rules::HtmlRules::is_hidden)) return true;
  const auto hidden = element.attribute("hidden");
  const bool out_of_sight = (hidden && *hidden != "until-found") ||
                            element.attribute("aria-hidden").value_or("") == "true" ||
                            style_hides(element.attribute("style").value_or(""));
  // closed now, but a button opens it
  return out_of_sight && !opened_.contains(std::string(element.attribute("id").value_or(""))) &&
         element.attribute("role").value_or("") != "tabpanel";
}

/// By what it is or what it is called; it may still hold most of the text.
bool Selection::is_furniture(Node element) const {
  const std::string_view name = element.name();
  if (name == "nav") return true;
  if (const auto role = element.attribute("role"); role && rules_.is_role_left_out(*role)) return true;
  const bool of_page = (name == "header" || name == "footer") &&
                       !stands_in(element, {"article", "main", "section", "li", "td", "blockquote"});
  if (of_page && !contents_.of(element).title) return true;
  if (name == "aside" && contents_.of(element).linked * 3 > contents_.of(element).text) return true;
  if (name == "form" && contents_.of(element).control) return true;
  return has_name(element, &rules::HtmlRules::is_left_out);
}

bool Selection::is_left_out(Node element) const {
  const std::string_view name = element.name();
  if (name == "html" || name == "body" || name == "main") return false;
  if ((element.kind() & unread) != 0) return true;
  if (name == "noscript") return !noscript_;
  if (name == "button") return !in_heading(element);
  if (is_hidden(element)) return true;
  return is_furniture(element) && !holds_most(element);
}

}  // namespace palaset::markup
