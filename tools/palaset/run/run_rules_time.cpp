// What `palaset rules time` does.
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <palaset/explain.hpp>

#include <algorithm>
#include <vector>

#include "rules_pages.hpp"
#include "run/output.hpp"
#include "terminal/printable.hpp"

namespace palaset::cli {
namespace {

// Of all pages together.
struct Total {
  std::string rule;
  std::size_t lines = 0;
  std::size_t matches = 0;
  std::size_t gave_up = 0;
  double nanoseconds = 0;
};

void add(std::vector<Total>& totals, const Explanation& page) {
  for (const RuleTime& t : page.times) {
    auto it = std::ranges::find(totals, t.rule, &Total::rule);
    if (it == totals.end()) it = totals.insert(totals.end(), {std::string(t.rule), 0, 0, 0, 0});
    it->lines += t.lines;
    it->matches += t.matches;
    it->gave_up += t.gave_up;
    it->nanoseconds += static_cast<double>(t.nanoseconds);
  }
}

std::string table(const std::vector<Total>& totals, double all) {
  std::size_t width = 4;
  for (const Total& t : totals) width = std::max(width, t.rule.size());
  std::string out = fmt::format("{:<{}}  {:>7}  {:>10}  {:>11}  {:>8}  {:>8}  {:>8}\n", "rule", width,
                                "share", "ms", "ns a line", "lines", "matches", "given up");
  for (const Total& t : totals)
    out += fmt::format("{:<{}}  {:>5.1f} %  {:>10.3f}  {:>11.0f}  {:>8}  {:>8}  {:>8}\n", t.rule, width,
                       all > 0 ? 100 * t.nanoseconds / all : 0, t.nanoseconds / 1e6,
                       t.lines > 0 ? t.nanoseconds / static_cast<double>(t.lines) : 0, t.lines, t.matches,
                       t.gave_up);
  return printable_lines(out);
}

std::string json(const std::vector<Total>& totals) {
  auto out = nlohmann::ordered_json::array();
  for (const Total& t : totals)
    out.push_back({{"rule", t.rule},
                   {"nanoseconds", static_cast<std::uint64_t>(t.nanoseconds)},
                   {"lines", t.lines},
                   {"matches", t.matches},
                   {"given_up", t.gave_up}});
  return out.dump(2) + "\n";
}

}  // namespace

int rules_time(const PageOptions& options) {
  std::vector<Total> totals;
  const auto work = [&](const Extractor& extractor, const Input& page) -> std::optional<Error> {
    ExplainRequest request;
    request.misses = false;
    request.times = true;
    const auto found = extractor.explain(page, request);
    if (!found) return found.error();
    add(totals, *found);
    return std::nullopt;
  };
  return for_each_page(options, work, [&] {
    std::ranges::stable_sort(totals, std::ranges::greater{}, &Total::nanoseconds);
    double all = 0;
    for (const Total& t : totals) all += t.nanoseconds;
    return print(options.json ? json(totals) : table(totals, all));
  });
}

}  // namespace palaset::cli
