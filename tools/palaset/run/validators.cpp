#include "run/validators.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "run/glob.hpp"
#include "run/held_bytes.hpp"

namespace palaset::cli {
namespace fs = std::filesystem;
namespace {

constexpr auto file_name = "palaset.toml";
constexpr std::size_t most_bytes = std::size_t{1} << 20;

template <class List>
void append(List& list, const List& more) {
  list.insert(list.end(), more.begin(), more.end());
}

// Which of the parts about paths are about this one.
std::vector<bool> parts_for(const ValidatorSettings& settings, const std::string& path) {
  std::vector<bool> parts;
  for (const PathSettings& part : settings.paths)
    parts.push_back(
        std::ranges::any_of(part.patterns, [&](const std::string& p) { return Glob(p).matches(path); }));
  return parts;
}

ValidatorOptions combined(const ValidatorSettings& settings, const std::vector<bool>& parts,
                          const ValidatorOptions& given, bool mends) {
  ValidatorOptions all = settings.checks;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!parts[i]) continue;
    const PathSettings& part = settings.paths[i];
    if (!part.select.empty()) all.select = part.select;
    append(all.ignore, part.ignore);
    append(all.severities, part.severities);
  }
  if (!given.select.empty()) all.select = given.select;
  append(all.ignore, given.ignore);
  all.spelling |= given.spelling;
  // Mending goes on until nothing is left, so nothing may be left out.
  if (mends) all.max_findings = static_cast<std::size_t>(-1);
  return all;
}

}  // namespace

std::optional<Severity> parse_fail_on(const std::string& word) {
  if (word == "never") return std::nullopt;
  return word == "warning" ? Severity::warning : word == "info" ? Severity::info : Severity::error;
}

Result<const Validators::File*> Validators::read(const std::string& folder, const std::string& name) {
  const auto text = HeldBytes::read(name, most_bytes);
  if (!text) return text.error();
  auto settings = ValidatorSettings::parse(name, text->view());
  if (!settings) return settings.error();
  files_.push_back(std::make_unique<File>(File{folder, std::move(*settings)}));
  return static_cast<const File*>(files_.back().get());
}

Result<const Validators::File*> Validators::file_for(const std::string& path) {
  if (options_.no_config) return static_cast<const File*>(nullptr);
  std::error_code error;
  const bool named = !options_.config.empty();
  const std::string start = named ? options_.config : path == "-" ? "./-" : path;
  const fs::path folder = fs::absolute(start, error).lexically_normal().parent_path();
  if (const auto known = by_folder_.find(folder.string()); known != by_folder_.end()) return known->second;
  const File* found = nullptr;
  for (fs::path at = folder; !at.empty(); at = at.parent_path()) {
    const fs::path name = named ? fs::path(options_.config) : at / file_name;
    if (named || fs::is_regular_file(name, error)) {
      auto file = read((at / "").string(), named ? options_.config : name.string());
      if (!file) return file.error();
      found = *file;
      break;
    }
    if (at == at.root_path()) break;
  }
  by_folder_.emplace(folder.string(), found);
  return found;
}

Result<Validators::Chosen> Validators::for_path(const std::string& path) {
  const std::lock_guard lock(mutex_);
  return choose(path);
}

Result<Validators::Chosen> Validators::choose(const std::string& path) {
  const auto file = file_for(path);
  if (!file) return file.error();
  static const ValidatorSettings none;
  const ValidatorSettings& settings = *file == nullptr ? none : (*file)->settings;
  std::vector<bool> parts;
  if (*file != nullptr && !settings.paths.empty()) {
    std::error_code error;
    std::string below = fs::absolute(path, error).lexically_normal().string();
    if (below.starts_with((*file)->folder)) below.erase(0, (*file)->folder.size());
    parts = parts_for(settings, below);
  }
  const auto key = std::pair(*file, parts);
  auto made = made_.find(key);
  if (made == made_.end()) {
    auto validator = Validator::make(
        extractor_, combined(settings, parts, options_.checks, options_.wish != FixWish::none));
    if (!validator) return validator.error();
    made = made_.emplace(key, std::move(*validator)).first;
  }
  return Chosen{&made->second, parse_fail_on(options_.fail_on.value_or(settings.fail_on.value_or("error")))};
}

}  // namespace palaset::cli
