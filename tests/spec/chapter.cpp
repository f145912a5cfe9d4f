#include "chapter.hpp"

#include <algorithm>
#include <utility>

#include "escapes.hpp"

namespace palaset::spec {

namespace {

constexpr std::string_view fence = "```";

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

class Reader {
 public:
  explicit Reader(std::string_view markdown) : lines_(lines_of(markdown)) {}

  Chapter run() {
    while (at_ < lines_.size()) {
      const std::string_view line = lines_[at_];
      if (line.substr(0, 10) == "```example") {
        read_example();
      } else if (line.substr(0, 3) == fence) {
        skip_block();
      } else {
        ++at_;
      }
    }
    return std::move(chapter_);
  }

 private:
  void skip_block() {
    const std::string_view opening = lines_[at_].substr(0, lines_[at_].find_first_not_of('`'));
    for (++at_; at_ < lines_.size() && lines_[at_] != opening; ++at_) {
    }
    ++at_;
  }

  void fault(std::size_t line, const std::string& what) {
    chapter_.faults.push_back(std::to_string(line) + ": " + what);
  }

  void read_kind(Example& example, std::string_view words) {
    while (!words.empty()) {
      const std::string_view word = words.substr(0, words.find(' '));
      words.remove_prefix(std::min(word.size() + 1, words.size()));
      if (word == "listing") {
        example.reads = Reads::listing;
      } else if (word == "page") {
        example.reads = Reads::page;
      } else if (word == "memo") {
        example.reads = Reads::memo;
      } else if (word == "voikko") {
        example.voikko = true;
      } else if (!word.empty()) {
        fault(example.line,
              "expected ```example, with 'listing', 'page', 'memo' or 'voikko' behind it, saw '" +
                  std::string(word) + "'");
      }
    }
  }

  void read_example() {
    Example example;
    example.line = at_ + 1;
    read_kind(example, lines_[at_++].substr(10));
    std::string input;
    while (at_ < lines_.size() && lines_[at_] != "---" && lines_[at_] != fence) {
      input += lines_[at_++];
      input += '\n';
    }
    if (example.reads == Reads::parties && !input.empty()) input.pop_back();
    example.input = unescaped(input);
    if (at_ == lines_.size() || lines_[at_++] != "---") {
      return fault(example.line, "expected a line '---' between what is read and what it gives");
    }
    example.first_expected = at_ + 1;
    while (at_ < lines_.size() && lines_[at_] != fence) example.expected.emplace_back(lines_[at_++]);
    if (at_++ == lines_.size()) return fault(example.line, "expected ``` behind the example");
    chapter_.examples.push_back(std::move(example));
  }

  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  Chapter chapter_;
};

}  // namespace

Chapter read_chapter(std::string_view markdown) {
  return Reader(markdown).run();
}

}  // namespace palaset::spec
