#include "run/baseline.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>

#include "run/held_bytes.hpp"
#include "terminal/printable.hpp"

namespace palaset::cli {
namespace {

constexpr std::string_view heading =
    "# palaset baseline 1: findings that are accepted; --update-baseline writes it anew\n";

// FNV-1a, 64 bits.
std::uint64_t hash(std::string_view text) {
  std::uint64_t value = 0xCBF29CE484222325U;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return value;
}

std::string line_of(const std::string& path, const Finding& finding) {
  std::string_view line = finding.line;
  while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
  return fmt::format("{}\t{}\t{:016x}\n", finding.diagnostic.code, printable(path), hash(line));
}

}  // namespace

Result<Baseline> Baseline::read(const std::string& path) {
  constexpr std::size_t most_bytes = std::size_t{64} << 20;
  Baseline baseline;
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0 && errno == ENOENT) return baseline;
  const auto held = HeldBytes::read(path, most_bytes);
  if (!held) return held.error();
  std::string_view text = held->view();
  if (!text.starts_with(heading))
    return Error{ErrorCode::bad_option,
                 "--baseline " + path + ": expected a file that --update-baseline wrote, saw another",
                 {}};
  text.remove_prefix(heading.size());
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    ++baseline.lines_[std::string(text.substr(0, end))];
    text.remove_prefix(end);
  }
  return baseline;
}

std::size_t Baseline::filter(ValidationReport& report) {
  return std::erase_if(report.findings, [&](const Finding& f) {
    const auto known = lines_.find(line_of(report.source.path, f));
    if (known == lines_.end() || known->second == 0) return false;
    --known->second;
    return true;
  });
}

void Baseline::add(const ValidationReport& report) {
  for (const Finding& f : report.findings) ++lines_[line_of(report.source.path, f)];
}

std::string Baseline::text() const {
  std::string text(heading);
  for (const auto& [line, count] : lines_) {
    for (std::size_t i = 0; i < count; ++i) text += line;
  }
  return text;
}

}  // namespace palaset::cli
