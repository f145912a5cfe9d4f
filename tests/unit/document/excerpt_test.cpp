#include "document/excerpt.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "document/line.hpp"

using namespace palaset;
using namespace palaset::document;

namespace {

/// Whether both sides make a word that is known.
bool known(std::string_view left, std::string_view right) {
  const std::size_t blank = left.find_last_of(" \n");
  const std::string word =
      std::string(blank == std::string_view::npos ? left : left.substr(blank + 1)).append(right);
  return word == "yhteistyö" || word == "toimintakyvyn" || word == "Osallisuus";
}

/// An input whose lines are one value.
class Sample {
 public:
  explicit Sample(std::string bytes)
      : bytes_(std::move(bytes)),
        log_(bytes_, 10),
        source_(source::SourceText::decode(bytes_, log_).value()),
        excerpt_(source_) {
    std::vector<Piece> pieces;
    LineReader reader(source_.text());
    for (Line line; reader.next(line);) pieces.push_back({line.begin, line.end});
    excerpt_.assign(pieces, known);
  }
  Sample(const Sample&) = delete;
  Sample& operator=(const Sample&) = delete;

  [[nodiscard]] const Excerpt& excerpt() const { return excerpt_; }
  [[nodiscard]] Excerpt& change() { return excerpt_; }
  [[nodiscard]] std::string text() const { return std::string(excerpt_.text()); }
  /// The bytes behind a part of the text.
  [[nodiscard]] std::string surface(std::string_view part) const {
    const std::size_t at = excerpt_.text().find(part);
    REQUIRE(at != std::string_view::npos);
    return std::string(excerpt_.surface(excerpt_.span(at, at + part.size())));
  }
  [[nodiscard]] bool is_view() const {
    return excerpt_.text().data() >= source_.text().data() &&
           excerpt_.text().data() < source_.text().data() + source_.text().size();
  }

 private:
  std::string bytes_;
  source::DiagnosticLog log_;
  source::SourceText source_;
  Excerpt excerpt_;
};

}  // namespace

TEST_CASE("excerpt: a value on one line is a view") {
  const Sample one("  Kaiku-hanke (ESR 2015)\n");
  CHECK(one.text() == "Kaiku-hanke (ESR 2015)");
  CHECK(one.is_view());
  CHECK(one.excerpt().span(0, 5) == Span{2, 7});
  CHECK(one.excerpt().span(3, 3) == Span{5, 5});
}

TEST_CASE("excerpt: lines are joined as they were broken") {
  struct Row {
    std::string_view lines, text;
  };
  const std::vector<Row> rows = {
      {"Oman\nelämän", "Oman elämän"},
      {"Oman \n   elämän", "Oman elämän"},
      {"A,\nB", "A, B"},
      {"A\nB\nC", "A B C"},
      // a hyphen that was the page's, and others
      {"teema ja yhteis-\ntyö", "teema ja yhteistyö"},
      {"toiminta-\nkyvyn tuki", "toimintakyvyn tuki"},
      {"Kaiku-\nhanke", "Kaiku-hanke"},
      {"Etelä-\nSavo", "Etelä-Savo"},
      {"työ-\nja toimintakyky", "työ- ja toimintakyky"},
      {"opetus-\nsekä nuorisotyö", "opetus- sekä nuorisotyö"},
      {"teema ja -\nyhteistyö", "teema ja -yhteistyö"},
      {"Hyvinvoinnin tilat -\nhanke", "Hyvinvoinnin tilat -hanke"},
      {"Hyvinvoinnin tilat\n-hanke", "Hyvinvoinnin tilat -hanke"},
      {"Kuntakokeilu -\nPori", "Kuntakokeilu - Pori"},
      {"PARTY –\nparempaa", "PARTY – parempaa"},
      // years
      {"(ESR 2016–\n2019)", "(ESR 2016–2019)"},
      {"(ESR 2016-\n2019)", "(ESR 2016-2019)"},
      {"(ESR 2016 –\n2019)", "(ESR 2016 – 2019)"},
      {"16-29-\nv", "16-29-v"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.lines);
    CHECK(Sample(std::string(row.lines)).text() == row.text);
  }
}

TEST_CASE("excerpt: spans over a seam run from the first byte to the last") {
  const Sample sample("Uusi toiminta-\n  kyvyn ja työ-\nelämän malli\n");
  CHECK(sample.text() == "Uusi toimintakyvyn ja työ-elämän malli");
  CHECK(sample.surface("toimintakyvyn") == "toiminta-\n  kyvyn");
  CHECK(sample.surface("toiminta") == "toiminta");
  CHECK(sample.surface("kyvyn") == "kyvyn");
  CHECK(sample.surface("kyvyn ja") == "kyvyn ja");
  CHECK(sample.surface("työ-elämän") == "työ-\nelämän");
  CHECK(sample.surface("malli") == "malli");
  CHECK(sample.surface(sample.text()) == "Uusi toiminta-\n  kyvyn ja työ-\nelämän malli");
}

TEST_CASE("excerpt: spans are those of the bytes, whatever was cleaned") {
  const Sample sample("\xEF\xBB\xBFKe\u00ADhys\u00A0ja\r\no\u0308inen\r\n");
  CHECK(sample.text() == "Kehys ja öinen");
  CHECK(sample.surface("Kehys") == "Ke\u00ADhys");
  CHECK(sample.surface("s ja") == "s\u00A0ja");
  CHECK(sample.surface("ja ö") == "ja\r\no\u0308");
  CHECK(sample.surface(sample.text()) == "Ke\u00ADhys\u00A0ja\r\no\u0308inen");
}

TEST_CASE("excerpt: an address that the line broke is whole") {
  struct Row {
    std::string_view lines, text;
  };
  const std::vector<Row> rows = {
      {"https://a.example/polku/\nopas.pdf", "https://a.example/polku/opas.pdf"},
      {"https://a.example/oppaat-\n2022 on", "https://a.example/oppaat-2022 on"},
      {"www.a.example/k?a=1&\nsivu=2", "www.a.example/k?a=1&sivu=2"},
      {"https://a.example/\nja muut", "https://a.example/ ja muut"},
      {"https://a.example/x\nhttps://b.example/y", "https://a.example/x https://b.example/y"},
      {"https://a.example\nOpas", "https://a.example Opas"},
      {"ks. www.a.example\noppaasta", "ks. www.a.example oppaasta"},
      {"https://a.example/sivu.\nUusi", "https://a.example/sivu. Uusi"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.lines);
    CHECK(Sample(std::string(row.lines)).text() == row.text);
  }
}

TEST_CASE("excerpt: a soft hyphen at a line's end ties, and is no byte of the text") {
  const Sample sample("yhteis\u00AD\ntyö ja muu\u00AD\r\ntos");
  CHECK(sample.text() == "yhteistyö ja muutos");
  CHECK(sample.surface("yhteistyö") == "yhteis\u00AD\ntyö");
  CHECK(sample.surface("muutos") == "muu\u00AD\r\ntos");
  CHECK(sample.excerpt().spans(0, 10) == std::vector<Span>{{0, 6}, {9, 13}});
}

TEST_CASE("excerpt: the lines of a value, each with its bytes") {
  const Sample sample("Uusi toiminta-\n  kyvyn ja\n  malli");
  REQUIRE(sample.text() == "Uusi toimintakyvyn ja malli");
  CHECK(sample.excerpt().spans(0, 27) == std::vector<Span>{{0, 13}, {17, 25}, {28, 33}});
  CHECK(sample.excerpt().spans(0, 4).empty());  // on one line
  CHECK(sample.excerpt().spans(5, 5).empty());  // nothing
  CHECK(sample.excerpt().spans(19, 27) == std::vector<Span>{{23, 25}, {28, 33}});
}

TEST_CASE("excerpt: seams, and a part shown as if it were the whole") {
  Sample sample("Uusi toiminta-\n  kyvyn ja\n  malli");
  const auto dump = [&] {
    std::string out;
    for (const Excerpt::Seam& s : sample.excerpt().seams())
      out += std::to_string(s.at) + (s.hyphen ? "h " : " ");
    return out;
  };
  CHECK(dump() == "13h 22 ");
  sample.change().show(5, 27);
  CHECK(sample.text() == "toimintakyvyn ja malli");
  CHECK(dump() == "8h 17 ");
  CHECK(sample.surface("kyvyn") == "kyvyn");
  CHECK(sample.surface("ja malli") == "ja\n  malli");
  CHECK(sample.excerpt().spans(0, 13) == std::vector<Span>{{5, 13}, {17, 22}});
  sample.change().show_all();
  CHECK(sample.text() == "Uusi toimintakyvyn ja malli");
}

TEST_CASE("excerpt: it may be assigned again") {
  const std::string bytes = "yksi\nkaksi\nkolme";
  source::DiagnosticLog log(bytes, 1);
  const auto source = source::SourceText::decode(bytes, log);
  Excerpt excerpt(*source);
  excerpt.assign(std::vector<Piece>{{0, 4}, {5, 10}}, known);
  CHECK(excerpt.text() == "yksi kaksi");
  excerpt.assign(std::vector<Piece>{{11, 16}}, known);
  CHECK(excerpt.text() == "kolme");
  CHECK(excerpt.span(0, 5) == Span{11, 16});
  excerpt.assign(std::vector<Piece>{{0, 4}, {11, 16}}, known);  // what lies between belongs to something else
  CHECK(excerpt.text() == "yksi kolme");
  CHECK(excerpt.span(5, 10) == Span{11, 16});
}
