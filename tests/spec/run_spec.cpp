// Runs the examples of the specification's chapters: palaset-spec [--fill] FILE.md…
//
// Every example is run with Voikko's dictionary, where the machine has it, and with the built-in rules. What
// differs is printed with file:line, expected and seen. With --fill, "[?]" in an example that is otherwise
// right is replaced by the span that was seen.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <palaset/palaset.hpp>

#include "chapter.hpp"
#include "dump.hpp"
#include "escapes.hpp"

namespace palaset::spec {

namespace {

constexpr std::string_view lead = "Malli\nKehittäjä: ";  ///< what stands before a line of parties
constexpr std::string_view unknown_span = "[?]";

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// An expected line that leaves its span open, with the span of the seen one.
std::string filled(std::string expected, const std::string& seen) {
  for (std::size_t i = expected.find(unknown_span); i != std::string::npos;
       i = expected.find(unknown_span, i)) {
    const std::size_t close = seen.find(')', i);
    if (close == std::string::npos || seen[i] != '[') break;
    expected.replace(i, unknown_span.size(), seen.substr(i, close + 1 - i));
  }
  return expected;
}

std::string shown(const std::vector<std::string>& lines, std::string_view head) {
  std::string out;
  for (const std::string& line : lines) out += "  " + std::string(head) + " " + line + "\n";
  return out.empty() ? "  " + std::string(head) + " nothing\n" : out;
}

/// One for each profile: a short example does not say of which kind it is.
struct Extractors {
  Extractor listings, memos, pages;

  [[nodiscard]] const Extractor& of(Reads reads) const {
    return reads == Reads::memo ? memos : reads == Reads::page ? pages : listings;
  }
};

class Runner {
 public:
  Runner(const Extractors& extractors, std::string label)
      : extractors_(extractors), label_(std::move(label)) {
    for (const RuleInfo& r : extractors.listings.rules()) rules_.push_back(r.id);
  }

  /// What an example gives, and below it what no document may have.
  std::vector<std::string> seen(const Example& example) const {
    const bool one_line = example.reads == Reads::parties;
    const std::string bytes = one_line ? std::string(lead) + example.input : example.input;
    const auto document = extractors_.of(example.reads).extract(Input::bytes(bytes));
    if (!document) return {"error: " + document.error().what};
    auto lines = one_line                       ? dump_parties(*document, lead.size())
                 : example.reads == Reads::memo ? dump_memo(*document)
                                                : dump_listing(*document);
    const bool plain = is_plain(*document);
    if (document->memo) check_memo(*document->memo, bytes, plain, lines);
    for (const ModelRecord& r : document->records) {
      for (const auto* parties : {&r.developers, &r.related}) {
        for (const Party& p : *parties) check_party(p, bytes, plain, lines);
      }
    }
    return lines;
  }

  [[nodiscard]] const std::string& label() const { return label_; }

 private:
  /// Surfaces are bytes of the input; elsewhere tests/golden holds them to what the bytes say.
  [[nodiscard]] static bool is_plain(const Document& document) {
    const auto& said = document.tail.diagnostics;
    return document.head.source.media_type == "text/plain" && document.head.source.encoding == "UTF-8" &&
           std::none_of(said.begin(), said.end(),
                        [](const Diagnostic& d) { return d.code == "encoding.read-twice"; });
  }

  template <class T>
  void check_value(const T& value, const std::string& bytes, bool plain,
                   std::vector<std::string>& lines) const {
    if (std::find(rules_.begin(), rules_.end(), value.rule) == rules_.end()) {
      lines.push_back("! no such rule: '" + std::string(value.rule) + "'");
    }
    const Span s = value.span;
    const bool sliced =
        !plain || (s.end <= bytes.size() && bytes.compare(s.begin, s.size(), value.surface) == 0);
    if (s.end > bytes.size() || s.empty() || !sliced) {
      lines.push_back("! the surface is '" + escaped(value.surface) +
                      "', which is not what stands at its span");
    }
  }

  void check_party(const Party& party, const std::string& bytes, bool plain,
                   std::vector<std::string>& lines) const {
    check_value(party, bytes, plain, lines);
    for (const Funding& f : party.funding) check_value(f, bytes, plain, lines);
  }

  void check_memo(const MemoRecord& memo, const std::string& bytes, bool plain,
                  std::vector<std::string>& lines) const {
    for (const Party& p : memo.mentions) check_party(p, bytes, plain, lines);
    for (const Person& p : memo.people) check_value(p, bytes, plain, lines);
    for (const MemoDate& d : memo.dates) check_value(d, bytes, plain, lines);
    for (const Participant& p : memo.participants.people) check_value(p, bytes, plain, lines);
    for (const MemoSection& s : memo.sections) {
      for (const MemoItem& item : s.items) check_pieces(item, lines);
    }
    for (const Decision& d : memo.decisions) check_pieces(d, lines);
    for (const Task& t : memo.tasks) check_pieces(t, lines);
  }

  /// The pieces of a value are in order and make up its span.
  template <class T>
  static void check_pieces(const T& value, std::vector<std::string>& lines) {
    if (value.spans.empty()) return;
    std::size_t last = value.span.begin;
    bool right = value.spans.front().begin == last && value.spans.back().end == value.span.end;
    for (const Span& s : value.spans) {
      right &= s.begin >= last && s.begin < s.end;
      last = s.end;
    }
    if (!right) lines.push_back("! spans that do not make up the span of '" + escaped(value.text) + "'");
  }

  const Extractors& extractors_;
  std::string label_;
  std::vector<std::string> rules_;
};

/// True where the example gives what it says; else prints how not.
bool holds(const Runner& runner, const std::string& path, const Example& example) {
  const auto seen = runner.seen(example);
  if (seen == example.expected) return true;
  std::printf("%s:%zu: (%s)\n  %s\n%s%s\n", path.c_str(), example.line, runner.label().c_str(),
              escaped(example.input).c_str(), shown(example.expected, "expected").c_str(),
              shown(seen, "seen    ").c_str());
  return false;
}

/// Writes the spans of an example into the text's lines.
void fill(const Runner& runner, const Example& example, std::vector<std::string>& text) {
  const auto seen = runner.seen(example);
  for (std::size_t i = 0; i < std::min(seen.size(), example.expected.size()); ++i) {
    if (const std::string line = filled(example.expected[i], seen[i]); line == seen[i]) {
      text[example.first_expected - 1 + i] = line;
    }
  }
}

void fill_file(const Runner& runner, const std::string& path) {
  const std::string markdown = read_file(path);
  std::vector<std::string> lines(1);
  for (const char c : markdown) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  for (const Example& e : read_chapter(markdown).examples) fill(runner, e, lines);
  std::ofstream out(path, std::ios::binary);
  for (std::size_t i = 0; i < lines.size(); ++i) out << lines[i] << (i + 1 < lines.size() ? "\n" : "");
}

/// How many examples there were, and how much was wrong.
struct Count {
  std::size_t examples = 0;
  std::size_t wrong = 0;
};

/// Runs a chapter's examples with each runner; those that need Voikko's dictionary only where it is.
void run_chapter(const std::vector<Runner>& runners, const std::string& path, Count& count) {
  const std::string markdown = read_file(path);
  Chapter chapter = read_chapter(markdown);
  if (markdown.empty()) chapter.faults.emplace_back("1: expected a chapter, saw nothing that can be read");
  for (const std::string& fault : chapter.faults) std::printf("%s:%s\n", path.c_str(), fault.c_str());
  count.wrong += chapter.faults.size();
  count.examples += chapter.examples.size();
  for (const Example& e : chapter.examples) {
    const auto right = [&](const Runner& r) {
      const bool known = !e.voikko || r.label() == "voikko";
      return !known || holds(r, path, e);
    };
    if (!std::all_of(runners.begin(), runners.end(), right)) ++count.wrong;
  }
}

/// Extractors for either kind of page; says why where there are none.
Result<Extractors> make_extractors(MorphologyChoice morphology) {
  ExtractorOptions options;
  options.morphology = morphology;
  options.profile = "listing";
  auto listings = Extractor::make(options);
  if (!listings) return listings.error();
  options.profile = "memo";
  auto memos = Extractor::make(options);
  if (!memos) return memos.error();
  options.profile = "auto";
  auto pages = Extractor::make(options);
  if (!pages) return pages.error();
  return Extractors{*std::move(listings), *std::move(memos), *std::move(pages)};
}

int run(std::vector<std::string> paths) {
  const auto with = make_extractors(MorphologyChoice::automatic);
  const auto without = make_extractors(MorphologyChoice::built_in);
  if (!with || !without) {
    std::puts((with ? without : with).error().message().c_str());
    return 1;
  }
  const std::vector<Runner> runners{{*with, with->listings.tool().morphology}, {*without, "built-in"}};
  if (!paths.empty() && paths.front() == "--fill") {
    paths.erase(paths.begin());
    for (const std::string& path : paths) fill_file(runners.front(), path);
  }
  Count count;
  for (const std::string& path : paths) run_chapter(runners, path, count);
  std::printf("%zu examples, %zu wrong (base forms: %s, built-in)\n", count.examples, count.wrong,
              runners.front().label().c_str());
  return count.examples == 0 || count.wrong > 0 ? 1 : 0;
}

}  // namespace

}  // namespace palaset::spec

int main(int argc, char** argv) {
  return palaset::spec::run({argv + 1, argv + argc});
}
