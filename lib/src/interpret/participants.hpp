// Lists of participants to people: who was there, in which role, from where.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <palaset/memo.hpp>

#include "document/excerpt.hpp"
#include "interpret/person_names.hpp"
#include "source/source_text.hpp"

namespace palaset::interpret {

struct CountOfPeople {
  std::size_t count = 0;
  std::optional<std::string> note;
};

/// "Paikalla 23 henkilöä, heistä 9 etänä" → 23, "heistä 9 etänä". Nothing where no number of people is said.
[[nodiscard]] std::optional<CountOfPeople> read_count(std::string_view text);

/// The same of a text that no label stands before: it has to say itself that the number is of those who were
/// there, `below_heading` among its first words.
[[nodiscard]] std::optional<CountOfPeople> read_count_in_text(std::string_view text, bool below_heading);

/// Adds the people of a labelled list. `lines`: one a line of the page, in offsets of the text.
void read_participants(const source::SourceText& source, const std::vector<document::Piece>& lines,
                       Presence presence, std::string_view rule, const PersonNames& names,
                       std::vector<Participant>& people);

}  // namespace palaset::interpret
