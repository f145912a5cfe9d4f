#include "container/archive.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>  // NOLINT(modernize-deprecated-headers): newlocale() is POSIX, and not in <clocale>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace palaset::container {
namespace {

constexpr std::size_t block = std::size_t{1} << 16;

/// libarchive turns the names of members into the characters of the thread's locale. Under this one they stay
/// the UTF-8 that they are, whatever the process has; the locale of the process is not touched.
class Utf8Names {
 public:
  Utf8Names() : before_(names() != locale_t{} ? ::uselocale(names()) : locale_t{}) {}
  Utf8Names(const Utf8Names&) = delete;
  Utf8Names& operator=(const Utf8Names&) = delete;
  ~Utf8Names() {
    if (before_ != locale_t{}) ::uselocale(before_);
  }

 private:
  static locale_t names() {
    static const locale_t made = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t{});
    return made;
  }
  locale_t before_;
};

std::string path_of(archive_entry* entry) {
  if (const char* raw = ::archive_entry_pathname(entry)) return raw;
  if (const char* utf8 = ::archive_entry_pathname_utf8(entry)) return utf8;
  return {};
}

la_ssize_t read_gunzipped(archive* a, void* source, const void** data) {
  std::string_view piece;
  auto& gunzip = *static_cast<Gunzip*>(source);
  if (!gunzip.read(piece)) {
    ::archive_set_error(a, EIO, "%s", gunzip.problem().c_str());
    return -1;
  }
  *data = piece.data();
  return static_cast<la_ssize_t>(piece.size());
}

}  // namespace

void Archive::Free::operator()(archive* a) const noexcept {
  ::archive_read_free(a);
}

Archive::Archive(InputType type, int descriptor, std::string_view bytes)
    : type_(type), descriptor_(descriptor), bytes_(bytes) {
  start();
}

std::unique_ptr<Archive> Archive::open(InputType type, int descriptor) {
  return std::unique_ptr<Archive>(new Archive(type, descriptor, {}));
}

std::unique_ptr<Archive> Archive::open(InputType type, std::string_view bytes) {
  return std::unique_ptr<Archive>(new Archive(type, -1, bytes));
}

void Archive::start() {
  archive_.reset(::archive_read_new());
  archive* a = archive_.get();
  if (type_ == InputType::zip) {
    ::archive_read_support_format_zip_seekable(a);
  } else {
    ::archive_read_support_filter_gzip(a);
    ::archive_read_support_filter_zstd(a);
    ::archive_read_support_filter_bzip2(a);
    ::archive_read_support_filter_xz(a);
    ::archive_read_support_format_tar(a);
    // Also what is cut short before its first byte is empty to libarchive; of gzip it is known (next()).
    if (type_ == InputType::gzip) ::archive_read_support_format_empty(a);
    if (type_ != InputType::tar) ::archive_read_support_format_raw(a);
  }
  const Utf8Names names;
  if (type_ == InputType::gzip) {
    gunzip_ = std::make_unique<Gunzip>(descriptor_, bytes_);
    step(::archive_read_open(a, gunzip_.get(), nullptr, read_gunzipped, nullptr));
    return;
  }
  step(descriptor_ >= 0 ? ::archive_read_open_fd(a, descriptor_, block)
                        : ::archive_read_open_memory(a, bytes_.data(), bytes_.size()));
}

/// A warning is about dates, owners or names: the bytes are there.
Step Archive::step(int code) {
  if (code == ARCHIVE_OK || code == ARCHIVE_WARN) return Step::done;
  if (code == ARCHIVE_EOF) return Step::end;
  return fail(code == ARCHIVE_FATAL ? Step::broken : Step::failed);
}

Step Archive::fail(Step how) {
  const char* said = ::archive_error_string(archive_.get());
  problem_ = said != nullptr ? said : "for no reason that is told";
  if (skips_freely() && problem_ == "Unrecognized archive format")
    problem_ = "no list of members at its end: is it cut short?";
  return how;
}

Step Archive::next(Entry& entry) {
  const Utf8Names names;
  archive_entry* found = nullptr;
  problem_.clear();
  Step seen = step(::archive_read_next_header(archive_.get(), &found));
  if (gunzip_ && !gunzip_->problem().empty()) {
    problem_ = gunzip_->problem();
    seen = Step::broken;
  }
  if (seen == Step::done || seen == Step::failed) ++entries_;
  if (seen != Step::done) return seen;
  entry.path = ::archive_format(archive_.get()) == ARCHIVE_FORMAT_RAW ? std::string() : path_of(found);
  entry.regular = ::archive_entry_filetype(found) == AE_IFREG && ::archive_entry_hardlink(found) == nullptr;
  entry.size.reset();
  if (::archive_entry_size_is_set(found) != 0)
    entry.size = static_cast<std::uint64_t>(::archive_entry_size(found));
  return Step::done;
}

Step Archive::read(std::string_view& piece, std::uint64_t& offset) {
  const void* data = nullptr;
  std::size_t size = 0;
  la_int64_t place = 0;
  const int code = ::archive_read_data_block(archive_.get(), &data, &size, &place);
  // Where the sum of a member does not fit, its bytes are wrong: here a warning is a failure.
  if (code == ARCHIVE_WARN) return fail(Step::failed);
  const Step seen = step(code);
  if (seen == Step::broken && recover()) return Step::failed;
  if (seen != Step::done) return seen;
  piece = {static_cast<const char*>(data), size};
  offset = static_cast<std::uint64_t>(place);
  return Step::done;
}

/// libarchive gives an archive up where a member cannot be unpacked. The members of a zip are each for
/// themselves, so that it is opened again and those before are passed over; not without end, since that takes
/// time that grows with their number.
bool Archive::recover() {
  constexpr std::size_t most = 64;
  if (!skips_freely() || recoveries_++ >= most) return false;
  const std::string problem = std::exchange(problem_, {});
  if (descriptor_ >= 0) ::lseek(descriptor_, 0, SEEK_SET);
  start();
  const std::size_t before = std::exchange(entries_, 0);
  Entry passed;
  for (std::size_t i = 0; i < before && problem_.empty(); ++i) next(passed);
  const bool there = entries_ == before;
  problem_ = problem;
  return there;
}

bool Archive::is_tar() const {
  return (::archive_format(archive_.get()) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_TAR;
}

std::uint64_t Archive::consumed() const {
  if (gunzip_) return gunzip_->consumed();
  const auto bytes = ::archive_filter_bytes(archive_.get(), -1);
  return bytes > 0 ? static_cast<std::uint64_t>(bytes) : 0;
}

std::size_t Archive::filters() const {
  const int count = ::archive_filter_count(archive_.get());  // the source itself is one
  return static_cast<std::size_t>(std::max(count - 1, 0)) + (gunzip_ ? 1 : 0);
}

}  // namespace palaset::container
