// A record in JSON as a flat list of what it says, field by field, for comparing it with another.
#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace palaset::cli {

using Json = nlohmann::ordered_json;

/// One thing that a record says.
struct RecordValue {
  std::string field;              ///< "developers", "developers.period", "fields.budget.amount"
  std::string owner;              ///< whose it is, where the field is a party's or an item's; else empty
  std::string text;               ///< "2018/2020"
  std::optional<std::size_t> at;  ///< byte of the input where it stands, if the record says so

  [[nodiscard]] bool says_as(const RecordValue& other) const {
    return field == other.field && owner == other.owner && text == other.text;
  }
};

/// All that a record says, but for where it stands and by which rules. A party, a person and the like are
/// known by their names; what is null, empty or false says nothing.
std::vector<RecordValue> values_of(const Json& record);

/// What a record is called: its name, or a memo's title.
std::string name_of(const Json& record);

/// Where the span of a JSON object begins.
std::optional<std::size_t> begin_of(const Json& object);

}  // namespace palaset::cli
