// What is read: files or bytes, alone or packed.
//
//     palaset::MemberOptions options;
//     auto walked = palaset::for_each_member(palaset::Input::file("pages.zip"), options, [&](auto member) {
//       if (member) extractor.stream(*member, handler);            // "pages.zip!a/page.txt"
//       else log(member.error().what);                             // this member only; the others follow
//       return palaset::Flow::go_on;
//     });
//     if (!walked) log(walked.error().what);                       // the rest of the archive cannot be read
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <palaset/export.hpp>
#include <palaset/result.hpp>

namespace palaset {

enum class Flow { go_on, stop };

/// What an input is. `automatic`: by its content, then by its name.
enum class InputType { automatic, text, html, pdf, docx, odt, gzip, zstd, bzip2, xz, zip, tar };

/// "text", "html", "pdf" …; nothing for any other word. `automatic` has no word.
PALASET_API std::optional<InputType> parse_input_type(std::string_view word);

/// Where the bytes come from. Views must outlive the call they are given to.
class Input {
 public:
  static Input file(std::string path) {
    Input i;
    i.name_ = std::move(path);
    i.is_file_ = true;
    return i;
  }
  static Input bytes(std::string_view bytes, std::string name = "-") {
    Input i;
    i.name_ = std::move(name);
    i.bytes_ = bytes;
    return i;
  }

  /// The same, to be read as this type, whatever content and name say.
  [[nodiscard]] Input as(InputType type) const {
    Input i = *this;
    i.type_ = type;
    return i;
  }

  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  [[nodiscard]] std::string_view view() const noexcept { return bytes_; }
  [[nodiscard]] bool is_file() const noexcept { return is_file_; }
  [[nodiscard]] InputType type() const noexcept { return type_; }

 private:
  std::string name_;
  std::string_view bytes_;
  bool is_file_ = false;
  InputType type_ = InputType::automatic;
};

/// What unpacking may cost. Whatever is over is an Error too_large that names the limit.
struct Limits {
  std::size_t max_members = 100'000;                        ///< of an input, nested ones included
  std::size_t max_nesting = 4;                              ///< containers one in another
  std::size_t max_expanded_bytes = std::size_t{4} << 30;    ///< that come out of an input, together
  std::size_t max_ratio = 200;                              ///< bytes out for one in; counts from 16 MiB on
  std::size_t max_text_bytes = std::size_t{64} << 20;       ///< that the reader of a PDF, DOCX or ODT gives
  std::size_t max_pdf_seconds = 20;                         ///< for a PDF's reader
  std::size_t max_pdf_memory_bytes = std::size_t{1} << 30;  ///< for a PDF's reader
};

struct MemberOptions {
  Limits limits = {};
  std::size_t max_member_bytes = std::size_t{1} << 30;  ///< larger members are an Error
  /// Which members to read, by their path in the archive; empty: all. Containers in it are asked for too.
  std::function<bool(std::string_view)> wanted = {};
};

/// Hands on the members of a container (.zip, .tar, .tar.*, .gz, .zst, .bz2, .xz), and those of containers in
/// it, in the order in which they lie there; an input that is no container is handed on itself. A member is
/// named "archive.zip!path", its bytes are good until `take` returns, and nothing is ever written to disk, so
/// that a path such as ../../x is only a name. A member that cannot be read is handed on as an Error. Gives
/// the number of inputs handed on; Error where the rest of the container cannot be read, or `stopped`.
PALASET_API Result<std::size_t> for_each_member(const Input& input, const MemberOptions& options,
                                                const std::function<Flow(Result<Input>)>& take);

}  // namespace palaset
