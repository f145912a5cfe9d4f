// Values of fields that a profile defines, by the type that it gives them.
#pragma once

#include <vector>

#include <palaset/record.hpp>

#include "document/hints.hpp"
#include "interpret/context.hpp"
#include "interpret/person_names.hpp"
#include "interpret/tokens.hpp"
#include "rules/profile.hpp"
#include "segment/group_headings.hpp"

namespace palaset::interpret {

/// Adds what context.excerpt holds: one value, or of `parties` as many as there are. A text that is not what
/// the field holds gives a value of nothing, and the diagnostic field.unreadable. `tokens` is scratch; `link`
/// is the address that the text links to, if it does.
void read_own_value(const Context& context, Tokens& tokens, const rules::OwnField& field,
                    const rules::LineRule& rule, const document::Anchor* link,
                    std::vector<FieldValue>& values);

/// Reads a value into the field that it fills, the text of which context.excerpt holds. A second value of a
/// field that is no list is left out, with the diagnostic field.repeated.
void take_own(const Context& context, Tokens& tokens, const document::Hints& hints,
              const rules::Profile& profile, const segment::FieldValue& value, ModelRecord& record);

/// Whether records have an array of the field's values.
[[nodiscard]] bool is_list(const rules::OwnField& field) noexcept;

/// Whether a profile fills what belongs to an entry's party and not to its record.
[[nodiscard]] bool fills_party(const rules::Profile& profile);

}  // namespace palaset::interpret
