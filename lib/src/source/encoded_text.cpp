#include "source/encoded_text.hpp"

#include <algorithm>
#include <array>

#include "unicode/characters.hpp"

namespace palaset::source {

namespace {

constexpr std::size_t mark_distance = 64;

bool is_wide(Encoding encoding) {
  return encoding == Encoding::utf16le || encoding == Encoding::utf16be;
}

std::size_t mark_length(std::string_view bytes, Encoding encoding) {
  if (encoding == Encoding::utf16le) return bytes.starts_with("\xFF\xFE") ? 2 : 0;
  if (encoding == Encoding::utf16be) return bytes.starts_with("\xFE\xFF") ? 2 : 0;
  return 0;
}

std::string from_single_bytes(std::string_view bytes, Encoding encoding) {
  std::array<std::string, 128> table;
  for (unsigned byte = 0; byte < 128; ++byte)
    unicode::append(table[byte], code_point(encoding, static_cast<unsigned char>(byte + 128)));
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t from = i;
    while (i < bytes.size() && static_cast<unsigned char>(bytes[i]) < 0x80) ++i;
    out.append(bytes.substr(from, i - from));
    if (i < bytes.size()) out.append(table[static_cast<unsigned char>(bytes[i++]) - 128U]);
  }
  return out;
}

std::string from_utf16(std::string_view bytes, Encoding encoding) {
  const std::size_t low = encoding == Encoding::utf16le ? 0 : 1;
  const auto unit = [&](std::size_t i) -> char32_t {
    if (i + 1 >= bytes.size()) return 0;
    return static_cast<char32_t>(static_cast<unsigned char>(bytes[i + low]) |
                                 static_cast<unsigned char>(bytes[i + 1 - low]) << 8);
  };
  std::string out;
  out.reserve(bytes.size() / 2 + bytes.size() / 16 + 3);
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    char32_t c = i + 1 < bytes.size() ? unit(i) : unicode::replacement;
    if (c >= 0xD800 && c < 0xDC00 && unit(i + 2) >= 0xDC00 && unit(i + 2) < 0xE000) {
      c = 0x10000 + ((c - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
      i += 2;
    } else if (c >= 0xD800 && c < 0xE000) {
      c = unicode::replacement;
    }
    unicode::append(out, c);
  }
  return out;
}

}  // namespace

Layer::~Layer() = default;

EncodedText::EncodedText(std::string_view bytes, Encoding encoding)
    : Layer(is_wide(encoding) ? from_utf16(bytes.substr(mark_length(bytes, encoding)), encoding)
                              : from_single_bytes(bytes, encoding)),
      bytes_(bytes),
      width_(is_wide(encoding) ? 2 : 1),
      shift_(mark_length(bytes, encoding)) {
  place_marks();
}

/// Units that the character of a first byte takes; none for the bytes that follow it.
std::size_t EncodedText::units(char lead) const noexcept {
  const auto byte = static_cast<unsigned char>(lead);
  if ((byte & 0xC0) == 0x80) return 0;
  return byte >= 0xF0 && width_ == 2 ? 2 : 1;
}

void EncodedText::place_marks() {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text().size(); ++i) {
    if (i % mark_distance == 0) marks_.push_back(count);
    count += units(text()[i]);
  }
}

std::size_t EncodedText::source_offset(std::size_t offset) const {
  offset = std::min(offset, text().size());
  if (marks_.empty()) return shift_;
  const std::size_t mark = std::min(offset / mark_distance, marks_.size() - 1);
  std::size_t count = marks_[mark];
  for (std::size_t i = mark * mark_distance; i < offset; ++i) count += units(text()[i]);
  return std::min(shift_ + count * width_, bytes_.size());
}

Span EncodedText::source_span(std::size_t begin, std::size_t end) const {
  const std::size_t first = source_offset(begin);
  return {first, end > begin ? source_offset(end) : first};
}

std::size_t EncodedText::text_offset(std::size_t source) const {
  if (source <= shift_ || marks_.empty()) return 0;
  const std::size_t wanted = (source - shift_ + width_ - 1) / width_;
  const auto next = std::upper_bound(marks_.begin(), marks_.end(), wanted);
  const std::size_t mark = static_cast<std::size_t>(next - marks_.begin()) - 1;
  std::size_t count = marks_[mark];
  std::size_t i = mark * mark_distance;
  // a mark may stand inside a character, whose units were counted before it
  for (; i < text().size(); ++i) {
    const std::size_t n = units(text()[i]);
    if (n != 0 && count >= wanted) break;
    count += n;
  }
  return i;
}

}  // namespace palaset::source
