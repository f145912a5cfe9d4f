// Line classes to entries, for profiles that say how their entries begin: at a line or heading of a certain
// look, or at each row of a table. A profile that says nothing of it is read by segmenter.hpp.
#pragma once

#include "document/hints.hpp"
#include "segment/segmenter.hpp"

namespace palaset::segment {

/// Runs over the whole text. False where the receiver stopped it.
bool segment_marked(const source::SourceText& source, const rules::Profile& profile, Classifier& classifier,
                    Receiver& receiver);

}  // namespace palaset::segment
