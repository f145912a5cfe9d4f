#include "check/checks.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "check/form_report.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "name.varies",
    .severity = Severity::warning,
    .fix = FixKind::unsafe,
    .what = "A name is written with other dashes, blanks or signs than in most places of the same document.",
    .why = "Readers take two spellings for two projects, and a search for one of them misses the other.",
    .example =
        "Kehittäjä: Kaari – tukea arkeen -hanke (ESR 2016–2019)\n"
        "Samankaltaista toimintaa kehittäneet: Kaari tukea arkeen -hanke (ESR 2016–2019)",
    .instead =
        "Kehittäjä: Kaari – tukea arkeen -hanke (ESR 2016–2019)\n"
        "Samankaltaista toimintaa kehittäneet: Kaari – tukea arkeen -hanke (ESR 2016–2019)",
};

/// Whether a sign at `at` that ends at `end` is one that dash.name or dash.spacing reports.
bool is_loose_dash(std::string_view name, std::size_t at, std::size_t end) {
  const bool before = at > 0 && name[at - 1] == ' ';
  const bool behind = end < name.size() && name[end] == ' ';
  if (name[at] != '-') return before || behind;
  return before && (behind || unicode::is_upper(unicode::at(name, end).value));
}

/// With the dash that is meant, between blanks: what other checks say of it is not said here again.
std::string with_dashes(std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < name.size();) {
    const unicode::CodePoint c = unicode::at(name, i);
    std::size_t end = i + c.length;
    if (!unicode::is_dash(c.value) || !is_loose_dash(name, i, end)) {
      out += name.substr(i, c.length);
      i = end;
      continue;
    }
    while (out.ends_with(' ')) out.pop_back();
    while (end < name.size() && name[end] == ' ') ++end;
    out += " – ";
    i = end;
  }
  return out;
}

class NameVaries final : public Check {
 public:
  void begin(const Surroundings& surroundings) override {
    names_ = surroundings.names;
    bytes_ = surroundings.bytes;
  }

  /// Forms that differ by capitals alone (name.case) are one here.
  void finish(const DocumentTail&, Findings& findings) override {
    names_->varied().for_each([&](WrittenForms::Forms forms) {
      if (forms.front().text.empty()) return;
      std::vector<std::string> plain;
      std::map<std::string_view, std::size_t> places;
      plain.reserve(forms.size());
      for (const WrittenForms::Form& f : forms)
        places[plain.emplace_back(unicode::lower(with_dashes(f.text)))] += f.places.size();
      if (places.size() == 1) return;
      std::size_t expected = 0;
      for (std::size_t i = 1; i < forms.size(); ++i) {
        if (places[plain[i]] > places[plain[expected]]) expected = i;
      }
      for (std::size_t i = 0; i < forms.size(); ++i) {
        if (plain[i] != plain[expected]) report_form(forms[i], forms[expected], bytes_, findings);
      }
    });
  }

 private:
  const Names* names_ = nullptr;
  std::string_view bytes_;
};

}  // namespace

const Entry name_varies{&info, make_check<NameVaries>};

}  // namespace palaset::check
