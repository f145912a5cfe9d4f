#include "rules/expand.hpp"

#include <algorithm>

#include "regex/pattern.hpp"
#include "unicode/characters.hpp"

namespace palaset::rules {

namespace {

/// Length of the escaped or multi-byte character that begins an escaped word.
std::size_t unit(std::string_view word) {
  if (word[0] == '\\') return 2;
  std::size_t n = 1;
  while (n < word.size() && (static_cast<unsigned char>(word[n]) & 0xC0) == 0x80) ++n;
  return n;
}

/// A blank in a listed word fits any white space within a line.
std::string with_blanks(std::string_view word) {
  std::string out;
  for (const char c : word) {
    if (c == ' ') {
      out += "\\h+";
    } else {
      out += c;
    }
  }
  return out;
}

/// Words, sorted and escaped, as a pattern in which those that begin alike share what they begin with: PCRE2
/// tries alternatives one by one, and a list may have hundreds.
std::string shared_beginnings(std::vector<std::string_view> words) {
  std::string out;
  bool may_end = false;
  for (std::size_t i = 0; i < words.size();) {
    if (words[i].empty()) {
      may_end = true;
      ++i;
      continue;
    }
    const std::string_view first = words[i].substr(0, unit(words[i]));
    std::vector<std::string_view> rest;
    for (; i < words.size() && words[i].substr(0, first.size()) == first; ++i)
      rest.push_back(words[i].substr(first.size()));
    if (!out.empty()) out += '|';
    out += with_blanks(first);
    if (rest.size() == 1) {  // nothing is shared any more
      out += with_blanks(rest.front());
    } else {
      out += shared_beginnings(std::move(rest));
    }
  }
  if (out.empty()) return out;
  return "(?:" + out + (may_end ? ")?" : ")");
}

std::string alternatives(const std::vector<std::string>& words) {
  std::vector<std::string> escaped;
  for (const std::string& w : words) escaped.push_back(regex::escape(unicode::lower(w)));
  std::sort(escaped.begin(), escaped.end());
  escaped.erase(std::unique(escaped.begin(), escaped.end()), escaped.end());
  return shared_beginnings({escaped.begin(), escaped.end()});
}

constexpr int max_depth = 16;  ///< of named patterns that use one another
constexpr std::size_t max_expanded = std::size_t{1}
                                     << 18;  ///< bytes; PCRE2 takes no pattern of this size well

/// A reference of the rule language inside a pattern: where it ends, and its two parts.
struct Reference {
  std::size_t length = 0;  ///< 0: none
  std::string_view kind;
  std::string_view name;
};

Reference reference_at(std::string_view pattern, std::size_t i) {
  if (pattern.substr(i, 3) == "(?&") {
    const std::size_t end = pattern.find(')', i);
    if (end == std::string_view::npos) return {};
    return {end + 1 - i, "pattern", pattern.substr(i + 3, end - i - 3)};
  }
  for (const std::string_view kind : {"list", "lemma", "words"}) {
    if (pattern[i] != '{' || pattern.substr(i + 1, kind.size()) != kind ||
        pattern.substr(i + 1 + kind.size(), 1) != ":")
      continue;
    const std::size_t end = pattern.find('}', i);
    if (end == std::string_view::npos) return {};
    const std::size_t name = i + kind.size() + 2;
    return {end + 1 - i, kind, pattern.substr(name, end - name)};
  }
  return {};
}

}  // namespace

Expansion Expander::run(std::string_view pattern, int depth) {
  Expansion out;
  for (std::size_t i = 0; i < pattern.size();) {
    const Reference r = reference_at(pattern, i);
    if (r.length == 0) {
      out.source_offset.push_back(i);
      out.text.push_back(pattern[i++]);
      if (out.text.back() == '\\' && i < pattern.size()) {  // what is escaped is no reference
        out.source_offset.push_back(i);
        out.text.push_back(pattern[i++]);
      }
      continue;
    }
    std::string problem;
    out.text += r.kind == "pattern" ? named(r.name, depth, problem) : words(r.kind, r.name, problem);
    if (problem.empty() && out.text.size() > max_expanded) {
      problem = "this pattern grows beyond " + std::to_string(max_expanded) +
                " bytes when its lists and patterns are put in";
    }
    out.source_offset.resize(out.text.size(), i);
    if (!problem.empty()) {  // going on could take for ever: patterns may name one another many times
      out.problem = std::move(problem);
      out.problem_offset = i;
      break;
    }
    i += r.length;
  }
  out.source_offset.push_back(pattern.size());
  return out;
}

std::string Expander::named(std::string_view name, int depth, std::string& problem) {
  const auto it = named_.find(name);
  if (it == named_.end()) {
    problem = "(?&" + std::string(name) + "): expected a pattern of [patterns], there is none of this name";
    return {};
  }
  if (depth >= max_depth) {
    problem =
        "(?&" + std::string(name) + "): this pattern leads back to itself; patterns cannot be recursive";
    return {};
  }
  Expansion inner = run(it->second, depth + 1);
  problem = std::move(inner.problem);
  return "(?:" + inner.text + ")";
}

std::string Expander::words(std::string_view kind, std::string_view name, std::string& problem) {
  const std::string key = std::string(kind) + ":" + std::string(name);
  if (const auto known = known_.find(key); known != known_.end()) return known->second;
  std::vector<std::string> found;
  if (kind == "list") {
    const auto it = lists_.find(name);
    if (it != lists_.end()) found = it->second;
  } else if (kind == "lemma") {
    found = lexicon_.forms_of(name);
  } else {
    found = lexicon_.words_of(word_class(name));
  }
  if (!found.empty()) return known_[key] = alternatives(found);
  problem = "{" + std::string(kind) + ":" + std::string(name) + "}: expected " +
            (kind == "words"   ? "a class of words"
             : kind == "lemma" ? "a listed noun"
                               : "a list of [lists]") +
            ", there is none of this name or it is empty";
  return {};
}

}  // namespace palaset::rules
