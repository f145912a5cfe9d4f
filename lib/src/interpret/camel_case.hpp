// Names written with a capital inside a word: "VamosSampo", "OmaPolun".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "morphology/analyzer.hpp"

namespace palaset::interpret {

/// The nominative of a word with a capital behind a small letter; nothing for any other word.
[[nodiscard]] std::optional<std::string> camel_case_name(std::string_view word,
                                                         morphology::CachedAnalyzer& morphology);

}  // namespace palaset::interpret
