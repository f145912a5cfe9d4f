#include "check/checks.hpp"

#include <map>
#include <string>
#include <vector>

#include "check/form_report.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "name.case",
    .severity = Severity::warning,
    .fix = FixKind::unsafe,
    .what = "A name or abbreviation is written with other capitals than in most places of the same document.",
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
  void begin(const Surroundings& surroundings) override {
    names_ = surroundings.names;
    bytes_ = surroundings.bytes;
  }

  /// Of forms that differ by capitals alone, the one of most places. Other signs: name.varies.
  void finish(const DocumentTail&, Findings& findings) override {
    names_->varied().for_each([&](WrittenForms::Forms forms) {
      if (forms.size() == 2 && forms[0].text.size() != forms[1].text.size()) return;  // as most are
      std::map<std::string, std::vector<WrittenForms::Form>> alike;
      for (const WrittenForms::Form& f : forms) alike[unicode::lower(f.text)].push_back(f);
      for (const auto& [lower, group] : alike) report_all_but_most_used(group, bytes_, findings);
    });
  }

 private:
  const Names* names_ = nullptr;
  std::string_view bytes_;
};

}  // namespace

const Entry name_case{&info, make_check<NameCase>};

}  // namespace palaset::check
