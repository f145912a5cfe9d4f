// A compiled regular expression (PCRE2, UTF-8), and the scratch that a thread matches with.
//
// Patterns are anchored at both ends: a rule describes a whole line. The match limit therefore bounds the
// time of a match (PCRE2 starts it anew at every start offset, and here there is one).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace palaset::regex {

struct CompileError {
  std::size_t offset = 0;  ///< in bytes of the pattern
  std::string message;     ///< PCRE2's own words
};

struct Group {
  std::string name;
  std::uint32_t number = 0;
};

enum class Outcome : std::uint8_t { match, no_match, limit };

/// Start and end of a capture group in the subject; `set` is false for one that took no part.
struct Capture {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool set = false;
};

/// Limits of one match, in PCRE2's own counts: steps of the matcher, not time.
inline constexpr std::uint32_t match_steps = 200'000;
inline constexpr std::uint32_t heap_kibibytes = 16 * 1024;

/// Where matches are metered, one of more steps than this is a dear one, and a document has so many of them.
inline constexpr std::uint32_t cheap_steps = 4'000;
inline constexpr std::size_t dear_matches = 1'000;

/// Longest text that patterns see; what is over it belongs to the line, but not to the match.
inline constexpr std::size_t window = 16 * 1024;

/// One thread's scratch. Not shared.
class Scratch {
 public:
  Scratch();
  ~Scratch();
  Scratch(Scratch&&) noexcept;
  Scratch& operator=(Scratch&&) noexcept;

  [[nodiscard]] Capture capture(std::uint32_t group) const;
  /// The (*MARK:n) that the last match passed, or -1.
  [[nodiscard]] int mark() const;

  /// From here on matches are metered, as for patterns of strangers they are: a document may have
  /// `dear_matches` that take more than `cheap_steps`, further ones are given up there. Counted alike
  /// whenever the same document is read by the same patterns.
  void meter(bool on);
  /// A metered match was given up because there had been too many dear ones.
  [[nodiscard]] bool is_spent() const;

 private:
  friend class Pattern;
  struct State;
  std::unique_ptr<State> state_;
};

class Pattern {
 public:
  /// Caseless, UTF-8, anchored at both ends. `text` is valid UTF-8.
  [[nodiscard]] static std::variant<Pattern, CompileError> compile(std::string_view text);

  /// The compiled pattern as bytes; empty where PCRE2 has no memory for them.
  [[nodiscard]] std::string serialize() const;
  /// A pattern of those bytes. Nothing where another version of PCRE2 made them, or one for another kind of
  /// processor. They must come from serialize(): PCRE2 does not look further.
  [[nodiscard]] static std::optional<Pattern> restore(const std::string& bytes);

  Pattern(Pattern&&) noexcept;
  Pattern& operator=(Pattern&&) noexcept;
  ~Pattern();

  /// `subject` must be valid UTF-8.
  [[nodiscard]] Outcome match(std::string_view subject, Scratch& scratch) const;

  [[nodiscard]] std::uint32_t group_count() const noexcept;
  [[nodiscard]] std::vector<Group> groups() const;

 private:
  struct Code;
  [[nodiscard]] Outcome match_metered(std::string_view subject, Scratch& scratch) const;
  [[nodiscard]] int match_compiled(std::string_view subject, Scratch& scratch, bool cheap) const;
  explicit Pattern(std::unique_ptr<Code> code);
  std::unique_ptr<Code> code_;
};

/// `word` with every character that means something in a pattern escaped.
[[nodiscard]] std::string escape(std::string_view word);

}  // namespace palaset::regex
