#include "segment/marked_entries.hpp"

#include <algorithm>
#include <optional>

#include "segment/group_headings.hpp"
#include "segment/joins.hpp"
#include "segment/table_rows.hpp"
#include "segment/units.hpp"

namespace palaset::segment {

namespace {

using document::Piece;
using rules::Extent;
using rules::Field;
using rules::Role;

constexpr std::size_t max_pieces = 512;  ///< lines of one value; what is over is no part of it

class MarkedEntries {
 public:
  MarkedEntries(const source::SourceText& source, const rules::Profile& profile, Classifier& classifier,
                Receiver& receiver)
      : text_(source.text()),
        classifier_(classifier),
        receiver_(receiver),
        units_(text_, profile.unit),
        rows_(text_, profile),
        has_details_(!profile.detail_rules.empty()) {}

  bool run() {
    document::Line line;
    while (units_.next(line)) {
      rows_.extend(line, units_);
      current_ = classifier_.classify(line);
      if (!take()) return false;
    }
    return finish_block() && finish_entry();
  }

 private:
  bool take() {
    switch (current_.role()) {
      case Role::furniture:
        return true;
      case Role::section:
        return take_section();
      case Role::group:
        if (!finish_block() || !finish_entry()) return false;
        groups_.take(current_, classifier_);
        section_ = nullptr;
        return true;
      case Role::entry:
        return take_entry();
      case Role::field:
        return take_field();
      default:
        return rows_.active() && take_row() ? go_on_ : take_text();
    }
  }

  bool take_section() {
    if (!finish_block() || !finish_entry()) return false;
    section_ = current_.rule;
    if (current_.value.begin < current_.value.end) block_.push_back(current_.value);
    return true;
  }

  // --- entries -----------------------------------------------------------------------------------

  bool begin_entry(const document::Line& line) {
    if (!finish_block() || !finish_entry()) return false;
    section_ = nullptr;
    open_ = true;
    ++entries_;
    entry_.begin = line.begin;
    entry_.end = line.end;
    entry_.fields = groups_.values();
    return true;
  }

  bool take_entry() {
    if (!begin_entry(current_.line)) return false;
    add_values();
    return add_details(current_.line);
  }

  bool take_field() {
    // a label above the first entry belongs to the page
    if (!open_) return entries_ > 0 || receiver_.heading(whole(current_.line));
    if (section_ != nullptr && !finish_block()) return false;
    section_ = nullptr;
    entry_.end = current_.line.end;
    add_values();
    return add_details(current_.line);
  }

  /// What the rule of the current line took. The last value may go on below.
  void add_values() {
    const rules::LineRule& rule = *current_.rule;
    auto values = values_of(current_, classifier_);
    const bool empty = values.empty();
    if (empty) values.push_back({&rule, rule.target(), {}});
    for (FieldValue& v : values) {
      v.pieces = units_.pieces_of(v.pieces);
      if (v.target.field == Field::none) continue;
      if (goes_on_with_own(v)) continue;
      entry_.fields.push_back(std::move(v));
    }
    waits_ = empty;
    extent_ = rule.extent;
    const bool names = !entry_.fields.empty() && entry_.fields.back().target.field == Field::name;
    if (extent_ == Extent::automatic) extent_ = names ? Extent::line : Extent::paragraph;
    value_open_ = !entry_.fields.empty() && entry_.fields.back().rule == &rule;
  }

  /// Text that one rule takes line after line is one text.
  bool goes_on_with_own(const FieldValue& v) {
    if (entry_.fields.empty() || v.pieces.empty()) return false;
    FieldValue& last = entry_.fields.back();
    if (last.rule != v.rule || last.target.field != Field::own || !v.rule->slots.empty() || !joins_text(v))
      return false;
    if (last.pieces.size() < max_pieces)
      last.pieces.insert(last.pieces.end(), v.pieces.begin(), v.pieces.end());
    return true;
  }

  [[nodiscard]] bool joins_text(const FieldValue& v) const {
    return rows_.profile().fields[v.target.own].type == rules::FieldType::text &&
           !rows_.profile().fields[v.target.own].many;
  }

  bool add_details(const document::Line& line) {
    if (!has_details_) return true;
    for (const Classifier::Detail& d : classifier_.details(line)) {
      FieldValue value{d.rule, d.value.target, units_.pieces_of({d.value.value})};
      // before the value that may go on
      entry_.fields.insert(entry_.fields.end() - (value_open_ && !entry_.fields.empty() ? 1 : 0),
                           std::move(value));
    }
    return true;
  }

  // --- rows --------------------------------------------------------------------------------------

  bool take_row() {
    const TableRows::Row row = rows_.read(current_.line);
    if (row.kind == TableRows::Kind::none) return false;
    go_on_ = true;
    if (row.kind == TableRows::Kind::heading) {
      go_on_ = finish_block() && finish_entry();
      return true;
    }
    go_on_ = begin_entry(row.line);
    if (!go_on_) return true;
    for (const FieldValue& v : row.values) entry_.fields.push_back(v);
    value_open_ = false;
    go_on_ = add_details(row.line) && finish_entry();
    return true;
  }

  // --- text --------------------------------------------------------------------------------------

  bool take_text() {
    const document::Line& line = current_.line;
    if (section_ != nullptr) {
      if (line.blank_before && !finish_block()) return false;
      if (section_ != nullptr) block_.push_back(whole(line));
      return true;
    }
    if (!open_) return entries_ > 0 || receiver_.heading(whole(line));
    if (value_goes_on(line)) {
      FieldValue& last = entry_.fields.back();
      if (last.pieces.size() < max_pieces) {
        for (const Piece& p : units_.pieces_of({whole(line)})) last.pieces.push_back(p);
      }
      waits_ = false;
      entry_.end = line.end;
    } else {
      value_open_ = false;
    }
    if (has_details_) entry_.end = line.end;
    return add_details(line);
  }

  [[nodiscard]] bool value_goes_on(const document::Line& line) const {
    if (!value_open_) return false;
    if (waits_ || extent_ == Extent::section) return true;
    return extent_ == Extent::paragraph && !line.blank_before;
  }

  bool finish_block() {
    if (section_ != nullptr && !block_.empty()) {
      if (!receiver_.block({section_, block_})) section_ = nullptr;
    }
    block_.clear();
    return true;
  }

  bool finish_entry() {
    if (!open_) return true;
    open_ = value_open_ = false;
    std::erase_if(entry_.fields, [](const FieldValue& f) { return f.pieces.empty(); });
    part_lists();
    const auto name = std::find_if(entry_.fields.begin(), entry_.fields.end(),
                                   [](const FieldValue& f) { return f.target.field == Field::name; });
    entry_.title.clear();
    entry_.title_rule = nullptr;
    if (name != entry_.fields.end()) {
      entry_.title = name->pieces;
      entry_.title.front().begin += bullet_length(slice(entry_.title.front()));
      entry_.title_rule = name->rule;
      entry_.fields.erase(name);
    }
    return receiver_.entry(entry_);
  }

  /// A list that stands below its label has an item a line, but for what a line cannot begin or end with.
  void part_lists() {
    std::vector<FieldValue> parted;
    for (FieldValue& f : entry_.fields) {
      if (f.pieces.size() < 2 || !is_list(f.target) || f.rule->role == Role::column) {
        parted.push_back(std::move(f));
        continue;
      }
      for (std::size_t i = 0; i < f.pieces.size(); ++i) {
        const bool goes_on =
            i > 0 && (is_unfinished(slice(f.pieces[i - 1])) || is_continuation(slice(f.pieces[i])));
        if (!goes_on) parted.push_back({f.rule, f.target, {}});
        parted.back().pieces.push_back(f.pieces[i]);
      }
    }
    entry_.fields = std::move(parted);
  }

  [[nodiscard]] bool is_list(rules::Target target) const {
    switch (target.field) {
      case Field::developers:
      case Field::related:
      case Field::implementers:
      case Field::subprojects:
      case Field::programmes:
      case Field::places:
        return true;
      case Field::own: {
        const rules::OwnField& own = rows_.profile().fields[target.own];
        return own.type == rules::FieldType::parties || (own.many && own.type != rules::FieldType::text);
      }
      default:
        return false;
    }
  }

  [[nodiscard]] std::string_view slice(Piece p) const { return text_.substr(p.begin, p.end - p.begin); }
  static Piece whole(const document::Line& line) { return {line.begin, line.end}; }

  std::string_view text_;
  Classifier& classifier_;
  Receiver& receiver_;
  Units units_;
  TableRows rows_;
  bool has_details_;
  Classified current_;
  GroupHeadings groups_;
  Entry entry_;
  std::vector<Piece> block_;
  const rules::LineRule* section_ = nullptr;
  Extent extent_ = Extent::line;
  std::size_t entries_ = 0;
  bool open_ = false;
  bool value_open_ = false;  ///< the last value may go on
  bool waits_ = false;       ///< it stands below its label
  bool go_on_ = true;
};

}  // namespace

bool segment_marked(const source::SourceText& source, const rules::Profile& profile, Classifier& classifier,
                    Receiver& receiver) {
  return MarkedEntries(source, profile, classifier, receiver).run();
}

}  // namespace palaset::segment
