#include "check/checks.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace palaset {

namespace check {

namespace {

std::vector<Entry> collect() {
  // In the order of the codes; a line each, so that two who add one do not meet.
  // clang-format off
  const std::array own{
      &alias_varies,
      &contact_email,
      &contact_hidden_email,
      &contact_phone,
      &contact_private,
      &dash_joined,
      &dash_name,
      &dash_period,
      &dash_spacing,
      &developer_missing,
      &entry_number,
      &entry_order,
      &entry_repeated,
      &entry_similar,
      &funder_missing,
      &funder_misspelt,
      &funder_unknown,
      &head_case,
      &head_hyphen,
      &head_spacing,
      &head_untied,
      &label_missing,
      &label_misspelt,
      &label_number,
      &label_varies,
      &link_dead_anchor,
      &mark_stray,
      &name_case,
      &name_similar,
      &name_varies,
      &period_future,
      &period_missing,
      &period_outside_programme,
      &period_repeated_year,
      &period_short_year,
      &place_misspelt,
      &project_funders,
      &project_years,
      &quote_unbalanced,
      &space_before_mark,
      &space_double,
      &space_missing,
      &space_no_break,
      &spelling_word,
      &stop_varies,
      &text_draft,
      &text_invisible,
      &text_unclaimed,
  };
  // clang-format on
  std::vector<Entry> all(reader_checks().begin(), reader_checks().end());
  for (const Entry* e : own) all.push_back(*e);
  std::sort(all.begin(), all.end(),
            [](const Entry& a, const Entry& b) { return a.info->code < b.info->code; });
  return all;
}

}  // namespace

std::span<const Entry> all_checks() {
  static const std::vector<Entry> all = collect();
  return all;
}

}  // namespace check

const std::vector<CheckInfo>& checks() {
  static const std::vector<CheckInfo> infos = [] {
    std::vector<CheckInfo> all;
    for (const check::Entry& e : check::all_checks()) all.push_back(*e.info);
    return all;
  }();
  return infos;
}

const CheckInfo* find_check(std::string_view code) {
  const auto& all = checks();
  const auto found = std::find_if(all.begin(), all.end(), [&](const CheckInfo& i) { return i.code == code; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace palaset
