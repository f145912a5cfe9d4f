// A small profile of its own, so that the record grammar is tried apart from the built-in rules.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/rule_book.hpp"
#include "segment/segmenter.hpp"

namespace palaset::test {

/// "Tekijä:" (developers), "Samaa:" (related), addresses, "Lisätietoja" (contacts), "Lue lisää" (links),
/// "Sivu 1" (furniture); without a label: what ends in "-hanke", or in "ry".
[[nodiscard]] const rules::RuleBook& small_rules();

/// What the segmenter finds in a listing, a line each: "heading", "entry", "block", and "stopped". Pieces of
/// one value stand between "/".
class Segments : public segment::Receiver {
 public:
  /// `until`: false is given back at the n-th of all calls.
  explicit Segments(std::string bytes, std::size_t until = static_cast<std::size_t>(-1),
                    const document::Hints& hints = {});

  [[nodiscard]] const std::string& dump() const { return dump_; }
  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }
  [[nodiscard]] const std::vector<segment::Entry>& entries() const { return entries_; }

  bool heading(document::Piece line) override;
  bool entry(const segment::Entry& entry) override;
  bool block(const segment::Block& block) override;

 private:
  [[nodiscard]] std::string text(const std::vector<document::Piece>& pieces) const;
  bool add(std::string line);

  std::string bytes_;
  source::DiagnosticLog log_;
  source::SourceText source_;
  std::size_t until_;
  std::string dump_;
  std::vector<Diagnostic> diagnostics_;
  std::vector<segment::Entry> entries_;
};

}  // namespace palaset::test
