// Which profile reads a document, where nobody said: told by the first lines.
#pragma once

#include <string>

#include "pipeline.hpp"
#include "rules/profile.hpp"
#include "source/source_text.hpp"

namespace palaset::pipeline {

struct ProfileChoice {
  const rules::Profile* profile = nullptr;
  std::string reason;   ///< what spoke for it, and what came second
  bool certain = true;  ///< false where nothing spoke for any
};

[[nodiscard]] ProfileChoice choose_profile(const Job& job, const source::SourceText& source,
                                           Scratch& scratch);

}  // namespace palaset::pipeline
