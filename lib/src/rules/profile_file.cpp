#include "rules/profile_file.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "rules/pattern_sets.hpp"

namespace palaset::rules {

namespace {

template <class T>
using Names = std::initializer_list<std::pair<std::string_view, T>>;

const Names<Role> roles = {{"field", Role::field},
                           {"bare", Role::bare},
                           {"section", Role::section},
                           {"furniture", Role::furniture},
                           {"document-type", Role::document_type},
                           {"heading", Role::heading},
                           {"item-start", Role::item_start},
                           {"decision", Role::decision},
                           {"task", Role::task}};
const Names<Field> fields = {
    {"developers", Field::developers}, {"related", Field::related}, {"url", Field::url},
    {"present", Field::present},       {"absent", Field::absent},   {"online", Field::online},
    {"count", Field::count},           {"time", Field::time},       {"date", Field::date},
    {"place", Field::place},           {"theme", Field::theme},     {"event", Field::event},
    {"author", Field::author},         {"other", Field::other}};
const Names<RecordKind> record_kinds = {{"listing", RecordKind::listing}, {"memo", RecordKind::memo}};
const Names<Section> sections = {
    {"contacts", Section::contacts}, {"links", Section::links}, {"other", Section::other}};

/// The value that a word names; a problem that lists all of them, and `otherwise`, for any other word.
template <class T>
T choose(const Table& table, const std::optional<Text>& word, const Names<T>& names, T otherwise) {
  if (!word) return otherwise;
  std::string all;
  for (const auto& [name, value] : names) {
    if (name == word->value) return value;
    all += (all.empty() ? "" : ", ") + std::string(name);
  }
  table.problem(word->at, "expected one of " + all + ", saw '" + word->value + "'");
  return otherwise;
}

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

bool is_group_name(std::string_view name) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";
  return name.size() <= 32 && name.find_first_of(letters) == 0 &&
         name.find_first_not_of(std::string(letters) + "0123456789") == std::string_view::npos;
}

/// Ids stand in every record: small letters, digits and hyphens only.
bool fits_id(const Table& table, const Text& id) {
  constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-";
  if (!id.value.empty() && id.value.size() <= 64 && id.value.find_first_not_of(allowed) == std::string::npos)
    return true;
  table.problem(id.at, "expected an id of small letters a–z, digits and hyphens, saw '" + id.value + "'");
  return false;
}

class ProfileReader {
 public:
  ProfileReader(TomlFile& file, const Lists& lists, const Lexicon& lexicon)
      : file_(file), expander_(lists, lexicon, named_) {}

  /// Takes the named patterns of the file; each must stand on its own.
  void load_patterns(const Table& root, bool try_them) {
    const auto patterns = root.table("patterns");
    if (!patterns) return;
    std::vector<std::pair<std::string, Text>> texts;
    for (const Text& key : patterns->keys()) {
      const auto text = patterns->text(key.value);
      if (!text) continue;
      if (!is_group_name(key.value)) {
        file_.problem(key.at, "expected a name of letters, digits and '_' that begins with a letter, saw '" +
                                  key.value + "'");
        continue;
      }
      named_[key.value] = text->value;
      texts.emplace_back(key.value, *text);
    }
    if (!try_them) return;
    for (const auto& [name, text] : texts) {
      const Expansion e = expanded(text);
      const auto alone = regex::Pattern::compile(e.text);
      if (const auto* error = std::get_if<regex::CompileError>(&alone);
          error != nullptr && e.problem.empty()) {
        const std::size_t offset = std::min(error->offset, e.source_offset.size() - 1);
        file_.problem(file_.inside(text.at, e.source_offset[offset]),
                      "pattern '" + name + "': does not compile: " + error->message);
      }
    }
  }

  LineRule line(const Table& table, const std::string& profile) {
    table.allow({"id", "summary", "role", "field", "section", "in-sections", "kind", "party-value", "pattern",
                 "examples", "near-misses"});
    LineRule rule;
    if (const auto id = table.text("id", true); id && fits_id(table, *id))
      rule.id = profile + "." + id->value;
    if (const auto summary = table.text("summary", true)) rule.summary = summary->value;
    const auto role = table.text("role", true);
    rule.role = choose(table, role, roles, Role::text);
    rule.field = choose(table, table.text("field", rule.role == Role::field || rule.role == Role::bare),
                        fields, Field::none);
    rule.section = choose(table, table.text("section", rule.role == Role::section), sections, Section::none);
    rule.names_projects = choose(table, table.text("kind"), {{"project", true}}, false);
    rule.party_value = table.flag("party-value", false);
    rule.in_sections = table.flag("in-sections", false);
    rule.examples = read_examples(table, "examples");
    rule.near_misses = read_examples(table, "near-misses");
    if (const auto pattern = table.text("pattern", true)) {
      Expansion e = expanded(*pattern);
      rule.at = pattern->at;
      rule.pattern = pattern->value;
      rule.broken = !e.problem.empty();
      rule.expanded = std::move(e.text);
      rule.source_offset = std::move(e.source_offset);
    }
    return rule;
  }

 private:
  Expansion expanded(const Text& pattern) {
    Expansion e = expander_.run(pattern.value);
    if (!e.problem.empty()) file_.problem(file_.inside(pattern.at, e.problem_offset), e.problem);
    return e;
  }

  TomlFile& file_;
  NamedPatterns named_;
  Expander expander_;
};

/// Place of the first construct in a pattern that means something else once patterns are joined, or npos.
std::size_t refused_construct(std::string_view pattern) {
  const auto digit = [&](std::size_t i) {
    return i < pattern.size() && pattern[i] >= '0' && pattern[i] <= '9';
  };
  for (std::size_t i = 0; i + 1 < pattern.size(); ++i) {
    const char next = pattern[i + 1];
    if (pattern[i] == '\\') {
      if ((next >= '1' && next <= '9') || next == 'g' || next == 'Q' || next == 'E' || next == 'K') return i;
      ++i;
    } else if (pattern[i] == '(' && next == '*') {
      return i;
    } else if (pattern[i] == '(' && next == '?' && i + 2 < pattern.size()) {
      const char third = pattern[i + 2];
      if (third == 'R' || third == 'C' || third == 'P' || digit(i + 2)) return i;
      if ((third == '+' || third == '-') && digit(i + 3)) return i;
    }
  }
  return std::string_view::npos;
}

/// Whether a rule's pattern compiles; a problem with its place where it does not.
bool compiles(TomlFile& file, const LineRule& rule) {
  if (rule.broken) return false;
  if (const std::size_t at = refused_construct(rule.pattern); at != std::string_view::npos) {
    file.problem(
        file.inside(rule.at, at),
        rule.id +
            ": expected no back reference or recursion by number, no (*VERB) and no \\Q: all patterns "
            "of a profile are joined, and these would reach into the others; name the group and use "
            "\\k<name>, or write (?&name)");
    return false;
  }
  auto compiled = regex::Pattern::compile(rule.expanded);
  // as it will stand among the others: a comment at its end would swallow what closes it
  if (std::holds_alternative<regex::Pattern>(compiled))
    compiled = regex::Pattern::compile("(?:" + rule.expanded + ")");
  const auto* error = std::get_if<regex::CompileError>(&compiled);
  if (error == nullptr) return true;
  const std::size_t source = rule.source_offset[std::min(error->offset, rule.source_offset.size() - 1)];
  file.problem(file.inside(rule.at, source), rule.id + ": does not compile: " + error->message);
  return false;
}

class ExampleCheck {
 public:
  ExampleCheck(TomlFile& file, const Profile& profile) : file_(file), profile_(profile) {}

  void run(const LineRule& rule) {
    for (const Example& e : rule.examples) match(rule, e);
    for (const Example& e : rule.near_misses) {
      if (const auto found = find(rule, e.line);
          found.outcome == regex::Outcome::match && took(rule, found)) {
        file_.problem(e.at, rule.id + ": near miss: expected no match, saw one" + taken(e.line, found));
      }
    }
  }

 private:
  using Found = regex::Alternation::Found;

  static std::string taken(const std::string& line, const Found& found) {
    if (!found.value.set) return {};
    return " with the value '" + line.substr(found.value.begin, found.value.end - found.value.begin) + "'";
  }

  /// As the classifier does it: a rule that wants a party as value takes no other line.
  Found find(const LineRule& rule, const std::string& line) {
    const Found found = find_first(rule, line);
    if (found.outcome != regex::Outcome::match || !winner(rule, found).party_value) return found;
    const std::string value = line.substr(found.value.begin, found.value.end - found.value.begin);
    return profile_.bare->find(value, scratch_).outcome == regex::Outcome::no_match ? Found{} : found;
  }

  /// The member that wins; where a limit is reached, the one that reaches it.
  Found find_first(const LineRule& rule, const std::string& line) {
    const regex::Alternation& patterns = profile_.patterns(set_of(rule.role));
    Found found = patterns.find(line, scratch_);
    const std::size_t count = profile_.members(set_of(rule.role)).size();
    for (std::size_t i = 0; found.outcome == regex::Outcome::limit && i < count; ++i) {
      if (const Found one = patterns.try_member(i, line, scratch_); one.outcome != regex::Outcome::no_match)
        return one;
    }
    return found;
  }

  [[nodiscard]] const LineRule& winner(const LineRule& rule, const Found& found) const {
    return profile_.lines[profile_.members(set_of(rule.role))[found.member]];
  }

  [[nodiscard]] bool took(const LineRule& rule, const Found& found) const {
    return winner(rule, found).id == rule.id;
  }

  void match(const LineRule& rule, const Example& e) {
    const Found found = find(rule, e.line);
    if (found.outcome == regex::Outcome::limit) {
      file_.problem(e.at, rule.id + ": example: the match limit was reached in " + winner(rule, found).id +
                              "; make the pattern less ambiguous");
    } else if (found.outcome == regex::Outcome::no_match) {
      file_.problem(e.at, rule.id + ": example: expected a match, saw none");
    } else if (!took(rule, found)) {
      file_.problem(e.at, rule.id + ": example: expected this rule, saw " + winner(rule, found).id +
                              " take the line, which comes before it");
    } else if (e.value) {
      const std::string value = e.line.substr(found.value.begin, found.value.end - found.value.begin);
      if (value != *e.value) {
        file_.problem(e.at,
                      rule.id + ": example: expected the value '" + *e.value + "', saw '" + value + "'");
      }
    }
  }

  TomlFile& file_;
  const Profile& profile_;
  regex::Scratch scratch_;
};

}  // namespace

void load_lists(const Table& root, Lists& lists) {
  const auto table = root.table("lists");
  if (!table) return;
  for (const Text& key : table->keys()) {
    for (const Text& word : table->texts(key.value)) {
      if (word.value.size() > max_word) {
        table->problem(word.at, "expected a word of at most " + std::to_string(max_word) + " bytes");
      } else {
        lists[key.value].push_back(word.value);
      }
    }
  }
}

std::optional<Profile> load_profile(TomlFile& file, const Table& root, const Lists& lists,
                                    const Lexicon& lexicon, bool try_patterns) {
  const auto table = root.table("profile");
  if (!table) return std::nullopt;
  table->allow({"id", "summary", "records"});
  Profile profile;
  profile.file = file.name();
  profile.at = table->at();
  if (const auto id = table->text("id", true); id && fits_id(*table, *id)) profile.id = id->value;
  if (const auto summary = table->text("summary", true)) profile.summary = summary->value;
  profile.records = choose(*table, table->text("records"), record_kinds, RecordKind::listing);
  ProfileReader reader(file, lists, lexicon);
  reader.load_patterns(root, try_patterns);
  for (const Table& line : root.tables("line")) {
    profile.lines.push_back(reader.line(line, profile.id));
    const auto same = [&](const LineRule& r) { return r.id == profile.lines.back().id; };
    if (std::count_if(profile.lines.begin(), profile.lines.end(), same) > 1) {
      file.problem(line.at(), "another [[line]] has the id '" + profile.lines.back().id + "' already");
    }
  }
  if (profile.lines.empty()) file.problem(profile.at, "expected at least one [[line]] in a profile");
  return profile;
}

bool compile_classes(TomlFile& file, Profile& profile) {
  if (profile.builtin && join_patterns(profile)) return true;
  // each on its own tells which is at fault, and where; the others' examples are tried all the same
  const auto removed =
      std::erase_if(profile.lines, [&](const LineRule& rule) { return !compiles(file, rule); });
  if (removed == 0) {
    if (join_patterns(profile)) return true;
    file.problem(profile.at,
                 "the patterns of this profile compile one by one, but not together: a group's number or "
                 "name is used twice; use (?:…) and no back references by number");
  } else {
    (void)join_patterns(profile);
  }
  return false;
}

void check_classes(TomlFile& file, const Profile& profile, bool required) {
  ExampleCheck check(file, profile);
  for (const LineRule& rule : profile.lines) {
    check.run(rule);
    if (required && (rule.examples.empty() || rule.near_misses.empty())) {
      file.problem(rule.at, rule.id + ": expected at least one example and one near miss in a built-in rule");
    }
  }
}

}  // namespace palaset::rules
