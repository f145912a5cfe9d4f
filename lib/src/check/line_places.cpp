#include "check/line_places.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "check/findings.hpp"
#include "source/diagnostic_log.hpp"
#include "unicode/byte_block.hpp"
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
      points_ = fours_ = 0;
    }
    go_to(offset);
    return {{{line, points_ + 1}, points_ + fours_ + 1, offset - line_begin + 1}, line_begin};
  }

 private:
  void go_to(std::size_t offset) {
    using unicode::Block;
    while (at_ < offset && at_ + Block::size <= text_.size()) {
      const Block block(text_.data() + at_);
      const std::size_t step = std::min(Block::size, offset - at_);
      at_ += step;
      points_ += step;
      if (block.wide() == 0) continue;
      const bool whole = step == Block::size;
      points_ -= unicode::count(whole ? block.tails() : unicode::first_of(block.tails(), step));
      const Block::Marks fours = block.leads_of_four();
      if (fours != 0) fours_ += unicode::count(whole ? fours : unicode::first_of(fours, step));
    }
    for (; at_ < offset; ++at_) {  // near the end of the text
      const auto byte = static_cast<unsigned char>(text_[at_]);
      points_ += (byte & 0xC0U) != 0x80U ? 1 : 0;
      fours_ += byte >= 0xF0 ? 1 : 0;
    }
  }

  std::string_view text_;
  std::size_t line_ = 0;
  std::size_t at_ = 0;
  std::size_t points_ = 0;
  std::size_t fours_ = 0;  ///< code points of four bytes, which are two units of UTF-16
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

/// Of offsets in any order, all on one walk.
class PlaceFinder {
 public:
  void want(std::size_t offset) { wanted_.push_back({offset, wanted_.size()}); }
  /// Places in the order in which they were wanted.
  std::vector<Found> find(std::string_view text) {
    std::sort(wanted_.begin(), wanted_.end(),
              [](const Wanted& a, const Wanted& b) { return a.offset < b.offset; });
    std::vector<Found> found(wanted_.size());
    Walk walk(text);
    for (const Wanted& w : wanted_) found[w.index] = walk.at(w.offset);
    return found;
  }

 private:
  std::vector<Wanted> wanted_;
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
void put_lines(const std::vector<Diagnostic*>& diagnostics, const CountedText& in) {
  PlaceFinder places;
  std::vector<std::pair<Diagnostic*, std::size_t>> naming;  // and how many lines
  for (Diagnostic* d : diagnostics) {
    const std::vector<std::size_t> bytes = lines_named(d->message);
    for (const std::size_t byte : bytes) places.want(in.offset(byte));
    if (!bytes.empty()) naming.emplace_back(d, bytes.size());
  }
  const std::vector<Found> found = places.find(in.text);
  std::size_t next = 0;
  std::vector<std::size_t> lines;
  for (const auto& [d, count] : naming) {
    lines.clear();
    for (std::size_t i = 0; i < count; ++i) lines.push_back(found[next++].place.at.line);
    d->message = with_lines(d->message, lines);
  }
}

/// Where findings begin, on one walk, and what they have behind that, which is mostly near.
class Placer {
 public:
  explicit Placer(const CountedText& in) : in_(in), walk_(in.text) {}

  void place(Diagnostic& d, Finding& f, std::size_t number) {
    const std::size_t begin = in_.offset(d.span.begin);
    if (std::min(begin, in_.text.size()) < walk_.last()) walk_ = Walk(in_.text);
    const Found found = walk_.at(begin);
    f.line = line_at(in_.text, found.line_begin);
    f.begin = found.place;
    if (d.fix) f.edits.resize(d.fix->edits.size());
    want_others(d);
    if (f.edits.size() <= few &&
        std::all_of(wanted_.begin(), wanted_.end(), [&](const Wanted& w) { return w.offset >= begin; })) {
      put_near(f);
    } else {
      for (const Wanted& w : wanted_) far_.want(w.offset);
      waiting_.push_back(number);
    }
    f.diagnostic = std::move(d);
    f.diagnostic.at = f.begin.at;
  }

  /// What is elsewhere, for all of them.
  void finish(std::vector<Finding>& findings) {
    const std::vector<Found> found = far_.find(in_.text);
    std::size_t next = 0;
    for (const std::size_t number : waiting_) {
      Finding& f = findings[number];
      for (std::size_t i = 0; i <= 2 * f.edits.size(); ++i) other(f, i) = found[next++].place;
    }
  }

 private:
  static constexpr std::size_t few = 4;  ///< edits, which are put in order quickly

  /// Its end, and then where its edits begin and end.
  void want_others(const Diagnostic& d) {
    wanted_.clear();
    const auto want = [&](std::size_t byte) { wanted_.push_back({in_.offset(byte), wanted_.size()}); };
    want(std::max(d.span.begin, d.span.end));
    if (!d.fix) return;
    for (const Edit& e : d.fix->edits) {
      want(e.span.begin);
      want(e.span.end);
    }
  }
  static TextPlace& other(Finding& f, std::size_t index) {
    if (index == 0) return f.end;
    auto& edit = f.edits[(index - 1) / 2];
    return index % 2 == 1 ? edit.first : edit.second;
  }

  void put_near(Finding& f) {
    std::sort(wanted_.begin(), wanted_.end(),
              [](const Wanted& a, const Wanted& b) { return a.offset < b.offset; });
    Walk ahead = walk_;  // the next finding may begin before the end of this one
    for (const Wanted& w : wanted_) other(f, w.index) = ahead.at(w.offset).place;
  }

  const CountedText& in_;
  Walk walk_;
  std::vector<Wanted> wanted_;
  PlaceFinder far_;
  std::vector<std::size_t> waiting_;  ///< findings that have places there
};

}  // namespace

std::vector<Finding> place(const std::vector<Diagnostic*>& diagnostics, const CountedText& in) {
  put_lines(diagnostics, in);
  std::vector<Finding> out(diagnostics.size());
  Placer placer(in);
  for (std::size_t i = 0; i < out.size(); ++i) placer.place(*diagnostics[i], out[i], i);
  placer.finish(out);
  return out;
}

}  // namespace palaset::check
