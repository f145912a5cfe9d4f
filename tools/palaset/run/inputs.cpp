#include "run/inputs.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "terminal/printable.hpp"

namespace palaset::cli {
namespace {

namespace fs = std::filesystem;

using FileId = std::pair<dev_t, ino_t>;

FileId id_of(const struct stat& s) {
  return {s.st_dev, s.st_ino};
}

class Walk {
 public:
  /// `base`: length of the path that patterns are not asked about.
  Walk(InputList& list, const Selection& selection, std::size_t base, Console& console)
      : list_(list), selection_(selection), base_(base), console_(console) {}

  /// `folder` ends in a slash.
  void folder(const std::string& folder) {
    struct stat status = {};
    std::error_code error;
    fs::directory_iterator entries;
    if (::stat(folder.c_str(), &status) != 0)
      error.assign(errno, std::generic_category());
    else if (std::ranges::find(above_, id_of(status)) != above_.end())
      return skip(folder);
    else
      entries = fs::directory_iterator(folder, error);
    const auto names = error ? Names{} : sorted_names(folder, entries, error);
    if (error) return fail(folder, error);
    above_.push_back(id_of(status));
    for (const auto& name : names) {
      if (name.ends_with('/'))
        this->folder(folder + name);
      else
        list_.paths.add(folder + name);
    }
    above_.pop_back();
  }

 private:
  using Names = std::vector<std::string>;

  // A folder's name carries its slash, so that names sort as whole paths do.
  Names sorted_names(const std::string& folder, fs::directory_iterator& entries,
                     std::error_code& error) const {
    Names names;
    const std::string above = folder.substr(base_);
    for (const fs::directory_iterator end; !error && entries != end; entries.increment(error)) {
      std::string name = entries->path().filename().string();
      std::error_code gone;
      if (name.starts_with('.')) continue;
      if (entries->is_directory(gone)) {
        if (selection_.enters(above + name)) names.push_back(std::move(name) + '/');
      } else if (selection_.takes_file(above + name) &&
                 (entries->is_regular_file(gone) || dangles(*entries))) {
        names.push_back(std::move(name));
      }
    }
    std::ranges::sort(names);
    return names;
  }

  // A link that leads nowhere is a file that cannot be read: it is named when its turn comes.
  static bool dangles(const fs::directory_entry& entry) {
    std::error_code gone;
    return entry.is_symlink(gone) && !entry.exists(gone);
  }

  void fail(const std::string& folder, const std::error_code& error) {
    list_.failed = true;
    console_.error(fmt::format("cannot read folder {}: {}", printable(folder), error.message()));
  }

  void skip(const std::string& folder) {
    if (console_.verbosity() == Verbosity::verbose)
      console_.put(fmt::format("{}: left out, a link to a folder above it\n", printable(folder)));
  }

  InputList& list_;
  const Selection& selection_;
  std::size_t base_;
  Console& console_;
  std::vector<FileId> above_;  // the folders from the argument down to the one being walked
};

}  // namespace

InputList list_inputs(const std::vector<std::string>& arguments, const Selection& selection,
                      Console& console) {
  InputList list;
  list.several = arguments.size() > 1;
  for (const auto& argument : arguments) {
    struct stat status = {};
    if (argument == "-" || ::stat(argument.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) {
      list.paths.add(argument);
      continue;
    }
    list.several = true;
    const std::size_t before = list.paths.size();
    const bool failed = std::exchange(list.failed, false);
    const std::string folder = argument.ends_with('/') ? argument : argument + '/';
    Walk(list, selection, folder.size(), console).folder(folder);
    if (list.paths.size() == before && !list.failed)
      console.warning(
          fmt::format("no file to read in folder {} (expected *.txt, *.html, *.pdf, *.docx, *.odt "
                      "or archives; --include takes others)",
                      printable(argument)));
    list.failed = list.failed || failed;
  }
  return list;
}

std::uint64_t total_bytes(const PathList& paths) {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    struct stat status = {};
    if (::stat(paths[i].c_str(), &status) == 0 && S_ISREG(status.st_mode))
      sum += static_cast<std::uint64_t>(status.st_size);
  }
  return sum;
}

bool is_an_input(const std::string& path, const PathList& inputs) {
  struct stat wanted = {};
  if (::stat(path.c_str(), &wanted) != 0 || !S_ISREG(wanted.st_mode)) return false;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    struct stat status = {};
    if (::stat(inputs[i].c_str(), &status) == 0 && id_of(status) == id_of(wanted)) return true;
  }
  return false;
}

}  // namespace palaset::cli
