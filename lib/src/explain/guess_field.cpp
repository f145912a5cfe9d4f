#include "explain/guess_field.hpp"

#include <algorithm>
#include <array>

#include "regex/pattern.hpp"
#include "unicode/characters.hpp"

namespace palaset::explain {

namespace {

/// Words of labels, the more telling ones first.
struct Hint {
  std::string_view part;     ///< of the label
  std::string_view field;    ///< of a model's record; empty: none
  std::string_view project;  ///< of a project's; empty: as for a model
  std::string_view says;
};

constexpr std::array hints = {
    Hint{"samankalt", "related", "", "Who has done something alike"},
    Hint{"vastaavaa", "related", "", "Who has done something alike"},
    Hint{"osatoteut", "related", "implementers", "Who carries out a part"},
    Hint{"kumppan", "related", "implementers", "Who takes part"},
    Hint{"kehittäj", "developers", "", "Who developed it"},
    Hint{"toteuttaj", "developers", "", "Who carries it out"},
    Hint{"hallinno", "developers", "", "Who administers it"},
    Hint{"hakija", "developers", "", "Who applied for it"},
    Hint{"tekijä", "developers", "", "Who made it"},
    Hint{"laatij", "developers", "", "Who made it"},
    Hint{"organisaatio", "developers", "", "Which organisation"},
    Hint{"taho", "developers", "", "Which organisation"},
    Hint{"rahoittaj", "", "funding", "Who pays"},
    Hint{"rahoitus", "", "funding", "Who pays"},
    Hint{"toteutusaika", "", "period", "When it runs"},
    Hint{"kesto", "", "period", "When it runs"},
    Hint{"hankekausi", "", "period", "When it runs"},
    Hint{"hankeaika", "", "period", "When it runs"},
    Hint{"ajankohta", "", "period", "When it runs"},
    Hint{"vuodet", "", "period", "When it runs"},
    Hint{"aika", "", "period", "When it runs"},
    Hint{"ohjelma", "", "programmes", "The programme that it belongs to"},
    Hint{"lyhenne", "", "aliases", "Its short name"},
    Hint{"paikka", "", "places", "Where it is"},
    Hint{"alue", "", "places", "Where it is"},
    Hint{"verkkosivu", "url", "", "Its address"},
    Hint{"kotisivu", "url", "", "Its address"},
    Hint{"www", "url", "", "Its address"},
    Hint{"url", "url", "", "Its address"},
};

struct TypeHint {
  std::string_view pattern;
  std::string_view type;
};

constexpr std::array types = {
    TypeHint{R"((?:https?://|www\.)\S+)", "url"},
    TypeHint{R"([\w.+-]+(?:@|\(at\)|\[at\])[\w.-]+)", "email"},
    TypeHint{R"(\d{6,7}-\d)", "business-id"},
    TypeHint{R"([A-Z]-?\d{5})", "project-code"},
    TypeHint{R"(.*\d.*(?:€|euroa|milj).*)", "money"},
    TypeHint{R"((?:\d{1,2}\.){0,2}(?:19|20)\d\d\h?[-–—]\h?(?:(?:\d{1,2}\.){0,2}(?:19|20)\d\d)?)", "period"},
    TypeHint{R"(\d{1,2}\.\d{1,2}\.(?:19|20)\d\d)", "date"},
    TypeHint{R"(\d[\d\h]*(?:[.,]\d+)?(?:\h\p{L}{1,12})?)", "number"},
};

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// The type that two thirds of the values look like.
std::string type_of(std::string_view key, const std::vector<std::string>& values) {
  for (const std::string_view person : {"yhteyshenkilö", "vastuuhenkilö", "johtaja", "päällikkö"}) {
    if (has(key, person)) return "person";
  }
  regex::Scratch scratch;
  for (const TypeHint& t : types) {
    const auto compiled = regex::Pattern::compile(t.pattern);
    const auto* pattern = std::get_if<regex::Pattern>(&compiled);
    std::size_t fits = 0;
    std::size_t all = 0;
    for (const std::string& v : values) {
      all += v.empty() ? 0U : 1U;
      fits += !v.empty() && pattern->match(v.substr(0, 200), scratch) == regex::Outcome::match ? 1U : 0U;
    }
    if (fits > 0 && fits * 3 >= all * 2) return std::string(t.type);
  }
  return "text";
}

}  // namespace

FieldGuess guess_field(std::string_view key, const std::vector<std::string>& values, bool project) {
  const std::string type = type_of(key, values);
  for (const Hint& h : hints) {
    if (!has(key, h.part)) continue;
    const std::string_view field = project && !h.project.empty() ? h.project : h.field;
    if (field.empty()) break;
    // "Rahoitus: 120 000 €" is a sum, not a funder
    if ((type == "money" || type == "number" || type == "date") && field != "period") break;
    return {std::string(field), {}, std::string(h.says)};
  }
  return {id_of(key), type, "What the page calls '" + std::string(key) + "'"};
}

bool speaks_for_projects(std::string_view key) {
  return std::any_of(hints.begin(), hints.end(),
                     [&](const Hint& h) { return has(key, h.part) && h.field.empty(); });
}

bool names_entry(std::string_view key) {
  return key == "nimi" || key.ends_with(" nimi") || key == "hanke" || key == "projekti" || key == "malli";
}

std::string id_of(std::string_view text) {
  constexpr std::size_t longest = 30;
  std::string id;
  unicode::slug(text, id);
  if (id.empty() || unicode::is_digit(id.front())) id = "field-" + id;
  id.resize(std::min(id.size(), longest));
  while (id.ends_with('-')) id.pop_back();
  return id;
}

}  // namespace palaset::explain
