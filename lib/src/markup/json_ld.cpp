#include "markup/json_ld.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "unicode/characters.hpp"

namespace palaset::markup {

namespace {

constexpr std::size_t deepest = 4;  ///< "@graph": [{…}] and one more

class Reader {
 public:
  explicit Reader(std::string_view json) : json_(json) {}

  JsonLd run() {
    std::size_t depth = 0;
    for (; at_ < json_.size(); ++at_) {
      const char c = json_[at_];
      if (c == '{' || c == '[') ++depth;
      if ((c == '}' || c == ']') && depth > 0) --depth;
      if (c != '"') continue;
      const std::string key = string();
      if (depth <= deepest && next_is(':')) take(key, depth);
    }
    return found_;
  }

 private:
  void skip_space() {
    while (at_ < json_.size() && (json_[at_] == ' ' || json_[at_] == '\n' || json_[at_] == '\t')) ++at_;
  }

  /// Whether this sign follows; `at_` is left before the next character to be read by run().
  bool next_is(char sign) {
    ++at_;
    skip_space();
    const bool found = at_ < json_.size() && json_[at_] == sign;
    if (!found) --at_;
    return found;
  }

  void take(const std::string& key, std::size_t depth) {
    const bool name = key == "headline" || key == "name";
    if (!name && key != "datePublished") return;
    ++at_;
    skip_space();
    if (at_ >= json_.size() || json_[at_] != '"') {
      --at_;
      return;
    }
    JsonLd::Value value;
    value.begin = at_ + 1;
    value.text = string();
    value.end = std::min(at_, json_.size());
    JsonLd::Value& target = name ? found_.name : found_.date;
    std::size_t& best = name ? name_depth_ : date_depth_;
    const bool better = best > depth || (key == "headline" && best == depth);
    if (!target.text.empty() && !better) return;
    target = std::move(value);
    best = depth;
  }

  /// The string whose quotation mark stands at `at_`, which is moved to its end.
  std::string string() {
    std::string out;
    for (++at_; at_ < json_.size() && json_[at_] != '"'; ++at_) {
      if (json_[at_] != '\\') {
        out += json_[at_];
      } else if (++at_ < json_.size()) {
        escape(out);
      }
    }
    return out;
  }

  void escape(std::string& out) {
    const char c = json_[at_];
    if (c != 'u') {
      out += c == 'n' || c == 't' || c == 'r' || c == 'b' || c == 'f' ? ' ' : c;
      return;
    }
    std::uint32_t code = 0;
    const std::string_view digits = json_.substr(at_ + 1, 4);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    if (error != std::errc{} || digits.size() < 4 || end != digits.data() + 4) return;
    at_ += 4;
    unicode::append(out,
                    code >= 0xD800 && code < 0xE000 ? unicode::replacement : static_cast<char32_t>(code));
  }

  std::string_view json_;
  std::size_t at_ = 0;
  JsonLd found_;
  std::size_t name_depth_ = 0;
  std::size_t date_depth_ = 0;
};

}  // namespace

JsonLd read_json_ld(std::string_view json) {
  return Reader(json).run();
}

}  // namespace palaset::markup
