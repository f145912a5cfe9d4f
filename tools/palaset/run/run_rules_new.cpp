// What `palaset rules new` does.
#include <fmt/format.h>
#include <palaset/explain.hpp>

#include "exit_status.hpp"
#include "rules_pages.hpp"
#include "run/output.hpp"
#include "terminal/console.hpp"
#include "terminal/printable.hpp"

namespace palaset::cli {
namespace {

constexpr std::string_view name = "the new profile";

// What a page gives when the new profile reads it.
void say_what_it_reads(const Input& page, const std::string& text, const ExtractOptions& reading) {
  Console console(Verbosity::normal, reading.colour);
  RuleSet rules = RuleSet::builtin();
  rules.add_text(std::string(name), text);
  for (const Problem& p : rules.check()) console.warning(printable_lines(p.text()));
  ExtractorOptions options;
  options.encoding = reading.encoding;
  options.morphology = reading.morphology;
  for (const ProfileInfo& p : rules.profiles())
    if (p.origin == name) options.profile = p.id;
  const auto extractor = Extractor::make(rules, options);
  if (!extractor) return;
  std::size_t values = 0;
  const auto records = extractor->each_record(page, [&](const ModelRecord& record) {
    values += record.developers.size() + record.related.size();
    for (const RecordField& f : record.fields) values += f.values.size();
    return true;
  });
  if (records)
    console.put(fmt::format("{}: {} with {} are read by this profile\n", printable(page.name()),
                            counted(*records, "record"), counted(values, "value")));
}

}  // namespace

int rules_new(PageOptions options, const std::string& id) {
  std::string text;
  if (options.reading.profile == "auto") options.reading.profile = "listing";
  const auto work = [&](const Extractor& extractor, const Input& page) -> std::optional<Error> {
    ExplainRequest request;
    request.misses = false;
    const auto found = extractor.explain(page, request);
    if (!found) return found.error();
    text = first_profile(*found, id);
    say_what_it_reads(page, text, options.reading);
    return std::nullopt;
  };
  return for_each_page(options, work, [&] { return print(text); });
}

}  // namespace palaset::cli
