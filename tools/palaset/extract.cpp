// `palaset extract`: its part of the option table. run/run_extract.cpp does the work.
#include <CLI/CLI.hpp>

#include <memory>

#include "command.hpp"
#include "extract_options.hpp"
#include "numbers.hpp"

namespace palaset::cli {
namespace {

using Options = std::shared_ptr<ExtractOptions>;

constexpr std::size_t most_jobs = 256;
constexpr std::size_t most_depth = 1000;  // a tree builder is too slow beyond

constexpr auto description =
    "Turn listings and memos into structured records.\n"
    "\n"
    "Reads text, HTML, PDF, DOCX and ODT, also packed (.zip, .tar, .tar.*, .gz, .zst, .bz2, .xz), and writes "
    "one record for each catalogue entry, or one for a memo. Of folders and archives all files with the "
    "usual "
    "extensions are read, those of folders in the byte-wise order of their paths; hidden ones are left out. "
    "The member of an archive is called archive.zip!page.html. Without an argument standard input is read "
    "(-). Results go to standard output and everything else to standard error.";

constexpr auto examples =
    "palaset extract page.txt                            # one document as JSON\n"
    "palaset extract --format jsonl pages/ -o all.jsonl  # every page below pages/, one record a line\n"
    "palaset extract pages.zip --exclude 'old/**'        # the pages in an archive\n"
    "find . -name '*.pdf' -print0 | palaset extract --files-from - -0\n"
    "palaset extract --format csv page.txt -o page.csv   # one row a party\n"
    "curl -s https://example.org/list.txt | palaset extract --stdin-name list.txt -\n"
    "palaset extract --rules own-words.toml --profile listing page.txt";

}  // namespace

void add_inputs(CLI::App& app, const Options& o) {
  app.add_option("inputs", o->inputs, "Files, folders, or - for standard input.")
      ->type_name("FILE|FOLDER|-")
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  app.add_option(
         "--profile", o->profile,
         "How to read the page: auto looks at the text and chooses; or the id of a profile; or a rule "
         "file that holds one, which is then added as with --rules. Default: auto.")
      ->type_name("auto|listing|memo|FILE.toml");
  app.add_option("--rules", o->rules, "Add a rule file to the built-in ones. May be given more than once.")
      ->type_name("FILE")
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  choice(app.add_option_function<std::string>(
             "--morphology",
             [o](const std::string& word) {
               o->morphology = word == "auto" ? MorphologyChoice::automatic : MorphologyChoice::built_in;
             },
             "Where Finnish base forms come from: auto asks Voikko where its dictionary is installed; "
             "built-in never does. Default: auto."),
         {"auto", "built-in"});
  app.add_option("--stdin-name", o->stdin_name, "The path to write for standard input. Default: -.")
      ->type_name("NAME");
  app.add_option_function<std::string>(
         "--max-size", [o](const std::string& text) { o->max_bytes = *parse_size(text); },
         "Refuse inputs and members of archives over this size; K, M and G are powers of 1024. Default: 1G.")
      ->type_name("BYTES")
      ->check(CLI::Validator([](std::string& text) { return check_size(text); }, ""));
  app.add_option_function<std::string>(
         "--max-value", [o](const std::string& text) { o->max_value_bytes = *parse_size(text); },
         "Of a line of parties, read so much at most; what is over is left out, with a diagnostic. Default: "
         "16K.")
      ->type_name("BYTES")
      ->check(CLI::Validator([](std::string& text) { return check_size(text); }, ""));
}

// What an input is made of.
void add_forms(CLI::App& app, const Options& o) {
  app.add_option(
         "--encoding", o->encoding,
         "The encoding of all inputs: UTF-8, UTF-16LE, UTF-16BE, ISO-8859-1, ISO-8859-15 or "
         "windows-1252. Default: by a byte order mark, the bytes themselves, and what a page declares.")
      ->type_name("NAME");
  app.add_option(
         "--base-url", o->base_url,
         "The address of the page, which relative links are relative to. Default: what the page says of "
         "itself; without either, links are written as they stand.")
      ->type_name("URL");
  app.add_option_function<std::string>(
         "--max-depth", [o](const std::string& text) { o->max_depth = *parse_count(text); },
         "Refuse pages in HTML whose elements are nested deeper than this. Default: 256.")
      ->type_name("N")
      ->check(CLI::Validator([](std::string& text) { return check_count(text, "a depth", most_depth); }, ""));
}

void add_jobs(CLI::App& app, const std::shared_ptr<ExtractOptions>& o) {
  app.add_option_function<std::string>(
         "-j,--jobs", [o](const std::string& text) { o->jobs = *parse_count(text); },
         "Work on this many inputs at once; what is written stays the same. Default: one a processor.")
      ->type_name("N")
      ->check(CLI::Validator(
          [](std::string& text) { return check_count(text, "a number of threads", most_jobs); }, ""));
}

namespace {

void add_outputs(CLI::App& app, const Options& o) {
  choice(app.add_option_function<std::string>(
             "-f,--format", [o](const std::string& word) { o->format = parse_format(word); },
             "What to write: json is one document, or an array of them for several inputs; jsonl is one "
             "record a line; csv is one row a party. Default: by the extension of OUT, else json."),
         {"json", "jsonl", "csv"});
  app.add_option("-o,--output", o->output,
                 "Write to OUT instead of standard output. OUT is replaced when all is written, and stays as "
                 "it was when the run fails; a device or FIFO is written straight.")
      ->type_name("OUT");
  app.add_flag("--with-document", o->with_document,
               "jsonl: put a line about the document before its records. Reads each input twice.");
  app.add_flag("--origins", o->origins, "jsonl: say which rule gave name, url and notes (json always does).");
  app.add_flag("--digest", o->digest, "Fill in the SHA-256 of each input.");
}

void add_conduct(CLI::App& app, const Options& o) {
  add_jobs(app, o);
  auto* quiet = app.add_flag_callback(
      "-q,--quiet", [o] { o->verbosity = Verbosity::quiet; },
      "Only errors on standard error: no warnings, diagnostics or progress.");
  app.add_flag_callback(
         "-v,--verbose", [o] { o->verbosity = Verbosity::verbose; },
         "Say what was read, by which profile, and every diagnostic.")
      ->excludes(quiet);
  choice(app.add_option_function<std::string>(
             "--color", [o](const std::string& word) { o->colour = parse_colour(word); },
             "Colours: auto has them on a terminal unless NO_COLOR is set. Default: auto."),
         {"auto", "always", "never"});
}

}  // namespace

void add_extract(CLI::App& root, Action& chosen) {
  CLI::App* app = root.add_subcommand("extract", description);
  const auto options = std::make_shared<ExtractOptions>();
  add_inputs(*app, options);
  add_selection(*app, options);
  add_forms(*app, options);
  add_limits(*app, options);
  add_outputs(*app, options);
  add_conduct(*app, options);
  app->footer(examples);
  app->callback([options, &chosen] { chosen = [options] { return run_extract(*options); }; });
}

}  // namespace palaset::cli
