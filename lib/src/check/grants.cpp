#include "check/grants.hpp"

#include <algorithm>

#include "unicode/characters.hpp"

namespace palaset::check {

std::string_view Years::text(const Year& year) {
  const std::string_view all(year.data(), year.size());
  return all.substr(0, all.find('\0'));
}

int Years::number(const Year& year) {
  int value = 0;
  for (const char c : year) {
    if (!unicode::is_digit(c)) break;
    value = value * 10 + (c - '0');
  }
  return value;
}

Years years_of(std::string_view period) {
  Years found;
  constexpr std::size_t behind_year = 4;
  const bool plain = period.size() > behind_year && period[behind_year] == '/';
  const std::size_t slash = plain ? behind_year : period.find('/');
  period.substr(0, std::min(slash, found.first.size())).copy(found.first.data(), found.first.size());
  if (slash != std::string_view::npos)
    period.substr(slash + 1, found.last.size()).copy(found.last.data(), found.last.size());
  return found;
}

const std::vector<Grant>& Grants::add(const ModelRecord& record, const NameKeys& keys) {
  here_.clear();
  add(record.developers, keys.developers);
  add(record.related, keys.related);
  return here_;
}

void Grants::add(const std::vector<Party>& parties, const std::vector<NameKey>& names) {
  for (std::size_t i = 0; i < parties.size(); ++i) {
    const Party& p = parties[i];
    for (const Funding& f : p.funding) {
      if (f.funder && f.period) here_.push_back({&p, &f, number_of(f), years_of(*f.period)});
    }
    if (p.kind != PartyKind::project || p.funding.size() != 1 || names[i].hash == 0) continue;
    const Funding& f = p.funding.front();
    if (!f.funder || !f.period) continue;
    std::uint64_t parts = 0;
    for (const auto* all : {&p.subprojects, &p.implementers}) {
      for (const std::string& part : *all) parts = hash_with(parts, hash_of(name_key(part)));
    }
    const Grant& grant = here_.back();
    of_projects_.push_back({names[i].number, grant.funder, grant.years, f.span, hash_of(*f.period), parts});
  }
}

std::uint32_t Grants::number_of(const Funding& funding) {
  const std::string& funder = *funding.funder;
  if (last_ < codes_.size() && *codes_[last_] == funder) return last_;
  const auto [at, is_new] = numbers_.try_emplace(funder, static_cast<std::uint32_t>(codes_.size()));
  if (is_new) {
    codes_.push_back(&at->first);
    known_.push_back(funding.funder_name.has_value());
  }
  last_ = at->second;
  return last_;
}

}  // namespace palaset::check
