#include <nlohmann/json.hpp>
#include <palaset/json.hpp>

#include "run/explain_text.hpp"

namespace palaset::cli {
namespace {

using Json = nlohmann::ordered_json;

Json place(Position at) {
  return {{"line", at.line}, {"column", at.column}};
}

Json optional_text(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json value_json(const ExplainedValue& v) {
  return {{"path", v.path},    {"value", v.value},      {"surface", v.surface}, {"span", v.span},
          {"line", v.at.line}, {"column", v.at.column}, {"rule", v.rule},       {"summary", v.summary}};
}

Json miss_json(const NearMiss& m) {
  return {{"rule", m.rule},
          {"why", to_string(m.why)},
          {"fits", m.fits},
          {"at", place(m.at)},
          {"pattern", optional_text(m.pattern)},
          {"expected", optional_text(m.expected)},
          {"anywhere", m.anywhere},
          {"seen", optional_text(m.seen)},
          {"nearest", optional_text(m.nearest)}};
}

Json line_json(const ExplainedLine& line) {
  Json out = {{"line", line.at.line},
              {"column", line.at.column},
              {"span", line.span},
              {"text", line.text},
              {"use", to_string(line.use)},
              {"rule", optional_text(line.rule)},
              {"pattern", optional_text(line.pattern)},
              {"owner", optional_text(line.owner)},
              {"owner_line", line.owner.empty() ? Json(nullptr) : Json(line.owner_at.line)}};
  out["parts"] = Json::array();
  for (const PatternPart& p : line.parts)
    out["parts"].push_back({{"pattern", p.pattern},
                            {"meaning", p.meaning},
                            {"text", p.text},
                            {"span", p.span},
                            {"in_value", p.in_value}});
  out["values"] = Json::array();
  for (const ExplainedValue& v : line.values) out["values"].push_back(value_json(v));
  out["near_misses"] = Json::array();
  for (const NearMiss& m : line.misses) out["near_misses"].push_back(miss_json(m));
  return out;
}

}  // namespace

std::string explanation_json(std::string_view path, const Explanation& explanation,
                             const std::vector<const ExplainedLine*>& lines) {
  Json out = {{"path", path},
              {"profile", explanation.document.head.profile},
              {"profile_reason", optional_text(explanation.document.head.profile_reason)}};
  out["lines"] = Json::array();
  for (const ExplainedLine* line : lines) out["lines"].push_back(line_json(*line));
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace palaset::cli
