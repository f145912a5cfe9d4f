// One extractor, many threads: the same bytes as with one.
#include <palaset/extractor.hpp>
#include <palaset/writer.hpp>

#include <string>
#include <thread>
#include <vector>

#include "catch.hpp"

using namespace palaset;

namespace {

std::vector<std::string> pages() {
  std::vector<std::string> all;
  for (int i = 0; i < 40; ++i) {
    const std::string n = std::to_string(i);
    std::string page = "Mallit " + n + "\n\n";
    for (int k = 0; k <= i % 7; ++k) {
      page +=
          "Malli " + std::to_string(k) + (i % 3 == 0 ? "\r\n" : "\n") + "Kehittäjä: Kaiku" + n +
          "-hanke (ESR 20" + std::to_string(10 + k) + "–2019), Rauman ja Turun osahankkeet; Porras" + n +
          " ry\xE4, Helsinki\n" +
          "Samankaltaista toimintaa kehittäneet: Kuopiossa Polku -kioski, Oulun kaupungin Silta -hanke\n\n";
    }
    all.push_back(page + "Lisätietoja\n\nMaija Malli\nmaija@example.org\n");
  }
  return all;
}

std::string written(const Extractor& extractor, const std::string& page) {
  const auto document = extractor.extract(Input::bytes(page));
  if (!document) return document.error().what;
  StringSink sink;
  const auto writer = make_writer(Format::json, sink, {});
  return write(*document, *writer) ? sink.str() : "refused";
}

void check_threads(const Extractor& extractor) {
  const std::vector<std::string> inputs = pages();
  std::vector<std::string> alone;
  for (const std::string& page : inputs) alone.push_back(written(extractor, page));
  std::vector<std::vector<std::string>> together(4);
  std::vector<std::thread> threads;
  for (std::vector<std::string>& mine : together) {
    threads.emplace_back([&, copy = extractor] {
      for (const std::string& page : inputs) mine.push_back(written(copy, page));
    });
  }
  for (std::thread& t : threads) t.join();
  for (const auto& mine : together) CHECK(mine == alone);
}

}  // namespace

TEST_CASE("threads: four at once write what one writes, with the suffix rules") {
  check_threads(Extractor::make({.morphology = MorphologyChoice::built_in}).value());
}

TEST_CASE("threads: four at once write what one writes, with Voikko where it is installed") {
  check_threads(Extractor::make().value());
}

TEST_CASE("threads: an extractor made anew writes the same, and one that has worked as well") {
  const Extractor first = Extractor::make().value();
  for (const std::string& page : pages()) (void)written(first, page);
  const Extractor second = Extractor::make().value();
  for (const std::string& page : pages()) CHECK(written(first, page) == written(second, page));
}
