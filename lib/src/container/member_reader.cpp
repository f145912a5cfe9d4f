#include "container/member_reader.hpp"

#include <cstdint>
#include <string_view>
#include <utility>

namespace palaset::container {
namespace {

Reading over(Step step, std::string problem) {
  return {step, ErrorCode::too_large, std::move(problem)};
}

std::string size_problem(std::size_t max_bytes) {
  return "larger than the limit of " + std::to_string(max_bytes) + " bytes; raise it with --max-size";
}

/// Unpacks a member piece by piece for as long as it stays within the limits.
template <class Take>
Reading unpack(Archive& archive, Budget& budget, Take take) {
  const std::uint64_t begun = archive.consumed();
  // The members of a compressed tar are one stream: who may not unpack this one cannot reach the next.
  const Step refused = archive.skips_freely() ? Step::failed : Step::broken;
  std::uint64_t expanded = 0;
  for (;;) {
    std::string_view piece;
    std::uint64_t offset = 0;
    const Step step = archive.read(piece, offset);
    if (step == Step::end) return {};
    if (step != Step::done) return {step, ErrorCode::unreadable, "cannot be unpacked: " + archive.problem()};
    const std::uint64_t reached = offset + piece.size();  // a sparse file has gaps, which take room too
    if (reached < expanded)
      return {refused, ErrorCode::unreadable, "cannot be unpacked: pieces out of order"};
    if (auto problem = budget.add_bytes(reached - expanded)) return over(Step::broken, std::move(*problem));
    expanded = reached;
    if (over_ratio(budget.limits(), expanded, archive.consumed() - begun))
      return over(refused, ratio_message(budget.limits()));
    if (auto problem = take(piece, offset); !problem.empty()) return over(refused, std::move(problem));
  }
}

}  // namespace

Reading read_member(Archive& archive, const Entry& entry, Budget& budget, std::size_t max_bytes,
                    std::string& bytes) {
  bytes.clear();
  if (entry.size && *entry.size > max_bytes) {
    Reading refused = over(Step::failed, size_problem(max_bytes));
    if (!archive.skips_freely()) {
      Reading passed = pass_over(archive, budget);
      if (passed.step == Step::broken) return passed;
    }
    return refused;
  }
  return unpack(archive, budget, [&](std::string_view piece, std::uint64_t offset) -> std::string {
    if (offset + piece.size() > max_bytes) return size_problem(max_bytes);
    bytes.resize(static_cast<std::size_t>(offset), '\0');
    bytes.append(piece);
    return {};
  });
}

Reading pass_over(Archive& archive, Budget& budget) {
  if (archive.skips_freely()) return {};
  return unpack(archive, budget, [](std::string_view, std::uint64_t) { return std::string(); });
}

}  // namespace palaset::container
