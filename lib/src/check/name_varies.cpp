#include <unordered_map>

#include "check/checks.hpp"
#include "check/name_key.hpp"
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
    std::string name;
    std::size_t at;
  };

  void look(const EntryView& entry, const Party& p, const std::string& key, Findings& findings) {
    if (key.empty()) return;
    const auto [first, is_new] = seen_.try_emplace(key);
    if (is_new) first->second = {with_dashes(p.name), p.span.begin};
    const std::string& expected = first->second.name;
    if (is_new || expected == p.name || unicode::lower(expected) == unicode::lower(with_dashes(p.name)))
      return;  // capitals: name.case
    Span span = p.span;
    std::optional<Fix> fix;
    find_in_party(entry.fields, p.name, p.span, [&](const Text& line, std::size_t at) {
      span = line.span(at, at + p.name.size());
      fix = replace(line, at, at + p.name.size(), expected, "write it as before", false);
    });
    findings.add(
        span,
        "expected \"" + expected + "\", as on line " + line_of(first->second.at) + ", saw \"" + p.name + "\"",
        std::move(fix));
  }

  std::unordered_map<std::string, First> seen_;  ///< by name_key()
};

}  // namespace

const Entry name_varies{&info, make_check<NameVaries>};

}  // namespace palaset::check
