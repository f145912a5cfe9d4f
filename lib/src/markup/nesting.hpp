// How deep the tree of a page would be, told from its tags alone.
//
// A tree builder walks up the open elements at nearly every tag, and opens formatting again in every block: a
// hostile page makes that quadratic. This follows the open elements by the same rules, and where it cannot
// tell it takes them to be still open, so that what it lets pass can be built in reasonable time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "markup/tag_scan.hpp"

namespace palaset::markup {

inline constexpr std::size_t max_attributes = 256;      ///< of one tag
inline constexpr std::size_t max_open_formatting = 64;  ///< different <b>, <font …> at once
inline constexpr std::size_t max_misplaced = 20'000;    ///< tags between a table's cells

class Nesting {
 public:
  Nesting(std::size_t max_depth, std::size_t page_bytes)
      : max_depth_(max_depth), max_copies_(500'000 + page_bytes / 16) {}

  /// Takes the next tag; `text` is the tag as written. False where a limit is passed: then why() says which.
  [[nodiscard]] bool take(const Tag& tag, std::string_view text);
  [[nodiscard]] const std::string& why() const noexcept { return why_; }
  [[nodiscard]] bool open(std::string_view name) const;

 private:
  struct Open {
    std::size_t hash;
    std::uint16_t kind;
  };
  struct Format {
    std::size_t name;  ///< 0 for a marker
    std::size_t tag;
  };

  bool start(const Tag& tag, std::string_view text);
  void end(std::string_view name);
  void close_before(std::string_view name, std::uint16_t kind);
  void close_item(std::size_t wanted, std::size_t other);
  void close_in_table(std::string_view name);
  void close_scoped(std::string_view name);
  void pop_to(std::size_t size);
  void forget_format(std::size_t name);
  bool remember_format(std::size_t name, std::string_view text);
  void remove(std::size_t hash);
  bool refuse(std::string why);
  bool in_table_outside_cells() const;

  std::size_t max_depth_;
  std::size_t max_copies_;
  std::size_t copies_ = 0;
  std::size_t misplaced_ = 0;
  std::size_t tables_ = 0;
  std::vector<Open> open_;
  std::vector<Format> formats_;
  std::string why_;
};

}  // namespace palaset::markup
