// The public interface, from bytes to records.
#include <palaset/extractor.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace palaset;

namespace {

const std::string listing =
    "Mallit\n\n"
    "Laavu\nKehittäjä: Kaiku-hanke (ESR 2015–2018)\nSamankaltaista toimintaa kehittäneet: Porras ry\n\n"
    "Kahvila\nhttps://example.org/kahvila\nKehittäjä: Silta-hanke\n\n"
    "Laavu\nKehittäjä: Polku ry\n\n"
    "Lisätietoja\n\nMaija Malli\nmaija.malli@example.org\n\n"
    "Lue lisää\n\nOpas\n";

const Extractor& extractor() {
  static const Extractor made = Extractor::make({.morphology = MorphologyChoice::built_in}).value();
  return made;
}

/// "id: name", developers and related behind ">" and "~".
std::string dump(const ModelRecord& record) {
  std::string out = record.id + ": " + record.name;
  for (const Party& p : record.developers) out += " > " + p.name;
  for (const Party& p : record.related) out += " ~ " + p.name;
  return out + "\n";
}

std::string dump(const Result<Document>& document) {
  if (!document) return document.error().what;
  std::string out = document->head.title.value_or("-") + "\n";
  for (const ModelRecord& r : document->records) out += dump(r);
  return out;
}

/// Takes a document and stops at the n-th call.
class Recorder final : public Handler {
 public:
  explicit Recorder(int until = 1000) : left_(until) {}
  Flow begin(const DocumentHead& head) override { return add("begin " + head.title.value_or("-")); }
  Flow record(const ModelRecord& record) override { return add("record " + record.id); }
  Flow end(const DocumentTail& tail) override { return add("end " + std::to_string(tail.contacts.size())); }
  std::string calls;

 private:
  Flow add(const std::string& call) {
    calls += (calls.empty() ? "" : ", ") + call;
    return --left_ > 0 ? Flow::go_on : Flow::stop;
  }
  int left_;
};

}  // namespace

TEST_CASE("extract: a document from bytes") {
  const auto document = extractor().extract(Input::bytes(listing, "page.txt"));
  REQUIRE(document);
  CHECK(dump(document) ==
        "Mallit\n"
        "laavu: Laavu > Kaiku ~ Porras ry\n"
        "kahvila: Kahvila > Silta\n"
        "laavu-2: Laavu > Polku ry\n");
  const DocumentHead& head = document->head;
  CHECK(head.source.path == "page.txt");
  CHECK(head.source.media_type == "text/plain");
  CHECK(head.source.encoding == "UTF-8");
  CHECK(head.source.bytes == listing.size());
  CHECK_FALSE(head.source.sha256);
  CHECK(head.profile == "listing");
  CHECK(head.title_origin.span == Span{0, 6});
  CHECK(head.tool.rules == extractor().tool().rules);
  CHECK(head.tool.morphology == "built-in");
  CHECK(document->records[1].url == "https://example.org/kahvila");
  REQUIRE(document->tail.contacts.size() == 1);
  CHECK(document->tail.contacts[0].email == "maija.malli@example.org");
  REQUIRE(document->tail.links.size() == 1);
  CHECK(document->tail.links[0].text == "Opas");
  CHECK(document->tail.diagnostics.empty());
}

TEST_CASE("extract: spans slice the bytes that values were read from") {
  const auto document = extractor().extract(Input::bytes(listing));
  REQUIRE(document);
  const auto slice = [](Span span) { return listing.substr(span.begin, span.size()); };
  for (const ModelRecord& r : document->records) {
    CHECK(slice(r.span).find(r.name) == 0);
    REQUIRE_FALSE(r.origins.empty());
    CHECK(r.origins[0].field == "name");
    CHECK(slice(r.origins[0].span) == r.name);
    for (const Party& p : r.developers) CHECK(slice(p.span) == p.surface);
  }
  CHECK(slice(document->records[0].span) ==
        "Laavu\nKehittäjä: Kaiku-hanke (ESR 2015–2018)\nSamankaltaista toimintaa kehittäneet: Porras ry");
  CHECK(slice(document->records[0].developers[0].funding[0].span) == "ESR 2015–2018");
  CHECK(slice(document->tail.contacts[0].span) == "Maija Malli\nmaija.malli@example.org");
}

TEST_CASE("extract: a file is read like its bytes") {
  const std::string path = (std::filesystem::temp_directory_path() / "palaset-unit-extractor.txt").string();
  std::ofstream(path, std::ios::binary) << listing;
  const auto document = extractor().extract(Input::file(path));
  std::remove(path.c_str());
  REQUIRE(document);
  CHECK(document->head.source.path == path);
  CHECK(dump(document) == dump(extractor().extract(Input::bytes(listing))));
  const auto none = extractor().extract(Input::file(path));
  REQUIRE_FALSE(none);
  CHECK(none.error().code == ErrorCode::unreadable);
}

TEST_CASE("extract: line ends and marks of the file change no value") {
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : listing) windows += c == '\n' ? "\r\n" : std::string(1, c);
  CHECK(dump(extractor().extract(Input::bytes(windows))) == dump(extractor().extract(Input::bytes(listing))));
}

TEST_CASE("extract: nothing in it, no records, no title") {
  for (const std::string_view bytes : {"", "\n\n", "\xEF\xBB\xBF"}) {
    const auto document = extractor().extract(Input::bytes(bytes));
    REQUIRE(document);
    CHECK(dump(document) == "-\n");
    CHECK(document->head.profile == "listing");
  }
}

TEST_CASE("extract: what is no text is an error that names the input") {
  const auto document = extractor().extract(Input::bytes(std::string_view("\x7F\0M", 3), "page.txt"));
  REQUIRE_FALSE(document);
  CHECK(document.error().code == ErrorCode::not_text);
  CHECK(document.error().what.find("page.txt: ") == 0);
}

TEST_CASE("stream: head, records, tail, in that order") {
  Recorder recorder;
  const auto count = extractor().stream(Input::bytes(listing), recorder);
  REQUIRE(count);
  CHECK(*count == 3);
  CHECK(recorder.calls == "begin Mallit, record laavu, record kahvila, record laavu-2, end 1");
  Recorder empty;
  CHECK(extractor().stream(Input::bytes(""), empty).value() == 0);
  CHECK(empty.calls == "begin -, end 0");
}

TEST_CASE("stream: stops where the handler says so, and calls it no more") {
  const std::vector<std::string> calls = {
      "begin Mallit",
      "begin Mallit, record laavu",
      "begin Mallit, record laavu, record kahvila",
      "begin Mallit, record laavu, record kahvila, record laavu-2",
      "begin Mallit, record laavu, record kahvila, record laavu-2, end 1",
  };
  for (std::size_t i = 0; i < calls.size(); ++i) {
    Recorder recorder(static_cast<int>(i) + 1);
    const auto count = extractor().stream(Input::bytes(listing, "page.txt"), recorder);
    CHECK(recorder.calls == calls[i]);
    REQUIRE_FALSE(count);
    CHECK(count.error().code == ErrorCode::stopped);
    CHECK(count.error().what.find("page.txt: ") == 0);
  }
}

TEST_CASE("stream: an input that cannot be read reaches no handler") {
  Recorder recorder;
  CHECK_FALSE(extractor().stream(Input::file("no/such/file.txt"), recorder));
  CHECK_FALSE(extractor().stream(Input::bytes(std::string_view("a\0b", 3)), recorder));
  CHECK(recorder.calls.empty());
}

TEST_CASE("each record: a callback a record, which may stop") {
  std::string ids;
  const auto all = extractor().each_record(Input::bytes(listing), [&](const ModelRecord& r) {
    ids += r.id + " ";
    return true;
  });
  CHECK(all.value() == 3);
  CHECK(ids == "laavu kahvila laavu-2 ");
  ids.clear();
  const auto two = extractor().each_record(Input::bytes(listing), [&](const ModelRecord& r) {
    ids += r.id + " ";
    return r.id != "kahvila";
  });
  REQUIRE_FALSE(two);
  CHECK(two.error().code == ErrorCode::stopped);
  CHECK(ids == "laavu kahvila ");
}

TEST_CASE("ids: unique in a document, whatever the names") {
  std::string page;
  for (const char* name : {"Laavu", "Laavu 2", "Laavu", "LAAVU!", "laavu-2", "\u65E5\u672C", "\u2026",
                           "Laavu 2 2", "Äiti", "Aiti"}) {
    page += std::string(name) + "\nKehittäjä: A ry\n\n";
  }
  std::string ids;
  REQUIRE(extractor().each_record(Input::bytes(page), [&](const ModelRecord& r) {
    const std::string id = r.id + " ";
    CHECK((" " + ids).find(" " + id) == std::string::npos);
    ids += id;
    return true;
  }));
  CHECK(ids.find("laavu laavu-2 laavu-3 ") == 0);
  CHECK(ids.find("aiti aiti-2 ") != std::string::npos);
}

TEST_CASE("ids: begin anew in every document") {
  for (int i = 0; i < 2; ++i) {
    CHECK(extractor().extract(Input::bytes("Laavu\nKehittäjä: A ry\n"))->records.at(0).id == "laavu");
  }
}
