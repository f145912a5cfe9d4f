// Addresses of links, made absolute (RFC 3986, 5.2).
#pragma once

#include <string>
#include <string_view>

namespace palaset::markup {

/// `reference` against `base`; as it stands where there is no absolute base. Empty for what leads nowhere:
/// nothing, "javascript:…".
[[nodiscard]] std::string absolute_address(std::string_view base, std::string_view reference);

/// Whether an address begins with a scheme: "https:", "mailto:".
[[nodiscard]] bool has_scheme(std::string_view address);

}  // namespace palaset::markup
