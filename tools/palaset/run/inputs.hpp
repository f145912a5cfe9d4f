// What is to be read: the arguments, with folders walked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "run/selection.hpp"
#include "terminal/console.hpp"

namespace palaset::cli {

/// Paths one behind the other in one string, because a folder may hold very many.
class PathList {
 public:
  void add(std::string_view path) {
    text_ += path;
    ends_.push_back(text_.size());
  }
  [[nodiscard]] std::size_t size() const noexcept { return ends_.size(); }
  [[nodiscard]] std::string operator[](std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return text_.substr(begin, ends_[i] - begin);
  }

 private:
  std::string text_;
  std::vector<std::size_t> ends_;
};

struct InputList {
  PathList paths;        ///< "-" is standard input
  bool several = false;  ///< more than one argument, or a folder, whatever it holds
  bool failed = false;   ///< a folder could not be read
};

/// Walks folders for what `selection` takes, in byte-wise order of their paths. Hidden entries, what is no
/// regular file and links back to a folder that is being walked are left out. Folders that cannot be read are
/// named on `console`.
InputList list_inputs(const std::vector<std::string>& arguments, const Selection& selection,
                      Console& console);

/// The sizes of all files together, as far as they have one.
std::uint64_t total_bytes(const PathList& paths);

/// Whether `path` exists and is one of the inputs.
bool is_an_input(const std::string& path, const PathList& inputs);

}  // namespace palaset::cli
