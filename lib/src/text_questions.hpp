// What the outline of a memo asks about its texts, answered by the interpreters.
#pragma once

#include "interpret/context.hpp"
#include "interpret/tokens.hpp"
#include "segment/outline.hpp"

namespace palaset::pipeline {

/// Both must outlive the questions; `tokens` is scratch.
[[nodiscard]] segment::TextQuestions text_questions(interpret::Tokens& tokens,
                                                    const interpret::Context& context);

}  // namespace palaset::pipeline
