// Run by the build: fails it, and says why, where a built-in rule file is broken or its examples do not hold.
#include <cstdio>

#include <palaset/rules.hpp>

int main() {
  const auto problems = palaset::RuleSet::builtin().check();
  for (const auto& problem : problems) std::fprintf(stderr, "%s\n", problem.text().c_str());
  return problems.empty() ? 0 : 1;
}
