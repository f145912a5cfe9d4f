// What `palaset extract` was asked for.
#pragma once

#include <palaset/extractor.hpp>
#include <palaset/writer.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "terminal/console.hpp"

namespace CLI {
class App;
}  // namespace CLI

namespace palaset::cli {

struct ExtractOptions {
  std::vector<std::string> inputs;
  std::string profile = "auto";  ///< an id, or a path that ends in ".toml"
  std::vector<std::string> rules;
  std::optional<Format> format;  ///< absent: by the extension of `output`, else json
  std::string output = "-";
  std::size_t jobs = 0;  ///< 0: as many as there are processors
  std::size_t max_bytes = ExtractorOptions{}.max_input_bytes;
  std::size_t max_value_bytes = ExtractorOptions{}.max_value_bytes;
  std::string stdin_name = "-";
  std::string files_from;  ///< a list of further inputs; empty: none
  bool null_separated = false;
  std::vector<std::string> include, exclude;
  InputType type = InputType::automatic;
  Limits limits;
  MorphologyChoice morphology = MorphologyChoice::automatic;
  Verbosity verbosity = Verbosity::normal;
  Colour colour = Colour::automatic;
  std::string encoding;  ///< empty: found out
  std::string base_url;
  std::size_t max_depth = ExtractorOptions{}.max_html_depth;
  bool with_document = false;
  bool origins = false;
  bool digest = false;
};

/// Parts of the option table that `validate` has too; the last two are in extract_selection.cpp.
void add_inputs(CLI::App& app, const std::shared_ptr<ExtractOptions>& options);
void add_forms(CLI::App& app, const std::shared_ptr<ExtractOptions>& options);
void add_selection(CLI::App& app, const std::shared_ptr<ExtractOptions>& options);
void add_jobs(CLI::App& app, const std::shared_ptr<ExtractOptions>& options);
void add_limits(CLI::App& app, const std::shared_ptr<ExtractOptions>& options);

/// As many threads as were asked for, or as there are processors.
std::size_t thread_count(const ExtractOptions& options);

/// The format asked for, or what the output's name says, or json.
Format format_of(const ExtractOptions& options);

/// The rules asked for, compiled. Every fault of every file is in the Error.
Result<Extractor> make_extractor(const ExtractOptions& options);

/// Does the work; gives the exit status.
int run_extract(ExtractOptions options);

}  // namespace palaset::cli
