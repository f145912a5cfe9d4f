#include "container/parts.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "container/archive.hpp"
#include "container/budget.hpp"
#include "container/member_reader.hpp"

namespace palaset::container {
namespace {

std::string cannot(const std::string& problem) {
  return "cannot be unpacked: " + problem;
}

/// The limits that hold for a document: its parts become its text.
Limits for_parts(Limits limits) {
  limits.max_expanded_bytes = limits.max_text_bytes;
  return limits;
}

Error of_part(const std::string& part, Reading reading, const Limits& limits) {
  if (reading.code == ErrorCode::too_large && reading.problem.find("--max-ratio") == std::string::npos)
    reading.problem = "the document expands to more than the limit of " +
                      std::to_string(limits.max_text_bytes) + " bytes; raise it with --max-text";
  return {reading.code, "its part " + part + ": " + reading.problem, {}};
}

}  // namespace

Result<std::vector<std::string>> read_parts(std::string_view zip, const std::vector<std::string_view>& names,
                                            const Limits& limits) {
  const Limits within = for_parts(limits);
  Budget budget(within, zip.size());
  std::vector<std::string> parts(names.size());
  const auto archive = Archive::open(InputType::zip, zip);
  if (!archive->problem().empty()) return Error{ErrorCode::unreadable, cannot(archive->problem()), {}};
  for (Entry entry;;) {
    const Step step = archive->next(entry);
    if (step == Step::end) return parts;
    if (step != Step::done) return Error{ErrorCode::unreadable, cannot(archive->problem()), {}};
    if (auto problem = budget.add_member()) return Error{ErrorCode::too_large, *problem, {}};
    const auto wanted = std::find(names.begin(), names.end(), entry.path);
    if (wanted == names.end()) continue;
    std::string& part = parts[static_cast<std::size_t>(wanted - names.begin())];
    Reading reading = read_member(*archive, entry, budget, within.max_text_bytes, part);
    if (reading.step != Step::done) return of_part(entry.path, std::move(reading), within);
  }
}

}  // namespace palaset::container
