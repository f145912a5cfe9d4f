#include "check/text.hpp"

#include <algorithm>
#include <initializer_list>
#include <limits>
#include <utility>

#include "unicode/byte_block.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

using unicode::Block;
using Marks = Block::Marks;

constexpr char32_t en_dash = 0x2013;

/// Signs of several bytes: dashes and curved marks behind E2, « and » behind C2.
Signs wide_sign(char32_t c) {
  if (c == en_dash) return Sign::en_dash;
  if (unicode::is_dash(c)) return Sign::other_dash;
  return c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F) ? Sign::quote : Signs();
}

/// Looks for signs a block at a time.
class SignScan {
 public:
  explicit SignScan(std::string_view text) : text_(text) {
    unicode::for_each_block(text, [&](const Block& block, std::size_t at) { look(block, at); });
  }

  [[nodiscard]] Signs signs() const {
    Signs all = signs_;
    for (const auto& [sign, marks] :
         std::initializer_list<std::pair<Sign, Marks>>{{Sign::digit, digits_},
                                                       {Sign::hyphen, hyphens_},
                                                       {Sign::parenthesis, parentheses_},
                                                       {Sign::quote, quotes_},
                                                       {Sign::comma, commas_},
                                                       {Sign::double_blank, double_blanks_},
                                                       {Sign::blank_mark, blank_marks_},
                                                       {Sign::hyphen_blank, hyphen_blanks_},
                                                       {Sign::odd_parenthesis, odd_parentheses_},
                                                       {Sign::two_marks, two_marks_},
                                                       {Sign::tight, tight_}}) {
      if (marks != 0) all |= sign;
    }
    if (depth_ != 0) all |= Sign::odd_parenthesis;
    return all;
  }
  [[nodiscard]] std::size_t digits_from() const noexcept { return digits_from_; }

 private:
  void look(const Block& block, std::size_t at) {
    const Marks blanks = block.equal(' ');
    const Marks hyphens = block.equal('-');
    const Marks opens = block.equal('(');
    const Marks closes = block.equal(')');
    const Marks marks = block.equal(',') | block.equal(';');
    const Marks commas = marks | block.equal(':');
    const Marks squares = block.equal('[') | block.equal(']');
    const Marks wide = block.equal(0xE2) | block.equal(0xC2);
    const Marks digits = block.digits();
    const Marks behind_blank = behind_blank_(blanks);
    const Marks behind_open = behind_open_(opens);
    if (digits != 0 && digits_ == 0) digits_from_ = at + unicode::bytes_before(digits);
    digits_ |= digits;
    hyphens_ |= hyphens;
    parentheses_ |= opens | closes;
    quotes_ |= block.equal('"') | block.equal('\'');
    commas_ |= commas;
    double_blanks_ |= blanks & behind_blank;
    blank_marks_ |= (behind_blank & (closes | commas)) | (blanks & behind_open);
    hyphen_blanks_ |= blanks & behind_hyphen_(hyphens);
    odd_parentheses_ |= squares | ((opens | closes) & behind_open);
    const Marks behind_mark = behind_mark_(marks);
    two_marks_ |= (marks | block.equal('.')) & behind_mark;
    tight_ |= behind_mark & ~(blanks | block.equal(0));  // nothing stands behind the text
    unicode::for_each_mark(hyphens & behind_blank, [&](std::size_t i) { look_behind_hyphen(at + i + 1); });
    unicode::for_each_mark(wide, [&](std::size_t i) { look_at_wide(at + i); });
    unicode::for_each_mark(opens | closes, [&](std::size_t i) { look_at_parenthesis(at + i); });
  }

  /// Of a hyphen behind a blank.
  void look_behind_hyphen(std::size_t at) {
    const char32_t next = unicode::at(text_, at).value;
    if (next == U' ') signs_ |= Sign::hyphen_alone;
    if (unicode::is_upper(next)) signs_ |= Sign::dash_aside;
  }

  void look_at_wide(std::size_t at) {
    const unicode::CodePoint c = unicode::at(text_, at);
    signs_ |= wide_sign(c.value);
    if (!unicode::is_dash(c.value)) return;
    const char32_t next = unicode::at(text_, at + c.length).value;
    const bool blank_before = at > 0 && text_[at - 1] == ' ';
    if (blank_before != (next == U' ')) signs_ |= Sign::dash_aside;
    if (blank_before && next == U' ' && c.value != en_dash) signs_ |= Sign::hyphen_alone;
    if (next == U' ' && c.value != en_dash) signs_ |= Sign::hyphen_blank;  // there are other hyphens
    if (unicode::is_letter(next)) signs_ |= Sign::dash_word;
  }

  void look_at_parenthesis(std::size_t at) {
    if (text_[at] == '(') {
      if (at > 0 && text_[at - 1] != ' ') signs_ |= Sign::tight;
      ++depth_;
      return;
    }
    if (unicode::is_letter(unicode::at(text_, at + 1).value)) signs_ |= Sign::tight;
    if (depth_ > 0)
      --depth_;
    else
      signs_ |= Sign::odd_parenthesis;
    const bool two = at > 2 && unicode::is_digit(text_[at - 1]) && unicode::is_digit(text_[at - 2]);
    if (two && !unicode::is_digit(text_[at - 3])) signs_ |= Sign::two_digits;
  }

  std::string_view text_;
  std::size_t digits_from_ = 0;
  Signs signs_;
  std::size_t depth_ = 0;  ///< parentheses that are open
  unicode::Behind behind_blank_, behind_open_, behind_hyphen_, behind_mark_;
  // Of all blocks together: whether there are any.
  Marks digits_ = 0, hyphens_ = 0, parentheses_ = 0, quotes_ = 0, commas_ = 0;
  Marks double_blanks_ = 0, blank_marks_ = 0, hyphen_blanks_ = 0, odd_parentheses_ = 0, two_marks_ = 0,
        tight_ = 0;
};

}  // namespace

Places::~Places() = default;

Text::Text(std::string_view text, std::size_t base, const Places& places)
    : text_(text), base_(base), places_(&places) {}

void Text::look_for_signs() const {
  const SignScan scan(text_);
  looked_ = true;
  signs_ = scan.signs();
  constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max();
  digits_from_ = static_cast<std::uint32_t>(std::min(scan.digits_from(), most));
}

}  // namespace palaset::check
