// Where a party stands in the lines of its entry, and which words are heads of names: for the checks of how
// names are written.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "check/entry_view.hpp"
#include "interpret/rule_ids.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

/// Calls take(const Party&) for the developers and the related parties of an entry.
template <class Take>
void for_each_party(const ModelRecord& record, const Take& take) {
  for (const auto* parties : {&record.developers, &record.related}) {
    for (const Party& p : *parties) take(p);
  }
}

/// Calls take(const Party&, std::uint64_t name) for them, with the hash of NameKeys.
template <class Take>
void for_each_named_party(const EntryView& entry, const Take& take) {
  const auto each = [&](const std::vector<Party>& parties, const std::vector<NameKey>& names) {
    for (std::size_t i = 0; i < parties.size(); ++i) take(parties[i], names[i].hash);
  };
  each(entry.record.developers, entry.keys->developers);
  each(entry.record.related, entry.keys->related);
}

/// Whether the entry is a project, so that its title is a party too.
[[nodiscard]] inline bool is_project(const EntryView& entry) {
  const auto& developers = entry.record.developers;
  return !developers.empty() && developers.front().rule == interpret::rule::entry_project;
}

/// Calls take(const Text&, std::size_t at) for the first place of `words` within a party's part of the input.
template <class Take>
void find_in_party(const EntryView& entry, std::string_view words, Span party, const Take& take) {
  const auto find = [&](const std::vector<Text>& lines) {
    for (const Text& line : lines) {
      for (std::size_t at = line.view().find(words); at != std::string_view::npos;
           at = line.view().find(words, at + 1)) {
        const Span seen = line.span(at, at + words.size());
        if (seen.begin < party.begin || seen.end > party.end) continue;
        take(line, at);
        return true;
      }
    }
    return false;
  };
  if (is_project(entry) && find(entry.title)) return;
  for (const FieldView& f : entry.fields) {
    if (find(f.lines)) return;
  }
}

/// Calls take(const Text&) for each line of developers and related parties.
template <class Take>
void for_each_party_line(const EntryView& entry, const Take& take) {
  const bool project = is_project(entry);
  if (project) {
    for (const Text& line : entry.title) take(line);
  }
  for (const FieldView& f : entry.fields) {
    const bool parties = f.field == rules::Field::developers || f.field == rules::Field::related ||
                         (project && f.field == rules::Field::name);
    if (!parties) continue;
    for (const Text& line : f.lines) take(line);
  }
}

/// The letters from `at` on.
[[nodiscard]] inline std::string_view word_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    const auto byte = static_cast<unsigned char>(text[end]);
    if (byte < 0x80) {
      const unsigned letter = (byte | 0x20U) - 'a';
      if (letter > 'z' - 'a') break;
      ++end;
      continue;
    }
    const unicode::CodePoint c = unicode::at(text, end);
    if (!unicode::is_letter(c.value)) break;
    end += c.length;
  }
  return text.substr(at, end - at);
}

/// The usual one, and those of Unicode, of which one does not break: no dash, whatever they look like.
[[nodiscard]] constexpr bool is_hyphen(char32_t c) {
  return c == U'-' || c == 0x2010 || c == 0x2011;
}

/// "hanke", "ohjelman", "osahankkeessa" in small letters.
[[nodiscard]] inline bool is_head(const rules::Vocabulary& vocabulary, std::string_view word) {
  using rules::WordClass;
  constexpr rules::ClassSet heads = rules::bit(WordClass::project_head) |
                                    rules::bit(WordClass::programme_head) |
                                    rules::bit(WordClass::subproject_head);
  if (word.empty() || (vocabulary.lexicon.may_be(word) & heads) == 0) return false;
  if (!unicode::is_lower(unicode::at(word, 0).value)) return false;
  return (vocabulary.lexicon.find(word).classes() & heads) != 0;
}

}  // namespace palaset::check
