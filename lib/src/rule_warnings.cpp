#include <algorithm>

#include <palaset/explain.hpp>

#include "explain/rule_warnings.hpp"
#include "rules/rule_book.hpp"
#include "rules/toml_file.hpp"

namespace palaset {

std::vector<Problem> rule_warnings(const RuleSet& rules) {
  std::vector<Problem> all;
  const auto compiled = rules::compile(rules.files(), rules::Examples::skip_builtin_from_text);
  if (!compiled.problems.empty()) return all;
  regex::Scratch scratch;
  for (const RuleSet::File& f : rules.files()) {
    const auto own = [&](const rules::Profile& p) { return p.file == f.name && !p.builtin; };
    const auto& profiles = compiled.book->profiles;
    const auto profile = std::find_if(profiles.begin(), profiles.end(), own);
    if (f.builtin || profile == profiles.end()) continue;
    rules::TomlFile file(f.name, f.toml);
    explain::add_warnings(*profile, file, scratch);
    auto found = file.take_problems();
    std::stable_sort(found.begin(), found.end(), [](const Problem& a, const Problem& b) {
      return a.at.line != b.at.line ? a.at.line < b.at.line : a.at.column < b.at.column;
    });
    std::move(found.begin(), found.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace palaset
