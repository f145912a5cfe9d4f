// What `palaset explain CODE` prints.
#pragma once

#include <palaset/validator.hpp>

#include <string>

namespace palaset::cli {

/// A check in words, for a terminal.
std::string explain_check(const CheckInfo& check);

/// A line a check: code, severity, what it reports.
std::string check_list();

/// All checks as a document in Markdown: docs/checks.md.
std::string checks_markdown();

}  // namespace palaset::cli
