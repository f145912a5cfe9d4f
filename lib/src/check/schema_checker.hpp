// Values of JSON against a JSON Schema: the part of the 2020-12 vocabulary that the record model's own schema
// uses, with the place of every fault in the file.
//
// Known: $ref into $defs, type, const, enum, minLength, pattern, minimum, required, properties,
// additionalProperties and unevaluatedProperties (false), items, prefixItems, minItems, allOf, anyOf, oneOf.
// A test holds the schema to these.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <palaset/span.hpp>

#include "json/value.hpp"

namespace palaset::check {

struct SchemaFault {
  Span span;
  std::string message;
};

class SchemaChecker {
 public:
  /// `schema` must be JSON.
  explicit SchemaChecker(std::string_view schema);
  ~SchemaChecker();

  /// By the definition of that name in $defs. Not for several threads at once.
  [[nodiscard]] std::vector<SchemaFault> check(const json::Value& value, std::string_view definition);

 private:
  class Run;
  class Patterns;
  json::Value schema_;
  std::unique_ptr<Patterns> patterns_;
};

}  // namespace palaset::check
