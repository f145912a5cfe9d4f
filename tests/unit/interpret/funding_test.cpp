#include "interpret/funding.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "interpret/line_of_parties.hpp"

using namespace palaset::interpret;

namespace {

/// "FUNDER period" a part, ";" between them; "+ …" for what is neither; "!" for a period that is none.
std::string dump(std::string_view text) {
  const FundingText f = read_funding(text, palaset::test::builtin_words());
  std::string out;
  for (const FundingPart& p : f.parts) {
    CHECK(p.begin < p.end);
    CHECK(p.end <= text.size());
    CHECK((p.period.empty() || p.has_period));
    out += (out.empty() ? "" : "; ") + (p.funder.empty() ? "-" : std::string(p.funder)) + " " +
           (p.period.empty() ? "-" : p.period);
  }
  for (const std::string_view rest : f.rest) out += (out.empty() ? "+ " : " + ") + std::string(rest);
  for (const PeriodProblem& p : f.problems) out += " !" + std::string(text.substr(p.begin, p.end - p.begin));
  CHECK(f.pure() == (f.rest.empty() && !f.parts.empty()));
  return out;
}

std::string surfaces(std::string_view text) {
  std::string out;
  for (const FundingPart& p : read_funding(text, palaset::test::builtin_words()).parts) {
    out += (out.empty() ? "" : " | ") + std::string(text.substr(p.begin, p.end - p.begin));
  }
  return out;
}

struct Row {
  std::string_view text, funding;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(dump(row.text) == row.funding);
  }
}

}  // namespace

TEST_CASE("funding: one funder, one period") {
  check({
      {"ESR 2016–2018", "ESR 2016/2018"},
      {"ESR+ 2023-2025", "ESR+ 2023/2025"},
      {"STEA 2021", "STEA 2021"},
      {"STEA, 2017–2019", "STEA 2017/2019"},
      {"STEA; 2017–2019", "STEA 2017/2019"},
      {"STEA: 2017–2019", "STEA 2017/2019"},
      {"2017–2019 STEA", "STEA 2017/2019"},
      {"ESR-rahoitus 2016–2018", "ESR 2016/2018"},
      {"ESR:n rahoitus 2016–2018", "ESR 2016/2018"},
      {"ESR2016–2018", "ESR 2016/2018"},
      {"ESR 9/2018–12/2020", "ESR 2018-09/2020-12"},
      {"ESR 1.4.2018–31.3.2021.", "ESR 2018-04-01/2021-03-31"},
      {"Sitra 2019", "SITRA 2019"},
      {"XYZ 2019", "XYZ 2019"},  // a code that no list has, before a period
  });
}

TEST_CASE("funding: one of the two alone") {
  check({
      {"ESR", "ESR -"},
      {"2017–2018", "- 2017/2018"},
      {"2012", "- 2012"},
      {"vuosina 2020–2022", "- 2020/2022"},
      {"alkaen 2021", "- 2021/.."},
      {"2021 alkaen", "- 2021/.."},
      {"STEA 2021–", "STEA 2021/.."},
  });
}

TEST_CASE("funding: written out") {
  check({
      {"Euroopan sosiaalirahasto 2016–2018", "ESR 2016/2018"},
      {"Euroopan sosiaalirahaston rahoitus 2016–2018", "ESR 2016/2018"},
      {"sosiaali- ja terveysministeriö 2020", "STM 2020"},
      {"Opetus- ja kulttuuriministeriö", "OKM -"},
      {"Leader 2017", "LEADER 2017"},
  });
}

TEST_CASE("funding: several funders and periods") {
  check({
      {"THL 2017 & STEA 2018-2021", "THL 2017; STEA 2018/2021"},
      {"STM 2017–2018, STEA 2019–2021", "STM 2017/2018; STEA 2019/2021"},
      {"STM 2017–2018 ja STEA 2019–2021", "STM 2017/2018; STEA 2019/2021"},
      {"RAY ja ARA 2010–2012", "RAY 2010/2012; ARA 2010/2012"},
      {"RAY, ARA 2010–2012", "RAY 2010/2012; ARA 2010/2012"},
      {"ESR 2015–2016, 2018–2019", "ESR 2015/2016; ESR 2018/2019"},
      {"2017 STM, 2018–2019 STEA", "STM 2017; STEA 2018/2019"},
  });
}

TEST_CASE("funding: what is neither stays as it is") {
  check({
      {"", ""},
      {"ELO", "+ ELO"},
      {"HomeBase, Lahti", "+ HomeBase + Lahti"},
      {"STEA 2018–2020, Kukunori ry", "STEA 2018/2020 + Kukunori ry"},
      {"ESR 2016–2018, Lahti", "ESR 2016/2018 + Lahti"},
      {"osa hallituksen kärkihanketta 2017–2018", "- 2017/2018 + osa hallituksen kärkihanketta"},
      {"osa STEAn ohjelmaa 2017", "- 2017 + osa STEAn ohjelmaa"},
      {"ely ja muut", "+ ely ja muut"},
      {"kolme kuntaa", "+ kolme kuntaa"},
      {"ks. 2019 oppaan luku", "+ ks. 2019 oppaan luku"},
  });
}

TEST_CASE("funding: an impossible period is told, and the funder kept") {
  check({
      {"ESR 2020–2019", "ESR - !2020–2019"},
      {"ESR 31.4.2020", "ESR - !31.4.2020"},
      {"STM 2017, ESR 2020–2019", "STM 2017; ESR - !2020–2019"},
  });
}

TEST_CASE("funding: every part knows what it was read from") {
  CHECK(surfaces("ESR 2016–2018") == "ESR 2016–2018");
  CHECK(surfaces("THL 2017 & STEA 2018-2021") == "THL 2017 | STEA 2018-2021");
  CHECK(surfaces("2017–2019 STEA") == "2017–2019 STEA");
  CHECK(surfaces("Lahti, ESR 2016–2018.") == "ESR 2016–2018");
  CHECK(surfaces("vuosina 2020–2022") == "2020–2022");
}

TEST_CASE("funding: a known code has a name, a new one has none") {
  const auto name = [](std::string_view text) {
    return std::string(read_funding(text, palaset::test::builtin_words()).parts.at(0).funder_name);
  };
  CHECK(name("ESR 2016") == "Euroopan sosiaalirahasto");
  CHECK(name("Euroopan sosiaalirahasto 2016") == "Euroopan sosiaalirahasto");
  CHECK(name("XYZ 2016").empty());
}

TEST_CASE("funding: odd text does no harm") {
  for (const std::string_view text : {",;,;", "((((", "–", "2019–2019–2019–", "ESR ESR ESR", "+", "ESR+", "ä",
                                      "\u20AC 2019", "........", "ESR:", "ESR-"}) {
    CAPTURE(text);
    (void)dump(text);
  }
  std::string many = "ESR 2016";
  for (int i = 0; i < 2000; ++i) many += ", ESR 2016";
  CHECK(read_funding(many, palaset::test::builtin_words()).parts.size() == 64);  // the most that is kept
}
