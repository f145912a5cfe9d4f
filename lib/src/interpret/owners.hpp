// Who stands before a name: an owner in the genitive, or a place in a locative case.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "interpret/context.hpp"
#include "interpret/tokens.hpp"

namespace palaset::interpret {

struct Owners {
  std::vector<std::string> names;  ///< in their base form
  std::size_t length = 0;          ///< how many of the name's tokens they take
};

/// "Oulun kaupungin X", "A:n ja B:n X": organisations and municipalities, never regions. X begins with a
/// capital.
[[nodiscard]] Owners read_owners(const Tokens& tokens, const std::vector<std::size_t>& name,
                                 const Context& context);

struct Locatives {
  std::vector<std::string> places;  ///< in their base form
  std::size_t length = 0;           ///< how many of the name's tokens they take
};

/// "Kuopiossa Terve Kuopio -kioski" → "Kuopio"; also "Kuopiossa ja Iisalmessa …", and a locative alone.
[[nodiscard]] Locatives read_locatives(const Tokens& tokens, const std::vector<std::size_t>& name,
                                       const Context& context);

}  // namespace palaset::interpret
