// The part of the option table that says by which rules pages are read.
#include "page_options.hpp"

#include <CLI/CLI.hpp>

#include "command.hpp"

namespace palaset::cli {

void add_reading_options(CLI::App& app, const std::shared_ptr<PageOptions>& o) {
  app.add_option(
         "--profile", o->reading.profile,
         "How to read the page: auto, the id of a profile, or a rule file that holds one. Default: auto.")
      ->type_name("auto|listing|memo|FILE.toml");
  app.add_option("--rules", o->reading.rules,
                 "Add a rule file to the built-in ones. May be given more than once.")
      ->type_name("FILE")
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  app.add_option("--encoding", o->reading.encoding, "The encoding of the page. Default: found out.")
      ->type_name("NAME");
  choice(app.add_option_function<std::string>(
             "--type", [o](const std::string& word) { o->reading.type = *parse_input_type(word); },
             "What the page is. Default: by its content, then by its name."),
         {"text", "html", "pdf", "docx", "odt", "gzip", "zstd", "bzip2", "xz", "zip", "tar"});
  choice(app.add_option_function<std::string>(
             "--morphology",
             [o](const std::string& word) {
               o->reading.morphology =
                   word == "auto" ? MorphologyChoice::automatic : MorphologyChoice::built_in;
             },
             "Where Finnish base forms come from, as for extract. Default: auto."),
         {"auto", "built-in"});
}

void add_page_options(CLI::App& app, const std::shared_ptr<PageOptions>& o) {
  add_reading_options(app, o);
  choice(app.add_option_function<std::string>(
             "-f,--format", [o](const std::string& word) { o->json = word == "json"; },
             "Text for people, or JSON. Default: text."),
         {"text", "json"});
  app.add_flag_callback("-v,--verbose", [o] { o->reading.verbosity = Verbosity::verbose; }, "Say more.");
}

}  // namespace palaset::cli
