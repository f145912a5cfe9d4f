// The validator: what is suspicious in a catalogue, where, and how to mend it.
//
//     auto extractor = palaset::Extractor::make();
//     auto validator = palaset::Validator::make(*extractor, {});
//     auto report = validator->validate(palaset::Input::file("page.txt"));
//     for (const auto& f : report->findings)
//       std::cout << f.begin.at.line << ": " << f.diagnostic.code << ' ' << f.diagnostic.message << '\n';
//     auto mended = palaset::apply_fixes(bytes, report->findings, palaset::FixLevel::safe);
//
// For those who keep a listing, or take one in from others. An input that cannot be read is an Error, as it
// is for an Extractor; everything odd in one that can be read is a Finding. Any number of threads may call a
// Validator at once.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <palaset/diagnostic.hpp>
#include <palaset/document.hpp>
#include <palaset/export.hpp>
#include <palaset/extractor.hpp>
#include <palaset/input.hpp>
#include <palaset/result.hpp>

namespace palaset {

/// Whether what a check finds can be mended: not at all, without a change of meaning, or only by somebody who
/// looks at it.
enum class FixKind { none, safe, unsafe };

/// What a person may read of a check. All texts are static.
struct CheckInfo {
  std::string_view code;  ///< stable: "period.repeated-year"
  Severity severity = Severity::warning;
  FixKind fix = FixKind::none;
  std::string_view what;     ///< one sentence: what is reported
  std::string_view why;      ///< why it matters
  std::string_view example;  ///< lines that it reports
  std::string_view instead;  ///< the same as they should be
  bool asked_for = false;    ///< runs only where it is selected by name, since it takes its time
};

/// All checks, by code. Those that the extractor makes while it reads are among them.
PALASET_API const std::vector<CheckInfo>& checks();
/// Null where there is none of that code.
PALASET_API const CheckInfo* find_check(std::string_view code);

struct ValidatorOptions {
  /// Codes, or what stands before a dot in them ("period"). Empty: all but those that must be asked for.
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::vector<std::pair<std::string, Severity>>
      severities;                     ///< of a code or its beginning; the last one counts
  bool spelling = false;              ///< look every word up, which takes its time
  std::size_t max_findings = 10'000;  ///< of an input; what is over is counted
};

/// A place for people and for editors. All columns count from 1.
struct TextPlace {
  Position at;                   ///< the column in code points
  std::size_t column_utf16 = 1;  ///< in UTF-16 code units
  std::size_t column_utf8 = 1;   ///< in bytes of UTF-8, whatever the input's encoding

  friend constexpr bool operator==(const TextPlace&, const TextPlace&) noexcept = default;
};

/// `diagnostic.rule` is the check's code, or the rule that the extractor names.
struct Finding {
  Diagnostic diagnostic;
  TextPlace begin, end;
  std::string line;  ///< the line in which it begins, in UTF-8, without its end
  std::vector<std::pair<TextPlace, TextPlace>> edits;  ///< the places of the fix's edits, in their order
};

struct ValidationReport {
  SourceInfo source;
  std::string profile;  ///< empty for records in JSON
  std::size_t records = 0;
  std::vector<Finding> findings;  ///< in the order of the input
  std::size_t left_out = 0;       ///< over max_findings
  std::size_t suppressed = 0;     ///< by a comment in the input
};

class PALASET_API Validator {
 public:
  /// Error bad_option where an option names no check.
  static Result<Validator> make(const Extractor& extractor, const ValidatorOptions& options);

  [[nodiscard]] Result<ValidationReport> validate(const Input& input) const;

 private:
  class Impl;  // Extractor's friend through this class
  explicit Validator(std::shared_ptr<const Impl> impl);
  std::shared_ptr<const Impl> impl_;
};

enum class FixLevel { safe, unsafe };

struct FixedText {
  std::string bytes;
  std::size_t applied = 0;  ///< fixes; those that touch one before them are left for another round
};

/// The bytes with the fixes of a report of theirs applied. Nothing outside the spans of edits changes.
PALASET_API FixedText apply_fixes(std::string_view bytes, const std::vector<Finding>& findings,
                                  FixLevel level);

}  // namespace palaset
