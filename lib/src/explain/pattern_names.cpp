#include "explain/pattern_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "explain/elements.hpp"
#include "rules/profile_file.hpp"
#include "rules/toml_file.hpp"
#include "unicode/characters.hpp"

namespace palaset::explain {

namespace {

constexpr std::size_t words_shown = 3;
constexpr std::size_t alternatives_shown = 4;
constexpr std::size_t shown_pattern = 32;  ///< bytes: longer ones say nothing to who reads them

/// The lines of comment right above `key = …`, as one text.
std::string comment_above(std::string_view toml, std::string_view key) {
  std::string comment;
  for (std::size_t at = 0; at < toml.size();) {
    const std::size_t end = std::min(toml.find('\n', at), toml.size());
    const std::string_view line = toml.substr(at, end - at);
    at = end + 1;
    if (line.starts_with('#')) {
      const std::size_t text = std::min(line.find_first_not_of("# "), line.size());
      comment += (comment.empty() ? "" : " ") + std::string(line.substr(text));
    } else if (line.starts_with(key) && line.substr(key.size(), 1).find_first_of(" =") == 0) {
      return comment;
    } else {
      comment.clear();
    }
  }
  return {};
}

void add_patterns(const rules::Table& root, std::string_view toml, PatternNames& all, bool first) {
  const auto table = root.table("patterns");
  if (!table) return;
  for (const rules::Text& key : table->keys()) {
    const auto text = table->text(key.value);
    if (!text || (!first && all.patterns.contains(key.value))) continue;
    all.patterns[key.value] = text->value;
    all.comments[key.value] = comment_above(toml, key.value);
  }
}

/// `list:similar` of "{list:similar}"
std::pair<std::string_view, std::string_view> reference(std::string_view core) {
  if (core.size() < 3 || core.front() != '{' || core.find('}') != core.size() - 1) return {};
  const std::size_t colon = core.find(':');
  if (colon == std::string_view::npos) return {};
  return {core.substr(1, colon - 1), core.substr(colon + 1, core.size() - colon - 2)};
}

std::string quoted(std::string_view text) {
  return "\"" + std::string(text) + "\"";
}

std::string of_list(std::string_view name, const PatternNames& names, Detail detail) {
  std::string out = "a word of the list " + quoted(name);
  const auto it = names.lists.find(name);
  if (detail == Detail::short_form || it == names.lists.end() || it->second.empty()) return out;
  const std::size_t shown = std::min(words_shown, it->second.size());
  out += " (";
  for (std::size_t i = 0; i < shown; ++i) out += (i > 0 ? ", " : "") + quoted(it->second[i]);
  if (it->second.size() > shown) out += " and " + std::to_string(it->second.size() - shown) + " more";
  return out + ")";
}

/// Parts that rules often have.
std::string_view common(std::string_view core) {
  constexpr std::array known = {
      std::pair{R"(\h+)", "a blank"},
      std::pair{R"(\h)", "a blank"},
      std::pair{R"(\s+)", "a blank"},
      std::pair{R"(\s)", "a blank"},
      std::pair{R"(\d)", "a digit"},
      std::pair{R"(\d+)", "digits"},
      std::pair{R"([0-9])", "a digit"},
      std::pair{R"([0-9]+)", "digits"},
      std::pair{R"(\p{L})", "a letter"},
      std::pair{R"(\p{L}+)", "letters"},
      std::pair{R"(\b)", "the beginning or end of a word"},
      std::pair{R"($)", "the end of the line"},
      std::pair{R"(.+)", "some text"},
      std::pair{R"(.*)", "any text"},
      std::pair{R"(\t)", "a tab"},
  };
  for (const auto& [pattern, words] : known) {
    if (core == pattern) return words;
  }
  return {};
}

bool is_literal(std::string_view core) {
  return core.find_first_of("\\^$.[]|()?*+{}#") == std::string_view::npos;
}

/// A literal as it stands in a text: "\." is a full stop.
std::string unescaped(std::string_view core) {
  std::string out;
  for (std::size_t i = 0; i < core.size(); ++i) {
    if (core[i] == '\\' && i + 1 < core.size() && !unicode::is_letter(unicode::at(core, i + 1).value) &&
        !unicode::is_digit(core[i + 1])) {
      ++i;
    } else if (core[i] == '\\') {
      return {};
    }
    out.push_back(core[i]);
  }
  return is_literal(core) || out.size() < core.size() ? out : std::string();
}

/// The first sentence of a comment.
std::string_view first_part(std::string_view comment) {
  return comment.substr(0, std::min(comment.find(';'), comment.find(". ")));
}

/// `colon (a colon)`; in short `a colon`, since the name stands beside.
std::string of_named(std::string_view name, const PatternNames& names, Detail detail) {
  std::string is;
  const auto said = names.comments.find(name);
  const auto it = names.patterns.find(name);
  if (said != names.comments.end() && !said->second.empty()) {
    is = first_part(said->second);
  } else if (it != names.patterns.end()) {
    is = common(core_of(it->second));
    if (is.empty() && it->second.size() <= shown_pattern) is = "'" + it->second + "'";
  }
  if (detail == Detail::short_form) return is.empty() ? "the pattern " + quoted(name) : is;
  return std::string(name) + (is.empty() ? "" : " (" + is + ")");
}

std::string of_one(std::string_view core, const PatternNames& names, Detail detail) {
  const auto [kind, name] = reference(core);
  if (kind == "list") return of_list(name, names, detail);
  if (kind == "lemma") return "a form of " + quoted(name);
  if (kind == "words") return "a word of the class " + quoted(name);
  if (core.starts_with("(?&") && core.find(')') == core.size() - 1)
    return of_named(core.substr(3, core.size() - 4), names, detail);
  if (const std::string_view words = common(core); !words.empty()) return std::string(words);
  const std::string plain = unescaped(core);
  const bool literal = !plain.empty() && plain.find_first_of("()[]|*+?") == std::string::npos;
  if (literal) return quoted(plain);
  return detail == Detail::short_form ? std::string() : "what fits '" + std::string(core) + "'";
}

}  // namespace

PatternNames read_names(const std::vector<RuleSet::File>& files, std::string_view profile_file) {
  PatternNames names;
  for (const RuleSet::File& f : files) {
    rules::TomlFile file(f.name, f.toml);
    const auto root = file.root();
    if (!root) continue;
    rules::load_lists(*root, names.lists);
    add_patterns(*root, f.toml, names, f.name == profile_file);
  }
  return names;
}

std::string meaning_of(std::string_view element, const PatternNames& names, Detail detail) {
  const auto parts = alternatives_of(element);
  const std::size_t shown = parts.size() <= alternatives_shown + 1 ? parts.size() : alternatives_shown;
  std::string out;
  if (detail == Detail::short_form && parts.size() > 1) return out;
  for (std::size_t i = 0; i < shown; ++i)
    out += (i > 0 ? " or " : "") + of_one(core_of(parts[i]), names, detail);
  if (parts.size() > shown) out += " or one of " + std::to_string(parts.size() - shown) + " others";
  return out;
}

std::string nearest_word(std::string_view element, std::string_view text, const PatternNames& names) {
  std::vector<std::string_view> words;
  if (element.empty()) return {};
  for (const std::string_view part : alternatives_of(element)) {
    const auto [kind, name] = reference(core_of(part));
    const auto it = kind == "list" ? names.lists.find(name) : names.lists.end();
    if (it != names.lists.end()) words.insert(words.end(), it->second.begin(), it->second.end());
  }
  const std::string meant = unicode::lower(text.substr(0, text.find_first_of(":\t")));
  const std::string first = meant.substr(0, meant.find(' '));
  if (const auto whole = rules::nearest(meant, words); !whole.empty()) return std::string(whole);
  return std::string(rules::nearest(first, words));
}

}  // namespace palaset::explain
