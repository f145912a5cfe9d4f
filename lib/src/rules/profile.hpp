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
  text,       ///< no rule took the line: a title, prose, or what a field goes on with
  field,      ///< a label and its value
  bare,       ///< a field's value without its label, right below a title
  section,    ///< begins a part of the page that holds no records
  furniture,  ///< belongs to the page, not to what it says
};

/// Fields of a record that a line can fill.
enum class Field : std::uint8_t { none, developers, related, url };

/// Parts of a page beside its records.
enum class Section : std::uint8_t { none, contacts, links, other };

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
  std::vector<LineRule> lines;

  /// Compiled from `lines`: those tried on every line, and the bare ones. Indices into `lines` by member.
  std::optional<regex::Alternation> classes, bare;
  std::vector<std::size_t> class_rules, bare_rules;
};

}  // namespace palaset::rules
