#include "check/line_places.hpp"

#include <algorithm>

#include "check/findings.hpp"
#include "source/diagnostic_log.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

/// What a place is asked for, so that all can be found on one walk.
struct Wanted {
  std::size_t offset;
  std::size_t index;  ///< into the places
};

struct Found {
  TextPlace place;
  std::size_t line_begin = 0;
};

/// Counts on from the last place of a line, which may be very long.
class Columns {
 public:
  explicit Columns(std::string_view text) : text_(text) {}

  Found at(std::size_t line, std::size_t line_begin, std::size_t offset) {
    if (line != line_) {
      line_ = line;
      at_ = line_begin;
      points_ = units_ = 0;
    }
    for (; at_ < offset; ++at_) {
      const auto byte = static_cast<unsigned char>(text_[at_]);
      points_ += (byte & 0xC0U) != 0x80U ? 1 : 0;
      units_ += ((byte & 0xC0U) != 0x80U ? 1 : 0) + (byte >= 0xF0 ? 1 : 0);
    }
    return {{{line, points_ + 1}, units_ + 1, offset - line_begin + 1}, line_begin};
  }

 private:
  std::string_view text_;
  std::size_t line_ = 0;
  std::size_t at_ = 0;
  std::size_t points_ = 0;
  std::size_t units_ = 0;
};

/// `wanted` in any order; found by index.
std::vector<Found> find_all(std::vector<Wanted> wanted, std::string_view text) {
  std::sort(wanted.begin(), wanted.end(),
            [](const Wanted& a, const Wanted& b) { return a.offset < b.offset; });
  std::vector<Found> found(wanted.size());
  source::LineCounter lines(text);
  Columns columns(text);
  for (const Wanted& w : wanted) {
    const std::size_t offset = std::min(w.offset, text.size());
    lines.go_to(offset);
    found[w.index] = columns.at(lines.line(), lines.line_begin(), offset);
  }
  return found;
}

/// A line as it is shown: very long ones are cut, since a page may stand on a single one.
std::string_view line_at(std::string_view text, std::size_t begin) {
  constexpr std::size_t longest = std::size_t{1} << 13;
  const std::string_view rest = text.substr(begin, text.find('\n', begin) - begin);
  const std::size_t end = begin + std::min(rest.find('\r'), rest.size());
  std::string_view line = text.substr(begin, std::min(end - begin, longest));
  while (!line.empty() && line.size() == longest && unicode::before(line, line.size()).value > 0x7F)
    line.remove_suffix(1);
  return line;
}

}  // namespace

std::vector<Finding> place(std::vector<Diagnostic> diagnostics, const CountedText& in) {
  std::vector<Wanted> wanted;
  const auto want = [&](std::size_t byte) { wanted.push_back({in.offset(byte), wanted.size()}); };
  std::vector<std::vector<std::size_t>> named;
  for (const Diagnostic& d : diagnostics) {
    want(d.span.begin);
    want(std::max(d.span.begin, d.span.end));
    if (d.fix) {
      for (const Edit& e : d.fix->edits) {
        want(e.span.begin);
        want(e.span.end);
      }
    }
    for (const std::size_t byte : named.emplace_back(lines_named(d.message))) want(byte);
  }
  const std::vector<Found> found = find_all(std::move(wanted), in.text);
  std::vector<Finding> out;
  std::size_t next = 0;
  for (std::size_t i = 0; i < diagnostics.size(); ++i) {
    Finding& f = out.emplace_back();
    f.line = line_at(in.text, found[next].line_begin);
    f.begin = found[next++].place;
    f.end = found[next++].place;
    const std::size_t edits = diagnostics[i].fix ? diagnostics[i].fix->edits.size() : 0;
    for (std::size_t e = 0; e < edits; ++e, next += 2)
      f.edits.emplace_back(found[next].place, found[next + 1].place);
    f.diagnostic = std::move(diagnostics[i]);
    f.diagnostic.at = f.begin.at;
    std::vector<std::size_t> lines(named[i].size());
    for (std::size_t& line : lines) line = found[next++].place.at.line;
    f.diagnostic.message = with_lines(f.diagnostic.message, lines);
  }
  return out;
}

}  // namespace palaset::check
