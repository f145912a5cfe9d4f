// What a call gives that cannot always go on: a value, or the reason why there is none.
//
//     auto made = palaset::Extractor::make();
//     if (!made) return report(made.error().message());
//     palaset::Extractor& extractor = *made;
//
// The library never throws across this interface for what its input or its rule files hold. Odd text is no
// Error either: it becomes a Diagnostic of the document.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <palaset/export.hpp>
#include <palaset/span.hpp>

namespace palaset {

enum class ErrorCode {
  unreadable,       ///< the input could not be opened or read
  not_text,         ///< the input is no text that this version reads
  too_large,        ///< the input is over the size limit
  too_complex,      ///< the input is nested deeper, or made otherwise such, than a limit allows
  bad_rules,        ///< a rule file is broken; `problems` names every fault
  unknown_profile,  ///< no profile of that name is loaded
  bad_option,       ///< an option has a value that is not allowed
  write_failed,     ///< the output could not be written
  stopped,          ///< the caller's handler asked to stop
};

/// One fault of a rule file. `excerpt` is the line at fault and a second line with a caret under the place.
struct Problem {
  std::string file;
  Position at;
  std::string message;  ///< what was expected, what was seen, what to do
  std::string excerpt;

  /// "file:line:column: message", then the excerpt.
  [[nodiscard]] PALASET_API std::string text() const;
};

struct Error {
  ErrorCode code = ErrorCode::unreadable;
  std::string what;               ///< one sentence: where, what was expected, what was seen, what to do
  std::vector<Problem> problems;  ///< for bad_rules: all of them, in file order

  /// `what`, and every problem below it.
  [[nodiscard]] PALASET_API std::string message() const;
};

/// A value or an Error. Reading the one that is not there is a programming error (assert).
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const noexcept { return std::holds_alternative<T>(state_); }
  explicit operator bool() const noexcept { return ok(); }

  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(value()); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  T& value() {
    assert(ok());
    return *std::get_if<T>(&state_);
  }
  const T& value() const {
    assert(ok());
    return *std::get_if<T>(&state_);
  }
  [[nodiscard]] const Error& error() const {
    assert(!ok());
    return *std::get_if<Error>(&state_);
  }

 private:
  std::variant<T, Error> state_;
};

}  // namespace palaset
