#include "markup/flow.hpp"

#include <algorithm>
#include <utility>

#include "markup/tag_scan.hpp"

namespace palaset::markup {

void Flow::text(std::string_view characters, std::size_t source, bool verbatim) {
  for (std::size_t i = 0; i < characters.size();) {
    const std::size_t from = i;
    if (is_html_space(characters[i])) {
      while (i < characters.size() && is_html_space(characters[i])) ++i;
      if (!verbatim) {
        white(source + from, i - from);
        continue;
      }
      for (std::size_t at = from; at < i; ++at) {
        if (characters[at] == '\n') {
          break_line();
        } else {
          put(characters.substr(at, 1), source + at, 1);
        }
      }
      continue;
    }
    while (i < characters.size() && !is_html_space(characters[i])) ++i;
    put(characters.substr(from, i - from), source + from, i - from);
  }
}

void Flow::character(std::string_view utf8, std::size_t source, std::size_t length, bool verbatim) {
  if (utf8 == " " && !verbatim) return white(source, length);
  put(utf8, source, length);
}

/// White space that may become a blank, if text follows on the line.
void Flow::white(std::size_t source, std::size_t length) {
  if (at_line_start()) return;
  if (!blank_) blank_begin_ = source;
  blank_ = true;
  blank_end_ = source + length;
}

void Flow::break_line() {
  if (spacing_ == Spacing::line) {
    if (!at_line_start() && !blank_) {
      blank_ = true;
      blank_begin_ = blank_end_ = expected_;
    }
    return;
  }
  if (spacing_ == Spacing::tight && !separator_.empty()) return;  // the value begins beside its label
  separator_ = {};
  blank_ = false;
  newlines_ = std::max<std::size_t>(newlines_, 1);
}

void Flow::break_paragraph() {
  break_line();
  if (spacing_ == Spacing::free && !close_) newlines_ = 2;
}

std::size_t Flow::mark() {
  marks_.push_back(std::string::npos);
  ++unset_;
  return marks_.size() - 1;
}

std::size_t Flow::begin_of(std::size_t mark) {
  const std::size_t begin = marks_[mark];
  if (begin == std::string::npos) unset_ -= marks_.size() - mark;
  marks_.resize(mark);
  return begin;
}

/// Text of the renderer's own: every byte of it lies at `source`.
void Flow::put_own(std::string_view characters, std::size_t source) {
  for (std::size_t i = 0; i < characters.size(); ++i)
    map_.add({out_.size() + i, i == 0 && !own_ ? expected_ : source, source});
  out_.append(characters);
  own_ |= !characters.empty();
}

void Flow::put_blank() {
  blank_ = false;
  if (blank_begin_ == blank_end_) return put_own(" ", blank_begin_);
  if (own_ || blank_begin_ != expected_)
    map_.add({out_.size(), own_ ? blank_begin_ : expected_, blank_begin_});
  own_ = false;
  out_ += ' ';
  expected_ = blank_end_;
  if (blank_end_ - blank_begin_ != 1) map_.add({out_.size(), blank_end_, blank_end_});
}

/// What has to stand before the text that is to come.
void Flow::prepare(std::size_t source) {
  if (out_.empty()) newlines_ = 0;
  if (newlines_ > 0) put_own(std::string_view("\n\n").substr(0, newlines_), source);
  const bool line_start = newlines_ > 0 || out_.empty();
  newlines_ = 0;
  if (line_start && prefix_.empty() && indent_ > 0) put_own(std::string(indent_, ' '), source);
  if (!prefix_.empty()) put_own(std::exchange(prefix_, {}), source);
  if (!separator_.empty() && !line_start) {
    blank_ = false;
    put_own(separator_, source);
  } else if (blank_ && !line_start) {
    put_blank();
  }
  separator_ = {};
  blank_ = false;
  if (!inserted_.empty()) put_own(std::exchange(inserted_, {}), source);
}

void Flow::put(std::string_view characters, std::size_t source, std::size_t length) {
  prepare(source);
  close_ = false;
  for (; unset_ > 0; --unset_) marks_[marks_.size() - unset_] = out_.size();
  if (own_ || source != expected_) map_.add({out_.size(), own_ ? source : expected_, source});
  own_ = false;
  out_.append(characters);
  expected_ = source + length;
  if (characters.size() != length) map_.add({out_.size(), expected_, expected_});
}

}  // namespace palaset::markup
