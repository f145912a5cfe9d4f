// How labels are spelt: the words that labels of listings are made of, and what was meant by one that differs
// from them by a slip. For the checks of labels. Nothing comes back for a label that is right, or like none.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "check/text.hpp"
#include "morphology/analyzer.hpp"

namespace palaset::check {

/// The label in its capitals with its misspelt words put right. `label`: UTF-8, without its colon. Words that
/// are of no label are left as they are, and so are those that `morphology` knows; null asks nobody.
[[nodiscard]] std::optional<std::string> right_label(std::string_view label,
                                                     morphology::CachedAnalyzer* morphology);

/// The same where all words of the label are words of labels, at least once put right; otherwise nothing.
[[nodiscard]] std::optional<std::string> right_whole_label(std::string_view label,
                                                           morphology::CachedAnalyzer* morphology);

struct MisspeltLabel {
  std::size_t begin, end;  ///< in the line, without bullet and colon
  std::string right;
};
/// Of a line that no label was found on: what stands before its first colon, where all of its words are words
/// of labels, and one at least is misspelt.
[[nodiscard]] std::optional<MisspeltLabel> misspelt_label_of(const Text& line,
                                                             morphology::CachedAnalyzer* morphology);

}  // namespace palaset::check
