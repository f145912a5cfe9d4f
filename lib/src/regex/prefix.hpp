// How far a pattern gets in a text that it does not take: for those who want to know why.
//
//     auto pattern = PrefixPattern::compile("Kehitt\\w+:");
//     pattern->reach("Kehittjä Kaiku");   // 10: up to "Kehittjä" all fits, behind it a colon was expected
//
// Slower than Pattern, and for single lines: nothing here is used where a page is only read.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

namespace palaset::regex {

class PrefixPattern {
 public:
  /// Caseless and UTF-8 as Pattern is, anchored at the beginning only. Nothing where PCRE2 does not take it.
  [[nodiscard]] static std::optional<PrefixPattern> compile(std::string_view text);

  PrefixPattern(PrefixPattern&&) noexcept;
  PrefixPattern& operator=(PrefixPattern&&) noexcept;
  ~PrefixPattern();

  /// How many bytes of the beginning the pattern takes; nothing where it takes none of it, or gives up.
  [[nodiscard]] std::optional<std::size_t> taken(std::string_view subject) const;

  /// The longest beginning that the pattern takes, or would take if it went on suitably. `subject` is valid
  /// UTF-8; the answer is a boundary of its characters.
  [[nodiscard]] std::size_t reach(std::string_view subject) const;

 private:
  struct Code;
  explicit PrefixPattern(std::unique_ptr<Code> code);
  std::unique_ptr<Code> code_;
};

}  // namespace palaset::regex
