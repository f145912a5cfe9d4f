// The part of `palaset extract` that says which inputs are read, and what unpacking them may cost.
#include <CLI/CLI.hpp>

#include <memory>
#include <string>

#include "command.hpp"
#include "extract_options.hpp"
#include "numbers.hpp"

namespace palaset::cli {
namespace {

using Options = std::shared_ptr<ExtractOptions>;

void add_patterns(CLI::App& app, const std::string& name, std::vector<std::string>& patterns,
                  const std::string& description) {
  app.add_option(name, patterns, description)
      ->type_name("GLOB")
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_size(CLI::App& app, const std::string& name, std::size_t& size, const std::string& description) {
  app.add_option_function<std::string>(
         name, [&size](const std::string& text) { size = *parse_size(text); }, description)
      ->type_name("BYTES")
      ->check(CLI::Validator([](std::string& text) { return check_size(text); }, ""));
}

void add_count(CLI::App& app, const std::string& name, std::size_t& count, const std::string& what,
               const std::string& description) {
  constexpr std::size_t most = 1'000'000'000;
  app.add_option_function<std::string>(
         name, [&count](const std::string& text) { count = *parse_count(text); }, description)
      ->type_name("N")
      ->check(CLI::Validator([what](std::string& text) { return check_count(text, what, most); }, ""));
}

}  // namespace

void add_selection(CLI::App& app, const Options& o) {
  app.add_option(
         "--files-from", o->files_from,
         "Read the files and folders that LIST names, a line each, after those given as arguments; - is "
         "standard input.")
      ->type_name("LIST|-");
  app.add_flag("-0,--null", o->null_separated,
               "The paths in LIST end in a NUL each, as find -print0 writes them.");
  add_patterns(
      app, "--include", o->include,
      "Of folders and archives, read what this pattern matches instead of the usual names. * and ? stay "
      "within a name, ** does not; a pattern with a slash is for the whole path below the folder. May be "
      "given more than once.");
  add_patterns(
      app, "--exclude", o->exclude,
      "Of folders and archives, leave out what this pattern matches, whole folders too. May be given more "
      "than once.");
  choice(app.add_option_function<std::string>(
             "--type", [o](const std::string& word) { o->type = *parse_input_type(word); },
             "What the inputs are. Default: by their content, then by their names. Members of archives are "
             "always "
             "looked at."),
         {"text", "html", "pdf", "docx", "odt", "gzip", "zstd", "bzip2", "xz", "zip", "tar"});
}

void add_limits(CLI::App& app, const Options& o) {
  Limits& limits = o->limits;
  add_count(
      app, "--max-members", limits.max_members, "a number of members",
      "Of an archive, read so many members at most, those of archives in it included. Default: 100000.");
  add_count(app, "--max-nesting", limits.max_nesting, "a number of archives",
            "Open so many archives one in another at most. Default: 4.");
  add_size(app, "--max-expanded", limits.max_expanded_bytes,
           "Let so many bytes come out of an archive at most, all members together. Default: 4G.");
  add_count(
      app, "--max-ratio", limits.max_ratio, "a ratio",
      "Let so many bytes come out of one byte of an archive at most; counts from 16M on. Default: 200.");
  add_size(app, "--max-text", limits.max_text_bytes,
           "Let the reader of a PDF, DOCX or ODT give so many bytes at most. Default: 64M.");
  add_count(app, "--pdf-timeout", limits.max_pdf_seconds, "a number of seconds",
            "Let pdftotext work on a PDF for so many seconds at most. Default: 20.");
  add_size(app, "--pdf-memory", limits.max_pdf_memory_bytes,
           "Let pdftotext use so much memory at most. Default: 1G.");
}

}  // namespace palaset::cli
