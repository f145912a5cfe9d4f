#include "explain/rule_trial.hpp"

#include <string>

#include "catch.hpp"

using namespace palaset;
using namespace palaset::explain;

namespace {

rules::LineRule rule(std::string pattern) {
  rules::LineRule r;
  r.pattern = r.expanded = std::move(pattern);
  return r;
}

/// Where a pattern stopped and what it wanted: "8 parts 1 wants :".
std::string stop(const std::string& pattern, std::string_view line) {
  const rules::LineRule r = rule(pattern);
  const Progress p = RuleTrial(r).progress(line);
  return std::to_string(p.stopped) + " parts " + std::to_string(p.parts) + " wants " +
         (p.expected.empty() ? "end" : std::string(p.expected)) + (p.anywhere ? " anywhere" : "");
}

}  // namespace

TEST_CASE("rule trial: how far a pattern gets, and what it wants there") {
  CHECK(stop("Hanke\\h*:.*", "Hanke; x") == "5 parts 1 wants :");
  CHECK(stop("(?:kehittäjä|tekijä):.*", "Kehitys: x") == "5 parts 0 wants (?:kehittäjä|tekijä)");
  CHECK(stop("Sivu \\d+", "Sivu 2 ja 3") == "6 parts 2 wants end");
  CHECK(stop("(?<value>[A-Z].*-hanke.*\\(.*)", "Kaiku-hanke, Espoo") == "11 parts 2 wants \\( anywhere");
  CHECK(stop("ab|abcd", "abce") == "3 parts 0 wants abcd");
  CHECK(stop("x", "") == "0 parts 0 wants x");
}

TEST_CASE("rule trial: what each part of a pattern took") {
  const rules::LineRule r = rule("(?:tekijä|laatija)\\h*:\\h*(?<value>.*)");
  regex::Scratch scratch;
  const std::string_view line = "Laatija: Kaiku";
  std::string out;
  for (const TakenPart& p : RuleTrial(r).parts(line, scratch))
    out += std::string(line.substr(p.begin, p.end - p.begin)) + (p.in_value ? "! " : "/");
  CHECK(out == "Laatija/:/ /Kaiku! ");
}
