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
#include "rules/expand.hpp"
#include "rules/own_field.hpp"

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
  entry,          ///< begins an entry, whatever stands around it
  group,          ///< a heading above several entries, which says something of each
  detail,         ///< found anywhere in the text of an entry
  column,         ///< a column of a table; no pattern
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
  // of a listing
  name,  ///< of the entry
  notes,
  funding,  ///< of the entry's party, as are all below: funders and periods
  funder,
  period,
  implementers,
  aliases,
  subprojects,
  programmes,
  places,
  qualifiers,
  own,  ///< a field that the profile defines
};

/// Whether a field belongs to the entry's party and not to the record.
[[nodiscard]] constexpr bool is_of_party(Field f) noexcept {
  return f >= Field::funding && f <= Field::qualifiers;
}

/// What a value fills.
struct Target {
  Field field = Field::none;
  std::uint16_t own = 0;  ///< of Field::own: which of Profile::fields
};

/// A named group of a pattern, and what it fills.
struct Slot {
  std::string group;
  Target target;
};

/// Whether a field holds people, one after the other.
[[nodiscard]] constexpr bool holds_people(Field f) noexcept {
  return f == Field::present || f == Field::absent || f == Field::online;
}

/// What a profile's documents are.
enum class RecordKind : std::uint8_t { listing, memo };

/// What an entry of a listing is about: a model that parties have developed, or a project, which then is its
/// own developer.
enum class EntryKind : std::uint8_t { model, project };

/// What the rules of a profile see at once.
enum class Unit : std::uint8_t { line, paragraph };

/// What a page has to be for a profile to be taken by itself.
enum class Page : std::uint8_t { any, entries, cards };

/// How far a value goes on below its line, in a profile that says how its entries begin.
enum class Extent : std::uint8_t {
  automatic,  ///< a name: line, any other value: paragraph
  line,       ///< not at all; where the line has none, to the next one
  paragraph,  ///< up to a blank line
  section,    ///< up to the next line that a rule takes
};

/// Parts of a page beside its records.
enum class Section : std::uint8_t { none, contacts, links, other };

/// The sets of patterns that are tried together.
enum class PatternSet : std::uint8_t { classes, bare, items, headings, details };

/// Of headings and details each pattern is tried on its own.
[[nodiscard]] constexpr bool is_joined(PatternSet set) noexcept {
  return set != PatternSet::headings && set != PatternSet::details;
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
  bool names_projects = false;  ///< the label says what kind its parties are
  bool party_value = false;     ///< takes a line only where a bare rule takes its value
  bool in_sections = false;     ///< a bare rule that may begin an entry below "Lue lisää" too
  bool begins_entry = true;     ///< the line may be the first of an entry, below its title
  std::uint16_t own = 0;        ///< of Field::own: which of Profile::fields
  std::uint8_t heading = 0;     ///< takes only headings of this level; 0 for any line
  std::uint8_t level = 1;       ///< of a group: 1 is the outermost
  Extent extent = Extent::automatic;
  std::vector<Slot> slots;                 ///< where groups but "value" fill something: all that do
  std::vector<std::string> headings;       ///< of a column: what stands above it, in small letters
  std::uint16_t column = 0;                ///< of a column without a heading: which one, from 1
  bool fill_down = false;                  ///< of a column: an empty cell says what the one above it does
  std::string pattern;                     ///< as written
  std::string expanded;                    ///< lists and lemmas put in
  std::vector<std::size_t> source_offset;  ///< by byte of `expanded`: offset in `pattern`
  Position at;                             ///< of the pattern
  bool broken = false;                     ///< the pattern could not be expanded, which has been said
  std::vector<Example> examples;
  std::vector<Example> near_misses;
  bool inherited = false;  ///< stands in the file of the profile that this one extends

  [[nodiscard]] Target target() const noexcept { return {field, own}; }
  [[nodiscard]] PatternSet set() const noexcept {
    if (heading != 0) return PatternSet::headings;
    if (role == Role::detail) return PatternSet::details;
    if (role == Role::bare) return PatternSet::bare;
    return role == Role::decision || role == Role::task ? PatternSet::items : PatternSet::classes;
  }
};

struct Profile {
  std::string id;
  std::string summary;
  std::string file;
  bool builtin = false;
  Position at;
  RecordKind records = RecordKind::listing;
  EntryKind entry = EntryKind::model;
  Unit unit = Unit::line;
  Page page = Page::any;
  std::vector<OwnField> fields;
  std::vector<LineRule> lines;
  std::vector<LineRule> columns;  ///< of the table that the page is, if it is one
  std::string separator;          ///< between its cells; empty where its heading tells
  NamedPatterns named;            ///< for profiles that extend this one

  /// Compiled from `lines`: those tried on every line, the bare ones, those tried on items put together,
  /// those for headings, those for details. Indices into `lines` by member.
  std::optional<regex::Alternation> classes, bare, items, headings, details;
  std::vector<std::size_t> class_rules, bare_rules, item_rules, heading_rules, detail_rules;

  [[nodiscard]] const regex::Alternation& patterns(PatternSet set) const {
    const std::optional<regex::Alternation>* all[] = {&classes, &bare, &items, &headings, &details};
    return **all[static_cast<std::size_t>(set)];
  }
  [[nodiscard]] const std::vector<std::size_t>& members(PatternSet set) const {
    const std::vector<std::size_t>* all[] = {&class_rules, &bare_rules, &item_rules, &heading_rules,
                                             &detail_rules};
    return *all[static_cast<std::size_t>(set)];
  }
  /// Whether rules or a table say where an entry begins; else one does below a title, at its first label.
  [[nodiscard]] bool marks_entries() const;
};

}  // namespace palaset::rules
