// Pages, and the rules to read them by: what the subcommands share that look at how pages are read.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "extract_options.hpp"

namespace palaset::cli {

struct PageOptions {
  ExtractOptions reading;  ///< of it: inputs, profile, rules, morphology, encoding, type, verbosity
  bool json = false;
};

/// --profile, --rules, --encoding, --type, --morphology.
void add_reading_options(CLI::App& app, const std::shared_ptr<PageOptions>& options);
/// These, and --format and -v.
void add_page_options(CLI::App& app, const std::shared_ptr<PageOptions>& options);

/// Calls `work` with the extractor and every page (those of folders and archives too), "-" being standard
/// input. Pages that cannot be read are named on standard error. Gives the exit status; `work` gives an Error
/// for what it cannot do.
int for_each_page(PageOptions options,
                  const std::function<std::optional<Error>(const Extractor&, const Input&)>& work,
                  const std::function<int()>& finish);

}  // namespace palaset::cli
