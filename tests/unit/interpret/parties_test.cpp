// What holds for every party of a line; tests/spec has the values.
#include "interpret/parties.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "interpret/line_of_parties.hpp"
#include "interpret/rule_ids.hpp"

using namespace palaset;
using namespace palaset::interpret;
using test::LineOfParties;

namespace {

struct Read {
  std::string bytes;
  std::vector<Party> parties;
  std::vector<Note> notes;
  std::vector<Diagnostic> diagnostics;
};

Read read(std::string bytes) {
  LineOfParties line(std::move(bytes));
  Read out;
  read_parties(line.context(), line.tokens(), out.parties, out.notes);
  out.bytes = line.bytes();
  out.diagnostics = line.log().take();
  return out;
}

bool is_rule(std::string_view id) {
  for (const rule::Info& info : rule::all) {
    if (info.id == id) return true;
  }
  return false;
}

void check_spans(const Read& read) {
  CAPTURE(read.bytes);
  std::size_t last = 0;
  for (const Party& p : read.parties) {
    CHECK(read.bytes.substr(p.span.begin, p.span.size()) == p.surface);
    CHECK(p.span.begin >= last);
    CHECK_FALSE(p.span.empty());
    CHECK_FALSE(p.name.empty());
    CHECK(is_rule(p.rule));
    last = p.span.begin;
    for (const Funding& f : p.funding) {
      CHECK(read.bytes.substr(f.span.begin, f.span.size()) == f.surface);
      CHECK(is_rule(f.rule));
      const bool says_something = f.funder.has_value() || f.period.has_value();
      CHECK(says_something);
    }
  }
  for (const Note& n : read.notes) {
    CHECK_FALSE(n.text.empty());
    CHECK(n.span.end <= read.bytes.size());
  }
}

}  // namespace

TEST_CASE("parties: name, kind, funding and their places") {
  const Read r = read("Kaiku-hanke (ESR 2015–2018); Porras ry");
  REQUIRE(r.parties.size() == 2);
  CHECK(r.parties[0].kind == PartyKind::project);
  CHECK(r.parties[0].name == "Kaiku");
  CHECK(r.parties[0].surface == "Kaiku-hanke (ESR 2015–2018)");
  REQUIRE(r.parties[0].funding.size() == 1);
  CHECK(r.parties[0].funding[0].funder == "ESR");
  CHECK(r.parties[0].funding[0].period == "2015/2018");
  CHECK(r.parties[0].funding[0].surface == "ESR 2015–2018");
  CHECK(r.parties[1].kind == PartyKind::organization);
  CHECK(r.parties[1].name == "Porras ry");
  check_spans(r);
}

TEST_CASE("parties: surfaces are the bytes of the input, over lines and odd characters") {
  for (const char* line : {
           "Kaiku-hanke (ESR 2015–\n2018) ja\nSilta-hanke",
           "Hyvinvoinnin tilat\n-hanke (STM\n2020)",
           "\xEF\xBB\xBFKai\u00ADku-hanke\u00A0(ESR\u00A02015–2018)",
           "Tyo\u0308-hanke (ESR 2015), Sa\u0308vel-hanke (2016–2017)",
           "Kaiku-hanke (THL 2017 & STEA 2018-2021), osatoteuttaja Vantaan kaupunki",
           "Satakunto- (ESR 2017–2020) ja SATADUUNIA- (ESR 2019–2022) -hankkeet",
           "Alku (ESR 2015–2016), Jatko (ESR 2017–2018) ja Loppu (STEA 2019) -hankkeet",
           "Kaikukortti (Espoo, Kauniainen); Kauppakeskus Polku, Helsinki",
           "Kaiku-hanke (ESR 2016). Toiminta on jatkunut edelleen monessa kunnassa.",
           "Kaiku-hanke (ei erillisrahoitusta), valtakunnallinen hanke",
           "Kaiku-hanke, vuosina 2020–2022",
           "Oulun kaupungin Kuntalaislähtöinen kehittäminen -hanke (ESR 2016, Oulu)",
       }) {
    const Read r = read(line);
    CHECK_FALSE(r.parties.empty());
    check_spans(r);
  }
}

TEST_CASE("parties: a sentence becomes a note with its place") {
  const Read r = read("Kaiku-hanke (ESR 2016). Toiminta on jatkunut edelleen monessa kunnassa.");
  REQUIRE(r.notes.size() == 1);
  CHECK(r.notes[0].text == "Toiminta on jatkunut edelleen monessa kunnassa.");
  CHECK(r.bytes.substr(r.notes[0].span.begin, r.notes[0].span.size()) == r.notes[0].text);
}

TEST_CASE("parties: an impossible period is a diagnostic at its place") {
  const Read r = read("Kaiku-hanke (ESR 2020–2019)");
  REQUIRE(r.parties.size() == 1);
  REQUIRE(r.diagnostics.size() == 1);
  const Diagnostic& d = r.diagnostics[0];
  CHECK(r.bytes.substr(d.span.begin, d.span.size()) == "2020–2019");
  CHECK(d.at == Position{1, 18});
  CHECK_FALSE(d.rule.empty());
}

TEST_CASE("parties: lists grow, and what was in them stays") {
  LineOfParties line("Kaiku-hanke");
  std::vector<Party> parties(1);
  parties[0].name = "before";
  std::vector<Note> notes;
  read_parties(line.context(), line.tokens(), parties, notes);
  REQUIRE(parties.size() == 2);
  CHECK(parties[0].name == "before");
  CHECK(parties[1].name == "Kaiku");
}

TEST_CASE("parties: odd lines give no harm, and spans that hold") {
  std::vector<std::string> lines = {"",         ",",
                                    "()",       "((",
                                    "))",       "-hanke",
                                    "(-hanke)", "- -hanke",
                                    "A (",      "A ((ESR 2016)",
                                    "ESR 2016", "(ESR 2016)",
                                    "2016",     "ry",
                                    "ja",       "\uFFFD\uFFFD",
                                    "A\xE4 ry", "osatoteuttaja A",
                                    "X:n"};
  std::string deep = "A ";
  for (int i = 0; i < 500; ++i) deep += "(b ";
  lines.push_back(deep);
  std::string many;
  for (int i = 0; i < 500; ++i) many += "A" + std::to_string(i) + "-hanke (ESR 2016), ";
  lines.push_back(many);
  for (const std::string& line : lines) {
    check_spans(read(line));
  }
  CHECK(read(many).parties.size() == 500);
}
