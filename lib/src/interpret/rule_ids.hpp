// The rules that are code: what the interpreters put down as the maker of a value.
#pragma once

#include <array>
#include <string_view>

#include "markup/html.hpp"
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
inline constexpr std::string_view entry_project = "entry.project";
inline constexpr std::string_view title_link = "entry.title-link";
inline constexpr std::string_view document_title = "document.title";
inline constexpr std::string_view page_head = "document.page-head";
inline constexpr std::string_view html_page = markup::html_rule;
inline constexpr std::string_view contact = "contact.block";
inline constexpr std::string_view link = "link.line";

inline constexpr std::string_view mention_head = "mention.head";
inline constexpr std::string_view mention_tool = "mention.tool";
inline constexpr std::string_view mention_organization = "mention.organization";
inline constexpr std::string_view mention_capitals = "mention.capitals";
inline constexpr std::string_view mention_quoted = "mention.quoted";
inline constexpr std::string_view person_full = "person.full-name";
inline constexpr std::string_view person_given = "person.first-name";
inline constexpr std::string_view person_role = "person.role";
inline constexpr std::string_view person_known = "person.surname";
inline constexpr std::string_view memo_title = "memo.title";
inline constexpr std::string_view memo_header = "memo.page-header";
inline constexpr std::string_view memo_date = "memo.date-line";
inline constexpr std::string_view memo_heading = "memo.heading";
inline constexpr std::string_view memo_numbered = "memo.numbered-heading";
inline constexpr std::string_view memo_marked = "memo.marked-heading";
inline constexpr std::string_view memo_item = "memo.item";
inline constexpr std::string_view memo_paragraph = "memo.paragraph";
inline constexpr std::string_view memo_link = "memo.link";
inline constexpr std::string_view prose_head = "memo.head-in-prose";
inline constexpr std::string_view memo_date_in_text = "memo.date-in-text";
inline constexpr std::string_view memo_count = "memo.count-in-text";

inline constexpr std::string_view profile = "document.profile";
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
    Info{entry_project, "The project that an entry is, where its profile says that entries are projects"},
    Info{title_link, "The address that the title of an entry links to"},
    Info{document_title,
         "The heading of the first level, the <title> of a page, or the first line that is no furniture"},
    Info{page_head, "Language and date of publication that the head of a page says"},
    Info{contact,
         "A paragraph below a heading such as \"Lisätietoja\" that names a person, phone or address"},
    Info{
        source::decode_rule,
        "Bytes are read in one encoding, which they show, declare or are told; what is none of it is read as "
        "U+FFFD"},
    Info{html_page, "A page in HTML is read as the lines that it shows"},
    Info{source::log_rule, "So many diagnostics a document are listed, and the others counted"},
    Info{profile, "What a document is, told by its first lines"},
    Info{mention_head,
         "A project or programme that running text names: \"Oma-hankkeen\", \"Satakunto- ja "
         "SATADUUNIA-hankkeissa\""},
    Info{mention_tool,
         "A model, tool or network that running text names: \"Helmi-kortit\", \"Osallisuuden palaset "
         "-mallista\""},
    Info{mention_organization,
         "An organisation with a legal form or a head noun: \"Takuusäätiö sr\", \"Lahden kaupungin\""},
    Info{mention_capitals, "A name with capitals inside, without a head: \"VamosSampo\""},
    Info{mention_quoted, "A name in quotation marks"},
    Info{person_full, "A first name and a surname: \"Liisa Virtasen\""},
    Info{person_given, "A first name alone, in any case: \"Mishaan\""},
    Info{person_role, "A name behind what somebody is: \"projektipäällikkö Maija Malli\""},
    Info{person_known, "A surname alone"},
    Info{memo_title, "The line of the head that says what the meeting was"},
    Info{memo_header, "A header that comes again on every page"},
    Info{memo_date, "A line of the head that is a date"},
    Info{memo_heading, "A line that heads what stands below it"},
    Info{memo_numbered, "A heading with a number or a section sign"},
    Info{memo_marked, "A heading that the page marks as one"},
    Info{memo_item, "An item of a list, with a bullet or a number"},
    Info{memo_paragraph, "A paragraph"},
    Info{memo_link, "An address in the text, or in the list of links below a page"},
    Info{prose_head, "A paragraph that says what the memo is, when and who was there"},
    Info{memo_date_in_text,
         "A date or period in the text: \"14. syyskuuta 2020\", \"alkaen 1.1.2021\", \"kevät 2021\""},
    Info{memo_count, "How many took part, said in the text"},
    Info{link, "A line below a heading such as \"Lue lisää\""},
};

}  // namespace palaset::interpret::rule
