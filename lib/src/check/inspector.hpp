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
  using Some = std::vector<const Running*>;

  /// The check, whose findings come next.
  Check& turn(const Running& running);
  void see(const Text& text);

  const Choice& choice_;
  Findings findings_;
  std::vector<Running> running_;
  Some of_texts_, of_periods_, of_entries_, of_unclaimed_;  ///< those that see them
  Names names_;
  std::vector<FoundPeriod> periods_;  ///< of the entry at hand
};

}  // namespace palaset::check
