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

/// Words, sorted and escaped, as a pattern in which those that begin alike share what they begin with: PCRE2 tries
/// alternatives one by one, and a list may have hundreds.
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
    for (; i < words.size() && words[i].substr(0, first.size()) == first; ++i) rest.push_back(words[i].substr(first.size()));
    if (!out.empty()) out += '|';
    if (first == " ") {
      out += "\\h+";
    } else {
      out += first;
    }
    if (rest.size() > 1 || !rest.front().empty()) out += shared_beginnings(std::move(rest));
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

class Expander {
 public:
  Expander(const Lists& lists, const Lexicon& lexicon) : lists_(lists), lexicon_(lexicon) {}

  /// Text for "kind:name", or why there is none.
  std::string replacement(std::string_view kind, std::string_view name, std::string& problem) const {
    std::vector<std::string> words;
    if (kind == "list") {
      const auto it = lists_.find(name);
      if (it != lists_.end()) words = it->second;
    } else if (kind == "lemma") {
      words = lexicon_.forms_of(name);
    } else if (kind == "words") {
      words = lexicon_.words_of(word_class(name));
    }
    if (words.empty()) {
      problem = "{" + std::string(kind) + ":" + std::string(name) + "}: no such " +
                (kind == "words" ? "class of words" : std::string(kind)) + ", or an empty one";
      return {};
    }
    return alternatives(words);
  }

 private:
  const Lists& lists_;
  const Lexicon& lexicon_;
};

/// Length of "{kind:name}" at `i`, or 0 for any other brace.
std::size_t reference(std::string_view pattern, std::size_t i) {
  for (const std::string_view kind : {"{list:", "{lemma:", "{words:"}) {
    if (pattern.substr(i, kind.size()) != kind) continue;
    const std::size_t end = pattern.find('}', i);
    return end == std::string_view::npos ? 0 : end + 1 - i;
  }
  return 0;
}

}  // namespace

Expansion expand(std::string_view pattern, const Lists& lists, const Lexicon& lexicon) {
  Expansion out;
  const Expander expander(lists, lexicon);
  for (std::size_t i = 0; i < pattern.size();) {
    const std::size_t length = pattern[i] == '{' ? reference(pattern, i) : 0;
    if (length == 0) {
      out.text.push_back(pattern[i]);
      out.source_offset.push_back(i++);
      continue;
    }
    const std::string_view inner = pattern.substr(i + 1, length - 2);
    const std::size_t colon = inner.find(':');
    std::string problem;
    const std::string text = expander.replacement(inner.substr(0, colon), inner.substr(colon + 1), problem);
    if (!problem.empty() && out.problem.empty()) {
      out.problem = std::move(problem);
      out.problem_offset = i;
    }
    out.text += text;
    out.source_offset.resize(out.text.size(), i);
    i += length;
  }
  out.source_offset.push_back(pattern.size());
  return out;
}

}  // namespace palaset::rules
