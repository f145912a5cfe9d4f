// Entries of a page as checks see them.
#pragma once

#include <string_view>
#include <vector>

#include "check/entry_view.hpp"
#include "segment/segmenter.hpp"
#include "source/source_text.hpp"

namespace palaset::check {

/// Texts of a page. What it gives is good until the next call.
class PageView final : public Places {
 public:
  /// `source` must outlive it.
  explicit PageView(const source::SourceText& source) : source_(source) {}

  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const override {
    return source_.source_span(begin, end);
  }

  [[nodiscard]] Text text(document::Piece piece) const {
    return {source_.text().substr(piece.begin, piece.end - piece.begin), piece.begin, *this};
  }

  /// Of the whole page.
  [[nodiscard]] Text all() const { return text({0, source_.text().size()}); }

  [[nodiscard]] EntryView entry(const segment::Entry& entry, const ModelRecord& record, std::size_t index);

 private:
  /// What stands before a value: on its line, or on the one above.
  [[nodiscard]] document::Piece label_of(const segment::Entry& entry, const segment::FieldValue& field) const;

  const source::SourceText& source_;
  std::vector<Text> title_;
  std::vector<FieldView> fields_;
};

}  // namespace palaset::check
