// jsonl: a record a line, each with its source, and no white space between tokens.
#include "emit/json_text.hpp"
#include "emit/memo_json.hpp"
#include "emit/record_buffer.hpp"
#include "emit/record_json.hpp"
#include "emit/writers.hpp"

namespace palaset {
namespace emit {
namespace {

class JsonlWriter final : public Handler {
 public:
  JsonlWriter(Sink& sink, const WriterOptions& options) : buffer_(sink), origins_(options.origins) {}

  Flow begin(const DocumentHead& head) override {
    buffer_.restart();
    source_.clear();
    JsonText json(source_);
    put_source(json, head.source);
    return Flow::go_on;
  }

  Flow record(const ModelRecord& record) override {
    JsonText json(buffer_.text());
    put_model(json, record, {.source = source_.view(), .origin = origins_});
    buffer_.text().add('\n');
    return buffer_.record_done();
  }

  Flow memo(const MemoRecord& memo) override {
    JsonText json(buffer_.text());
    put_memo(json, memo, {.source = source_.view(), .origin = origins_});
    buffer_.text().add('\n');
    return buffer_.record_done();
  }

  Flow end(const DocumentTail&) override { return buffer_.flush(); }

 private:
  RecordBuffer buffer_;
  OutBuffer source_;  // as JSON: the same for every record
  bool origins_;
};

}  // namespace

std::unique_ptr<Handler> make_jsonl_writer(Sink& sink, const WriterOptions& options) {
  return std::make_unique<JsonlWriter>(sink, options);
}

}  // namespace emit

std::string document_line(const DocumentHead& head, const DocumentTail& tail, bool origins) {
  emit::OutBuffer line;
  emit::JsonText json(line);
  json.begin_object();
  json.key("type");
  json.string("document");
  emit::put_head_members(json, head);
  if (origins) emit::put_origin_member(json, head);
  emit::put_tail_members(json, tail);
  json.end_object();
  line.add('\n');
  return std::string(line.view());
}

}  // namespace palaset
