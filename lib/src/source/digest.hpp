// SHA-256 (FIPS 180-4) as hexadecimal text.
#pragma once

#include <string>
#include <string_view>

namespace palaset::source {

[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace palaset::source
