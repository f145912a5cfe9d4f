#include <palaset/writer.hpp>

#include <algorithm>

#include "emit/schema/schema.hpp"
#include "emit/writers.hpp"

namespace palaset {
namespace {

struct Named {
  Format format;
  std::string_view word;
  std::unique_ptr<Handler> (*make)(Sink&, const WriterOptions&);
};

constexpr Named formats[] = {
    {Format::json, "json", emit::make_json_writer},
    {Format::jsonl, "jsonl", emit::make_jsonl_writer},
    {Format::csv, "csv", emit::make_csv_writer},
};

const Named& named(Format format) {
  return *std::find_if(std::begin(formats), std::end(formats) - 1,
                       [format](const Named& candidate) { return candidate.format == format; });
}

}  // namespace

// Here, and not in the headers, so that each class has its table of virtual functions in one place.
Sink::~Sink() = default;

bool StringSink::write(std::string_view bytes) {
  text_ += bytes;
  return true;
}

std::optional<Format> parse_format(std::string_view word) {
  for (const Named& candidate : formats) {
    if (candidate.word == word) return candidate.format;
  }
  return std::nullopt;
}

std::string_view to_string(Format format) {
  return named(format).word;
}

std::unique_ptr<Handler> make_writer(Format format, Sink& sink, const WriterOptions& options) {
  return named(format).make(sink, options);
}

bool write(const Document& document, Handler& writer) {
  if (writer.begin(document.head) == Flow::stop) return false;
  for (const ModelRecord& record : document.records) {
    if (writer.record(record) == Flow::stop) return false;
  }
  if (document.memo && writer.memo(*document.memo) == Flow::stop) return false;
  return writer.end(document.tail) == Flow::go_on;
}

std::string_view json_schema() {
  return emit::document_schema();
}

}  // namespace palaset
