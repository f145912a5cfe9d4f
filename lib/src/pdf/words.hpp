// The words of a PDF with their places, read from what `pdftotext -bbox` prints.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace palaset::pdf {

/// Points from the page's upper left corner.
struct Word {
  double left = 0, top = 0, right = 0, bottom = 0;
  std::string text;

  [[nodiscard]] double height() const noexcept { return bottom - top; }
  [[nodiscard]] double middle() const noexcept { return (top + bottom) / 2; }
};

using Page = std::vector<Word>;

/// Takes the XML in pieces of any size, holds one page of it, and hands on whole pages.
class WordReader {
 public:
  explicit WordReader(std::function<void(Page&)> take) : take_(std::move(take)) {}
  void add(std::string_view piece);

 private:
  void line(std::string_view text);

  std::function<void(Page&)> take_;
  std::string rest_;
  Page page_;
};

}  // namespace palaset::pdf
