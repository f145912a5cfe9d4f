// The rules: built-in profiles and word lists, and those that a user adds.
//
//     auto rules = palaset::RuleSet::builtin();
//     if (auto faults = rules.add_file("own.toml")) report(*faults);
//     auto extractor = palaset::Extractor::make(std::move(rules), {});
//
// A RuleSet is a list of sources until an Extractor is made of it: all files are then read together, because
// one file may extend another. check() does the same and gives back every fault of every file.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <palaset/export.hpp>
#include <palaset/result.hpp>

namespace palaset {

/// A rule as a list shows it.
struct RuleInfo {
  std::string id;       ///< "listing.developer", "party.tied-head"
  std::string summary;  ///< one sentence
  std::string origin;   ///< the file that holds it, "built-in:listing.toml", or "interpreter"
  std::string pattern;  ///< as written in its file; empty for an interpreter's rule
};

/// A profile as a list shows it.
struct ProfileInfo {
  std::string id;
  std::string summary;
  std::string origin;
};

class PALASET_API RuleSet {
 public:
  /// The rules that are compiled into the library.
  [[nodiscard]] static RuleSet builtin();

  /// Adds a rule file. Gives an Error where it cannot be read; its text is judged when it is compiled.
  [[nodiscard]] std::optional<Error> add_file(const std::string& path);
  /// Adds rules from memory; `name` stands for the file name in messages.
  void add_text(std::string name, std::string toml);

  /// Every fault of every file (empty: all is well). Examples and near misses are tried too.
  [[nodiscard]] std::vector<Problem> check() const;

  /// All rules, by id; those of broken files are left out.
  [[nodiscard]] std::vector<RuleInfo> rules() const;
  [[nodiscard]] std::vector<ProfileInfo> profiles() const;

  /// The text of a file of the set ("listing.toml" or a path that was added); empty where there is none.
  [[nodiscard]] std::string_view text(std::string_view file) const;

  struct File {
    std::string name;
    std::string toml;
    bool builtin = false;
  };
  [[nodiscard]] const std::vector<File>& files() const noexcept { return files_; }

 private:
  std::vector<File> files_;
};

/// Every key that rule files may have, as Markdown: docs/rules-reference.md.
[[nodiscard]] PALASET_API std::string rule_reference();

/// The JSON Schema of rule files (draft 7), for editors.
[[nodiscard]] PALASET_API std::string rule_schema();

}  // namespace palaset
