#include "interpret/memo_head.hpp"

#include <algorithm>
#include <optional>

#include "document/furniture.hpp"
#include "interpret/base_forms.hpp"
#include "interpret/dates.hpp"
#include "interpret/mentions.hpp"
#include "interpret/participants.hpp"
#include "interpret/rule_ids.hpp"
#include "unicode/characters.hpp"

namespace palaset::interpret {

using rules::Field;
using rules::WordClass;

namespace {

/// Words of a text, as they stand.
std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size()) {
      const unicode::CodePoint c = unicode::at(text, end);
      if (!unicode::is_letter(c.value) && (c.value != U'-' || end == i)) break;
      end += c.length;
    }
    if (end > i) words.push_back(text.substr(i, end - i));
    i = end > i ? end : i + std::max<std::size_t>(unicode::at(text, i).length, 1);
  }
  return words;
}

/// The word that says what the document is, in the nominative: "kokousmuistio".
std::optional<std::string_view> document_word(std::string_view text, const rules::Lexicon& lexicon) {
  for (const std::string_view word : words_of(text)) {
    const std::string lower = unicode::lower(word);
    if (lexicon.find(lower).find(WordClass::document_noun) != nullptr) return word;
  }
  return std::nullopt;
}

std::string strip_signs(std::string text) {
  const auto loose = [](const unicode::CodePoint& c) {
    return c.value == U' ' || c.value == U',' || c.value == U';' || c.value == U':' || c.value == U'.' ||
           unicode::is_dash(c.value);
  };
  while (!text.empty() && loose(unicode::before(text, text.size())))
    text.resize(text.size() - unicode::before(text, text.size()).length);
  while (!text.empty() && loose(unicode::at(text, 0))) text.erase(0, unicode::at(text, 0).length);
  return text;
}

/// "kokous", "verkostotapaaminen", not "kokouksessa".
bool has_event_noun(std::string_view text, const Context& context) {
  const auto words = words_of(text);
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    const rules::Form* event =
        context.vocabulary.lexicon.find(unicode::lower(word)).find(WordClass::event_noun);
    return event != nullptr && event->gram_case != morphology::Case::inessive;
  });
}

class HeadReader {
 public:
  HeadReader(const source::SourceText& source, const segment::Outline& outline,
             const std::vector<HeadCell>& cells, const Context& context, PersonNames& names, MemoRecord& memo)
      : source_(source), outline_(outline), cells_(cells), context_(context), names_(names), memo_(memo) {}

  void run() {
    for (const segment::HeadField& f : outline_.fields) take_field(f);
    choose_title();
    read_document_type();
    read_dates();
    name_event();
    finish_participants();
  }

 private:
  void origin(std::string_view field, Span span, std::string_view rule) {
    memo_.origins.push_back({field, span, rule});
  }

  [[nodiscard]] std::string value_of(const segment::HeadField& f) const {
    std::string text;
    for (const document::Piece& p : f.values)
      text += (text.empty() ? "" : " ") + folded(source_.text().substr(p.begin, p.end - p.begin));
    return text;
  }

  [[nodiscard]] Span span_of(const segment::HeadField& f) const {
    if (f.values.empty()) return source_.source_span(f.begin, f.end);
    return source_.source_span(f.values.front().begin, f.values.back().end);
  }

  // --- labelled values -----------------------------------------------------------------------------

  void take_field(const segment::HeadField& f) {
    const std::string value = value_of(f);
    switch (f.rule->field) {
      case Field::present:
        return take_people(f, Presence::present);
      case Field::absent:
        return take_people(f, Presence::absent);
      case Field::online:
        return take_people(f, Presence::online);
      case Field::count:
        return take_count(value, span_of(f), f.rule->id);
      case Field::time:
        return take_time(value, f);
      case Field::date:
        return take_memo_date(value, span_of(f), f.rule->id);
      case Field::place:
        if (!memo_.event.place && !value.empty()) {
          memo_.event.place = value;
          origin("event.place", span_of(f), f.rule->id);
        }
        return;
      case Field::theme:
        if (!memo_.theme && !value.empty()) {
          memo_.theme = value.back() == '.' ? value.substr(0, value.size() - 1) : value;
          origin("theme", span_of(f), f.rule->id);
        }
        return;
      case Field::event:
        if (!event_label_) event_label_ = HeadCell{value, span_of(f), false};
        event_rule_ = f.rule->id;
        return;
      default:
        return;
    }
  }

  void take_people(const segment::HeadField& f, Presence presence) {
    const std::size_t before = memo_.participants.people.size();
    read_participants(source_, f.values, presence, f.rule->id, names_, memo_.participants.people);
    for (std::size_t i = before; i < memo_.participants.people.size(); ++i)
      names_.learn(memo_.participants.people[i].name);
    if (presence != Presence::absent && memo_.participants.people.size() == before)
      take_count(value_of(f), span_of(f), f.rule->id);
  }

  void take_count(std::string_view value, Span span, std::string_view rule) {
    auto count = read_count(value);
    if (!count || memo_.participants.count) return;
    memo_.participants.count = count->count;
    memo_.participants.note = std::move(count->note);
    origin("participants.count", span, rule);
  }

  void take_time(const std::string& value, const segment::HeadField& f) {
    if (const auto day = first_day(value); day && !memo_.event.date) {
      memo_.event.date = day->edtf;
      origin("event.date", span_of(f), f.rule->id);
    }
    if (const auto time = read_time(value)) {
      if (!memo_.event.time) {
        memo_.event.time = time->value;
        origin("event.time", span_of(f), f.rule->id);
      }
      const std::string rest = strip_signs(value.substr(time->end));
      if (!memo_.event.place && rest.size() > 2 && !unicode::is_lower(unicode::at(rest, 0).value))
        memo_.event.place = rest;
    }
  }

  void take_memo_date(std::string_view value, Span span, std::string_view rule) {
    const auto day = first_day(value);
    if (!day || memo_.date) return;
    memo_.date = day->edtf;
    origin("date", span, rule);
  }

  // --- lines without a label -----------------------------------------------------------------------

  [[nodiscard]] bool is_only_date(const HeadCell& cell) const {
    if (!first_day(cell.text) || has_event_noun(cell.text, context_)) return false;
    std::size_t letters = 0;
    for (const std::string_view w : words_of(cell.text)) letters += w.size() > 2 ? w.size() : 0;
    return letters <= 12;  // a weekday, "klo", a month
  }

  [[nodiscard]] bool is_only_document_type(const HeadCell& cell) const {
    const auto word = document_word(cell.text, context_.vocabulary.lexicon);
    if (!word) return false;
    const auto words = words_of(cell.text);
    return std::all_of(words.begin(), words.end(),
                       [&](std::string_view w) { return w == *word || w.size() <= 3; });
  }

  void choose_title() {
    int best = 0;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const HeadCell& c = cells_[i];
      if (is_only_date(c) || is_only_document_type(c) || c.text.size() < 4 ||
          document::is_address_line(c.text))
        continue;
      const int score = title_score(c, i);
      if (score > best) {
        best = score;
        title_ = i;
      }
    }
    if (title_) {
      memo_.title = cells_[*title_].text;
      origin("title", cells_[*title_].span, cells_[*title_].running ? rule::memo_header : rule::memo_title);
    } else if (event_label_ && !event_label_->text.empty()) {
      memo_.title = event_label_->text;
      origin("title", event_label_->span, event_rule_);
    }
  }

  [[nodiscard]] int title_score(const HeadCell& c, std::size_t place) const {
    if (is_organization_line(c.text, context_)) return 0;
    int score = 10 - static_cast<int>(std::min<std::size_t>(place, 5));
    if (has_event_noun(c.text, context_)) score += 20;
    if (document_word(c.text, context_.vocabulary.lexicon)) score += 10;
    if (const auto day = first_day(c.text)) score += day->begin < 4 ? -20 : 10;
    if (has_number(c.text)) score += 8;
    if (c.running) score -= 15;
    if (unicode::is_lower(unicode::at(c.text, 0).value)) score -= 10;
    return score;
  }

  /// "kokous 4/2023", "3. kokous"
  static bool has_number(std::string_view text) {
    for (std::size_t i = text.find('/'); i != std::string_view::npos; i = text.find('/', i + 1)) {
      if (i > 0 && unicode::is_digit(text[i - 1]) &&
          (text.substr(i + 1, 2) == "20" || text.substr(i + 1, 2) == "19"))
        return true;
    }
    return false;
  }

  void read_document_type() {
    const auto take = [&](const HeadCell& c, std::string_view rule) {
      const auto word = document_word(c.text, context_.vocabulary.lexicon);
      if (!word || memo_.document_type) return;
      memo_.document_type = unicode::lower(*word);
      origin("document_type", c.span, rule);
    };
    for (const HeadCell& c : cells_) {
      if (is_only_document_type(c)) take(c, rule::memo_title);
    }
    if (title_) take(cells_[*title_], rule::memo_title);
    for (const HeadCell& c : cells_) take(c, c.running ? rule::memo_header : rule::memo_title);
  }

  void read_dates() {
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const auto day = first_day(cells_[i].text);
      if (!day) continue;
      if (title_ && i == *title_) {
        title_date_ = day->edtf;
      } else if (is_only_document_type(cells_[i])) {
        take_memo_date(cells_[i].text, cells_[i].span, rule::memo_title);
      } else if (!is_only_date(cells_[i])) {
        take_other_date(i, *day);
      } else if (title_ && i == *title_ + 1 && !memo_.event.date && !title_date_) {
        take_event_line(cells_[i], day->edtf);
      } else {
        take_memo_date(cells_[i].text, cells_[i].span,
                       cells_[i].running ? rule::memo_header : rule::memo_date);
      }
    }
    if (!memo_.event.date && title_date_) {
      memo_.event.date = title_date_;
      origin("event.date", cells_[*title_].span, rule::memo_title);
    }
    if (!memo_.date && memo_.event.date) memo_.date = memo_.event.date->substr(0, 10);
  }

  /// "Ke 6.3.2019 klo 17–19, Järjestötalon kahvio"
  void take_other_date(std::size_t i, const Period& day) {
    if (memo_.event.date || cells_[i].running) return;
    take_event_line(cells_[i], day.edtf);
  }

  void take_event_line(const HeadCell& cell, const std::string& date) {
    memo_.event.date = date;
    origin("event.date", cell.span, rule::memo_date);
    if (const auto time = read_time(cell.text); time && !memo_.event.time) memo_.event.time = time->value;
  }

  // --- the event -----------------------------------------------------------------------------------

  void name_event() {
    if (event_label_ && !event_label_->text.empty()) {
      memo_.event.name = without_dates(event_label_->text);
      origin("event.name", event_label_->span, event_rule_);
      return;
    }
    if (!title_) return;
    std::string name = without_document_word(without_dates(cells_[*title_].text));
    if (name.empty()) return;
    memo_.event.name = std::move(name);
    origin("event.name", cells_[*title_].span, rule::memo_title);
  }

  static std::string without_dates(std::string text) {
    while (const auto day = first_day(text)) {
      std::string before = text.substr(0, day->begin);
      std::string behind = text.substr(day->end);
      for (const std::string_view weekday : {"ma", "ti", "ke", "to", "pe", "la", "su"}) {
        const std::string end = " " + std::string(weekday) + " ";
        if (before.size() > end.size() && unicode::lower(before.substr(before.size() - end.size())) == end)
          before.resize(before.size() - 3);
      }
      while (!before.empty() && (before.back() == ' ' || before.back() == '(' || before.back() == ','))
        before.pop_back();
      if (!behind.empty() && behind.front() == ')') behind.erase(0, 1);
      if (const auto time = read_time(behind); time && time->begin <= 2) behind.erase(0, time->end);
      text = strip_signs(before + behind);
    }
    return text;
  }

  /// "Aamukahvit – muistio" → "Aamukahvit", "Syyskokouksen pöytäkirja 2022" → "Syyskokous 2022"
  [[nodiscard]] std::string without_document_word(const std::string& text) const {
    const auto word = document_word(text, context_.vocabulary.lexicon);
    if (!word) return text;
    const auto at = static_cast<std::size_t>(word->data() - text.data());
    const std::string before = text.substr(0, at);
    const std::string behind = text.substr(at + word->size());
    const bool apart =
        before.empty() || unicode::is_dash(unicode::before(before, before.find_last_not_of(' ') + 1).value) ||
        before[before.find_last_not_of(' ')] == ',' || before[before.find_last_not_of(' ')] == ':';
    if (apart)
      return strip_signs(strip_signs(before) + (behind.empty() || before.empty() ? behind : " " + behind));
    return strip_signs(nominative(strip_signs(before)) + behind);
  }

  [[nodiscard]] std::string nominative(const std::string& text) const {
    const std::size_t space = text.find_last_of(' ');
    const std::size_t at = space == std::string::npos ? 0 : space + 1;
    const std::string last = text.substr(at);
    const std::string noun = nominative_of(last, WordClass::event_noun, context_.vocabulary.lexicon);
    if (noun != last) return text.substr(0, at) + noun;
    return base_form(text, context_);
  }

  void finish_participants() {
    Participants& p = memo_.participants;
    for (const Participant& person : p.people) {
      if (person.presence == Presence::absent) continue;
      if (std::find(p.names.begin(), p.names.end(), person.name) == p.names.end())
        p.names.push_back(person.name);
    }
    if (!p.count && !p.names.empty()) p.count = p.names.size();
  }

  const source::SourceText& source_;
  const segment::Outline& outline_;
  const std::vector<HeadCell>& cells_;
  const Context& context_;
  PersonNames& names_;
  MemoRecord& memo_;
  std::optional<std::size_t> title_;
  std::optional<std::string> title_date_;
  std::optional<HeadCell> event_label_;
  std::string_view event_rule_;
};

}  // namespace

bool names_event(std::string_view text, const Context& context) {
  return has_event_noun(text, context) || document_word(text, context.vocabulary.lexicon) || first_day(text);
}

bool is_organization_line(std::string_view text, const Context& context) {
  if (text.empty() || text.size() > 120 || first_day(text) || has_event_noun(text, context) ||
      text.find(':') != std::string_view::npos)
    return false;
  const auto words = words_of(text);
  if (words.empty()) return false;
  const rules::Readings r = context.vocabulary.lexicon.find(words.back());
  for (const WordClass c : {WordClass::legal_form, WordClass::municipality_head, WordClass::authority,
                            WordClass::foundation, WordClass::organization}) {
    const rules::Form* f = r.find(c);
    if (f != nullptr && (c == WordClass::legal_form || f->gram_case == morphology::Case::nominative))
      return true;
  }
  return false;
}

void read_memo_head(const source::SourceText& source, const segment::Outline& outline,
                    const std::vector<HeadCell>& cells, const Context& context, PersonNames& names,
                    MemoRecord& memo) {
  HeadReader(source, outline, cells, context, names, memo).run();
}

}  // namespace palaset::interpret
