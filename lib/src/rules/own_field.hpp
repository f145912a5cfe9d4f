// Fields that a profile defines beside the record model's: the table [fields] of a rule file.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace palaset::rules {

enum class FieldType : std::uint8_t {
  text,
  party,
  parties,
  period,
  date,
  money,
  number,
  person,
  url,
  email,
  identifier,
  project_code,
  business_id,
  diary_number,
};

struct FieldTypeInfo {
  FieldType type;
  std::string_view name;     ///< as rule files write it
  std::string_view meaning;  ///< and the form of its JSON
};

inline constexpr std::array field_types{
    FieldTypeInfo{FieldType::text, "text", "the text as a reader sees it: a string"},
    FieldTypeInfo{FieldType::party, "party", "one project or organisation: a party of the record model"},
    FieldTypeInfo{FieldType::parties, "parties", "several on one line: an array of parties"},
    FieldTypeInfo{FieldType::period, "period",
                  "`2016–2019`, `1.8.2020–31.12.2023`, `9/2018 alkaen`: EDTF, `2016/2019`"},
    FieldTypeInfo{FieldType::date, "date", "`1.8.2020`, `elokuu 2020`: EDTF, `2020-08-01`"},
    FieldTypeInfo{FieldType::money, "money",
                  "`1 234 567 €`, `1,2 milj. euroa`: `{\"amount\": 1234567, \"currency\": \"EUR\"}`"},
    FieldTypeInfo{FieldType::number, "number",
                  "`12,5 htv`: `{\"value\": 12.5, \"unit\": \"htv\"}`; the unit may be null"},
    FieldTypeInfo{FieldType::person, "person", "`Malli, Maija`, `Maija Malli, p. 029 …`: the name, a string"},
    FieldTypeInfo{FieldType::url, "url", "an address, of the text or of the link that it is: a string"},
    FieldTypeInfo{FieldType::email, "email",
                  "an e-mail address, also written `maija(at)example.org`: a string"},
    FieldTypeInfo{FieldType::identifier, "identifier",
                  "any of the three below: `{\"scheme\": \"project-code\", \"value\": \"S20548\"}`"},
    FieldTypeInfo{FieldType::project_code, "project-code", "`S20548`, `A-70012`, `101045678`: likewise"},
    FieldTypeInfo{FieldType::business_id, "business-id",
                  "a Y-tunnus, whose check digit must be right: likewise"},
    FieldTypeInfo{FieldType::diary_number, "diary-number",
                  "`THL/123/4.00.00/2019`, `VN/1234/2020`: likewise"},
};

struct OwnField {
  std::string key;  ///< in records
  FieldType type = FieldType::text;
  bool many = false;  ///< an array of all values, and not the first one
  std::string summary;
};

}  // namespace palaset::rules
