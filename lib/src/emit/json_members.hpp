// Members of JSON objects that many records have: texts, lists of them, places, rules.
#pragma once

#include <palaset/record.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "emit/json_text.hpp"

namespace palaset::emit {

// In line wherever they stand, so that the compiler sees each key and its length.
[[gnu::always_inline]] inline void put_text(JsonText& json, std::string_view key, std::string_view text) {
  json.key(key);
  json.string(text);
}

template <class Text>
[[gnu::always_inline]] inline void put_optional(JsonText& json, std::string_view key,
                                                const std::optional<Text>& text) {
  json.key(key);
  text ? json.string(*text) : json.null();
}

[[gnu::always_inline]] inline void put_span(JsonText& json, const Span& span) {
  json.key("span");
  json.pair(span.begin, span.end);
}

[[gnu::always_inline]] inline void put_rule(JsonText& json, std::string_view rule) {
  json.key("rule");
  rule.empty() ? json.null() : json.name(rule);
}

/// What a value was read from, where, and by which rule.
template <class Value>
[[gnu::always_inline]] inline void put_evidence(JsonText& json, const Value& value) {
  put_text(json, "surface", value.surface);
  put_span(json, value.span);
  put_rule(json, value.rule);
}

/// Only where there are pages: a text has none, and does not pay for them.
[[gnu::always_inline]] inline void put_page(JsonText& json, std::uint32_t page) {
  if (page == 0) return;
  json.key("page");
  json.number(page);
}

void put_array(JsonText& json, const std::vector<std::string>& texts);

[[gnu::always_inline]] inline void put_texts(JsonText& json, std::string_view key,
                                             const std::vector<std::string>& texts) {
  if (texts.empty()) return json.empty_list(key);
  json.key(key);
  put_array(json, texts);
}

void put_party(JsonText& json, const Party& party);
/// The first origin of a field, or null.
void put_first_origin(JsonText& json, const std::vector<Origin>& origins, std::string_view field);
/// All origins of a field.
void put_origins(JsonText& json, const std::vector<Origin>& origins, std::string_view field);

}  // namespace palaset::emit
