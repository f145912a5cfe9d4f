// `palaset validate`: its part of the option table. run/run_validate.cpp does the work.
#include <CLI/CLI.hpp>

#include <memory>
#include <sstream>

#include "command.hpp"
#include "numbers.hpp"
#include "validate_options.hpp"

namespace palaset::cli {
namespace {

using Options = std::shared_ptr<ValidateOptions>;

constexpr auto description =
    "Find what is wrong in a catalogue, and mend what is safe to mend.\n"
    "\n"
    "Reads pages as extract does, and says what is suspicious in them: labels that are missing, periods that "
    "cannot be, entries that come twice, dashes and blanks that differ from the rest. Each finding has a "
    "code; 'palaset explain CODE' says what it means and why it matters. The status is 1 where something is "
    "found that is as bad as --fail-on says, 0 where nothing is.";

constexpr auto examples =
    "palaset validate page.txt\n"
    "palaset validate --diff page.txt                # what --fix would change\n"
    "palaset validate --fix page.txt                 # change it\n"
    "palaset validate --select period,label page.txt # these only\n"
    "palaset validate --format sarif pages/ > palaset.sarif\n"
    "palaset validate --baseline known.txt --update-baseline pages/\n"
    "palaset explain period.reversed";

// "a,b" and several of them.
void add_codes(CLI::App& app, const std::string& name, std::vector<std::string>& codes,
               const std::string& text) {
  app.add_option_function<std::vector<std::string>>(
         name,
         [&codes](const std::vector<std::string>& lists) {
           for (const std::string& list : lists) {
             std::istringstream parts(list);
             for (std::string code; std::getline(parts, code, ',');)
               if (!code.empty()) codes.push_back(code);
           }
         },
         text)
      ->type_name("CODE[,CODE]")
      ->expected(1)
      ->allow_extra_args(false)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

void add_choice_of_checks(CLI::App& app, const Options& o) {
  add_codes(
      app, "--select", o->checks.select,
      "Run these checks only: codes, or what stands before the dot in them. May be given more than once.");
  add_codes(app, "--ignore", o->checks.ignore, "Leave these checks out. May be given more than once.");
  app.add_flag("--spelling", o->checks.spelling,
               "Look for misspelt words too, which takes a multiple of the time.");
  choice(app.add_option_function<std::string>(
             "--fail-on", [o](const std::string& word) { o->fail_on = word; },
             "End with status 1 where something of this severity, or above it, is found. Default: as the "
             "settings "
             "say, else error."),
         {"error", "warning", "info", "never"});
}

void add_fixes(CLI::App& app, const Options& o) {
  auto* fix = app.add_flag_callback(
      "--fix", [o] { o->wish = FixWish::fix; },
      "Mend the files where that cannot change what they mean, and report what is left.");
  app.add_flag_callback(
      "--unsafe-fixes", [o] { o->level = FixLevel::unsafe; },
      "With --fix or --diff: mend also what may change the meaning. Look at what it did.");
  app.add_flag_callback(
         "--diff", [o] { o->wish = FixWish::diff; },
         "Show what --fix would change, as a unified diff, and change nothing.")
      ->excludes(fix);
}

void add_settings(CLI::App& app, const Options& o) {
  auto* config =
      app.add_option("--config", o->config,
                     "The settings file for all inputs. Default: the palaset.toml that lies in the folder "
                     "of the input, or in the nearest folder above.")
          ->type_name("FILE");
  app.add_flag("--no-config", o->no_config, "Read no settings file.")->excludes(config);
  auto* baseline = app.add_option("--baseline", o->baseline,
                                  "Pass over what FILE names as accepted; a missing file accepts nothing.")
                       ->type_name("FILE");
  app.add_flag("--update-baseline", o->update_baseline,
               "Write what is found now to the baseline, and accept it.")
      ->needs(baseline);
}

void add_output(CLI::App& app, const Options& o) {
  choice(
      app.add_option_function<std::string>(
          "-f,--format", [o](const std::string& word) { o->format = parse_report_format(word); },
          "What to write: text for people; json; jsonl, a finding a line; sarif 2.1.0; github, annotations "
          "for its workflows; rdjson, for reviewdog. Default: text."),
      {"text", "json", "jsonl", "sarif", "github", "rdjson"});
  app.add_option("-o,--output", o->reading.output, "Write to OUT instead of standard output.")
      ->type_name("OUT");
  app.add_flag("--statistics", o->statistics, "Write how often each check found something, instead of what.");
  auto* quiet = app.add_flag_callback(
      "-q,--quiet", [o] { o->reading.verbosity = Verbosity::quiet; }, "Only errors on standard error.");
  app.add_flag_callback(
         "-v,--verbose", [o] { o->reading.verbosity = Verbosity::verbose; }, "Say what was read, and how.")
      ->excludes(quiet);
  choice(app.add_option_function<std::string>(
             "--color", [o](const std::string& word) { o->reading.colour = parse_colour(word); },
             "Colours: auto has them on a terminal unless NO_COLOR is set. Default: auto."),
         {"auto", "always", "never"});
}

}  // namespace

void add_validate(CLI::App& root, Action& chosen) {
  CLI::App* app = root.add_subcommand("validate", description);
  const auto options = std::make_shared<ValidateOptions>();
  // The options of reading are those of extract; they live as long as ours.
  const std::shared_ptr<ExtractOptions> reading(options, &options->reading);
  add_inputs(*app, reading);
  add_selection(*app, reading);
  add_forms(*app, reading);
  add_limits(*app, reading);
  add_choice_of_checks(*app, options);
  add_settings(*app, options);
  add_fixes(*app, options);
  add_jobs(*app, reading);
  add_output(*app, options);
  app->footer(examples);
  app->callback([options, &chosen] { chosen = [options] { return run_validate(*options); }; });
}

}  // namespace palaset::cli
