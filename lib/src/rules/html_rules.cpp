#include "rules/html_rules.hpp"

#include <algorithm>

#include "rules/keys.hpp"
#include "unicode/characters.hpp"

namespace palaset::rules {

namespace {

constexpr std::size_t longest_label = 80;

/// Whether a text fits a pattern in which "*" stands for anything; linear but for the last star.
bool fits(std::string_view pattern, std::string_view text) {
  std::size_t p = 0;
  std::size_t t = 0;
  std::size_t star = std::string_view::npos;
  std::size_t resume = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = t;
    } else if (p < pattern.size() && pattern[p] == text[t]) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

bool any_fits(const std::vector<std::string>& patterns, std::string_view name) {
  return std::any_of(patterns.begin(), patterns.end(), [&](const std::string& p) { return fits(p, name); });
}

bool has(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Small letters, no blanks around it and no colon behind it.
std::string plain_cell(std::string_view cell) {
  if (cell.size() > longest_label) return {};
  std::string plain = unicode::lower(cell);
  while (!plain.empty() && (plain.back() == ':' || plain.back() == ' ')) plain.pop_back();
  plain.erase(0, plain.find_first_not_of(' '));
  return plain;
}

void add_words(const Table& html, std::string_view key, std::vector<std::string>& words) {
  for (const Text& word : html.texts(key)) words.push_back(unicode::lower(word.value));
}

void add_lists(const Table& html, std::string_view key, const Lists& lists, std::vector<std::string>& words) {
  for (const Text& name : html.texts(key)) {
    const auto list = lists.find(name.value);
    if (list == lists.end()) {
      html.problem(name.at, "no list is called '" + name.value + "'; expected one of [lists] of a file");
      continue;
    }
    for (const auto& word : list->second) words.push_back(unicode::lower(word));
  }
}

void check_names(const Table& html, std::string_view key, const HtmlRules& rules, bool expected) {
  for (const Text& name : html.texts(key)) {
    if (rules.is_left_out(plain_name(name.value)) == expected) continue;
    html.problem(name.at, expected ? "example: expected this class to be left out, saw it kept"
                                   : "near miss: expected this class to be kept, saw it left out");
  }
}

}  // namespace

std::string plain_name(std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const bool upper = c >= 'A' && c <= 'Z';
    const bool after_small = i > 0 && name[i - 1] >= 'a' && name[i - 1] <= 'z';
    if ((c == '_' || c == '-' || (upper && after_small)) && !out.empty() && out.back() != '-') out += '-';
    if (c == '_' || c == '-') continue;
    out += upper ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  return out;
}

bool HtmlRules::is_left_out(std::string_view name) const {
  return any_fits(left_out, name);
}

bool HtmlRules::is_hidden(std::string_view name) const {
  return any_fits(hidden, name);
}

bool HtmlRules::is_role_left_out(std::string_view role) const {
  return has(roles, role);
}

bool HtmlRules::is_name_column(std::string_view cell) const {
  return has(name_columns, plain_cell(cell));
}

std::string_view HtmlRules::column_label(std::string_view cell) const {
  return has(period_columns, plain_cell(cell)) ? std::string_view(period_columns.front()) : cell;
}

bool HtmlRules::is_subject_column(std::string_view cell) const {
  return has(subject_columns, plain_cell(cell));
}

bool HtmlRules::is_column(std::string_view cell) const {
  return has(columns, plain_cell(cell));
}

bool HtmlRules::is_label(std::string_view cell) const {
  const std::string plain = plain_cell(cell);
  if (plain.empty()) return false;
  const std::size_t blank = plain.find(' ');
  return has(labels, plain) || (blank != std::string::npos && has(label_openings, plain.substr(0, blank)));
}

void load_html(const Table& root, const Lists& lists, HtmlRules& rules) {
  const auto html = root.table("html");
  if (!html) return;
  html->allow(keys_of("html"));
  add_words(*html, "left-out", rules.left_out);
  add_words(*html, "hidden", rules.hidden);
  add_words(*html, "left-out-roles", rules.roles);
  add_words(*html, "name-columns", rules.name_columns);
  add_words(*html, "subject-columns", rules.subject_columns);
  add_words(*html, "period-columns", rules.period_columns);
  add_lists(*html, "label-lists", lists, rules.labels);
  add_lists(*html, "label-opening-lists", lists, rules.label_openings);
}

void check_html(const Table& root, const HtmlRules& rules, bool required) {
  const auto html = root.table("html");
  if (!html) return;
  check_names(*html, "examples", rules, true);
  check_names(*html, "near-misses", rules, false);
  if (required && (!html->has("examples") || !html->has("near-misses")))
    html->problem(html->at(), "expected examples and near misses in the [html] of a built-in rule file");
}

}  // namespace palaset::rules
