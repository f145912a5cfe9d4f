#include "interpret/memo_head.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "interpret/line_of_parties.hpp"
#include "interpret/rule_ids.hpp"

using namespace palaset;
using namespace palaset::interpret;
using test::LineOfParties;

namespace {

/// A memo's head made of lines without labels alone: "title | type | date | event name | event date | time".
std::string head(const std::vector<std::string>& lines) {
  LineOfParties empty("");
  PersonNames names(test::builtin_words(), empty.morphology());
  std::vector<HeadCell> cells;
  std::size_t at = 0;
  for (const std::string& line : lines) {
    cells.push_back({line, {at, at + line.size()}, false});
    at += line.size() + 1;
  }
  MemoRecord memo;
  read_memo_head(empty.source(), {}, cells, empty.context(), names, memo);
  for (const Origin& o : memo.origins) {
    CHECK_FALSE(o.rule.empty());
    CHECK(o.span.end <= at);
  }
  std::string out;
  for (const auto& value :
       {memo.title, memo.document_type, memo.date, memo.event.name, memo.event.date, memo.event.time})
    out += (out.empty() ? "" : " | ") + value.value_or("-");
  return out;
}

bool names(std::string_view text) {
  LineOfParties empty("");
  return names_event(text, empty.context());
}

bool organization(std::string_view text) {
  LineOfParties empty("");
  return is_organization_line(text, empty.context());
}

}  // namespace

TEST_CASE("memo head: nothing of nothing") {
  CHECK(head({}) == "- | - | - | - | - | -");
}

TEST_CASE("memo head: the title is what names the meeting") {
  CHECK(head({"Kylien kokous 3.3.2020", "Muistio"}) ==
        "Kylien kokous 3.3.2020 | muistio | 2020-03-03 | Kylien kokous | 2020-03-03 | -");
  CHECK(head({"Kaiku ry", "Vuosikokous", "PÖYTÄKIRJA 1/2024"}) ==
        "Vuosikokous | pöytäkirja | - | Vuosikokous | - | -");
  CHECK(head({"Muistio 6.3.2020", "Kylien kokous 3.3.2020"}) ==
        "Kylien kokous 3.3.2020 | muistio | 2020-03-06 | Kylien kokous | 2020-03-03 | -");
  CHECK(head({"Ohjausryhmän kokous 2/2021"}) ==
        "Ohjausryhmän kokous 2/2021 | - | - | Ohjausryhmän kokous 2/2021 | - | -");
}

TEST_CASE("memo head: what the document is goes from the event's name") {
  CHECK(head({"Aamukahvit 2.2.2023 – muistio"}) ==
        "Aamukahvit 2.2.2023 – muistio | muistio | 2023-02-02 | Aamukahvit | 2023-02-02 | -");
  CHECK(head({"Syyskokouksen pöytäkirja 2022"}) ==
        "Syyskokouksen pöytäkirja 2022 | pöytäkirja | - | Syyskokous 2022 | - | -");
}

TEST_CASE("memo head: a line below the title says when") {
  CHECK(head({"Järjestökahvila", "Ke 6.3.2019 klo 17–19"}) ==
        "Järjestökahvila | - | 2019-03-06 | Järjestökahvila | 2019-03-06 | 17:00/19:00");
  CHECK(head({"Kehittämispäivät", "20.–21.11.2019", "Muistio"}) ==
        "Kehittämispäivät | muistio | 2019-11-20 | Kehittämispäivät | 2019-11-20/2019-11-21 | -");
}

TEST_CASE("memo head: a day that the meeting's line has goes before its own date") {
  CHECK(head({"2.12.2019", "Kylien kokous 20.11.2019"}) ==
        "Kylien kokous 20.11.2019 | - | 2019-12-02 | Kylien kokous | 2019-11-20 | -");
}

TEST_CASE("memo head: a header of every page is the last to be a title") {
  LineOfParties empty("");
  PersonNames known(test::builtin_words(), empty.morphology());
  MemoRecord memo;
  const std::vector<HeadCell> cells{{"Kaiku-hankkeen kokous", {0, 21}, true},
                                    {"Kylien kokous", {22, 35}, false}};
  read_memo_head(empty.source(), {}, cells, empty.context(), known, memo);
  CHECK(memo.title.value_or("") == "Kylien kokous");
  REQUIRE_FALSE(memo.origins.empty());
  CHECK(memo.origins.front().rule == rule::memo_title);
}

TEST_CASE("memo head: lines that name a meeting") {
  for (const char* text :
       {"Kylien kokous", "Verkostotapaaminen", "Muistio", "14.9.2020", "JÄRJESTÖKAHVILA"}) {
    CAPTURE(text);
    CHECK(names(text));
  }
  for (const char* text : {"", "Kuulumiset", "Maija Malli", "kokouksessa"}) {
    CAPTURE(text);
    CHECK_FALSE(names(text));
  }
}

TEST_CASE("memo head: lines that are an organisation's name") {
  for (const char* text : {"Kaiku ry", "Lahden kaupunki", "Uusi Polku Oy", "Pirkanmaan hyvinvointialue"}) {
    CAPTURE(text);
    CHECK(organization(text));
  }
  for (const std::string& text :
       {std::string(), std::string("Kaiku ry:n kokous"), std::string("Läsnä: Kaiku ry"),
        std::string("Kaiku ry 3.3.2020"), std::string("Maija Malli"), std::string(121, 'a') + " ry"}) {
    CAPTURE(text);
    CHECK_FALSE(organization(text));
  }
}
