// The walk through the members of a container, and through those of containers in it.
#include <fcntl.h>
#include <sys/stat.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "container/archive.hpp"
#include "container/budget.hpp"
#include "container/member_reader.hpp"
#include "container/zip_type.hpp"
#include "source/descriptor.hpp"
#include "source/media_type.hpp"

namespace palaset {
namespace container {
namespace {

using Take = std::function<Flow(Result<Input>)>;

/// "pages/list.txt.gz" holds "list.txt".
std::string name_within(std::string_view name) {
  name.remove_prefix(name.find_last_of("/!") + 1);
  for (const std::string_view extension : {".gz", ".zst", ".bz2", ".xz"}) {
    if (name.size() > extension.size() && name.ends_with(extension))
      return std::string(name.substr(0, name.size() - extension.size()));
  }
  return std::string(name);
}

bool is_called_tar(std::string_view name) {
  for (const std::string_view extension : {".tar.", ".tgz", ".tzst", ".tbz2", ".txz"}) {
    if (name.find(extension, name.find_last_of("/!") + 1) != std::string_view::npos) return true;
  }
  return false;
}

class Walk {
 public:
  Walk(const MemberOptions& options, const Take& take, std::uint64_t input_bytes)
      : options_(options), take_(take), budget_(options.limits, input_bytes) {}

  /// Error: the rest of this container cannot be read, or `stopped`.
  std::optional<Error> walk(Archive& archive, InputType type, const std::string& name, std::size_t depth) {
    if (!archive.problem().empty()) return broken(name, archive.problem());
    std::string bytes;
    for (Entry entry;;) {
      const Step step = archive.next(entry);
      if (step == Step::end) return ended(archive, type, name);
      if (step == Step::broken) return broken(name, archive.problem());
      if (auto error = refuse(archive, type, name)) return error;
      if (step == Step::failed) {
        if (auto error = hand_on(broken(name, archive.problem()))) return error;
        continue;
      }
      if (auto error = member(archive, entry, name, depth, bytes)) return error;
    }
  }

  [[nodiscard]] std::size_t count() const noexcept { return count_; }

 private:
  static Error broken(const std::string& name, const std::string& problem) {
    return {ErrorCode::unreadable, name + ": cannot be unpacked: " + problem, {}};
  }

  /// A compressed file of zeros is no archive, unless it is called one.
  static std::optional<Error> ended(const Archive& archive, InputType type, const std::string& name) {
    const bool packed = type != InputType::zip && type != InputType::tar;
    if (!packed || !archive.is_tar() || archive.entries() > 0 || is_called_tar(name)) return std::nullopt;
    return Error{ErrorCode::not_text, name + ": expected text or an archive in it, saw zero bytes", {}};
  }

  /// What stops the whole container, asked for each member.
  std::optional<Error> refuse(const Archive& archive, InputType type, const std::string& name) {
    if (auto problem = budget_.add_member()) return Error{ErrorCode::too_large, name + ": " + *problem, {}};
    if (archive.filters() > options_.limits.max_nesting) return too_deep(name);
    if (archive.filters() == 0 && type != InputType::zip && type != InputType::tar)
      return broken(name, "expected " + std::string(source::describe(type)) + ", saw something else");
    return std::nullopt;
  }

  [[nodiscard]] Error too_deep(const std::string& name) const {
    return {ErrorCode::too_large,
            name + ": more than " + std::to_string(options_.limits.max_nesting) +
                " containers one in another; raise the limit with --max-nesting",
            {}};
  }

  std::optional<Error> member(Archive& archive, const Entry& entry, const std::string& name,
                              std::size_t depth, std::string& bytes) {
    const bool only = entry.path.empty() && entry.regular;
    const bool wanted = only || !options_.wanted || options_.wanted(entry.path);
    const std::string path = name + "!" + (only ? name_within(name) : entry.path);
    if (!entry.regular || !wanted) return settle(pass_over(archive, budget_), path, false);
    const Reading reading = read_member(archive, entry, budget_, options_.max_member_bytes, bytes);
    if (reading.step != Step::done) return settle(reading, path, true);
    return take_member(bytes, path, depth);
  }

  /// A member that was not read: nothing, or an Error for the taker, or one that ends the container.
  std::optional<Error> settle(const Reading& reading, const std::string& path, bool was_wanted) {
    if (reading.step == Step::done) return std::nullopt;
    Error error{reading.code, path + ": " + reading.problem, {}};
    if (reading.step == Step::broken) return error;
    return was_wanted ? hand_on(std::move(error)) : std::nullopt;
  }

  std::optional<Error> take_member(const std::string& bytes, const std::string& path, std::size_t depth) {
    const InputType type = input_type(bytes, path);
    if (!source::is_container(type)) return hand_on(Input::bytes(bytes, path));
    if (depth >= options_.limits.max_nesting) return hand_on(too_deep(path));
    auto error = walk(*Archive::open(type, std::string_view(bytes)), type, path, depth + 1);
    if (!error || error->code == ErrorCode::stopped || budget_.spent()) return error;
    return hand_on(std::move(*error));
  }

  std::optional<Error> hand_on(Result<Input> what) {
    count_ += what ? 1 : 0;
    const std::string name = what ? what->name() : std::string();
    if (take_(std::move(what)) == Flow::go_on) return std::nullopt;
    return Error{ErrorCode::stopped, name + ": stopped by the receiver of the members", {}};
  }

  const MemberOptions& options_;
  const Take& take_;
  Budget budget_;
  std::size_t count_ = 0;
};

/// A file that is open at its beginning, where it can be read again from there.
struct Source {
  source::Descriptor file;
  std::uint64_t size = 0;
  std::string head;
};

/// A pipe is not opened at all: whoever writes into it would notice.
std::optional<Source> open_regular(const std::string& path) {
  struct stat status = {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  Source source{source::Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC)), 0, {}};
  if (!source.file.open() || ::fstat(source.file.get(), &status) != 0) return std::nullopt;
  source.size = static_cast<std::uint64_t>(status.st_size);
  source.head.resize(source::head_bytes);
  const ssize_t count = ::pread(source.file.get(), source.head.data(), source.head.size(), 0);
  source.head.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
  return source;
}

Result<std::size_t> walk_all(const Input& input, const MemberOptions& options, const Take& take,
                             std::uint64_t size, InputType type, Archive& archive) {
  Walk walk(options, take, size);
  if (auto error = walk.walk(archive, type, input.name(), 1)) return *error;
  return walk.count();
}

Result<std::size_t> take_whole(const Input& input, const Take& take) {
  if (take(input) == Flow::go_on) return std::size_t{1};
  return Error{ErrorCode::stopped, input.name() + ": stopped by the receiver of the members", {}};
}

Result<std::size_t> walk_bytes(const Input& input, const MemberOptions& options, const Take& take) {
  const InputType asked = input.type();
  const InputType type = asked == InputType::automatic ? input_type(input.view(), input.name()) : asked;
  if (!source::is_container(type)) return take_whole(input, take);
  return walk_all(input, options, take, input.view().size(), type, *Archive::open(type, input.view()));
}

}  // namespace
}  // namespace container

Result<std::size_t> for_each_member(const Input& input, const MemberOptions& options,
                                    const std::function<Flow(Result<Input>)>& take) {
  using namespace container;
  if (!input.is_file()) return walk_bytes(input, options, take);
  const auto source = open_regular(input.name());
  if (!source) return take_whole(input, take);  // whoever reads it says why it cannot be read
  InputType type = input.type();
  if (type == InputType::automatic) type = source::type_of(source->head, input.name());
  if (type == InputType::zip && input.type() == InputType::automatic) type = zip_type(source->file.get());
  if (!source::is_container(type)) return take_whole(input, take);
  return walk_all(input, options, take, source->size, type, *Archive::open(type, source->file.get()));
}

}  // namespace palaset
