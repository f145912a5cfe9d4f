// Compiles the patterns of a profile, and finds out what their named groups fill.
#include <algorithm>
#include <string>

#include "rules/line_file.hpp"
#include "rules/pattern_sets.hpp"
#include "rules/profile_file.hpp"

namespace palaset::rules {

namespace {

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

/// Whether a pattern refers to its own group: `\k<name>`, `(?&name)`, `(?(<name>)`.
bool refers_to(std::string_view pattern, const std::string& name) {
  for (const std::string& form : {"\\k<" + name + ">", "\\k{" + name + "}", "\\k'" + name + "'",
                                  "(?&" + name + ")", "(?(<" + name + ">)"}) {
    if (pattern.find(form) != std::string_view::npos) return true;
  }
  return false;
}

bool fills_fields(Role role) {
  return role == Role::field || role == Role::entry || role == Role::group || role == Role::detail ||
         role == Role::bare;
}

/// Finds what the groups of a pattern fill. False where one fills nothing, which is said.
bool take_slots(TomlFile& file, const Profile& profile, const regex::Pattern& pattern, LineRule& rule) {
  rule.slots.clear();
  if (!fills_fields(rule.role)) return true;
  bool others = false;
  for (const regex::Group& g : pattern.groups()) {
    const auto known = [&](const Slot& s) { return s.group == g.name; };
    if (std::any_of(rule.slots.begin(), rule.slots.end(), known) || refers_to(rule.pattern, g.name)) continue;
    if (g.name == "value") {
      rule.slots.push_back({g.name, rule.target()});
      continue;
    }
    const auto target = target_named(g.name, profile.fields);
    if (!target) {
      const std::size_t at = rule.pattern.find("<" + g.name + ">");
      file.problem(at == std::string::npos ? rule.at : file.inside(rule.at, at),
                   rule.id +
                       ": expected the group's name to be 'value', a field of the record model or one of "
                       "[fields], saw '" +
                       g.name + "'; a group that fills nothing is written (?:…)");
      return false;
    }
    others = true;
    rule.slots.push_back({g.name, *target});
  }
  if (!others) rule.slots.clear();  // the value alone comes with the match
  return true;
}

/// Whether a rule's pattern compiles; a problem with its place where it does not.
bool compiles(TomlFile& file, const Profile& profile, LineRule& rule) {
  if (rule.inherited) return true;
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
  if (const auto* error = std::get_if<regex::CompileError>(&compiled)) {
    const std::size_t source = rule.source_offset[std::min(error->offset, rule.source_offset.size() - 1)];
    file.problem(file.inside(rule.at, source), rule.id + ": does not compile: " + error->message);
    return false;
  }
  return take_slots(file, profile, std::get<regex::Pattern>(compiled), rule);
}

/// Whether a rule has a named group of its own beside `value`; "(?<=…)" is none.
bool may_have_slots(const LineRule& rule) {
  constexpr std::string_view begin = "(?<";
  for (std::size_t at = rule.pattern.find(begin); at != std::string::npos;
       at = rule.pattern.find(begin, at + 1)) {
    const std::string_view rest = std::string_view(rule.pattern).substr(at + begin.size());
    if (!rest.starts_with('=') && !rest.starts_with('!') && !rest.starts_with("value>")) return true;
  }
  return false;
}

}  // namespace

bool compile_classes(TomlFile& file, Profile& profile) {
  // Those that come with the library are known to compile, and are not tried one by one if nobody asks.
  const bool known =
      profile.builtin && std::none_of(profile.lines.begin(), profile.lines.end(), may_have_slots);
  if (known && !join_patterns(profile)) return true;
  // each on its own tells which is at fault, and where; the others' examples are tried all the same
  const auto removed =
      std::erase_if(profile.lines, [&](LineRule& rule) { return !compiles(file, profile, rule); });
  const auto fault = join_patterns(profile);
  if (removed == 0 && !fault) return true;
  if (removed == 0) {
    file.problem(profile.at,
                 "the patterns of this profile compile one by one, but not together: " + *fault +
                     "; use fewer rules or shorter lists, (?:…) for groups, and no back references by "
                     "number");
  }
  return false;
}

}  // namespace palaset::rules
