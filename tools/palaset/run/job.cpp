#include "run/job.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <memory>
#include <new>
#include <optional>
#include <utility>

#include "run/diagnostics.hpp"
#include "run/held_bytes.hpp"
#include "terminal/interrupt.hpp"
#include "terminal/printable.hpp"

namespace palaset::cli {
namespace {

// Hands a document on to its writer, stops at a signal, and notes what is to be said about it.
class Relay final : public Handler {
 public:
  Relay(const Job& job, Handler& writer, Report& report) : job_(job), writer_(writer), report_(report) {}

  Flow begin(const DocumentHead& head) override {
    path_ = head.source.path;
    bytes_ = head.source.bytes;
    if (job_.console.verbosity() == Verbosity::verbose)
      about_ = fmt::format("{}{}, {}, {} bytes", head.profile, why(head), head.source.encoding, bytes_);
    return writer_.begin(head);
  }

  Flow record(const ModelRecord& record) override {
    if (interrupted()) return Flow::stop;
    ++report_.records;
    read_up_to(record.span.end);
    return writer_.record(record);
  }

  Flow memo(const MemoRecord& memo) override {
    if (interrupted()) return Flow::stop;
    ++report_.records;
    read_up_to(memo.span.end);
    return writer_.memo(memo);
  }

  Flow end(const DocumentTail& tail) override {
    report_.bytes = bytes_;
    read_up_to(bytes_);
    if (!about_.empty())
      report_.messages +=
          fmt::format("{}: {} ({})\n", printable(path_), counted(report_.records, "record"), about_);
    report_.messages += diagnostic_lines(path_, tail.diagnostics, job_.console);
    return writer_.end(tail);
  }

 private:
  void read_up_to(std::uint64_t place) {
    if (place > seen_) job_.progress.add_bytes(place - std::exchange(seen_, place));
  }

  // What `auto` chose the profile by.
  static std::string why(const DocumentHead& head) {
    return head.profile_reason.empty() ? std::string() : ": " + printable(head.profile_reason);
  }

  const Job& job_;
  Handler& writer_;
  Report& report_;
  std::string path_;
  std::string about_;
  std::uint64_t bytes_ = 0;
  std::uint64_t seen_ = 0;
};

// The first of two readings, for the line that stands before the records but tells what comes after them.
class WithoutRecords final : public Handler {
 public:
  Flow begin(const DocumentHead& head) override {
    head_ = head;
    return Flow::go_on;
  }
  Flow record(const ModelRecord&) override { return interrupted() ? Flow::stop : Flow::go_on; }
  Flow end(const DocumentTail& tail) override {
    tail_ = tail;
    return Flow::go_on;
  }

  [[nodiscard]] std::string line() const {
    std::string text = document_line(head_, tail_);
    if (!text.ends_with('\n')) text += '\n';
    return text;
  }

 private:
  DocumentHead head_;
  DocumentTail tail_;
};

// Empty where all went well.
std::optional<Error> write_document(const Job& job, const Input& input, Sink& sink, Report& report) {
  if (job.with_document) {
    WithoutRecords first;
    const auto read = job.extractor.stream(input, first);
    if (!read) return read.error();
    if (!sink.write(first.line())) return Error{ErrorCode::stopped, {}, {}};
  }
  const auto writer = make_writer(job.format, sink, job.writer);
  Relay relay(job, *writer, report);
  const auto written = job.extractor.stream(input, relay);
  if (!written) return written.error();
  return std::nullopt;
}

std::optional<Error> extract_into(const Job& job, const std::string& path, Sink& sink, Report& report) {
  if (!reads_once(path)) return write_document(job, Input::file(path), sink, report);
  const auto held = HeldBytes::read(path, job.max_bytes);
  if (!held) return held.error();
  return write_document(job, Input::bytes(held->view(), path == "-" ? job.stdin_name : path), sink, report);
}

}  // namespace

Report extract_one(const Job& job, const std::string& path, Sink& sink) {
  Report report;
  std::optional<Error> error;
  try {
    error = extract_into(job, path, sink, report);
  } catch (const std::bad_alloc&) {
    error = Error{ErrorCode::unreadable, path + ": not enough memory", {}};
  }
  job.progress.add_file();
  if (!error) return report;
  const bool stopped = error->code == ErrorCode::stopped || error->code == ErrorCode::write_failed;
  report.outcome = stopped ? Outcome::stopped : Outcome::unreadable;
  if (!stopped)
    report.messages += fmt::format("palaset: {} {}\n", job.console.label("error"), printable(error->what));
  return report;
}

}  // namespace palaset::cli
