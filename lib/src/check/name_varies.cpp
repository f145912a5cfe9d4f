#include "check/checks.hpp"

#include <algorithm>
#include <map>
#include <string>
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
    for (const WrittenForms::Forms& forms : names_->varied()) {
      if (forms.front().text.empty()) continue;
      std::map<std::string, std::size_t> places;
      for (const WrittenForms::Form& f : forms) places[plain(f)] += f.places.size();
      if (places.size() == 1) continue;
      const WrittenForms::Form& expected = *std::max_element(
          forms.begin(), forms.end(),
          [&](const auto& a, const auto& b) { return places.at(plain(a)) < places.at(plain(b)); });
      for (const WrittenForms::Form& f : forms) {
        if (plain(f) != plain(expected)) report_form(f, expected, bytes_, findings);
      }
    }
  }

 private:
  static std::string plain(const WrittenForms::Form& form) { return unicode::lower(with_dashes(form.text)); }

  const Names* names_ = nullptr;
  std::string_view bytes_;
};

}  // namespace

const Entry name_varies{&info, make_check<NameVaries>};

}  // namespace palaset::check
