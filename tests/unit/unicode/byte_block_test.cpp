#include "unicode/byte_block.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "catch.hpp"
#include "unicode/characters.hpp"

using namespace palaset::unicode;

namespace {

/// What plain_bytes() says, one byte after the other.
std::size_t plain(std::string_view block) {
  std::size_t i = 0;
  while (i < block.size()) {
    if (static_cast<unsigned char>(block[i]) < 0x80 && block[i] != '\r') {
      ++i;
    } else if (block[i] == '\xC3' && i + 1 < block.size() &&
               (static_cast<unsigned char>(block[i + 1]) & 0xC0) == 0x80) {
      i += 2;
    } else {
      break;
    }
  }
  return i;
}

}  // namespace

TEST_CASE("byte block: marks of single bytes") {
  for (unsigned byte = 0; byte < 256; ++byte) {
    std::array<char, Block::size> bytes;
    bytes.fill('x');
    const std::size_t at = byte % Block::size;
    bytes[at] = static_cast<char>(byte);
    const Block block(bytes.data());
    CAPTURE(byte);
    CHECK((bytes_before(block.wide()) == at) == (byte >= 0x80));
    CHECK((bytes_before(block.controls()) == at) == (byte < 0x20));
    CHECK((bytes_before(block.tails()) == at) == (byte >= 0x80 && byte < 0xC0));
    CHECK((bytes_before(block.equal(0xC3)) == at) == (byte == 0xC3));
    CHECK((bytes_before(block.between('0', '9')) == at) == (byte >= '0' && byte <= '9'));
    CHECK((bytes_before(block.between('!', 'w')) == at) == (byte >= '!' && byte <= 'w'));
    CHECK((bytes_before(block.equal_in(0xDF, 0xC2)) == at) == (byte == 0xC2 || byte == 0xE2));
    CHECK((bytes_before(block.leads_of_four()) == at) == (byte >= 0xF0));
    CHECK(count(block.equal('x')) == Block::size - (byte == 'x' ? 0 : 1));
    CHECK(count(first_of(block.equal('x'), at)) == at);
    std::array<char, Block::size> copy;
    block.store(copy.data());
    CHECK(copy == bytes);
  }
}

TEST_CASE("byte block: a bit a byte, of up to 64 of them") {
  std::string text;
  for (std::size_t length = 1; length <= 150; ++length) {
    text += length % 7 == 0 ? '-' : static_cast<char>('a' + length % 26);
    for (std::size_t at = 0; at < text.size(); at += Bytes64::size) {
      const Bytes64 bytes(text, at);
      Bytes64::Marks hyphens = 0, letters = 0;
      for (std::size_t i = at; i < std::min(text.size(), at + Bytes64::size); ++i) {
        hyphens |= Bytes64::Marks{text[i] == '-'} << (i - at);
        letters |= Bytes64::Marks{text[i] >= 'c' && text[i] <= 'k'} << (i - at);
      }
      INFO(length);
      CHECK(bytes.equal('-') == hyphens);
      CHECK(bytes.equal_in(0x7F, '-') == hyphens);
      CHECK(bytes.between('c', 'k') == letters);
    }
  }
}

TEST_CASE("byte block: as much plain text as there is, with and without bytes skipped") {
  constexpr std::string_view bytes = "ab\xC3\xA4\x80\r\xE2\xC3\xC3";
  std::uint32_t state = 1;
  for (int i = 0; i < 50'000; ++i) {
    std::array<char, Block::size> text;
    for (char& c : text) {
      state = state * 1664525 + 1013904223;
      c = bytes[(state >> 20U) % 12 % bytes.size()];
    }
    const Block block(text.data());
    const std::size_t skipped = (state >> 8U) % Block::size;
    const std::string_view rest(text.data() + skipped, Block::size - skipped);
    CHECK(plain_bytes(block, skipped, block.equal('\r')) == plain(rest));
  }
}

TEST_CASE("byte block: marked bytes of a text of any length") {
  const std::string text = "0 1 22 (kolme) 4444 viisi 6, ja 7";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    std::string seen(size, ' ');
    for_each_marked(
        std::string_view(text).substr(0, size), [](const Block& b) { return b.between('0', '9'); },
        [&](std::size_t at) { seen[at] = text[at]; });
    std::string expected = text.substr(0, size);
    for (char& c : expected) c = is_digit(c) ? c : ' ';
    CHECK(seen == expected);
  }
}

TEST_CASE("byte block: frequent characters are those that nothing changes") {
  for (char32_t c = 0x80; c < 0x3000; ++c) {
    std::string text;
    append(text, c);
    const std::size_t length = frequent_length(text, 0);
    CAPTURE(static_cast<std::uint32_t>(c));
    CHECK((length == 0 || length == text.size()));
    CHECK((length != 0) == ((c >= 0xC0 && c < 0x100) || (c >= 0x2010 && c < 0x2028)));
    if (length != 0) CHECK(cleaning(c) == Cleaning::keep);
  }
  CHECK(frequent_length("\xC3", 0) == 0);
  CHECK(frequent_length("\xE2\x80", 0) == 0);
}
