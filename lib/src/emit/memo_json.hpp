// A memo as JSON: which keys, in which order.
#pragma once

#include <palaset/memo.hpp>

#include "emit/json_text.hpp"
#include "emit/record_json.hpp"

namespace palaset::emit {

void put_memo(JsonText& json, const MemoRecord& memo, const RecordExtras& extras);

}  // namespace palaset::emit
