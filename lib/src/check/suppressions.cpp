#include "check/suppressions.hpp"

#include <algorithm>

#include "check/choice.hpp"
#include "source/diagnostic_log.hpp"

namespace palaset::check {

namespace {

struct Suppression {
  std::size_t first = 0;  ///< lines that it is about; 0: all
  std::size_t last = 0;
  std::vector<std::string_view> codes;

  [[nodiscard]] bool covers(const Finding& f) const {
    const std::size_t line = f.begin.at.line;
    return (first == 0 || (line >= first && line <= last)) &&
           std::any_of(codes.begin(), codes.end(),
                       [&](std::string_view c) { return names(c, f.diagnostic.code); });
  }
};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(space);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(space) + 1 - begin);
}

std::vector<std::string_view> codes_of(std::string_view list) {
  list = list.substr(0, list.find(':'));
  std::vector<std::string_view> codes;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    if (const auto code = trimmed(list.substr(0, end)); !code.empty()) codes.push_back(code);
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return codes;
}

std::vector<Suppression> read(std::string_view html) {
  constexpr std::string_view open = "<!--";
  constexpr std::string_view word = "palaset-ignore";
  constexpr std::string_view whole_file = "-file";
  std::vector<Suppression> found;
  source::LineCounter lines(html);
  for (std::size_t at = html.find(word); at != std::string_view::npos; at = html.find(word, at + 1)) {
    const std::size_t begin = html.rfind(open, at);
    const std::size_t end = html.find("-->", at);
    if (end == std::string_view::npos) break;
    if (begin == std::string_view::npos ||
        !trimmed(html.substr(begin + open.size(), at - begin - open.size())).empty())
      continue;
    std::string_view rest = html.substr(at + word.size(), end - at - word.size());
    Suppression s;
    if (rest.starts_with(whole_file)) {
      rest.remove_prefix(whole_file.size());
    } else {
      s.first = lines.at(begin).line;
      s.last = lines.at(end).line + 1;
    }
    s.codes = codes_of(rest);
    found.push_back(std::move(s));
  }
  return found;
}

}  // namespace

void suppress(std::string_view html, ValidationReport& report) {
  const std::vector<Suppression> all = read(html);
  if (all.empty()) return;
  const std::size_t before = report.findings.size();
  std::erase_if(report.findings, [&](const Finding& f) {
    return std::any_of(all.begin(), all.end(), [&](const Suppression& s) { return s.covers(f); });
  });
  report.suppressed = before - report.findings.size();
}

}  // namespace palaset::check
