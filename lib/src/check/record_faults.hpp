// What is wrong with the values of records in JSON, whatever they say: spans, periods and ids that cannot be.
// For who validates a file of records. A value of another type than the schema has is passed over, which the
// schema's checker tells of.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <palaset/diagnostic.hpp>
#include <palaset/span.hpp>

#include "json/value.hpp"

namespace palaset::check {

/// Of one file. What it keeps grows with the number of records.
class RecordFaults {
 public:
  /// The records that come are of a document with this "source", which may be null; its ids are its own.
  void document(const json::Value* source);

  /// `value`: an object of "type": "model".
  [[nodiscard]] std::vector<Diagnostic> record(const json::Value& value);

 private:
  void id(const json::Value& value);
  void walk(const json::Value& value);
  void span(const json::Value& object, const json::Value& span);
  void period(const json::Value& period);
  void add(std::string_view code, const json::Value& at, std::string message);
  void take_source(const json::Value* source);

  std::unordered_set<std::uint64_t> ids_;  ///< hashes of document and id
  std::uint64_t document_ = 0;             ///< changes from document to document
  std::uint64_t documents_ = 0;
  std::size_t source_bytes_ = 0;  ///< 0: not known
  bool utf8_ = false;
  Span record_;
  std::vector<Diagnostic> found_;
};

}  // namespace palaset::check
