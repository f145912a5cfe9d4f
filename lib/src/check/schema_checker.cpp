#include "check/schema_checker.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>
#include <variant>

#include "regex/pattern.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

using json::Kind;
using json::Value;

bool equal(const Value& a, const Value& b) {
  if (a.kind != b.kind) return false;
  return a.kind == Kind::string    ? a.text == b.text
         : a.kind == Kind::boolean ? a.truth == b.truth
                                   : a.number == b.number;
}

std::string shown(const Value& v) {
  constexpr std::size_t longest = 40;
  if (v.kind == Kind::string) {
    if (v.text.size() > longest)
      return "a string of " + std::to_string(unicode::length(v.text)) + " characters";
    return '"' + v.text + '"';
  }
  if (v.kind == Kind::boolean) return v.truth ? "true" : "false";
  if (v.kind == Kind::null) return "null";
  if (v.kind == Kind::number && v.integer) return std::to_string(static_cast<long long>(v.number));
  return "a value of type " + std::string(to_string(v.kind));
}

bool is_type(const Value& v, std::string_view type) {
  return type == "integer" ? v.kind == Kind::number && v.integer : type == to_string(v.kind);
}

}  // namespace

/// Compiled when they are first asked for. The schema's patterns begin with ^ and end with $.
class SchemaChecker::Patterns {
 public:
  [[nodiscard]] bool matches(const std::string& pattern, std::string_view text) {
    auto known = compiled_.find(pattern);
    if (known == compiled_.end()) {
      auto made = regex::Pattern::compile(pattern);
      auto* compiled = std::get_if<regex::Pattern>(&made);
      known =
          compiled_.emplace(pattern, compiled == nullptr ? std::nullopt : std::optional(std::move(*compiled)))
              .first;
    }
    return !known->second || known->second->match(text, scratch_) == regex::Outcome::match;
  }

 private:
  std::unordered_map<std::string, std::optional<regex::Pattern>> compiled_;
  regex::Scratch scratch_;
};

class SchemaChecker::Run {
 public:
  Run(const Value& root, Patterns& patterns) : defs_(root.find("$defs")), patterns_(&patterns) {}

  void check(const Value& v, const Value& schema) {
    std::set<std::string_view> known;
    walk(v, schema, known);
  }

  void check_definition(const Value& v, std::string_view name) {
    if (const Value* d = defs_ == nullptr ? nullptr : defs_->find(name)) check(v, *d);
  }

  std::vector<SchemaFault> faults;

 private:
  void fault(const Value& v, std::string message) { faults.push_back({v.span, std::move(message)}); }

  /// `known`: the members that the schema and what it takes in name.
  void walk(const Value& v, const Value& schema, std::set<std::string_view>& known) {
    if (const Value* ref = schema.find("$ref")) refer(v, ref->text, known);
    if (const Value* all = schema.find("allOf")) {
      for (const Value& one : all->items) walk(v, one, known);
    }
    for (const char* key : {"oneOf", "anyOf"}) {
      if (const Value* list = schema.find(key)) any(v, list->items, known);
    }
    if (!type(v, schema)) return;
    value(v, schema);
    if (v.kind == Kind::array) array(v, schema);
    if (v.kind == Kind::object) object(v, schema, known);
  }

  void refer(const Value& v, std::string_view ref, std::set<std::string_view>& known) {
    constexpr std::string_view prefix = "#/$defs/";
    if (!ref.starts_with(prefix) || defs_ == nullptr) return;
    if (const Value* d = defs_->find(ref.substr(prefix.size()))) walk(v, *d, known);
  }

  /// The faults of the alternative that comes nearest.
  void any(const Value& v, const std::vector<Value>& list, std::set<std::string_view>& known) {
    std::vector<SchemaFault> best;
    std::size_t least = static_cast<std::size_t>(-1);
    for (const Value& one : list) {
      Run run(*this);
      run.faults.clear();
      run.other_type_.reset();
      std::set<std::string_view> its;
      run.walk(v, one, its);
      if (run.faults.empty()) {
        known.insert(its.begin(), its.end());
        return;
      }
      // Of another type altogether: the farthest there is.
      constexpr std::size_t far = 1000;
      const std::size_t distance = run.faults.size() + (run.other_type_ == v.span ? far : 0);
      if (distance >= least) continue;
      least = distance;
      best = std::move(run.faults);
    }
    faults.insert(faults.end(), best.begin(), best.end());
  }

  bool type(const Value& v, const Value& schema) {
    const Value* types = schema.find("type");
    if (types == nullptr) return true;
    std::string expected;
    if (types->kind == Kind::string) {
      if (is_type(v, types->text)) return true;
      expected = types->text;
    }
    for (const Value& t : types->items) {
      if (is_type(v, t.text)) return true;
      expected += (expected.empty() ? "" : " or ") + t.text;
    }
    fault(v, "expected " + expected + ", saw " + shown(v));
    if (!other_type_) other_type_ = v.span;
    return false;
  }

  /// What the schema says in words of a text, else its pattern.
  static std::string wanted(const Value& schema, const std::string& pattern) {
    const Value* words = schema.find("description");
    return words == nullptr ? "a text like " + pattern : words->text;
  }

  void value(const Value& v, const Value& schema) {
    if (const Value* c = schema.find("const"); c != nullptr && !equal(*c, v))
      fault(v, "expected " + shown(*c) + ", saw " + shown(v));
    if (const Value* e = schema.find("enum")) {
      std::string words;
      for (const Value& one : e->items) {
        if (equal(one, v)) return;
        words += (words.empty() ? "" : ", ") + shown(one);
      }
      fault(v, "expected one of " + words + ", saw " + shown(v));
    }
    if (const Value* m = schema.find("minimum");
        m != nullptr && v.kind == Kind::number && v.number < m->number)
      fault(v, "expected at least " + shown(*m) + ", saw " + shown(v));
    if (v.kind != Kind::string) return;
    if (const Value* m = schema.find("minLength");
        m != nullptr && unicode::length(v.text) < static_cast<std::size_t>(m->number))
      fault(v, "expected a text, saw an empty string");
    if (const Value* p = schema.find("pattern"); p != nullptr && !patterns_->matches(p->text, v.text))
      fault(v, "expected " + wanted(schema, p->text) + ", saw " + shown(v));
  }

  void array(const Value& v, const Value& schema) {
    if (const Value* m = schema.find("minItems");
        m != nullptr && v.items.size() < static_cast<std::size_t>(m->number))
      fault(v, "expected at least " + shown(*m) + " items, saw " + std::to_string(v.items.size()));
    static const std::vector<Value> none;
    const Value* prefix = schema.find("prefixItems");
    const std::vector<Value>& firsts = prefix == nullptr ? none : prefix->items;
    const std::size_t own = firsts.size();
    for (std::size_t i = 0; i < std::min(own, v.items.size()); ++i) check(v.items[i], firsts[i]);
    const Value* items = schema.find("items");
    if (items == nullptr) return;
    if (items->kind == Kind::boolean) {
      if (!items->truth && v.items.size() > own)
        fault(v, "expected " + std::to_string(own) + " items, saw " + std::to_string(v.items.size()));
      return;
    }
    for (std::size_t i = own; i < v.items.size(); ++i) check(v.items[i], *items);
  }

  void object(const Value& v, const Value& schema, std::set<std::string_view>& known) {
    if (const Value* required = schema.find("required")) {
      for (const Value& key : required->items) {
        // Its bracket: the whole of a record may be pages long.
        if (v.find(key.text) == nullptr)
          faults.push_back(
              {{v.span.begin, v.span.begin + 1}, "expected the key \"" + key.text + "\", saw none"});
      }
    }
    const Value* properties = schema.find("properties");
    if (properties != nullptr) {
      for (const json::Member& p : properties->members) {
        known.insert(p.key);
        if (const Value* member = v.find(p.key)) check(*member, p.value);
      }
    }
    for (const char* key : {"additionalProperties", "unevaluatedProperties"}) {
      const Value* rest = schema.find(key);
      if (rest == nullptr || rest->kind != Kind::boolean || rest->truth) continue;
      for (const json::Member& m : v.members) {
        if (!known.contains(m.key))
          faults.push_back({m.key_span, "expected a key of the record model, saw \"" + m.key + "\""});
      }
    }
  }

  const Value* defs_;
  Patterns* patterns_;
  std::optional<Span> other_type_;  ///< the first value that is of another type than asked for
};

SchemaChecker::SchemaChecker(std::string_view schema) : patterns_(std::make_unique<Patterns>()) {
  std::size_t at = 0;
  auto read = json::read(schema, at);
  if (auto* value = std::get_if<Value>(&read)) schema_ = std::move(*value);
}

SchemaChecker::~SchemaChecker() = default;

std::vector<SchemaFault> SchemaChecker::check(const json::Value& value, std::string_view definition) {
  Run run(schema_, *patterns_);
  run.check_definition(value, definition);
  return std::move(run.faults);
}

}  // namespace palaset::check
