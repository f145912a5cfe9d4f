// Writers: handlers that turn a document into bytes while it is extracted.
//
//     palaset::StringSink out;
//     auto writer = palaset::make_writer(palaset::Format::jsonl, out, {});
//     extractor.stream(palaset::Input::file("page.txt"), *writer);
//
// A sink is asked for whole records: what has gone through write() is never half a record.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <palaset/document.hpp>
#include <palaset/export.hpp>
#include <palaset/extractor.hpp>

namespace palaset {

/// Where bytes go. write() returns false where it could not take them; the run then stops.
class PALASET_API Sink {
 public:
  Sink() = default;
  Sink(const Sink&) = delete;
  Sink& operator=(const Sink&) = delete;
  virtual ~Sink();
  virtual bool write(std::string_view bytes) = 0;
};

class PALASET_API StringSink final : public Sink {
 public:
  bool write(std::string_view bytes) override;
  [[nodiscard]] const std::string& str() const noexcept { return text_; }

 private:
  std::string text_;
};

enum class Format { json, jsonl, csv };

/// "json", "jsonl", "csv"; nothing for any other word.
PALASET_API std::optional<Format> parse_format(std::string_view word);
PALASET_API std::string_view to_string(Format format);

struct WriterOptions {
  bool indent = true;    ///< json: two blanks a level; else on one line
  bool origins = false;  ///< jsonl: `origin` too (json always has it)
  bool colour = false;   ///< json: ANSI colours for a terminal
  bool csv_header = true;
};

/// A writer of one document into `sink`, which must outlive it. Records are handed on some 64 KiB at a time
/// and at the end; the last byte is a line feed, in every format.
PALASET_API std::unique_ptr<Handler> make_writer(Format format, Sink& sink, const WriterOptions& options);

/// A document as one line of JSON with "type": "document" and without its records (for `jsonl`). The line
/// feed is part of it.
PALASET_API std::string document_line(const DocumentHead& head, const DocumentTail& tail,
                                      bool origins = false);

/// A document in memory through a writer: begin, every record, end. False where the sink refused.
PALASET_API bool write(const Document& document, Handler& writer);

/// The JSON Schema (2020-12) of what the json format writes.
PALASET_API std::string_view json_schema();

}  // namespace palaset
