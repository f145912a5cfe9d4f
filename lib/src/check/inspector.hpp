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
  /// A check with what its findings carry.
  struct Turn {
    Check* check;
    const CheckInfo* info;
    Severity severity;
    Signs signs;  ///< that it looks for in texts
  };
  using Turns = std::vector<Turn>;

  /// Findings that come next are the check's.
  Check& turn(const Turn& t) {
    findings_.set_check(*t.info, t.severity);
    return *t.check;
  }
  void see(const Text& text);

  const Choice& choice_;
  Findings findings_;
  std::vector<std::unique_ptr<Check>> checks_;
  Turns all_, of_texts_, of_periods_, of_entries_, of_unclaimed_;  ///< those that see them
  Names names_;
  Grants grants_;
  std::vector<FoundPeriod> periods_;  ///< of the entry at hand
};

}  // namespace palaset::check
