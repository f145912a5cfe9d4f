// What a check sees: an entry with its lines and its record, and the document around it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <palaset/document.hpp>
#include <palaset/record.hpp>

#include "check/grants.hpp"
#include "check/names.hpp"
#include "check/text.hpp"
#include "document/hints.hpp"
#include "morphology/analyzer.hpp"
#include "rules/profile.hpp"
#include "rules/vocabulary.hpp"

namespace palaset::check {

/// What an input is to the checks. Records in JSON have no lines, and nothing in them is mended: what they
/// hold was read from a page.
enum class InputKind : std::uint8_t { text, html, records };

class RecordView;

/// The document around the entries. All of it is there until the last check has run.
struct Surroundings {
  InputKind kind = InputKind::text;
  std::string_view bytes;  ///< of the input
  const rules::Vocabulary* vocabulary = nullptr;
  morphology::CachedAnalyzer* morphology = nullptr;
  const document::Hints* hints = nullptr;  ///< of a page in HTML: its links and headings
  const Names* names = nullptr;            ///< of all entries up to the one at hand
  const Grants* grants = nullptr;          ///< of them
  const RecordView* records = nullptr;     ///< knows the places of values in JSON; null for a page
  Text page = {};                          ///< all that a page says; empty for records
};

/// A field of an entry. Of records in JSON, one for each party: its surface.
struct FieldView {
  rules::Field field = rules::Field::none;
  const rules::LineRule* rule = nullptr;  ///< that took the line; null for records in JSON
  Text label;                             ///< without its colon; empty where it is missing or not known
  std::vector<Text> lines;                ///< the value, a text a line; not empty

  [[nodiscard]] bool without_label() const { return rule != nullptr && rule->role == rules::Role::bare; }
};

struct EntryView {
  const ModelRecord& record;  ///< its spans are of the input at hand
  std::size_t index;          ///< from 0
  const std::vector<Text>& title;
  const std::vector<FieldView>& fields;
  // There whenever a check sees the entry.
  const NameKeys* keys = nullptr;              ///< of title and parties
  const std::vector<Grant>* grants = nullptr;  ///< of the parties
};

}  // namespace palaset::check
