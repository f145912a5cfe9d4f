// The record model as JSON: which keys, in which order. How they look on the page is JsonText's business.
#pragma once

#include <palaset/document.hpp>
#include <palaset/record.hpp>

#include <string_view>

#include "emit/json_text.hpp"

namespace palaset::emit {

/// What a line of `jsonl` has besides, or has not.
struct RecordExtras {
  std::string_view source = {};  ///< JSON of the source; empty where the document tells it
  bool origin = true;
};

/// Members of an object that the caller began.
void put_diagnostic_members(JsonText& json, const Diagnostic& diagnostic);
void put_source(JsonText& json, const SourceInfo& source);
void put_model(JsonText& json, const ModelRecord& record, const RecordExtras& extras);

/// Members of an object that the caller began.
void put_head_members(JsonText& json, const DocumentHead& head);
void put_origin_member(JsonText& json, const DocumentHead& head);
void put_tail_members(JsonText& json, const DocumentTail& tail);

}  // namespace palaset::emit
