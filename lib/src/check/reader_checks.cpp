// What the extractor says on its way, explained as the checks are.
#include <array>

#include "check/checks.hpp"
#include "check/odd_parentheses.hpp"
#include "check/odd_years.hpp"

namespace palaset::check {

namespace {

constexpr std::array infos{
    CheckInfo{
        .code = "date.impossible",
        .severity = Severity::error,
        .fix = FixKind::none,
        .what = "A memo names a date that the calendar does not have.",
        .why = "Nobody can tell which day was meant; the record leaves the date out.",
        .example = "Seuraava kokous 31.4.2021.",
        .instead = "Seuraava kokous 30.4.2021.",
    },
    CheckInfo{
        .code = "date.reversed",
        .severity = Severity::error,
        .fix = FixKind::none,
        .what = "A memo names a period that ends before it begins.",
        .why = "One of the dates is wrong; the record leaves the period out.",
        .example = "Kokeilu kestää 1.9.–1.5.2021.",
        .instead = "Kokeilu kestää 1.5.–1.9.2021.",
    },
    CheckInfo{
        .code = "diagnostics.limit",
        .severity = Severity::warning,
        .fix = FixKind::none,
        .what = "The extractor had more to say of a document than it lists.",
        .why = "What is listed is not all. Mend it, and look again.",
        .example = "a document with more than a thousand faults",
        .instead = "a document with fewer",
    },
    CheckInfo{
        .code = "encoding.invalid-utf8",
        .severity = Severity::error,
        .fix = FixKind::none,
        .what = "Bytes of a text in UTF-8 are no character.",
        .why = "They are read as U+FFFD, so that a letter is lost. Often a part of the file is in another "
               "encoding.",
        .example = "a file in UTF-8 with an ä in ISO-8859-1",
        .instead = "the whole file in UTF-8",
    },
    CheckInfo{
        .code = "encoding.read-twice",
        .severity = Severity::error,
        .fix = FixKind::none,
        .what = "UTF-8 was taken for windows-1252 and saved as UTF-8 again: \"KehittÃ¤jÃ¤\".",
        .why = "palaset takes it back, other programs and all readers see the wrong letters.",
        .example = "KehittÃ¤jÃ¤: Kaiku-hanke",
        .instead = "Kehittäjä: Kaiku-hanke",
    },
    CheckInfo{
        .code = "encoding.unknown",
        .severity = Severity::warning,
        .fix = FixKind::none,
        .what = "A page declares an encoding that palaset does not read.",
        .why = "It is read as windows-1252, which may be wrong for letters beyond a to z.",
        .example = "<meta charset=\"x-own\">",
        .instead = "<meta charset=\"utf-8\">",
    },
    CheckInfo{
        .code = "encoding.wrong-declaration",
        .severity = Severity::warning,
        .fix = FixKind::none,
        .what = "A page declares one encoding and is in another.",
        .why = "Programs that believe the page show the wrong letters.",
        .example = "<meta charset=\"utf-8\"> in a file of windows-1252",
        .instead = "<meta charset=\"utf-8\"> in a file of UTF-8",
    },
    CheckInfo{
        .code = "entry.no-title",
        .severity = Severity::error,
        .fix = FixKind::none,
        .what = "A line of developers has no title above it.",
        .why = "The entry has no name, and cannot be found or linked to by one.",
        .example = "Kehittäjä: Silta-hanke (STM 2020–2021)",
        .instead = "Oma ääni kuuluviin\nKehittäjä: Silta-hanke (STM 2020–2021)",
    },
    CheckInfo{
        .code = "field.no-party",
        .severity = Severity::warning,
        .fix = FixKind::none,
        .what = "A line says something of an entry's developer, which has none, or several.",
        .why = "The funder, period or implementer that it names is in no record.",
        .example = "Kylätalo auki\nRahoittaja: ESR",
        .instead = "Kylätalo auki\nKehittäjä: Kylätalo-hanke\nRahoittaja: ESR",
    },
    CheckInfo{
        .code = "field.repeated",
        .severity = Severity::info,
        .fix = FixKind::none,
        .what = "An entry has a field twice of which the profile allows one value.",
        .why = "Only the first is in the record. In the profile, many = true keeps all.",
        .example = "Alkaa: 1.8.2020\nAlkaa: 1.9.2020",
        .instead = "Alkaa: 1.8.2020",
    },
    CheckInfo{
        .code = "field.unreadable",
        .severity = Severity::warning,
        .fix = FixKind::none,
        .what = "A value is not what its field holds: no period, date, sum or the like.",
        .why = "The record has no value for the field.",
        .example = "Toteutusaika: pian",
        .instead = "Toteutusaika: 1.8.2020–31.12.2023",
    },
    CheckInfo{
        .code = "html.frame",
        .severity = Severity::info,
        .fix = FixKind::none,
        .what = "A page shows another page inside of it, which is not read.",
        .why = "What a reader sees there is in no record. Validate that page too.",
        .example = "<iframe src=\"lista.html\"></iframe>",
        .instead = "the list in the page itself",
    },
    CheckInfo{
        .code = "identifier.check-digit",
        .severity = Severity::warning,
        .fix = FixKind::none,
        .what = "The last digit of a business id does not follow from the others.",
        .why = "A digit is wrong, and the id names another business or none.",
        .example = "Y-tunnus: 0112038-8",
        .instead = "Y-tunnus: 0112038-9",
    },
    CheckInfo{
        .code = "json.schema",
        .severity = Severity::error,
        .fix = FixKind::none,
        .what = "Records in JSON are not as the JSON Schema of the record model says (palaset schema).",
        .why = "Programs that rely on the model break at them, or pass over what they do not know.",
        .example = R"({"type": "model", "id": "tupa", "name": "Tupa"})",
        .instead = "a record with all keys of the model, an absent list as []",
    },
    CheckInfo{
        .code = "json.syntax",
        .severity = Severity::error,
        .fix = FixKind::none,
        .what = "A file of records is no JSON, or no UTF-8.",
        .why = "Nothing behind that place can be read.",
        .example = R"({"type": "model", "name": "Tupa",})",
        .instead = R"({"type": "model", "name": "Tupa"})",
    },
    CheckInfo{
        .code = "parenthesis.unbalanced",
        .severity = Severity::error,
        .fix = FixKind::safe,
        .what = "A parenthesis is opened and not closed, or closed and not opened; it is closed by one of "
                "another "
                "kind, doubled, or holds nothing; or it is square where the others are round.",
        .why = "Where the parenthesis ends decides what belongs to whom: a funder, a place, another name.",
        .example = "Kehittäjä: Hyvän mielen kioski) (ESR 2016–2018)",
        .instead = "Kehittäjä: Hyvän mielen kioski (ESR 2016–2018)",
    },
    CheckInfo{
        .code = "period.impossible",
        .severity = Severity::error,
        .fix = FixKind::none,
        .what = "A period has a date that the calendar does not have, a year of five digits or of another "
                "century, or three "
                "years.",
        .why = "Nobody can tell when the project ran; the record leaves the period out.",
        .example = "Kehittäjä: Alusta-hanke (ESR 1.8.2016–31.6.2019)",
        .instead = "Kehittäjä: Alusta-hanke (ESR 1.8.2016–30.6.2019)",
    },
    CheckInfo{
        .code = "period.reversed",
        .severity = Severity::error,
        .fix = FixKind::none,
        .what = "A period ends before it begins.",
        .why = "The years may stand in the wrong order, or one of them be wrong; the record leaves the "
               "period out.",
        .example = "Kehittäjä: Alusta-hanke (ESR 2019–2016)",
        .instead = "Kehittäjä: Alusta-hanke (ESR 2016–2019)",
    },
    CheckInfo{
        .code = "profile.unclear",
        .severity = Severity::info,
        .fix = FixKind::none,
        .what = "A page looks neither like a listing nor like a memo.",
        .why = "It is read as a listing, and there may be nothing to find in it. --profile says what it is.",
        .example = "Tervetuloa sivuillemme!",
        .instead = "Oma ääni kuuluviin\nKehittäjä: Silta-hanke (STM 2020–2021)",
    },
    CheckInfo{
        .code = "record.id-repeated",
        .severity = Severity::error,
        .fix = FixKind::none,
        .what = "Two records of one document in a file of records have the same id.",
        .why = "Who keeps records by their id loses one of the two, and what refers to it may mean either.",
        .example = R"({"type": "model", "id": "tupa", …}\n{"type": "model", "id": "tupa", …})",
        .instead = R"({"type": "model", "id": "tupa", …}\n{"type": "model", "id": "tupa-2", …})",
    },
    CheckInfo{
        .code = "record.span",
        .severity = Severity::error,
        .fix = FixKind::none,
        .what =
            "A span in a file of records ends before it begins, lies outside its record or its source, or is "
            "shorter than the text that it is the place of.",
        .why = "A program that shows where a value stands shows another place, or fails.",
        .example = R"({"type": "model", "name": "Tupa", …, "span": [69, 0]})",
        .instead = R"({"type": "model", "name": "Tupa", …, "span": [0, 69]})",
    },
    CheckInfo{
        .code = "rule.match-limit",
        .severity = Severity::warning,
        .fix = FixKind::none,
        .what = "A rule gave a line up, since matching it took too many steps.",
        .why = "The line may have been read otherwise. A rule of your own may be too slow for such lines.",
        .example = "a very long line that a pattern nearly matches in very many ways",
        .instead = "a shorter line, or a stricter pattern",
    },
    CheckInfo{
        .code = "value.too-long",
        .severity = Severity::warning,
        .fix = FixKind::none,
        .what = "A line of parties is longer than --max-value allows, and is read in part.",
        .why = "No list for people has such lines. Something is amiss, or the limit is too low for it.",
        .example = "a line of more than 16 KiB",
        .instead = "a line a party",
    },
};

constexpr auto make_entries() {
  std::array<Entry, infos.size()> entries{};
  for (std::size_t i = 0; i < infos.size(); ++i) entries[i] = {&infos[i], nullptr};
  for (Entry& e : entries) {
    if (e.info->code == "period.impossible") e.make = make_odd_years;
    if (e.info->code == "parenthesis.unbalanced") e.make = make_odd_parentheses;
  }
  return entries;
}

constexpr auto entries = make_entries();

}  // namespace

std::span<const Entry> reader_checks() {
  return entries;
}

}  // namespace palaset::check
