#include "source/file.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "catch.hpp"
#include "source/digest.hpp"

using namespace palaset;
using source::read_file;

namespace {

/// A folder of its own, gone with the test.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "palaset-unit-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path_); }

  std::string file(const std::string& name, std::string_view bytes) const {
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return (path_ / name).string();
  }
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace

TEST_CASE("read_file: a file's bytes, as they are") {
  const Folder folder;
  const std::string bytes("Mallit\r\n\xE4\0\xFF", 11);
  CHECK(read_file(folder.file("a", bytes), 1000).value() == bytes);
  CHECK(read_file(folder.file("empty", ""), 1000).value().empty());
  const std::string large(300'000, 'x');
  CHECK(read_file(folder.file("large", large), 300'000).value() == large);
  CHECK(read_file("/dev/null", 0).value().empty());  // no size to ask for
}

TEST_CASE("read_file: what is over the limit is refused") {
  const Folder folder;
  const auto over = read_file(folder.file("a", "12345"), 4);
  REQUIRE_FALSE(over);
  CHECK(over.error().code == ErrorCode::too_large);
  CHECK(over.error().what.find(folder.path() + "/a: ") == 0);
  CHECK(over.error().what.find("4 bytes") != std::string::npos);
  const auto endless = read_file("/dev/zero", 100'000);
  REQUIRE_FALSE(endless);
  CHECK(endless.error().code == ErrorCode::too_large);
}

TEST_CASE("read_file: what cannot be read is named, with the system's reason") {
  const Folder folder;
  for (const std::string& path :
       {folder.path() + "/none", folder.path(), folder.file("f", "") + "/below", std::string()}) {
    CAPTURE(path);
    const auto bytes = read_file(path, 1000);
    REQUIRE_FALSE(bytes);
    CHECK(bytes.error().code == ErrorCode::unreadable);
    CHECK(bytes.error().what.find(path + ": cannot ") == 0);
  }
}

TEST_CASE("sha256: as FIPS 180-4 has it") {
  CHECK(source::sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(source::sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(source::sha256(std::string(1'000'000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}
