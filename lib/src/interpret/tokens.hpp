// A line of parties as words, numbers, separators and parentheses.
//
// Everything that tells parties apart is a question about a few tokens around a separator, so the line is cut
// up once, and words are looked up in the lexicon when somebody asks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/lexicon.hpp"

namespace palaset::interpret {

enum class TokenKind : std::uint8_t {
  word,
  number,  ///< digits, also with "." or "/" between them
  open,
  close,
  comma,
  semicolon,
  stop,
  colon,
  dash,
  ampersand,
  slash,
  mark,  ///< any other sign; part of a name
};

inline constexpr std::uint32_t unmatched = 0xFFFFFFFF;
inline constexpr std::uint8_t not_asked = 0xFF;

/// 32 bytes, of which the members' order leaves none unused: tokens are looked up by their number all the
/// time.
struct Token {
  /// The classes that the word can be of by its first byte; once it was looked up, those it is of.
  mutable rules::ClassSet classes = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  /// Of an open parenthesis: the closing one, or the last token inside where nothing closes it (that token is
  /// then an `open_end`). Of a closing one: the open one.
  std::uint32_t partner = unmatched;
  std::uint16_t depth = 0;  ///< of parentheses around it
  TokenKind kind = TokenKind::mark;
  /// How far before it the dash stands that ties it to a name as its head noun; 0 for none. Filled in when
  /// tied_head() first asks, which several rules do of the same word.
  mutable std::uint8_t tie = not_asked;
  bool open_end = false;
  bool space_before = false;
  bool space_after = false;
  bool capital = false;        ///< begins with a capital letter or a digit
  bool abbreviation = false;   ///< two or more letters and digits, no small letter
  bool inner_capital = false;  ///< a capital or digit behind its first character
};
static_assert(sizeof(Token) == 32);

class Tokens {
 public:
  explicit Tokens(const rules::Lexicon& lexicon) : lexicon_(&lexicon) {}

  void assign(std::string_view text);

  [[nodiscard]] std::size_t size() const noexcept { return tokens_.size(); }
  [[nodiscard]] const Token& operator[](std::size_t i) const { return tokens_[i]; }
  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  [[nodiscard]] std::string_view text(std::size_t i) const {
    return text_.substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin);
  }
  /// From the first byte of token `first` to the last of token `last`.
  [[nodiscard]] std::string_view text(std::size_t first, std::size_t last) const {
    return text_.substr(tokens_[first].begin, tokens_[last].end - tokens_[first].begin);
  }

  [[nodiscard]] bool is(std::size_t i, TokenKind kind) const {
    return i < tokens_.size() && tokens_[i].kind == kind;
  }
  /// The word as a member of a class, or null.
  [[nodiscard]] const rules::Form* form(std::size_t i, rules::WordClass c) const;
  [[nodiscard]] bool has(std::size_t i, rules::WordClass c) const { return has_any(i, rules::bit(c)); }
  /// Whether the word is of one of several classes.
  [[nodiscard]] bool has_any(std::size_t i, rules::ClassSet classes) const {
    if (i >= tokens_.size()) return false;
    const rules::ClassSet maybe = tokens_[i].classes;
    if ((maybe & classes) == 0) return false;
    return (maybe & looked_up) != 0 || (look_up(i) & classes) != 0;
  }
  /// Whether it is known without a look-up that the word is of none of these classes.
  [[nodiscard]] bool is_none(std::size_t i, rules::ClassSet classes) const {
    return (tokens_[i].classes & classes) == 0;
  }
  /// Everything that the word is listed as. Precondition: a word.
  [[nodiscard]] const rules::Readings& readings(std::size_t i) const {
    if ((tokens_[i].classes & looked_up) == 0) look_up(i);
    return readings_[i];
  }
  [[nodiscard]] const rules::Lexicon& lexicon() const noexcept { return *lexicon_; }
  /// Length of the part of the word that is the form, where the word is a compound; else of the word.
  [[nodiscard]] std::size_t form_length(std::size_t i, rules::WordClass c) const;

 private:
  /// Beside the bits of classes. A word is looked up once, since several rules ask about the same word.
  static constexpr rules::ClassSet looked_up = rules::ClassSet{1} << 63U;
  static_assert(rules::word_classes.size() < 63);

  rules::ClassSet look_up(std::size_t i) const;
  void scan();
  void scan_word(Token& token, std::size_t& i, unsigned first_bits) const;
  unsigned scan_run(std::size_t& i) const;
  void match_parentheses();
  void close_open_end(std::uint32_t open);

  const rules::Lexicon* lexicon_;
  std::string_view text_;
  std::vector<Token> tokens_;
  std::vector<std::uint32_t> stack_;
  bool has_parentheses_ = false;
  mutable std::vector<rules::Readings> readings_;  ///< by token, of those looked up
};

}  // namespace palaset::interpret
