#include "check/inspector.hpp"

#include <utility>

#include "check/periods_in.hpp"

namespace palaset::check {

Inspector::Inspector(const Choice& choice, std::size_t max_findings)
    : choice_(choice), findings_(max_findings) {
  for (const Chosen& chosen : choice.checks()) {
    if (chosen.check->make != nullptr) running_.push_back({chosen.check->make(), &chosen});
  }
  for (const Running& r : running_) {
    if (r.made.sees_texts) of_texts_.push_back(&r);
    if (r.made.sees_periods) of_periods_.push_back(&r);
    if (r.made.sees_entries) of_entries_.push_back(&r);
    if (r.made.sees_unclaimed) of_unclaimed_.push_back(&r);
  }
}

void Inspector::begin(const Surroundings& surroundings, bool fixable) {
  findings_.begin(surroundings, fixable);
  Surroundings all = surroundings;
  all.names = &names_;
  for (const Running& r : running_) r.made.check->begin(all);
}

Check& Inspector::turn(const Running& running) {
  findings_.set_check(*running.chosen->check->info, running.chosen->severity);
  return *running.made.check;
}

void Inspector::see(const Text& text) {
  for (const Running* r : of_texts_) {
    if (text.has(r->made.signs)) turn(*r).text(text, findings_);
  }
  if (!text.has(Sign::digit)) return;
  for_each_period(text, [&](interpret::Period& p) { periods_.push_back({&text, std::move(p)}); });
}

void Inspector::entry(const EntryView& seen) {
  const EntryView entry{seen.record, seen.index, seen.title, seen.fields, &names_.add(seen.record)};
  periods_.clear();
  for (const Text& line : entry.title) see(line);
  for (const FieldView& field : entry.fields) {
    for (const Text& line : field.lines) see(line);
  }
  for (const Running* r : of_periods_) {
    Check& check = turn(*r);
    for (const FoundPeriod& p : periods_) check.period(*p.text, p.period, findings_);
  }
  for (const Running* r : of_entries_) turn(*r).entry(entry, findings_);
}

void Inspector::unclaimed(const Text& line) {
  for (const Running* r : of_unclaimed_) turn(*r).unclaimed(line, findings_);
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
  for (const Running& r : running_) turn(r).finish(tail, findings_);
}

}  // namespace palaset::check
