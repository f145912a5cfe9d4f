// json: one document, streamed. The bytes end with a line feed, as those of a text file do.
#include "emit/json_text.hpp"
#include "emit/memo_json.hpp"
#include "emit/record_buffer.hpp"
#include "emit/record_json.hpp"
#include "emit/writers.hpp"

namespace palaset::emit {
namespace {

class JsonWriter final : public Handler {
 public:
  JsonWriter(Sink& sink, const WriterOptions& options)
      : buffer_(sink), json_(buffer_.text(), {.indent = options.indent, .colour = options.colour}) {}

  Flow begin(const DocumentHead& head) override {
    buffer_.restart();
    json_.restart();
    json_.begin_object();
    put_head_members(json_, head);
    put_origin_member(json_, head);
    json_.key("records");
    json_.begin_array();
    return Flow::go_on;
  }

  Flow record(const ModelRecord& record) override {
    put_model(json_, record, {});
    return buffer_.record_done();
  }

  Flow memo(const MemoRecord& memo) override {
    put_memo(json_, memo, {});
    return buffer_.record_done();
  }

  Flow end(const DocumentTail& tail) override {
    json_.end_array();
    put_tail_members(json_, tail);
    json_.end_object();
    buffer_.text().add('\n');
    return buffer_.flush();
  }

 private:
  RecordBuffer buffer_;
  JsonText json_;
};

}  // namespace

std::unique_ptr<Handler> make_json_writer(Sink& sink, const WriterOptions& options) {
  return std::make_unique<JsonWriter>(sink, options);
}

}  // namespace palaset::emit
