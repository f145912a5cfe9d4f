// What the rules of a profile see at once: lines, or paragraphs with all their lines.
#pragma once

#include <string_view>
#include <vector>

#include "document/excerpt.hpp"
#include "document/line.hpp"
#include "rules/profile.hpp"

namespace palaset::segment {

class Units {
 public:
  Units(std::string_view text, rules::Unit unit) : text_(text), reader_(text), unit_(unit) {}

  /// False at the end of the text.
  [[nodiscard]] bool next(document::Line& line);
  /// Makes the unit that was read last end where the line behind it does. False at the end of the text.
  [[nodiscard]] bool add_line(document::Line& line);
  /// Pieces that may run over several lines, line by line and without the blanks around them.
  [[nodiscard]] std::vector<document::Piece> pieces_of(const std::vector<document::Piece>& pieces) const;

 private:
  [[nodiscard]] bool read(document::Line& line);

  std::string_view text_;
  document::LineReader reader_;
  rules::Unit unit_;
  document::Line held_;
  bool holds_ = false;
};

}  // namespace palaset::segment
