// What a sink sees: whole records at the end of every write, few writes, and none after it refused.
#include <palaset/writer.hpp>

#include <string>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "emit/sample_documents.hpp"

using namespace palaset;
using namespace palaset::test;

namespace {

constexpr Format all_formats[] = {Format::json, Format::jsonl, Format::csv};

/// Whether a document that ends here, after `text`, has whole records only.
bool ends_whole(Format format, const std::string& text, bool last) {
  if (format != Format::json) return text.substr(text.size() - 1) == "\n";
  return nlohmann::json::accept(last ? text : text + "]}");
}

}  // namespace

TEST_CASE("sink: every write ends with a whole record") {
  const Document document = long_document(2000);
  for (const Format format : all_formats) {
    CAPTURE(to_string(format));
    RecordingSink sink;
    const auto writer = make_writer(format, sink, {});
    REQUIRE(write(document, *writer));
    std::string so_far;
    for (const std::string& piece : sink.writes) {
      so_far += piece;
      CHECK(ends_whole(format, so_far, &piece == &sink.writes.back()));
    }
    CHECK(so_far == written(document, format));
    CHECK(sink.writes.size() > 2);
    CHECK(sink.writes.size() <= so_far.size() / (64 * 1024) + 1);
  }
}

TEST_CASE("sink: a refusal stops the run, and is the last that the sink hears") {
  const Document document = long_document(2000);
  for (const Format format : all_formats) {
    CAPTURE(to_string(format));
    RecordingSink sink(1);
    const auto writer = make_writer(format, sink, {});
    CHECK_FALSE(write(document, *writer));
    CHECK(sink.writes.size() == 2);
    CHECK(writer->record(document.records[0]) == Flow::stop);
    CHECK(writer->end(document.tail) == Flow::stop);
    CHECK(sink.writes.size() == 2);
  }
}

TEST_CASE("sink: a refusal of the last bytes is told too") {
  for (const Format format : all_formats) {
    RecordingSink sink(0);
    const auto writer = make_writer(format, sink, {});
    CHECK_FALSE(write(small_document(), *writer));
  }
}

TEST_CASE("formats have names") {
  for (const Format format : all_formats) CHECK(parse_format(to_string(format)) == format);
  CHECK_FALSE(parse_format("JSON"));
  CHECK_FALSE(parse_format("xml"));
  CHECK_FALSE(parse_format(""));
}

TEST_CASE("a handler need take nothing but records") {
  struct Counter final : Handler {
    Flow record(const ModelRecord&) override { return ++count < 2 ? Flow::go_on : Flow::stop; }
    int count = 0;
  } counter;
  CHECK_FALSE(write(long_document(5), counter));
  CHECK(counter.count == 2);
  CHECK(write(Document{}, counter));
}
