#include "emit/text_scan.hpp"

#include <string>

#include "catch.hpp"

using namespace palaset::emit;

namespace {

/// What copy_clean() copies, with the rest of its room behind it unseen.
std::string copied(std::string_view text) {
  std::string to(text.size() + copy_slack, '#');
  to.resize(copy_clean(text, to.data()));
  return to;
}

}  // namespace

TEST_CASE("text is copied as far as it is clean, wherever it stops being so") {
  const std::string clean = "Kehittäjäyhteisö – ”Äänen jäljet” (ESR 2015–2018) ja muut öljyt";
  for (std::size_t begin = 0; begin < 20; ++begin) {
    for (std::size_t end = begin; end <= clean.size(); ++end) {
      const std::string_view part = std::string_view(clean).substr(begin, end - begin);
      if (next_special(part, 0).length > 0) continue;  // cut inside a character
      for (const std::string_view behind :
           {"", "\"", "\\", "\n", "\x7f", "\xC2\x85", "\xE2\x80\xA8", "\xC3", "\xFF"}) {
        const std::string text =
            std::string(part).append(behind) + (behind.empty() ? "" : "abcdefghijklmnopq");
        CAPTURE(text);
        CHECK(copied(text) == part);
        CHECK(next_special(text, 0).at == part.size());
      }
    }
  }
}

TEST_CASE("what is seldom met may end the copy, but is no special place") {
  const std::string text = "日本 ABC";
  CHECK(copied(text).empty());
  CHECK(next_special(text, 0).length == 0);
}
