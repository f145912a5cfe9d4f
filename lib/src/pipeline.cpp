#include "pipeline.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>

#include "document/beside.hpp"
#include "document/excerpt.hpp"
#include "interpret/base_forms.hpp"
#include "interpret/contacts.hpp"
#include "interpret/parties.hpp"
#include "interpret/rule_ids.hpp"
#include "segment/segmenter.hpp"
#include "source/digest.hpp"
#include "source/media_type.hpp"
#include "source/source_text.hpp"
#include "unicode/characters.hpp"

namespace palaset {

std::string_view version() noexcept {
  return PALASET_VERSION;
}

std::vector<RuleInfo> RuleSet::rules() const {
  const auto compiled = rules::compile(files_, rules::Examples::skip_builtin);
  return pipeline::all_rules(*compiled.book);
}

std::vector<ProfileInfo> RuleSet::profiles() const {
  std::vector<ProfileInfo> out;
  const auto compiled = rules::compile(files_, rules::Examples::skip_builtin);
  for (const auto& p : compiled.book->profiles)
    out.push_back({p.id, p.summary, (p.builtin ? "built-in:" : "") + p.file});
  return out;
}

namespace pipeline {

namespace {

/// Ids of a document: the slug of a name, with a number behind it from the second on.
class Ids {
 public:
  void assign(std::string_view name, std::string& id) {
    unicode::slug(name, id);
    if (id.empty()) id = "entry";
    const std::uint64_t first = std::hash<std::string_view>()(id);
    const std::uint64_t count = seen_.add(first);
    if (count == 1) return;
    const std::string slug = id;
    for (std::uint64_t n = count;; ++n) {
      id = slug + "-" + std::to_string(n);
      if (seen_.add(std::hash<std::string_view>()(id)) == 1) {
        seen_.set(first, n);  // the next one of this name goes on from here
        break;
      }
    }
  }

 private:
  /// Counts by hash: a large page has names by the 100,000, and each is looked up once.
  class Counts {
   public:
    /// Adds one, and gives the new count.
    std::uint64_t add(std::uint64_t hash) {
      if (used_ * 2 >= slots_.size()) grow();
      Slot& slot = find(slots_, hash);
      if (slot.count == 0) {
        ++used_;
        slot.hash = hash;
      }
      return ++slot.count;
    }

    void set(std::uint64_t hash, std::uint64_t count) { find(slots_, hash).count = count; }

   private:
    struct Slot {
      std::uint64_t hash = 0;
      std::uint64_t count = 0;
    };

    static Slot& find(std::vector<Slot>& slots, std::uint64_t hash) {
      std::size_t i = hash & (slots.size() - 1);
      while (slots[i].count != 0 && slots[i].hash != hash) i = (i + 1) & (slots.size() - 1);
      return slots[i];
    }

    void grow() {
      std::vector<Slot> wider(std::max<std::size_t>(slots_.size() * 4, 64));
      for (const Slot& s : slots_) {
        if (s.count != 0) find(wider, s.hash) = s;
      }
      slots_ = std::move(wider);
    }

    std::vector<Slot> slots_;
    std::size_t used_ = 0;
  };

  Counts seen_;
};

/// Takes entries from the segmenter, gives records to the handler.
class Interpreter final : public segment::Receiver {
 public:
  Interpreter(const Job& job, const source::SourceText& source, Scratch& scratch, source::DiagnosticLog& log,
              Handler& handler)
      : source_(source),
        beside_(job.extracted),
        max_value_(job.options.max_value_bytes),
        scratch_(scratch),
        log_(log),
        handler_(handler),
        excerpt_(source),
        tokens_(job.book.vocabulary.lexicon),
        context_{job.book.vocabulary, scratch.morphology(), excerpt_, log, false} {}

  bool start(DocumentHead head) {
    head_ = std::move(head);
    return true;
  }

  /// The head goes out with the first record, when the title is known.
  bool finish() {
    if (!send_head()) return false;
    tail_.diagnostics = log_.take();
    return handler_.end(tail_) == Flow::go_on;
  }

  [[nodiscard]] std::size_t count() const noexcept { return count_; }

  bool heading(document::Piece line) override {
    if (head_.title) return true;
    head_.title = interpret::folded(text(line));
    head_.title_origin = {"title", source_.source_span(line.begin, line.end),
                          interpret::rule::document_title};
    return true;
  }

  bool entry(const segment::Entry& entry) override {
    if (!send_head()) return false;
    record_.name.clear();
    record_.url.reset();
    record_.developers.clear();
    record_.related.clear();
    record_.notes.clear();
    record_.origins.clear();
    record_.span = source_.source_span(entry.begin, entry.end);
    take_title(entry);
    for (const segment::FieldValue& field : entry.fields) take_field(field);
    beside_.number_pages(record_);
    ids_.assign(record_.name, record_.id);
    ++count_;
    return handler_.record(record_) == Flow::go_on;
  }

  bool block(const segment::Block& block) override {
    if (block.section->section == rules::Section::contacts) {
      auto contact = interpret::read_contact(source_, block, log_);
      if (!contact) return false;
      tail_.contacts.push_back(std::move(*contact));
      return true;
    }
    if (block.section->section != rules::Section::links) return true;
    const auto is_prose = [&](const document::Piece& p) { return p.end - p.begin > 300; };
    if (std::any_of(block.lines.begin(), block.lines.end(), is_prose)) return false;
    for (const document::Piece& line : block.lines) {
      Link& link = tail_.links.emplace_back(interpret::read_link(source_, line));
      if (!link.url) link.url = beside_.address_over(link.span);
    }
    return true;
  }

 private:
  [[nodiscard]] std::string_view text(document::Piece p) const {
    return source_.text().substr(p.begin, p.end - p.begin);
  }

  bool send_head() {
    if (head_sent_) return true;
    head_sent_ = true;
    return handler_.begin(head_) == Flow::go_on;
  }

  /// Cuts a value at the limit of its length: interpreting takes time that may grow faster than that.
  void limit(std::vector<document::Piece>& pieces, std::string_view rule) {
    std::size_t room = max_value_;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      document::Piece& p = pieces[i];
      if (p.end - p.begin <= room) {
        room -= p.end - p.begin;
        continue;
      }
      const std::size_t last = pieces.back().end;
      std::size_t end = p.begin + room;
      while (end > p.begin && (static_cast<unsigned char>(source_.text()[end]) & 0xC0) == 0x80) --end;
      log_.add(
          "value.too-long", Severity::warning,
          "expected a value of at most " + std::to_string(max_value_) + " bytes; what is over is left out",
          source_.source_span(end, last), rule);
      p.end = end;
      pieces.resize(end > p.begin ? i + 1 : i);
      return;
    }
  }

  void assign(const std::vector<document::Piece>& pieces) {
    excerpt_.assign(pieces,
                    [&](std::string_view word) { return !scratch_.morphology().analyze(word).empty(); });
  }

  void take_title(const segment::Entry& entry) {
    if (entry.title.empty()) {
      log_.add(
          "entry.no-title", Severity::warning, "expected a title above this label, saw none", record_.span,
          entry.fields.empty() ? interpret::rule::title : std::string_view(entry.fields.front().rule->id));
      return;
    }
    assign(entry.title);
    record_.name = interpret::folded(excerpt_.text());
    const Span span = excerpt_.span(0, excerpt_.text().size());
    record_.origins.push_back({"name", span, interpret::rule::title});
    record_.url = beside_.address_over(span);
    if (record_.url) record_.origins.push_back({"url", span, interpret::rule::title_link});
  }

  void take_field(const segment::FieldValue& field) {
    std::size_t length = 0;
    for (const document::Piece& p : field.pieces) length += p.end - p.begin;
    if (length > max_value_) {
      std::vector<document::Piece> pieces = field.pieces;
      limit(pieces, field.rule->id);
      if (pieces.empty()) return;
      assign(pieces);
    } else {
      assign(field.pieces);
    }
    if (field.rule->field == rules::Field::url) {
      if (record_.url) return;
      record_.url = std::string(excerpt_.text());
      record_.origins.push_back({"url", excerpt_.span(0, excerpt_.text().size()), field.rule->id});
      return;
    }
    notes_.clear();
    context_.names_projects = field.rule->names_projects;
    auto& parties = field.rule->field == rules::Field::related ? record_.related : record_.developers;
    interpret::read_parties(context_, tokens_, parties, notes_);
    for (interpret::Note& n : notes_) {
      record_.notes.push_back(std::move(n.text));
      record_.origins.push_back({"notes", n.span, interpret::rule::note});
    }
  }

  const source::SourceText& source_;
  document::Beside beside_;
  std::size_t max_value_;
  Scratch& scratch_;
  source::DiagnosticLog& log_;
  Handler& handler_;
  document::Excerpt excerpt_;
  interpret::Tokens tokens_;
  interpret::Context context_;
  DocumentHead head_;
  DocumentTail tail_;
  ModelRecord record_;
  std::vector<interpret::Note> notes_;
  Ids ids_;
  std::size_t count_ = 0;
  bool head_sent_ = false;
};

/// How many of the first lines are labels to a profile: what `auto` chooses by.
std::size_t likeness(const rules::Profile& profile, const source::SourceText& source, Scratch& scratch) {
  constexpr std::size_t lines = 2000;
  source::DiagnosticLog unheard(source.bytes(), 0);
  segment::Classifier classifier(profile, source, scratch.regex(), unheard);
  document::LineReader reader(source.text());
  document::Line line;
  std::size_t labels = 0;
  for (std::size_t i = 0; i < lines && reader.next(line); ++i) {
    labels += classifier.classify(line).role() == rules::Role::field ? 1U : 0U;
  }
  return labels;
}

const rules::Profile& choose_profile(const Job& job, const source::SourceText& source, Scratch& scratch) {
  if (job.options.profile != "auto") return *job.book.profile(job.options.profile);
  const rules::Profile* best = &job.book.profiles.front();
  if (job.book.profiles.size() == 1) return *best;
  std::size_t most = 0;
  for (const rules::Profile& p : job.book.profiles) {
    if (const std::size_t n = likeness(p, source, scratch); n > most) {
      most = n;
      best = &p;
    }
  }
  return *best;
}

SourceInfo describe(const Job& job) {
  SourceInfo info{job.name, std::string(source::media_type(job.type)), "UTF-8", job.original.size(),
                  std::nullopt};
  if (job.options.digest) info.sha256 = source::sha256(job.original);
  return info;
}

}  // namespace

Scratch::Scratch(MorphologyChoice choice, std::string& warning) : name_("voikko") {
  std::unique_ptr<morphology::Analyzer> analyzer;
  if (choice == MorphologyChoice::automatic) analyzer = morphology::make_voikko(warning);
  if (!analyzer) {
    analyzer = morphology::make_suffix_rules();
    name_ = "built-in";
  }
  morphology_ = std::make_unique<morphology::CachedAnalyzer>(std::move(analyzer));
}

Result<std::size_t> run(const Job& job, Scratch& scratch, Handler& handler) {
  source::DiagnosticLog log(job.bytes, job.options.max_diagnostics);
  auto source = source::SourceText::decode(job.bytes, log);
  if (!source) return Error{source.error().code, job.name + ": " + source.error().what, {}};
  const rules::Profile& profile = choose_profile(job, *source, scratch);
  segment::Classifier classifier(profile, *source, scratch.regex(), log);
  Interpreter interpreter(job, *source, scratch, log, handler);
  interpreter.start({job.tool, describe(job), profile.id, std::nullopt, {}});
  if (!segment::segment(*source, classifier, interpreter) || !interpreter.finish()) {
    return Error{ErrorCode::stopped, job.name + ": stopped by the receiver of the records", {}};
  }
  return interpreter.count();
}

std::vector<RuleInfo> all_rules(const rules::RuleBook& book) {
  std::vector<RuleInfo> infos = book.infos;
  for (const interpret::rule::Info& r : interpret::rule::all) {
    infos.push_back({std::string(r.id), std::string(r.summary), "interpreter", {}});
  }
  std::sort(infos.begin(), infos.end(), [](const RuleInfo& a, const RuleInfo& b) { return a.id < b.id; });
  return infos;
}

}  // namespace pipeline

}  // namespace palaset
