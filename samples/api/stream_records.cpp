// Lines of JSON, a record each, written while the listing is read: stream_records FILE [MOST-RECORDS]
//
// A handler of its own stands before the writer and ends the run after so many records.
#include <charconv>
#include <cstring>
#include <iostream>

#include <palaset/palaset.hpp>

namespace {

class StandardOutput final : public palaset::Sink {
 public:
  bool write(std::string_view bytes) override {
    return static_cast<bool>(std::cout.write(bytes.data(), static_cast<std::streamsize>(bytes.size())));
  }
};

class AtMost final : public palaset::Handler {
 public:
  AtMost(std::size_t most, palaset::Handler& next) : left_(most), next_(next) {}

  palaset::Flow begin(const palaset::DocumentHead& head) override { return next_.begin(head); }
  palaset::Flow record(const palaset::ModelRecord& record) override {
    if (left_ == 0) {
      next_.end({});  // a writer hands on what it still holds
      return palaset::Flow::stop;
    }
    --left_;
    return next_.record(record);
  }
  palaset::Flow end(const palaset::DocumentTail& tail) override { return next_.end(tail); }

 private:
  std::size_t left_;
  palaset::Handler& next_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2 && argc != 3) return 2;
  std::size_t most = 3;
  if (argc == 3) std::from_chars(argv[2], argv[2] + std::strlen(argv[2]), most);

  const auto extractor = palaset::Extractor::make();
  if (!extractor) {
    std::cerr << extractor.error().message() << '\n';
    return 1;
  }
  StandardOutput out;
  const auto writer = palaset::make_writer(palaset::Format::jsonl, out, {});
  AtMost first(most, *writer);
  const auto count = extractor->stream(palaset::Input::file(argv[1]), first);
  if (!count && count.error().code != palaset::ErrorCode::stopped) {
    std::cerr << count.error().message() << '\n';
    return 1;
  }
}
