// Funders and periods, in a parenthesis or behind a name.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "interpret/period.hpp"
#include "rules/vocabulary.hpp"

namespace palaset::interpret {

/// One funder and one period, in offsets of the text it was read from.
struct FundingPart {
  std::string_view funder;  ///< code, of the vocabulary or of the text; empty where there is none
  std::string_view funder_name;
  std::string period;  ///< EDTF; empty where there is none
  bool range = false;
  bool has_period = false;  ///< also where it could not be read
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct PeriodProblem {
  PeriodFault fault;
  std::size_t begin;
  std::size_t end;
};

/// What a text says about money and time, and what it says besides.
struct FundingText {
  std::vector<FundingPart> parts;
  std::vector<std::string_view> rest;  ///< pieces that are neither funder nor period, trimmed
  bool remark = false;                 ///< the only years stand at the end of a remark
  std::vector<PeriodProblem> problems;

  [[nodiscard]] bool pure() const noexcept { return rest.empty() && !parts.empty(); }
};

/// Reads `text` whole. Pieces between commas and semicolons are read on their own, then put together: one
/// period behind two funders belongs to both, a period without a funder goes to the funder before it.
[[nodiscard]] FundingText read_funding(std::string_view text, const rules::Vocabulary& vocabulary);

}  // namespace palaset::interpret
