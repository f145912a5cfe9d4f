#include <libvoikko/voikko.h>

#include <array>
#include <utility>

#include "morphology/analyzer.hpp"

namespace palaset::morphology {

namespace {

/// Voikko's names of cases (SIJAMUOTO).
constexpr std::array<std::pair<std::string_view, Case>, 12> cases{{
    {"nimento", Case::nominative},
    {"omanto", Case::genitive},
    {"osanto", Case::partitive},
    {"sisaolento", Case::inessive},
    {"sisaeronto", Case::elative},
    {"sisatulento", Case::illative},
    {"ulkoolento", Case::adessive},
    {"ulkoeronto", Case::ablative},
    {"ulkotulento", Case::allative},
    {"olento", Case::essive},
    {"tulento", Case::translative},
    {"vajanto", Case::abessive},
}};

Case case_of(std::string_view name) {
  for (const auto& [text, c] : cases) {
    if (text == name) return c;
  }
  return Case::unknown;
}

Kind kind_of(std::string_view name) {
  if (name == "nimisana") return Kind::noun;
  if (name == "laatusana" || name == "nimisana_laatusana") return Kind::adjective;
  if (name == "teonsana" || name == "kieltosana") return Kind::verb;
  if (name == "paikannimi") return Kind::place;
  if (name == "etunimi") return Kind::given_name;
  if (name == "sukunimi") return Kind::surname;
  if (name == "nimi") return Kind::name;
  return Kind::other;
}

/// Voikko's names of moods; an infinitive is one to it too.
bool is_finite(std::string_view mood, std::string_view word_class) {
  return word_class == "kieltosana" || mood == "indicative" || mood == "imperative" ||
         mood == "conditional" || mood == "potential";
}

class Voikko final : public Analyzer {
 public:
  explicit Voikko(VoikkoHandle* handle) : handle_(handle) {}
  ~Voikko() override { voikkoTerminate(handle_); }
  Voikko(const Voikko&) = delete;
  Voikko& operator=(const Voikko&) = delete;

  [[nodiscard]] bool knows_words() const noexcept override { return true; }

  Analyses analyze(std::string_view word) override {
    Analyses found;
    // longer ones are no words, and cost Voikko time that grows faster than their length
    if (word.empty() || word.size() > 100 || word.find('\0') != std::string_view::npos) return found;
    voikko_mor_analysis** list = voikkoAnalyzeWordCstr(handle_, std::string(word).c_str());
    if (list == nullptr) return found;
    for (voikko_mor_analysis** a = list; *a != nullptr; ++a) {
      const std::string number = value(*a, "NUMBER");
      const Kind kind = kind_of(value(*a, "CLASS"));
      found.push_back({value(*a, "BASEFORM"), case_of(value(*a, "SIJAMUOTO")), number == "plural", kind,
                       kind == Kind::verb && is_finite(value(*a, "MOOD"), value(*a, "CLASS"))});
    }
    voikko_free_mor_analysis(list);
    return found;
  }

  bool spells(std::string_view word) override {
    if (word.empty() || word.size() > 100 || word.find('\0') != std::string_view::npos) return true;
    return voikkoSpellCstr(handle_, std::string(word).c_str()) != VOIKKO_SPELL_FAILED;
  }

  std::vector<std::string> suggest(std::string_view word) override {
    std::vector<std::string> words;
    if (word.empty() || word.size() > 100) return words;
    char** list = voikkoSuggestCstr(handle_, std::string(word).c_str());
    if (list == nullptr) return words;
    for (char** one = list; *one != nullptr; ++one) words.emplace_back(*one);
    voikkoFreeCstrArray(list);
    return words;
  }

 private:
  static std::string value(const voikko_mor_analysis* analysis, const char* key) {
    char* text = voikko_mor_analysis_value_cstr(analysis, key);
    if (text == nullptr) return {};
    std::string out(text);
    voikko_free_mor_analysis_value_cstr(text);
    return out;
  }

  VoikkoHandle* handle_;
};

}  // namespace

std::unique_ptr<Analyzer> make_voikko(std::string& why) {
  const char* error = nullptr;
  VoikkoHandle* handle = voikkoInit(&error, "fi", nullptr);
  if (handle == nullptr) {
    why = std::string("no Finnish dictionary for libvoikko (") +
          (error != nullptr ? error : "unknown error") +
          "); built-in suffix rules are used instead: install the package voikko-fi";
    return nullptr;
  }
  return std::make_unique<Voikko>(handle);
}

}  // namespace palaset::morphology
