// Ids of the records of a document: the slug of a name, with a number behind it from the second on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace palaset::pipeline {

/// How often a hash was seen. A large page has names by the 100,000, each is looked up once, and nearly all
/// are seen once only: so the table holds the hashes alone, and counts are kept beside it for those that come
/// again.
class Repeats {
 public:
  /// Adds one, and gives the new count.
  std::uint64_t add(std::uint64_t hash);
  void set(std::uint64_t hash, std::uint64_t count) { counts_[hash == empty ? 1 : hash] = count; }
  /// Says that add() will be called with this hash.
  void expect(std::uint64_t hash) const noexcept;

 private:
  static constexpr std::uint64_t empty = 0;

  void grow();

  std::vector<std::uint64_t> slots_;
  std::size_t used_ = 0;
  std::unordered_map<std::uint64_t, std::uint64_t> counts_;
};

class Ids {
 public:
  /// Puts the slug of a name into `id`. Its place in the table is fetched from memory meanwhile: for a large
  /// page that takes longer than all else here, so a record's fields are read between this and settle().
  void begin(std::string_view name, std::string& id);
  /// Makes what begin() has put there unique.
  void settle(std::string& id);

 private:
  Repeats seen_;
  std::uint64_t hash_ = 0;
};

}  // namespace palaset::pipeline
