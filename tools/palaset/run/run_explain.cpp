// What `palaset explain PAGE` does.
#include <fmt/format.h>
#include <palaset/explain.hpp>

#include <cctype>
#include <vector>

#include "exit_status.hpp"
#include "explain_options.hpp"
#include "run/explain_text.hpp"
#include "run/output.hpp"
#include "terminal/printable.hpp"

namespace palaset::cli {
namespace {

constexpr std::size_t misses_shown = 4;

bool is_part_of_name(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-';
}

// Whether a path has these steps one behind the other: "developers" in "records[0].developers[1]".
bool has_field(std::string_view path, std::string_view field) {
  for (std::size_t at = path.find(field); at != std::string_view::npos; at = path.find(field, at + 1)) {
    const bool begins = at == 0 || !is_part_of_name(path[at - 1]);
    const std::size_t end = at + field.size();
    if (begins && (end == path.size() || !is_part_of_name(path[end]))) return true;
  }
  return false;
}

// Of the lines those that are asked for, with the values that are asked for.
std::vector<const ExplainedLine*> chosen_lines(Explanation& found, const ExplainOptions& options) {
  std::vector<const ExplainedLine*> lines;
  for (ExplainedLine& line : found.lines) {
    if (!options.field.empty())
      std::erase_if(line.values, [&](const ExplainedValue& v) { return !has_field(v.path, options.field); });
    if (options.field.empty() || !line.values.empty()) lines.push_back(&line);
  }
  return lines;
}

// Why there is nothing to explain.
std::string nothing(const Explanation& found, const ExplainOptions& options) {
  if (options.field.empty() || !found.lines.empty())
    return options.field.empty()
               ? fmt::format("no text stands on line {}: it is blank, behind the end, or markup only",
                             options.line)
               : fmt::format("no value of '{}' stands there; 'palaset extract' shows all fields",
                             options.field);
  return fmt::format("no text stands on line {}", options.line);
}

std::string text_of(const ExplainOptions& options, const PageOptions& pages, std::string_view path,
                    const Explanation& found, const std::vector<const ExplainedLine*>& lines) {
  const bool verbose = pages.reading.verbosity == Verbosity::verbose;
  std::string text;
  if (verbose) {
    text = fmt::format("{}: profile {}", printable(path), found.document.head.profile);
    const std::string& why = found.document.head.profile_reason;
    text += (why.empty() ? "" : ", " + printable(why)) + "\n";
  }
  const bool by_field = !options.field.empty();
  const std::size_t most = verbose ? lines.front()->misses.size() + 100 : misses_shown;
  for (const ExplainedLine* line : lines)
    text += (text.empty() ? "" : "\n") + line_text(path, *line, by_field && !verbose ? 0 : most);
  return text;
}

}  // namespace

int explain_page(const ExplainOptions& options, PageOptions pages) {
  pages.reading.inputs = {options.what};
  std::string text;
  const auto work = [&](const Extractor& extractor, const Input& page) -> std::optional<Error> {
    ExplainRequest request{options.line, options.column, true};
    auto found = extractor.explain(page, request);
    if (!found) return found.error();
    const auto lines = chosen_lines(*found, options);
    if (lines.empty()) return Error{ErrorCode::bad_option, page.name() + ": " + nothing(*found, options), {}};
    text += pages.json ? explanation_json(page.name(), *found, lines)
                       : text_of(options, pages, page.name(), *found, lines);
    return std::nullopt;
  };
  return for_each_page(pages, work, [&] { return print(text); });
}

}  // namespace palaset::cli
