// Looks on while a page is read, and lets the checks see its entries.
#pragma once

#include <optional>
#include <vector>

#include <palaset/validator.hpp>

#include "check/inspector.hpp"
#include "check/page_view.hpp"
#include "check/unclaimed_lines.hpp"
#include "observer.hpp"

namespace palaset::pipeline {

/// Observer and handler of one run. Everything must outlive it.
class PageInspection final : public Observer, public Handler {
 public:
  PageInspection(const check::Choice& choice, std::size_t max_findings, ValidationReport& report)
      : choice_(choice), inspector_(choice, max_findings), report_(report) {}

  void begin(const InputText& input, const rules::Profile& profile, const rules::Vocabulary& vocabulary,
             Scratch& scratch) override;
  [[nodiscard]] bool wants_ids() const override { return false; }
  void entry(const segment::Entry& entry) override;
  void block(const segment::Block& block, bool taken) override;
  void done(const InputText& input, const rules::Profile& profile, const source::DiagnosticLog& log,
            Scratch& scratch) override;

  using Observer::memo;

  Flow begin(const DocumentHead& head) override;
  Flow record(const ModelRecord& record) override;
  Flow memo(const MemoRecord& memo) override;
  Flow end(const DocumentTail& tail) override;

 private:
  const check::Choice& choice_;
  check::Inspector inspector_;
  ValidationReport& report_;
  check::Surroundings surroundings_;
  std::optional<check::PageView> view_;
  std::optional<check::UnclaimedLines> unclaimed_;
  const segment::Entry* entry_ = nullptr;  ///< whose record comes next
};

}  // namespace palaset::pipeline
