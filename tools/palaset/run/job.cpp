#include "run/job.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <new>
#include <optional>
#include <utility>

#include "run/diagnostics.hpp"
#include "run/held_bytes.hpp"
#include "run/joined.hpp"
#include "terminal/interrupt.hpp"
#include "terminal/printable.hpp"

namespace palaset::cli {
namespace {

// Hands a document on to its writer, stops at a signal, and notes what is to be said about it.
class Relay final : public Handler {
 public:
  // Of a member no progress is told by bytes: they are not those of the archive.
  Relay(const Job& job, Handler& writer, Report& report, bool packed)
      : job_(job), writer_(writer), report_(report), packed_(packed) {}

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
    place = std::min(place, bytes_);  // the text of a PDF may be longer than the PDF
    if (place > seen_ && !packed_) job_.progress.add_bytes(place - std::exchange(seen_, place));
  }

  // What `auto` chose the profile by.
  static std::string why(const DocumentHead& head) {
    return head.profile_reason.empty() ? std::string() : ": " + printable(head.profile_reason);
  }

  const Job& job_;
  Handler& writer_;
  Report& report_;
  bool packed_;
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
std::optional<Error> write_document(const Job& job, const Input& input, Sink& sink, Report& report,
                                    bool packed) {
  if (job.with_document) {
    WithoutRecords first;
    const auto read = job.extractor.stream(input, first);
    if (!read) return read.error();
    if (!sink.write(first.line())) return Error{ErrorCode::stopped, {}, {}};
  }
  const auto writer = make_writer(job.format, sink, job.writer);
  Relay relay(job, *writer, report, packed);
  const auto written = job.extractor.stream(input, relay);
  if (!written) return written.error();
  return std::nullopt;
}

bool is_stop(const Error& error) {
  return error.code == ErrorCode::stopped || error.code == ErrorCode::write_failed;
}

std::string error_line(const Job& job, const Error& error) {
  return fmt::format("palaset: {} {}\n", job.console.label("error"), printable(error.what));
}

// Takes the members of one input, or the input itself, and writes their documents one behind the other.
class Members {
 public:
  Members(const Job& job, const Input& input, Sink& sink, Report& report)
      : job_(job), input_(input), documents_(sink, job.format, job.alone), report_(report) {}

  std::optional<Error> run() {
    const auto walked =
        for_each_member(input_, job_.members, [&](Result<Input> member) { return take(std::move(member)); });
    if (error_) return error_;
    if (walked && *walked == 0) packed_ = true;  // an archive without a document
    if ((walked || report_.documents > 0) && !documents_.close(packed_))
      return Error{ErrorCode::stopped, {}, {}};
    if (failed_ > most_named)
      report_.messages +=
          fmt::format("{}: {} more that cannot be read\n", printable(input_.name()), failed_ - most_named);
    if (!walked) return walked.error();
    if (failed_ > 0) report_.outcome = Outcome::unreadable;
    return std::nullopt;
  }

 private:
  static constexpr std::size_t most_named = 20;

  Flow take(Result<Input> member) {
    if (!member) return note(member.error());
    packed_ = member->name() != input_.name();
    documents_.next(packed_);
    Report one;
    const auto error = write_document(job_, *member, documents_, one, packed_);
    report_.messages += one.messages;
    report_.records += one.records;
    report_.bytes += one.bytes;
    if (error && (is_stop(*error) || !packed_)) {
      error_ = error;
      return Flow::stop;
    }
    if (error) return note(*error);
    ++report_.documents;
    return Flow::go_on;
  }

  // A member that cannot be read: the others are.
  Flow note(const Error& error) {
    packed_ = true;
    if (++failed_ <= most_named) report_.messages += error_line(job_, error);
    return interrupted() ? Flow::stop : Flow::go_on;
  }

  const Job& job_;
  const Input& input_;
  Joined documents_;
  Report& report_;
  std::optional<Error> error_;
  std::size_t failed_ = 0;
  bool packed_ = false;
};

std::optional<Error> extract_into(const Job& job, const std::string& path, Sink& sink, Report& report) {
  if (!reads_once(path)) return Members(job, Input::file(path).as(job.type), sink, report).run();
  const auto held = HeldBytes::read(path, job.max_bytes);
  if (!held) return held.error();
  const auto input = Input::bytes(held->view(), path == "-" ? job.stdin_name : path).as(job.type);
  return Members(job, input, sink, report).run();
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
  report.outcome = is_stop(*error) ? Outcome::stopped : Outcome::unreadable;
  if (report.outcome == Outcome::unreadable) report.messages += error_line(job, *error);
  return report;
}

}  // namespace palaset::cli
