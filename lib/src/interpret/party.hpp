// One segment of a line to one Party.
#pragma once

#include <optional>
#include <string>

#include <palaset/record.hpp>

#include "interpret/split.hpp"

namespace palaset::interpret {

/// `carried_place`: the place that a locative before an earlier party of the same coordination gave; it is
/// set and used by this call. `party` is empty before; false where the segment holds no name.
[[nodiscard]] bool read_party(const Tokens& tokens, const Segment& segment, const Context& context,
                              std::optional<std::string>& carried_place, Party& party);

}  // namespace palaset::interpret
