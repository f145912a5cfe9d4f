#include "emit/field_json.hpp"

#include <string>

#include "emit/json_members.hpp"

namespace palaset::emit {

std::string decimal(std::int64_t cents) {
  std::string text = std::to_string(cents / 100);
  const auto part = static_cast<int>(cents % 100);
  if (part == 0) return text;
  text += '.';
  text += static_cast<char>('0' + part / 10);
  if (part % 10 != 0) text += static_cast<char>('0' + part % 10);
  return text;
}

namespace {

struct ValueWriter {
  JsonText& json;

  void operator()(std::monostate) const { json.null(); }
  void operator()(const std::string& text) const { json.string(text); }
  void operator()(const Money& money) const {
    json.begin_object(Layout::line);
    json.key("amount");
    json.raw(decimal(money.cents));
    put_or_null("currency", money.currency);
    json.end_object();
  }
  void operator()(const Quantity& quantity) const {
    json.begin_object(Layout::line);
    json.key("value");
    json.raw(quantity.value);
    put_or_null("unit", quantity.unit);
    json.end_object();
  }
  void operator()(const Identifier& identifier) const {
    json.begin_object(Layout::line);
    put_text(json, "scheme", identifier.scheme);
    put_text(json, "value", identifier.value);
    json.end_object();
  }
  void operator()(const Party& party) const { put_party(json, party); }

  void put_or_null(std::string_view key, const std::string& text) const {
    json.key(key);
    text.empty() ? json.null() : json.string(text);
  }
};

/// One value or null, or a list, by `put`.
template <class Put>
void put_shape(JsonText& json, const RecordField& field, const Put& put) {
  json.key(field.key);
  if (!field.list) {
    field.values.empty() ? json.null() : put(field.values.front());
    return;
  }
  json.begin_array();
  for (const FieldValue& value : field.values) put(value);
  json.end_array();
}

}  // namespace

void put_fields(JsonText& json, const std::vector<RecordField>& fields) {
  json.key("fields");
  json.begin_object();
  for (const RecordField& field : fields) {
    put_shape(json, field, [&](const FieldValue& value) { std::visit(ValueWriter{json}, value.value); });
  }
  json.end_object();
}

void put_field_origins(JsonText& json, const std::vector<RecordField>& fields) {
  json.key("fields");
  json.begin_object();
  for (const RecordField& field : fields) {
    put_shape(json, field, [&](const FieldValue& value) {
      json.begin_object(Layout::line);
      put_span(json, value.span);
      put_rule(json, value.rule);
      json.end_object();
    });
  }
  json.end_object();
}

}  // namespace palaset::emit
