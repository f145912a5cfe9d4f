#include "check/inspector.hpp"

namespace palaset::check {

Inspector::Inspector(const Choice& choice, std::size_t max_findings)
    : choice_(choice), findings_(max_findings) {
  for (const Chosen& chosen : choice.checks()) {
    if (chosen.check->make != nullptr) running_.push_back({chosen.check->make(), &chosen});
  }
}

void Inspector::begin(const Surroundings& surroundings, bool fixable) {
  findings_.begin(surroundings, fixable);
  for (const Running& r : running_) r.check->begin(surroundings);
}

void Inspector::entry(const EntryView& entry) {
  for (const Running& r : running_) {
    findings_.set_check(*r.chosen->check->info, r.chosen->severity);
    for (const Text& line : entry.title) r.check->text(line, findings_);
    for (const FieldView& field : entry.fields) {
      for (const Text& line : field.lines) r.check->text(line, findings_);
    }
    r.check->entry(entry, findings_);
  }
}

void Inspector::unclaimed(const Text& line) {
  for (const Running& r : running_) {
    findings_.set_check(*r.chosen->check->info, r.chosen->severity);
    r.check->unclaimed(line, findings_);
  }
}

void Inspector::add(const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& d : diagnostics) {
    const Chosen* chosen = choice_.find(d.code);
    if (chosen == nullptr) continue;
    findings_.set_check(*chosen->check->info, chosen->severity);
    findings_.add(d);
  }
}

void Inspector::finish(const DocumentTail& tail) {
  for (const Running& r : running_) {
    findings_.set_check(*r.chosen->check->info, r.chosen->severity);
    r.check->finish(tail, findings_);
  }
}

}  // namespace palaset::check
