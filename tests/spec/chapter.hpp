// A chapter of the specification: a Markdown file whose fenced blocks "example" are run. README.md tells
// their form.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace palaset::spec {

/// What stands in an example: the parties of one line, or a page.
enum class Reads : std::uint8_t { parties, listing, page, memo };

struct Example {
  std::size_t line = 0;            ///< of the opening fence, from 1
  std::size_t first_expected = 0;  ///< line of the first expected one
  Reads reads = Reads::parties;
  bool voikko = false;  ///< right only where Voikko's dictionary is there
  std::string input;    ///< with escapes resolved
  std::vector<std::string> expected;
};

struct Chapter {
  std::vector<Example> examples;
  std::vector<std::string> faults;  ///< "line: what is wrong" of blocks that are no examples as they stand
};

Chapter read_chapter(std::string_view markdown);

}  // namespace palaset::spec
