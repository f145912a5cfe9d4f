// A profile as its file gives it, and compiled: how the lines of one kind of document are told apart, and
// what the classes of lines make of each other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <palaset/span.hpp>

#include "regex/alternation.hpp"

namespace palaset::rules {

/// What a class of lines is to the record grammar.
enum class Role : std::uint8_t {
  text,           ///< no rule took the line: a title, prose, or what a field goes on with
  field,          ///< a label and its value
  bare,           ///< a field's value without its label, right below a title
  section,        ///< begins a part of the page that holds no records
  furniture,      ///< belongs to the page, not to what it says
  document_type,  ///< a memo's: says what the document is
  heading,        ///< heads a section, whatever it looks like
  item_start,     ///< begins an item of its own, even right below a full line
  decision,       ///< an item of a memo that says what was decided
  task,           ///< an item of a memo that says who does what
};

/// Fields of a record that a line can fill.
enum class Field : std::uint8_t {
  none,
  developers,
  related,
  url,
  // of a memo
  present,  ///< people who were there
  absent,
  online,
  count,  ///< how many there were
  time,   ///< when the meeting was: date, hours
  date,   ///< of the memo itself
  place,
  theme,
  event,   ///< what the meeting is called
  author,  ///< who wrote the memo
  other,   ///< belongs to the head and fills nothing
};

/// Whether a field holds people, one after the other.
[[nodiscard]] constexpr bool holds_people(Field f) noexcept {
  return f == Field::present || f == Field::absent || f == Field::online;
}

/// What a profile's documents are.
enum class RecordKind : std::uint8_t { listing, memo };

/// Parts of a page beside its records.
enum class Section : std::uint8_t { none, contacts, links, other };

/// The sets of patterns that are tried together.
enum class PatternSet : std::uint8_t { classes, bare, items };

[[nodiscard]] constexpr PatternSet set_of(Role role) noexcept {
  if (role == Role::bare) return PatternSet::bare;
  return role == Role::decision || role == Role::task ? PatternSet::items : PatternSet::classes;
}

struct Example {
  std::string line;
  std::optional<std::string> value;
  Position at;
};

struct LineRule {
  std::string id;  ///< "listing.developer"
  std::string summary;
  Role role = Role::text;
  Field field = Field::none;
  Section section = Section::none;
  bool names_projects = false;             ///< the label says what kind its parties are
  bool party_value = false;                ///< takes a line only where a bare rule takes its value
  bool in_sections = false;                ///< a bare rule that may begin an entry below "Lue lisää" too
  std::string pattern;                     ///< as written
  std::string expanded;                    ///< lists and lemmas put in
  std::vector<std::size_t> source_offset;  ///< by byte of `expanded`: offset in `pattern`
  Position at;                             ///< of the pattern
  bool broken = false;                     ///< the pattern could not be expanded, which has been said
  std::vector<Example> examples;
  std::vector<Example> near_misses;
};

struct Profile {
  std::string id;
  std::string summary;
  std::string file;
  bool builtin = false;
  Position at;
  RecordKind records = RecordKind::listing;
  std::vector<LineRule> lines;

  /// Compiled from `lines`: those tried on every line, the bare ones, and those tried on items put together.
  /// Indices into `lines` by member.
  std::optional<regex::Alternation> classes, bare, items;
  std::vector<std::size_t> class_rules, bare_rules, item_rules;

  [[nodiscard]] const regex::Alternation& patterns(PatternSet set) const {
    return set == PatternSet::bare ? *bare : set == PatternSet::items ? *items : *classes;
  }
  [[nodiscard]] const std::vector<std::size_t>& members(PatternSet set) const {
    return set == PatternSet::bare ? bare_rules : set == PatternSet::items ? item_rules : class_rules;
  }
};

}  // namespace palaset::rules
