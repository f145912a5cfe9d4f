#include "check/inspector.hpp"

#include <utility>

#include "check/periods_in.hpp"

namespace palaset::check {

Inspector::Inspector(const Choice& choice, std::size_t max_findings)
    : choice_(choice), findings_(max_findings) {
  for (const Chosen& chosen : choice.checks()) {
    if (chosen.check->make == nullptr) continue;
    MadeCheck made = chosen.check->make();
    const Turn t{made.check.get(), chosen.check->info, chosen.severity, made.signs};
    all_.push_back(t);
    if (made.sees_texts) of_texts_.push_back(t);
    if (made.sees_periods) of_periods_.push_back(t);
    if (made.sees_entries) of_entries_.push_back(t);
    if (made.sees_unclaimed) of_unclaimed_.push_back(t);
    checks_.push_back(std::move(made.check));
  }
}

void Inspector::begin(const Surroundings& surroundings, bool fixable) {
  findings_.begin(surroundings, fixable);
  Surroundings all = surroundings;
  all.names = &names_;
  all.grants = &grants_;
  for (const Turn& t : all_) t.check->begin(all);
}

void Inspector::see(const Text& text) {
  const Signs signs = text.signs();
  for (const Turn& t : of_texts_) {
    if (signs.meets(t.signs)) turn(t).text(text, findings_);
  }
  if (!signs.meets(Sign::digit)) return;
  for_each_period(text, [&](interpret::Period& p) { periods_.push_back({&text, std::move(p)}); });
}

void Inspector::entry(const EntryView& seen) {
  const NameKeys& keys = names_.add(seen.record);
  const EntryView entry{seen.record, seen.index, seen.title,
                        seen.fields, &keys,      &grants_.add(seen.record, keys)};
  periods_.clear();
  for (const Text& line : entry.title) see(line);
  for (const FieldView& field : entry.fields) {
    for (const Text& line : field.lines) see(line);
  }
  for (const Turn& t : of_periods_) {
    Check& check = turn(t);
    for (const FoundPeriod& p : periods_) check.period(*p.text, p.period, findings_);
  }
  for (const Turn& t : of_entries_) turn(t).entry(entry, findings_);
}

void Inspector::unclaimed(const Text& line) {
  for (const Turn& t : of_unclaimed_) turn(t).unclaimed(line, findings_);
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
  for (const Turn& t : all_) turn(t).finish(tail, findings_);
}

}  // namespace palaset::check
