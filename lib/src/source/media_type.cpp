#include "source/media_type.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace palaset {
namespace {

struct TypeRow {
  InputType type;
  std::string_view word, media_type, description;
};

constexpr std::array rows{
    TypeRow{InputType::text, "text", "text/plain", "text"},
    TypeRow{InputType::html, "html", "text/html", "an HTML page"},
    TypeRow{InputType::pdf, "pdf", "application/pdf", "a PDF"},
    TypeRow{InputType::docx, "docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a DOCX document"},
    TypeRow{InputType::odt, "odt", "application/vnd.oasis.opendocument.text", "an ODT document"},
    TypeRow{InputType::gzip, "gzip", "application/gzip", "a gzip file"},
    TypeRow{InputType::zstd, "zstd", "application/zstd", "a zstd file"},
    TypeRow{InputType::bzip2, "bzip2", "application/x-bzip2", "a bzip2 file"},
    TypeRow{InputType::xz, "xz", "application/x-xz", "an xz file"},
    TypeRow{InputType::zip, "zip", "application/zip", "a zip archive"},
    TypeRow{InputType::tar, "tar", "application/x-tar", "a tar archive"}};

const TypeRow& row_of(InputType type) noexcept {
  const auto* row = std::find_if(rows.begin(), rows.end(), [&](const TypeRow& r) { return r.type == type; });
  return row == rows.end() ? rows.front() : *row;
}

}  // namespace

std::optional<InputType> parse_input_type(std::string_view word) {
  for (const TypeRow& row : rows) {
    if (row.word == word) return row.type;
  }
  return std::nullopt;
}

namespace source {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::string_view bytes;
  InputType type;
};

constexpr std::array magics{Magic{"%PDF-"sv, InputType::pdf},
                            Magic{"\x1F\x8B"sv, InputType::gzip},
                            Magic{"\x28\xB5\x2F\xFD"sv, InputType::zstd},
                            Magic{"\xFD\x37zXZ\0"sv, InputType::xz},
                            Magic{"PK\3\4"sv, InputType::zip},
                            Magic{"PK\5\6"sv, InputType::zip}};

struct Foreign {
  std::string_view bytes, name;
};

constexpr std::array foreign{
    Foreign{"\x89PNG\r\n\x1A\n"sv, "a PNG image"},
    Foreign{"\xFF\xD8\xFF"sv, "a JPEG image"},
    Foreign{"GIF8"sv, "a GIF image"},
    Foreign{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old Office document (.doc, .xls)"},
    Foreign{"{\\rtf"sv, "an RTF document"},
    Foreign{"\x7F"
            "ELF"sv,
            "a program"},
    Foreign{"MZ\x90"sv, "a program"},
    Foreign{"SQLite format 3\0"sv, "an SQLite database"},
    Foreign{"7z\xBC\xAF\x27\x1C"sv, "a 7z archive"},
    Foreign{"Rar!\x1A\x07"sv, "a RAR archive"},
    Foreign{"%!PS"sv, "a PostScript document"}};

struct Extension {
  std::string_view name;
  InputType type;
};

constexpr std::array extensions{Extension{".html", InputType::html},  Extension{".htm", InputType::html},
                                Extension{".xhtml", InputType::html}, Extension{".pdf", InputType::pdf},
                                Extension{".docx", InputType::docx},  Extension{".odt", InputType::odt},
                                Extension{".gz", InputType::gzip},    Extension{".tgz", InputType::gzip},
                                Extension{".zst", InputType::zstd},   Extension{".zip", InputType::zip},
                                Extension{".tar", InputType::tar}};

char lower(char c) noexcept {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool ends_with(std::string_view name, std::string_view extension) {
  if (name.size() < extension.size()) return false;
  name.remove_prefix(name.size() - extension.size());
  return std::equal(name.begin(), name.end(), extension.begin(),
                    [](char a, char b) { return lower(a) == b; });
}

/// The header's sum holds (POSIX 1003.1, ustar): that no text does by chance, also where the magic is
/// missing.
bool is_tar(std::string_view head) {
  constexpr std::size_t sum_at = 148;
  constexpr std::size_t sum_end = 156;
  if (head.size() < head_bytes) return false;
  std::string_view field = head.substr(sum_at, sum_end - sum_at);
  while (field.starts_with(' ')) field.remove_prefix(1);
  std::uint32_t told = 0;
  if (std::from_chars(field.data(), field.data() + field.size(), told, 8).ec != std::errc{}) return false;
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < head_bytes; ++i)
    sum += i >= sum_at && i < sum_end ? std::uint32_t{' '} : static_cast<unsigned char>(head[i]);
  return sum == told;
}

/// "BZh", a level, and the number that begins a block or ends the stream.
bool is_bzip2(std::string_view head) {
  return head.size() >= 10 && head.starts_with("BZh") && head[3] >= '1' && head[3] <= '9' &&
         (head.substr(4, 6) == "\x31\x41\x59\x26\x53\x59"sv ||
          head.substr(4, 6) == "\x17\x72\x45\x38\x50\x90"sv);
}

}  // namespace

InputType type_of(std::string_view head, std::string_view name) {
  for (const Magic& m : magics) {
    if (head.starts_with(m.bytes)) return m.type;
  }
  if (is_bzip2(head)) return InputType::bzip2;
  if (is_tar(head)) return InputType::tar;
  for (const Extension& e : extensions) {
    if (ends_with(name, e.name)) return e.type;
  }
  return InputType::text;
}

std::string_view foreign_kind(std::string_view head) {
  const auto* found = std::find_if(foreign.begin(), foreign.end(),
                                   [&](const Foreign& f) { return head.starts_with(f.bytes); });
  return found == foreign.end() ? std::string_view() : found->name;
}

bool is_container(InputType type) noexcept {
  return type >= InputType::gzip;
}

std::string_view media_type(InputType type) noexcept {
  return row_of(type).media_type;
}

std::string_view describe(InputType type) noexcept {
  return row_of(type).description;
}

}  // namespace source
}  // namespace palaset
