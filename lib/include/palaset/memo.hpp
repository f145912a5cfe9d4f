// The record of a meeting's memo or minutes.
//
// The fields are those of the record model, with what minutes have beside: decisions, tasks, who was there in
// which role. Text is put together again where the page broke it: a value that lies on several lines has the
// bytes of each in `spans`. A `rule` lives as long as the Extractor or Document it came from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <palaset/record.hpp>
#include <palaset/span.hpp>

namespace palaset {

/// A paragraph or an item of a list.
struct MemoItem {
  std::size_t level = 0;  ///< 1 for the outermost list, 0 for a paragraph
  std::string text;       ///< without its bullet
  Span span;
  std::vector<Span> spans;  ///< the lines it stands on, where they are several
  std::string_view rule;
  std::uint32_t page = 0;  ///< that it begins on, from 1; 0 where the input has no pages
};

struct MemoSection {
  std::optional<std::string> heading;  ///< with its number; absent for what stands above the first
  Span span;                           ///< of the heading; empty without one
  std::string_view rule;
  std::vector<MemoItem> items;
};

enum class Presence { present, absent, online };

/// "present", "absent", "online"
constexpr std::string_view to_string(Presence p) noexcept {
  return p == Presence::absent ? "absent" : p == Presence::online ? "online" : "present";
}

/// Somebody of the lists of participants.
struct Participant {
  std::string name;
  std::optional<std::string> role, organization;
  Presence presence = Presence::present;
  std::string surface;
  Span span;
  std::string_view rule;
};

/// Somebody that the text names.
struct Person {
  std::string name;  ///< in the nominative
  std::string surface;
  Span span;
  std::string_view rule;
  std::uint32_t page = 0;  ///< that it begins on, from 1; 0 where the input has no pages
};

/// What was decided.
struct Decision {
  std::string text;
  Span span;
  std::vector<Span> spans;
  std::string_view rule;
  std::uint32_t page = 0;  ///< that it begins on, from 1; 0 where the input has no pages
};

/// Who does what, by when.
struct Task {
  std::string text;
  std::vector<std::string> who;    ///< in the nominative
  std::optional<std::string> due;  ///< EDTF
  Span span;
  std::vector<Span> spans;
  std::string_view rule;
  std::uint32_t page = 0;  ///< that it begins on, from 1; 0 where the input has no pages
};

/// An address that the text or a page's foot gives, each once.
struct MemoLink {
  std::string url;
  std::optional<std::string> text;
  Span span;
  std::string_view rule;
};

/// A date or period that the text names.
struct MemoDate {
  std::string value;  ///< EDTF
  std::string surface;
  Span span;
  std::string_view rule;
};

/// What was done to put the text together again.
struct Repair {
  std::string_view kind;  ///< "line-joined", "hyphen-dropped", "page-joined", "address-joined",
                          ///< "furniture-left-out", "links-gathered"
  Span span;
};

struct MemoEvent {
  std::optional<std::string> name;
  std::optional<std::string> date;  ///< EDTF; two dates with "/" for several days
  std::optional<std::string> time;  ///< "09:00/11:30"; without an end, the beginning
  std::optional<std::string> place;
};

struct Participants {
  std::optional<std::size_t> count;  ///< as stated, else the number of names
  std::vector<std::string> names;    ///< of those who were there
  std::optional<std::string> note;   ///< what else is said of their number
  std::vector<Participant> people;   ///< all that the lists name, the absent too
};

struct MemoRecord {
  std::optional<std::string> title;
  std::optional<std::string> document_type;  ///< "muistio", "pöytäkirja": the word, in lower case
  std::optional<std::string> date;           ///< EDTF: of the memo, else of the meeting
  MemoEvent event;
  std::optional<std::string> theme;
  Participants participants;
  std::vector<MemoSection> sections;
  std::vector<Decision> decisions;
  std::vector<Task> tasks;
  std::vector<Party> mentions;
  std::vector<Person> people;
  std::vector<MemoDate> dates;  ///< all of the text, the head's too
  std::vector<MemoLink> links;
  std::vector<std::string> emails;
  Span span;
  std::vector<Origin> origins;  ///< of title, document_type, date, event.*, theme, participants.count, emails
  std::vector<Repair> repairs;
};

}  // namespace palaset
