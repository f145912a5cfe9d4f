// The first stages together: bytes of any encoding and kind, or what a reader made of them, as one text.
#pragma once

#include <string_view>

#include <palaset/result.hpp>

#include "document/hints.hpp"
#include "document/page_numbers.hpp"
#include "pipeline.hpp"
#include "source/source_text.hpp"

namespace palaset::pipeline {

struct InputText {
  source::SourceText text;
  document::Hints hints;  ///< in offsets of the text
  document::Pages pages;  ///< in those of the input, as spans are
  std::string_view media_type;
  std::string_view encoding;
};

/// Whether it is text or HTML is told by content and name, where the job does not say. Errors: not_text,
/// too_complex.
[[nodiscard]] Result<InputText> read_input(const Job& job, source::DiagnosticLog& log);

}  // namespace palaset::pipeline
