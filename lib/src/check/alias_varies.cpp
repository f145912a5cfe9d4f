#include "check/checks.hpp"

#include <string>
#include <vector>

#include "check/form_report.hpp"
#include "check/name_key.hpp"
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
  void begin(const Surroundings& surroundings) override { bytes_ = surroundings.bytes; }

  void entry(const EntryView& entry, Findings&) override {
    for_each_named_party(entry, [&](const Party& p, std::uint64_t name) {
      for (const std::string& alias : p.aliases) look(p, name, alias);
    });
  }

  void finish(const DocumentTail&, Findings& findings) override {
    groups_.varied(groups_.first_of_each()).for_each([&](WrittenForms::Forms forms) {
      report_all_but_most_used(forms, bytes_, findings);
    });
  }

 private:
  void look(const Party& p, std::uint64_t name, const std::string& alias) {
    const std::size_t open = p.surface.find('(' + alias);
    const std::size_t close = p.surface.find(')', open == std::string::npos ? p.surface.size() : open);
    if (close == std::string::npos) return;
    const std::string group = p.surface.substr(open + 1, close - open - 1);
    // The abbreviation alone, or with a head noun tied to it.
    if (group.size() > alias.size() && group[alias.size()] != '-') return;
    groups_.add(hash_with(name, hash_of(alias)), group, p.span);
  }

  WrittenForms groups_;  ///< what stands in the parentheses, by the name's key and the abbreviation
  std::string_view bytes_;
};

}  // namespace

const Entry alias_varies{&info, make_check<AliasVaries>};

}  // namespace palaset::check
