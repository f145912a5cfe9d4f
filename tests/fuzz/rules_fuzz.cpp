// Any text as a rule file: it is told what is wrong with it, and a file without faults can be used.
#include <cstdint>
#include <string>

#include "invariants.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  palaset::RuleSet rules;
  rules.add_text("fuzz.toml", std::string(reinterpret_cast<const char*>(data), size));
  const auto problems = rules.check();
  for (const auto& problem : problems) {
    palaset::fuzz::require(problem.file == "fuzz.toml", "a problem names its file");
    palaset::fuzz::require(problem.at.line >= 1 && problem.at.column >= 1, "a problem has a place");
    palaset::fuzz::require(!problem.message.empty() && !problem.text().empty(), "a problem says what it is");
  }
  for (const auto& profile : rules.profiles()) {
    palaset::ExtractorOptions options;
    options.profile = profile.id;
    options.morphology = palaset::MorphologyChoice::built_in;
    const auto extractor = palaset::Extractor::make(rules, options);
    palaset::fuzz::require(extractor.ok() == problems.empty(),
                           "rules without problems can be used, others not");
    if (!extractor) continue;
    const std::string_view text = "Avoin olohuone\nKehittäjä: Oma-hanke (ESR 2017–2019)\n";
    const auto document = extractor->extract(palaset::Input::bytes(text));
    palaset::fuzz::require(document.ok(), "a short text can be read");
    palaset::fuzz::check_document(*document, text, true);
  }
  return 0;
}
