#include "check/text.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

#include "check/plain_years.hpp"
#include "unicode/byte_block.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

using unicode::Bytes64;
using Marks = Bytes64::Marks;

constexpr char32_t en_dash = 0x2013;

/// Signs of several bytes: dashes and curved marks behind E2, « and » behind C2.
Signs wide_sign(char32_t c) {
  if (c == en_dash) return Sign::en_dash;
  if (unicode::is_dash(c)) return Sign::other_dash;
  return c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F) ? Sign::quote : Signs();
}

/// What signs are made of. Bytes of characters that are not ASCII are `wide`; there is a nought before and
/// behind the text.
enum class Kind : std::uint8_t {
  nought,
  blank,
  lower,
  upper,
  digit,
  wide,
  hyphen,
  open,
  close,
  mark,
  colon,
  stop,
  quote,
  square,
  other
};
constexpr std::size_t kinds = 15;
constexpr std::size_t byte_values = 256;

constexpr std::array<Kind, byte_values> make_kinds() {
  std::array<Kind, byte_values> of{};
  for (std::size_t c = 1; c < byte_values; ++c) of[c] = c < 0x80 ? Kind::other : Kind::wide;
  for (std::size_t c = 'a'; c <= 'z'; ++c) of[c] = Kind::lower;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) of[c] = Kind::upper;
  for (std::size_t c = '0'; c <= '9'; ++c) of[c] = Kind::digit;
  of[' '] = Kind::blank;
  of['-'] = Kind::hyphen;
  of['('] = Kind::open;
  of[')'] = Kind::close;
  of[','] = of[';'] = Kind::mark;
  of[':'] = Kind::colon;
  of['.'] = Kind::stop;
  of['"'] = of['\''] = Kind::quote;
  of['['] = of[']'] = Kind::square;
  return of;
}
constexpr std::array<Kind, byte_values> kind_of = make_kinds();

/// Signs that are there, and in the upper half those that are there if both neighbours say so.
using Told = std::uint64_t;
constexpr Told told(Signs signs) {
  return signs.bits();
}
constexpr Told told_by_both(Signs signs) {
  return Told{signs.bits()} << 32U;
}

/// By the kind of a byte, and that of the one beside it.
using Neighbours = std::array<std::array<Told, kinds>, kinds>;

/// Not a sign: there is a byte beside the mark that has to be decoded.
constexpr Sign undecoded = static_cast<Sign>(std::uint32_t{1} << 31U);

struct Telling {
  std::array<Told, kinds> alone{};
  Neighbours before{}, behind{};
};

constexpr Telling make_telling() {
  Telling t;
  const auto index = [](Kind k) { return static_cast<std::size_t>(k); };
  const auto put = [&](Neighbours& to, std::initializer_list<Kind> of, std::initializer_list<Kind> beside,
                       Told what) {
    for (const Kind a : of) {
      for (const Kind b : beside) to[index(a)][index(b)] |= what;
    }
  };
  const auto put_alone = [&](std::initializer_list<Kind> of, Sign sign) {
    for (const Kind k : of) t.alone[index(k)] |= told(sign);
  };
  using enum Kind;
  put_alone({hyphen}, Sign::hyphen);
  put_alone({open, close}, Sign::parenthesis);
  put_alone({quote}, Sign::quote);
  put_alone({mark, colon}, Sign::comma);
  put_alone({square}, Sign::odd_parenthesis);
  put(t.before, {mark, colon, close}, {blank}, told(Sign::blank_mark));
  put(t.behind, {open}, {blank}, told(Sign::blank_mark));
  put(t.behind, {hyphen}, {blank}, told(Sign::hyphen_blank));
  put(t.before, {open, close}, {open}, told(Sign::odd_parenthesis));
  put(t.before, {mark, stop}, {mark}, told(Sign::two_marks));
  for (std::size_t k = 0; k < kinds; ++k) {
    const Kind beside = static_cast<Kind>(k);
    if (beside == nought || beside == blank) continue;
    put(t.behind, {mark}, {beside}, told(Sign::tight));
    put(t.before, {open}, {beside}, told(Sign::tight));
  }
  put(t.behind, {close}, {lower, upper}, told(Sign::tight));
  put(t.behind, {close}, {wide}, told(undecoded));
  put(t.before, {hyphen}, {blank}, told_by_both(Sign::hyphen_alone | Sign::dash_aside | undecoded));
  put(t.behind, {hyphen}, {blank}, told_by_both(Sign::hyphen_alone));
  put(t.behind, {hyphen}, {upper}, told_by_both(Sign::dash_aside));
  put(t.behind, {hyphen}, {wide}, told_by_both(undecoded));
  return t;
}
constexpr Telling telling = make_telling();

/// Looks for signs: finds what is no letter many bytes at a time, and asks the tables what it says.
class SignScan {
 public:
  explicit SignScan(std::string_view text) : text_(text), digits_from_(text.size()) {
    for (std::size_t at = 0; at < text.size(); at += Bytes64::size) look(Bytes64(text, at), at);
    if ((told_ & told(undecoded)) != 0) decode();
    if (least_open_ < 0 || open_ != 0) told_ |= told(Sign::odd_parenthesis);
  }

  [[nodiscard]] Signs signs() const noexcept {
    return Signs::of_bits(static_cast<std::uint32_t>(told_) & ~Signs(undecoded).bits());
  }
  /// The first digit that is none of plain years, or the end of the text.
  [[nodiscard]] std::size_t digits_from() const noexcept { return digits_from_; }

 private:
  void look(const Bytes64& bytes, std::size_t at) {
    constexpr unsigned char but_three = 0xDF;
    const Marks blanks = bytes.equal(' ');
    const Marks digits = bytes.between('0', '9');
    const Marks wide = bytes.equal_in(but_three, 0xC2);  // E2, which dashes begin with, or C2
    const Marks closes = bytes.equal(')');
    if ((blanks & (blanks << 1U | last_blank_)) != 0) told_ |= told(Sign::double_blank);
    last_blank_ = blanks >> (Bytes64::size - 1);
    if (digits_from_ == text_.size()) look_at_digits(digits & ~(digits << 1U | last_digit_), at);
    last_digit_ = digits >> (Bytes64::size - 1);
    for_each((bytes.between('!', ';') & ~digits) | bytes.between('[', ']'),
             [&](std::size_t i) { ask(at + i); });
    for_each(wide, [&](std::size_t i) { look_at_wide(at + i); });
    for_each(closes & (digits << 1U | 1U), [&](std::size_t i) { look_for_two_digits(at + i); });
  }

  /// Where numbers begin.
  void look_at_digits(Marks begins, std::size_t at) {
    for (; begins != 0; begins &= begins - 1) {
      const std::size_t begin = at + static_cast<std::size_t>(std::countr_zero(begins));
      if (begin < plain_end_) continue;
      plain_end_ = behind_plain_years(text_, begin);
      if (plain_end_ != begin) continue;
      digits_from_ = begin;
      told_ |= told(Sign::digit);
      return;
    }
  }

  template <class Take>
  static void for_each(Marks marks, const Take& take) {
    for (; marks != 0; marks &= marks - 1) take(static_cast<std::size_t>(std::countr_zero(marks)));
  }

  [[nodiscard]] std::size_t kind_at(std::size_t at) const {
    return static_cast<std::size_t>(kind_of[at < text_.size() ? static_cast<unsigned char>(text_[at]) : 0]);
  }

  void ask(std::size_t at) {
    const std::size_t kind = kind_at(at);
    const Told before = telling.before[kind][kind_at(at - 1)];  // of nothing, where it is the first byte
    const Told behind = telling.behind[kind][kind_at(at + 1)];
    told_ |= telling.alone[kind] | before_or_behind(before, behind);
    open_ += static_cast<int>(kind == static_cast<std::size_t>(Kind::open)) -
             static_cast<int>(kind == static_cast<std::size_t>(Kind::close));
    least_open_ = std::min(least_open_, open_);
  }
  static Told before_or_behind(Told before, Told behind) {
    constexpr Told lower = 0xFFFFFFFFU;
    return ((before | behind) & lower) | (before & behind) >> 32U;
  }

  /// "2016–2019"
  [[nodiscard]] bool is_dash_of_period(std::size_t at) const {
    constexpr std::string_view dash = "–";
    return at > 0 && text_[at - 1] != ' ' && text_.substr(at).starts_with(dash) &&
           unicode::digit_at(text_, at + dash.size());
  }

  void look_at_wide(std::size_t at) {
    if (is_dash_of_period(at)) {  // as nearly always
      told_ |= told(Sign::en_dash);
      return;
    }
    const unicode::CodePoint c = unicode::at(text_, at);
    told_ |= told(wide_sign(c.value));
    if (!unicode::is_dash(c.value)) return;
    const std::size_t end = at + c.length;
    const bool blank_before = at > 0 && text_[at - 1] == ' ';
    const char32_t next = unicode::at(text_, end).value;
    if (blank_before != (next == U' ')) told_ |= told(Sign::dash_aside);
    if (blank_before && next == U' ' && c.value != en_dash) told_ |= told(Sign::hyphen_alone);
    if (next == U' ' && c.value != en_dash) told_ |= told(Sign::hyphen_blank);  // there are other hyphens
    if (unicode::is_letter(next)) told_ |= told(Sign::dash_word);
  }

  /// Of a ")".
  void look_for_two_digits(std::size_t at) {
    const bool two = at > 2 && unicode::is_digit(text_[at - 1]) && unicode::is_digit(text_[at - 2]);
    if (two && !unicode::is_digit(text_[at - 3])) told_ |= told(Sign::two_digits);
  }

  /// A ")" before a letter that is not ASCII, a hyphen behind a blank and before such a capital.
  void decode() {
    for (std::size_t i = 0; i + 1 < text_.size(); ++i) {
      if (text_[i] != ')' && text_[i] != '-') continue;
      const char32_t next = unicode::at(text_, i + 1).value;
      if (text_[i] == ')' && unicode::is_letter(next)) told_ |= told(Sign::tight);
      if (text_[i] == '-' && i > 0 && text_[i - 1] == ' ' && unicode::is_upper(next))
        told_ |= told(Sign::dash_aside);
    }
  }

  std::string_view text_;
  std::size_t digits_from_;
  Told told_ = 0;
  int open_ = 0;  ///< parentheses
  int least_open_ = 0;
  std::size_t plain_end_ = 0;              ///< of the last plain years
  Marks last_blank_ = 0, last_digit_ = 0;  ///< whether the last byte before was one
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
