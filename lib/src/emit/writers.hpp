// The writers, one a file: json_writer.cpp, jsonl_writer.cpp, csv_writer.cpp.
//
// Each can be used for one document after another; `sink` must outlive it.
#pragma once

#include <palaset/writer.hpp>

#include <memory>
#include <string_view>

namespace palaset::emit {

std::unique_ptr<Handler> make_json_writer(Sink& sink, const WriterOptions& options);
std::unique_ptr<Handler> make_jsonl_writer(Sink& sink, const WriterOptions& options);
std::unique_ptr<Handler> make_csv_writer(Sink& sink, const WriterOptions& options);

}  // namespace palaset::emit
