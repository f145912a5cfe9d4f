
#include "check/checks.hpp"
#include "check/first_seen.hpp"
#include "check/party_text.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "name.varies",
    .severity = Severity::warning,
    .fix = FixKind::unsafe,
    .what = "A name is written with other dashes, blanks or signs than before in the same document.",
    .why = "Readers take two spellings for two projects, and a search for one of them misses the other.",
    .example =
        "Kehittäjä: Kaari – tukea arkeen -hanke (ESR 2016–2019)\n"
        "Samankaltaista toimintaa kehittäneet: Kaari tukea arkeen -hanke (ESR 2016–2019)",
    .instead =
        "Kehittäjä: Kaari – tukea arkeen -hanke (ESR 2016–2019)\n"
        "Samankaltaista toimintaa kehittäneet: Kaari – tukea arkeen -hanke (ESR 2016–2019)",
};

/// With the dash that is meant: what dash.name says of it is not said here again.
std::string with_dashes(std::string name) {
  for (const std::string_view loose : {" - ", " − "}) {
    for (std::size_t i = name.find(loose); i != std::string::npos; i = name.find(loose, i + 1))
      name.replace(i, loose.size(), " – ");
  }
  return name;
}

class NameVaries final : public Check {
 public:
  void entry(const EntryView& entry, Findings& findings) override {
    for_each_keyed_party(entry,
                         [&](const Party& p, const std::string& key) { look(entry, p, key, findings); });
  }

 private:
  struct First {
    std::uint64_t as_written;  ///< hash
    PooledText name;
    std::size_t at;
  };

  void look(const EntryView& entry, const Party& p, const std::string& key, Findings& findings) {
    if (key.empty()) return;
    const std::uint64_t hash = hash_of(key);
    const First* first = seen_.find(hash);
    if (first == nullptr) return seen_.add(hash, {hash_of(p.name), names_.add(p.name), p.span.begin});
    if (first->as_written == hash_of(p.name)) return;
    const std::string expected = with_dashes(std::string(names_.view(first->name)));
    if (unicode::lower(expected) == unicode::lower(with_dashes(p.name))) return;  // capitals: name.case
    Span span = p.span;
    std::optional<Fix> fix;
    find_in_party(entry.fields, p.name, p.span, [&](const Text& line, std::size_t at) {
      span = line.span(at, at + p.name.size());
      fix = replace(line, at, at + p.name.size(), expected, "write it as before", false);
    });
    findings.add(
        span, "expected \"" + expected + "\", as on line " + line_of(first->at) + ", saw \"" + p.name + "\"",
        std::move(fix));
  }

  FirstSeen<First> seen_;  ///< by the name's key
  TextPool names_;
};

}  // namespace

const Entry name_varies{&info, make_check<NameVaries>};

}  // namespace palaset::check
