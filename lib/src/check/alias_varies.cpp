#include "check/checks.hpp"
#include "check/first_seen.hpp"
#include "check/party_text.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "alias.varies",
    .severity = Severity::info,
    .fix = FixKind::unsafe,
    .what =
        "The abbreviation of a project stands in its parenthesis with a head noun here, and without one "
        "there.",
    .why = "Readers may take \"(TUIKE-hanke)\" and \"(TUIKE)\" for two things.",
    .example =
        "Kehittäjä: Tuiki tavallinen kehittämishanke (TUIKE-hanke) (ESR 2015–2018)\n"
        "Kehittäjä: Tuiki tavallinen kehittämishanke (TUIKE) (ESR 2015–2018)",
    .instead =
        "Kehittäjä: Tuiki tavallinen kehittämishanke (TUIKE) (ESR 2015–2018)\n"
        "Kehittäjä: Tuiki tavallinen kehittämishanke (TUIKE) (ESR 2015–2018)",
};

class AliasVaries final : public Check {
 public:
  void entry(const EntryView& entry, Findings& findings) override {
    for_each_keyed_party(entry, [&](const Party& p, const std::string& key) {
      for (const std::string& alias : p.aliases) look(entry, p, key, alias, findings);
    });
  }

 private:
  struct First {
    PooledText group;  ///< what stands in the parenthesis
    std::size_t at;
  };

  void look(const EntryView& entry, const Party& p, const std::string& key, const std::string& alias,
            Findings& findings) {
    const std::size_t open = p.surface.find('(' + alias);
    const std::size_t close = p.surface.find(')', open == std::string::npos ? p.surface.size() : open);
    if (close == std::string::npos) return;
    const std::string group = p.surface.substr(open + 1, close - open - 1);
    // The abbreviation alone, or with a head noun tied to it.
    if (group.size() > alias.size() && group[alias.size()] != '-') return;
    const std::uint64_t hash = hash_of(key + '\n' + alias);
    const First* first = seen_.find(hash);
    if (first == nullptr) return seen_.add(hash, {groups_.add(group), p.span.begin});
    const std::string expected(groups_.view(first->group));
    if (expected == group) return;
    Span span = p.span;
    std::optional<Fix> fix;
    find_in_party(entry.fields, '(' + group + ')', p.span, [&](const Text& line, std::size_t at) {
      span = line.span(at + 1, at + 1 + group.size());
      fix = replace(line, at + 1, at + 1 + group.size(), expected, "write it as before", false);
    });
    findings.add(span,
                 "expected \"" + expected + "\", as on line " + line_of(first->at) + ", saw \"" + group + '"',
                 std::move(fix));
  }

  FirstSeen<First> seen_;  ///< by the name's key and the abbreviation
  TextPool groups_;
};

}  // namespace

const Entry alias_varies{&info, make_check<AliasVaries>};

}  // namespace palaset::check
