#include "explain/rule_trial.hpp"

#include <algorithm>
#include <utility>

namespace palaset::explain {

namespace {

std::string part_name(std::size_t i) {
  return "palaset_" + std::to_string(i);
}

}  // namespace

std::string_view expansion_of(const rules::LineRule& rule, std::size_t begin, std::size_t end) {
  if (rule.pattern == rule.expanded) return std::string_view(rule.expanded).substr(begin, end - begin);
  const auto& from = rule.source_offset;
  const auto at = [&](std::size_t offset) {
    return static_cast<std::size_t>(std::lower_bound(from.begin(), from.end(), offset) - from.begin());
  };
  const std::size_t first = std::min(at(begin), rule.expanded.size());
  return std::string_view(rule.expanded).substr(first, at(end) - first);
}

RuleTrial::RuleTrial(const rules::LineRule& rule) : rule_(rule), branches_(branches_of(rule.pattern)) {}

std::string_view RuleTrial::text(const Element& element) const {
  return std::string_view(rule_.pattern).substr(element.begin, element.end - element.begin);
}

/// Options set before a branch hold in it, too.
std::string RuleTrial::options(std::size_t branch) const {
  std::string out;
  for (std::size_t b = 0; b < branch; ++b) {
    for (const Element& e : branches_[b].elements) {
      if (e.option) out += text(e);
    }
  }
  return out;
}

/// A branch up to its `count`-th part, as a pattern of its own.
std::string RuleTrial::cut(std::size_t branch, std::size_t count) const {
  const Branch& b = branches_[branch];
  const Element& last = b.elements[count - 1];
  return options(branch) + std::string(expansion_of(rule_, b.begin, last.end)) + std::string(last.open, ')');
}

const regex::PrefixPattern* RuleTrial::beginning(std::size_t branch, std::size_t count) const {
  const auto key = std::pair(branch, count);
  auto it = known_.find(key);
  if (it == known_.end()) it = known_.emplace(key, regex::PrefixPattern::compile(cut(branch, count))).first;
  return it->second ? &*it->second : nullptr;
}

Progress RuleTrial::progress(std::string_view line) const {
  Progress best;
  bool first = true;
  for (std::size_t b = 0; b < branches_.size(); ++b) {
    if (branches_[b].elements.empty()) continue;
    const Progress p = progress_of(b, line);
    if (first || std::pair(p.stopped, p.parts) > std::pair(best.stopped, best.parts)) best = p;
    first = false;
  }
  return best;
}

Progress RuleTrial::progress_of(std::size_t branch, std::string_view line) const {
  const auto& row = branches_[branch].elements;
  Progress p;
  std::size_t at = 0;  // where the parts up to here end
  bool behind_gap = false;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const regex::PrefixPattern* pattern = beginning(branch, i + 1);
    const auto taken = pattern == nullptr ? std::nullopt : pattern->taken(line);
    if (taken) {
      p.anywhere = row[i].gap;
      behind_gap |= row[i].gap;
      if (!row[i].gap) {
        if (*taken > at) {
          ++p.parts;
          p.before = text(row[i]);
          p.before_at = at;
        }
        at = *taken;
      }
      continue;
    }
    p.expected = text(row[i]);
    p.expected_at = at;
    p.stopped = pattern == nullptr || behind_gap ? at : std::max(at, pattern->reach(line));
    return p;
  }
  p.anywhere = false;
  p.stopped = p.expected_at = at;
  return p;
}

/// A branch with a named group around each of its parts.
std::string RuleTrial::marked(std::size_t branch) const {
  const Branch& b = branches_[branch];
  std::string out = options(branch);
  std::size_t at = b.begin;
  for (std::size_t i = 0; i < b.elements.size(); ++i) {
    const Element& e = b.elements[i];
    out += expansion_of(rule_, at, e.begin);
    const std::string_view part = expansion_of(rule_, e.begin, e.end);
    if (e.option)
      out += part;
    else
      (out += "(?<" + part_name(i) + ">").append(part).append(")");
    at = e.end;
  }
  return out.append(expansion_of(rule_, at, b.end));
}

std::vector<TakenPart> RuleTrial::parts(std::string_view line, regex::Scratch& scratch) const {
  std::vector<TakenPart> out;
  for (std::size_t b = 0; b < branches_.size(); ++b) {
    auto compiled = regex::Pattern::compile(marked(b));
    const auto* pattern = std::get_if<regex::Pattern>(&compiled);
    if (pattern == nullptr || pattern->match(line, scratch) != regex::Outcome::match) continue;
    std::vector<regex::Capture> captures(branches_[b].elements.size());
    for (const regex::Group& g : pattern->groups()) {
      for (std::size_t i = 0; i < captures.size(); ++i) {
        if (g.name == part_name(i)) captures[i] = scratch.capture(g.number);
      }
    }
    for (std::size_t i = 0; i < captures.size(); ++i) {
      const Element& e = branches_[b].elements[i];
      if (captures[i].set && captures[i].end > captures[i].begin)
        out.push_back({text(e), captures[i].begin, captures[i].end, e.in_value});
    }
    return out;
  }
  return out;
}

}  // namespace palaset::explain
