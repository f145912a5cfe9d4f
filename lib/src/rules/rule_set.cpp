#include <palaset/rules.hpp>

#include <algorithm>

#include "rules/builtin.hpp"
#include "rules/reference.hpp"
#include "rules/rule_book.hpp"
#include "source/file.hpp"

namespace palaset {

namespace {

constexpr std::size_t max_rule_file = std::size_t{8} << 20;

}  // namespace

std::string Problem::text() const {
  return file + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": " + message + "\n" +
         excerpt;
}

std::string Error::message() const {
  std::string out = what;
  for (const Problem& p : problems) out += "\n" + p.text();
  return out;
}

RuleSet RuleSet::builtin() {
  RuleSet set;
  for (const rules::BuiltinFile& f : rules::builtin_files()) {
    set.files_.push_back({std::string(f.name), std::string(f.text), true});
  }
  return set;
}

std::optional<Error> RuleSet::add_file(const std::string& path) {
  auto text = source::read_file(path, max_rule_file);
  if (!text) return text.error();
  add_text(path, std::move(*text));
  return std::nullopt;
}

void RuleSet::add_text(std::string name, std::string toml) {
  files_.push_back({std::move(name), std::move(toml), false});
}

std::vector<Problem> RuleSet::check() const {
  return rules::compile(files_, rules::Examples::check_all).problems;
}

std::string_view RuleSet::text(std::string_view file) const {
  const auto found =
      std::find_if(files_.begin(), files_.end(), [&](const File& f) { return f.name == file; });
  return found == files_.end() ? std::string_view() : std::string_view(found->toml);
}

std::string rule_reference() {
  return rules::reference_text();
}

std::string rule_schema() {
  return rules::reference_schema();
}

}  // namespace palaset
