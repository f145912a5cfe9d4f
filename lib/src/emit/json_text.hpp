// Writes JSON (RFC 8259) piece by piece, as the calls come; commas, line breaks and blanks are put by itself.
//
//     JsonText json(buffer, {.indent = true});
//     json.begin_object();
//     json.key("name");
//     json.string("Satakunto");
//     json.end_object();
//
// That keys and values alternate and that what is begun ends is the caller's care. Strings may hold anything:
// what is no UTF-8 becomes U+FFFD, and what could move a terminal's cursor or break a line is escaped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "emit/out_buffer.hpp"

namespace palaset::emit {

struct JsonStyle {
  bool indent = false;  ///< two blanks a level; else no white space at all
  bool colour = false;  ///< ANSI colours
};

/// How the members of an object or array stand in indented text. What stands inside a line is one too.
enum class Layout { block, line };

class JsonText {
 public:
  explicit JsonText(OutBuffer& out, JsonStyle style = {}) noexcept : out_(out), style_(style) {}

  /// Forgets what was begun: another outermost value may follow.
  void restart() noexcept {
    place_ = Place::value;
    depth_ = line_depth_ = 0;
  }

  void begin_object(Layout layout = Layout::block) { begin('{', layout); }
  void end_object() { end('}'); }
  void begin_array(Layout layout = Layout::block) { begin('[', layout); }
  void end_array() { end(']'); }

  /// `name` is our own and needs no escape.
  void key(std::string_view name) {
    if (!compact()) return styled_key(name);
    add_plain(name, {});
    place_ = Place::value;
  }

  void string(std::string_view text);
  /// As string(), for a name of our own that needs no escape.
  void name(std::string_view text) {
    if (style_.colour) return string(text);
    before_value();
    char* const to = out_.room(text.size() + 2);
    to[0] = '"';
    text.copy(to + 1, text.size());
    to[text.size() + 1] = '"';
    out_.commit(text.size() + 2);
  }
  /// A key and "[]".
  void empty_list(std::string_view key) {
    if (compact()) return member(key, "[]");
    styled_key(key);
    raw("[]");
  }
  void number(std::uint64_t value);
  void boolean(bool value) { word(value ? "true" : "false"); }
  void null() { word("null"); }
  /// An array of two numbers, on one line.
  void pair(std::uint64_t first, std::uint64_t second);
  /// A value that is JSON already, on one line.
  void raw(std::string_view json) {
    before_value();
    out_.add(json);
  }

 private:
  enum class Place { first, next, value };

  [[nodiscard]] bool compact() const noexcept { return !style_.indent && !style_.colour; }

  // In compact form, in line: a record has a hundred keys, and of most the compiler then knows the length.
  [[gnu::always_inline]] void member(std::string_view name, std::string_view json) {
    add_plain(name, json);
    place_ = Place::next;
  }
  [[gnu::always_inline]] void add_plain(std::string_view name, std::string_view behind) {
    constexpr std::size_t signs = 4;  // a comma, two quotation marks, a colon
    char* const to = out_.room(name.size() + behind.size() + signs);
    char* at = to;
    *at = ',';
    at += place_ == Place::next ? 1 : 0;
    *at++ = '"';
    name.copy(at, name.size());
    at += name.size();
    *at++ = '"';
    *at++ = ':';
    behind.copy(at, behind.size());
    at += behind.size();
    out_.commit(static_cast<std::size_t>(at - to));
  }

  void before_value() {
    if (place_ != Place::value) before_member();
    place_ = Place::next;
  }

  void begin(char bracket, Layout layout);
  void end(char bracket);
  void before_member();
  void line_break();
  void styled_key(std::string_view name);
  void styled_string(std::string_view text);
  void word(std::string_view json) { style_.colour ? coloured(json, word_colour) : raw(json); }
  void coloured(std::string_view json, std::string_view colour);

  static constexpr std::string_view word_colour = "\x1b[35m";

  OutBuffer& out_;
  JsonStyle style_;
  Place place_ = Place::value;  // value: after a key, or before the outermost value
  std::size_t depth_ = 0;       // of containers
  std::size_t line_depth_ = 0;  // of those among them that stand in one line
};

/// Appends what stands between the quotation marks of a JSON string.
void add_escaped(OutBuffer& out, std::string_view text);

}  // namespace palaset::emit
