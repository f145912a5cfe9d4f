// What `palaset validate` does, from its options to its exit status.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "exit_status.hpp"
#include "run/baseline.hpp"
#include "run/checked.hpp"
#include "run/finding_text.hpp"
#include "run/inputs.hpp"
#include "run/made_in_order.hpp"
#include "run/output.hpp"
#include "run/path_list_file.hpp"
#include "run/selection.hpp"
#include "run/validators.hpp"
#include "terminal/interrupt.hpp"
#include "terminal/printable.hpp"
#include "validate_options.hpp"

namespace palaset::cli {
namespace {

// What is wrong with options that are each right; empty where nothing is.
std::string conflict(const ValidateOptions& o) {
  const auto& inputs = o.reading.inputs;
  if (inputs.empty() && o.reading.files_from.empty() && ::isatty(STDIN_FILENO) == 1)
    return "expected a file, a folder or -, saw nothing to read; 'palaset validate --help' shows examples";
  if (o.wish == FixWish::fix &&
      (std::ranges::count(inputs, "-") > 0 || (inputs.empty() && o.reading.files_from.empty())))
    return "--fix changes files, and - is none; --diff shows what would change";
  if (o.update_baseline && o.wish != FixWish::none)
    return "--update-baseline changes no pages: not with --fix or --diff";
  if (o.wish == FixWish::none && o.level == FixLevel::unsafe) return "--unsafe-fixes needs --fix or --diff";
  return {};
}

// Puts findings out in the form that was asked for, and counts them.
class Out {
 public:
  Out(Output& output, const ValidateOptions& options)
      : output_(output), options_(options), colour_(colours(options.reading.colour, output.descriptor())) {
    if (options.format && !options.statistics)
      writer_ = make_report_writer(*options.format, output, {.indent = true, .colour = colour_});
  }

  void take(const Checked& checked, std::optional<Severity> fail_on) {
    for (const ValidationReport& report : checked.reports) take(report, fail_on);
    if (!checked.diff.empty()) output_.write(checked.diff);
    fixed_ += checked.fixed;
  }

  void finish() {
    if (writer_) writer_->finish();
    if (options_.statistics) output_.write(statistics());
  }

  void accept(std::size_t findings) { accepted_ += findings; }
  [[nodiscard]] bool fails() const { return fails_; }

  /// "2 errors, 5 warnings and 1 remark in 3 files"
  [[nodiscard]] std::string sum() const {
    std::string text = fmt::format("{}, {}, {} in {}", counted(count(Severity::error), "error"),
                                   counted(count(Severity::warning), "warning"),
                                   counted(count(Severity::info), "remark"), counted(inputs_, "input"));
    if (fixed_ > 0)
      text += fmt::format("; {} {}", counted(fixed_, "fault"),
                          options_.wish == FixWish::diff ? "could be mended" : "mended");
    if (accepted_ > 0) text += fmt::format("; {} accepted by the baseline", accepted_);
    if (suppressed_ > 0) text += fmt::format("; {} suppressed", suppressed_);
    if (left_out_ > 0) text += fmt::format("; {} more not listed", left_out_);
    return text + '\n';
  }

 private:
  void take(const ValidationReport& report, std::optional<Severity> fail_on) {
    ++inputs_;
    left_out_ += report.left_out;
    suppressed_ += report.suppressed;
    for (const Finding& f : report.findings) {
      ++by_severity_[static_cast<std::size_t>(f.diagnostic.severity)];
      ++by_code_[f.diagnostic.code];
      if (fail_on && f.diagnostic.severity >= *fail_on) fails_ = true;
    }
    if (options_.statistics || options_.wish == FixWish::diff) return;
    if (writer_) {
      writer_->report(report);
      return;
    }
    for (const Finding& f : report.findings) output_.write(finding_text(report.source.path, f, colour_));
  }

  [[nodiscard]] std::size_t count(Severity severity) const {
    return by_severity_[static_cast<std::size_t>(severity)];
  }

  /// Most frequent first.
  [[nodiscard]] std::string statistics() const {
    std::vector<std::pair<std::string_view, std::size_t>> rows(by_code_.begin(), by_code_.end());
    std::ranges::stable_sort(rows, [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string text;
    for (const auto& [code, count] : rows)
      fmt::format_to(std::back_inserter(text), "{:>7}  {:<26}{}\n", count, code, find_check(code)->what);
    return text;
  }

  Output& output_;
  const ValidateOptions& options_;
  bool colour_;
  std::unique_ptr<ReportWriter> writer_;
  std::map<std::string_view, std::size_t> by_code_;
  std::size_t by_severity_[3] = {};
  std::size_t inputs_ = 0;
  std::size_t fixed_ = 0;
  std::size_t accepted_ = 0;
  std::size_t suppressed_ = 0;
  std::size_t left_out_ = 0;
  bool fails_ = false;
};

int fail(Console& console, const Error& error) {
  console.error(printable_lines(error.message()));
  return status_of(error.code);
}

int status(Output& output, const Out& out, bool unreadable, bool unwritten, Console& console) {
  if (interrupted()) return interrupt_status();
  if (output.failed() || !output.commit()) {
    const std::string why = output.failure();
    if (!why.empty()) console.error(why);
    return exit_status::not_written;
  }
  if (unwritten) return exit_status::not_written;
  if (unreadable) return exit_status::unreadable;
  return out.fails() ? exit_status::found : exit_status::ok;
}

// Findings that the baseline knows go; with --update-baseline, all that are left become part of the new one.
class Accepted {
 public:
  static Result<Accepted> make(const ValidateOptions& options) {
    Accepted made(options);
    if (options.baseline.empty() || options.update_baseline) return made;
    auto read = Baseline::read(options.baseline);
    if (!read) return read.error();
    made.known_ = std::move(*read);
    return made;
  }

  std::size_t filter(Checked& checked) {
    std::size_t count = 0;
    if (options_->baseline.empty()) return count;
    for (ValidationReport& report : checked.reports) {
      if (!options_->update_baseline) {
        count += known_.filter(report);
        continue;
      }
      known_.add(report);
      count += report.findings.size();
      report.findings.clear();
    }
    return count;
  }

  /// Empty where all went well.
  [[nodiscard]] std::string save() const {
    if (!options_->update_baseline) return {};
    auto output = Output::open(options_->baseline);
    if (!output) return output.error().what;
    return (*output)->write(known_.text()) && (*output)->commit() ? "" : (*output)->failure();
  }

 private:
  explicit Accepted(const ValidateOptions& options) : options_(&options) {}
  const ValidateOptions* options_;
  Baseline known_;
};

struct Troubles {
  bool unreadable = false;
  bool unwritten = false;
};

// An input with what was chosen for it.
struct Validated {
  Result<Validators::Chosen> chosen;
  Checked checked;
};

// Files are mended one after the other: two names may be one file.
std::size_t threads(const ValidateOptions& options) {
  if (options.wish == FixWish::fix) return 1;
  return thread_count(options.reading);
}

int validate_all(const ValidateOptions& options, Validators& validators, Accepted& accepted,
                 const InputList& inputs, const Selection& selection, Output& output, Console& console) {
  Out out(output, options);
  const MemberOptions members{options.reading.limits, options.reading.max_bytes,
                              [&](std::string_view path) { return selection.takes_member(path); }};
  Troubles troubles{inputs.failed, false};
  std::optional<Error> broken;  // settings
  const auto make = [&](std::size_t i) {
    Validated made{validators.for_path(inputs.paths[i]), {}};
    if (made.chosen && !interrupted())
      made.checked = check_input(*made.chosen->validator, options, members, inputs.paths[i]);
    return made;
  };
  const auto take = [&](Validated made) {
    if (!made.chosen) broken = made.chosen.error();
    if (broken || interrupted() || output.failed()) return false;
    for (const Error& error : made.checked.errors) {
      console.error(printable(error.what));
      (error.code == ErrorCode::write_failed ? troubles.unwritten : troubles.unreadable) = true;
    }
    out.accept(accepted.filter(made.checked));
    out.take(made.checked, made.chosen->fail_on);
    return true;
  };
  made_in_order<Validated>(inputs.paths.size(), threads(options), make, take);
  if (broken) return fail(console, *broken);
  out.finish();
  if (const std::string why = accepted.save(); !why.empty()) {
    console.error(printable(why));
    troubles.unwritten = true;
  }
  const bool for_people = !options.format || options.wish != FixWish::none;
  if (for_people && console.verbosity() != Verbosity::quiet) console.put(out.sum());
  return status(output, out, troubles.unreadable, troubles.unwritten, console);
}

}  // namespace

int run_validate(ValidateOptions options) {
  ExtractOptions& reading = options.reading;
  Console console(reading.verbosity, reading.colour);
  if (const std::string wrong = conflict(options); !wrong.empty())
    return fail(console, {ErrorCode::bad_option, wrong, {}});
  const bool listed = !reading.files_from.empty();
  if (reading.inputs.empty() && !listed) reading.inputs.emplace_back("-");
  watch_interrupts();
  const auto extractor = make_extractor(reading);
  if (!extractor) return fail(console, extractor.error());
  if (const auto known = Validator::make(*extractor, options.checks); !known)
    return fail(console, known.error());
  Validators validators(*extractor, options);
  auto accepted = Accepted::make(options);
  if (!accepted) return fail(console, accepted.error());
  if (const auto& warning = extractor->morphology_warning(); !warning.empty())
    console.warning(printable(warning));
  if (listed) {
    auto paths = read_path_list(reading.files_from, reading.null_separated, reading.max_bytes);
    if (!paths) return fail(console, paths.error());
    reading.inputs.insert(reading.inputs.end(), paths->begin(), paths->end());
  }
  const Selection selection(reading.include, reading.exclude);
  const InputList inputs = list_inputs(reading.inputs, selection, console);
  if (is_an_input(reading.output, inputs.paths))
    return fail(console, {ErrorCode::bad_option, "-o " + reading.output + ": it is also an input", {}});
  auto output = Output::open(reading.output);
  if (!output) return fail(console, output.error());
  return validate_all(options, validators, *accepted, inputs, selection, **output, console);
}

}  // namespace palaset::cli
