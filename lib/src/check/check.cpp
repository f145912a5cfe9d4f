#include "check/check.hpp"

namespace palaset::check {

Check::~Check() = default;
void Check::begin(const Surroundings& /*surroundings*/) {}
void Check::text(const Text& /*text*/, Findings& /*findings*/) {}
void Check::period(const Text& /*text*/, const interpret::Period& /*period*/, Findings& /*findings*/) {}
void Check::entry(const EntryView& /*entry*/, Findings& /*findings*/) {}
void Check::unclaimed(const Text& /*line*/, Findings& /*findings*/) {}
void Check::finish(const DocumentTail& /*tail*/, Findings& /*findings*/) {}

}  // namespace palaset::check
