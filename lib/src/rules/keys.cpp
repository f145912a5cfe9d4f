#include "rules/keys.hpp"

#include <algorithm>

#include "rules/choices.hpp"
#include "rules/word_class.hpp"

namespace palaset::rules {

namespace {

template <class Choices>
std::vector<KeyChoice> named(const Choices& choices) {
  std::vector<KeyChoice> out;
  for (const auto& c : choices) out.push_back({c.name, c.meaning});
  return out;
}

std::vector<KeyChoice> type_names() {
  std::vector<KeyChoice> out;
  for (const auto& t : field_types) out.push_back({t.name, t.meaning});
  return out;
}

using enum KeyType;

std::vector<Key> head_keys() {
  return {
      {"", "palaset", one, true, "", "the version of the rule language"},
      {"", "profile", table, false, "", "makes the file a profile; at most one a file"},
      {"", "lists", words, false, "", "names, each an array of strings: `{list:NAME}` in patterns"},
      {"", "patterns", texts, false, "", "names, each a pattern: `(?&NAME)` in the patterns of this file"},
      {"", "fields", types, false, "", "fields of your own: a key in records, and its type"},
      {"", "labels", labels, false, "",
       "labels as the page writes them, each with the field that its value fills: a short form of "
       "`[[line]]`"},
      {"", "line", tables, false, "", "the rules of the profile, in order"},
      {"", "table", table, false, "", "how the cells of a table are told apart"},
      {"", "column", tables, false, "", "the columns of a table whose rows are entries"},
      {"", "words", words, false, "", "a key for each word class, with words of that class"},
      {"", "noun", tables, false, "", "nouns that inflect"},
      {"", "funder", tables, false, "", "funders with their codes"},
      {"", "programme", tables, false, "", "the years in which funders pay for projects"},
      {"", "places", table, false, "", "municipalities and regions"},
      {"", "html", table, false, "", "what pages in HTML call their parts"},
      {"", "example", tables, false, "", "words that the vocabulary must know"},
      {"", "near-miss", tables, false, "", "words that the vocabulary must not know"},
  };
}

std::vector<Key> profile_keys() {
  return {
      {"profile", "id", string, true, "",
       "begins the ids of its rules. Two files with the same id are an error"},
      {"profile", "summary", string, true, "", "one sentence, for lists"},
      {"profile", "records", word, false, "listing", "what its documents are", named(record_kinds)},
      {"profile", "extends", string, false, "",
       "the id of another profile, whose rules are tried after the file's own. A rule with the same id as "
       "one of "
       "them takes its place; its named patterns and fields are known here"},
      {"profile", "drop", strings, false, "[]",
       "ids, without the profile's, of rules of that profile that do not "
       "apply here"},
      {"profile", "entry", word, false, "model", "what an entry is", named(entry_kinds)},
      {"profile", "unit", word, false, "line",
       "what a rule sees at once. `paragraph` needs a rule that begins entries", named(units)},
      {"profile", "page", word, false, "any",
       "with `--profile auto`: what a page has to be for the profile to be taken", named(pages)},
  };
}

std::vector<Key> field_keys() {
  return {
      {"fields.NAME", "type", word, true, "", "how the text is read", type_names()},
      {"fields.NAME", "many", boolean, false, "false",
       "an array of all values; else the first is taken, and lines of text that one rule takes are joined"},
      {"fields.NAME", "summary", string, false, "", "one sentence"},
  };
}

std::vector<Key> label_keys() {
  return {
      {"labels.NAME", "field", word, true, "", "what the value fills: one of these, or a field of your own",
       named(fields)},
      {"labels.NAME", "extent", word, false, "paragraph", "how far the value goes on below its line",
       named(extents)},
      {"labels.NAME", "kind", word, false, "by their text", "what the parties of the value are",
       named(kinds)},
  };
}

std::vector<Key> line_keys() {
  return {
      {"line", "id", string, true, "", "once a profile; the rule is `PROFILE.ID` in results"},
      {"line", "summary", string, true, "", "one sentence"},
      {"line", "role", word, true, "", "what the line is", named(roles)},
      {"line", "field", word, false, "",
       "what the value fills: one of these, or a field of your own. Required for `field`, `bare` and "
       "`column`, "
       "unless named groups say it",
       named(fields)},
      {"line", "section", word, false, "", "required for `section`: what its paragraphs become",
       named(sections)},
      {"line", "in-sections", boolean, false, "false",
       "`bare`: the rule may begin an entry also below a section's heading"},
      {"line", "begins-entry", boolean, false, "true",
       "`field`: whether an entry may begin with the line; where not, it says something of the entry that it "
       "stands in, or of the one that begins right below it"},
      {"line", "kind", word, false, "by their text", "what the parties of the value are", named(kinds)},
      {"line", "party-value", boolean, false, "false",
       "the rule takes the line only where a `bare` rule would take its value"},
      {"line", "heading", integer, false, "any line",
       "1 to 6: the rule takes only what the page marks as a heading of this level, and is tried before all "
       "others. A text without markup has no headings"},
      {"line", "level", integer, false, "1", "1 to 9: of a `group`; 1 is the outermost"},
      {"line", "extent", word, false, "paragraph; line for an entry's name",
       "how far the value goes on below its line, where rules begin entries", named(extents)},
      {"line", "pattern", pattern, true, "", "the whole line, without the white space around it"},
      {"line", "examples", samples, false, "[]",
       "lines that the rule must take: strings, or `{ line = \"…\", value = \"…\" }`"},
      {"line", "near-misses", samples, false, "[]", "lines that it must not take"},
  };
}

std::vector<Key> table_keys() {
  return {
      {"table", "separator", word, false, "auto", "what parts the cells of a row", named(separators)},
      {"column", "id", string, true, "", "once a profile; the rule is `PROFILE.ID` in results"},
      {"column", "summary", string, false, "", "one sentence"},
      {"column", "field", word, true, "", "what its cells fill: as for `[[line]]`, or a field of your own",
       named(fields)},
      {"column", "headings", strings, false, "[]", "what may stand above it, in any case"},
      {"column", "at", integer, false, "", "which column it is, from 1, in a table without headings"},
      {"column", "fill-down", boolean, false, "false",
       "an empty cell says what the one above it does: cells of several rows"},
      {"column", "kind", word, false, "by their text", "what the parties of the value are", named(kinds)},
  };
}

std::vector<Key> vocabulary_keys() {
  std::vector<KeyChoice> classes;
  for (const auto& c : word_classes) classes.push_back({c.name, ""});
  return {
      {"noun", "class", word, true, "", "as for `[words]`", classes},
      {"noun", "forms", string, true, "",
       "eight principal parts, with a blank between: nominative, genitive, partitive, illative; plural "
       "genitive, "
       "partitive, inessive, illative. Variants with `/`: `hankkeiden/hankkeitten`"},
      {"funder", "code", string, true, "", "written in capitals into records"},
      {"funder", "name", string, true, "",
       "`funder_name` in records, and known in the text. Of two files the first gives the name"},
      {"funder", "also", strings, false, "[]", "what else pages write"},
      {"programme", "funder", string, true, "", "the code of a `[[funder]]`"},
      {"programme", "years", string, true, "",
       "the first and the last year in which a project of it may run: `2014/2023`; `../2016` and `2017/..` "
       "where one is open"},
      {"programme", "basis", string, true, "", "what says so: an act, an announcement"},
      {"programme", "source", string, true, "", "the address of it"},
      {"programme", "instead", string, false, "", "the code of the funder who may be meant by other years"},
      {"programme", "passed-on", boolean, false, "false",
       "grants went on from `instead` to this funder, or from this one to it: a project that names both may "
       "have years of both"},
      {"places", "municipalities", strings, false, "[]",
       "`\"nominative genitive locative\"`, the locative in whichever of inessive and adessive the place "
       "takes: "
       "`\"Turku Turun Turussa\"`. A name is one word"},
      {"places", "regions", strings, false, "[]", "likewise"},
      {"example", "word", string, true, "", "a word form"},
      {"example", "class", word, true, "", "what it must belong to, or as a near miss must not", classes},
      {"example", "base", string, false, "", "its base form"},
      {"example", "case", string, false, "", "its case by the English name"},
  };
}

std::vector<Key> html_keys() {
  return {
      {"html", "left-out", strings, false, "[]",
       "classes and ids of what belongs to the page and not to its text, in small letters, `_` and humps as "
       "hyphens (`siteFooter` is `site-footer`); `*` stands for anything. An element with more than half of "
       "the "
       "page's text is kept all the same"},
      {"html", "hidden", strings, false, "[]", "classes and ids of what is not seen, likewise"},
      {"html", "left-out-roles", strings, false, "[]", "ARIA roles of what belongs to the page"},
      {"html", "name-columns", strings, false, "[]",
       "headings of the column that holds the names of entries: `malli`"},
      {"html", "period-columns", strings, false, "[]",
       "a label, and headings of columns that say the same beside other labels: `Toteutusaika`, `aika`"},
      {"html", "subject-columns", strings, false, "[]",
       "headings of a first column that does so where no other one does: `hanke`"},
      {"html", "label-lists", strings, false, "[]",
       "names of `[lists]` whose words, as the whole text of a cell or term, say what the next one holds"},
      {"html", "label-opening-lists", strings, false, "[]",
       "names of `[lists]` with the first word of such a cell"},
      {"html", "examples", strings, false, "[]", "classes that must be left out"},
      {"html", "near-misses", strings, false, "[]", "classes that must be kept"},
  };
}

std::vector<Key> gather() {
  std::vector<Key> all;
  for (auto* part :
       {head_keys, profile_keys, field_keys, label_keys, line_keys, table_keys, vocabulary_keys, html_keys}) {
    for (Key& key : part()) all.push_back(std::move(key));
  }
  return all;
}

}  // namespace

const std::vector<Key>& all_keys() {
  static const std::vector<Key> keys = gather();
  return keys;
}

std::vector<std::string_view> keys_of(std::string_view table_name) {
  std::vector<std::string_view> names;
  for (const Key& key : all_keys()) {
    if (key.table == table_name) names.push_back(key.name);
  }
  return names;
}

}  // namespace palaset::rules
