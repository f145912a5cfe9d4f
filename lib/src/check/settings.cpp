#include <palaset/settings.hpp>

#include <algorithm>

#include "check/checks.hpp"
#include "check/choice.hpp"
#include "rules/toml_file.hpp"

namespace palaset {

namespace {

using rules::Table;
using rules::Text;

class Reader {
 public:
  explicit Reader(ValidatorSettings& out) : out_(out) {}

  void read(const Table& root) {
    root.allow({"validate"});
    const auto table = root.table("validate");
    if (!table) return;
    table->allow({"select", "ignore", "spelling", "fail-on", "severity", "path"});
    out_.checks.select = codes(*table, "select");
    out_.checks.ignore = codes(*table, "ignore");
    out_.checks.spelling = table->flag("spelling", false);
    out_.checks.severities = severities(*table);
    if (const auto word = table->text("fail-on")) {
      out_.fail_on = word->value;
      if (word->value != "never" && !severity_of(word->value))
        table->problem(word->at, "expected error, warning, info or never, saw '" + word->value + "'");
    }
    for (const Table& one : table->tables("path")) {
      one.allow({"paths", "select", "ignore", "severity"});
      PathSettings path;
      for (Text& t : one.texts("paths")) path.patterns.push_back(std::move(t.value));
      if (path.patterns.empty())
        one.problem(one.at(), "expected paths = [\"…\"], patterns of the files that this is about");
      path.select = codes(one, "select");
      path.ignore = codes(one, "ignore");
      path.severities = severities(one);
      out_.paths.push_back(std::move(path));
    }
  }

 private:
  static std::optional<Severity> severity_of(std::string_view word) {
    for (const Severity s : {Severity::info, Severity::warning, Severity::error}) {
      if (to_string(s) == word) return s;
    }
    return std::nullopt;
  }

  static void must_be_known(const Table& table, const Text& code) {
    const auto all = check::all_checks();
    if (std::any_of(all.begin(), all.end(),
                    [&](const check::Entry& e) { return check::names(code.value, e.info->code); }))
      return;
    std::vector<std::string_view> known;
    for (const check::Entry& e : all) known.push_back(e.info->code);
    const std::string_view near = rules::nearest(code.value, known);
    table.problem(code.at, "expected the code of a check or what stands before its dot, saw '" + code.value +
                               "'" + (near.empty() ? "" : "; did you mean " + std::string(near) + "?"));
  }

  static std::vector<std::string> codes(const Table& table, std::string_view key) {
    std::vector<std::string> out;
    for (Text& t : table.texts(key)) {
      must_be_known(table, t);
      out.push_back(std::move(t.value));
    }
    return out;
  }

  static std::vector<std::pair<std::string, Severity>> severities(const Table& table) {
    std::vector<std::pair<std::string, Severity>> out;
    const auto own = table.table("severity");
    if (!own) return out;
    for (const Text& code : own->keys()) {
      must_be_known(*own, code);
      const auto word = own->text(code.value);
      if (!word) continue;
      if (const auto severity = severity_of(word->value))
        out.emplace_back(code.value, *severity);
      else
        own->problem(word->at, "expected error, warning or info, saw '" + word->value + "'");
    }
    // A code is more than what stands before its dot, wherever it is written.
    std::stable_sort(out.begin(), out.end(),
                     [](const auto& a, const auto& b) { return a.first.size() < b.first.size(); });
    return out;
  }

  ValidatorSettings& out_;
};

}  // namespace

Result<ValidatorSettings> ValidatorSettings::parse(const std::string& name, std::string_view toml) {
  rules::TomlFile file(name, toml);
  ValidatorSettings settings;
  if (const auto root = file.root()) Reader(settings).read(*root);
  if (file.problems().empty()) return settings;
  return Error{ErrorCode::bad_rules, "the settings in " + name + " are wrong", file.take_problems()};
}

}  // namespace palaset
