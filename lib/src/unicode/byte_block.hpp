// UTF-8 text a block at a time: what nearly all of a Finnish text is made of, told from what needs a look.
//
// A block is 16 bytes where the processor has SSE2, which every x86-64 has, else 8 bytes in an integer. What
// is asked of its bytes comes as marks: `Block::step` bits a byte, of which the last one is set or not.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace palaset::unicode {

#ifdef __SSE2__

class Block {
 public:
  using Marks = std::uint32_t;
  static constexpr std::size_t size = 16;
  static constexpr unsigned step = 1;

  Block() : bytes_(_mm_setzero_si128()) {}
  /// Reads `size` bytes.
  explicit Block(const char* from) : bytes_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from))) {}
  void store(char* to) const { _mm_storeu_si128(reinterpret_cast<__m128i*>(to), bytes_); }

  /// Its letters in lower case, and blanks for all that is no letter and no digit: of ASCII, and of what C3
  /// begins. Precondition: it has no other characters of several bytes.
  [[nodiscard]] Block folded() const {
    const __m128i capitals = _mm_or_si128(in(bytes_, 'A', 'Z'), in(bytes_, 0x80, 0x9E));
    const __m128i lower = _mm_or_si128(bytes_, _mm_and_si128(capitals, all(0x20)));
    const __m128i letters = _mm_or_si128(in(lower, 'a', 'z'), in(lower, 0x80, 0xFF));
    const __m128i kept = _mm_or_si128(letters, in(lower, '0', '9'));
    return Block(_mm_or_si128(_mm_and_si128(kept, lower), _mm_andnot_si128(kept, all(' '))));
  }

  [[nodiscard]] Marks wide() const { return marks(bytes_); }  ///< 0x80 and above
  [[nodiscard]] Marks equal(unsigned char byte) const { return marks(_mm_cmpeq_epi8(bytes_, all(byte))); }
  [[nodiscard]] Marks equal_in(unsigned char bits, unsigned char byte) const {  ///< some of their bits
    return marks(_mm_cmpeq_epi8(_mm_and_si128(bytes_, all(bits)), all(byte)));
  }
  [[nodiscard]] Marks between(unsigned char first, unsigned char last) const {  ///< these of ASCII, too
    return marks(in(bytes_, first, last));
  }
  [[nodiscard]] Marks controls() const {  ///< below the blank
    return marks(_mm_cmpeq_epi8(_mm_min_epu8(bytes_, all(0x1F)), bytes_));
  }
  [[nodiscard]] Marks tails() const { return marks(_mm_cmplt_epi8(bytes_, all(0xC0))); }  ///< 0x80 to 0xBF
  [[nodiscard]] Marks leads_of_four() const {                                             ///< 0xF0 and above
    return marks(_mm_cmpeq_epi8(_mm_max_epu8(bytes_, all(0xF0)), bytes_));
  }

 private:
  explicit Block(__m128i bytes) : bytes_(bytes) {}

  static __m128i in(__m128i bytes, unsigned char first, unsigned char last) {
    const __m128i above = _mm_sub_epi8(bytes, all(first));
    return _mm_cmpeq_epi8(_mm_min_epu8(above, all(static_cast<unsigned char>(last - first))), above);
  }
  static __m128i all(unsigned char byte) { return _mm_set1_epi8(static_cast<char>(byte)); }
  static Marks marks(__m128i bytes) { return static_cast<Marks>(_mm_movemask_epi8(bytes)); }

  __m128i bytes_;
};

#else

class Block {
 public:
  using Marks = std::uint64_t;
  static constexpr std::size_t size = 8;
  static constexpr unsigned step = 8;

  Block() = default;
  /// Reads `size` bytes.
  explicit Block(const char* from) {
    for (std::size_t i = size; i-- > 0;) word_ = word_ << 8U | static_cast<unsigned char>(from[i]);
  }
  void store(char* to) const {
    for (std::size_t i = 0; i < size; ++i) to[i] = static_cast<char>(word_ >> 8U * i);
  }

  /// Its letters in lower case, and blanks for all that is no letter and no digit: of ASCII, and of what C3
  /// begins. Precondition: it has no other characters of several bytes.
  [[nodiscard]] Block folded() const {
    Block to = *this;
    to.word_ |= (between('A', 'Z') | (equal_in(0xE0, 0x80) & ~equal(0x9F))) >> 2U;  // the bit 0x20
    const Marks kept = to.between('a', 'z') | to.between('0', '9') | to.wide();
    const std::uint64_t bytes = (kept >> 7U) * 0xFFU;
    to.word_ = (to.word_ & bytes) | (each * ' ' & ~bytes);
    return to;
  }

  [[nodiscard]] Marks wide() const { return word_ & high; }  ///< 0x80 and above
  [[nodiscard]] Marks equal(unsigned char byte) const { return ~nonzero(word_ ^ each * byte) & high; }
  [[nodiscard]] Marks equal_in(unsigned char bits, unsigned char byte) const {  ///< some of their bits
    return ~nonzero((word_ & each * bits) ^ each * byte) & high;
  }
  [[nodiscard]] Marks between(unsigned char first, unsigned char last) const {  ///< these of ASCII, too
    const std::uint64_t low = word_ & ~high;
    return (low + each * (0x80U - first)) & ~(low + each * (0x7FU - last)) & ~word_ & high;
  }
  [[nodiscard]] Marks controls() const { return ~nonzero(word_ & each * 0xE0) & high; }  ///< below the blank
  [[nodiscard]] Marks tails() const { return word_ & ~(word_ << 1U) & high; }            ///< 0x80 to 0xBF
  [[nodiscard]] Marks leads_of_four() const {                                            ///< 0xF0 and above
    return word_ & word_ << 1U & word_ << 2U & word_ << 3U & high;
  }

 private:
  static constexpr std::uint64_t each = 0x0101010101010101U;
  static constexpr std::uint64_t high = each * 0x80;
  static constexpr std::uint64_t nonzero(std::uint64_t word) { return ((word & ~high) + ~high) | word; }

  std::uint64_t word_ = 0;
};

#endif

/// Up to 64 bytes of a text: what is asked of them comes as a bit a byte, the first one's last.
class Bytes64 {
 public:
  using Marks = std::uint64_t;
  static constexpr std::size_t size = 64;

  /// Those from `at` on, which is within the text.
  Bytes64(std::string_view text, std::size_t at) {
    std::array<char, Block::size> few{};
    const char* from = text.data() + at;
    std::size_t count = std::min(text.size() - at, size);
    if (count < Block::size) {
      std::memcpy(few.data(), from, count);
      from = few.data();
      count = Block::size;
    }
    // The last blocks are the same one, which ends with the text: some bytes are asked twice.
    for (std::size_t i = 0; i < blocks; ++i) {
      begin_[i] = static_cast<unsigned>(std::min(i * Block::size, count - Block::size));
      blocks_[i] = Block(from + begin_[i]);
    }
  }

  [[nodiscard]] Marks equal(unsigned char byte) const {
    return marks([=](const Block& b) { return b.equal(byte); });
  }
  [[nodiscard]] Marks equal_in(unsigned char bits, unsigned char byte) const {  ///< some of their bits
    return marks([=](const Block& b) { return b.equal_in(bits, byte); });
  }
  [[nodiscard]] Marks between(unsigned char first, unsigned char last) const {  ///< these of ASCII, too
    return marks([=](const Block& b) { return b.between(first, last); });
  }

 private:
  static constexpr std::size_t blocks = size / Block::size;

  template <class Ask>
  [[nodiscard]] Marks marks(const Ask& ask) const {
    constexpr Marks to_bits = 0x0102040810204080U;  // brings the marks of eight bytes together on top
    Marks all = 0;
    for (std::size_t i = 0; i < blocks; ++i) {
      const Marks some = ask(blocks_[i]);
      all |= (Block::step == 1 ? some : (some >> 7U) * to_bits >> 56U) << begin_[i];
    }
    return all;
  }

  std::array<Block, blocks> blocks_;
  std::array<unsigned, blocks> begin_{};
};

/// How many are marked.
[[nodiscard]] constexpr std::size_t count(Block::Marks marks) noexcept {
  // A processor's own count cannot be taken for granted.
  constexpr std::uint64_t ones = 0x0101010101010101U;
  if constexpr (Block::step == 8) return static_cast<std::size_t>((marks >> 7U) * ones >> 56U);
  marks -= marks >> 1U & 0x5555U;
  marks = (marks & 0x3333U) + (marks >> 2U & 0x3333U);
  marks = (marks + (marks >> 4U)) & 0x0F0FU;
  return (marks + (marks >> 8U)) & 0x1FU;
}

/// How many bytes stand before the first one that is marked; Block::size where none is.
[[nodiscard]] constexpr std::size_t bytes_before(Block::Marks marks) noexcept {
  return marks == 0 ? Block::size : static_cast<std::size_t>(std::countr_zero(marks)) / Block::step;
}

/// Of marks, those of the first bytes; fewer than Block::size.
[[nodiscard]] constexpr Block::Marks first_of(Block::Marks marks, std::size_t bytes) noexcept {
  return marks & ((Block::Marks{1} << bytes * Block::step) - 1);
}

/// Whether a byte of a block is marked.
[[nodiscard]] constexpr bool is_marked(Block::Marks marks, std::size_t byte) noexcept {
  return (marks >> (byte * Block::step + Block::step - 1) & 1U) != 0;
}

/// Which bytes stand right behind those that are marked, and the first one if what is before it was.
[[nodiscard]] constexpr Block::Marks behind(Block::Marks marks, bool before) noexcept {
  constexpr Block::Marks all = Block::step == 1 ? 0xFFFFU : ~Block::Marks{0};
  constexpr Block::Marks first = Block::Marks{1} << (Block::step - 1);
  return (marks << Block::step | (before ? first : 0)) & all;
}

/// The same of one block of a text after the other.
class Behind {
 public:
  [[nodiscard]] Block::Marks operator()(Block::Marks marks) noexcept {
    return behind(marks, std::exchange(last_, is_marked(marks, Block::size - 1)));
  }

 private:
  bool last_ = false;  ///< whether the last byte of the block before was marked
};

/// Calls take(std::size_t) with the place in the block of each byte that is marked.
template <class Take>
void for_each_mark(Block::Marks marks, const Take& take) {
  for (; marks != 0; marks &= marks - 1) take(bytes_before(marks));
}

/// Calls take(const Block&, std::size_t at) for the blocks of a text, in order; behind its last bytes the
/// last one has zeros.
template <class Take>
void for_each_block(std::string_view text, const Take& take) {
  const std::size_t whole = text.size() - text.size() % Block::size;
  const char* from = text.data();
  std::array<char, Block::size> rest{};
  std::size_t at = 0;
  for (std::size_t end = whole;; end = text.size()) {  // one call of `take`, which is put in here
    for (; at < end; at += Block::size, from += Block::size) take(Block(from), at);
    if (end == text.size()) return;
    text.copy(rest.data(), rest.size(), at);
    from = rest.data();
  }
}

/// Calls take(std::size_t at) for each byte of a text that marks(const Block&) marks; it is asked once a
/// block, in order, and marks no zeros.
template <class MarksOf, class Take>
void for_each_marked(std::string_view text, MarksOf&& marks, const Take& take) {
  for_each_block(text, [&](const Block& block, std::size_t at) {
    for_each_mark(marks(block), [&](std::size_t i) { take(at + i); });
  });
}

/// With how many bytes of plain text a block begins, if `skipped` bytes before them are left out: ASCII, and
/// å, ä, ö and the other letters that C3 begins, well-formed and whole. `also` marks bytes that are not plain
/// either.
[[nodiscard]] inline std::size_t plain_bytes(const Block& block, std::size_t skipped,
                                             Block::Marks also) noexcept {
  const auto shift = static_cast<unsigned>(skipped) * Block::step;
  const Block::Marks wide = block.wide() >> shift;
  if ((wide | also >> shift) == 0) return Block::size - skipped;
  const Block::Marks leads = block.equal(0xC3) >> shift;
  const Block::Marks tails = block.tails() >> shift;
  const Block::Marks bad = (wide ^ (leads | tails)) | (tails ^ leads << Block::step) | also >> shift;
  const std::size_t end = Block::size - skipped;
  const std::size_t whole = bytes_before(bad) < end ? bytes_before(bad) : end;
  const bool cut =
      whole > 0 && (leads >> (whole * Block::step - 1) & 1U) != 0;  // between the halves of a letter
  return cut ? whole - 1 : whole;
}

/// Length of a character of several bytes that is frequent in Finnish text, or 0: what C3 begins, and the
/// dashes and quotation marks from U+2010 to U+2027. None of them is ever changed or escaped.
[[nodiscard]] constexpr std::size_t frequent_length(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : static_cast<unsigned char>(0);
  };
  if (byte(0) == 0xC3) return (byte(1) & 0xC0) == 0x80 ? 2 : 0;
  return byte(0) == 0xE2 && byte(1) == 0x80 && byte(2) >= 0x90 && byte(2) < 0xA8 ? 3 : 0;
}

}  // namespace palaset::unicode
