#include "check/checks.hpp"
#include "check/funder_codes.hpp"
#include "check/party_text.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "funder.misspelt",
    .severity = Severity::warning,
    .fix = FixKind::unsafe,
    .what = "A funder's code is none that the rules know, and differs by one letter from one that they do.",
    .why = "The project is counted under a funder that there is not.",
    .example = "Kehittäjä: Aalto-hanke (ERS 2018–2020)",
    .instead = "Kehittäjä: Aalto-hanke (ESR 2018–2020)",
};

class FunderMisspelt final : public Check {
 public:
  void begin(const Surroundings& surroundings) override {
    vocabulary_ = surroundings.vocabulary;
    records_ = surroundings.records;
  }

  void entry(const EntryView& entry, Findings& findings) override {
    for_each_party(entry.record, [&](const Party& p) { look_before_years(p, findings); });
    for_each_unknown_funder(entry.record, [&](const Funding& f) {
      const rules::Funder* near = near_funder(*vocabulary_, *f.funder);
      if (near == nullptr) return;
      std::optional<Fix> fix;
      if (f.surface.starts_with(*f.funder))
        fix = Fix{"write " + near->code, false, {{code_span(f, records_), near->code}}};
      findings.add(code_span(f, records_),
                   "expected a funder such as " + near->code + ", saw \"" + *f.funder + "\"", std::move(fix));
    });
  }

 private:
  /// A word before years that is none of a funder's names but for a letter: "Leder 2018–2019".
  void look_before_years(const Party& party, Findings& findings) const {
    if (party.funding.size() != 1 || party.funding.front().funder || !party.funding.front().period) return;
    const Funding& years = party.funding.front();
    const std::string_view word = words_before(party, years);
    constexpr std::size_t shortest = 5;  // of a word in small letters; a code would be one already
    if (word.size() < shortest || word.find(' ') != std::string_view::npos) return;
    const rules::Funder* near = near_funder(*vocabulary_, unicode::upper(word));
    if (near == nullptr) return;
    std::string message = "expected a funder such as " + near->code + ", saw \"" + std::string(word) + '"';
    if (party.surface.size() != party.span.size())  // not the bytes of the input as they are
      return findings.add(years.span, std::move(message));
    const std::size_t begin = party.span.begin + static_cast<std::size_t>(word.data() - party.surface.data());
    const Span span{begin, begin + word.size()};
    findings.add(span, std::move(message), Fix{"write " + near->code, false, {{span, near->code}}});
  }

  const rules::Vocabulary* vocabulary_ = nullptr;
  const RecordView* records_ = nullptr;
};

}  // namespace

const Entry funder_misspelt{&info, make_check<FunderMisspelt>};

}  // namespace palaset::check
