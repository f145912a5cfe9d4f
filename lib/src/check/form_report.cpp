#include "check/form_report.hpp"

#include <optional>
#include <string>
#include <utility>

#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

/// Where a text stands in a part of the bytes, as words of their own.
std::optional<Span> find_words(std::string_view bytes, std::string_view text, Span part) {
  const auto letter = [&](std::size_t at) { return unicode::is_letter(unicode::at(bytes, at).value); };
  const std::string_view within = bytes.substr(0, part.end);
  for (std::size_t at = within.find(text, part.begin); at != std::string_view::npos;
       at = within.find(text, at + 1)) {
    const std::size_t end = at + text.size();
    const bool begins = at == 0 || !unicode::is_letter(unicode::before(bytes, at).value);
    if (begins && (end == bytes.size() || !letter(end))) return Span{at, end};
  }
  return std::nullopt;
}

}  // namespace

void report_form(const WrittenForms::Form& seen, const WrittenForms::Form& expected, std::string_view bytes,
                 Findings& findings) {
  if (findings.full()) return findings.leave_out(seen.places.size());
  std::string message =
      "expected \"" + std::string(expected.text) + "\", as on line " + line_of(expected.places.front().begin);
  if (expected.places.size() > 1) message += " (and " + std::to_string(expected.places.size() - 1) + " more)";
  message += ", saw \"" + std::string(seen.text) + '"';
  for (const Span& span : seen.places) {
    const auto place = find_words(bytes, seen.text, span);
    std::optional<Fix> fix;
    if (place) fix = Fix{"write it as there", false, {{*place, std::string(expected.text)}}};
    findings.add(place.value_or(span), message, std::move(fix));
  }
}

void report_all_but_most_used(WrittenForms::Forms forms, std::string_view bytes, Findings& findings) {
  const WrittenForms::Form& expected = most_used(forms);
  for (const WrittenForms::Form& f : forms) {
    if (f.text != expected.text) report_form(f, expected, bytes, findings);
  }
}

}  // namespace palaset::check
