#include "check/inspector.hpp"

#include <utility>

#include "check/periods_in.hpp"

namespace palaset::check {

Inspector::Inspector(const Choice& choice, std::size_t max_findings)
    : choice_(choice), findings_(max_findings) {
  for (const Chosen& chosen : choice.checks()) {
    if (chosen.check->make != nullptr) running_.push_back({chosen.check->make(), &chosen});
  }
}

void Inspector::begin(const Surroundings& surroundings, bool fixable) {
  findings_.begin(surroundings, fixable);
  Surroundings all = surroundings;
  all.names = &names_;
  for (const Running& r : running_) r.made.check->begin(all);
}

void Inspector::find_periods(const Text& text) {
  if (!text.has(Sign::digit)) return;
  for_each_period(text.view(), [&](interpret::Period& p) { periods_.push_back({&text, std::move(p)}); });
}

void Inspector::entry(const EntryView& seen) {
  const EntryView entry{seen.record, seen.index, seen.title, seen.fields, &names_.add(seen.record)};
  periods_.clear();
  for (const Text& line : entry.title) find_periods(line);
  for (const FieldView& field : entry.fields) {
    for (const Text& line : field.lines) find_periods(line);
  }
  for (const Running& r : running_) see(r, entry);
}

void Inspector::see(const Running& running, const EntryView& entry) {
  Check& check = *running.made.check;
  findings_.set_check(*running.chosen->check->info, running.chosen->severity);
  if (running.made.sees_texts) {
    for (const Text& line : entry.title) check.text(line, findings_);
    for (const FieldView& field : entry.fields) {
      for (const Text& line : field.lines) check.text(line, findings_);
    }
  }
  if (running.made.sees_periods) {
    for (const FoundPeriod& p : periods_) check.period(*p.text, p.period, findings_);
  }
  if (running.made.sees_entries) check.entry(entry, findings_);
}

void Inspector::unclaimed(const Text& line) {
  for (const Running& r : running_) {
    findings_.set_check(*r.chosen->check->info, r.chosen->severity);
    r.made.check->unclaimed(line, findings_);
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
    r.made.check->finish(tail, findings_);
  }
}

}  // namespace palaset::check
