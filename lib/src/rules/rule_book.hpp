// All rule files read together and compiled: what an Extractor works by. Immutable once made.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <palaset/rules.hpp>

#include "rules/html_rules.hpp"
#include "rules/profile.hpp"
#include "rules/vocabulary.hpp"

namespace palaset::rules {

struct RuleBook {
  Vocabulary vocabulary;
  std::vector<Profile> profiles;
  HtmlRules html;
  std::vector<RuleInfo> infos;  ///< by id; the interpreters' own rules are added by the pipeline
  std::string digest;           ///< "sha256:" and 16 hexadecimal digits over names and texts of all files

  [[nodiscard]] const Profile* profile(std::string_view id) const {
    for (const Profile& p : profiles) {
      if (p.id == id) return &p;
    }
    return nullptr;
  }
};

/// Of the rules of these profiles.
[[nodiscard]] std::vector<RuleInfo> infos_of(const std::vector<Profile>& profiles);

enum class Examples : std::uint8_t {
  skip_builtin,
  check_all,
  skip_builtin_from_text,  ///< for those who need what the compiled built-in files leave out: patterns'
                           ///< sources
};

/// Whether a set holds the built-in files and nothing else.
[[nodiscard]] bool is_builtin(const std::vector<RuleSet::File>& files);

struct Compiled {
  std::shared_ptr<const RuleBook> book;  ///< what could be read; not to be used where there are problems
  std::vector<Problem> problems;
};

/// Reads and compiles. Built-in files were checked when the library was built, so their examples may be
/// skipped.
[[nodiscard]] Compiled compile(const std::vector<RuleSet::File>& files, Examples examples);

}  // namespace palaset::rules
