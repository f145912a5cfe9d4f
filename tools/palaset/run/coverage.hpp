// What the rules made of pages, counted: how much of the text no rule claimed, and which rules took nothing.
#pragma once

#include <palaset/explain.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace palaset::cli {

/// A line that became nothing.
struct Unclaimed {
  std::string path;
  Position at;
  std::string text;
};

struct PageCoverage {
  std::string path;
  std::string profile;
  std::size_t lines = 0;
  std::size_t bytes = 0;  ///< of the lines' text
  std::size_t unclaimed_lines = 0;
  std::size_t unclaimed_bytes = 0;
};

struct RuleHits {
  RuleInfo rule;
  std::size_t lines = 0;  ///< that it took
};

class Coverage {
 public:
  void add(std::string_view path, const Explanation& page);

  [[nodiscard]] const std::vector<PageCoverage>& pages() const noexcept { return pages_; }
  [[nodiscard]] const std::vector<Unclaimed>& unclaimed() const noexcept { return unclaimed_; }
  /// The rules of every profile that read a page, in the order in which they are tried.
  [[nodiscard]] const std::vector<RuleHits>& rules() const noexcept { return rules_; }
  [[nodiscard]] PageCoverage total() const;

 private:
  static void add_silent(const Explanation& page, std::map<std::string_view, std::size_t>& hits);

  std::vector<PageCoverage> pages_;
  std::vector<Unclaimed> unclaimed_;
  std::vector<RuleHits> rules_;
};

/// `most`: so many unclaimed lines a page.
std::string coverage_text(const Coverage& coverage, std::size_t most);
std::string coverage_json(const Coverage& coverage);

}  // namespace palaset::cli
