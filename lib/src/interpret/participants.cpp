#include "interpret/participants.hpp"

#include <algorithm>
#include <array>

#include "document/bullet.hpp"
#include "document/line.hpp"
#include "document/line_end.hpp"
#include "interpret/base_forms.hpp"
#include "unicode/characters.hpp"

namespace palaset::interpret {

namespace {

using document::Piece;

/// A part of a line between separators, in offsets of the text.
struct Part {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool starts_line = false;
  bool in_parentheses = false;
};

class ParticipantReader {
 public:
  ParticipantReader(const source::SourceText& source, Presence presence, std::string_view rule,
                    const PersonNames& names, std::vector<Participant>& people)
      : source_(source),
        text_(source.text()),
        presence_(presence),
        rule_(rule),
        names_(names),
        people_(people) {}

  void run(const std::vector<Piece>& lines) {
    bool goes_on = false;
    const std::size_t before = people_.size();
    for (const Piece& line : lines) {
      Piece p = line;
      const document::Bullet bullet = document::read_bullet(slice(p));
      if (bullet.found() && bullet.length < p.end - p.begin && !goes_on) p.begin += bullet.length;
      const auto parts = parts_of(p, !goes_on);
      runs_on_ = std::count_if(parts.begin(), parts.end(),
                               [&](const Part& part) { return names_.is_known_full_name(slice(part)); }) >= 2;
      for (const Part& part : parts) take(part, people_.size() > before);
      goes_on = line_goes_on(slice(line));
    }
  }

 private:
  [[nodiscard]] std::string_view slice(Piece p) const { return text_.substr(p.begin, p.end - p.begin); }
  [[nodiscard]] std::string_view slice(const Part& p) const { return text_.substr(p.begin, p.end - p.begin); }

  static bool line_goes_on(std::string_view line) {
    return !line.empty() && (line.back() == ',' || document::is_unfinished(line));
  }

  /// Cuts a line at commas, semicolons, wide gaps, dashes between blanks, parentheses, "ja" and "sekä".
  [[nodiscard]] std::vector<Part> parts_of(Piece line, bool starts) const {
    std::vector<Part> parts;
    std::size_t begin = line.begin;
    bool inside = false;
    const auto cut = [&](std::size_t end, std::size_t next) {
      Part part = trimmed_part({begin, end, starts && parts.empty(), inside});
      if (part.begin < part.end) parts.push_back(part);
      begin = next;
    };
    for (std::size_t i = line.begin; i < line.end; ++i) {
      const char c = text_[i];
      if (c == '(' || c == ')') {
        cut(i, i + 1);
        inside = c == '(';
      } else if (c == ',' || c == ';' || c == '\t' || (c == '/' && document::is_space(text_[i - 1]))) {
        cut(i, i + 1);
      } else if (document::is_space(c)) {
        const std::size_t behind = std::min(text_.find_first_not_of(" \t\n", i), line.end);
        const std::size_t length = separator_at(i, behind, line.end);
        if (length > 0) cut(i, i + length);
        i = std::max(i, (length > 0 ? i + length : behind) - 1);
      }
    }
    cut(line.end, line.end);
    return parts;
  }

  /// Length of a separator that begins with the blank at `i`, behind which text goes on at `behind`: a wide
  /// gap within a line, " – ", " ja "; else 0.
  [[nodiscard]] std::size_t separator_at(std::size_t i, std::size_t behind, std::size_t end) const {
    const unicode::CodePoint c = unicode::at(text_, behind);
    const auto blank_at = [&](std::size_t at) { return at < end && document::is_space(text_[at]); };
    if (unicode::is_dash(c.value) && blank_at(behind + c.length)) return behind + c.length - i;
    for (const std::string_view word : {"ja", "sekä", "&"}) {
      if (text_.substr(behind, word.size()) == word && blank_at(behind + word.size()))
        return behind + word.size() - i;
    }
    const bool in_line = text_.substr(i, behind - i).find('\n') == std::string_view::npos;
    if (!in_line && begins_person(behind, end)) return behind - i;
    return in_line && behind - i >= 2 ? behind - i : 0;
  }

  /// The page's next line begins with somebody: "kirkkoherra Maija Malli", not the surname of the one above.
  [[nodiscard]] bool begins_person(std::size_t at, std::size_t end) const {
    const std::size_t stop = std::min({text_.find_first_of(",;(\n", at), text_.find("  ", at), end});
    const auto [first, last] = name_range({at, stop, true, false});
    return first < last && names_.is_known_full_name(text_.substr(first, last - first));
  }

  [[nodiscard]] Part trimmed_part(Part p) const {
    const auto loose = [&](char c) {
      return document::is_space(c) || c == ',' || c == ';' || c == '.' || c == ':';
    };
    while (p.begin < p.end && loose(text_[p.begin])) ++p.begin;
    while (p.end > p.begin && document::is_space(text_[p.end - 1])) --p.end;
    if (p.end > p.begin && text_[p.end - 1] == '.' && p.end - p.begin > 3 && !is_role(slice(p))) --p.end;
    return p;
  }

  static bool is_role(std::string_view text) {
    constexpr std::array<std::string_view, 8> roles{"pj",  "pj.",  "siht.", "siht",
                                                    "vpj", "vpj.", "vs.",   "sihteeri"};
    return std::find(roles.begin(), roles.end(), unicode::lower(text)) != roles.end();
  }

  void take(const Part& part, bool has_one) {
    if (part.in_parentheses) return detail(slice(part), has_one);
    Part name = part;
    std::optional<std::string> organization;
    if (const std::size_t colon = slice(part).find(':');
        colon != std::string_view::npos) {  // "Esimerkki ry: Maija Malli"
      organization = folded(slice(part).substr(0, colon));
      name.begin += colon + 1;
      name = trimmed_part(name);
    }
    auto [first, last] = name_range(name);
    first = behind_title(first, last);
    const bool person = first < last && is_person({first, last, part.starts_line, false}, has_one);
    if (!person) return detail(slice(part), has_one);
    Participant p;
    p.name = whole_name(text_.substr(first, last - first));
    p.presence = presence_;
    p.rule = rule_;
    p.span = source_.source_span(first, last);
    p.surface = std::string(source_.surface(p.span));
    p.organization = organization;
    people_.push_back(std::move(p));
    const std::string_view before = trimmed(text_.substr(name.begin, first - name.begin));
    const std::string_view behind = trimmed(text_.substr(last, name.end - last));
    if (before.size() > 1) detail(before, true);
    if (!behind.empty()) detail(behind, true);
  }

  /// A name on one line: a hyphen that a line ends in belongs to it.
  static std::string whole_name(std::string_view text) {
    std::string name = folded(text);
    if (text.find('\n') == std::string_view::npos) return name;
    for (std::size_t i = name.find("- "); i != std::string::npos; i = name.find("- ", i))
      name.erase(i + 1, 1);
    return name;
  }

  /// The run of capitalised words in a part: "pj Maija Malli" has one behind a small word.
  [[nodiscard]] std::pair<std::size_t, std::size_t> name_range(const Part& part) const {
    std::size_t first = part.end;
    std::size_t last = part.end;
    for (std::size_t at = part.begin; at < part.end;) {
      const std::size_t end = std::min(text_.find_first_of(" \t\n", at), part.end);
      const bool capital = unicode::is_upper(unicode::at(text_, at).value);
      if (capital && first == part.end) first = at;
      if (first != part.end && !capital && end > at && !is_particle(text_.substr(at, end - at))) break;
      if (first != part.end && capital) last = end;
      at = end + 1;
    }
    return {first, first == part.end ? part.end : last};
  }

  /// "Prof. Maija Malli": a title with a full stop is no part of the name.
  [[nodiscard]] std::size_t behind_title(std::size_t first, std::size_t last) const {
    const std::string_view name = text_.substr(first, last - first);  // no further: a list may be long
    const std::size_t stop = name.find(". ");
    const bool title = stop != std::string_view::npos && stop >= 2 &&
                       name.substr(0, stop).find(' ') == std::string_view::npos;
    return title ? first + std::min(name.find_first_not_of(" \t\n", stop + 1), name.size()) : first;
  }

  [[nodiscard]] bool is_person(const Part& part, bool has_one) const {
    const std::string_view text = slice(part);
    if (names_.is_known_full_name(text)) return true;
    const bool one_word = text.find(' ') == std::string_view::npos;
    if (one_word) {
      const auto given = names_.given_name(text);
      return given && *given == text && !names_.is_ambiguous(text) && (part.starts_line || has_one);
    }
    return names_.is_full_name(text) &&
           (part.starts_line || !has_one || people_.back().name.empty() || runs_on_);
  }

  /// What stands behind a name says who that is.
  void detail(std::string_view text, bool has_one) {
    if (!has_one || text.empty()) return;
    Participant& p = people_.back();
    const std::string whole = folded(text);
    std::string value = is_role(whole) ? whole : folded(trimmed(text));  // "siht." keeps its full stop
    if (value.empty()) return;
    const std::string lower = unicode::lower(value);
    for (const std::string_view word : {"etänä", "teams", "etäyhte"}) {
      if (lower.find(word) != std::string::npos && presence_ == Presence::present)
        p.presence = Presence::online;
    }
    if (lower.find("poissa") != std::string::npos || lower.find("estynyt") != std::string::npos)
      p.presence = Presence::absent;
    const bool role = unicode::is_lower(unicode::at(value, 0).value);
    auto& slot = role ? p.role : p.organization;
    slot = slot ? *slot + ", " + value : value;
  }

  const source::SourceText& source_;
  std::string_view text_;
  Presence presence_;
  std::string_view rule_;
  const PersonNames& names_;
  std::vector<Participant>& people_;
  bool runs_on_ = false;  ///< several people stand on a line
};

/// Words behind a number of people.
constexpr std::array<std::string_view, 17> people_words{
    "hanketoimijaa", "toimijaa",    "nuorta",       "lasta",        "jäsentä",  "osakasta",
    "opiskelijaa",   "vanhempaa",   "osallistujaa", "osanottajaa",  "henkilöä", "henkeä",
    "edustajaa",     "läsnäolijaa", "ihmistä",      "osallistujia", "hlö"};

constexpr std::array<std::string_view, 12> count_leads{
    "osallistui",       "osallistujia",        "osallistujina", "paikalla",    "läsnä",     "mukana",
    "osallistujamäärä", "osallistujien määrä", "oli",           "osanottajia", "kokoontui", "osallistuneita"};

bool has_lead(std::string_view before) {
  const std::string lower = unicode::lower(before);
  return std::any_of(count_leads.begin(), count_leads.end(),
                     [&](std::string_view w) { return lower.find(w) != std::string::npos; });
}

std::optional<std::string> note_behind(std::string_view rest) {
  if (!rest.empty() && rest.front() == '.') return std::nullopt;
  rest = trimmed(rest);
  if (!rest.empty() && rest.front() == '(') {
    rest.remove_prefix(1);
    rest = trimmed(rest.substr(0, rest.find(')')));
  }
  const std::size_t stop = rest.find(". ");
  rest = trimmed(rest.substr(0, stop));
  if (rest.empty()) return std::nullopt;
  return folded(rest);
}

}  // namespace

std::optional<CountOfPeople> read_count(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!unicode::is_digit(text[i]) ||
        (i > 0 && !document::is_space(text[i - 1]) && text[i - 1] != '(' && text[i - 1] != ':'))
      continue;
    std::size_t end = i;
    std::size_t value = 0;
    while (end < text.size() && unicode::is_digit(text[end]) && end - i < 5)
      value = value * 10 + static_cast<std::size_t>(text[end++] - '0');
    if (end - i > 4 || (end < text.size() && text[end] == '.' && end + 1 < text.size() &&
                        unicode::is_digit(text[end + 1]))) {
      i = end;
      continue;
    }
    const std::string_view rest = text.substr(end);
    const std::size_t word_at = std::min(rest.find_first_not_of(" \t\n"), rest.size());
    for (const std::string_view word : people_words) {
      if (word_at > 0 && rest.substr(word_at, word.size()) == word)
        return CountOfPeople{value, note_behind(rest.substr(word_at + word.size()))};
    }
    const bool ends =
        word_at >= rest.size() || rest[word_at] == '.' || rest[word_at] == ',' || rest[word_at] == '(';
    if (ends && i > 0 && has_lead(text.substr(0, i)) && text.size() < 80)
      return CountOfPeople{value, note_behind(rest)};
    i = end;
  }
  return std::nullopt;
}

std::optional<CountOfPeople> read_count_in_text(std::string_view text, bool below_heading) {
  auto count = read_count(text);
  if (!count) return std::nullopt;
  const std::string lower = unicode::lower(text);
  bool said = lower.starts_with("osallistuj") || unicode::is_digit(text.front());
  // "hankkeessa on aloittanut 48 osallistujaa" says nothing of the meeting
  for (const std::string_view word : {"osallistui", "paikalla", "läsnä", "mukana", "osanottaj"})
    said |= lower.find(word) != std::string::npos;
  const bool early = text.find_first_of("0123456789") < 40;
  if (!said || (!early && below_heading)) return std::nullopt;
  return count;
}

void read_participants(const source::SourceText& source, const std::vector<Piece>& lines, Presence presence,
                       std::string_view rule, const PersonNames& names, std::vector<Participant>& people) {
  ParticipantReader(source, presence, rule, names, people).run(lines);
}

}  // namespace palaset::interpret
