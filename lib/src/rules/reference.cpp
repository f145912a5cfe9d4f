#include "rules/reference.hpp"

#include <string_view>
#include <utility>
#include <vector>

#include "regex/pattern.hpp"
#include "rules/keys.hpp"
#include "rules/limits.hpp"

namespace palaset::rules {

namespace {

/// Tables in the order of the reference, with what their sections say first.
struct Section {
  std::string_view table;
  std::string_view heading;
  std::string_view says;
};

constexpr Section table_sections[] = {
    {"", "At the head",
     "`patterns`, `fields`, `labels`, `line`, `table` and `column` are read only in a file that has a "
     "`[profile]`."},
    {"profile", "`[profile]`", "A profile has at least one `[[line]]`, label or `[[column]]`."},
    {"fields.NAME", "`[fields]`",
     "A key is the field's name in records: small letters, digits, `-` and `_`. Its value is a type, `budget "
     "= "
     "\"money\"`, or a table: `budget = { type = \"money\", many = true }`. At most 64."},
    {"labels.NAME", "`[labels]`",
     "A key is a label as the page writes it, without its colon and in any case; its value is a field, "
     "`\"Rahoittaja\" = \"funder\"`, or a table: `\"Tiivistelmä\" = { field = \"abstract\", extent = "
     "\"section\" "
     "}`. The rule's id is `PROFILE.label-rahoittaja`. A label may stand behind a bullet or a number "
     "(`7.1`), and "
     "before a colon, a tab or two blanks, or alone on its line. Labels are tried before the `[[line]]`s."},
    {"line", "`[[line]]`",
     "A rule takes a whole line, without the white space around it. Rules are tried in the order of the "
     "file, and "
     "the first that fits takes the line. A line that none takes is text. The value is what the group "
     "`(?<value>…)` takes; a group with the name of a field, as `(?<funder>…)` or `(?<my_field>…)`, fills "
     "that "
     "one."},
    {"table", "`[table]`", "How the rows of a table, or of CSV, are cut into cells."},
    {"column", "`[[column]]`",
     "Below a line that names at least two of the columns, each row with a name is an entry."},
    {"noun", "`[[noun]]`", "All other cases follow from these. The first part is the base form."},
    {"funder", "`[[funder]]`", ""},
    {"programme", "`[[programme]]`",
     "A funder may have several; years that lie within none of them are said by the check "
     "`period.outside-programme`. A funder without any may have any years."},
    {"places", "`[places]`",
     "Municipalities may own a project and be parties themselves; regions are places only."},
    {"html", "`[html]`", "What a file has is added to the built-in names."},
    {"example", "`[[example]]`, `[[near-miss]]`", ""},
};

std::string_view type_text(KeyType type) {
  switch (type) {
    case KeyType::one:
      return "1";
    case KeyType::string:
      return "string";
    case KeyType::pattern:
      return "pattern";
    case KeyType::word:
      return "word";
    case KeyType::boolean:
      return "boolean";
    case KeyType::integer:
      return "integer";
    case KeyType::strings:
      return "strings";
    case KeyType::samples:
      return "lines";
    case KeyType::table:
      return "table";
    case KeyType::tables:
      return "tables";
    default:
      return "table, any keys";
  }
}

/// "|" parts the cells of a row.
std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|') out += '\\';
    out += c;
  }
  return out;
}

std::string default_text(const Key& key) {
  if (key.required) return "required";
  const bool literal = key.type == KeyType::word || key.type == KeyType::boolean ||
                       key.type == KeyType::strings || key.type == KeyType::samples ||
                       key.type == KeyType::integer;
  const bool spoken = key.fallback.find(' ') != std::string_view::npos;
  if (key.fallback.empty() || !literal || spoken) return std::string(key.fallback);
  return "`" + std::string(key.fallback) + "`";
}

bool has_meanings(const Key& key) {
  return !key.choices.empty() && !key.choices.front().meaning.empty();
}

void add_choices(std::string& out, const Key& key) {
  out += "\n`" + std::string(key.name) + "` is one of\n\n| word | meaning |\n|---|---|\n";
  for (const KeyChoice& c : key.choices)
    out += "| `" + std::string(c.name) + "` | " + cell(c.meaning) + " |\n";
}

void add_section(std::string& out, const Section& section, std::vector<std::string_view>& explained) {
  out += "\n## " + std::string(section.heading) + "\n";
  if (!section.says.empty()) out += std::string(section.says) + "\n";
  out += "\n| key | type | meaning | default |\n|---|---|---|---|\n";
  std::vector<const Key*> chosen;
  for (const Key& key : all_keys()) {
    if (key.table != section.table) continue;
    out += "| `" + std::string(key.name) + "` | " + std::string(type_text(key.type)) + " | " +
           cell(key.meaning) + " | " + default_text(key) + " |\n";
    if (has_meanings(key)) chosen.push_back(&key);
  }
  for (const Key* key : chosen) {
    bool known = false;
    for (const auto name : explained) known |= name == key->choices.front().name;
    if (known) continue;
    explained.push_back(key->choices.front().name);
    add_choices(out, *key);
  }
}

std::string limits() {
  return "\n## Limits\n"
         "A rule file holds no code. What it may cost is bounded, and counted in steps and bytes, so that "
         "the same "
         "input gives the same output on any machine.\n\n"
         "| what | limit |\n|---|---|\n"
         "| a file | 8 MiB; a key of at most 64 parts; 100 problems are listed |\n"
         "| a profile | " +
         std::to_string(max_rules) + " rules; " + std::to_string(max_fields) + " fields; " +
         std::to_string(max_expanded >> 20) +
         " MiB of patterns, with lists and lemmas put in |\n"
         "| named patterns that use one another | 16 deep |\n"
         "| capture groups of a profile | 511 |\n"
         "| a word of a list | 200 bytes |\n"
         "| of a line, patterns see | the first " +
         std::to_string(regex::window / 1024) +
         " KiB |\n"
         "| a match | " +
         std::to_string(regex::match_steps) + " steps, " + std::to_string(regex::heap_kibibytes / 1024) +
         " MiB of heap |\n"
         "| matches of more than " +
         std::to_string(regex::cheap_steps) + " steps, of a document | " +
         std::to_string(regex::dear_matches) +
         "; further ones are given up there |\n"
         "| a rule that has been given up so often | 8 times, then it is not tried on the document again |\n"
         "| a paragraph, with `unit = \"paragraph\"` | 64 KiB |\n"
         "| a row of a table | 256 cells, 64 lines |\n"
         "| a value | 512 lines; bytes as for any value |\n";
}

}  // namespace

std::string reference_text() {
  std::string out =
      "# Reference of rule files\n"
      "<!-- written by `palaset rules keys`; change lib/src/rules/keys.cpp and choices.hpp, then "
      "tools/dev/approve -->\n"
      "Every key that a rule file may have, from the table that the loader itself allows keys by. How they "
      "go "
      "together is told in [rule-guide.md](rule-guide.md); patterns, word classes and what is checked in "
      "[rules.md](rules.md). `palaset schema --rules` prints the same as a JSON Schema for editors.\n\n"
      "Types: a *word* is a string of a fixed set; a *pattern* a regular expression (PCRE2); *lines* an "
      "array of "
      "strings and of tables `{ line = \"…\", value = \"…\" }`; *tables* an array of tables, written "
      "`[[name]]`.\n";
  std::vector<std::string_view> explained;
  for (const Section& section : table_sections) add_section(out, section, explained);
  return out + limits();
}

}  // namespace palaset::rules
