#include "interpret/prose_head.hpp"

#include <string>

#include "catch.hpp"
#include "interpret/line_of_parties.hpp"

using namespace palaset;
using namespace palaset::interpret;
using test::LineOfParties;

namespace {

struct Read {
  explicit Read(const std::string& text, MemoRecord before = {}) : memo(std::move(before)) {
    LineOfParties line(text);
    PersonNames names(test::builtin_words(), line.morphology());
    KnownNames known;
    nothing_else = read_prose_head(line.tokens(), line.context(), names, known, memo);
    for (const Participant& p : memo.participants.people)
      CHECK(line.bytes().substr(p.span.begin, p.span.size()) == p.surface);
  }

  [[nodiscard]] std::string there() const {
    std::string out;
    for (const std::string& n : memo.participants.names) out += (out.empty() ? "" : ", ") + n;
    return out;
  }

  MemoRecord memo;
  bool nothing_else = false;
};

}  // namespace

TEST_CASE("prose head: a paragraph that says what the memo is, when and who was there") {
  const Read r(
      "Muistio palaverista, joka pidettiin 14. marraskuuta 2023 klo 9–10.30 kirjastolla. Läsnä olivat Maija "
      "Malli, "
      "Ville Malli ja Anna Laine. Muistion kirjasi Pekka Virtanen.");
  CHECK(r.nothing_else);
  CHECK(r.memo.document_type.value_or("") == "muistio");
  CHECK(r.memo.date.value_or("") == "2023-11-14");
  CHECK(r.memo.event.date.value_or("") == "2023-11-14");
  CHECK(r.memo.event.time.value_or("") == "09:00/10:30");
  CHECK(r.there() == "Maija Malli, Ville Malli, Anna Laine");
  CHECK(r.memo.participants.count == 3U);
  REQUIRE(r.memo.people.size() == 1);
  CHECK(r.memo.people[0].name == "Pekka Virtanen");
}

TEST_CASE("prose head: what is known already stays") {
  MemoRecord before;
  before.document_type = "pöytäkirja";
  before.date = "2020-01-01";
  before.event.date = "2019-12-31";
  const Read r("Muistio palaverista, joka pidettiin 14.11.2023 klo 9.", before);
  CHECK(r.memo.document_type.value_or("") == "pöytäkirja");
  CHECK(r.memo.date.value_or("") == "2020-01-01");
  CHECK(r.memo.event.date.value_or("") == "2019-12-31");
}

TEST_CASE("prose head: a sentence on who was there is part of an item") {
  const Read r("Kahvit keitettiin. Läsnä olivat Maija Malli ja Ville Malli.");
  CHECK_FALSE(r.nothing_else);
  CHECK(r.there() == "Maija Malli, Ville Malli");
  CHECK_FALSE(r.memo.document_type);
}

TEST_CASE("prose head: anything else is none") {
  for (const std::string& text :
       {std::string(), std::string("Kokous alkoi."), std::string("Maija Malli kertoi."),
        std::string("Muistio"), std::string(2000, 'a'), "Muistio palaverista. " + std::string(2000, 'a')}) {
    CAPTURE(text.size());
    const Read r(text);
    CHECK_FALSE(r.nothing_else);
    CHECK(r.memo.participants.names.empty());
    CHECK(r.memo.people.empty());
  }
}
