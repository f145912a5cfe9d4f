#include "check/checks.hpp"

#include "check/first_seen.hpp"
#include "check/name_key.hpp"
#include "check/party_text.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "name.case",
    .severity = Severity::warning,
    .fix = FixKind::unsafe,
    .what = "A name or abbreviation is written with other capitals than before in the same document.",
    .why =
        "Readers take two spellings for two projects, and a search that minds capitals finds only one of "
        "them.",
    .example =
        "Kehittäjä: VALoKas-hanke (ESR 2016–2019)\n"
        "Samankaltaista toimintaa kehittäneet: VaLOkas-hanke (ESR 2016–2019)",
    .instead =
        "Kehittäjä: VALoKas-hanke (ESR 2016–2019)\n"
        "Samankaltaista toimintaa kehittäneet: VALoKas-hanke (ESR 2016–2019)",
};

class NameCase final : public Check {
 public:
  void entry(const EntryView& entry, Findings& findings) override {
    for_each_keyed_party(entry, [&](const Party& p, const std::string& key) {
      look(entry, p, p.name, hash_of(key), findings);
      for (const std::string& alias : p.aliases) look(entry, p, alias, hash_of(name_key(alias)), findings);
    });
  }

 private:
  struct First {
    std::uint64_t as_written;  ///< hash
    PooledText name;
    std::size_t at;
  };

  void look(const EntryView& entry, const Party& party, const std::string& name, std::uint64_t key,
            Findings& findings) {
    const First* first = seen_.find(key);
    if (first == nullptr) return seen_.add(key, {hash_of(name), names_.add(name), party.span.begin});
    if (first->as_written == hash_of(name)) return;
    const std::string expected(names_.view(first->name));
    if (unicode::lower(expected) != unicode::lower(name)) return;  // other signs: name.varies
    Span span = party.span;
    std::optional<Fix> fix;
    find_in_party(entry.fields, name, party.span, [&](const Text& text, std::size_t at) {
      span = text.span(at, at + name.size());
      fix = replace(text, at, at + name.size(), expected, "write it as before", false);
    });
    findings.add(span,
                 "expected \"" + expected + "\", as on line " + line_of(first->at) + ", saw \"" + name + "\"",
                 std::move(fix));
  }

  FirstSeen<First> seen_;  ///< by the name's key
  TextPool names_;
};

}  // namespace

const Entry name_case{&info, make_check<NameCase>};

}  // namespace palaset::check
