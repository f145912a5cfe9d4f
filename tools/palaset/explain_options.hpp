// What `palaset explain` was asked for.
#pragma once

#include <cstddef>
#include <string>

#include "page_options.hpp"

namespace palaset::cli {

struct ExplainOptions {
  std::string what;        ///< the page; without --at and --field, the code of a diagnostic
  std::size_t line = 0;    ///< --at; 0: not given
  std::size_t column = 0;  ///< 0: the whole line
  std::string field;       ///< --field: a path or a part of one; empty: not given
  bool list_codes = false;
  bool codes_markdown = false;
};

/// Does the work; gives the exit status.
int explain_page(const ExplainOptions& options, PageOptions pages);

}  // namespace palaset::cli
