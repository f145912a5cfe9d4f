#include "explain/misses.hpp"

#include <algorithm>
#include <tuple>

#include "unicode/characters.hpp"

namespace palaset::explain {

namespace {

using rules::LineRule;
using Why = NearMiss::Why;

constexpr std::size_t seen_length = 24;  ///< characters of what stands there instead
constexpr std::size_t near_letters = 3;  ///< so much of a word must fit to be worth telling

/// The beginning of a text, cut between characters.
std::string beginning(std::string_view text, std::size_t most) {
  std::size_t end = 0;
  for (std::size_t n = 0; end < text.size() && n < most; ++n) end += unicode::at(text, end).length;
  return std::string(text.substr(0, end)) + (end < text.size() ? "…" : "");
}

bool is_far(const LineMiss& m) {
  return m.miss.why == Why::stopped && m.miss.parts == 0 && unicode::length(m.miss.fits) < near_letters;
}

bool is_in_word(std::string_view line, std::size_t at) {
  return at > 0 && unicode::is_letter(unicode::before(line, at).value) &&
         unicode::is_letter(unicode::at(line, at).value);
}

bool nearer(const LineMiss& a, const LineMiss& b) {
  const auto rank = [](const LineMiss& m) {
    return std::tuple(m.miss.why == Why::stopped ? 1 : 0, -static_cast<long>(m.stopped),
                      -static_cast<long>(m.miss.parts));
  };
  return rank(a) < rank(b);
}

}  // namespace

MissFinder::MissFinder(const rules::Profile& profile, const PatternNames& names, regex::Scratch& scratch)
    : profile_(profile), names_(names), scratch_(scratch), trials_(profile.lines.size()) {}

const RuleTrial& MissFinder::trial(std::size_t rule) {
  if (!trials_[rule]) trials_[rule] = std::make_unique<RuleTrial>(profile_.lines[rule]);
  return *trials_[rule];
}

std::vector<TakenPart> MissFinder::parts(const LineRule& rule, std::string_view line) {
  for (std::size_t i = 0; i < profile_.lines.size(); ++i) {
    if (&profile_.lines[i] == &rule) return trial(i).parts(line, scratch_);
  }
  return {};
}

std::vector<LineMiss> MissFinder::find(std::string_view line, const LineRule* taker, std::size_t& far) {
  std::vector<LineMiss> misses;
  try_set(rules::PatternSet::classes, line, taker, misses);
  try_set(rules::PatternSet::headings, line, taker, misses);
  if (taker == nullptr || taker->role == rules::Role::bare)
    try_set(rules::PatternSet::bare, line, taker, misses);
  far = static_cast<std::size_t>(std::count_if(misses.begin(), misses.end(), is_far));
  std::erase_if(misses, is_far);
  std::stable_sort(misses.begin(), misses.end(), nearer);
  return misses;
}

void MissFinder::try_set(rules::PatternSet set, std::string_view line, const LineRule* taker,
                         std::vector<LineMiss>& misses) {
  const auto& members = profile_.members(set);
  for (std::size_t m = 0; m < members.size(); ++m) {
    if (&profile_.lines[members[m]] == taker) continue;
    const auto found = profile_.patterns(set).try_member(m, line, scratch_);
    misses.push_back(describe(members[m], line, found, taker));
  }
}

LineMiss MissFinder::describe(std::size_t rule, std::string_view line, const regex::Alternation::Found& found,
                              const LineRule* taker) {
  const LineRule& r = profile_.lines[rule];
  LineMiss out;
  out.miss.rule = r.id;
  out.miss.summary = r.summary;
  if (found.outcome == regex::Outcome::limit) {
    out.miss.why = Why::gave_up;
  } else if (found.outcome == regex::Outcome::match) {
    out.stopped = line.size();
    out.miss.fits = beginning(line, seen_length);
    out.miss.why = r.party_value ? Why::value : taker != nullptr ? Why::later : Why::place;
  } else {
    describe_stop(trial(rule).progress(line), line, out);
  }
  return out;
}

void MissFinder::describe_stop(const Progress& progress, std::string_view line, LineMiss& out) const {
  out.stopped = progress.stopped;
  NearMiss& miss = out.miss;
  miss.why = Why::stopped;
  miss.fits = std::string(line.substr(0, progress.stopped));
  miss.parts = progress.parts;
  miss.pattern = std::string(progress.expected);
  miss.anywhere = progress.anywhere;
  miss.seen = beginning(line.substr(progress.stopped), seen_length);
  if (progress.expected.empty()) {
    miss.expected = "the end of the line";
    return;
  }
  miss.expected = meaning_of(progress.expected, names_);
  const std::string_view tried = line.substr(progress.expected_at, progress.stopped - progress.expected_at);
  if (unicode::length(tried) >= near_letters) {
    miss.nearest = nearest_word(progress.expected, line.substr(progress.expected_at), names_);
  } else if (is_in_word(line, progress.stopped)) {  // a word that only begins like a listed one
    miss.nearest = nearest_word(progress.before, line.substr(progress.before_at), names_);
  }
}

}  // namespace palaset::explain
