#include "check/findings.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace palaset::check {

namespace {

/// Text as markup has it.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else
      out += c;
  }
  return out;
}

}  // namespace

void Findings::begin(const Surroundings& surroundings, bool fixable) {
  bytes_ = surroundings.bytes;
  kind_ = surroundings.kind;
  fixable_ = fixable && kind_ != InputKind::records;
}

void Findings::add(Span span, std::string message, std::optional<Fix> fix) {
  if (leaves_out_one()) return;
  if (fix && !can_apply(*fix)) fix.reset();
  if (fix && kind_ == InputKind::html) {
    for (Edit& edit : fix->edits) edit.text = escaped(edit.text);
  }
  found_.push_back({info_->code, severity_, std::move(message), span, {}, info_->code, std::move(fix)});
}

void Findings::add(Diagnostic diagnostic) {
  if (leaves_out_one()) return;
  diagnostic.severity = severity_;
  found_.push_back(std::move(diagnostic));
}

/// In a page, an edit that would take markup with it is none.
bool Findings::can_apply(const Fix& fix) const {
  if (!fixable_ || fix.edits.empty()) return false;
  return kind_ != InputKind::html || std::none_of(fix.edits.begin(), fix.edits.end(), [&](const Edit& e) {
           const std::string_view gone = bytes_.substr(e.span.begin, e.span.size());
           return gone.find_first_of("<>") != std::string_view::npos;
         });
}

std::vector<Diagnostic*> Findings::in_order() {
  struct Key {
    std::size_t begin, number;
    Diagnostic* found;
  };
  std::vector<Key> keys;
  keys.reserve(found_.size());
  for (Diagnostic& d : found_) keys.push_back({d.span.begin, keys.size(), &d});
  std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
    if (a.begin != b.begin) return a.begin < b.begin;
    return a.found->code != b.found->code ? a.found->code < b.found->code : a.number < b.number;
  });
  std::vector<Diagnostic*> order;
  order.reserve(keys.size());
  for (const Key& key : keys) order.push_back(key.found);
  return order;
}

namespace {

constexpr char mark_begin = '\x01';
constexpr char mark_end = '\x02';

}  // namespace

std::string line_of(std::size_t byte) {
  return mark_begin + std::to_string(byte) + mark_end;
}

namespace {

struct Mark {
  std::size_t begin;
  std::size_t end;  ///< behind it
  std::size_t byte;
};

/// The next mark of line_of(); other control characters of a message are the input's own.
std::optional<Mark> next_mark(std::string_view message, std::size_t from) {
  for (std::size_t i = message.find(mark_begin, from); i != std::string_view::npos;
       i = message.find(mark_begin, i + 1)) {
    std::size_t byte = 0;
    const char* const last = message.data() + message.size();
    const auto [behind, error] = std::from_chars(message.data() + i + 1, last, byte);
    if (error == std::errc() && behind != last && *behind == mark_end)
      return Mark{i, static_cast<std::size_t>(behind - message.data()) + 1, byte};
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::size_t> lines_named(std::string_view message) {
  std::vector<std::size_t> bytes;
  for (auto m = next_mark(message, 0); m; m = next_mark(message, m->end)) bytes.push_back(m->byte);
  return bytes;
}

std::string with_lines(std::string_view message, const std::vector<std::size_t>& lines) {
  std::string out;
  std::size_t from = 0;
  std::size_t next = 0;
  for (auto m = next_mark(message, 0); m; m = next_mark(message, m->end)) {
    out += message.substr(from, m->begin - from);
    out += std::to_string(lines[next++]);
    from = m->end;
  }
  return out.append(message.substr(from));
}

Fix replace(const Text& in, std::size_t begin, std::size_t end, std::string text, std::string message,
            bool safe) {
  const Span span = begin < end ? in.span(begin, end) : begin > 0 ? in.behind(begin) : in.before(begin);
  if (begin < end && span.empty()) return {std::move(message), safe, {}};  // it is nowhere in the input
  return {std::move(message), safe, {{span, std::move(text)}}};
}

}  // namespace palaset::check
