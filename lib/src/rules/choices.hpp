// The words that keys of rule files choose among, with what each means: the loader, the reference and the
// schema for editors all take them from here.
#pragma once

#include <array>
#include <string_view>

#include "rules/profile.hpp"

namespace palaset::rules {

template <class T>
struct Choice {
  std::string_view name;  ///< as rule files write it
  T value;
  std::string_view meaning;
};

inline constexpr std::array roles{
    Choice<Role>{
        "field", Role::field,
        "a label and its value. Where no rule begins entries, the text right above it, up to a blank "
        "line, holds the title of the entry; without one it belongs to the entry above"},
    Choice<Role>{
        "bare", Role::bare,
        "a value whose label is missing. Tried only below a line of text that may be a title, on lines "
        "that no other rule took"},
    Choice<Role>{"entry", Role::entry,
                 "begins an entry; its value is the name, where `field` names no other"},
    Choice<Role>{"group", Role::group,
                 "a heading above several entries: what it fills, it fills in each of them, up to the next "
                 "heading of its `level` or an outer one"},
    Choice<Role>{"detail", Role::detail,
                 "found anywhere in a line (or paragraph) of an entry, whichever rule takes the line"},
    Choice<Role>{
        "section", Role::section,
        "the heading of a part without records: people to ask, links to read. It lasts until the next "
        "label or entry"},
    Choice<Role>{"furniture", Role::furniture,
                 "navigation, cookies, page numbers: read as if it were not there"},
    Choice<Role>{"document-type", Role::document_type,
                 "of a memo: says what the document is. The value is the word"},
    Choice<Role>{"heading", Role::heading, "of a memo: heads a section, whatever it looks like"},
    Choice<Role>{"item-start", Role::item_start,
                 "of a memo: begins an item of its own, even right below a full line; the label stays in the "
                 "item"},
    Choice<Role>{
        "decision", Role::decision,
        "of a memo: tried on whole items, put together from their lines. The value is what was decided"},
    Choice<Role>{"task", Role::task, "of a memo: likewise; the item says who does what"},
};

/// What a value may fill beside a profile's own fields.
inline constexpr std::array fields{
    Choice<Field>{"developers", Field::developers,
                  "the parties that developed the model; of a project those that carry it out: organisations "
                  "become its implementers"},
    Choice<Field>{"related", Field::related, "the parties that have done something alike"},
    Choice<Field>{"url", Field::url, "the address of the entry"},
    Choice<Field>{"name", Field::name, "the name of the entry"},
    Choice<Field>{"notes", Field::notes, "a remark"},
    Choice<Field>{"funding", Field::funding, "funders and periods: `ESR 2016–2019`"},
    Choice<Field>{"funder", Field::funder,
                  "funders; those with a code get it, others stay as they are written"},
    Choice<Field>{"period", Field::period, "when it ran"},
    Choice<Field>{"implementers", Field::implementers, "who carries it out"},
    Choice<Field>{"aliases", Field::aliases, "abbreviation, short name"},
    Choice<Field>{"subprojects", Field::subprojects, "its parts"},
    Choice<Field>{"programmes", Field::programmes, "the programmes that it belongs to"},
    Choice<Field>{"places", Field::places, "where it is"},
    Choice<Field>{"qualifiers", Field::qualifiers, "what else is said of it"},
    Choice<Field>{"present", Field::present, "of a memo: people who were there"},
    Choice<Field>{"absent", Field::absent, "of a memo: people who were not"},
    Choice<Field>{"online", Field::online, "of a memo: people who took part from afar"},
    Choice<Field>{"count", Field::count, "of a memo: how many there were"},
    Choice<Field>{"time", Field::time, "of a memo: day and hours of the meeting"},
    Choice<Field>{"date", Field::date, "of a memo: its own date"},
    Choice<Field>{"place", Field::place, "of a memo: where the meeting was"},
    Choice<Field>{"theme", Field::theme, "of a memo: what it was about"},
    Choice<Field>{"event", Field::event, "of a memo: what the meeting is called"},
    Choice<Field>{"author", Field::author, "of a memo: who wrote it"},
    Choice<Field>{"other", Field::other, "of a memo: belongs to the head and fills nothing"},
};

inline constexpr std::array sections{
    Choice<Section>{"contacts", Section::contacts, "people to ask, a paragraph each"},
    Choice<Section>{"links", Section::links, "links, a line each"},
    Choice<Section>{"other", Section::other, "nothing that is kept"},
};

inline constexpr std::array record_kinds{
    Choice<RecordKind>{"listing", RecordKind::listing, "entries"},
    Choice<RecordKind>{"memo", RecordKind::memo, "one memo of a meeting"},
};

inline constexpr std::array entry_kinds{
    Choice<EntryKind>{"model", EntryKind::model, "a model that its developers have made"},
    Choice<EntryKind>{"project", EntryKind::project, "a project: it is its own developer"},
};

inline constexpr std::array units{
    Choice<Unit>{"line", Unit::line, "a line"},
    Choice<Unit>{"paragraph", Unit::paragraph, "a paragraph, its lines joined with blanks"},
};

inline constexpr std::array pages{
    Choice<Page>{"any", Page::any, "nothing more is asked"},
    Choice<Page>{"entries", Page::entries,
                 "from the first entry on most lines are entries, three at least, and none has a label"},
    Choice<Page>{"cards", Page::cards,
                 "it has two entries at least, most of them with no title above them, and other labels; of "
                 "models, labels of developers among them"},
};

inline constexpr std::array extents{
    Choice<Extent>{"line", Extent::line, "not below its line; where the line has none, to the next one"},
    Choice<Extent>{"paragraph", Extent::paragraph, "up to a blank line"},
    Choice<Extent>{"section", Extent::section, "up to the next line that a rule takes"},
};

inline constexpr std::array kinds{
    Choice<bool>{"project", true,
                 "the label itself says what the parties are: projects, whatever they look like"},
};

inline constexpr std::array separators{
    Choice<std::string_view>{"auto", "", "whichever of the others the line of headings has"},
    Choice<std::string_view>{"tab", "\t", "a tab: rows pasted from a spreadsheet, tables of a page"},
    Choice<std::string_view>{"pipe", "|", "`|`"},
    Choice<std::string_view>{"semicolon", ";", "`;`, CSV as Finnish programs write it"},
    Choice<std::string_view>{"comma", ",", "`,`"},
    Choice<std::string_view>{"blanks", "  ", "two blanks or more"},
};

}  // namespace palaset::rules
