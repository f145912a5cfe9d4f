// What holds for every document, whatever the input: checked by the fuzz targets, which stop where it does
// not.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>
#include <palaset/palaset.hpp>

namespace palaset::fuzz {

inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

/// Without a dictionary, which is not ours to fuzz.
inline Extractor made_extractor(ExtractorOptions options) {
  options.morphology = MorphologyChoice::built_in;
  auto made = Extractor::make(options);
  require(made.ok(), "the built-in rules are good");
  return std::move(*made);
}

inline void check_span(Span span, std::string_view bytes) {
  require(span.begin <= span.end, "a span begins before it ends");
  require(span.end <= bytes.size(), "a span lies in the input");
}

/// `plain`: the input is valid UTF-8 and was read as such, so that a surface is its bytes.
inline void check_party(const Party& party, std::string_view bytes, bool plain) {
  check_span(party.span, bytes);
  require(!party.rule.empty(), "a party names its rule");
  if (plain)
    require(bytes.substr(party.span.begin, party.span.size()) == party.surface, "surface is the bytes");
  for (const auto& funding : party.funding) {
    check_span(funding.span, bytes);
    require(!funding.rule.empty(), "a funding names its rule");
    if (plain)
      require(bytes.substr(funding.span.begin, funding.span.size()) == funding.surface,
              "surface is the bytes");
  }
}

/// The lines that a value stands on make up its span, in order.
template <class Value>
void check_pieces(const Value& value, std::string_view bytes) {
  check_span(value.span, bytes);
  require(!value.rule.empty(), "a value names its rule");
  if (value.spans.empty()) return;
  require(value.spans.front().begin == value.span.begin && value.spans.back().end == value.span.end,
          "the lines of a value make up its span");
  for (std::size_t i = 0; i < value.spans.size(); ++i) {
    require(!value.spans[i].empty(), "a line of a value holds something");
    require(i == 0 || value.spans[i - 1].end <= value.spans[i].begin, "the lines of a value are in order");
  }
}

/// Somebody of a memo.
template <class Somebody>
void check_person(const Somebody& person, std::string_view bytes, bool plain) {
  check_span(person.span, bytes);
  require(!person.name.empty(), "a person has a name");
  require(!person.rule.empty(), "a person names its rule");
  if (plain)
    require(bytes.substr(person.span.begin, person.span.size()) == person.surface, "surface is the bytes");
}

inline void check_memo(const MemoRecord& memo, std::string_view bytes, bool plain) {
  check_span(memo.span, bytes);
  for (const auto& section : memo.sections) {
    check_span(section.span, bytes);
    for (const auto& item : section.items) check_pieces(item, bytes);
  }
  for (const auto& decision : memo.decisions) check_pieces(decision, bytes);
  for (const auto& task : memo.tasks) check_pieces(task, bytes);
  for (const auto& party : memo.mentions) check_party(party, bytes, plain);
  for (const auto& person : memo.people) check_person(person, bytes, plain);
  for (const auto& person : memo.participants.people) check_person(person, bytes, plain);
  for (const auto& date : memo.dates) {
    check_span(date.span, bytes);
    require(!date.value.empty(), "a date has a value");
    if (plain)
      require(bytes.substr(date.span.begin, date.span.size()) == date.surface, "surface is the bytes");
  }
  for (const auto& link : memo.links) check_span(link.span, bytes);
  for (const auto& origin : memo.origins) check_span(origin.span, bytes);
  for (const auto& repair : memo.repairs) check_span(repair.span, bytes);
}

inline void check_document(const Document& document, std::string_view bytes, bool plain) {
  for (const auto& record : document.records) {
    check_span(record.span, bytes);
    require(!record.id.empty(), "a record has an id");
    for (const auto& origin : record.origins) check_span(origin.span, bytes);
    for (const auto& party : record.developers) check_party(party, bytes, plain);
    for (const auto& party : record.related) check_party(party, bytes, plain);
  }
  if (document.memo) check_memo(*document.memo, bytes, plain);
  for (const auto& contact : document.tail.contacts) check_span(contact.span, bytes);
  for (const auto& link : document.tail.links) check_span(link.span, bytes);
  for (const auto& diagnostic : document.tail.diagnostics) check_span(diagnostic.span, bytes);
}

inline std::string written(const Document& document, Format format, const WriterOptions& options = {}) {
  StringSink sink;
  const auto writer = make_writer(format, sink, options);
  require(write(document, *writer), "a string takes everything");
  return sink.str();
}

/// What is written is JSON (a document, or a line a record).
inline void check_written(const Document& document) {
  require(nlohmann::json::accept(written(document, Format::json)), "json is JSON");
  const std::string lines = written(document, Format::jsonl);
  std::size_t count = 0;
  for (std::size_t at = 0; at < lines.size(); ++count) {
    const std::size_t end = lines.find('\n', at);
    require(end != std::string::npos, "a line ends");
    require(nlohmann::json::accept(lines.substr(at, end - at)), "a line of jsonl is JSON");
    at = end + 1;
  }
  require(count == document.records.size() + (document.memo ? 1 : 0), "a record is one line");
  written(document, Format::csv);
}

}  // namespace palaset::fuzz
