// Whether a hyphen at a line's end belongs to the word or was put there by the page.
#pragma once

#include <string_view>

#include "morphology/analyzer.hpp"
#include "rules/lexicon.hpp"

namespace palaset::interpret {

/// `left`: the text before the hyphen; `right`: the first word behind it. "hyvin-" / "vointi" drops it;
/// "Oma-" / "hankkeen", "korona-" / "aikana" and "16-29-" / "v" keep it.
[[nodiscard]] bool drops_hyphen(std::string_view left, std::string_view right, const rules::Lexicon& lexicon,
                                morphology::CachedAnalyzer& morphology);

}  // namespace palaset::interpret
