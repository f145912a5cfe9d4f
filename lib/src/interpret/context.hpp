// What an interpreter works with, for one document in one thread.
#pragma once

#include "document/excerpt.hpp"
#include "morphology/analyzer.hpp"
#include "rules/vocabulary.hpp"
#include "source/diagnostic_log.hpp"

namespace palaset::interpret {

struct Context {
  const rules::Vocabulary& vocabulary;
  morphology::CachedAnalyzer& morphology;
  const document::Excerpt& excerpt;  ///< the text at hand
  source::DiagnosticLog& log;
  bool names_projects = false;  ///< the line's label says that its parties are projects
};

}  // namespace palaset::interpret
