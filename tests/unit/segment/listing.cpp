#include "segment/listing.hpp"

#include "catch.hpp"

namespace palaset::test {

namespace {

constexpr std::string_view profile = R"(
palaset = 1
[profile]
id = "small"
summary = "For tests of the segmenter"

[[line]]
id = "developer"
summary = "Developers"
role = "field"
field = "developers"
pattern = 'Tekijät?:\h*(?<value>.*)'

[[line]]
id = "related"
summary = "Related"
role = "field"
field = "related"
pattern = 'Samaa:\h*(?<value>.*)'

[[line]]
id = "url"
summary = "An address"
role = "field"
field = "url"
pattern = '(?<value>https?://\S+)'

[[line]]
id = "project"
summary = "A project without its label"
role = "bare"
field = "developers"
pattern = '(?<value>(?-i:[A-ZÄÖ]).*-hanke(?: \(.*\))?)'

[[line]]
id = "association"
summary = "An association without its label"
role = "bare"
field = "developers"
pattern = '(?<value>(?-i:[A-ZÄÖ]).* ry)'

[[line]]
id = "contacts"
summary = "Contacts"
role = "section"
section = "contacts"
pattern = 'Lisätietoja:?\h*(?<value>(?:(?<=:)\h*.+)?)'

[[line]]
id = "links"
summary = "Links"
role = "section"
section = "links"
pattern = 'Lue lisää'

[[line]]
id = "furniture"
summary = "Page numbers"
role = "furniture"
pattern = 'Sivu \d+'
)";

std::string name_of(rules::Field field) {
  switch (field) {
    case rules::Field::developers:
      return "developers";
    case rules::Field::related:
      return "related";
    case rules::Field::url:
      return "url";
    default:  // a memo's
      return "none";
  }
}

}  // namespace

const rules::RuleBook& small_rules() {
  static const rules::Compiled compiled =
      rules::compile({{"small.toml", std::string(profile), false}}, rules::Examples::check_all);
  for (const Problem& p : compiled.problems) FAIL(p.text());
  return *compiled.book;
}

Segments::Segments(std::string bytes, std::size_t until, const document::Hints& hints)
    : bytes_(std::move(bytes)),
      log_(bytes_, 100),
      source_(source::SourceText::decode(bytes_, log_).value()),
      until_(until) {
  regex::Scratch scratch;
  segment::Classifier classifier(small_rules().profiles.front(), source_, scratch, log_);
  if (!segment::segment(source_, hints, classifier, *this)) dump_ += "stopped\n";
  diagnostics_ = log_.take();
}

std::string Segments::text(const std::vector<document::Piece>& pieces) const {
  std::string out;
  for (const document::Piece& p : pieces) {
    REQUIRE(p.begin < p.end);
    out += (out.empty() ? "" : " / ") + std::string(source_.text().substr(p.begin, p.end - p.begin));
  }
  return out;
}

bool Segments::add(std::string line) {
  dump_ += line + "\n";
  return --until_ > 0;
}

bool Segments::heading(document::Piece line) {
  return add("heading " + text({line}));
}

bool Segments::entry(const segment::Entry& entry) {
  std::string line = "entry " + (entry.title.empty() ? "-" : text(entry.title));
  for (const segment::FieldValue& field : entry.fields) {
    REQUIRE_FALSE(field.pieces.empty());
    line += " | " + name_of(field.rule->field) + " " + text(field.pieces);
    CHECK(field.pieces.front().begin >= entry.begin);
    CHECK(field.pieces.back().end <= entry.end);
  }
  if (!entry.title.empty()) CHECK(entry.begin == entry.title.front().begin);
  entries_.push_back(entry);
  return add(std::move(line));
}

bool Segments::block(const segment::Block& block) {
  return add("block " + block.section->id.substr(6) + " " + text(block.lines));
}

}  // namespace palaset::test
