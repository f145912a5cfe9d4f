// What registers call things: codes of projects, business ids (Y-tunnus), diary numbers of authorities.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace palaset::interpret {

enum class Scheme : std::uint8_t { any, project_code, business_id, diary_number };

/// "project-code", "business-id", "diary-number"
[[nodiscard]] std::string_view to_string(Scheme scheme) noexcept;

struct FoundIdentifier {
  std::size_t begin = 0;  ///< in the text
  std::size_t end = 0;
  Scheme scheme = Scheme::any;
  std::string value;
  bool check_fails = false;  ///< of a business id: its last digit is not what the others make it
};

/// The first identifier of a scheme; of any scheme: a diary number before a business id before a project
/// code.
/// - project code: one to three capitals and four to six digits, also with a hyphen ("S20548", "A-70012"), or
///   six to nine digits;
/// - business id: seven digits (or, of old ones, six), a hyphen and a check digit; "FI" and eight digits;
/// - diary number: parts with "/" between them, at least two of which have digits, the last a year or not.
[[nodiscard]] std::optional<FoundIdentifier> read_identifier(std::string_view text, Scheme scheme);

/// The check digit of seven digits by the Finnish Patent and Registration Office's rule (weights 7, 9, 10, 5,
/// 8, 4, 2, modulus 11); nothing for digits that cannot be an id.
[[nodiscard]] std::optional<char> check_digit(std::string_view seven_digits) noexcept;

}  // namespace palaset::interpret
