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

/// A walk over the text that finds places on its way.
class Walk {
 public:
  explicit Walk(std::string_view text) : text_(text), lines_(text), columns_(text) {}

  /// Precondition: not before the place that was last asked for.
  Found at(std::size_t offset) {
    last_ = std::min(offset, text_.size());
    lines_.go_to(last_);
    return columns_.at(lines_.line(), lines_.line_begin(), last_);
  }
  [[nodiscard]] std::size_t last() const { return last_; }

 private:
  std::string_view text_;
  source::LineCounter lines_;
  Columns columns_;
  std::size_t last_ = 0;
};

/// Of offsets in any order, some of which are asked for at a time.
class PlaceFinder {
 public:
  explicit PlaceFinder(std::string_view text) : text_(text), walk_(text) {}

  void want(std::size_t offset) { wanted_.push_back({offset, wanted_.size()}); }
  /// PlaceFinder in the order in which they were wanted. Calls whose least places grow are one walk together.
  const std::vector<Found>& find() {
    std::sort(wanted_.begin(), wanted_.end(),
              [](const Wanted& a, const Wanted& b) { return a.offset < b.offset; });
    found_.resize(wanted_.size());
    if (!wanted_.empty()) {
      if (std::min(wanted_.front().offset, text_.size()) < walk_.last()) walk_ = Walk(text_);
      walk_.at(wanted_.front().offset);
      Walk ahead = walk_;  // the next call may begin before the last of these
      for (const Wanted& w : wanted_) found_[w.index] = ahead.at(w.offset);
    }
    wanted_.clear();
    return found_;
  }

 private:
  std::string_view text_;
  Walk walk_;
  std::vector<Wanted> wanted_;
  std::vector<Found> found_;
};

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

/// Lines that messages name, which may lie anywhere.
void put_lines(std::deque<Diagnostic>& diagnostics, const CountedText& in) {
  PlaceFinder places(in.text);
  for (const Diagnostic& d : diagnostics) {
    for (const std::size_t byte : lines_named(d.message)) places.want(in.offset(byte));
  }
  const std::vector<Found>& found = places.find();
  std::size_t next = 0;
  std::vector<std::size_t> lines;
  for (Diagnostic& d : diagnostics) {
    lines.clear();
    for (std::size_t i = lines_named(d.message).size(); i > 0; --i)
      lines.push_back(found[next++].place.at.line);
    if (!lines.empty()) d.message = with_lines(d.message, lines);
  }
}

void want_all(const Diagnostic& d, const CountedText& in, PlaceFinder& places) {
  places.want(in.offset(d.span.begin));
  places.want(in.offset(std::max(d.span.begin, d.span.end)));
  if (!d.fix) return;
  for (const Edit& e : d.fix->edits) {
    places.want(in.offset(e.span.begin));
    places.want(in.offset(e.span.end));
  }
}

}  // namespace

std::vector<Finding> place(std::deque<Diagnostic> diagnostics, const CountedText& in) {
  put_lines(diagnostics, in);
  constexpr std::size_t at_once = 128;  // as long a list of places stays in the cache
  std::vector<Finding> out;
  out.reserve(diagnostics.size());
  PlaceFinder places(in.text);
  for (std::size_t from = 0; from < diagnostics.size(); from += at_once) {
    const std::size_t to = std::min(from + at_once, diagnostics.size());
    for (std::size_t i = from; i < to; ++i) want_all(diagnostics[i], in, places);
    const Found* next = places.find().data();
    for (std::size_t i = from; i < to; ++i) {
      Finding& f = out.emplace_back();
      f.line = line_at(in.text, next->line_begin);
      f.begin = next++->place;
      f.end = next++->place;
      const std::size_t edits = diagnostics[i].fix ? diagnostics[i].fix->edits.size() : 0;
      for (std::size_t e = 0; e < edits; ++e, next += 2) f.edits.emplace_back(next[0].place, next[1].place);
      f.diagnostic = std::move(diagnostics[i]);
      f.diagnostic.at = f.begin.at;
    }
  }
  return out;
}

}  // namespace palaset::check
