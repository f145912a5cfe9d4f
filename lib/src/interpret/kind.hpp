// What a party is, and by which rule.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <palaset/record.hpp>

#include "interpret/context.hpp"
#include "interpret/name.hpp"

namespace palaset::interpret {

struct KindAndRule {
  PartyKind kind = PartyKind::other;
  std::string_view rule;
};

[[nodiscard]] KindAndRule read_kind(const Tokens& tokens, const Name& name, bool shares_head,
                                    const std::vector<Funding>& funding, const Context& context);

/// Whether funding makes a project of what would be none by its name.
[[nodiscard]] bool makes_project(const std::vector<Funding>& funding);

/// An organisation's name in the nominative, where only its last word is inflected.
[[nodiscard]] std::string organization_base(const std::string& name, std::string_view rule,
                                            const Context& context);

}  // namespace palaset::interpret
