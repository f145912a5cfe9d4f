#include "rules/expand.hpp"

#include <algorithm>

#include "regex/pattern.hpp"

namespace palaset::rules {

namespace {

/// "(?:a|b)" of words, the longest first, since the first that fits is taken; a blank fits any white space.
std::string alternatives(std::vector<std::string> words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  std::string out = "(?:";
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += '|';
    for (const char c : regex::escape(words[i])) {
      if (c == ' ') {
        out += "\\h+";
      } else {
        out += c;
      }
    }
  }
  return out + ")";
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
    return alternatives(std::move(words));
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
