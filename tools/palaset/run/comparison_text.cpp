#include <fmt/format.h>

#include <algorithm>

#include "run/comparison.hpp"
#include "terminal/printable.hpp"

namespace palaset::cli {
namespace {

std::string percent(double share) {
  return fmt::format("{:.1f} %", 100.0 * share);
}

std::string row(std::string_view name, std::size_t width, const FieldScore& s) {
  return fmt::format("{:<{}}  {:>9}  {:>9}  {:>9}  {:>5}  {:>5}  {:>7}\n", name, width,
                     percent(s.precision()), percent(s.recall()), percent(s.f1()), s.right, s.wrong,
                     s.missing);
}

// "  - developers.period of Kaiku: 2018/2020"
std::string value_line(char sign, const RecordValue& v) {
  return fmt::format("  {} {}{}: {}\n", sign, printable(v.field),
                     v.owner.empty() ? "" : " of " + printable(v.owner), printable(v.text));
}

std::string difference_text(const RecordDifference& d,
                            const std::function<std::string(std::size_t)>& page_line) {
  using Kind = RecordDifference::Kind;
  const std::string name = d.name.empty() ? "a record without a name" : "\"" + printable(d.name) + "\"";
  std::string out = d.kind == Kind::missing ? name + ": missing\n"
                    : d.kind == Kind::extra ? name + ": too many\n"
                                            : name + "\n";
  std::string last;
  const auto add = [&](char sign, const RecordValue& v) {
    const std::string line = v.at ? page_line(*v.at) : std::string();
    if (!line.empty() && line != last) out += "  " + printable(line) + "\n";
    if (!line.empty()) last = line;
    out += value_line(sign, v);
  };
  // what was extracted in the place of something stands right below it
  std::vector<RecordValue> got = d.got;
  for (const RecordValue& v : d.gold) {
    const bool placed = d.kind != Kind::missing;
    const auto like = std::ranges::find(got, v.field, &RecordValue::field);
    RecordValue shown = v;
    if (placed) shown.at = like != got.end() ? like->at : d.at;
    add('-', shown);
    if (like == got.end()) continue;
    add('+', *like);
    got.erase(like);
  }
  for (const RecordValue& v : got) add('+', v);
  return out;
}

Json score_json(const FieldScore& s) {
  return {{"precision", s.precision()}, {"recall", s.recall()}, {"f1", s.f1()},
          {"right", s.right},           {"wrong", s.wrong},     {"missing", s.missing}};
}

Json values_json(const std::vector<RecordValue>& values) {
  Json out = Json::array();
  for (const RecordValue& v : values)
    out.push_back({{"field", v.field},
                   {"owner", v.owner.empty() ? Json(nullptr) : Json(v.owner)},
                   {"value", v.text},
                   {"at", v.at ? Json(*v.at) : Json(nullptr)}});
  return out;
}

}  // namespace

std::string comparison_text(const Comparison& comparison,
                            const std::function<std::string(std::size_t)>& page_line) {
  std::size_t width = 10;
  for (const auto& [name, score] : comparison.fields) width = std::max(width, name.size());
  std::string out = fmt::format("{:<{}}  {:>9}  {:>9}  {:>9}  {:>5}  {:>5}  {:>7}\n", "field", width,
                                "precision", "recall", "F1", "right", "wrong", "missing");
  out += row("records", width, comparison.records);
  for (const auto& [name, score] : comparison.fields) out += row(printable(name), width, score);
  out += row("all fields", width, comparison.all_fields());
  if (!comparison.differences.empty()) out += "\n- expected, + extracted\n";
  for (const RecordDifference& d : comparison.differences) out += difference_text(d, page_line);
  return out;
}

std::string comparison_json(const Comparison& comparison) {
  Json out;
  out["records"] = score_json(comparison.records);
  out["fields"] = Json::object();
  for (const auto& [name, score] : comparison.fields) out["fields"][name] = score_json(score);
  out["all_fields"] = score_json(comparison.all_fields());
  out["differences"] = Json::array();
  for (const RecordDifference& d : comparison.differences) {
    const bool missing = d.kind == RecordDifference::Kind::missing;
    const bool extra = d.kind == RecordDifference::Kind::extra;
    out["differences"].push_back({{"record", d.name},
                                  {"kind", missing ? "missing"
                                           : extra ? "extra"
                                                   : "differs"},
                                  {"expected", values_json(d.gold)},
                                  {"extracted", values_json(d.got)}});
  }
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace palaset::cli
