// What `palaset rules test` does.
#include <fmt/format.h>
#include <palaset/explain.hpp>
#include <palaset/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "exit_status.hpp"
#include "rules_pages.hpp"
#include "run/comparison.hpp"
#include "run/output.hpp"
#include "terminal/console.hpp"
#include "terminal/printable.hpp"

namespace palaset::cli {
namespace {

int fail(const std::string& text, int status) {
  Console(Verbosity::normal, Colour::automatic).error(printable_lines(text));
  return status;
}

// The examples and near misses of the files; the status, and what is said of them.
int try_examples(const std::vector<std::string>& files, std::string& text, std::string& profile) {
  RuleSet rules = RuleSet::builtin();
  for (const auto& file : files)
    if (const auto error = rules.add_file(file)) return fail(error->message(), exit_status::usage);
  const auto problems = rules.check();
  for (const Problem& p : problems) {
    text += printable_lines(p.text());
    if (!text.ends_with('\n')) text += '\n';
  }
  if (!problems.empty()) {
    text += fmt::format("{}: {}\n", counted(files.size(), "file"), counted(problems.size(), "problem"));
    return exit_status::usage;
  }
  for (const auto& p : rules.profiles()) {
    if (std::ranges::find(files, p.origin) != files.end()) profile = p.id;
  }
  text += fmt::format("{}: every example and near miss is as it should be\n", counted(files.size(), "file"));
  return exit_status::ok;
}

Result<Json> read_gold(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return Error{ErrorCode::unreadable, path + ": cannot be read", {}};
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  try {
    return records_in(Json::parse(text));
  } catch (const nlohmann::json::parse_error& error) {
    return Error{ErrorCode::bad_option,
                 fmt::format("{}: expected JSON, saw no such thing at byte {}", path, error.byte),
                 {}};
  }
}

// "12: Kehittäjä: Kaiku-hanke", the page's line that holds a byte.
std::string line_at(const Explanation& page, std::size_t byte) {
  for (const ExplainedLine& line : page.lines) {
    if (line.span.begin <= byte && byte < line.span.end)
      return fmt::format("{}: {}", line.at.line, line.text);
  }
  return {};
}

Json records_of(const Document& document) {
  return records_in(Json(document));
}

}  // namespace

int rules_test(const RuleTest& test, PageOptions options) {
  std::string text;
  std::string profile;
  const int tried = try_examples(test.files, text, profile);
  if (test.page.empty() || tried != exit_status::ok) {
    const int printed = options.json && tried == exit_status::ok ? print("{}\n") : print(text);
    return printed != exit_status::ok ? printed : tried;
  }
  const auto gold = read_gold(test.gold);
  if (!gold) return fail(gold.error().message(), status_of(gold.error().code));
  ExtractOptions& reading = options.reading;
  reading.inputs = {test.page};
  reading.rules.insert(reading.rules.end(), test.files.begin(), test.files.end());
  if (reading.profile == "auto" && !profile.empty()) reading.profile = profile;
  bool same = true;
  const auto work = [&](const Extractor& extractor, const Input& page) -> std::optional<Error> {
    ExplainRequest request;
    request.misses = false;
    const auto found = extractor.explain(page, request);
    if (!found) return found.error();
    const Comparison comparison = compare(*gold, records_of(found->document));
    same = same && comparison.differences.empty();
    const auto page_line = [&](std::size_t byte) { return line_at(*found, byte); };
    text = options.json ? comparison_json(comparison) : text + comparison_text(comparison, page_line);
    return std::nullopt;
  };
  const int status = for_each_page(options, work, [&] { return print(text); });
  return status == exit_status::ok && !same ? exit_status::differs : status;
}

}  // namespace palaset::cli
