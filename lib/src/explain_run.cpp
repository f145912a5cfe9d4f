#include "explain_run.hpp"

#include <algorithm>
#include <chrono>

#include "document/line.hpp"
#include "interpret/base_forms.hpp"
#include "segment/units.hpp"

namespace palaset::pipeline {

namespace {

using document::Piece;
using rules::Role;

bool overlap(Span a, Span b) {
  return a.begin < b.end && b.begin < a.end;
}

/// What a line is by its rule alone.
LineUse use_of(Role role) {
  switch (role) {
    case Role::text:
    case Role::field:
    case Role::bare:
      return LineUse::none;
    case Role::furniture:
      return LineUse::furniture;
    case Role::section:
    case Role::heading:
    case Role::group:
      return LineUse::section;
    default:
      return LineUse::label;
  }
}

LineUse use_of(std::string_view path) {
  if (path == "title" || path.ends_with("].title")) return LineUse::page_title;
  if (path.ends_with(".heading")) return LineUse::section;
  return LineUse::block;
}

}  // namespace

void Explainer::note(Piece piece, LineUse use, const rules::LineRule* owner) {
  uses_.push_back({piece.begin, use, owner});
}

void Explainer::entry(const segment::Entry& entry) {
  const rules::LineRule* first = entry.fields.empty() ? nullptr : entry.fields.front().rule;
  if (entry.title_rule != nullptr) first = entry.title_rule;
  for (const segment::FieldValue& f : entry.fields) {
    for (std::size_t i = 0; i < f.pieces.size(); ++i)
      note(f.pieces[i], i == 0 ? LineUse::label : LineUse::value, f.rule);
  }
  for (const Piece& p : entry.title) note(p, LineUse::title, first);
}

void Explainer::block(const segment::Block& block, bool taken) {
  if (!taken) return;
  for (const Piece& p : block.lines) note(p, LineUse::block, block.section);
}

void Explainer::memo(const std::vector<document::PageLine>& lines,
                     const std::vector<segment::Classified>& classes, const segment::Outline& outline) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Line& line = lines_.emplace_back();
    line.classified = classes[i];
    if (lines[i].part == document::PagePart::furniture) line.use = LineUse::furniture;
  }
  for (const segment::HeadField& f : outline.fields) {
    for (std::size_t i = 0; i < f.values.size(); ++i)
      note(f.values[i], i == 0 ? LineUse::label : LineUse::value, f.rule);
  }
}

void Explainer::done(const InputText& input, const rules::Profile& profile, const source::DiagnosticLog& log,
                     Scratch& scratch) {
  log_ = &log;
  if (lines_.empty()) read_lines(input, profile, scratch);
  place_lines(input, log);
  mark_uses();
  collect_values(log);
  if (request_.misses) names_ = names_of_(profile.file);
  explain::MissFinder finder(profile, names_, scratch.regex());
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (wanted(lines_[i])) out_.lines.push_back(explained(i, input, finder));
  }
  if (request_.times) measure(input, profile, scratch);
  for (const rules::LineRule& r : profile.lines)
    out_.line_rules.push_back(
        {r.id, r.summary, (profile.builtin ? "built-in:" : "") + profile.file, r.pattern});
}

void Explainer::read_lines(const InputText& input, const rules::Profile& profile, Scratch& scratch) {
  source::DiagnosticLog unheard(input.text.bytes(), 0);
  segment::Classifier classifier(profile, input.text, scratch.regex(), unheard);
  if (!profile.heading_rules.empty()) classifier.use_headings(input.hints.headings);
  segment::Units units(input.text.text(), profile.unit);
  document::Line line;
  while (units.next(line)) lines_.emplace_back().classified = classifier.classify(line);
}

void Explainer::measure(const InputText& input, const rules::Profile& profile, Scratch& scratch) {
  using Clock = std::chrono::steady_clock;
  for (std::size_t r = 0; r < profile.lines.size(); ++r) {
    const rules::LineRule& rule = profile.lines[r];
    const auto& members = profile.members(rule.set());
    const auto member =
        static_cast<std::size_t>(std::find(members.begin(), members.end(), r) - members.begin());
    RuleTime& time = out_.times.emplace_back();
    time.rule = rule.id;
    (void)profile.patterns(rule.set()).try_member(member, {}, scratch.regex());  // compiles it
    const auto begun = Clock::now();
    for (const Line& l : lines_) {
      const auto& where = l.classified.line;
      const std::string_view text = input.text.text().substr(where.begin, where.end - where.begin);
      const auto found =
          profile.patterns(rule.set()).try_member(member, segment::seen_by_patterns(text), scratch.regex());
      time.matches += found.outcome == regex::Outcome::match ? 1U : 0U;
      time.gave_up += found.outcome == regex::Outcome::limit ? 1U : 0U;
    }
    time.lines = lines_.size();
    time.nanoseconds = static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - begun).count());
  }
}

void Explainer::place_lines(const InputText& input, const source::DiagnosticLog& log) {
  std::vector<std::size_t> offsets;
  for (Line& l : lines_) {
    l.span = input.text.source_span(l.classified.line.begin, l.classified.line.end);
    offsets.push_back(l.span.begin);
    offsets.push_back(l.span.end);
  }
  const auto places = log.places_of(offsets);
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    lines_[i].at = places[2 * i];
    lines_[i].last_line = places[2 * i + 1].line;
  }
}

/// The line that holds an offset of the text.
std::size_t Explainer::line_of(std::size_t offset) const {
  const auto it = std::upper_bound(lines_.begin(), lines_.end(), offset,
                                   [](std::size_t o, const Line& l) { return o < l.classified.line.begin; });
  return it == lines_.begin() ? 0 : static_cast<std::size_t>(it - lines_.begin()) - 1;
}

void Explainer::mark_uses() {
  for (Line& l : lines_) {
    if (l.use == LineUse::none) l.use = use_of(l.classified.role());
  }
  if (lines_.empty()) return;
  for (const Use& u : uses_) {
    if (u.use == LineUse::label) {
      mark_label(u);
    } else if (lines_[line_of(u.at)].use != LineUse::row) {
      Line& l = lines_[line_of(u.at)];
      l.use = u.use;
      l.owner = u.owner;
    }
  }
}

/// The first piece of a value stands on the label's line, or below it; a bare one has no label.
void Explainer::mark_label(const Use& first) {
  constexpr std::size_t reach = 8;
  const std::size_t at = line_of(first.at);
  Line& line = lines_[at];
  if (first.owner->role == Role::column) {
    line.use = LineUse::row;
    return;
  }
  if (first.owner->role == Role::detail) {
    if (line.use == LineUse::none) line.use = LineUse::block;
    return;
  }
  if (first.owner->role == Role::bare) {
    line.use = LineUse::unlabelled;
    line.classified.rule = first.owner;
    return;
  }
  for (std::size_t up = 0; up <= std::min(reach, at); ++up) {
    Line& l = lines_[at - up];
    if (l.classified.rule != first.owner) continue;
    l.use = LineUse::label;
    if (up == 0) return;
    break;
  }
  line.use = LineUse::value;
  line.owner = first.owner;
}

void Explainer::collect_values(const source::DiagnosticLog& log) {
  std::vector<std::size_t> offsets;
  explain::for_each_value(out_.document, [&](explain::FoundValue v) {
    offsets.push_back(v.span.begin);
    values_.emplace_back(std::move(v), Position{});
  });
  const auto places = log.places_of(offsets);
  for (std::size_t i = 0; i < values_.size(); ++i) values_[i].second = places[i];
}

bool Explainer::wanted(const Line& line) const {
  return request_.line == 0 || (line.at.line <= request_.line && request_.line <= line.last_line);
}

ExplainedLine Explainer::explained(std::size_t i, const InputText& input, explain::MissFinder& finder) {
  const Line& line = lines_[i];
  ExplainedLine out;
  out.span = line.span;
  out.at = line.at;
  const auto& where = line.classified.line;
  out.text = std::string(input.text.text().substr(where.begin, where.end - where.begin));
  std::replace(out.text.begin(), out.text.end(), '\n', ' ');  // of a paragraph, as its rules see it
  out.use = line.use;
  if (line.owner != nullptr) {
    out.owner = line.owner->id;
    out.owner_at = line.at;
    for (std::size_t up = i; up-- > 0;) {
      if (lines_[up].classified.rule != line.owner) continue;
      out.owner_at = lines_[up].at;
      break;
    }
    // a title stands above its label
    for (std::size_t down = i + 1; line.use == LineUse::title && down < lines_.size(); ++down) {
      if (lines_[down].classified.rule != line.owner) continue;
      out.owner_at = lines_[down].at;
      break;
    }
  }
  add_values(line, input, out);
  if (out.use == LineUse::none && !out.values.empty()) out.use = use_of(out.values.front().path);
  add_parts(line, input, finder, out);
  if (request_.misses) add_misses(line, input, finder, out);
  return out;
}

void Explainer::add_parts(const Line& line, const InputText& input, explain::MissFinder& finder,
                          ExplainedLine& out) {
  const rules::LineRule* rule = line.classified.rule;
  if (rule == nullptr) return;
  out.rule = rule->id;
  out.summary = rule->summary;
  out.pattern = rule->pattern;
  if (!request_.misses) return;
  const std::size_t begin = line.classified.line.begin;
  for (const explain::TakenPart& p : finder.parts(*rule, segment::seen_by_patterns(out.text))) {
    out.parts.push_back({std::string(p.pattern),
                         explain::meaning_of(p.pattern, names_, explain::Detail::short_form),
                         out.text.substr(p.begin, p.end - p.begin),
                         input.text.source_span(begin + p.begin, begin + p.end), p.in_value});
  }
}

void Explainer::add_misses(const Line& line, const InputText& input, explain::MissFinder& finder,
                           ExplainedLine& out) const {
  const std::size_t begin = line.classified.line.begin;
  std::vector<std::size_t> stops;
  for (explain::LineMiss& m :
       finder.find(segment::seen_by_patterns(out.text), line.classified.rule, out.far)) {
    stops.push_back(m.stopped == 0 ? line.span.begin : input.text.source_span(begin, begin + m.stopped).end);
    out.misses.push_back(std::move(m.miss));
  }
  const auto places = log_->places_of(stops);
  for (std::size_t i = 0; i < places.size(); ++i) out.misses[i].at = places[i];
}

void Explainer::add_values(const Line& line, const InputText& input, ExplainedLine& out) const {
  for (const auto& [value, at] : values_) {
    if (!overlap(value.span, line.span)) continue;
    out.values.push_back({value.path, value.value, interpret::folded(input.text.surface(value.span)),
                          value.span, at, value.rule, summary_of(value.rule)});
  }
  if (request_.column == 0) return;
  const auto stands_there = [&](const ExplainedValue& v) {
    const Position end = log_->place_of(v.span.end);
    const Position here{request_.line, request_.column};
    const auto before = [](Position a, Position b) {
      return a.line != b.line ? a.line < b.line : a.column < b.column;
    };
    return !before(here, v.at) && before(here, end);
  };
  std::erase_if(out.values, [&](const ExplainedValue& v) { return !stands_there(v); });
}

std::string_view Explainer::summary_of(std::string_view rule) const {
  const auto it = std::lower_bound(rules_.begin(), rules_.end(), rule,
                                   [](const RuleInfo& r, std::string_view id) { return r.id < id; });
  return it == rules_.end() || it->id != rule ? std::string_view() : std::string_view(it->summary);
}

}  // namespace palaset::pipeline
