// The rules that are code: what the interpreters put down as the maker of a value.
#pragma once

#include <array>
#include <string_view>

#include "source/diagnostic_log.hpp"

namespace palaset::interpret::rule {

inline constexpr std::string_view tied_head = "party.tied-head";
inline constexpr std::string_view free_head = "party.free-head";
inline constexpr std::string_view shared_head = "party.shared-head";
inline constexpr std::string_view funded = "party.funded";
inline constexpr std::string_view labelled = "party.labelled";
inline constexpr std::string_view legal_form = "party.legal-form";
inline constexpr std::string_view municipality = "party.municipality";
inline constexpr std::string_view organization = "party.organization";
inline constexpr std::string_view other = "party.other";
inline constexpr std::string_view in_prose = "party.in-prose";
inline constexpr std::string_view funding_list = "funding.parenthesis";
inline constexpr std::string_view funding_tail = "funding.tail";
inline constexpr std::string_view funding_remark = "funding.remark";
inline constexpr std::string_view note = "note.sentence";
inline constexpr std::string_view title = "entry.title";
inline constexpr std::string_view title_link = "entry.title-link";
inline constexpr std::string_view document_title = "document.title";
inline constexpr std::string_view contact = "contact.block";
inline constexpr std::string_view link = "link.line";

inline constexpr std::string_view parenthesis = "party.parenthesis";

struct Info {
  std::string_view id;
  std::string_view summary;
};

inline constexpr std::array all{
    Info{tied_head,
         "A name with a head noun tied by a hyphen: \"Kaiku-hanke\", \"Hyvinvoinnin tilat -hankkeen\""},
    Info{free_head,
         "A name with a head noun of its own: \"Alusta hanke\", \"… valtakunnallinen kehittämishanke\""},
    Info{shared_head,
         "One of several names before one plural head: \"A (ESR 2015) ja B (ESR 2017) -hankkeet\""},
    Info{funded, "A name without a head noun that a funder or a range of years makes a project"},
    Info{labelled, "A name behind a label that says what it is: \"Hanke: Alusta\""},
    Info{legal_form, "An organisation by its legal form: \"Porttiteatteri ry\""},
    Info{municipality, "A municipality or joint authority: \"Uusikaupunki\", \"Vantaan kaupunki\""},
    Info{organization, "An organisation by its head noun, or a known one: \"Perhekuntoutuskeskus Lauste\""},
    Info{other, "A party that nothing says more of: a card, a guide, a café"},
    Info{parenthesis,
         "Parentheses are closed: what an unbalanced one holds ends where the next party begins"},
    Info{in_prose, "A party that a sentence names: \"Toimintaa järjestää esimerkiksi Solaris lomat ry\""},
    Info{funding_list, "Funders and periods in a parenthesis: \"(THL 2017 & STEA 2018–2021)\""},
    Info{funding_tail, "A period or funder behind a name, without a parenthesis: \"vuosina 2020–2022\""},
    Info{funding_remark, "Years at the end of a remark: \"(osa hallituksen kärkihanketta 2017–2018)\""},
    Info{note, "A sentence in the place of a party"},
    Info{title, "The line of text above the first label of an entry"},
    Info{title_link, "The address that the title of an entry links to"},
    Info{document_title, "The first line of the page that is no furniture"},
    Info{contact,
         "A paragraph below a heading such as \"Lisätietoja\" that names a person, phone or address"},
    Info{source::decode_rule, "Bytes are UTF-8: what is not is read as U+FFFD"},
    Info{source::log_rule, "So many diagnostics a document are listed, and the others counted"},
    Info{link, "A line below a heading such as \"Lue lisää\""},
};

}  // namespace palaset::interpret::rule
