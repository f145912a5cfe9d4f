// The first stages together: bytes of any encoding and kind as one text.
#pragma once

#include <string_view>

#include <palaset/extractor.hpp>

#include "document/hints.hpp"
#include "rules/rule_book.hpp"
#include "source/source_text.hpp"

namespace palaset::pipeline {

struct InputText {
  source::SourceText text;
  document::Hints hints;
  std::string_view media_type;
  std::string_view encoding;
};

/// `name` helps where the bytes alone do not tell what they are. Errors: not_text, too_complex.
[[nodiscard]] Result<InputText> read_input(std::string_view bytes, std::string_view name,
                                           const ExtractorOptions& options, const rules::RuleBook& book,
                                           source::DiagnosticLog& log);

}  // namespace palaset::pipeline
