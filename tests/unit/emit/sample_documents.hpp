// Documents made by hand for the tests of the writers.
#pragma once

#include <palaset/document.hpp>
#include <palaset/writer.hpp>

#include <string>
#include <vector>

namespace palaset::test {

/// One record with one party: as small as a golden can be.
Document small_document();

/// Every field filled somewhere and absent elsewhere; text that needs escapes, bytes that are no UTF-8.
Document odd_document();

/// `count` records, each of some 300 bytes.
Document long_document(std::size_t count);

std::string written(const Document& document, Format format, const WriterOptions& options = {});

/// Notes every write; refuses from the `refuse_from`th on (counted from 0).
class RecordingSink final : public Sink {
 public:
  explicit RecordingSink(std::size_t refuse_from = static_cast<std::size_t>(-1))
      : refuse_from_(refuse_from) {}

  bool write(std::string_view bytes) override {
    writes.emplace_back(bytes);
    return writes.size() <= refuse_from_;
  }

  std::vector<std::string> writes;

 private:
  std::size_t refuse_from_;
};

}  // namespace palaset::test
