#include "run/glob.hpp"

#include <algorithm>
#include <cstddef>

namespace palaset::cli {
namespace {

/// Code points; a byte that begins none stands for itself, beyond all code points, so that any name can be
/// matched.
std::u32string characters(std::string_view text) {
  constexpr char32_t beyond = 0x110000;
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::size_t length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0;
    char32_t c = length < 2 ? byte : byte & (0xFFU >> (length + 1));
    std::size_t n = 1;
    for (; n < length && i + n < text.size() && (static_cast<unsigned char>(text[i + n]) & 0xC0U) == 0x80;
         ++n)
      c = (c << 6U) | (static_cast<unsigned char>(text[i + n]) & 0x3FU);
    if (n < length || length == 0) {
      c = beyond + byte;
      n = 1;
    }
    out += c;
    i += n;
  }
  return out;
}

}  // namespace

Glob::Glob(std::string_view text) : whole_(text.find('/') != std::string_view::npos) {
  const std::u32string pattern = characters(text);
  for (std::size_t i = 0; i < pattern.size();) {
    const std::u32string_view rest = std::u32string_view(pattern).substr(i);
    if (rest.starts_with(U"**/")) {
      tokens_.push_back({Kind::folders, false, {}});
      tokens_.push_back({Kind::inside_folders, false, {}});
      i += 3;
    } else if (rest.starts_with(U"**")) {
      tokens_.push_back({Kind::path, false, {}});
      i += 2;
    } else if (rest.front() == U'*' || rest.front() == U'?') {
      tokens_.push_back({rest.front() == U'*' ? Kind::run : Kind::any, false, {}});
      ++i;
    } else if (rest.front() == U'[') {
      i = add_set(pattern, i);
    } else {
      if (rest.front() == U'\\' && rest.size() > 1) ++i;
      tokens_.push_back({Kind::one_of, false, {{pattern[i], pattern[i]}}});
      ++i;
    }
  }
}

/// Gives the place behind the set; a bracket that nothing closes is itself.
std::size_t Glob::add_set(const std::u32string& pattern, std::size_t at) {
  Token set{Kind::one_of, false, {}};
  std::size_t i = at + 1;
  set.negated = i < pattern.size() && (pattern[i] == U'!' || pattern[i] == U'^');
  if (set.negated) ++i;
  for (const std::size_t first = i; i < pattern.size() && (pattern[i] != U']' || i == first); ++i) {
    const bool range = i + 2 < pattern.size() && pattern[i + 1] == U'-' && pattern[i + 2] != U']';
    set.ranges.emplace_back(pattern[i], range ? pattern[i + 2] : pattern[i]);
    if (range) i += 2;
  }
  if (i >= pattern.size()) {
    tokens_.push_back({Kind::one_of, false, {{U'[', U'['}}});
    return at + 1;
  }
  tokens_.push_back(std::move(set));
  return i + 1;
}

/// What can be passed over without a character.
void Glob::pass(States& states) const {
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    if (!states[i]) continue;
    if (tokens_[i].kind == Kind::run || tokens_[i].kind == Kind::path) states[i + 1] = true;
    if (tokens_[i].kind == Kind::folders) states[i + 2] = true;
  }
}

Glob::States Glob::step(const States& states, char32_t c) const {
  States next(states.size());
  const bool slash = c == U'/';
  for (std::size_t i = 0; i < tokens_.size(); ++i) {
    if (!states[i]) continue;
    const Token& t = tokens_[i];
    switch (t.kind) {
      case Kind::one_of: {
        const bool listed = std::any_of(t.ranges.begin(), t.ranges.end(),
                                        [&](const auto& r) { return r.first <= c && c <= r.second; });
        if (listed != t.negated && !(t.negated && slash)) next[i + 1] = true;
        break;
      }
      case Kind::any:
        if (!slash) next[i + 1] = true;
        break;
      case Kind::run:
        if (!slash) next[i] = true;
        break;
      case Kind::path:
        next[i] = true;
        break;
      case Kind::folders:
        next[slash ? i : i + 1] = true;
        break;
      case Kind::inside_folders:
        next[slash ? i - 1 : i] = true;
        break;
    }
  }
  pass(next);
  return next;
}

bool Glob::matches(std::string_view path) const {
  if (!whole_) path.remove_prefix(path.rfind('/') + 1);
  States states(tokens_.size() + 1);
  states[0] = true;
  pass(states);
  for (const char32_t c : characters(path)) states = step(states, c);
  return states.back();
}

}  // namespace palaset::cli
