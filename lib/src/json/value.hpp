// JSON (RFC 8259) as a tree in which every value knows its bytes, for those who have to say where in a file
// something is wrong. Records are written by emit/json_text, which needs no tree.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <palaset/span.hpp>

namespace palaset::json {

enum class Kind : std::uint8_t { null, boolean, number, string, array, object };

/// "null", "boolean", "number" …, as JSON Schema names types.
[[nodiscard]] std::string_view to_string(Kind kind) noexcept;

struct Member;

struct Value {
  Kind kind = Kind::null;
  bool truth = false;           ///< of a boolean
  bool integer = false;         ///< of a number: without fraction and exponent
  double number = 0;            ///< of a number
  std::string text;             ///< of a string: what it stands for
  std::vector<Value> items;     ///< of an array
  std::vector<Member> members;  ///< of an object, in the order of the file
  Span span;                    ///< in the input, quotation marks and brackets included

  /// The first member of that name, or null.
  [[nodiscard]] const Value* find(std::string_view key) const noexcept;
  /// The same; null where it is of another kind.
  [[nodiscard]] const Value* find(std::string_view key, Kind wanted) const noexcept;
};

struct Member {
  std::string key;
  Span key_span;
  Value value;
};

/// What is wrong with a text that is no JSON.
struct Fault {
  std::size_t at = 0;
  std::string message;  ///< what was expected, what was seen
};

/// The value that stands at `at`, white space before it; `at` is then behind it. Deeper nesting than
/// `max_depth` is a Fault.
[[nodiscard]] std::variant<Value, Fault> read(std::string_view text, std::size_t& at,
                                              std::size_t max_depth = 64);

/// Where the text goes on behind white space.
[[nodiscard]] std::size_t skip_space(std::string_view text, std::size_t at) noexcept;

/// The bytes of [begin, end) of what a string stands for; `literal` are the string's bytes with its quotation
/// marks, which begin at `base`.
[[nodiscard]] Span inside(std::string_view literal, std::size_t base, std::size_t begin, std::size_t end);

}  // namespace palaset::json
