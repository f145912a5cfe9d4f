#include "json/value.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>

#include "unicode/characters.hpp"

namespace palaset::json {

std::string_view to_string(Kind kind) noexcept {
  switch (kind) {
    case Kind::boolean:
      return "boolean";
    case Kind::number:
      return "number";
    case Kind::string:
      return "string";
    case Kind::array:
      return "array";
    case Kind::object:
      return "object";
    case Kind::null:
      break;
  }
  return "null";
}

const Value* Value::find(std::string_view key) const noexcept {
  const auto found =
      std::find_if(members.begin(), members.end(), [&](const Member& m) { return m.key == key; });
  return found == members.end() ? nullptr : &found->value;
}

const Value* Value::find(std::string_view key, Kind wanted) const noexcept {
  const Value* const found = find(key);
  return found != nullptr && found->kind == wanted ? found : nullptr;
}

std::size_t skip_space(std::string_view text, std::size_t at) noexcept {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r'))
    ++at;
  return at;
}

namespace {

std::optional<unsigned> hex4(std::string_view text, std::size_t at) {
  unsigned value = 0;
  if (at + 4 > text.size()) return std::nullopt;
  const auto [end, error] = std::from_chars(text.data() + at, text.data() + at + 4, value, 16);
  if (error != std::errc() || end != text.data() + at + 4) return std::nullopt;
  return value;
}

struct Escape {
  char32_t value = unicode::replacement;
  std::size_t length = 0;  ///< in the file; 0 where it is none
};

/// The escape that begins with the backslash at `at`; two \u escapes that make one character are one.
Escape read_escape(std::string_view text, std::size_t at) {
  constexpr std::string_view signs = "\"\\/bfnrt";
  constexpr std::string_view stand_for = "\"\\/\b\f\n\r\t";
  if (at + 1 >= text.size()) return {};
  if (const std::size_t i = signs.find(text[at + 1]); i != std::string_view::npos)
    return {static_cast<char32_t>(stand_for[i]), 2};
  if (text[at + 1] != 'u') return {};
  const auto first = hex4(text, at + 2);
  if (!first) return {};
  const bool high = *first >= 0xD800 && *first < 0xDC00;
  if (high && text.substr(at + 6, 2) == "\\u") {
    const auto second = hex4(text, at + 8);
    if (second && *second >= 0xDC00 && *second < 0xE000)
      return {static_cast<char32_t>(0x10000 + ((*first - 0xD800) << 10U) + (*second - 0xDC00)), 12};
  }
  return {*first >= 0xD800 && *first < 0xE000 ? unicode::replacement : static_cast<char32_t>(*first), 6};
}

class Reader {
 public:
  Reader(std::string_view text, std::size_t at, std::size_t max_depth)
      : text_(text), at_(at), max_depth_(max_depth) {}

  bool value(Value& out) {
    at_ = skip_space(text_, at_);
    out.span.begin = at_;
    if (at_ >= text_.size()) return fail("expected a value, saw the end");
    const bool ok = of_kind(out);
    out.span.end = at_;
    return ok;
  }

  [[nodiscard]] std::size_t at() const noexcept { return at_; }
  [[nodiscard]] Fault fault() const { return fault_; }

 private:
  bool fail(std::string message) {
    fault_ = {at_, std::move(message)};
    return false;
  }

  bool of_kind(Value& out) {
    switch (text_[at_]) {
      case '{':
        return object(out);
      case '[':
        return array(out);
      case '"':
        out.kind = Kind::string;
        return string(out.text);
      case 't':
        out.kind = Kind::boolean;
        out.truth = true;
        return word("true");
      case 'f':
        out.kind = Kind::boolean;
        return word("false");
      case 'n':
        return word("null");
      default:
        return number(out);
    }
  }

  bool word(std::string_view expected) {
    if (text_.substr(at_, expected.size()) != expected)
      return fail("expected a value such as " + std::string(expected));
    at_ += expected.size();
    return true;
  }

  bool number(Value& out) {
    out.kind = Kind::number;
    const std::size_t begin = at_;
    const std::size_t end = std::min(text_.find_first_not_of("+-.0123456789eE", at_), text_.size());
    const auto [behind, error] = std::from_chars(text_.data() + begin, text_.data() + end, out.number);
    if (begin == end || error != std::errc() || behind != text_.data() + end) return fail("expected a value");
    out.integer = text_.substr(begin, end - begin).find_first_of(".eE") == std::string_view::npos;
    at_ = end;
    return true;
  }

  bool string(std::string& out) {
    const std::size_t open = at_++;
    while (at_ < text_.size() && text_[at_] != '"') {
      if (text_[at_] == '\n') break;
      if (text_[at_] != '\\') {
        out += text_[at_++];
        continue;
      }
      const Escape escape = read_escape(text_, at_);
      if (escape.length == 0) return fail("expected an escape of JSON such as \\n behind the backslash");
      unicode::append(out, escape.value);
      at_ += escape.length;
    }
    if (at_ >= text_.size() || text_[at_] != '"') {
      at_ = open;
      return fail("expected a closing quotation mark on this line for the one here");
    }
    ++at_;
    return true;
  }

  bool enter() {
    if (++depth_ > max_depth_)
      return fail("expected less nesting than " + std::to_string(max_depth_) + " levels");
    ++at_;
    return true;
  }

  /// Behind a member: a comma and another, or the end.
  bool goes_on(char close, bool& more) {
    at_ = skip_space(text_, at_);
    if (at_ < text_.size() && (text_[at_] == ',' || text_[at_] == close)) {
      more = text_[at_++] == ',';
      return true;
    }
    return fail(std::string("expected a comma or ") + close);
  }

  bool closes(char close) {
    at_ = skip_space(text_, at_);
    if (at_ >= text_.size() || text_[at_] != close) return false;
    ++at_;
    --depth_;
    return true;
  }

  bool array(Value& out) {
    out.kind = Kind::array;
    if (!enter()) return false;
    if (closes(']')) return true;
    for (bool more = true; more;) {
      if (!value(out.items.emplace_back()) || !goes_on(']', more)) return false;
    }
    --depth_;
    return true;
  }

  bool object(Value& out) {
    out.kind = Kind::object;
    if (!enter()) return false;
    if (closes('}')) return true;
    for (bool more = true; more;) {
      Member& member = out.members.emplace_back();
      at_ = skip_space(text_, at_);
      member.key_span.begin = at_;
      if (at_ >= text_.size() || text_[at_] != '"') return fail("expected a key in quotation marks");
      if (!string(member.key)) return false;
      member.key_span.end = at_;
      at_ = skip_space(text_, at_);
      if (at_ >= text_.size() || text_[at_] != ':') return fail("expected a colon behind the key");
      ++at_;
      if (!value(member.value) || !goes_on('}', more)) return false;
    }
    --depth_;
    return true;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t max_depth_;
  std::size_t depth_ = 0;
  Fault fault_;
};

}  // namespace

std::variant<Value, Fault> read(std::string_view text, std::size_t& at, std::size_t max_depth) {
  Reader reader(text, at, max_depth);
  Value value;
  const bool ok = reader.value(value);
  at = reader.at();
  if (!ok) return reader.fault();
  return value;
}

Span inside(std::string_view literal, std::size_t base, std::size_t begin, std::size_t end) {
  std::size_t decoded = 0;
  std::size_t i = 1;
  Span span{base + 1, base + 1};
  while (i + 1 < literal.size() && decoded < end) {
    std::string unit;
    std::size_t length = 1;
    if (literal[i] == '\\') {
      const Escape escape = read_escape(literal, i);
      unicode::append(unit, escape.value);
      length = std::max<std::size_t>(1, escape.length);
    }
    const std::size_t bytes = unit.empty() ? 1 : unit.size();
    if (decoded <= begin) span.begin = base + i;
    decoded += bytes;
    i += length;
    span.end = base + i;
  }
  if (begin >= decoded) span.begin = span.end;
  return span;
}

}  // namespace palaset::json
