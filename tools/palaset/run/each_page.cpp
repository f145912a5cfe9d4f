// Goes through pages for the subcommands that look at how they are read.
#include <optional>

#include "exit_status.hpp"
#include "page_options.hpp"
#include "run/held_bytes.hpp"
#include "run/inputs.hpp"
#include "run/selection.hpp"
#include "terminal/console.hpp"
#include "terminal/printable.hpp"

namespace palaset::cli {
namespace {

using Work = std::function<std::optional<Error>(const Extractor&, const Input&)>;

// All members of one input; the status of the worst.
int read_page(const ExtractOptions& options, const Extractor& extractor, const Selection& selection,
              const std::string& path, const Work& work, Console& console) {
  int status = exit_status::ok;
  const auto fail = [&](const Error& error) {
    console.error(printable_lines(error.message()));
    status = status_of(error.code);
  };
  HeldBytes held;
  if (reads_once(path)) {
    auto read = HeldBytes::read(path, options.max_bytes);
    if (!read) {
      fail(read.error());
      return status;
    }
    held = std::move(*read);
  }
  const Input input =
      (reads_once(path) ? Input::bytes(held.view(), path) : Input::file(path)).as(options.type);
  MemberOptions members;
  members.wanted = [&](std::string_view member) { return selection.takes_member(member); };
  const auto walked = for_each_member(input, members, [&](Result<Input> page) {
    if (!page) {
      fail(page.error());
    } else if (const auto error = work(extractor, *page)) {
      fail(*error);
    }
    return Flow::go_on;
  });
  if (!walked) fail(walked.error());
  return status;
}

}  // namespace

int for_each_page(PageOptions options, const Work& work, const std::function<int()>& finish) {
  ExtractOptions& reading = options.reading;
  Console console(reading.verbosity, reading.colour);
  const auto extractor = make_extractor(reading);
  if (!extractor) {
    console.error(printable_lines(extractor.error().message()));
    return status_of(extractor.error().code);
  }
  const Selection selection(reading.include, reading.exclude);
  const InputList inputs = list_inputs(reading.inputs, selection, console);
  int status = inputs.failed ? exit_status::unreadable : exit_status::ok;
  for (std::size_t i = 0; i < inputs.paths.size(); ++i) {
    const int one = read_page(reading, *extractor, selection, inputs.paths[i], work, console);
    if (one != exit_status::ok) status = one;
  }
  if (status != exit_status::ok && inputs.paths.size() <= 1) return status;
  const int printed = finish();
  return printed != exit_status::ok ? printed : status;
}

}  // namespace palaset::cli
