#include <algorithm>
#include <cstdint>

#include "source/source_text.hpp"
#include "unicode/byte_block.hpp"
#include "unicode/characters.hpp"

namespace palaset::source {

namespace {

constexpr std::size_t binary_window = 8192;

std::string at_offset(std::size_t offset) {
  return " at byte " + std::to_string(offset);
}

/// What is certainly no UTF-8 text, with what to do about it.
std::string why_not_text(std::string_view bytes) {
  if (bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF") {
    return "expected UTF-8 text, saw a UTF-16 byte order mark; ask for UTF-16, or for no encoding";
  }
  return why_binary(bytes);
}

/// End of the run from `i` on that needs no look: ASCII without carriage returns, the letters of Latin-1, and
/// the dashes and quotation marks that are often met.
std::size_t plain_run(std::string_view bytes, std::size_t i) {
  while (i < bytes.size()) {
    if (i + unicode::Block::size <= bytes.size()) {
      const unicode::Block block(bytes.data() + i);
      const std::size_t plain = plain_bytes(block, 0, block.equal('\r'));
      i += plain;
      if (plain > 0) continue;
    }
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const std::size_t length = byte >= 0x80 ? unicode::frequent_length(bytes, i) : byte != '\r' ? 1 : 0;
    if (length == 0) return i;
    i += length;
  }
  return i;
}

}  // namespace

/// One walk over the bytes. Until something must change, it only looks; from there on it copies.
class Decoder {
 public:
  Decoder(std::string_view bytes, DiagnosticLog* log) : log_(log) { result_.bytes_ = bytes; }

  /// Stops at the first byte that is no UTF-8; gives whether there was none.
  bool valid_only() {
    stop_at_bad_ = true;
    result_ = run();
    return !stopped_;
  }
  [[nodiscard]] bool doubtful() const { return doubtful_; }
  SourceText take() { return std::move(result_); }

  SourceText run() {
    const std::string_view bytes = result_.bytes_;
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") {
      kept_ = i_ = result_.shift_ = 3;
      result_.map_.add({0, 0, 3});
    }
    while ((i_ = plain_run(bytes, i_)) < bytes.size()) step();
    if (result_.copied_) flush(bytes.size());
    report_bad();
    return std::move(result_);
  }

 private:
  std::string& out() { return result_.text_; }

  /// Copies what was kept since the last change; from here on the text is a copy.
  void flush(std::size_t until) {
    if (!result_.copied_) {
      result_.copied_ = true;
      out().reserve(result_.bytes_.size());
    }
    out().append(result_.bytes_.substr(kept_, until - kept_));
    kept_ = until;
  }

  /// Puts `text` in the place of the next `length` bytes.
  void replace(std::size_t length, std::string_view text) {
    flush(i_);
    if (text.empty()) result_.map_.add({out().size(), i_, i_ + length});
    out().append(text);
    i_ += length;
    kept_ = i_;
    if (!text.empty() && text.size() != length) result_.map_.add({out().size(), i_, i_});
  }

  void step() {
    const std::string_view bytes = result_.bytes_;
    if (bytes[i_] == '\r') {
      const bool pair = i_ + 1 < bytes.size() && bytes[i_ + 1] == '\n';
      replace(1, pair ? "" : "\n");
      return;
    }
    std::size_t bad = 1;
    const std::size_t length = unicode::valid_length(bytes, i_, bad);
    if (length == 0) return replace_bad(bad);
    if (bytes[i_] == '\xC2' && i_ >= 2 && bytes[i_ - 1] == '\x83' && bytes[i_ - 2] == '\xC3')
      doubtful_ = true;
    const char32_t c = unicode::at(bytes, i_).value;
    switch (unicode::cleaning(c)) {
      case unicode::Cleaning::keep:
        i_ += length;
        return;
      case unicode::Cleaning::blank:
        return replace(length, " ");
      case unicode::Cleaning::line_end:
        return replace(length, "\n");
      case unicode::Cleaning::drop:
        return replace(length, "");
      case unicode::Cleaning::normalize:
        return normalize(length);
    }
  }

  void replace_bad(std::size_t length) {
    if (stop_at_bad_) {
      stopped_ = true;
      i_ = kept_ = result_.bytes_.size();
      return;
    }
    if (bad_.empty() || bad_.end != i_) {
      report_bad();
      bad_.begin = i_;
    }
    bad_.end = i_ + length;
    replace(length, "\xEF\xBF\xBD");
  }

  void report_bad() {
    if (bad_.empty() || log_ == nullptr) return;
    log_->add("encoding.invalid-utf8", Severity::warning,
              "expected UTF-8, saw " + std::to_string(bad_.size()) +
                  (bad_.size() == 1 ? " byte that is none" : " bytes that are none") +
                  "; read as U+FFFD (is the file in windows-1252 or ISO-8859-1?)",
              bad_, decode_rule);
    bad_ = {};
  }

  /// Makes NFC of the segment that the next code point belongs to: the output is taken back to where the
  /// segment begins, and source is read on to where it ends.
  void normalize(std::size_t length) {
    const std::string_view bytes = result_.bytes_;
    flush(i_);
    std::size_t from = out().size();
    if (!unicode::starts_segment(unicode::at(bytes, i_).value)) {
      while (from > 0) {
        const unicode::CodePoint c = unicode::before(out(), from);
        from -= c.length;
        if (unicode::starts_segment(c.value) || out().size() - from > 256) break;
      }
    }
    const std::size_t source = result_.map_.begin(from);
    std::string segment = out().substr(from);
    const std::size_t limit = i_ + 1024;  // a heap of combining marks is taken in pieces
    std::size_t end = i_ + length;
    segment.append(bytes.substr(i_, length));
    for (std::size_t bad = 0; end < bytes.size() && end < limit;) {
      const std::size_t n = unicode::valid_length(bytes, end, bad);
      if (n < 2 || unicode::starts_segment(unicode::at(bytes, end).value)) break;
      segment.append(bytes.substr(end, n));
      end += n;
    }
    out().resize(from);
    result_.map_.cut(from);
    out().append(unicode::nfc(segment));
    i_ = kept_ = end;
    if (out().size() - from != end - source) result_.map_.add({out().size(), end, end});
  }

  DiagnosticLog* log_;
  SourceText result_;
  bool stop_at_bad_ = false;
  bool stopped_ = false;
  bool doubtful_ = false;
  std::size_t i_ = 0;
  std::size_t kept_ = 0;
  Span bad_;
};

std::string why_binary(std::string_view bytes) {
  const std::size_t nul = bytes.substr(0, binary_window).find('\0');
  if (nul == std::string_view::npos) return {};
  return "expected text, saw binary data (a NUL byte" + at_offset(nul) + ")";
}

Result<SourceText> SourceText::decode(std::string_view bytes, DiagnosticLog& log) {
  if (std::string why = why_not_text(bytes); !why.empty())
    return Error{ErrorCode::not_text, std::move(why), {}};
  return Decoder(bytes, &log).run();
}

std::optional<Result<SourceText>> SourceText::decode_if_valid(std::string_view bytes, DiagnosticLog& log,
                                                              bool& doubtful) {
  if (std::string why = why_not_text(bytes); !why.empty())
    return Result<SourceText>(Error{ErrorCode::not_text, std::move(why), {}});
  Decoder decoder(bytes, &log);
  if (!decoder.valid_only()) return std::nullopt;
  doubtful = decoder.doubtful();
  return Result<SourceText>(decoder.take());
}

SourceText SourceText::over(std::shared_ptr<const Layer> below) {
  SourceText text = Decoder(below->text(), nullptr).run();
  text.below_ = std::move(below);
  return text;
}

Span SourceText::source_span(std::size_t begin, std::size_t end) const {
  Span span{begin, end};
  if (!map_.empty()) {
    span = begin >= end ? Span{map_.begin(begin), map_.begin(begin)} : Span{map_.begin(begin), map_.end(end)};
  }
  return below_ ? below_->source_span(span.begin, span.end) : span;
}

std::size_t SourceText::text_offset(std::size_t source) const {
  return map_.to_text(below_ ? below_->text_offset(source) : source);
}

std::string_view SourceText::surface(Span span) const {
  if (!below_) return bytes_.substr(span.begin, span.size());
  const auto cut = [&](std::string_view text, std::size_t begin, std::size_t end) {
    return begin < end ? text.substr(begin, end - begin) : std::string_view();
  };
  if (below_->keeps_characters())
    return cut(bytes_, below_->text_offset(span.begin), below_->text_offset(span.end));
  return cut(text(), text_offset(span.begin), text_offset(span.end));
}

}  // namespace palaset::source
