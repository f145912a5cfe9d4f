#include <palaset/writer.hpp>

#include <string>
#include <vector>

#include "catch.hpp"
#include "emit/csv_text.hpp"
#include "emit/sample_documents.hpp"

using namespace palaset;
using namespace palaset::test;

namespace {

using Row = std::vector<std::string>;

/// A reader of RFC 4180, as strict as the writer.
std::vector<Row> parsed(std::string_view csv) {
  std::vector<Row> rows;
  Row row(1);
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    const bool quotes = csv[i] == '"';
    if (quotes && quoted && csv.substr(i + 1, 1) == "\"") {
      row.back() += csv[i++];
    } else if (quotes) {
      quoted = !quoted;
    } else if (csv[i] == ',' && !quoted) {
      row.emplace_back();
    } else if (csv.substr(i, 2) == "\r\n" && !quoted) {
      rows.push_back(row);
      row.assign(1, "");
      ++i;
    } else {
      row.back() += csv[i];
    }
  }
  CHECK(row == Row{""});
  return rows;
}

std::string cell(std::string_view text) {
  emit::OutBuffer out;
  emit::CsvText(out).text(text);
  return std::string(out.view());
}

/// Columns of the row of a party with these periods.
Row years(const std::vector<std::optional<std::string>>& periods) {
  Document document = small_document();
  Party& party = document.records[0].developers[0];
  party.funding.clear();
  for (const auto& period : periods) party.funding.push_back({"ESR", {}, period, "", {}, "f"});
  const Row row = parsed(written(document, Format::csv)).at(1);
  return {row.at(11), row.at(13), row.at(14)};
}

}  // namespace

TEST_CASE("csv: a row a party under a row of names") {
  CHECK(written(small_document(), Format::csv) ==
        "record_id,record_name,role,kind,name,aliases,subprojects,implementers,programmes,places,qualifiers,"
        "funding,unfunded,start_year,end_year,surface,span_start,span_end,rule,source\r\n"
        "laavu,Laavu,developer,project,Satakunto,SK,,,,,,ESR 2017/2020,false,2017,2020,Satakunto-hanke (SK),"
        "18,45,party.tied-head,page.txt\r\n");
}

TEST_CASE("csv: every row has all cells, and no record is lost") {
  const auto rows = parsed(written(odd_document(), Format::csv));
  REQUIRE(rows.size() == 5);
  for (const Row& row : rows) CHECK(row.size() == 20);
  const std::string path = "sivu \uFFFD  .txt";
  CHECK(rows[1][19] == path);
  CHECK(rows[2] == Row{"laavu-2",
                       "Laavu, \"toinen\"",
                       "related",
                       "other",
                       "'=SUMMA(\"A1\";B2), \\  [31m ",
                       "",
                       "Rauma; Salo; Turku",
                       std::string(90, 'x') + "; Vantaan kaupunki",
                       "Arvokas",
                       "Espoo",
                       "osa hallituksen kärkihanketta",
                       "2018-04-01/2021-03-31; STEA 2021/..; THL",
                       "true",
                       "2018",
                       "",
                       "rivi vaihtuu ja \uFFFD \uFFFD loppuu 😀 \uFFFD",
                       "60",
                       "110",
                       "party.free",
                       path});
  CHECK(rows[3][4] == "Satakunto");
  Row empty(20);
  empty[0] = empty[1] = "tyhja";
  empty[19] = path;
  CHECK(rows[4] == empty);
}

TEST_CASE("csv: no header where none is wanted") {
  const std::string with = written(small_document(), Format::csv);
  const std::string without = written(small_document(), Format::csv, {.csv_header = false});
  CHECK(with.substr(with.find('\n') + 1) == without);
  CHECK(written(Document{}, Format::csv, {.csv_header = false}).empty());
}

TEST_CASE("csv: cells are quoted, cleaned and no formulas") {
  struct Case {
    std::string_view text, cell;
  };
  const std::vector<Case> cases = {
      {"", ""},
      {"Hämeenlinna; Turku", "Hämeenlinna; Turku"},
      {"a,b", "\"a,b\""},
      {"\"a\" b", "\"\"\"a\"\" b\""},
      {"a\\b", "a\\b"},
      {"a\r\nb\n\n\tc", "a b c"},
      {"a \x1b[0m\u0085\u2028b", "a  [0m b"},
      {"=1+1", "'=1+1"},
      {"+358", "'+358"},
      {"-hanke", "'-hanke"},
      {"@a,b", "\"'@a,b\""},
      {"\t=1", "' =1"},
      {"\r=1", "' =1"},
      {"a=1", "a=1"},
      {"\xE4 \xC3", "\uFFFD \uFFFD"},
  };
  for (const Case& each : cases) CHECK(cell(each.text) == each.cell);
}

TEST_CASE("csv: years span all funding of a party") {
  CHECK(years({}) == Row{"", "", ""});
  CHECK(years({std::nullopt}) == Row{"ESR", "", ""});
  CHECK(years({"2020"}) == Row{"ESR 2020", "2020", "2020"});
  CHECK(years({"2018/2019", "2016", "2017/2021-03"}) ==
        Row{"ESR 2018/2019; ESR 2016; ESR 2017/2021-03", "2016", "2021"});
  CHECK(years({"2018-04-01/.."}) == Row{"ESR 2018-04-01/..", "2018", ""});
  CHECK(years({"2021/..", "2018/2019"}) == Row{"ESR 2021/..; ESR 2018/2019", "2018", ""});
  CHECK(years({"../2019"}) == Row{"ESR ../2019", "", "2019"});
}
