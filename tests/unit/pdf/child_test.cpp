#include "pdf/child.hpp"

#include <string>

#include "catch.hpp"

using namespace palaset::pdf;

namespace {

ChildReport run(const std::string& script, std::string& out,
                ChildLimits limits = {std::chrono::seconds(20), 0, 1 << 20}) {
  return run_child("/bin/sh", {"-c", script}, "in\n", limits, [&](std::string_view piece) { out += piece; });
}

}  // namespace

TEST_CASE("run_child: input, output, and what it said") {
  std::string out;
  CHECK(run("cat; echo out", out).end == ChildEnd::well);
  CHECK(out == "in\nout\n");
  const auto failed = run("echo one >&2; echo two >&2; exit 3", out);
  CHECK(failed.end == ChildEnd::badly);
  CHECK(failed.what == "status 3");
  CHECK(failed.said == "one");
  CHECK(run("kill -SEGV $$", out).what == "signal 11");
}

TEST_CASE("run_child: limits of time and output, and no files") {
  std::string out;
  const ChildLimits small{std::chrono::seconds(1), 0, 1000};
  CHECK(run("sleep 30", out, small).end == ChildEnd::out_of_time);
  CHECK(run("exec >&- 2>&-; sleep 30", out, small).end == ChildEnd::out_of_time);
  CHECK(run("while :; do echo lots; done", out, small).end == ChildEnd::too_much_output);
  CHECK(out.size() <= 1000);
  CHECK(run("f=$(mktemp); (echo x > $f); s=$?; rm -f $f; exit $s", out).end == ChildEnd::badly);
}

TEST_CASE("run_child: what cannot be started") {
  const auto report = run_child("/nonexistent/program", {}, "", {}, [](std::string_view) {});
  CHECK(report.end == ChildEnd::badly);
  CHECK(find_program("no-such-program-anywhere").empty());
}
