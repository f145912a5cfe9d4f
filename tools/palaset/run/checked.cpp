#include "run/checked.hpp"

#include <utility>

#include "run/held_bytes.hpp"
#include "run/output.hpp"
#include "run/unified_diff.hpp"

namespace palaset::cli {
namespace {

// A fix may make another possible; each takes at least one fault away.
constexpr int most_rounds = 20;

class OneInput {
 public:
  OneInput(const Validator& validator, const ValidateOptions& options, std::string path)
      : validator_(validator), options_(options), path_(std::move(path)) {}

  Checked run(const MemberOptions& members) {
    const auto held = HeldBytes::read(path_, options_.reading.max_bytes);
    if (!held) return fail(held.error());
    bytes_ = held->view();
    const auto walked = for_each_member(input(bytes_), members, [&](Result<Input> member) {
      take(std::move(member));
      return Flow::go_on;
    });
    if (!walked) return fail(walked.error());
    return std::move(checked_);
  }

 private:
  [[nodiscard]] Input input(std::string_view bytes) const {
    return Input::bytes(bytes, path_ == "-" ? options_.reading.stdin_name : path_).as(options_.reading.type);
  }

  Checked fail(const Error& error) {
    checked_.errors.push_back(error);
    return std::move(checked_);
  }

  void take(Result<Input> member) {
    if (!member) return checked_.errors.push_back(member.error());
    auto report = validator_.validate(*member);
    if (!report) return checked_.errors.push_back(report.error());
    const bool packed = member->name() != input(bytes_).name();
    if (options_.wish != FixWish::none && !packed) mend(*report);
    checked_.reports.push_back(std::move(*report));
  }

  void mend(ValidationReport& report) {
    std::string text;
    for (int round = 0; round < most_rounds; ++round) {
      FixedText fixed = apply_fixes(round == 0 ? bytes_ : text, report.findings, options_.level);
      if (fixed.applied == 0) break;
      text = std::move(fixed.bytes);
      auto again = validator_.validate(input(text));
      if (!again) return checked_.errors.push_back(again.error());
      checked_.fixed += fixed.applied;
      report = std::move(*again);
    }
    if (checked_.fixed == 0) return;
    if (options_.wish == FixWish::diff)
      checked_.diff = unified_diff(path_, bytes_, text);
    else
      replace_file(text);
  }

  void replace_file(std::string_view text) {
    auto output = Output::open(path_);
    if (!output) return checked_.errors.push_back(output.error());
    if (!(*output)->write(text) || !(*output)->commit())
      checked_.errors.push_back({ErrorCode::write_failed, (*output)->failure(), {}});
  }

  const Validator& validator_;
  const ValidateOptions& options_;
  std::string path_;
  std::string_view bytes_;
  Checked checked_;
};

}  // namespace

Checked check_input(const Validator& validator, const ValidateOptions& options, const MemberOptions& members,
                    const std::string& path) {
  return OneInput(validator, options, path).run(members);
}

}  // namespace palaset::cli
