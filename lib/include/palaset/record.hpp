// The records: one catalogue entry ("model") with the parties that its lines name.
//
// The fields are those of the record model, in its order; `palaset schema` prints the same as JSON Schema.
// Text in values is NFC with plain spaces; `surface` is the input's bytes. A `rule` is the id of the rule
// that made the value: it is one of RuleSet::rules(), and lives as long as the Extractor or Document it came
// from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <palaset/span.hpp>

namespace palaset {

enum class PartyKind { project, programme, organization, other };

/// "project", "programme", "organization", "other"
constexpr std::string_view to_string(PartyKind k) noexcept {
  switch (k) {
    case PartyKind::project:
      return "project";
    case PartyKind::programme:
      return "programme";
    case PartyKind::organization:
      return "organization";
    case PartyKind::other:
      break;
  }
  return "other";
}

/// One funder and one period. Both may be absent: "(ESR)" has no period, "(2017–2018)" no funder.
struct Funding {
  std::optional<std::string> funder;            ///< code in capitals: "ESR", "STEA"
  std::optional<std::string_view> funder_name;  ///< "Euroopan sosiaalirahasto"; lives as long as a `rule`
  std::optional<std::string>
      period;  ///< EDTF (ISO 8601-2): "2020", "2017/2019", "2018-04-01/2021-03-31", "2021/.."
  std::string surface;
  Span span;
  std::string_view rule;
};

/// A project, programme, organisation or other body that developed something.
struct Party {
  PartyKind kind = PartyKind::other;
  std::string name;  ///< base form, without the head noun ("-hanke")
  std::vector<std::string> aliases;
  std::vector<std::string> subprojects;
  std::vector<std::string> implementers;
  std::vector<std::string> programmes;
  std::vector<std::string> places;
  std::vector<std::string> qualifiers;
  std::vector<Funding> funding;
  bool unfunded = false;  ///< the source says so: "(ei erillisrahoitusta)"
  std::string surface;
  Span span;
  std::optional<std::string> ref;  ///< filled by linking
  std::string_view gram_case =
      {};                  ///< of a memo's mention: the case it stands in, "genitive"; empty where unknown
  std::uint32_t page = 0;  ///< where `span` begins, from 1; 0 where the input has no pages
  std::string_view rule;
};

/// A sum of money.
struct Money {
  std::int64_t cents = 0;
  std::string currency;  ///< ISO 4217: "EUR"
};

/// A number with what it counts.
struct Quantity {
  std::string value;  ///< decimal, as JSON writes it: "12.5"
  std::string unit;   ///< "htv"; empty where there is none
};

/// What a register calls something.
struct Identifier {
  std::string_view scheme;  ///< "project-code", "business-id", "diary-number"
  std::string value;        ///< "S20548", "0112038-9", "THL/123/4.00.00/2019"
};

/// A value of a field that a profile defines.
struct FieldValue {
  /// Text, date, period, address and name of a person are strings. Nothing where the text could not be read
  /// as what the field holds, which a diagnostic says.
  std::variant<std::monostate, std::string, Money, Quantity, Identifier, Party> value;
  Span span;
  std::string_view rule;
};

/// A field that a profile defines, with its values: of one that is no list there is one or none.
struct RecordField {
  std::string_view key;  ///< lives as long as a `rule`
  bool list = false;
  std::vector<FieldValue> values;
};

/// Where a value of a record that is a plain string came from.
struct Origin {
  std::string_view field;  ///< "name", "url", "notes"
  Span span;
  std::string_view rule;
};

/// One entry of a listing.
struct ModelRecord {
  std::string id;  ///< slug of the name, unique in its document
  std::string name;
  std::optional<std::string> url;
  std::vector<Party> developers;
  std::vector<Party> related;
  std::vector<std::string> notes;
  Span span;
  std::uint32_t page = 0;           ///< where `span` begins, from 1; 0 where the input has no pages
  std::vector<Origin> origins;      ///< one a value of name, url and notes, in that order
  std::vector<RecordField> fields;  ///< all that the profile defines, in its order
};

}  // namespace palaset
