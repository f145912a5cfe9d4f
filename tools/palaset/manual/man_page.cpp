#include <fmt/format.h>
#include <palaset/version.hpp>

#include "manual/pages.hpp"

namespace palaset::cli {
namespace {

// Text for roff: backslashes and hyphens stand for themselves, and no line begins a request.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool line_begins = out.empty() || out.back() == '\n';
    if (line_begins && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else
      out += c;
  }
  return out;
}

std::string bold(std::string_view text) {
  return "\\fB" + roff(text) + "\\fR";
}

// Words that stand for themselves are bold, those to be replaced italic.
std::string value_text(const OptionDoc& option) {
  const bool plain = !option.words().empty() && !option.takes_path();
  return (plain ? "\\fB" : "\\fI") + roff(option.value) + "\\fR";
}

std::string option_entry(const OptionDoc& option) {
  std::string heading;
  for (const auto& name : option.names) heading += (heading.empty() ? "" : ", ") + bold(name);
  if (!option.value.empty()) heading += (heading.empty() ? "" : " ") + value_text(option);
  return fmt::format(".TP\n{}\n{}\n", heading, roff(option.text));
}

std::string usage_line(const CommandDoc& doc) {
  const std::string usage = doc.usage();
  return bold(doc.name) + roff(usage.substr(doc.name.size())) + '\n';
}

// Usage of every command that has no further ones below it.
std::string synopsis(const CommandDoc& doc) {
  std::string text;
  for (const auto& sub : doc.subcommands) text += synopsis(sub);
  return doc.subcommands.empty() ? usage_line(doc) + ".br\n" : text;
}

std::string command_section(const CommandDoc& doc) {
  std::string text;
  if (doc.subcommands.empty()) {
    text = fmt::format(".SS {}\n{}\n", roff(doc.name), roff(doc.summary));
    if (!doc.text.empty()) text += ".PP\n" + roff(doc.text) + '\n';
    for (const auto& argument : doc.arguments) text += option_entry(argument);
    for (const auto& option : doc.options) text += option_entry(option);
  }
  for (const auto& sub : doc.subcommands) text += command_section(sub);
  return text;
}

std::string examples(const CommandDoc& doc) {
  std::string text;
  if (doc.subcommands.empty())
    for (const auto& example : doc.examples) text += roff(example) + '\n';
  for (const auto& sub : doc.subcommands) text += examples(sub);
  return text;
}

constexpr auto exit_status_section =
    ".SH EXIT STATUS\n"
    ".TP\n.B 0\nAll is well.\n"
    ".TP\n.B 1\n.B validate\nfound something as bad as\n.B \\-\\-fail\\-on\nsays, or what\n.B rules "
    "test\ncompared "
    "differs.\n"
    ".TP\n.B 2\nWrong usage, or a broken rule file; every problem is named.\n"
    ".TP\n.B 3\nSome input could not be read. Each is named, and the others are still written.\n"
    ".TP\n.B 4\nThe output could not be written.\n"
    ".TP\n.B 130\nStopped by Ctrl\\-C (143 by SIGTERM, 129 by SIGHUP). The file given to\n.B \\-\\-output\n"
    "is as it was; standard output ends after a whole record.\n";

constexpr auto environment_section =
    ".SH ENVIRONMENT\n"
    ".TP\n.B NO_COLOR\nWhere it is set and not empty, nothing is coloured unless\n.B \\-\\-color always\n"
    "asks for it.\n"
    ".TP\n.B TERM\nWhere it is missing or\n.BR dumb ,\nnothing is coloured either.\n"
    ".PP\nWhat is written does not depend on the locale.\n";

}  // namespace

std::string man_page(const CommandDoc& root) {
  std::string text = fmt::format(".TH PALASET 1 \"\" \"palaset {}\" \"User Commands\"\n", PALASET_VERSION);
  text += ".SH NAME\npalaset \\- Finnish listings and memos as structured records\n";
  text += ".SH SYNOPSIS\n" + synopsis(root);
  text += bold(root.name) + " " + bold("--version") + " | " + bold("--help") + '\n';
  text += ".SH DESCRIPTION\n" + roff(root.text) + '\n';
  text += ".SH COMMANDS\n";
  for (const auto& sub : root.subcommands) text += command_section(sub);
  text += exit_status_section;
  text += ".SH EXAMPLES\n.EX\n" + examples(root) + ".EE\n";
  return text + environment_section;
}

}  // namespace palaset::cli
