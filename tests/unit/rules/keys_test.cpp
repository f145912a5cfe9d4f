// The table of keys says what the loader does: types, required keys, words.
#include "rules/keys.hpp"

#include <string>

#include "catch.hpp"
#include "rules/rule_book.hpp"

using namespace palaset;
using namespace palaset::rules;

namespace {

std::string problems(const std::string& toml) {
  std::string out;
  for (const Problem& p : compile({{"own.toml", toml, false}}, Examples::check_all).problems)
    out += p.message + "\n";
  return out;
}

/// A profile whose table `table` holds `entry` alone. Tables that others need are there too.
std::string file_with(std::string_view table, const std::string& entry) {
  const std::string head = "palaset = 1\n[profile]\n";
  const std::string rest = "id = 'own'\nsummary = 's'\n";
  if (table == "profile") return head + entry + "\n[labels]\n'A' = 'notes'\n";
  if (table == "line") return head + rest + "[[line]]\n" + entry + "\n";
  if (table == "table")
    return head + rest + "[table]\n" + entry + "\n[[column]]\nid = 'a'\nfield = 'name'\nat = 1\n";
  if (table == "column") return head + rest + "[[column]]\n" + entry + "\n";
  if (table == "fields.NAME") return head + rest + "[labels]\n'A' = 'notes'\n[fields.x]\n" + entry + "\n";
  if (table == "labels.NAME") return head + rest + "[labels.'A']\n" + entry + "\n";
  if (table == "html" || table == "places")
    return "palaset = 1\n[" + std::string(table) + "]\n" + entry + "\n";
  return "palaset = 1\n[[" + std::string(table) + "]]\n" + entry + "\n";
}

}  // namespace

TEST_CASE("keys: a value of another type is a problem of every key") {
  for (const Key& key : all_keys()) {
    if (key.table.empty() || key.table == "noun" || key.table == "funder" || key.table == "example") continue;
    INFO(key.table << "." << key.name);
    // a date is none of the types
    const std::string said = problems(file_with(key.table, std::string(key.name) + " = 2020-01-01"));
    CHECK(said.find("'" + std::string(key.name) + "': expected ") != std::string::npos);
  }
}

TEST_CASE("keys: a required key that is missing is a problem, another is none") {
  for (const Key& key : all_keys()) {
    if (key.table.empty()) continue;
    INFO(key.table << "." << key.name);
    const std::string said = problems(file_with(key.table, ""));
    const bool asked = said.find("expected the key '" + std::string(key.name) + "'") != std::string::npos;
    CHECK(asked == key.required);
  }
}

TEST_CASE("keys: a word that is none of the set is a problem that names the set") {
  for (const Key& key : all_keys()) {
    if (key.choices.empty() || key.choices.front().meaning.empty()) continue;
    INFO(key.table << "." << key.name);
    const std::string said = problems(file_with(key.table, std::string(key.name) + " = 'no-such-word'"));
    for (const KeyChoice& c : key.choices) CHECK(said.find(c.name) != std::string::npos);
  }
}
