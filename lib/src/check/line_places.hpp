// Findings with their lines and columns: the last step, when all of them are known.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include <palaset/validator.hpp>

namespace palaset::check {

/// A text whose lines are counted, and the offset in it of a byte of the input.
struct CountedText {
  std::string_view text;
  std::function<std::size_t(std::size_t byte)> offset;
};

/// In the order of `diagnostics`, which is that of where they begin; they are moved from. Takes two walks
/// over the text.
[[nodiscard]] std::vector<Finding> place(const std::vector<Diagnostic*>& diagnostics, const CountedText& in);

}  // namespace palaset::check
