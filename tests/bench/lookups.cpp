// What one look-up of a word's base form costs: lookups FILE. Prints nanoseconds a word for Voikko and the
// built-in rules, without and with the memory of what they said, over the words of a text in its order; and
// the ratios between them, which are what travels from one machine to another.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "morphology/analyzer.hpp"

namespace {

using palaset::morphology::Analyzer;
using palaset::morphology::CachedAnalyzer;

std::vector<std::string_view> words_of(std::string_view text, std::size_t most) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size() && words.size() < most;) {
    const std::size_t end = std::min(text.find_first_of(" \n\t,.;:()/–-", at), text.size());
    if (end > at + 2) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// Nanoseconds a word. `found` keeps the work from being left out.
template <class Analyze>
double cost(const std::vector<std::string_view>& words, std::size_t& found, Analyze analyze) {
  const auto start = std::chrono::steady_clock::now();
  for (const std::string_view word : words) found += analyze(word).size();
  const std::chrono::duration<double, std::nano> time = std::chrono::steady_clock::now() - start;
  return time.count() / static_cast<double>(words.size());
}

struct Costs {
  double plain = 0;  ///< each word asked anew
  double first = 0;  ///< through an empty memory, in the order of the text
  double known = 0;  ///< again, where the memory knows them
};

Costs measure(std::unique_ptr<Analyzer> (*make)(), const std::vector<std::string_view>& words) {
  Costs costs;
  std::size_t found = 0;
  const auto plain = make();
  costs.plain = cost(words, found, [&](std::string_view w) { return plain->analyze(w); });
  CachedAnalyzer cached(make());
  costs.first = cost(words, found, [&](std::string_view w) -> const auto& { return cached.analyze(w); });
  costs.known = cost(words, found, [&](std::string_view w) -> const auto& { return cached.analyze(w); });
  if (found == 0) std::puts("no word was known");
  return costs;
}

std::unique_ptr<Analyzer> voikko() {
  std::string why;
  auto analyzer = palaset::morphology::make_voikko(why);
  return analyzer ? std::move(analyzer) : palaset::morphology::make_suffix_rules();
}

void print(const char* name, const Costs& c) {
  std::printf("  %-10s %10.0f %14.0f %12.0f   ns a word; the memory saves %.1f times\n", name, c.plain,
              c.first, c.known, c.plain / c.known);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return std::puts("usage: lookups FILE"), 2;
  std::ifstream in(argv[1], std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  constexpr std::size_t most = 20'000;
  const auto words = words_of(text, most);
  if (words.empty()) return std::puts("expected a text with words, saw none"), 1;
  const std::unordered_set<std::string_view> distinct(words.begin(), words.end());
  std::printf("look-ups: %zu words, %zu of them distinct\n  %-10s %10s %14s %12s\n", words.size(),
              distinct.size(), "", "each anew", "first time", "again");
  const Costs dictionary = measure(voikko, words);
  const Costs rules = measure(palaset::morphology::make_suffix_rules, words);
  print("Voikko", dictionary);
  print("built-in", rules);
  std::printf("  Voikko / built-in, each anew: %.0f\n", dictionary.plain / rules.plain);
  return 0;
}
