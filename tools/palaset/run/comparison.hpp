// What was extracted beside what should have been: counts by field, and the differences.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "run/record_values.hpp"

namespace palaset::cli {

/// Counts of values: the usual three of precision and recall.
struct FieldScore {
  std::size_t right = 0;    ///< in both
  std::size_t wrong = 0;    ///< extracted, and not in the gold
  std::size_t missing = 0;  ///< in the gold only

  /// 1 where there is nothing to be right about.
  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
};

/// A record that is not as it should be.
struct RecordDifference {
  enum class Kind { differs, missing, extra };
  Kind kind = Kind::differs;
  std::string name;
  std::optional<std::size_t> at;  ///< byte of the input where the record stands
  std::vector<RecordValue> gold;  ///< what only the gold says
  std::vector<RecordValue> got;   ///< what only the extracted record says
};

struct Comparison {
  FieldScore records;                        ///< by name
  std::map<std::string, FieldScore> fields;  ///< values of all records
  std::vector<RecordDifference> differences;

  [[nodiscard]] FieldScore all_fields() const;
};

/// Records are matched by name, those of one name in their order; one memo with another, whatever their
/// titles.
Comparison compare(const Json& gold, const Json& got);

/// The records of a JSON text: a document's, an array's, a lone record's, or of several documents.
Json records_in(const Json& json);

/// Text for people. `page_line`: the line of the page that holds a byte, "12: Kehittäjä: …"; may be empty.
std::string comparison_text(const Comparison& comparison,
                            const std::function<std::string(std::size_t)>& page_line);
std::string comparison_json(const Comparison& comparison);

}  // namespace palaset::cli
