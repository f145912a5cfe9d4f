#include "run/record_values.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace palaset::cli {
namespace {

// What says how a value was found, and not what it is.
constexpr std::array left_out{"span", "spans", "surface", "rule", "origin", "ref", "page", "repairs", "case"};
// Made from other values: no value of its own.
constexpr std::array derived{"id", "type", "funder_name"};
// What a thing is called by, the best first.
constexpr std::array names{"name", "text", "heading", "url", "value"};

template <std::size_t N>
bool among(const std::array<const char*, N>& keys, std::string_view key) {
  return std::ranges::find(keys, key) != keys.end();
}

std::string scalar(const Json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

bool says_nothing(const Json& value) {
  return value.is_null() || (value.is_string() && value.get_ref<const std::string&>().empty()) ||
         (value.is_boolean() && !value.get<bool>());
}

class Flattener {
 public:
  explicit Flattener(std::vector<RecordValue>& out) : out_(out) {}

  void members(const Json& object, const std::string& path, const std::string& owner) {
    const auto before = at_;
    if (const auto begin = begin_of(object)) at_ = begin;
    for (const auto& [key, value] : object.items()) {
      if (among(left_out, key) || (path.empty() && among(derived, key)) || key == "funder_name") continue;
      if (named_ && key == name_key_) continue;
      walk(value, path.empty() ? key : path + "." + key, owner);
    }
    at_ = before;
  }

 private:
  void walk(const Json& value, const std::string& path, const std::string& owner) {
    if (value.is_array()) {
      for (const Json& item : value) walk(item, path, owner);
    } else if (value.is_object()) {
      thing(value, path, owner);
    } else if (!says_nothing(value)) {
      out_.push_back({path, owner, scalar(value), at_});
    }
  }

  // An object: known by its name, where it has one.
  void thing(const Json& object, const std::string& path, const std::string& owner) {
    const auto saved = std::pair(named_, name_key_);
    named_ = false;
    std::string whose = owner;
    for (const char* key : names) {
      const auto it = object.find(key);
      if (it == object.end() || says_nothing(*it) || it->is_structured()) continue;
      named_ = true;
      name_key_ = key;
      whose = scalar(*it);
      out_.push_back({path, owner, whose, begin_of(object) ? begin_of(object) : at_});
      break;
    }
    members(object, path, whose);
    std::tie(named_, name_key_) = saved;
  }

  std::vector<RecordValue>& out_;
  std::optional<std::size_t> at_;
  bool named_ = false;
  std::string name_key_;
};

}  // namespace

std::optional<std::size_t> begin_of(const Json& object) {
  const auto span = object.find("span");
  if (span == object.end() || !span->is_array() || span->size() != 2 || !(*span)[0].is_number_unsigned())
    return std::nullopt;
  return (*span)[0].get<std::size_t>();
}

std::string name_of(const Json& record) {
  for (const char* key : {"name", "title"}) {
    const auto it = record.find(key);
    if (it != record.end() && it->is_string()) return it->get<std::string>();
  }
  return {};
}

std::vector<RecordValue> values_of(const Json& record) {
  std::vector<RecordValue> values;
  Flattener(values).members(record, "", "");
  return values;
}

}  // namespace palaset::cli
