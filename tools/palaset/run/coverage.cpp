#include "run/coverage.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

#include "terminal/printable.hpp"

namespace palaset::cli {
namespace {

// A share as a person reads it: no 0 % of what is something.
std::string percent(std::size_t part, std::size_t whole) {
  if (whole == 0) return "0 %";
  return fmt::format("{:.1f} %", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

std::string counts(const PageCoverage& page) {
  return fmt::format("{} of {} and {} of {} bytes ({}) are claimed by no rule", page.unclaimed_lines,
                     counted(page.lines, "line"), page.unclaimed_bytes, page.bytes,
                     percent(page.unclaimed_bytes, page.bytes));
}

std::string places(const Coverage& coverage, const PageCoverage& page, std::size_t most) {
  std::string out;
  std::size_t shown = 0;
  std::size_t left = 0;
  for (const Unclaimed& u : coverage.unclaimed()) {
    if (u.path != page.path) continue;
    if (shown++ < most)
      out += fmt::format("  {}:{}:{}: {}\n", printable(u.path), u.at.line, u.at.column, printable(u.text));
    else
      ++left;
  }
  if (left > 0) out += fmt::format("  and {} more; --verbose shows all\n", counted(left, "line"));
  return out;
}

std::string silent_rules(const Coverage& coverage) {
  std::string out;
  for (const RuleHits& r : coverage.rules()) {
    if (r.lines == 0) out += fmt::format("  {}: {}\n", r.rule.id, printable(r.rule.summary));
  }
  return out.empty() ? "every rule took a line\n" : "rules that took no line:\n" + out;
}

nlohmann::ordered_json page_json(const PageCoverage& p) {
  return {{"path", p.path},
          {"profile", p.profile},
          {"lines", p.lines},
          {"bytes", p.bytes},
          {"unclaimed_lines", p.unclaimed_lines},
          {"unclaimed_bytes", p.unclaimed_bytes}};
}

}  // namespace

// Rules that are tried on more than a line, such as items of a memo: told by what they made.
void Coverage::add_silent(const Explanation& page, std::map<std::string_view, std::size_t>& hits) {
  std::map<std::string_view, std::set<std::string_view>> made;
  for (const ExplainedLine& line : page.lines) {
    for (const ExplainedValue& v : line.values) made[v.rule].insert(v.path);
  }
  for (const auto& [rule, paths] : made) hits.emplace(rule, paths.size());
}

void Coverage::add(std::string_view path, const Explanation& page) {
  PageCoverage counts{std::string(path), page.document.head.profile, page.lines.size(), 0, 0, 0};
  std::map<std::string_view, std::size_t> hits;
  for (const ExplainedLine& line : page.lines) {
    counts.bytes += line.text.size();
    if (!line.rule.empty()) ++hits[line.rule];
    if (line.use != LineUse::none || line.text.empty()) continue;
    ++counts.unclaimed_lines;
    counts.unclaimed_bytes += line.text.size();
    unclaimed_.push_back({counts.path, line.at, line.text});
  }
  add_silent(page, hits);
  for (const RuleInfo& rule : page.line_rules) {
    auto it = std::ranges::find(rules_, rule.id, [](const RuleHits& r) { return r.rule.id; });
    if (it == rules_.end()) it = rules_.insert(rules_.end(), {rule, 0});
    if (const auto hit = hits.find(rule.id); hit != hits.end()) it->lines += hit->second;
  }
  pages_.push_back(std::move(counts));
}

PageCoverage Coverage::total() const {
  PageCoverage sum;
  for (const PageCoverage& p : pages_) {
    sum.lines += p.lines;
    sum.bytes += p.bytes;
    sum.unclaimed_lines += p.unclaimed_lines;
    sum.unclaimed_bytes += p.unclaimed_bytes;
  }
  return sum;
}

std::string coverage_text(const Coverage& coverage, std::size_t most) {
  std::string out;
  for (const PageCoverage& page : coverage.pages()) {
    out += fmt::format("{} ({}): {}\n", printable(page.path), page.profile, counts(page));
    out += places(coverage, page, most);
  }
  if (coverage.pages().size() > 1)
    out += fmt::format("{}: {}\n", counted(coverage.pages().size(), "page"), counts(coverage.total()));
  return out + silent_rules(coverage);
}

std::string coverage_json(const Coverage& coverage) {
  nlohmann::ordered_json out;
  out["pages"] = nlohmann::ordered_json::array();
  for (const PageCoverage& p : coverage.pages()) out["pages"].push_back(page_json(p));
  out["total"] = page_json(coverage.total());
  out["total"].erase("path");
  out["total"].erase("profile");
  out["unclaimed"] = nlohmann::ordered_json::array();
  for (const Unclaimed& u : coverage.unclaimed())
    out["unclaimed"].push_back(
        {{"path", u.path}, {"line", u.at.line}, {"column", u.at.column}, {"text", u.text}});
  out["rules"] = nlohmann::ordered_json::array();
  for (const RuleHits& r : coverage.rules())
    out["rules"].push_back({{"id", r.rule.id}, {"origin", r.rule.origin}, {"lines", r.lines}});
  return out.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace palaset::cli
