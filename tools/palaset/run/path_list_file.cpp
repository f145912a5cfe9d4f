#include "run/path_list_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "run/held_bytes.hpp"

namespace palaset::cli {

Result<std::vector<std::string>> read_path_list(const std::string& list, bool null_separated,
                                                std::size_t max_bytes) {
  const auto held = HeldBytes::read(list, max_bytes);
  if (!held) return Error{held.error().code, "--files-from " + held.error().what, {}};
  if (held->view().size() > max_bytes)
    return Error{ErrorCode::too_large,
                 fmt::format("--files-from {}: larger than the limit of {} bytes; raise it with --max-size",
                             list, max_bytes),
                 {}};
  std::vector<std::string> paths;
  std::string_view rest = held->view();
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(null_separated ? '\0' : '\n'), rest.size());
    const std::string_view path = rest.substr(0, end);
    if (!null_separated && path.find('\0') != std::string_view::npos)
      return Error{
          ErrorCode::bad_option,
          fmt::format("--files-from {}: expected a path on each line, saw a NUL byte; give --null too", list),
          {}};
    if (!path.empty()) paths.emplace_back(path);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return paths;
}

}  // namespace palaset::cli
