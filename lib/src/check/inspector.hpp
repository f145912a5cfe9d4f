// Runs the chosen checks over one document.
#pragma once

#include <memory>
#include <vector>

#include "check/check.hpp"
#include "check/choice.hpp"

namespace palaset::check {

class Inspector {
 public:
  /// `choice` must outlive the Inspector.
  Inspector(const Choice& choice, std::size_t max_findings);

  void begin(const Surroundings& surroundings, bool fixable);
  void entry(const EntryView& entry);
  void unclaimed(const Text& line);
  /// What the extractor said on its way.
  void add(const std::vector<Diagnostic>& diagnostics);
  void finish(const DocumentTail& tail);

  [[nodiscard]] Findings& findings() noexcept { return findings_; }

 private:
  struct FoundPeriod {
    const Text* text;
    interpret::Period period;
  };
  struct Running {
    MadeCheck made;
    const Chosen* chosen;
  };

  const Choice& choice_;
  Findings findings_;
  void find_periods(const Text& text);

  void see(const Running& running, const EntryView& entry);

  std::vector<Running> running_;
  Names names_;
  std::vector<FoundPeriod> periods_;  ///< of the entry at hand
};

}  // namespace palaset::check
