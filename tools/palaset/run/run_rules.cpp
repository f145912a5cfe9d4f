// What `palaset rules list|show|check` do.
#include <fmt/format.h>
#include <unistd.h>
#include <palaset/explain.hpp>
#include <palaset/rules.hpp>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "exit_status.hpp"
#include "manual/suggestion.hpp"
#include "rules_options.hpp"
#include "run/output.hpp"
#include "terminal/console.hpp"
#include "terminal/printable.hpp"

namespace palaset::cli {
namespace {

int fail(std::string_view text) {
  Console(Verbosity::normal, Colour::automatic).error(printable_lines(text));
  return exit_status::usage;
}

// Adds files; false where one cannot be read. Each such file is named, and the others are added.
bool add_files(RuleSet& rules, const std::vector<std::string>& files) {
  bool all = true;
  for (const auto& file : files) {
    if (const auto error = rules.add_file(file)) {
      fail(error->message());
      all = false;
    }
  }
  return all;
}

std::string problem_lines(const std::vector<Problem>& problems) {
  std::string text;
  for (const auto& problem : problems) {
    text += printable_lines(problem.text());
    if (!text.ends_with('\n')) text += '\n';
  }
  return text;
}

std::string warning_lines(std::vector<Problem> warnings) {
  for (Problem& w : warnings) w.message = "warning: " + w.message;
  return problem_lines(warnings);
}

// The set of built-in and own rules, without faults; else status 2 and every fault on standard error.
bool load(RuleSet& rules, const std::vector<std::string>& files) {
  if (!add_files(rules, files)) return false;
  if (files.empty()) return true;
  const auto problems = rules.check();
  if (!problems.empty()) write_to_stderr(problem_lines(problems));
  return problems.empty();
}

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) < 0x20)
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
    else
      out += c;
  }
  return out + '"';
}

std::string json_list(const std::vector<RuleInfo>& rules) {
  std::string text = "[";
  for (const auto& rule : rules)
    text += fmt::format("{}\n  {{\"id\": {}, \"summary\": {}, \"origin\": {}, \"pattern\": {}}}",
                        text.size() > 1 ? "," : "", json_string(rule.id), json_string(rule.summary),
                        json_string(rule.origin), json_string(rule.pattern));
  return text + "\n]\n";
}

std::string text_list(const std::vector<RuleInfo>& rules) {
  std::size_t id = 0;
  std::size_t summary = 0;
  for (const auto& rule : rules) {
    id = std::max(id, rule.id.size());
    summary = std::max(summary, rule.summary.size());
  }
  std::string text;
  for (const auto& rule : rules)
    text += fmt::format("{:<{}}  {:<{}}  {}\n", rule.id, id, rule.summary, summary, rule.origin);
  return printable_lines(text);
}

std::string indented(std::string_view text) {
  std::string out;
  for (const char c : text) {
    out += c;
    if (c == '\n') out += "    ";
  }
  return out;
}

std::string one_rule(const RuleInfo& rule) {
  std::string text = fmt::format("{}\n  summary: {}\n  origin: {}\n", rule.id, rule.summary, rule.origin);
  if (!rule.pattern.empty()) text += fmt::format("  pattern:\n    {}\n", indented(rule.pattern));
  return printable_lines(text);
}

// A file as it is; on a terminal nothing of it steers the terminal.
int print_file(std::string_view text) {
  return print(::isatty(STDOUT_FILENO) == 1 ? printable_lines(text) : std::string(text));
}

// Set names of built-in files carry a mark in front; people write "listing.toml".
std::string_view text_of(const RuleSet& rules, std::string_view name) {
  constexpr std::string_view mark = "built-in:";
  return rules.text(name.starts_with(mark) ? name.substr(mark.size()) : name);
}

std::size_t rules_in(const std::vector<RuleInfo>& rules, const std::vector<std::string>& files) {
  return static_cast<std::size_t>(std::ranges::count_if(
      rules, [&](const RuleInfo& rule) { return std::ranges::find(files, rule.origin) != files.end(); }));
}

}  // namespace

int list_rules(const RulesOptions& options) {
  RuleSet rules = RuleSet::builtin();
  if (!load(rules, options.own)) return exit_status::usage;
  const auto all = rules.rules();
  return print(options.json ? json_list(all) : text_list(all));
}

int show_rule(const RulesOptions& options) {
  RuleSet rules = RuleSet::builtin();
  if (!load(rules, options.own)) return exit_status::usage;
  if (const auto text = text_of(rules, options.name); !text.empty()) return print_file(text);
  std::vector<std::string> names;
  for (const auto& rule : rules.rules()) {
    if (rule.id == options.name) return print(one_rule(rule));
    names.push_back(rule.id);
  }
  for (const auto& profile : rules.profiles()) {
    if (profile.id == options.name) return print_file(text_of(rules, profile.origin));
    names.push_back(profile.id);
  }
  if (::access(options.name.c_str(), F_OK) == 0) {
    if (!add_files(rules, {options.name})) return exit_status::usage;
    return print_file(rules.text(options.name));
  }
  const std::string near = nearest(options.name, names);
  return fail(
      fmt::format("expected a rule, a profile or a rule file, saw '{}'{}", options.name,
                  near.empty() ? "; 'palaset rules list' shows all rules" : "; did you mean " + near + "?"));
}

int check_rules(const RulesOptions& options) {
  RuleSet rules = RuleSet::builtin();
  const std::size_t builtin_files = rules.files().size();
  const bool readable = add_files(rules, options.own);
  const auto problems = rules.check();
  const auto all = rules.rules();
  const bool own = !options.own.empty();
  const std::size_t files = own ? rules.files().size() - builtin_files : builtin_files;
  const std::size_t count = own ? rules_in(all, options.own) : all.size();
  const std::string found = problems.empty() ? "no problems" : counted(problems.size(), "problem");
  const auto warnings = problems.empty() ? rule_warnings(rules) : std::vector<Problem>();
  const std::string worth = warnings.empty() ? "" : ", " + counted(warnings.size(), "warning");
  const int printed =
      print(fmt::format("{}{}{}, {}: {}{}\n", problem_lines(problems), warning_lines(warnings),
                        counted(files, "file"), counted(count, "rule"), found, worth));
  if (printed != exit_status::ok) return printed;
  return readable && problems.empty() ? exit_status::ok : exit_status::usage;
}

}  // namespace palaset::cli
