#include "pdf/child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>  // NOLINT(modernize-deprecated-headers): kill() is POSIX, and not in <csignal>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <system_error>
#include <thread>

#include "source/descriptor.hpp"

namespace palaset::pdf {
namespace {

using source::Descriptor;
using Clock = std::chrono::steady_clock;

constexpr std::size_t most_said = 4096;
constexpr int status_of_failed_exec = 127;

std::string reason(int error) {
  return std::generic_category().message(error);
}

/// `bytes` as a file without a name, at its beginning.
Descriptor as_file(std::string_view bytes) {
  Descriptor file(::memfd_create("palaset", MFD_CLOEXEC));
  while (file.open() && !bytes.empty()) {
    const ssize_t count = ::write(file.get(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return {};
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  if (file.open()) ::lseek(file.get(), 0, SEEK_SET);
  return file;
}

struct Pipe {
  Descriptor out, in;
};

Pipe make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return {};
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

void limit(int resource, std::size_t value) {
  const struct rlimit both = {value, value};
  ::setrlimit(static_cast<__rlimit_resource>(resource), &both);
}

/// What the child does before it becomes the program. Other threads of the parent may have held any lock when
/// it was made, so that only calls that are safe in a signal handler may stand here.
[[noreturn]] void become(const char* program, char* const* arguments, char* const* environment,
                         const int* files, const ChildLimits& limits) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  for (int i = 0; i < 3; ++i) ::dup2(files[i], i);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::signal(SIGPIPE, SIG_DFL);
  if (limits.memory_bytes != 0) limit(RLIMIT_AS, limits.memory_bytes);
  limit(RLIMIT_CPU, static_cast<std::size_t>(limits.time.count()) + 1);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  ::execve(program, arguments, environment);
  ::_Exit(status_of_failed_exec);
}

class Child {
 public:
  Child(pid_t pid, Clock::time_point deadline) : pid_(pid), deadline_(deadline) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    if (pid_ > 0) kill();
  }

  [[nodiscard]] int milliseconds_left() const {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline_ - Clock::now()).count();
    return static_cast<int>(std::max<long>(left, 0));
  }

  void kill() {
    ::kill(pid_, SIGKILL);
    while (::waitpid(pid_, &status_, 0) < 0 && errno == EINTR) {
    }
    pid_ = -1;
  }

  /// False where it does not end in time. It has closed its output, and so is about to end.
  bool wait() {
    for (;;) {
      const pid_t seen = ::waitpid(pid_, &status_, WNOHANG);
      if (seen == pid_ || (seen < 0 && errno != EINTR)) {
        pid_ = -1;
        return true;
      }
      if (milliseconds_left() == 0) return false;
      std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
  }

  [[nodiscard]] int status() const { return status_; }

 private:
  pid_t pid_;
  Clock::time_point deadline_;
  int status_ = 0;
};

/// Reads both pipes to their ends; `well`, or why it stopped before.
ChildEnd drain(const Child& child, Pipe& output, Pipe& errors, const ChildLimits& limits, std::string& said,
               const std::function<void(std::string_view)>& take) {
  std::array<char, 1U << 16U> buffer;
  std::size_t taken = 0;
  while (output.out.open() || errors.out.open()) {
    std::array<pollfd, 2> both{pollfd{output.out.get(), POLLIN, 0}, pollfd{errors.out.get(), POLLIN, 0}};
    const int left = child.milliseconds_left();
    if (left == 0) return ChildEnd::out_of_time;
    if (::poll(both.data(), both.size(), left) <= 0) continue;
    for (std::size_t i = 0; i < both.size(); ++i) {
      if (both[i].revents == 0) continue;
      const ssize_t count = ::read(both[i].fd, buffer.data(), buffer.size());
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) {
        (i == 0 ? output : errors).out.close();
        continue;
      }
      const std::string_view piece(buffer.data(), static_cast<std::size_t>(count));
      if (i == 1) {
        said.append(piece.substr(0, most_said - std::min(said.size(), most_said)));
        continue;
      }
      taken += piece.size();
      if (taken > limits.output_bytes) return ChildEnd::too_much_output;
      take(piece);
    }
  }
  return ChildEnd::well;
}

void judge(int status, ChildReport& report) {
  if (WIFSIGNALED(status)) {
    // SIGXCPU comes where the clock of the machine runs slower than the child's own.
    report.end = WTERMSIG(status) == SIGXCPU ? ChildEnd::out_of_time : ChildEnd::badly;
    report.what = "signal " + std::to_string(WTERMSIG(status));
  } else if (WIFEXITED(status) && WEXITSTATUS(status) != 0) {
    report.end = ChildEnd::badly;
    report.what = "status " + std::to_string(WEXITSTATUS(status));
  }
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (std::string& text : texts) all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

}  // namespace

std::string find_program(const std::string& name) {
  const char* along = std::getenv("PATH");
  std::string_view rest = along != nullptr ? along : "/usr/local/bin:/usr/bin:/bin";
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(':'), rest.size());
    // An empty part would be the folder that one stands in, which is no place for programs.
    std::string path = std::string(rest.substr(0, end)) + "/" + name;
    if (end != 0 && ::access(path.c_str(), X_OK) == 0) return path;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return {};
}

ChildReport run_child(const std::string& program, const std::vector<std::string>& arguments,
                      std::string_view input, const ChildLimits& limits,
                      const std::function<void(std::string_view)>& take) {
  Descriptor file = as_file(input);
  Pipe output = make_pipe();
  Pipe errors = make_pipe();
  if (!file.open() || !output.in.open() || !errors.in.open())
    return {ChildEnd::not_started, reason(errno), {}};

  std::vector<std::string> words{program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> variables{"LC_ALL=C", "PATH=/usr/bin:/bin"};
  const auto word_pointers = pointers(words);
  const auto variable_pointers = pointers(variables);
  const std::array<int, 3> files{file.get(), output.in.get(), errors.in.get()};

  const auto deadline = Clock::now() + limits.time;
  const pid_t pid = ::fork();
  if (pid < 0) return {ChildEnd::not_started, reason(errno), {}};
  if (pid == 0) become(program.c_str(), word_pointers.data(), variable_pointers.data(), files.data(), limits);

  Child child(pid, deadline);
  output.in.close();
  errors.in.close();
  ChildReport report;
  report.end = drain(child, output, errors, limits, report.said, take);
  if (report.end == ChildEnd::well && !child.wait()) report.end = ChildEnd::out_of_time;
  if (report.end == ChildEnd::well) judge(child.status(), report);
  report.said.resize(std::min(report.said.find('\n'), report.said.size()));
  return report;
}

}  // namespace palaset::pdf
