// What `palaset extract` does, from its options to its exit status.
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <string>
#include <thread>

#include "exit_status.hpp"
#include "extract_options.hpp"
#include "run/in_order.hpp"
#include "run/inputs.hpp"
#include "run/job.hpp"
#include "run/path_list_file.hpp"
#include "run/selection.hpp"
#include "run/workers.hpp"
#include "terminal/interrupt.hpp"
#include "terminal/printable.hpp"
#include "terminal/progress.hpp"

namespace palaset::cli {
namespace {

// What is wrong with options that are each right; empty where nothing is.
std::string conflict(const ExtractOptions& options) {
  const auto& inputs = options.inputs;
  if (inputs.empty() && options.files_from.empty() && ::isatty(STDIN_FILENO) == 1)
    return "expected a file, a folder or -, saw nothing to read; 'palaset extract --help' shows examples";
  if (std::ranges::count(inputs, "-") + (options.files_from == "-" ? 1 : 0) > 1)
    return "- is given more than once, and standard input is read once";
  if (format_of(options) == Format::csv && options.with_document)
    return "--with-document needs --format jsonl: a table has no line for the document";
  if (format_of(options) == Format::csv && options.origins)
    return "--origins needs --format jsonl or json: a table has no column for it";
  return {};
}

// A table's head, which stands once above the rows of all inputs.
std::string csv_header() {
  StringSink head;
  const auto writer = make_writer(Format::csv, head, {});
  write(Document{}, *writer);
  return head.str();
}

Framing framing_of(Format format, bool several) {
  if (format == Format::json && several) return {"[\n", ",\n", "\n]\n", "[]\n"};
  if (format != Format::csv) return {};
  const std::string header = csv_header();
  return {header, {}, {}, several ? header : ""};
}

WriterOptions writer_options(const ExtractOptions& options, int descriptor) {
  WriterOptions writer;
  writer.origins = options.origins;
  writer.colour = colours(options.colour, descriptor);
  writer.csv_header = false;
  return writer;
}

void extract_to(Output& output, const ExtractOptions& options, const Extractor& extractor,
                const InputList& inputs, const Selection& selection, InOrder& order, Console& console) {
  const bool drawn = Progress::wanted(console, output.descriptor());
  Progress progress(console, inputs.paths.size(), drawn ? total_bytes(inputs.paths) : 0);
  if (drawn) progress.start();
  const Job job{.extractor = extractor,
                .format = format_of(options),
                .writer = writer_options(options, output.descriptor()),
                .with_document = options.with_document && format_of(options) == Format::jsonl,
                .stdin_name = options.stdin_name,
                .max_bytes = options.max_bytes,
                .type = options.type,
                .members = {options.limits, options.max_bytes,
                            [&](std::string_view path) { return selection.takes_member(path); }},
                .alone = !inputs.several,
                .console = console,
                .progress = progress};
  extract_all(job, inputs.paths, order, thread_count(options));
  order.close();
}

int finish(Output& output, const InputList& inputs, const Summary& summary, Console& console) {
  if (interrupted()) {
    output.flush();
    return interrupt_status();
  }
  const bool failed = inputs.failed || summary.unreadable > 0;
  const bool nothing = failed && !inputs.several && summary.documents == 0;
  if (output.failed() || (!nothing && !output.commit())) {
    const std::string why = output.failure();
    if (!why.empty()) console.error(why);
    return exit_status::not_written;
  }
  if (console.verbosity() == Verbosity::verbose)
    console.put(fmt::format("{} of {} written, {}, {} bytes read\n", summary.written,
                            counted(inputs.paths.size(), "input"), counted(summary.records, "record"),
                            summary.bytes));
  return failed ? exit_status::unreadable : exit_status::ok;
}

int fail(Console& console, const Error& error) {
  console.error(printable_lines(error.message()));
  return status_of(error.code);
}

}  // namespace

std::size_t thread_count(const ExtractOptions& options) {
  return options.jobs != 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
}

Format format_of(const ExtractOptions& options) {
  if (options.format) return *options.format;
  const auto dot = options.output.rfind('.');
  if (dot == std::string::npos) return Format::json;
  return parse_format(std::string_view(options.output).substr(dot + 1)).value_or(Format::json);
}

int run_extract(ExtractOptions options) {
  Console console(options.verbosity, options.colour);
  if (const std::string wrong = conflict(options); !wrong.empty())
    return fail(console, {ErrorCode::bad_option, wrong, {}});
  const bool listed = !options.files_from.empty();
  if (options.inputs.empty() && !listed) options.inputs.emplace_back("-");
  watch_interrupts();
  const auto extractor = make_extractor(options);
  if (!extractor) return fail(console, extractor.error());
  if (const auto& warning = extractor->morphology_warning(); !warning.empty())
    console.warning(printable(warning));

  if (listed) {
    auto paths = read_path_list(options.files_from, options.null_separated, options.max_bytes);
    if (!paths) return fail(console, paths.error());
    options.inputs.insert(options.inputs.end(), paths->begin(), paths->end());
  }
  const Selection selection(options.include, options.exclude);
  InputList inputs = list_inputs(options.inputs, selection, console);
  inputs.several |= listed;
  if (is_an_input(options.output, inputs.paths))
    return fail(console, {ErrorCode::bad_option, "-o " + options.output + ": it is also an input", {}});
  auto output = Output::open(options.output);
  if (!output) return fail(console, output.error());
  InOrder order(**output, console, framing_of(format_of(options), inputs.several));
  extract_to(**output, options, *extractor, inputs, selection, order, console);
  return finish(**output, inputs, order.summary(), console);
}

}  // namespace palaset::cli
