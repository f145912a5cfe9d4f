#include "container/gunzip.hpp"

#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace palaset::container {
namespace {

constexpr std::size_t block = std::size_t{1} << 16;
constexpr int gzip_only = 16 + MAX_WBITS;
constexpr std::string_view magic = "\x1F\x8B";

Bytef* bytes_of(const char* text) {
  return reinterpret_cast<Bytef*>(const_cast<char*>(text));  // zlib's input is not const, and not written to
}

}  // namespace

Gunzip::Gunzip(int descriptor, std::string_view bytes)
    : descriptor_(descriptor),
      rest_(bytes),
      stream_(std::make_unique<z_stream>()),
      in_(descriptor < 0 ? nullptr : std::make_unique<char[]>(block)),
      out_(std::make_unique<char[]>(block)) {
  if (::inflateInit2(stream_.get(), gzip_only) != Z_OK) problem_ = "not enough memory";
}

Gunzip::~Gunzip() {
  ::inflateEnd(stream_.get());
}

bool Gunzip::fail(std::string problem) {
  problem_ = std::move(problem);
  return false;
}

/// Takes care that there is input, unless there is no more of it.
bool Gunzip::fill() {
  if (!rest_.empty() || descriptor_ < 0) return true;
  for (;;) {
    const ssize_t count = ::read(descriptor_, in_.get(), block);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return fail(std::generic_category().message(errno));
    rest_ = {in_.get(), static_cast<std::size_t>(count)};
    return true;
  }
}

/// A file may hold several, one behind the other. Anything else behind the last is no part of it: tapes and
/// downloads are filled up with zeros.
bool Gunzip::next_member() {
  if (rest_.size() >= magic.size() ? !rest_.starts_with(magic) : !magic.starts_with(rest_)) return false;
  ended_ = false;
  return ::inflateReset(stream_.get()) == Z_OK;
}

bool Gunzip::read(std::string_view& piece) {
  piece = {};
  while (piece.empty() && problem_.empty()) {
    if (!fill()) return false;
    if (rest_.empty() && !ended_) return fail("the gzip file is cut short");
    if (ended_ && (rest_.empty() || !next_member())) return true;
    stream_->next_in = bytes_of(rest_.data());
    stream_->avail_in = static_cast<uInt>(std::min(rest_.size(), block));
    stream_->next_out = bytes_of(out_.get());
    stream_->avail_out = block;
    const uInt given = stream_->avail_in;
    const int code = ::inflate(stream_.get(), Z_NO_FLUSH);
    const std::size_t used = given - stream_->avail_in;
    rest_.remove_prefix(used);
    consumed_ += used;
    ended_ = code == Z_STREAM_END;
    if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
      return fail(std::string("the gzip file is damaged: ") +
                  (stream_->msg != nullptr ? stream_->msg : "zlib gives up"));
    piece = {out_.get(), block - stream_->avail_out};
  }
  return problem_.empty();
}

}  // namespace palaset::container
