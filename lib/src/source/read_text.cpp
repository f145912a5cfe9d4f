#include "source/read_text.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "source/encoded_text.hpp"
#include "source/repaired_text.hpp"
#include "unicode/characters.hpp"

namespace palaset::source {

namespace {

constexpr std::size_t wide_window = 4096;

/// Sequences of several bytes that are UTF-8, and bytes that are none.
struct Survey {
  std::size_t good = 0;
  std::size_t bad = 0;
  Span first_bad;
};

/// The first byte of an å, ä, ö, dash or quotation mark; as letters of their own "Â", "Ã", "â" end no text.
bool is_usual_lead(char c) {
  return c == '\xC2' || c == '\xC3' || c == '\xE2';
}

Survey survey(std::string_view bytes) {
  Survey found;
  for (std::size_t i = 0; i < bytes.size();) {
    if (static_cast<unsigned char>(bytes[i]) < 0x80) {
      ++i;
      continue;
    }
    std::size_t bad = 1;
    const std::size_t length = unicode::valid_length(bytes, i, bad);
    if (length == 0) {
      if (i + bad == bytes.size() && is_usual_lead(bytes[i])) break;  // a letter cut at the end tells nothing
      if (found.bad++ == 0) found.first_bad = {i, i + bad};
    } else {
      ++found.good;
    }
    i += length == 0 ? bad : length;
  }
  return found;
}

/// Pages that declare ISO-8859-1 are read as browsers do it.
std::optional<Encoding> declared_encoding(const std::string& label) {
  const auto encoding = encoding_named(label);
  return encoding == Encoding::latin1 ? Encoding::windows1252 : encoding;
}

class Reader {
 public:
  Reader(std::string_view bytes, const EncodingHints& hints, DiagnosticLog& log)
      : bytes_(bytes), hints_(hints), log_(log), declared_(declared_encoding(hints.declared)) {}

  Result<ReadText> run() {
    if (hints_.asked == Encoding::utf16le && bytes_.starts_with("\xFE\xFF"))
      return encoded(Encoding::utf16be);
    if (hints_.asked) return *hints_.asked == Encoding::utf8 ? as_utf8() : encoded(*hints_.asked);
    if (const auto wide = utf16_of(bytes_)) {
      if (declared_ && *declared_ != *wide) contradict(*wide, {0, std::min<std::size_t>(2, bytes_.size())});
      return encoded(*wide);
    }
    if (bytes_.starts_with("\xEF\xBB\xBF")) return as_utf8();
    bool doubtful = false;
    if (auto clean = SourceText::decode_if_valid(bytes_, log_, doubtful)) {
      if (!*clean) return clean->error();
      if (doubtful) {
        if (const Doubling doubling = count_doubled(bytes_); doubling.dominates()) return repaired(doubling);
      }
      check_valid(**clean);
      return ReadText{std::move(**clean), Encoding::utf8};
    }
    return choose();
  }

 private:
  /// For bytes that are not all UTF-8.
  Result<ReadText> choose() {
    const Survey found = survey(bytes_);
    if (found.good > found.bad || found.bad == 0) return as_utf8();
    if (!hints_.declared.empty() && !declared_) {
      log_.add("encoding.unknown", Severity::warning,
               "expected an encoding of " + encoding_names() + ", saw the page declare '" + hints_.declared +
                   "'; read as windows-1252 (--encoding names another)",
               found.first_bad, decode_rule);
    }
    const bool single = declared_ == Encoding::latin9 || declared_ == Encoding::windows1252;
    const Encoding encoding = single ? *declared_ : Encoding::windows1252;
    if (declared_ && !single) contradict(encoding, found.first_bad);
    return encoded(encoding);
  }

  /// UTF-8 through and through: what the page says of itself may still be wrong.
  void check_valid(const SourceText&) {
    if (!declared_ || *declared_ == Encoding::utf8) return;
    const auto high = std::find_if(bytes_.begin(), bytes_.end(),
                                   [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (high == bytes_.end()) return;
    const auto at = static_cast<std::size_t>(high - bytes_.begin());
    contradict(Encoding::utf8, {at, at + unicode::at(bytes_, at).length});
  }

  void contradict(Encoding encoding, Span where) {
    log_.add("encoding.wrong-declaration", Severity::warning,
             "expected " + hints_.declared + ", as the page declares, saw bytes of " +
                 std::string(to_string(encoding)) + "; read as that",
             where, decode_rule);
  }

  Result<ReadText> as_utf8() {
    auto text = SourceText::decode(bytes_, log_);
    if (!text) return text.error();
    return ReadText{std::move(*text), Encoding::utf8};
  }

  Result<ReadText> encoded(Encoding encoding) {
    const bool wide = encoding == Encoding::utf16le || encoding == Encoding::utf16be;
    if (std::string why = wide ? std::string() : why_binary(bytes_); !why.empty())
      return Error{ErrorCode::not_text, std::move(why), {}};
    auto decoded = std::make_shared<const EncodedText>(bytes_, encoding);
    log_.count_in(decoded);
    return ReadText{SourceText::over(std::move(decoded)), encoding};
  }

  Result<ReadText> repaired(const Doubling& doubling) {
    log_.add(
        "encoding.read-twice", Severity::warning,
        "expected letters, saw " + std::to_string(doubling.doubled) +
            " pairs such as 'Ã¤' that stand for one: UTF-8 was taken for windows-1252 and saved as UTF-8 "
            "again; taken back",
        doubling.first, decode_rule);
    return ReadText{SourceText::over(RepairedText::repair(bytes_)), Encoding::utf8};
  }

  std::string_view bytes_;
  const EncodingHints& hints_;
  DiagnosticLog& log_;
  std::optional<Encoding> declared_;
};

}  // namespace

std::optional<Encoding> utf16_of(std::string_view bytes) noexcept {
  if (bytes.starts_with("\xFF\xFE")) return Encoding::utf16le;
  if (bytes.starts_with("\xFE\xFF")) return Encoding::utf16be;
  const std::size_t pairs = std::min(bytes.size(), wide_window) / 2;
  if (pairs < 4) return std::nullopt;
  std::size_t first = 0;
  std::size_t second = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    first += bytes[2 * i] == '\0' ? 1U : 0U;
    second += bytes[2 * i + 1] == '\0' ? 1U : 0U;
  }
  if (second * 10 >= pairs * 7 && first * 50 <= pairs) return Encoding::utf16le;
  if (first * 10 >= pairs * 7 && second * 50 <= pairs) return Encoding::utf16be;
  return std::nullopt;
}

Result<ReadText> read_text(std::string_view bytes, const EncodingHints& hints, DiagnosticLog& log) {
  return Reader(bytes, hints, log).run();
}

}  // namespace palaset::source
