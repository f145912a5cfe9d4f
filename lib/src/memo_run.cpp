#include "memo_run.hpp"

#include <algorithm>
#include <set>

#include "document/excerpt.hpp"
#include "document/furniture.hpp"
#include "document/line.hpp"
#include "document/line_end.hpp"
#include "document/page_line.hpp"
#include "interpret/addresses.hpp"
#include "interpret/base_forms.hpp"
#include "interpret/dates.hpp"
#include "interpret/hyphens.hpp"
#include "interpret/memo_head.hpp"
#include "interpret/mentions.hpp"
#include "interpret/name_begin.hpp"
#include "interpret/participants.hpp"
#include "interpret/people.hpp"
#include "interpret/prose_head.hpp"
#include "interpret/rule_ids.hpp"
#include "observer.hpp"
#include "segment/classify.hpp"
#include "segment/outline.hpp"
#include "text_questions.hpp"
#include "unicode/characters.hpp"

namespace palaset::pipeline {

namespace {

using document::Piece;
using document::TextBlock;
namespace rule = interpret::rule;

/// Names are looked for in so many bytes at a time, cut between sentences or words.
constexpr std::size_t window = std::size_t{1} << 14;

/// A text and a PDF have the lines of their pages; a line of all else is a paragraph.
document::LineBreaks breaks_of(std::string_view media_type) {
  const bool has_pages = media_type == "text/plain" || media_type == "application/pdf";
  return has_pages ? document::LineBreaks::by_page : document::LineBreaks::by_paragraph;
}

class MemoReader {
 public:
  MemoReader(const Job& job, const rules::Profile& profile, const InputText& input, Scratch& scratch,
             source::DiagnosticLog& log)
      : source_(input.text),
        hints_(input.hints),
        pages_(input.pages),
        kind_(breaks_of(input.media_type)),
        scratch_(scratch),
        log_(log),
        classifier_(profile, input.text, scratch.regex(), log),
        excerpt_(input.text),
        tokens_(job.book.vocabulary.lexicon),
        context_{job.book.vocabulary, scratch.morphology(), excerpt_, log, false},
        names_(job.book.vocabulary, scratch.morphology()) {}

  MemoRecord run(Observer* observer) {
    lines_ = document::read_page_lines(source_.text());
    if (kind_ == document::LineBreaks::by_page) document::mark_furniture(source_.text(), lines_);
    classify();
    interpret::learn_capital_names(source_.text(), known_);
    const segment::Outline outline =
        segment::read_outline(source_.text(), lines_, classes_, text_questions(tokens_, context_), kind_);
    read_head(outline);
    read_links_of_pages();
    read_prose_head(outline);
    for (const segment::Section& s : outline.sections) read_section(outline, s);
    for (const std::size_t i : outline.signatures) read_values(outline.blocks[i], Names::all);
    read_date_of_author(outline);
    count_in_text();
    finish(outline);
    if (observer != nullptr) observer->memo(lines_, classes_, outline);
    return std::move(memo_);
  }

 private:
  [[nodiscard]] std::string_view slice(Piece p) const {
    return source_.text().substr(p.begin, p.end - p.begin);
  }

  void classify() {
    classes_.reserve(lines_.size());
    for (document::PageLine& l : lines_) {
      const bool text = l.part == document::PagePart::text || l.part == document::PagePart::running_head;
      const document::Line line{l.piece.begin, l.piece.end, l.blanks > 0};
      segment::Classified c{line, nullptr, {}};
      if (text) c = classifier_.classify(line);
      if (text && c.rule == nullptr && is_marked_heading(l.piece)) c.rule = &marked_heading();
      if (c.role() == rules::Role::furniture) {
        if (!goes_on(l)) l.part = document::PagePart::furniture;
        c.rule = nullptr;
      }
      classes_.push_back(c);
    }
  }

  /// A heading of the page's own, below the one of the whole page.
  [[nodiscard]] bool is_marked_heading(Piece line) const {
    const document::Heading* heading = hints_.heading_in(line.begin, line.end);
    return heading != nullptr && (heading->level > 1 || heading != &hints_.headings.front());
  }

  static const rules::LineRule& marked_heading() {
    static const rules::LineRule marked = [] {  // as a rule of the profile would have it
      rules::LineRule r;
      r.id = rule::memo_marked;
      r.role = rules::Role::heading;
      return r;
    }();
    return marked;
  }

  /// "… saakka:" / "palaute": a word of a page's navigation, in small letters right below text, is the
  /// text's.
  [[nodiscard]] bool goes_on(const document::PageLine& line) const {
    const std::size_t i = static_cast<std::size_t>(&line - lines_.data());
    return i > 0 && line.blanks == 0 && lines_[i - 1].part == document::PagePart::text &&
           unicode::is_lower(unicode::at(slice(line.piece), 0).value);
  }

  void assign(const std::vector<Piece>& pieces) {
    excerpt_.assign(pieces, [&](std::string_view left, std::string_view right) {
      return interpret::drops_hyphen(left, right, context_.vocabulary.lexicon, scratch_.morphology());
    });
  }

  [[nodiscard]] Span excerpt_span() const { return excerpt_.span(0, excerpt_.text().size()); }

  /// Gives an item, decision or task the text of the excerpt, and its place.
  template <class Value>
  void take_text(Value& value) const {
    value.text = interpret::folded(excerpt_.text());
    value.span = excerpt_span();
    value.spans = excerpt_.spans(0, excerpt_.text().size());
  }

  template <class Value>
  static void copy_text(const MemoItem& item, Value& value) {
    value.text = item.text;
    value.span = item.span;
    value.spans = item.spans;
  }

  // --- head ----------------------------------------------------------------------------------------

  void read_head(const segment::Outline& outline) {
    std::vector<interpret::HeadCell> cells;
    for (const std::size_t i : outline.head_lines) add_cells(outline.blocks[i], cells);
    interpret::read_memo_head(source_, outline, cells, context_, names_, memo_);
    for (const std::size_t i : outline.head_lines) {
      if (!outline.blocks[i].running_head) read_values(outline.blocks[i], Names::mentions);
    }
    for (const segment::HeadField& f : outline.fields) read_field_names(f);
  }

  /// A first paragraph that says what the labels of other memos do: what the document is, when, who was
  /// there.
  void read_prose_head(const segment::Outline& outline) {
    if (outline.sections.empty() || outline.sections.front().heading || memo_.participants.count) return;
    for (const std::size_t i : outline.sections.front().items) {
      assign(outline.blocks[i].pieces);
      if (interpret::read_prose_head(tokens_, context_, names_, known_, memo_)) {
        read_values(Names::projects);
        head_items_.insert(i);
      }
    }
  }

  /// Columns of a line stand three blanks apart or more; a page count at the end is none.
  void add_cells(const TextBlock& block, std::vector<interpret::HeadCell>& cells) {
    if (block.pieces.size() > 1) {
      assign(block.pieces);
      cells.push_back({interpret::folded(excerpt_.text()), excerpt_span(), block.running_head});
      return;
    }
    Piece p = block.pieces.front();
    p.end = p.begin + document::without_page_count(slice(p));
    for (std::size_t at = p.begin; at < p.end;) {
      std::size_t gap = at;
      while (gap < p.end && source_.text().substr(gap, 3) != "   " && source_.text()[gap] != '\t') ++gap;
      if (gap > at)
        cells.push_back(
            {interpret::folded(slice({at, gap})), source_.source_span(at, gap), block.running_head});
      at = gap;
      while (at < p.end && document::is_space(source_.text()[at])) ++at;
    }
  }

  /// Projects and addresses that a labelled value names; organisations and people there are participants.
  void read_field_names(const segment::HeadField& f) {
    const bool people = rules::holds_people(f.rule->field);
    for (const Piece& p : f.values) {
      assign({p});
      read_names(people ? Names::projects : Names::mentions);
      if (f.rule->field == rules::Field::author) read_names(Names::people);
      take_values();
    }
  }

  // --- names ---------------------------------------------------------------------------------------

  enum class Names : std::uint8_t { all, mentions, projects, people };

  void read_values(const TextBlock& block, Names names) {
    assign(block.pieces);
    read_values(names);
  }

  /// Of the excerpt: names, dates and addresses.
  void read_values(Names names) {
    read_names(names);
    take_values();
  }

  void read_names(Names what) {
    const std::size_t length = excerpt_.text().size();
    for (std::size_t at = 0; at < length;) {
      excerpt_.show_all();
      const std::size_t end = cut(excerpt_.text(), at);
      excerpt_.show(at, end);
      read_window(what);
      at = end;
    }
    excerpt_.show_all();
  }

  /// Where a piece of at most `window` bytes that begins at `at` ends.
  static std::size_t cut(std::string_view text, std::size_t at) {
    if (text.size() - at <= window) return text.size();
    const std::string_view piece = text.substr(at, window);
    std::size_t end = piece.rfind(". ");
    end = end == std::string_view::npos || end < window / 2 ? piece.rfind(' ') : end + 1;
    if (end == std::string_view::npos || end == 0) {
      end = window;
      while ((static_cast<unsigned char>(text[at + end]) & 0xC0) == 0x80) --end;
    }
    return at + end;
  }

  void read_window(Names what) {
    tokens_.assign(excerpt_.text());
    auto mentions = interpret::read_mentions(tokens_, context_, known_);
    if (what == Names::all || what == Names::people)
      interpret::read_people(tokens_, mentions, context_, names_, memo_.people);
    if (what == Names::people) return;
    for (interpret::Mention& m : mentions) {
      const bool organization = m.party.kind == PartyKind::organization;
      if (what == Names::projects && (organization || m.party.rule != rule::mention_head)) continue;
      memo_.mentions.push_back(std::move(m.party));
    }
  }

  // --- sections ------------------------------------------------------------------------------------

  void read_section(const segment::Outline& outline, const segment::Section& s) {
    MemoSection& section = memo_.sections.emplace_back();
    if (s.heading) {
      const TextBlock& b = outline.blocks[*s.heading];
      std::vector<Piece> pieces = b.pieces;
      pieces.front().begin = b.begin;  // a heading keeps its number
      assign(pieces);
      section.heading = interpret::folded(excerpt_.text());
      section.span = excerpt_span();
      section.rule = is_marked(b)       ? rule::memo_marked
                     : b.bullet.found() ? rule::memo_numbered
                                        : rule::memo_heading;
      record_repairs(b);
      read_values(Names::all);
    }
    for (const std::size_t i : s.items) {
      if (!head_items_.contains(i)) read_item(outline.blocks[i], section);
    }
    if (!section.heading && section.items.empty()) memo_.sections.pop_back();
  }

  [[nodiscard]] bool is_marked(const TextBlock& block) const {
    return classes_[block.first_line].rule == &marked_heading();
  }

  void read_item(const TextBlock& block, MemoSection& section) {
    if (block.pieces.front().begin == block.pieces.back().end) return;  // a bullet without a text
    assign(block.pieces);
    MemoItem item;
    item.level = block.level;
    take_text(item);
    item.rule = block.level > 0 ? rule::memo_item : rule::memo_paragraph;
    record_repairs(block);
    const std::size_t people_before = memo_.people.size();
    read_values(Names::all);
    read_outcome(block, item, people_before);
    section.items.push_back(std::move(item));
  }

  /// What an item says of decisions and tasks.
  void read_outcome(const TextBlock& block, const MemoItem& item, std::size_t people_before) {
    const auto found =
        classifier_.classify_item({block.pieces.front().begin, block.pieces.back().end, false});
    if (found.rule == nullptr) return;
    if (found.rule->role == rules::Role::decision) {
      Decision d;
      copy_text(item, d);
      if (const auto pieces = pieces_of(block, found.value); !pieces.empty()) {
        assign(pieces);
        take_text(d);
      }
      d.rule = found.rule->id;
      memo_.decisions.push_back(std::move(d));
    }
    if (found.rule->role == rules::Role::task || item.text.find("mennessä") != std::string::npos)
      add_task(item, found.rule->id, people_before);
  }

  /// The part of a block's lines that a range of the text holds.
  static std::vector<Piece> pieces_of(const TextBlock& block, Piece range) {
    std::vector<Piece> pieces;
    for (const Piece& p : block.pieces) {
      const Piece part{std::max(p.begin, range.begin), std::min(p.end, range.end)};
      if (part.begin < part.end) pieces.push_back(part);
    }
    return pieces;
  }

  /// `people_before`: how many people had been named before the item.
  void add_task(const MemoItem& item, std::string_view rule_id, std::size_t people_before) {
    Task task;
    copy_text(item, task);
    task.rule = rule_id;
    for (std::size_t i = people_before; i < memo_.people.size(); ++i)
      task.who.push_back(memo_.people[i].name);
    if (const auto day = interpret::first_day(item.text)) {
      task.due = day->edtf;
    } else if (memo_.date) {
      task.due = interpret::day_of_year(item.text, std::stoi(memo_.date->substr(0, 4)));
    }
    memo_.tasks.push_back(std::move(task));
  }

  void record_repairs(const TextBlock& block) {
    for (const document::Excerpt::Seam& seam : excerpt_.seams()) {
      const std::string_view text = excerpt_.text();
      std::size_t before = seam.at;
      while (before > 0 && text[before - 1] == ' ') --before;
      before -= unicode::before(text, before).length;
      const std::size_t behind = seam.at + unicode::at(text, seam.at).length;
      memo_.repairs.push_back(
          {seam.hyphen ? "hyphen-dropped" : "line-joined", excerpt_.span(before, behind)});
    }
    if (block.over_pages) memo_.repairs.push_back({"page-joined", excerpt_span()});
  }

  // --- addresses -----------------------------------------------------------------------------------

  /// Dates and periods; those that the calendar does not have are a diagnostic and no value.
  void take_dates() {
    for (const interpret::Period& p : interpret::find_dates(excerpt_.text(), false)) {
      if (interpret::is_serial_number(excerpt_.text(), p, context_.vocabulary.lexicon)) continue;
      const Span span = excerpt_.span(p.begin, p.end);
      if (p.fault != interpret::PeriodFault::none) {
        const bool reversed = p.fault == interpret::PeriodFault::reversed;
        log_.add(reversed ? "date.reversed" : "date.impossible", Severity::warning,
                 reversed ? "expected a period that ends after it begins; no date is given"
                          : "expected a date that the calendar has; no date is given",
                 span, rule::memo_date_in_text);
        continue;
      }
      memo_.dates.push_back({p.edtf, std::string(excerpt_.surface(span)), span, rule::memo_date_in_text});
    }
  }

  void take_values() {
    take_dates();
    for (const interpret::Address& a : interpret::find_addresses(excerpt_.text()))
      add_address(a, excerpt_.span(a.begin, a.end));
  }

  void add_address(const interpret::Address& a, Span span) {
    if (!seen_.insert(interpret::key_of_address(a.value)).second) return;
    if (a.email) {
      memo_.emails.push_back(a.value);
      memo_.origins.push_back({"emails", span, rule::memo_link});
    } else {
      memo_.links.push_back({a.value, std::nullopt, span, rule::memo_link});
    }
  }

  /// Where the links of a page lead: those of its text, since what is no text was left out.
  void read_anchors() {
    for (const document::Anchor& a : hints_.anchors) {
      const Span span = source_.source_span(a.begin, a.end);
      const bool mail = a.href.starts_with("mailto:");
      if (mail) {
        add_address({a.begin, a.end, true, a.href.substr(7, a.href.find('?') - 7)}, span);
      } else if (a.href.starts_with("http") && seen_.insert(interpret::key_of_address(a.href)).second) {
        memo_.links.push_back({a.href, interpret::folded(slice({a.begin, a.end})), span, rule::memo_link});
      }
    }
  }

  /// Lists below pages, and headers and footers.
  void read_links_of_pages() {
    read_anchors();
    for (const document::PageLine& l : lines_) {
      if (l.part == document::PagePart::text) continue;
      for (const interpret::Address& a : interpret::find_addresses(slice(l.piece)))
        add_address(a, source_.source_span(l.piece.begin + a.begin, l.piece.begin + a.end));
      const bool links = l.part == document::PagePart::link_list;
      memo_.repairs.push_back(
          {links ? "links-gathered" : "furniture-left-out", source_.source_span(l.piece.begin, l.piece.end)});
    }
  }

  // --- the end -------------------------------------------------------------------------------------

  /// A number of people that only the first items say.
  void count_in_text() {
    constexpr std::size_t reach = 6;
    if (memo_.participants.count) return;
    std::size_t seen = 0;
    for (const MemoSection& s : memo_.sections) {
      for (const MemoItem& item : s.items) {
        if (++seen > reach) return;
        if (take_count(item, s)) return;
      }
    }
  }

  /// "Muistion laati Maija Malli 13.4.2021" below the text: the memo's own date, where its head has only the
  /// meeting's.
  void read_date_of_author(const segment::Outline& outline) {
    const bool own = std::any_of(memo_.origins.begin(), memo_.origins.end(),
                                 [](const Origin& o) { return o.field == "date"; });
    if (own) return;
    for (const TextBlock& block : outline.blocks) {
      const rules::LineRule* rule = classes_[block.first_line].rule;
      if (rule == nullptr || rule->field != rules::Field::author) continue;
      assign(block.pieces);
      const auto day = interpret::first_day(excerpt_.text());
      if (!day) continue;
      memo_.date = day->edtf;
      memo_.origins.push_back({"date", excerpt_.span(day->begin, day->end), rule->id});
      return;
    }
  }

  bool take_count(const MemoItem& item, const MemoSection& section) {
    auto count = interpret::read_count_in_text(item.text, section.heading.has_value());
    if (!count) return false;
    memo_.participants.count = count->count;
    memo_.participants.note = std::move(count->note);
    memo_.origins.push_back({"participants.count", item.span, rule::memo_count});
    return true;
  }

  void finish(const segment::Outline& outline) {
    const auto by_place = [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; };
    std::stable_sort(memo_.mentions.begin(), memo_.mentions.end(), by_place);
    std::stable_sort(memo_.people.begin(), memo_.people.end(), by_place);
    std::stable_sort(memo_.dates.begin(), memo_.dates.end(), by_place);
    std::stable_sort(memo_.links.begin(), memo_.links.end(), by_place);
    std::stable_sort(memo_.repairs.begin(), memo_.repairs.end(), by_place);
    document::number_pages(memo_, pages_);
    if (!outline.blocks.empty()) {
      memo_.span = source_.source_span(outline.blocks.front().begin, outline.blocks.back().pieces.back().end);
    }
  }

  const source::SourceText& source_;
  const document::Hints& hints_;
  const document::Pages& pages_;
  document::LineBreaks kind_;
  Scratch& scratch_;
  source::DiagnosticLog& log_;
  segment::Classifier classifier_;
  document::Excerpt excerpt_;
  interpret::Tokens tokens_;
  interpret::Context context_;
  interpret::PersonNames names_;
  interpret::KnownNames known_;
  std::vector<document::PageLine> lines_;
  std::vector<segment::Classified> classes_;
  std::set<std::string> seen_;
  std::set<std::size_t> head_items_;  ///< blocks of the body that were part of the head all the same
  MemoRecord memo_;
};

}  // namespace

MemoRecord read_memo(const Job& job, const rules::Profile& profile, const InputText& input, Scratch& scratch,
                     source::DiagnosticLog& log, Observer* observer) {
  return MemoReader(job, profile, input, scratch, log).run(observer);
}

}  // namespace palaset::pipeline
