#include "document/excerpt.hpp"

#include <algorithm>
#include <cstdint>

#include "document/line_end.hpp"
#include "unicode/characters.hpp"

namespace palaset::document {

namespace {

/// What stands between two lines that are one text.
enum class Between : std::uint8_t { blank, none, drop_hyphen };

std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find_first_of(" \n\t,;.()"));
}

/// An address that the line broke: it ends in a sign that ends none, or what follows is the rest of a path.
bool goes_on_as_address(std::string_view left, std::string_view right) {
  if (right.substr(0, 4) == "www." || right.substr(0, 8).find("://") != std::string_view::npos)
    return false;  // another one
  const std::string_view word = last_word(left);
  if (word.find("://") == std::string_view::npos && word.substr(0, 4) != "www.") return false;
  const std::string_view next = right.substr(0, right.find_first_of(" \t"));
  const unicode::CodePoint start = unicode::at(next, 0);
  if (!unicode::is_lower(start.value) && !unicode::is_digit(start.value)) return false;
  const bool cut = std::string_view("/-_=?&").find(word.back()) != std::string_view::npos;
  const bool path = next.find('/') != std::string_view::npos ||
                    next.find(".html") != std::string_view::npos ||
                    next.find(".pdf") != std::string_view::npos;
  return (cut && next.size() > 3 &&
          (path || word.back() != '/' || next.find_first_of(".-_") < next.size() - 1)) ||
         path;
}

Between between(std::string_view left, std::string_view right, const Excerpt::DropsHyphen& drops) {
  constexpr std::size_t reach = 1024;  // no word is longer that is looked at, so that many joins stay linear
  if (left.size() > reach) left.remove_prefix(left.size() - reach);
  if (goes_on_as_address(left, right)) return Between::none;
  const unicode::CodePoint end = unicode::before(left, left.size());
  const unicode::CodePoint start = unicode::at(right, 0);
  if (!unicode::is_dash(end.value)) return Between::blank;
  const unicode::CodePoint prior = unicode::before(left, left.size() - end.length);
  const bool tied = unicode::is_letter(prior.value) || unicode::is_digit(prior.value);
  if (is_conjunction(first_word(right))) return Between::blank;  // "työ-" / "ja toimintakyky"
  if (unicode::is_digit(prior.value) && unicode::is_digit(start.value))
    return Between::none;  // "2016–" / "2019"
  if (!tied)
    return unicode::is_lower(start.value) && end.value == U'-' ? Between::none
                                                               : Between::blank;  // "X -" / "hanke"
  if (end.value != U'-') return Between::blank;
  if (!unicode::is_lower(start.value)) return Between::none;  // "Etelä-" / "Savo"
  return drops(left.substr(0, left.size() - end.length), first_word(right)) ? Between::drop_hyphen
                                                                            : Between::none;
}

}  // namespace

void Excerpt::assign(std::span<const Piece> pieces, const DropsHyphen& drops) {
  joins_.clear();
  joins_.push_back({0, pieces.front().begin, false});
  if (pieces.size() == 1) {
    whole_ = source_->text().substr(pieces.front().begin, pieces.front().end - pieces.front().begin);
    return show_all();
  }
  joined_.assign(source_->text().substr(pieces.front().begin, pieces.front().end - pieces.front().begin));
  for (std::size_t i = 1; i < pieces.size(); ++i) append(pieces[i - 1], pieces[i], drops);
  whole_ = joined_;
  show_all();
}

void Excerpt::show(std::size_t begin, std::size_t end) {
  shift_ = begin;
  view_ = whole_.substr(begin, end - begin);
}

void Excerpt::append(Piece last, Piece piece, const DropsHyphen& drops) {
  const std::string_view right = source_->text().substr(piece.begin, piece.end - piece.begin);
  // of two quotation marks in a quoted cell one is left out
  const bool tight = piece.begin == last.end + 1 && source_->text()[last.end] == '"';
  const Between gap = tight || soft_hyphen_before(last.end) ? Between::none : between(joined_, right, drops);
  switch (gap) {
    case Between::blank:
      joined_ += ' ';
      break;
    case Between::drop_hyphen:
      joined_.pop_back();
      break;
    case Between::none:
      break;
  }
  joins_.push_back({joined_.size(), piece.begin, gap == Between::drop_hyphen});
  joined_.append(right);
}

bool Excerpt::soft_hyphen_before(std::size_t text_end) const {
  if (!source_->copied() || text_end == 0) return false;
  const Span last = source_->source_span(text_end - 1, text_end);
  return source_->bytes().substr(last.end, 2) == "\xC2\xAD";
}

std::vector<Excerpt::Seam> Excerpt::seams() const {
  std::vector<Seam> out;
  for (std::size_t i = 1; i < joins_.size(); ++i) {
    if (joins_[i].at >= shift_) out.push_back({joins_[i].at - shift_, joins_[i].hyphen});
  }
  return out;
}

std::size_t Excerpt::join_of(std::size_t at) const {
  at += shift_;
  const auto behind = std::upper_bound(joins_.begin(), joins_.end(), at,
                                       [](std::size_t a, const Join& j) { return a < j.at; });
  return behind == joins_.begin() ? 0 : static_cast<std::size_t>(behind - joins_.begin()) - 1;
}

std::size_t Excerpt::text_offset(std::size_t at) const {
  const Join& join = joins_[join_of(at)];
  return join.text + (at + shift_ - join.at);
}

std::vector<Span> Excerpt::spans(std::size_t begin, std::size_t end) const {
  std::vector<Span> out;
  if (begin >= end) return out;
  const std::size_t last = join_of(end - 1);
  if (join_of(begin) == last) return out;
  for (std::size_t i = join_of(begin); i <= last; ++i) {
    const std::size_t from = std::max(begin + shift_, joins_[i].at);
    std::size_t to = i == last ? end + shift_ : joins_[i + 1].at;
    while (to > from && joined_[to - 1] == ' ') --to;  // the blank that joins
    if (from < to) out.push_back(span(from - shift_, to - shift_));
  }
  return out;
}

Span Excerpt::span(std::size_t begin, std::size_t end) const {
  const std::size_t first = text_offset(begin);
  const std::size_t last = end > begin ? text_offset(end - 1) + 1 : first;
  return source_->source_span(first, last);
}

}  // namespace palaset::document
