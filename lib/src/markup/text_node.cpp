#include "markup/text_node.hpp"

#include <algorithm>

#include "markup/tag_scan.hpp"
#include "markup/tree.hpp"
#include "unicode/characters.hpp"

namespace palaset::markup {

namespace {

constexpr std::size_t longest_name = 32;  ///< of an entity
constexpr std::size_t longest_text = 4096;

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::size_t numeric_length(std::string_view raw) {
  const bool hex = raw.size() > 2 && (raw[2] == 'x' || raw[2] == 'X');
  const std::size_t first = hex ? 3 : 2;
  std::size_t i = first;
  while (i < raw.size() && (hex ? is_hex(raw[i]) : raw[i] >= '0' && raw[i] <= '9')) ++i;
  if (i == first) return 0;
  return i + (i < raw.size() && raw[i] == ';' ? 1U : 0U);
}

/// Length of the entity at the beginning of `raw`, whose decoded text `decoded` begins with; 0 for a plain
/// "&".
std::size_t reference_length(std::string_view raw, std::string_view decoded) {
  if (raw.substr(1, 1) == "#") return numeric_length(raw);
  std::size_t name = 1;
  while (name < raw.size() && name <= longest_name && is_alphanumeric(raw[name])) ++name;
  const bool closed = raw.substr(name, 1) == ";";
  const std::size_t whole = name + (closed ? 1U : 0U);
  if (raw.substr(1, 3) == "amp" || raw.substr(1, 3) == "AMP") return raw.substr(4, 1) == ";" ? 5 : 4;
  if (name == 1 || decoded.front() == '&') return 0;
  // "&auml" without its semicolon ends where the rest is text again
  const std::string_view after = decoded.substr(unicode::at(decoded, 0).length);
  for (std::size_t end = 3; end < name; ++end) {
    if (after.starts_with(raw.substr(end, whole - end))) return end;
  }
  return whole;
}

class Matcher {
 public:
  Matcher(std::string_view decoded, std::string_view raw, std::size_t source, bool verbatim, Flow& flow)
      : decoded_(decoded), raw_(raw), source_(source), verbatim_(verbatim), flow_(flow) {}

  void run() {
    for (copy_alike(); t_ < decoded_.size(); copy_alike()) {
      const char c = r_ < raw_.size() ? raw_[r_] : '\0';
      if (c == '&') {
        take_reference();
      } else if (c == '<' && !is_sign()) {
        skip_tag();
      } else {
        put(c == '<' && decoded_[t_] == '<' ? 1 : 0);
      }
    }
  }

 private:
  void copy_alike() {
    const std::size_t from = r_;
    const std::size_t limit = std::min(raw_.size() - r_, decoded_.size() - t_);
    std::size_t n = 0;
    while (n < limit && raw_[r_ + n] == decoded_[t_ + n] && raw_[r_ + n] != '&' && raw_[r_ + n] != '<') ++n;
    // not in the middle of a character
    while (n > 0 && t_ + n < decoded_.size() && (static_cast<unsigned char>(decoded_[t_ + n]) & 0xC0) == 0x80)
      --n;
    if (n == 0) return;
    r_ += n;
    t_ += n;
    flow_.text(raw_.substr(from, n), source_ + from, verbatim_);
  }

  /// "a < b"
  [[nodiscard]] bool is_sign() const {
    const char next = r_ + 1 < raw_.size() ? raw_[r_ + 1] : ' ';
    return !is_alphanumeric(next) && next != '/' && next != '!' && next != '?';
  }

  /// A tag that the builder passed over.
  void skip_tag() {
    TagScan scan(raw_.substr(r_));
    r_ = scan.next() ? r_ + scan.tag().end : raw_.size();
  }

  void take_reference() {
    const std::size_t length = reference_length(raw_.substr(r_), decoded_.substr(t_));
    put(length == 0 ? 1 : std::min(length, raw_.size() - r_));
  }

  /// Writes the next decoded character, which `length` bytes of the page stand for.
  void put(std::size_t length) {
    const unicode::CodePoint c = unicode::at(decoded_, t_);
    const std::string_view utf8 = decoded_.substr(t_, c.length);
    const std::size_t at = source_ + std::min(r_, raw_.size());
    t_ += std::max<std::size_t>(c.length, 1);
    r_ += length;
    if (c.value < 0x20 || c.value == 0x7F) {
      flow_.character(" ", at, length, verbatim_);
      return;
    }
    switch (unicode::cleaning(c.value)) {
      case unicode::Cleaning::drop:
        return;
      case unicode::Cleaning::blank:
      case unicode::Cleaning::line_end:
        return flow_.character(" ", at, length, verbatim_);
      case unicode::Cleaning::keep:
      case unicode::Cleaning::normalize:
        return flow_.character(utf8, at, length, verbatim_);
    }
  }

  std::string_view decoded_, raw_;
  std::size_t source_;
  bool verbatim_;
  Flow& flow_;
  std::size_t t_ = 0;
  std::size_t r_ = 0;
};

}  // namespace

void write_text(std::string_view decoded, std::string_view raw, std::size_t source, bool verbatim,
                Flow& flow) {
  Matcher(decoded, raw, source, verbatim, flow).run();
}

std::string decode_text(std::string_view raw) {
  std::string plain(raw.substr(0, longest_text));
  std::replace(plain.begin(), plain.end(), '<', ' ');
  std::replace(plain.begin(), plain.end(), '\0', ' ');
  const Tree tree(plain);
  Flow flow;
  flow.set_spacing(Spacing::line);
  tree.root().each_text([&](Node node) { write_text(node.text(), node.raw_text(), 0, false, flow); });
  return flow.take_text();
}

}  // namespace palaset::markup
