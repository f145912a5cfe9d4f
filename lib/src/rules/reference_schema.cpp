// The JSON Schema of rule files, for editors.
#include <string>
#include <string_view>

#include "rules/keys.hpp"
#include "rules/reference.hpp"

namespace palaset::rules {

namespace {

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

std::string words(const Key& key) {
  std::string out = "\"enum\": [";
  for (std::size_t i = 0; i < key.choices.size(); ++i)
    out += (i == 0 ? "" : ", ") + quoted(key.choices[i].name);
  return out + "]";
}

std::string table_schema(std::string_view table, const std::string& indent);

/// A field may be one of a profile's own, so its words are no closed set.
std::string type_schema(const Key& key, const std::string& indent) {
  const std::string strings = "{\"type\": \"array\", \"items\": {\"type\": \"string\"}}";
  switch (key.type) {
    case KeyType::one:
      return "\"const\": 1";
    case KeyType::word:
      if (key.name == "field") return "\"type\": \"string\", \"examples\": " + words(key).substr(8);
      return words(key);
    case KeyType::boolean:
      return "\"type\": \"boolean\"";
    case KeyType::integer:
      return "\"type\": \"integer\", \"minimum\": 1";
    case KeyType::strings:
      return strings.substr(1, strings.size() - 2);
    case KeyType::samples:
      return "\"type\": \"array\", \"items\": {\"anyOf\": [{\"type\": \"string\"}, {\"type\": \"object\", "
             "\"required\": [\"line\"], \"additionalProperties\": false, \"properties\": {\"line\": "
             "{\"type\": "
             "\"string\"}, \"value\": {\"type\": \"string\"}}}]}";
    case KeyType::table:
      return table_schema(key.name, indent);
    case KeyType::tables:
      return "\"type\": \"array\", \"items\": {" +
             table_schema(key.name == "near-miss" ? "example" : key.name, indent) + "}";
    case KeyType::words:
      return "\"type\": \"object\", \"additionalProperties\": " + strings;
    case KeyType::texts:
      return "\"type\": \"object\", \"additionalProperties\": {\"type\": \"string\"}";
    case KeyType::types:
    case KeyType::labels: {
      const std::string entry = key.type == KeyType::types ? "fields.NAME" : "labels.NAME";
      return "\"type\": \"object\", \"additionalProperties\": {\"anyOf\": [{\"type\": \"string\"}, {" +
             table_schema(entry, indent) + "}]}";
    }
    default:
      return "\"type\": \"string\"";
  }
}

std::string table_schema(std::string_view table, const std::string& indent) {
  const std::string inner = indent + "  ";
  std::string required;
  std::string properties;
  for (const Key& key : all_keys()) {
    if (key.table != table) continue;
    if (key.required) required += (required.empty() ? "" : ", ") + quoted(key.name);
    properties += (properties.empty() ? "\n" : ",\n") + inner + "  " + quoted(key.name) +
                  ": {\"description\": " + quoted(key.meaning) + ", " + type_schema(key, inner + "  ") + "}";
  }
  return "\"type\": \"object\",\n" + inner + "\"required\": [" + required + "],\n" + inner +
         "\"additionalProperties\": false,\n" + inner + "\"properties\": {" + properties + "\n" + inner + "}";
}

}  // namespace

std::string reference_schema() {
  return "{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n"
         "  \"title\": \"Rule file of palaset\",\n  " +
         table_schema("", "") + "\n}\n";
}

}  // namespace palaset::rules
