// Ids of the records of a document: the slug of a name, with a number behind it from the second on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace palaset::pipeline {

/// How often a hash was seen. A large page has names by the 100,000, each is looked up once, and nearly all are
/// seen once only: so the table holds the hashes alone, and counts are kept beside it for those that come again.
class Repeats {
 public:
  /// Adds one, and gives the new count.
  std::uint64_t add(std::uint64_t hash);
  void set(std::uint64_t hash, std::uint64_t count) { counts_[hash == empty ? 1 : hash] = count; }
  [[nodiscard]] std::size_t size() const noexcept { return used_; }

 private:
  static constexpr std::uint64_t empty = 0;

  void grow();

  std::vector<std::uint64_t> slots_;
  std::size_t used_ = 0;
  std::unordered_map<std::uint64_t, std::uint64_t> counts_;
};

class Ids {
 public:
  void assign(std::string_view name, std::string& id);

 private:
  Repeats seen_;
};

}  // namespace palaset::pipeline
