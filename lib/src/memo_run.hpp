// The way of a memo from text to its record: read, classify, segment, interpret.
#pragma once

#include <palaset/memo.hpp>

#include "pipeline.hpp"
#include "read_input.hpp"
#include "rules/profile.hpp"
#include "source/diagnostic_log.hpp"

namespace palaset::pipeline {

[[nodiscard]] MemoRecord read_memo(const Job& job, const rules::Profile& profile, const InputText& input,
                                   Scratch& scratch, source::DiagnosticLog& log,
                                   Observer* observer = nullptr);

}  // namespace palaset::pipeline
