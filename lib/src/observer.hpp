// Looks on while a document is read, for those who want to know what became of each line.
//
// The pipeline tells it what its stages found. Nothing is told, and nothing takes longer, where there is
// none.
#pragma once

#include <vector>

#include "document/page_line.hpp"
#include "read_input.hpp"
#include "rules/profile.hpp"
#include "rules/vocabulary.hpp"
#include "segment/classify.hpp"
#include "segment/outline.hpp"
#include "segment/segmenter.hpp"
#include "source/diagnostic_log.hpp"

namespace palaset::pipeline {

class Observer {
 public:
  Observer() = default;
  Observer(const Observer&) = delete;
  Observer& operator=(const Observer&) = delete;
  virtual ~Observer() = default;

  /// What is going to be read; it is there until done() returns.
  virtual void begin(const InputText& /*input*/, const rules::Profile& /*profile*/,
                     const rules::Vocabulary& /*vocabulary*/, Scratch& /*scratch*/) {}

  /// Whether the records' ids are to be made; they take some time.
  [[nodiscard]] virtual bool wants_ids() const { return true; }

  /// Of a listing, as the segmenter gives it. `taken`: it was made a contact, a link or the like.
  virtual void entry(const segment::Entry& entry) = 0;
  virtual void block(const segment::Block& block, bool taken) = 0;

  /// Of a memo.
  virtual void memo(const std::vector<document::PageLine>& /*lines*/,
                    const std::vector<segment::Classified>& /*classes*/,
                    const segment::Outline& /*outline*/) {}

  /// All has been read. The input is there until the call returns.
  virtual void done(const InputText& input, const rules::Profile& profile, const source::DiagnosticLog& log,
                    Scratch& scratch) = 0;
};

/// Tells the observer what it hands on.
class ObservedReceiver final : public segment::Receiver {
 public:
  ObservedReceiver(segment::Receiver& receiver, Observer& observer)
      : receiver_(receiver), observer_(observer) {}

  bool heading(document::Piece line) override { return receiver_.heading(line); }
  bool entry(const segment::Entry& entry) override {
    observer_.entry(entry);
    return receiver_.entry(entry);
  }
  bool block(const segment::Block& block) override {
    const bool taken = receiver_.block(block);
    observer_.block(block, taken);
    return taken;
  }

 private:
  segment::Receiver& receiver_;
  Observer& observer_;
};

}  // namespace palaset::pipeline
