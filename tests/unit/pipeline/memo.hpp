// Memos through the whole pipeline, with the built-in rules and without a dictionary.
#pragma once

#include <string_view>

#include <palaset/extractor.hpp>

namespace palaset::test {

[[nodiscard]] const Extractor& memo_extractor();

/// The memo that a text is. `document` keeps what its rules are.
[[nodiscard]] Document memo_document(std::string_view text);

}  // namespace palaset::test
