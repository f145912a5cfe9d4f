#include "document/excerpt.hpp"

#include "document/line.hpp"
#include "unicode/characters.hpp"

namespace palaset::document {

namespace {

/// What stands between two lines that are one text.
enum class Seam : std::uint8_t { blank, none, drop_hyphen };

std::string_view last_word(std::string_view text) {
  const std::size_t i = text.find_last_of(" \n\t");
  return i == std::string_view::npos ? text : text.substr(i + 1);
}

std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find_first_of(" \n\t,;.()"));
}

bool is_conjunction(std::string_view word) {
  return word == "ja" || word == "sekä" || word == "tai" || word == "eli";
}

Seam seam(std::string_view left, std::string_view right, const Excerpt::IsWord& is_word) {
  const unicode::CodePoint end = unicode::before(left, left.size());
  const unicode::CodePoint start = unicode::at(right, 0);
  if (!unicode::is_dash(end.value)) return Seam::blank;
  const unicode::CodePoint prior = unicode::before(left, left.size() - end.length);
  const bool tied = unicode::is_letter(prior.value) || unicode::is_digit(prior.value);
  if (is_conjunction(first_word(right))) return Seam::blank;  // "työ-" / "ja toimintakyky"
  if (unicode::is_digit(prior.value) && unicode::is_digit(start.value))
    return Seam::none;  // "2016–" / "2019"
  if (!tied)
    return unicode::is_lower(start.value) && end.value == U'-' ? Seam::none : Seam::blank;  // "X -" / "hanke"
  if (end.value != U'-') return Seam::blank;
  if (!unicode::is_lower(start.value)) return Seam::none;  // "Etelä-" / "Savo"
  std::string whole(last_word(left.substr(0, left.size() - end.length)));
  whole.append(first_word(right));
  return is_word(whole) ? Seam::drop_hyphen : Seam::none;
}

}  // namespace

void Excerpt::assign(std::span<const Piece> pieces, const IsWord& is_word) {
  joins_.clear();
  joins_.push_back({0, pieces.front().begin});
  if (pieces.size() == 1) {
    view_ = source_->text().substr(pieces.front().begin, pieces.front().end - pieces.front().begin);
    return;
  }
  joined_.assign(source_->text().substr(pieces.front().begin, pieces.front().end - pieces.front().begin));
  for (const Piece& p : pieces.subspan(1)) append(p, is_word);
  view_ = joined_;
}

void Excerpt::append(Piece piece, const IsWord& is_word) {
  const std::string_view right = source_->text().substr(piece.begin, piece.end - piece.begin);
  switch (seam(joined_, right, is_word)) {
    case Seam::blank:
      joined_ += ' ';
      break;
    case Seam::drop_hyphen:
      joined_.pop_back();
      break;
    case Seam::none:
      break;
  }
  joins_.push_back({joined_.size(), piece.begin});
  joined_.append(right);
}

std::size_t Excerpt::text_offset(std::size_t at) const {
  std::size_t i = joins_.size() - 1;
  while (i > 0 && joins_[i].at > at) --i;
  return joins_[i].text + (at - joins_[i].at);
}

Span Excerpt::span(std::size_t begin, std::size_t end) const {
  const std::size_t first = text_offset(begin);
  const std::size_t last = end > begin ? text_offset(end - 1) + 1 : first;
  return source_->source_span(first, last);
}

}  // namespace palaset::document
