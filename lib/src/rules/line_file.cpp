#include "rules/line_file.hpp"

#include <algorithm>

#include "rules/choices.hpp"
#include "rules/keys.hpp"
#include "rules/limits.hpp"
#include "unicode/characters.hpp"

namespace palaset::rules {

namespace {

std::vector<Example> read_examples(const Table& rule, std::string_view key) {
  std::vector<Example> examples;
  for (const Text& t : rule.texts(key, Table::Array::mixed))
    examples.push_back({t.value, std::nullopt, t.at});
  for (const Table& t : rule.tables(key, Table::Array::mixed)) {
    t.allow({"line", "value"});
    const auto line = t.text("line", true);
    const auto value = t.text("value");
    if (line) examples.push_back({line->value, value ? std::optional(value->value) : std::nullopt, line->at});
  }
  return examples;
}

bool is_key(std::string_view key) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";
  return !key.empty() && key.size() <= 32 && letters.find(key.front()) != std::string_view::npos &&
         key.find_first_not_of(std::string(letters) + "0123456789_-") == std::string_view::npos;
}

FieldType read_type(const Table& table, const Text& word) {
  std::string all;
  for (const FieldTypeInfo& t : field_types) {
    if (t.name == word.value) return t.type;
    all += (all.empty() ? "" : ", ") + std::string(t.name);
  }
  table.problem(word.at, "expected one of " + all + ", saw '" + word.value + "'");
  return FieldType::text;
}

/// "budget = "money"" or "[fields.budget]" with a type and more.
OwnField read_field(const Table& table, const Text& key) {
  OwnField field;
  field.key = key.value;
  if (!is_key(key.value)) {
    table.problem(key.at,
                  "expected a field's name of small letters a–z, digits, '-' and '_' that begins with a "
                  "letter, of at most 32 characters, saw '" +
                      key.value + "'");
  } else if (target_named(key.value, {})) {
    table.problem(key.at, "'" + key.value +
                              "' is a field of the record model already; give yours another name, "
                              "or write field = \"" +
                              key.value + "\" in a [[line]] without defining it");
  }
  if (table.is_text(key.value)) {
    field.type = read_type(table, *table.text(key.value));
  } else if (const auto more = table.table(key.value)) {
    more->allow(keys_of("fields.NAME"));
    if (const auto type = more->text("type", true)) field.type = read_type(*more, *type);
    field.many = more->flag("many", false);
    if (const auto summary = more->text("summary")) field.summary = summary->value;
  }
  return field;
}

/// Small letters and one hyphen for what parts words: names of groups have no hyphens.
std::string plain(std::string_view name) {
  std::string out(name);
  std::replace(out.begin(), out.end(), '_', '-');
  return out;
}

}  // namespace

bool fits_id(const Table& table, const Text& id) {
  constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-";
  if (!id.value.empty() && id.value.size() <= 64 && id.value.find_first_not_of(allowed) == std::string::npos)
    return true;
  table.problem(id.at, "expected an id of small letters a–z, digits and hyphens, saw '" + id.value + "'");
  return false;
}

std::vector<OwnField> load_fields(const Table& root, std::vector<OwnField> all) {
  const auto table = root.table("fields");
  if (!table) return all;
  for (const Text& key : table->keys()) {
    OwnField field = read_field(*table, key);
    const auto same =
        std::find_if(all.begin(), all.end(), [&](const OwnField& f) { return f.key == field.key; });
    if (same != all.end()) {
      *same = std::move(field);
    } else if (all.size() == max_fields) {
      table->problem(key.at, "expected at most " + std::to_string(max_fields) + " fields in a profile");
      break;
    } else {
      all.push_back(std::move(field));
    }
  }
  return all;
}

std::optional<Target> target_named(std::string_view name, const std::vector<OwnField>& own) {
  for (const auto& f : fields) {
    if (f.name == name) return Target{f.value, 0};
  }
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (plain(own[i].key) == plain(name)) return Target{Field::own, static_cast<std::uint16_t>(i)};
  }
  return std::nullopt;
}

void LineReader::read_target(const Table& table, std::string_view key, bool required, LineRule& rule) {
  const auto word = table.text(key, required);
  if (!word) return;
  if (const auto target = target_named(word->value, own_)) {
    rule.field = target->field;
    rule.own = target->own;
    return;
  }
  std::vector<std::string_view> names;
  for (const auto& f : fields) names.push_back(f.name);
  for (const OwnField& f : own_) names.push_back(f.key);
  std::string all;
  for (const auto name : names) all += (all.empty() ? "" : ", ") + std::string(name);
  std::string message = "expected one of " + all + ", saw '" + word->value + "'";
  if (const auto like = nearest(word->value, names); !like.empty())
    message += "; did you mean '" + std::string(like) + "'?";
  table.problem(word->at, message + " (fields of your own are defined in [fields])");
}

void LineReader::read_role(const Table& table, LineRule& rule) {
  rule.role = choose(table, table.text("role", true), roles, Role::text);
  if (const auto heading = table.number("heading", 1, 6)) rule.heading = static_cast<std::uint8_t>(*heading);
  if (const auto level = table.number("level", 1, 9)) rule.level = static_cast<std::uint8_t>(*level);
  if (table.has("level") && rule.role != Role::group)
    table.problem(table.place_of("level"), "'level' belongs to a rule whose role is group");
  const bool plain_role = rule.role == Role::field || rule.role == Role::entry || rule.role == Role::group ||
                          rule.role == Role::section || rule.role == Role::furniture;
  if (rule.heading != 0 && !plain_role)
    table.problem(table.place_of("heading"),
                  "'heading' belongs to a rule whose role is field, entry, group, section or furniture");
  if (const auto extent = table.text("extent"))
    rule.extent = choose(table, extent, extents, Extent::paragraph);
}

void LineReader::read_pattern(const Table& table, LineRule& rule) {
  const auto pattern = table.text("pattern", true);
  if (!pattern) return;
  Expansion e = expander_.run(pattern->value);
  if (!e.problem.empty()) file_.problem(file_.inside(pattern->at, e.problem_offset), e.problem);
  rule.at = pattern->at;
  rule.pattern = pattern->value;
  rule.broken = !e.problem.empty();
  rule.expanded = std::move(e.text);
  rule.source_offset = std::move(e.source_offset);
}

LineRule LineReader::line(const Table& table, const std::string& profile) {
  table.allow(keys_of("line"));
  LineRule rule;
  if (const auto id = table.text("id", true); id && fits_id(table, *id)) rule.id = profile + "." + id->value;
  if (const auto summary = table.text("summary", true)) rule.summary = summary->value;
  read_role(table, rule);
  read_pattern(table, rule);
  // a pattern whose groups say what they fill needs no field beside
  const bool has_value = rule.pattern.find("(?<value>") != std::string::npos;
  const bool has_groups = rule.pattern.find("(?<") != std::string::npos && !has_value;
  read_target(table, "field", rule.role == Role::bare || (rule.role == Role::field && !has_groups), rule);
  if (rule.role == Role::entry && rule.field == Field::none) rule.field = Field::name;
  rule.section = choose(table, table.text("section", rule.role == Role::section), sections, Section::none);
  rule.names_projects = choose(table, table.text("kind"), kinds, false);
  rule.party_value = table.flag("party-value", false);
  rule.in_sections = table.flag("in-sections", false);
  rule.begins_entry = table.flag("begins-entry", true);
  rule.examples = read_examples(table, "examples");
  rule.near_misses = read_examples(table, "near-misses");
  return rule;
}

LineRule LineReader::label(const Table& labels, const Text& key, const std::string& profile) {
  LineRule rule;
  rule.role = Role::field;
  rule.at = key.at;
  unicode::slug(key.value, rule.id);
  if (rule.id.empty())
    labels.problem(key.at, "expected a label with a letter or digit, saw '" + key.value + "'");
  rule.id = profile + ".label-" + rule.id;
  rule.summary = "The label \"" + key.value + "\", and its value";
  std::string words;
  for (std::size_t at = 0; at < key.value.size();) {
    const std::size_t end = std::min(key.value.find(' ', at), key.value.size());
    if (end > at) words += (words.empty() ? "" : "\\h+") + regex::escape(key.value.substr(at, end - at));
    at = end + 1;
  }
  while (words.ends_with(':')) words.pop_back();  // written as on the page
  rule.pattern = rule.expanded = "(?:(?:\\p{P}|\\p{S})\\h*+|\\d{1,2}(?:\\.\\d{1,2})*(?:\\.|\\))?\\h+)?" +
                                 words + "(?:(?:\\h*+(?::|：)\\h*+|\\h{2,}|\\t\\h*+)(?<value>.*))?";
  rule.source_offset.assign(rule.expanded.size() + 1, 0);
  if (labels.is_text(key.value)) {
    read_target(labels, key.value, true, rule);
  } else if (const auto more = labels.table(key.value)) {
    more->allow(keys_of("labels.NAME"));
    read_target(*more, "field", true, rule);
    rule.extent = choose(*more, more->text("extent"), extents, Extent::automatic);
    rule.names_projects = choose(*more, more->text("kind"), kinds, false);
  }
  return rule;
}

LineRule LineReader::column(const Table& table, const std::string& profile) {
  table.allow(keys_of("column"));
  LineRule rule;
  rule.role = Role::column;
  rule.at = table.at();
  if (const auto id = table.text("id", true); id && fits_id(table, *id)) rule.id = profile + "." + id->value;
  if (const auto summary = table.text("summary")) rule.summary = summary->value;
  read_target(table, "field", true, rule);
  rule.names_projects = choose(table, table.text("kind"), kinds, false);
  for (const Text& heading : table.texts("headings")) rule.headings.push_back(unicode::lower(heading.value));
  if (const auto at = table.number("at", 1, 256)) rule.column = static_cast<std::uint16_t>(*at);
  rule.fill_down = table.flag("fill-down", false);
  if (rule.headings.empty() && rule.column == 0)
    table.problem(table.at(), "expected 'headings', what may stand above the column, or 'at', its number");
  return rule;
}

}  // namespace palaset::rules
