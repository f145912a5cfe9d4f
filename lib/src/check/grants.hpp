// Who paid for what and when, through a document: for all checks that compare years and funders.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <palaset/record.hpp>

#include "check/name_key.hpp"
#include "check/names.hpp"
#include "check/rows.hpp"
#include "check/same_hash.hpp"

namespace palaset::check {

/// Those of a period, four characters each: "2018", "..", or nothing.
struct Years {
  using Year = std::array<char, 4>;
  Year first{}, last{};

  [[nodiscard]] static std::string_view text(const Year& year);
  /// 0 where it is open, or not known.
  [[nodiscard]] static int number(const Year& year);

  friend bool operator==(const Years& a, const Years& b) {
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
  }
};

/// "2018-04-01/2021-03-31" and "2018/2021" are the same years.
[[nodiscard]] Years years_of(std::string_view period);

/// A funding that has funder and period.
struct Grant {
  const Party* party;
  const Funding* funding;
  std::uint32_t funder;  ///< its number
  Years years;
};

/// The one grant of a project.
struct ProjectGrant {
  std::uint32_t name;    ///< where it stands: its number in Names
  std::uint32_t funder;  ///< its number
  Years years;
  Span span;
  std::uint64_t period;  ///< its hash
  std::uint64_t parts;   ///< a hash of what says whose part of the project it is
};

class Grants {
 public:
  /// Takes in an entry. What it gives is good until the next call.
  const std::vector<Grant>& add(const ModelRecord& record, const NameKeys& keys);

  /// Whether the rules know the funder of a number.
  [[nodiscard]] bool knows(std::uint32_t number) const { return known_[number]; }
  /// The code behind a number.
  [[nodiscard]] const std::string& funder(std::uint32_t number) const { return *codes_[number]; }

  /// Calls take(const ProjectGrant& first, const ProjectGrant& other) for the grants of projects that have
  /// the same key(const ProjectGrant&), a hash, as one before them, and a name that is the same. To be called
  /// at the end.
  template <class Key, class Take>
  void for_each_other(const Names& names, const Key& key, const Take& take) const {
    Hashes hashes;
    std::vector<std::uint32_t> indices;
    for (std::uint32_t i = 0; i < of_projects_.size(); ++i) {
      const ProjectGrant& grant = of_projects_[i];
      const std::uint32_t name = names.first_of(grant.name);
      if (names.uses(name) < 2) continue;
      hashes.push_back(hash_with(name, key(grant)));
      indices.push_back(i);
    }
    several_of(hashes).for_each_other([&](std::uint32_t first, std::uint32_t other) {
      take(of_projects_[indices[first]], of_projects_[indices[other]]);
    });
  }

 private:
  void add(const std::vector<Party>& parties, const std::vector<NameKey>& names);
  std::uint32_t number_of(const Funding& funding);

  std::vector<Grant> here_;  ///< of the entry at hand
  Rows<ProjectGrant> of_projects_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<const std::string*> codes_;  ///< by number
  std::vector<bool> known_;
  std::uint32_t last_ = 0;  ///< of the grant before: most of a page have one funder
};

}  // namespace palaset::check
