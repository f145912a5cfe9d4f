#include "interpret/tokens.hpp"

#include <algorithm>

#include "document/line.hpp"
#include "unicode/characters.hpp"

namespace palaset::interpret {

namespace {

bool is_word_character(char32_t c) {
  return unicode::character_class(c) != 0;
}

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == 0x2019 || c == 0x2018 || c == 0xB4;
}

TokenKind kind_of(char32_t c) {
  switch (c) {
    case U'(':
    case U'[':
      return TokenKind::open;
    case U')':
    case U']':
      return TokenKind::close;
    case U',':
      return TokenKind::comma;
    case U';':
      return TokenKind::semicolon;
    case U'.':
      return TokenKind::stop;
    case U':':
      return TokenKind::colon;
    case U'&':
      return TokenKind::ampersand;
    case U'/':
      return TokenKind::slash;
    default:
      return unicode::is_dash(c) ? TokenKind::dash : TokenKind::mark;
  }
}

/// The signs of ASCII that never stand inside a word, for who has met one behind its last letter.
bool parts_words(char c) {
  return static_cast<unsigned char>(c) < 0x80 && c != '\'' && c != '.' && c != '/' && c != ':' && c != '+';
}

/// Length of a colon and the ending behind it that belong to the word before: "ry:n", "THL:lle", "HAPPY:D".
std::size_t colon_ending(std::string_view text, std::size_t at) {
  std::size_t i = at + 1;
  std::size_t letters = 0;
  while (i < text.size()) {
    const unicode::CodePoint c = unicode::at(text, i);
    if (!unicode::is_letter(c.value)) break;
    i += c.length;
    ++letters;
  }
  return letters >= 1 && letters <= 4 ? i - at : 0;
}

}  // namespace

void Tokens::assign(std::string_view text) {
  text_ = text;
  tokens_.clear();
  has_parentheses_ = false;
  scan();
  if (readings_.size() < tokens_.size()) readings_.resize(tokens_.size());
  match_parentheses();
}

void Tokens::scan() {
  bool space = false;
  for (std::size_t i = 0; i < text_.size();) {
    if (document::is_space(text_[i])) {
      space = true;
      if (!tokens_.empty()) tokens_.back().space_after = true;
      ++i;
      continue;
    }
    Token token;
    token.begin = static_cast<std::uint32_t>(i);
    token.space_before = space;
    space = false;
    const unicode::CodePoint c = unicode::at(text_, i);
    if (const unsigned bits = unicode::character_class(c.value); bits != 0) {
      i += c.length;
      scan_word(token, i, bits);
    } else {
      token.kind = kind_of(c.value);
      has_parentheses_ |= token.kind == TokenKind::open || token.kind == TokenKind::close;
      i += c.length;
    }
    token.end = static_cast<std::uint32_t>(i);
    tokens_.push_back(token);
  }
}

/// The characters that are letters and digits, from `i` on; gives the classes of all of them together.
unsigned Tokens::scan_run(std::size_t& i) const {
  unsigned seen = 0;
  while (i < text_.size()) {
    const auto byte = static_cast<unsigned char>(text_[i]);
    unsigned bits = 0;
    std::size_t length = 1;
    if (byte < 0x80) {
      bits = unicode::detail::latin1[byte];
    } else if (byte == 0xC3 && i + 1 < text_.size()) {
      bits = unicode::detail::latin1[0xC0U | (static_cast<unsigned char>(text_[i + 1]) & 0x3FU)];
      length = 2;
    } else {
      const unicode::CodePoint c = unicode::at(text_, i);
      bits = unicode::character_class(c.value);
      length = c.length;
    }
    if (bits == 0) break;
    seen |= bits;
    i += length;
  }
  return seen;
}

/// `i` stands behind the word's first character, which is of `first_bits`.
void Tokens::scan_word(Token& token, std::size_t& i, unsigned first_bits) const {
  std::size_t stem = 0;  // where a colon ends the word that is listed
  unsigned behind = 0;   // classes of all characters behind the first
  for (;;) {
    behind |= scan_run(i);
    if (i >= text_.size() || parts_words(text_[i])) break;
    const bool letters = ((first_bits | behind) & unicode::letter_bit) != 0;
    const unicode::CodePoint c = unicode::at(text_, i);
    const unicode::CodePoint next = unicode::at(text_, i + c.length);
    const bool inside = next.length > 0 && is_word_character(next.value);
    if (inside && is_apostrophe(c.value)) {
      i += c.length;
    } else if (inside && !letters && (c.value == U'.' || c.value == U'/') && unicode::is_digit(next.value)) {
      i += c.length;
    } else if (c.value == U':' && letters) {
      stem = i;
      i += colon_ending(text_, i);
      break;
    } else if (c.value == U'+' && letters) {
      i += c.length;
    } else {
      break;
    }
  }
  const unsigned seen = first_bits | behind;
  const unsigned big = unicode::upper_bit | unicode::digit_bit;
  const bool letters = (seen & unicode::letter_bit) != 0;
  token.capital = (first_bits & big) != 0;
  token.inner_capital = (behind & big) != 0;
  token.kind = letters ? TokenKind::word : TokenKind::number;
  token.abbreviation = letters && (seen & unicode::lower_bit) == 0 && behind != 0;
  if (letters)
    token.classes = lexicon_->may_be(text_.substr(token.begin, (stem > 0 ? stem : i) - token.begin));
}

/// A closing parenthesis belongs to the last open one; those left over have no partner.
void Tokens::match_parentheses() {
  if (!has_parentheses_) return;
  stack_.clear();
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
    if (tokens_[i].kind == TokenKind::open) {
      stack_.push_back(i);
    } else if (tokens_[i].kind == TokenKind::close && !stack_.empty()) {
      tokens_[i].partner = stack_.back();
      tokens_[stack_.back()].partner = i;
      stack_.pop_back();
    }
  }
  for (const std::uint32_t open : stack_) close_open_end(open);
  std::uint16_t depth = 0;
  for (Token& t : tokens_) {
    if (t.kind == TokenKind::close && t.partner != unmatched) --depth;
    t.depth = depth;
    if (t.kind == TokenKind::open && t.partner != unmatched) ++depth;
    if (t.open_end) --depth;
  }
}

/// An open parenthesis that nothing closes ends where the next party seems to begin.
void Tokens::close_open_end(std::uint32_t open) {
  std::uint32_t last = open;
  for (std::uint32_t i = open + 1; i < tokens_.size(); ++i) {
    const Token& t = tokens_[i];
    if (t.kind == TokenKind::semicolon || t.kind == TokenKind::open || t.kind == TokenKind::close) break;
    const bool capital_next =
        i + 1 < tokens_.size() && tokens_[i + 1].kind == TokenKind::word && tokens_[i + 1].capital;
    const bool funder_next = capital_next && has(i + 1, rules::WordClass::funder);
    if (t.kind == TokenKind::comma && capital_next && !funder_next) break;
    if (capital_next && !funder_next && tokens_[last].kind == TokenKind::number &&
        has(i, rules::WordClass::conjunction)) {
      break;
    }
    last = i;
  }
  if (last == open || tokens_[last].open_end) return;
  tokens_[open].partner = last;
  tokens_[last].open_end = true;
}

rules::ClassSet Tokens::look_up(std::size_t i) const {
  std::string_view word = text(i);
  if (const std::size_t colon = word.find(':'); colon != std::string_view::npos) word = word.substr(0, colon);
  readings_[i] = lexicon_->find(word);
  // what may_be() excludes is none, and has() has said so before
  const rules::ClassSet classes = readings_[i].classes() & tokens_[i].classes;
  tokens_[i].classes = classes | looked_up;
  return classes;
}

const rules::Form* Tokens::form(std::size_t i, rules::WordClass c) const {
  return has(i, c) ? readings_[i].find(c) : nullptr;
}

std::size_t Tokens::form_length(std::size_t i, rules::WordClass c) const {
  const rules::Readings& r = readings(i);
  const bool whole =
      std::any_of(r.whole.begin(), r.whole.end(), [&](const rules::Form& f) { return f.word_class == c; });
  return whole || r.ending_length == 0 ? tokens_[i].end - tokens_[i].begin : r.ending_length;
}

}  // namespace palaset::interpret
