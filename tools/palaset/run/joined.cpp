#include "run/joined.hpp"

#include <utility>

namespace palaset::cli {

void Joined::next(bool packed) {
  array_ = packed && format_ == Format::json;
  begins_ = true;
}

/// What stands before a document, once it is certain that there is one.
bool Joined::open() {
  begins_ = false;
  line_feed_held_ = false;
  if (written_++ > 0) return sink_.write(",\n");
  return !alone_ || sink_.write("[\n");
}

bool Joined::write(std::string_view bytes) {
  if (!array_ || bytes.empty()) return sink_.write(bytes);
  if (begins_ ? !open() : std::exchange(line_feed_held_, false) && !sink_.write("\n")) return false;
  line_feed_held_ = bytes.ends_with('\n');
  if (line_feed_held_) bytes.remove_suffix(1);
  return bytes.empty() || sink_.write(bytes);
}

bool Joined::close(bool packed) {
  if (!packed || format_ != Format::json) return true;
  if (written_ > 0) return sink_.write(alone_ ? "\n]\n" : "\n");
  return !alone_ || sink_.write("[]\n");
}

}  // namespace palaset::cli
