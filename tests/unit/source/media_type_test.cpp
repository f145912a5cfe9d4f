#include "source/media_type.hpp"

#include <string>

#include "catch.hpp"

using namespace palaset;
using namespace std::string_view_literals;
using source::type_of;

TEST_CASE("type_of: content first, then the name") {
  CHECK(type_of("%PDF-1.7\n", "page.txt") == InputType::pdf);
  CHECK(type_of("PK\3\4rest", "page.html") == InputType::zip);
  CHECK(type_of("PK\5\6"sv, "") == InputType::zip);
  CHECK(type_of("\x1F\x8B\x08"sv, "") == InputType::gzip);
  CHECK(type_of("\x28\xB5\x2F\xFD"sv, "") == InputType::zstd);
  CHECK(type_of("\xFD\x37zXZ\0"sv, "") == InputType::xz);
  CHECK(type_of("BZh91AY&SY"sv, "") == InputType::bzip2);
  CHECK(type_of("BZh91", "") == InputType::text);  // a text may begin so
  CHECK(type_of("Mallit", "page.HTML") == InputType::html);
  CHECK(type_of("Mallit", "page.docx") == InputType::docx);
  CHECK(type_of("Mallit", "page") == InputType::text);
  CHECK(type_of("", "") == InputType::text);
}

TEST_CASE("type_of: a tar is known by the sum of its header") {
  std::string head(source::head_bytes, '\0');
  head.replace(0, 5, "a.txt");
  CHECK(type_of(head, "x") == InputType::text);
  unsigned sum = 8 * ' ';
  for (const char c : head) sum += static_cast<unsigned char>(c);
  std::string octal;
  for (unsigned rest = sum; rest > 0; rest /= 8)
    octal.insert(octal.begin(), static_cast<char>('0' + rest % 8));
  head.replace(148, octal.size(), octal);
  CHECK(type_of(head, "x") == InputType::tar);
  head[0] = 'b';
  CHECK(type_of(head, "x") == InputType::text);
}

TEST_CASE("words, media types and foreign kinds") {
  CHECK(parse_input_type("odt") == InputType::odt);
  CHECK_FALSE(parse_input_type("word"));
  CHECK(source::media_type(InputType::text) == "text/plain");
  CHECK(source::media_type(InputType::pdf) == "application/pdf");
  CHECK(source::foreign_kind("\x89PNG\r\n\x1A\n") == "a PNG image");
  CHECK(source::foreign_kind("Mallit").empty());
  CHECK(source::is_container(InputType::zip));
  CHECK_FALSE(source::is_container(InputType::docx));
}
