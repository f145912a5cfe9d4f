#include "segment/segmenter.hpp"

#include <algorithm>
#include <optional>

#include "segment/field_pool.hpp"
#include "segment/heading_titles.hpp"
#include "segment/joins.hpp"
#include "segment/listing_lines.hpp"
#include "segment/page_width.hpp"
#include "unicode/characters.hpp"

namespace palaset::segment {

namespace {

using document::Piece;
using rules::Field;
using rules::Role;

constexpr std::size_t max_pending = 64;  ///< lines held back; more of them are no title and no value
constexpr std::size_t max_title_lines = 4;

/// A line of text that may still become a title, a value's continuation, or nothing.
struct Pending {
  Piece piece;
  bool blank_before;
};

class Segmenter {
 public:
  Segmenter(const source::SourceText& source, const document::Hints& hints, Classifier& classifier,
            Receiver& receiver)
      : source_(source),
        text_(source.text()),
        hints_(hints),
        classifier_(classifier),
        receiver_(receiver),
        lines_(text_, hints, classifier) {}

  bool run() {
    bool more = lines_.next(ahead_);
    while (more) {
      current_ = ahead_;
      page_broke_ = lines_.page_broke();
      more = lines_.next(ahead_);
      has_next_ = more;
      width_.see(slice({current_.line.begin, current_.line.end}));
      if (!take()) return false;
    }
    return finish_block() && finish_entry();
  }

 private:
  [[nodiscard]] std::string_view slice(Piece p) const { return text_.substr(p.begin, p.end - p.begin); }

  bool take() {
    switch (current_.role()) {
      case Role::section:
        return take_section();
      case Role::group:
        return take_group();
      case Role::field:
        return is_lone_label() && !lone_label_fits() ? take_text() : take_field(current_);
      default:
        return take_text();
    }
  }

  bool take_section() {
    if (!finish_block() || !finish_entry()) return false;
    section_ = current_.rule;
    if (current_.value.begin < current_.value.end) pending_.push_back({current_.value, true});
    return true;
  }

  bool take_group() {
    if (!finish_block() || !finish_entry()) return false;
    groups_.take(current_, classifier_);
    section_ = nullptr;
    return true;
  }

  /// A label without a colon and a value is one only between a title and a line right below it.
  [[nodiscard]] bool is_lone_label() const {
    return current_.value.begin == current_.value.end &&
           slice({current_.line.begin, current_.line.end}).back() != ':' &&
           current_.rule->field != Field::url;
  }

  [[nodiscard]] bool lone_label_fits() const {
    return !pending_.empty() && !current_.line.blank_before && has_next_ && ahead_.role() == Role::text &&
           !ahead_.line.blank_before;
  }

  bool take_field(const Classified& line) {
    if (line.rule->field == Field::url) return take_url(line);
    if (!line.rule->begins_entry) return take_within(line);
    if (line.rule->field == Field::other) return take_description();
    take_title(line.rule->field);
    if (!title_.empty() || !open_) {
      if (!finish_entry()) return false;
      open_entry(line);
    }
    add_values(line, entry_.fields);
    if (entry_.fields.empty()) entry_.fields.push_back(pool_.make(line.rule));
    entry_.end = line.line.end;
    if (line.rule->role == Role::field)
      bulleted_ = bullet_length(slice({line.line.begin, line.line.end})) > 0;
    section_ = nullptr;
    value_ends_ = false;
    listed_ = false;
    return true;
  }

  void open_entry(const Classified& line) {
    std::swap(entry_.title, title_);
    above_.clear();
    described_ = false;
    entry_.begin = entry_.title.empty() ? line.line.begin : entry_.title.front().begin;
    std::swap(entry_.fields, urls_);
    for (const FieldValue& value : groups_.values()) entry_.fields.push_back(value);
    open_ = true;
    ++entries_;
  }

  /// "Kuvaus: …": what stands above it is the title of the entry, and what follows, up to a label, is not.
  bool take_description() {
    title_.clear();
    if (!pending_.empty() && (!described_ || is_heading(pending_.back().piece))) {
      described_ = false;
      take_title(Field::developers);
    }
    pending_.clear();
    if (title_.empty()) {  // below the labels of an entry, or of one that has been described already
      value_ends_ = true;
      return true;
    }
    if (!finish_entry()) return false;
    std::swap(above_, title_);
    title_.clear();
    described_ = true;
    section_ = nullptr;
    return true;
  }

  /// A sentence is no title.
  [[nodiscard]] bool is_prose(Piece piece) const {
    const std::string_view line = slice(piece);
    return line.back() == '.' && line.find(' ') != std::string_view::npos && !is_heading(piece);
  }

  [[nodiscard]] bool is_heading(Piece piece) const {
    const document::Heading* heading = hints_.heading_in(piece.begin, piece.end);
    return heading != nullptr && heading->level > 1;
  }

  /// A heading has been kept that is the title of the entry to come, whatever stands below it.
  [[nodiscard]] bool heading_above() {
    if (above_.empty() || !is_heading(above_.front())) return false;
    if (!titled_by_headings_) titled_by_headings_ = headings_are_titles(source_, hints_, classifier_);
    return *titled_by_headings_;
  }

  /// Keeps what may be a title although it does not stand right above the label: a heading of the page, or a
  /// line with nothing but sentences between them.
  void keep_title() {
    if (described_ || section_ != nullptr) return;
    if (!pending_.empty() && !is_heading(pending_.back().piece) && heading_above()) return;
    if (pending_.size() > 2 || pending_.empty() || is_prose(pending_.back().piece)) return;
    above_.clear();
    for (const Pending& p : pending_) above_.push_back(p.piece);
  }

  /// An address below a title or in an entry is the entry's; elsewhere it is text.
  bool take_url(const Classified& line) {
    if (section_ != nullptr || line.value.begin == line.value.end) return take_text();
    FieldValue field = pool_.make(line.rule);
    field.pieces.push_back(line.value);
    if (!pending_.empty()) {
      urls_.push_back(std::move(field));
    } else if (open_) {
      entry_.fields.insert(entry_.fields.begin(),
                           std::move(field));  // the last field is the one that may go on
      entry_.end = line.line.end;
    }
    return true;
  }

  /// What only says more of an entry: of the open one, or of the one whose title stands above it.
  bool take_within(const Classified& line) {
    if (section_ != nullptr) return take_text();
    if (open_ && !pending_.empty() && !pending_.front().blank_before) extend_value(first_title_line());
    const bool says = line.rule->field != Field::other;
    if (!pending_.empty()) {
      if (says) add_values(line, urls_);
    } else if (open_) {
      if (says) add_values(line, entry_.fields);
      entry_.end = line.line.end;
      value_ends_ = !says;
      listed_ = false;
    }
    return true;
  }

  void add_values(const Classified& line, std::vector<FieldValue>& fields) {
    if (!line.rule->slots.empty()) {
      for (FieldValue& value : values_of(line, classifier_)) fields.push_back(std::move(value));
      return;
    }
    FieldValue& field = fields.emplace_back(pool_.make(line.rule));
    if (line.value.begin < line.value.end) field.pieces.push_back(line.value);
  }

  bool take_text() {
    const Piece piece{current_.line.begin, current_.line.end};
    // what stands right above a page's end was not held back for a label
    if (page_broke_ && open_ && !pending_.empty() && first_title_line() == pending_.size())
      extend_value(pending_.size());
    const bool new_block = current_.line.blank_before && !continues_value(piece);
    if (new_block) {
      const bool alone = pending_.size() == 1 && pending_.front().blank_before;
      if (section_ == nullptr && alone && stands_alone() && takes_bare()) return take_bare();
      if (!finish_block()) return false;
    } else if (takes_bare()) {
      return take_bare();
    }
    if (pending_.empty() && entries_ == 0 && !receiver_.heading(piece)) return false;
    if (pending_.size() >= max_pending && open_) extend_value(first_title_line());
    if (pending_.size() >= max_pending) pending_.erase(pending_.begin());
    pending_.push_back({piece, new_block});
    return true;
  }

  /// A paragraph has ended without a label below it: its lines go on with the value above them, belong to a
  /// section, or to nothing.
  bool finish_block() {
    if (section_ != nullptr && !pending_.empty()) {
      emit_block();
    } else if (open_) {
      extend_value(first_title_line());
    }
    keep_title();
    pool_.take(urls_);
    pending_.clear();
    return true;
  }

  void emit_block() {
    Block block{section_, {}};
    for (const Pending& p : pending_) block.lines.push_back(p.piece);
    if (!receiver_.block(block)) section_ = nullptr;
  }

  void keep_last_block() {
    std::size_t last = pending_.size() - 1;
    while (last > 0 && !pending_[last].blank_before) --last;
    pending_.erase(pending_.begin(), pending_.begin() + static_cast<std::ptrdiff_t>(last));
  }

  /// Whether a line behind a blank one goes on with the open value: a page broke in mid-sentence.
  [[nodiscard]] bool continues_value(Piece piece) const {
    if (!open_ || value_ends_ || !pending_.empty() || !current_.line.blank_before) return false;
    const FieldValue& field = entry_.fields.back();
    if (field.pieces.empty()) return true;  // the value stands below its label
    const std::string_view line = slice(piece);
    const std::string_view above = slice(field.pieces.back());
    if (unicode::is_digit(line.front())) {  // "2016–" / "2019)"
      return unicode::is_dash(unicode::before(above, above.size()).value);
    }
    if (is_continuation(line) && is_unfinished(above)) return true;
    // what is whole may end as wide as the page by chance
    const bool whole = above.back() == ')' || above.back() == '.' || unicode::is_digit(above.back());
    if (page_broke_ && is_continuation(line) && !whole) return true;
    const bool title = has_next_ && ahead_.role() == Role::field && !ahead_.line.blank_before;
    if (title) return false;
    return !whole && hints_.goes_on(piece.begin).value_or(false);
  }

  /// Whether this line is the developer line of an entry whose label is missing.
  [[nodiscard]] bool takes_bare() {
    if (pending_.empty()) return false;
    const bool below_label =
        has_next_ && ahead_.role() == Role::field && ahead_.rule->field == Field::developers;
    if (below_label) return false;
    if (open_ && !pending_.front().blank_before && first_title_line() == pending_.size()) return false;
    document::Line line = current_.line;
    if (bulleted_) line.begin += bullet_length(slice({line.begin, line.end}));
    bare_ = classifier_.classify_bare(line);
    return bare_.rule != nullptr && (section_ == nullptr || (bare_.rule->in_sections && entries_ > 0));
  }

  bool take_bare() {
    const Classified line = bare_;
    return take_field(line);
  }

  /// Between blank lines, in a list that has begun or below a heading of the page's: only then may a blank
  /// line part a title from a bare value.
  [[nodiscard]] bool stands_alone() const {
    return (entries_ > 0 || below_heading()) && !open_value_waits() &&
           (!has_next_ || ahead_.line.blank_before || ahead_.role() == Role::field);
  }
  [[nodiscard]] bool below_heading() const { return is_heading(pending_.front().piece); }
  [[nodiscard]] bool open_value_waits() const { return open_ && entry_.fields.back().pieces.empty(); }

  /// Index of the first pending line that can be no continuation of the open value.
  [[nodiscard]] std::size_t first_title_line() {
    if (!open_ || value_ends_) return 0;
    std::size_t i = 0;
    const bool in_list = listed_ || entry_.fields.back().pieces.empty();
    std::string_view above =
        entry_.fields.back().pieces.empty() ? std::string_view() : slice(entry_.fields.back().pieces.back());
    for (; i < pending_.size() && !pending_[i].blank_before; ++i) {
      const std::string_view line = slice(pending_[i].piece);
      if (hints_.is_item(pending_[i].piece.begin)) {
        // one more of the values that the page lists below the label
      } else if (label_waits_ &&
                 i + 1 == pending_.size()) {  // a label wants a title: only what cannot be one goes on
        if (!is_continuation(line) && !closes_parenthesis(line) && !completes_value(pending_[i].piece)) break;
      } else if (in_list && bullet_length(line) > 0) {
        // one more of the list below the label
      } else if (!is_unfinished(above) && !is_continuation(line) && !is_wrapped(above, line) &&
                 !adds_party(pending_[i].piece)) {
        break;
      }
      above = line;
    }
    return i;
  }

  /// A line with a head noun or funding: the second half of a wrapped name, or one more party of the list.
  [[nodiscard]] bool adds_party(Piece piece) {
    return classifier_.classify_bare({piece.begin, piece.end, false}).rule != nullptr;
  }

  /// The line right above a label is a title, unless the value above it is but the beginning of a name.
  [[nodiscard]] bool completes_value(Piece piece) {
    for (const Piece& p : entry_.fields.back().pieces) {
      const std::string_view value = slice(p);
      if (value.find('(') != std::string_view::npos || value.back() == '.') return false;
      if (classifier_.classify_bare({p.begin, p.end, false}).rule != nullptr) return false;
    }
    return classifier_.classify_bare({piece.begin, piece.end, false}).rule != nullptr;
  }

  /// Hands pending lines to the open value.
  void extend_value(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      Piece piece = pending_[i].piece;
      const bool first = entry_.fields.back().pieces.empty();
      const std::size_t bullet = listed_ || first ? bullet_length(slice(piece)) : 0;
      if (bullet > 0) {
        listed_ = true;
        piece.begin += bullet;
      }
      if (!first && (bullet > 0 || hints_.is_item(piece.begin))) begin_item(piece);
      entry_.fields.back().pieces.push_back(piece);
      entry_.end = pending_[i].piece.end;
    }
    pending_.erase(pending_.begin(), pending_.begin() + static_cast<std::ptrdiff_t>(count));
  }

  /// An item of a list of parties is a value of its own, but for one that goes on with the item above it.
  void begin_item(Piece item) {
    const FieldValue& above = entry_.fields.back();
    const bool parties = above.target.field == Field::developers || above.target.field == Field::related;
    if (!parties || is_unfinished(slice(above.pieces.back())) || is_continuation(slice(item))) return;
    entry_.fields.push_back(pool_.make(above.rule));
  }

  /// The title that the pending lines end with, for a label that stands below them. Lines before it go to the
  /// open value where they continue it. Empty where the label belongs to the open entry.
  void take_title(Field field) {
    title_.clear();
    const bool described = described_ || (value_ends_ && open_ && field == Field::related);
    if (described) pending_.clear();
    if (described_) std::swap(title_, above_);
    if (pending_.empty()) return;
    if (open_ && !pending_.front().blank_before) {
      const bool in_block =
          std::none_of(pending_.begin(), pending_.end(), [](const Pending& p) { return p.blank_before; });
      const bool titled = std::any_of(pending_.begin(), pending_.end(),
                                      [&](const Pending& p) { return is_heading(p.piece); });
      if (in_block && !titled && titles_apart_ && (below_heading_ || entry_.fields.back().pieces.empty()))
        return extend_value(pending_.size());  // a list below its label, in a page whose titles stand apart
      label_waits_ = field == Field::developers;
      extend_value(first_title_line());
      label_waits_ = false;
      if (field == Field::related && in_block) pending_.clear();
      if (pending_.empty()) return;
    }
    keep_last_block();
    std::size_t first = pending_.size() - 1;
    while (first > 0 && pending_.size() - first < max_title_lines && belongs_together(first - 1)) --first;
    for (std::size_t i = first; i < pending_.size(); ++i) title_.push_back(pending_[i].piece);
    below_heading_ = is_heading(title_.front());
    titles_apart_ =
        below_heading_ || (pending_[first].blank_before && (titles_apart_ ? entries_ > 0 : entries_ == 1));
    if (is_prose(title_.back())) {
      look_above(first);
    } else if (!below_heading_ && heading_above()) {
      std::swap(title_, above_);
    }
    title_.front().begin += bullet_length(slice(title_.front()));
    pending_.clear();
  }

  /// Puts what stands above sentences in the place of a title that is one of them. `first`: of the pending
  /// lines that make it up.
  void look_above(std::size_t first) {
    std::size_t begin = first;
    while (begin > 0 && !pending_[begin].blank_before) --begin;
    if (begin < first && !is_prose(pending_[begin].piece)) {
      title_.assign(1, pending_[begin].piece);
    } else if (!above_.empty()) {
      std::swap(title_, above_);
    }
  }

  /// Whether pending lines i and i + 1 are one title.
  [[nodiscard]] bool belongs_together(std::size_t i) const {
    const std::string_view above = slice(pending_[i].piece);
    const std::string_view below = slice(pending_[i + 1].piece);
    if (is_continuation(below) || is_unfinished(above)) return true;
    return is_wrapped(above, below) && above.back() != '.' && above.back() != '?' && above.back() != '!';
  }

  /// The page wraps its lines, and the next word had no room on this one.
  [[nodiscard]] bool is_wrapped(std::string_view above, std::string_view below) const {
    const auto begin = static_cast<std::size_t>(below.data() - text_.data());
    if (const auto measured = hints_.goes_on(begin)) return *measured && above.back() != ')';
    return width_.had_no_room(above, below);
  }

  bool finish_entry() {
    if (!open_) return true;
    open_ = false;
    std::erase_if(entry_.fields, [](const FieldValue& f) { return f.pieces.empty(); });
    const bool goes_on = receiver_.entry(entry_);
    pool_.take(entry_.fields);
    entry_.title.clear();
    return goes_on;
  }

  const source::SourceText& source_;
  std::string_view text_;
  const document::Hints& hints_;
  Classifier& classifier_;
  Receiver& receiver_;
  ListingLines lines_;
  Classified current_, ahead_, bare_;
  bool has_next_ = false;
  bool page_broke_ = false;  ///< between the current line and the text above it

  std::vector<Pending> pending_;
  std::vector<FieldValue> urls_;
  FieldPool pool_;
  std::vector<Piece> title_;    ///< found last
  std::vector<Piece> above_;    ///< what may be one in its stead
  bool below_heading_ = false;  ///< the open entry's title is a heading of the page
  bool titles_apart_ = false;   ///< a heading or a blank line has told each title so far from what is above
  std::optional<bool> titled_by_headings_;  ///< of the whole page; asked where it matters
  bool described_ = false;                  ///< a description stands between the title and the label to come
  bool listed_ = false;                     ///< the open value is a list of bullets below its label
  bool bulleted_ = false;                   ///< the last label stands behind a bullet: an item below a title
  bool value_ends_ = false;                 ///< one stands below the last value, which does not go on then
  Entry entry_;
  bool open_ = false;
  bool label_waits_ = false;  ///< the last pending line stands right above a developer label
  const rules::LineRule* section_ = nullptr;
  GroupHeadings groups_;
  std::size_t entries_ = 0;
  PageWidth width_;
};

}  // namespace

Receiver::~Receiver() = default;

bool segment(const source::SourceText& source, const document::Hints& hints, Classifier& classifier,
             Receiver& receiver) {
  return Segmenter(source, hints, classifier, receiver).run();
}

}  // namespace palaset::segment
