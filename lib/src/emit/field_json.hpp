// Fields that a profile defines, as JSON: "fields" of a record, and where they came from.
#pragma once

#include <vector>

#include <palaset/record.hpp>

#include "emit/json_text.hpp"

namespace palaset::emit {

/// A sum with as many decimals as it has: 123456700 cents are "1234567", 50 are "0.5".
[[nodiscard]] std::string decimal(std::int64_t cents);

/// "fields": a key each.
void put_fields(JsonText& json, const std::vector<RecordField>& fields);
/// "fields" of "origin": span and rule of each value, in the shape of the values.
void put_field_origins(JsonText& json, const std::vector<RecordField>& fields);

}  // namespace palaset::emit
