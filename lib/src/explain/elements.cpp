#include "explain/elements.hpp"

#include <algorithm>

#include "unicode/characters.hpp"

namespace palaset::explain {

namespace {

/// The end of a class "[…]" that begins at `i`.
std::size_t class_end(std::string_view p, std::size_t i) {
  ++i;
  if (i < p.size() && p[i] == '^') ++i;
  if (i < p.size() && p[i] == ']') ++i;
  while (i < p.size() && p[i] != ']') {
    const std::size_t named = p.substr(i, 2) == "[:" ? p.find(":]", i) : std::string_view::npos;
    i = named != std::string_view::npos ? named + 2 : p[i] == '\\' ? i + 2 : i + 1;
  }
  return std::min(i + 1, p.size());
}

std::size_t escape_end(std::string_view p, std::size_t i) {
  const char kind = i + 1 < p.size() ? p[i + 1] : '\0';
  const char open = i + 2 < p.size() ? p[i + 2] : '\0';
  if (std::string_view("pPxkNo").find(kind) != std::string_view::npos && (open == '{' || open == '<')) {
    const std::size_t end = p.find(open == '{' ? '}' : '>', i);
    if (end != std::string_view::npos) return end + 1;
  }
  return std::min(i + 1 + std::max<std::size_t>(unicode::at(p, i + 1).length, 1), p.size());
}

std::size_t comment_end(std::string_view p, std::size_t i) {
  return std::min(p.find('\n', i), p.size());
}

/// The end of the group that begins at `i`, its parenthesis included. `extended`: "#" begins a comment.
std::size_t group_end(std::string_view p, std::size_t i, bool extended) {
  std::size_t depth = 0;
  while (i < p.size()) {
    const char c = p[i];
    if (c == '\\') {
      i = escape_end(p, i);
    } else if (c == '[') {
      i = class_end(p, i);
    } else if (c == '#' && extended) {
      i = comment_end(p, i);
    } else {
      ++i;
      if (c == '(') ++depth;
      if (c == ')' && --depth == 0) return i;
    }
  }
  return p.size();
}

std::size_t quantifier_end(std::string_view p, std::size_t i) {
  if (i >= p.size()) return i;
  if (p[i] == '{') {
    const std::size_t end = p.find('}', i);
    if (end == std::string_view::npos || p.find_first_not_of("0123456789,", i + 1) != end) return i;
    i = end + 1;
  } else if (p[i] == '*' || p[i] == '+' || p[i] == '?') {
    ++i;
  } else {
    return i;
  }
  return i < p.size() && (p[i] == '+' || p[i] == '?') ? i + 1 : i;
}

/// Length of what opens a group whose parts may be read one by one: "(?:", "(?<name>"; 0 for any other.
std::size_t plain_opening(std::string_view group) {
  if (group.starts_with("(?:")) return 3;
  if (group.starts_with("(?<") && group.size() > 3 && group[3] != '=' && group[3] != '!')
    return group.find('>') + 1;
  return !group.starts_with("(?") && group.starts_with("(") ? 1 : 0;
}

bool is_reference(std::string_view text) {
  return text.starts_with("{list:") || text.starts_with("{lemma:") || text.starts_with("{words:");
}

/// Whether a character stands for itself.
bool is_literal(char c) {
  return std::string_view("\\^$.[]|()?*+{}#").find(c) == std::string_view::npos;
}

/// "(?x)", "(?i-s)"
bool is_option(std::string_view group) {
  return group.starts_with("(?") && group.find_first_not_of("imsxnJU-^", 2) == group.size() - 1;
}

class Reader {
 public:
  explicit Reader(std::string_view pattern) : p_(pattern) {}

  std::vector<Branch> run() {
    branches_.push_back({0, p_.size(), {}});
    read(0, p_.size(), 0, false);
    return std::move(branches_);
  }

 private:
  [[nodiscard]] bool skips(std::size_t i) const {
    return extended_ && (p_[i] == ' ' || p_[i] == '\n' || p_[i] == '\t' || p_[i] == '\r' || p_[i] == '#');
  }

  void read(std::size_t i, std::size_t end, std::size_t open, bool in_value) {
    while (i < end) {
      if (skips(i)) {
        i = p_[i] == '#' ? comment_end(p_, i) : i + 1;
      } else if (p_[i] == '|') {
        branches_.back().end = i++;
        branches_.push_back({i, p_.size(), {}});
      } else {
        i = read_one(i, open, in_value);
      }
    }
  }

  std::size_t read_one(std::size_t i, std::size_t open, bool in_value) {
    const std::size_t bare = atom_end(i);
    const std::size_t end = quantifier_end(p_, bare);
    const std::string_view atom = p_.substr(i, bare - i);
    if (end == bare && atom.front() == '(' && opens_up(i, atom, open, in_value)) return end;
    Element e{i, end, open, atom == "." && end > bare, is_option(atom), in_value};
    if (e.option) extended_ = atom.find('x') < atom.find('-');
    auto& row = branches_.back().elements;
    const bool joins = literal_ && !row.empty() && row.back().end == i && row.back().open == open &&
                       end == bare && is_literal(atom.front()) && !is_reference(atom);
    literal_ = end == bare && is_literal(atom.front()) && !is_reference(atom);
    if (joins)
      row.back().end = end;
    else
      row.push_back(e);
    return end;
  }

  /// Reads a group part by part, where it is no more than a row of them.
  bool opens_up(std::size_t i, std::string_view group, std::size_t open, bool in_value) {
    const std::size_t opening = plain_opening(group);
    if (opening == 0 || alternatives_of(group).size() != 1) return false;
    literal_ = false;
    read(i + opening, i + group.size() - 1, open + 1, in_value || group.starts_with("(?<"));
    literal_ = false;
    return true;
  }

  [[nodiscard]] std::size_t atom_end(std::size_t i) const {
    if (p_[i] == '\\') return escape_end(p_, i);
    if (p_[i] == '[') return class_end(p_, i);
    if (p_[i] == '(') return group_end(p_, i, extended_);
    if (is_reference(p_.substr(i))) return std::min(p_.find('}', i), p_.size() - 1) + 1;
    return i + std::max<std::size_t>(unicode::at(p_, i).length, 1);
  }

  std::string_view p_;
  std::vector<Branch> branches_;
  bool extended_ = false;
  bool literal_ = false;  ///< the last part is a row of characters that stand for themselves
};

}  // namespace

std::vector<Branch> branches_of(std::string_view pattern) {
  return Reader(pattern).run();
}

std::string_view core_of(std::string_view element) {
  while (element.starts_with('(') && plain_opening(element) > 0) {
    const std::size_t end = group_end(element, 0, false);
    if (quantifier_end(element, end) != element.size()) break;  // more than one group
    const std::size_t opening = plain_opening(element);
    element = element.substr(opening, end - 1 - opening);
  }
  return element;
}

std::string_view repetition_of(std::string_view element) {
  if (!element.starts_with('(')) return {};
  const std::size_t end = group_end(element, 0, false);
  return quantifier_end(element, end) == element.size() ? element.substr(end) : std::string_view();
}

std::vector<std::string_view> alternatives_of(std::string_view element) {
  const std::string_view core = core_of(element);
  std::vector<std::string_view> found;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < core.size();) {
    if (core[i] == '|') {
      found.push_back(core.substr(begin, i - begin));
      begin = ++i;
    } else if (core[i] == '\\') {
      i = escape_end(core, i);
    } else if (core[i] == '[') {
      i = class_end(core, i);
    } else if (core[i] == '(') {
      i = group_end(core, i, false);
    } else {
      ++i;
    }
  }
  found.push_back(core.substr(begin));
  return found;
}

}  // namespace palaset::explain
