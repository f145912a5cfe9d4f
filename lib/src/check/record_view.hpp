// Records in JSON as checks see them: the values are the record's own, their places are those of the file.
#pragma once

#include <string_view>
#include <vector>

#include "check/entry_view.hpp"
#include "json/value.hpp"

namespace palaset::check {

/// What it gives is good until the next call, and as long as the value.
class RecordView final : public Places {
 public:
  /// `bytes`: of the file.
  explicit RecordView(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const override;

  /// `value`: an object of "type": "model". What is missing or of another type is left empty.
  [[nodiscard]] EntryView entry(const json::Value& value, std::size_t index);

  /// Where the code of a funder and a period of the entry at hand stand, without quotation marks; where they
  /// are no strings, the span of `funding`.
  [[nodiscard]] Span funder_place(const Funding& funding) const;
  [[nodiscard]] Span period_place(const Funding& funding) const;

 private:
  /// A string of the file; all text is these, one behind the other.
  struct Piece {
    std::size_t begin;
    Span literal;
  };

  /// Of a funding: told by its span, of which there is one.
  struct FundingPlace {
    Span funding, funder, period;
  };

  Text text(const json::Value& string);
  Funding read_funding(const json::Value& value);
  void read_parties(const json::Value* list, rules::Field field, std::vector<Party>& parties);
  Party read_party(const json::Value& value);

  std::string_view bytes_;
  std::vector<Piece> pieces_;
  std::size_t length_ = 0;
  ModelRecord record_;
  std::vector<Text> title_;
  std::vector<FieldView> fields_;
  std::vector<FundingPlace> funding_;
};

}  // namespace palaset::check
