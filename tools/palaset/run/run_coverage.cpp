// What `palaset rules coverage` does.
#include <palaset/explain.hpp>

#include <limits>

#include "rules_pages.hpp"
#include "run/coverage.hpp"
#include "run/output.hpp"

namespace palaset::cli {

int rules_coverage(const PageOptions& options) {
  constexpr std::size_t most = 20;
  Coverage coverage;
  const auto work = [&](const Extractor& extractor, const Input& page) -> std::optional<Error> {
    ExplainRequest request;
    request.misses = false;
    const auto found = extractor.explain(page, request);
    if (!found) return found.error();
    coverage.add(page.name(), *found);
    return std::nullopt;
  };
  return for_each_page(options, work, [&] {
    const bool all = options.reading.verbosity == Verbosity::verbose;
    return print(options.json
                     ? coverage_json(coverage)
                     : coverage_text(coverage, all ? std::numeric_limits<std::size_t>::max() : most));
  });
}

}  // namespace palaset::cli
