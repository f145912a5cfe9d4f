// One input, from its bytes to what is written: what every worker does.
#pragma once

#include <palaset/extractor.hpp>
#include <palaset/writer.hpp>

#include <cstddef>
#include <string>

#include "run/report.hpp"
#include "terminal/console.hpp"
#include "terminal/progress.hpp"

namespace palaset::cli {

/// What all workers share; nothing in it changes during a run.
struct Job {
  const Extractor& extractor;
  Format format = Format::json;
  WriterOptions writer;
  bool with_document = false;  ///< jsonl: a document line before the records of each input
  std::string stdin_name = "-";
  std::size_t max_bytes = 0;
  InputType type = InputType::automatic;  ///< of the inputs, not of what is in them
  MemberOptions members;
  bool alone = false;  ///< there is one input, so that no array is opened for it
  Console& console;
  Progress& progress;
};

/// Extracts `path` ("-": standard input), or all members of it, into `sink`.
Report extract_one(const Job& job, const std::string& path, Sink& sink);

}  // namespace palaset::cli
