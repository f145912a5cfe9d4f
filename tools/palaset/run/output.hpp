// Where results go: standard output, or a file that is old or new and never half.
//
//     auto output = Output::open("out.json");
//     if (!output) return fail(output.error().message());
//     (*output)->write(bytes);
//     if (!(*output)->commit()) fail((*output)->failure());
//
// A regular file is written beside its target and renamed by commit(); without commit() it is removed again
// and the target stays as it was. A device or FIFO is written straight.
#pragma once

#include <palaset/writer.hpp>

#include <memory>
#include <string>
#include <string_view>

namespace palaset::cli {

class Output final : public Sink {
 public:
  /// `path` "-" or empty: standard output.
  static Result<std::unique_ptr<Output>> open(const std::string& path);
  ~Output() override;

  bool write(std::string_view bytes) override;

  /// Sends what is still held back, so that a run that was stopped leaves whole records.
  bool flush();
  /// flush(), and the file takes the place of its target. False where anything could not be written.
  bool commit();

  [[nodiscard]] bool failed() const noexcept { return error_ != 0; }
  /// "cannot write out.json: No space left on device"; empty where the reader of a pipe went away.
  [[nodiscard]] std::string failure() const;
  [[nodiscard]] int descriptor() const noexcept { return descriptor_; }

 private:
  Output(std::string name, int descriptor) : name_(std::move(name)), descriptor_(descriptor) {}
  static Result<std::unique_ptr<Output>> open_beside(const std::string& name, const std::string& target);
  bool send(std::string_view bytes);

  std::string name_;  // as the user gave it
  int descriptor_;
  std::string temporary_;  // empty: written straight
  std::string target_;
  std::string held_;
  int error_ = 0;
};

/// Writes to standard output and checks it; gives the exit status and says what went wrong.
int print(std::string_view text);

}  // namespace palaset::cli
