#include "profile_choice.hpp"

#include <algorithm>
#include <vector>

#include "document/line.hpp"
#include "segment/classify.hpp"
#include "segment/table_rows.hpp"
#include "unicode/characters.hpp"

namespace palaset::pipeline {

namespace {

constexpr std::size_t lines_of_listing = 2000;
constexpr std::size_t lines_of_head = 60;
constexpr std::size_t enough_labels = 12;
constexpr std::size_t rows_of_table = 100;

/// What speaks for a profile, counted.
struct Signs {
  const rules::Profile* profile = nullptr;
  std::size_t labels = 0;  ///< lines that a rule of the profile takes for a field
  std::size_t models =
      0;  ///< of a listing of projects: labels that only models have, which speaks against it
  std::size_t values = 0;      ///< of a listing: projects without a label
  std::size_t entries = 0;     ///< lines that begin one by a rule
  std::size_t titled = 0;      ///< of them, those below what may be a title
  std::size_t developers = 0;  ///< labels of who developed a model
  std::size_t fields = 0;      ///< lines below the first entry with a label
  std::size_t lines = 0;       ///< lines of text below it, and it
  std::size_t rows = 0;        ///< of a table: those below a line that names the profile's columns
  std::size_t documents = 0;   ///< of a memo: lines and words that say what the document is
  std::size_t meetings = 0;    ///< of a memo: a line that names a meeting, or says when it was

  /// Whether the page is what the profile wants.
  [[nodiscard]] bool fits() const {
    switch (profile->page) {
      case rules::Page::entries:
        return entries >= 3 && fields == 0 && entries * 5 >= lines * 3;
      case rules::Page::cards:
        return entries >= 2 && titled * 2 <= entries && labels > entries &&
               (profile->entry == rules::EntryKind::project || developers > 0);
      case rules::Page::any:
        break;
    }
    return true;
  }

  [[nodiscard]] std::size_t score() const {
    if (!fits() || (models * 4 >= labels && models > 0)) return 0;
    const std::size_t label = profile->page == rules::Page::cards ? 4 : 3;  // it says more of the page
    return labels * label + rows * 6 + values + documents * 4 + std::min<std::size_t>(meetings, 3) * 2;
  }

  [[nodiscard]] std::string text() const {
    std::string out = profile->id + (labels >= enough_labels ? " (at least " : " (") +
                      std::to_string(labels) + (labels == 1 ? " label" : " labels");
    if (rows > 0) out += ", " + std::to_string(rows) + (rows == 1 ? " row of a table" : " rows of a table");
    if (values > 0) out += ", " + std::to_string(values) + " projects without one";
    if (meetings > 0)
      out += ", " + std::to_string(meetings) + (meetings == 1 ? " line" : " lines") + " of a meeting";
    if (documents > 0) out += ", " + std::to_string(documents) + " times a memo's name";
    return out + ")";
  }
};

/// A word of the class among the first of a line.
bool has_word(std::string_view line, rules::WordClass c, const rules::Lexicon& lexicon) {
  constexpr std::size_t reach = 160;
  line = line.substr(0, reach);
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find_first_of(" \t,.:", at), line.size());
    if (end > at && lexicon.find(unicode::lower(line.substr(at, end - at))).find(c) != nullptr) return true;
    at = end + 1;
  }
  return false;
}

/// "kokousmuistio"
bool names_document(std::string_view line, const rules::Lexicon& lexicon) {
  return has_word(line, rules::WordClass::document_noun, lexicon);
}

/// "Johtokunnan kokous 3/2023", "ti 3.3.2020 klo 9–11": a meeting with a number, a day or a time; no
/// sentence.
bool names_meeting(std::string_view line, const rules::Lexicon& lexicon) {
  const bool digits = line.find_first_of("0123456789") != std::string_view::npos;
  const bool time =
      line.find("klo ") != std::string_view::npos || line.find("kello ") != std::string_view::npos;
  return line.back() != '.' && ((digits && time) || has_word(line, rules::WordClass::event_noun, lexicon));
}

/// Reads the first lines of a document for what speaks for a profile.
class SignReader {
 public:
  SignReader(const rules::Profile& profile, const Job& job, const source::SourceText& source,
             Scratch& scratch)
      : lexicon_(job.book.vocabulary.lexicon),
        source_(source),
        unheard_(source.bytes(), 0),
        classifier_(profile, source, scratch.regex(), unheard_),
        memo_(profile.records == rules::RecordKind::memo) {
    signs_.profile = &profile;
  }

  /// `patterns`: try the profile's rules, and do not only look at words.
  Signs run(bool patterns) {
    document::LineReader reader(source_.text());
    document::Line line;
    const std::size_t most = memo_ ? lines_of_head : lines_of_listing;
    for (std::size_t i = 0; i < most && signs_.labels < enough_labels && reader.next(line); ++i) {
      const std::string_view text = source_.text().substr(line.begin, line.end - line.begin);
      if (memo_ && i < 12 && text.size() < 160) read_words(text);
      if (patterns) read_rules(line);
    }
    if (patterns && !memo_ && signs_.labels == 0) read_values();
    if (patterns && !signs_.profile->columns.empty()) read_table();
    return signs_;
  }

 private:
  void read_words(std::string_view text) {
    signs_.documents += names_document(text, lexicon_) ? 1U : 0U;
    signs_.meetings += names_meeting(text, lexicon_) ? 1U : 0U;
  }

  void read_rules(const document::Line& line) {
    const auto found = classifier_.classify(line);
    if (found.role() == rules::Role::entry) {
      ++signs_.labels;
      ++signs_.entries;
      signs_.titled += below_text_ && (below_paragraph_ || !line.blank_before) ? 1U : 0U;
    }
    below_text_ = found.role() == rules::Role::text && may_be_title(line);
    below_paragraph_ = line.blank_before;
    if (signs_.entries > 0) {
      constexpr std::size_t letter = 2;  // bytes: above the part of a list that begins with it
      const bool text = found.role() == rules::Role::text && line.end - line.begin > letter;
      signs_.lines += text || found.role() == rules::Role::entry ? 1U : 0U;
      signs_.fields += found.role() == rules::Role::field ? 1U : 0U;
    }
    if (found.role() != rules::Role::field) return;
    const rules::Field field = found.rule->field;
    if (field == rules::Field::url || (!memo_ && field == rules::Field::other)) return;
    if (!found.rule->begins_entry) return;  // it says nothing of what the entries are
    const bool projects = signs_.profile->entry == rules::EntryKind::project;
    if (projects && field == rules::Field::related) return;  // both have it
    ++(projects && field == rules::Field::developers ? signs_.models : signs_.labels);
    signs_.developers += field == rules::Field::developers ? 1U : 0U;
  }

  /// No sentence, and no long line.
  [[nodiscard]] bool may_be_title(const document::Line& line) const {
    constexpr std::size_t longest = 160;  // bytes
    constexpr std::string_view ends = ".!?:;,";
    return line.end - line.begin <= longest &&
           ends.find(source_.text()[line.end - 1]) == std::string_view::npos;
  }

  /// The rows of a table in text. A comma or wide blanks part words of other texts, too.
  void read_table() {
    segment::TableRows table(source_.text(), *signs_.profile);
    document::LineReader reader(source_.text());
    document::Line line;
    bool begun = false;
    for (std::size_t i = 0; (begun || i < lines_of_head) && signs_.rows < rows_of_table && reader.next(line);
         ++i) {
      const std::string_view text = source_.text().substr(line.begin, line.end - line.begin);
      if (text.find_first_of("\t;|") == std::string_view::npos) continue;
      const segment::TableRows::Row row = table.read(line);
      begun |= row.kind == segment::TableRows::Kind::heading;
      if (row.kind == segment::TableRows::Kind::row && tells_of_projects(row.values)) ++signs_.rows;
    }
  }

  /// A name and an organisation, or a name and a time, may be a list of people or a programme of a day.
  static bool tells_of_projects(const std::vector<segment::FieldValue>& values) {
    const auto tells = [](const segment::FieldValue& v) {
      const rules::Field f = v.target.field;
      return f == rules::Field::developers || f == rules::Field::funding || f == rules::Field::funder;
    };
    return values.size() > 2 || std::any_of(values.begin(), values.end(), tells);
  }

  /// A listing may have no label at all.
  void read_values() {
    document::LineReader reader(source_.text());
    document::Line line;
    for (std::size_t i = 0; i < lines_of_head && reader.next(line); ++i) {
      if (line.end - line.begin > 300 || classifier_.classify(line).role() != rules::Role::text) continue;
      signs_.values += classifier_.classify_bare(line).rule != nullptr ? 1U : 0U;
    }
  }

  const rules::Lexicon& lexicon_;
  const source::SourceText& source_;
  source::DiagnosticLog unheard_;
  segment::Classifier classifier_;
  bool memo_;
  bool below_text_ = false;       ///< the line before is no sentence
  bool below_paragraph_ = false;  ///< and a blank line stands above it: what a value goes on with has none
  Signs signs_;
};

/// Enough labels of one profile, and not a word that speaks for another, decide without trying the other's
/// rules.
std::vector<Signs> read_all_signs(const Job& job, const source::SourceText& source, Scratch& scratch) {
  std::vector<Signs> all;
  bool decided = false;
  for (const bool memos : {false, true}) {
    for (const rules::Profile& p : job.book.profiles) {
      if ((p.records == rules::RecordKind::memo) != memos) continue;
      if (decided && p.page == rules::Page::entries) continue;  // it wants none of those labels
      if (decided && memos && SignReader(p, job, source, scratch).run(false).score() == 0) {
        all.push_back({.profile = &p});
        continue;
      }
      all.push_back(SignReader(p, job, source, scratch).run(true));
      decided |= all.back().labels >= enough_labels && all.back().score() > 0;
    }
  }
  return all;
}

}  // namespace

ProfileChoice choose_profile(const Job& job, const source::SourceText& source, Scratch& scratch) {
  if (job.options.profile != "auto") return {job.book.profile(job.options.profile), {}, true};
  std::vector<Signs> all = read_all_signs(job, source, scratch);
  std::stable_sort(all.begin(), all.end(),
                   [](const Signs& a, const Signs& b) { return a.score() > b.score(); });
  ProfileChoice choice{all.front().profile, "chosen for " + all.front().text(), all.front().score() > 0};
  if (all.size() > 1) choice.reason += "; next " + all[1].text();
  if (!choice.certain) {
    choice.profile = &job.book.profiles.front();
    for (const rules::Profile& p : job.book.profiles) {
      if (p.id == "listing") choice.profile = &p;
    }
    choice.reason = "nothing speaks for any profile";
  }
  return choice;
}

}  // namespace palaset::pipeline
