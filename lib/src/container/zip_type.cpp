#include "container/zip_type.hpp"

#include <unistd.h>

#include <cstdint>
#include <memory>

#include "container/archive.hpp"
#include "source/media_type.hpp"

namespace palaset::container {
namespace {

constexpr int looked_at = 64;  // members; documents have what tells them apart among their first

/// ODF 1.3, part 2, 3.3: the member "mimetype" holds the media type and nothing else.
bool holds_odt(Archive& archive) {
  std::string_view piece;
  std::uint64_t offset = 0;
  return archive.read(piece, offset) == Step::done && piece.starts_with(source::media_type(InputType::odt));
}

InputType type_in(Archive& archive) {
  Entry entry;
  for (int i = 0; i < looked_at && archive.next(entry) == Step::done; ++i) {
    if (entry.path == "word/document.xml") return InputType::docx;
    if (entry.path == "mimetype" && holds_odt(archive)) return InputType::odt;
  }
  return InputType::zip;
}

}  // namespace

InputType zip_type(std::string_view bytes) {
  return type_in(*Archive::open(InputType::zip, bytes));
}

InputType zip_type(int descriptor) {
  const InputType type = type_in(*Archive::open(InputType::zip, descriptor));
  ::lseek(descriptor, 0, SEEK_SET);
  return type;
}

InputType input_type(std::string_view bytes, std::string_view name) {
  const InputType type = source::type_of(bytes.substr(0, source::head_bytes), name);
  return type == InputType::zip ? zip_type(bytes) : type;
}

}  // namespace palaset::container
