#include "container/budget.hpp"

namespace palaset::container {

bool over_ratio(const Limits& limits, std::uint64_t out, std::uint64_t in) noexcept {
  return out > ratio_counts_from && out / limits.max_ratio > in;
}

std::string ratio_message(const Limits& limits) {
  return "expands to more than " + std::to_string(limits.max_ratio) +
         " times its size; if you trust it, raise the limit with --max-ratio";
}

std::string Budget::spend(std::string problem) {
  spent_ = true;
  return problem;
}

std::optional<std::string> Budget::add_member() {
  if (++members_ <= limits_.max_members) return std::nullopt;
  return spend("more than " + std::to_string(limits_.max_members) +
               " members; the rest is left out; raise the limit with --max-members");
}

std::optional<std::string> Budget::add_bytes(std::uint64_t count) {
  bytes_ += count;
  if (bytes_ > limits_.max_expanded_bytes)
    return spend("expands to more than " + std::to_string(limits_.max_expanded_bytes) +
                 " bytes; the rest is left out; raise the limit with --max-expanded");
  if (over_ratio(limits_, bytes_, input_bytes_)) return spend(ratio_message(limits_));
  return std::nullopt;
}

}  // namespace palaset::container
