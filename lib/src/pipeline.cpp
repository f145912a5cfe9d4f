#include "pipeline.hpp"

#include <algorithm>

#include "document/excerpt.hpp"
#include "document/page_numbers.hpp"
#include "ids.hpp"
#include "interpret/base_forms.hpp"
#include "interpret/contacts.hpp"
#include "interpret/entry_party.hpp"
#include "interpret/hyphens.hpp"
#include "interpret/own_values.hpp"
#include "interpret/page_hints.hpp"
#include "interpret/parties.hpp"
#include "interpret/rule_ids.hpp"
#include "memo_run.hpp"
#include "observer.hpp"
#include "profile_choice.hpp"
#include "read_input.hpp"
#include "segment/joins.hpp"
#include "segment/marked_entries.hpp"
#include "segment/segmenter.hpp"
#include "source/digest.hpp"
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

/// Takes entries from the segmenter, gives records to the handler.
class Interpreter final : public segment::Receiver {
 public:
  Interpreter(const Job& job, const rules::Profile& profile, const InputText& input, Scratch& scratch,
              source::DiagnosticLog& log, Handler& handler, bool with_ids)
      : profile_(profile),
        source_(input.text),
        hints_(input.hints),
        pages_(input.pages),
        max_value_(job.options.max_value_bytes),
        scratch_(scratch),
        log_(log),
        handler_(handler),
        excerpt_(input.text),
        tokens_(job.book.vocabulary.lexicon),
        context_{job.book.vocabulary, scratch.morphology(), excerpt_, log, false},
        party_(input.text, job.book.vocabulary),
        has_party_(profile.entry == rules::EntryKind::project || interpret::fills_party(profile)),
        with_ids_(with_ids) {
    for (const rules::OwnField& f : profile.fields)
      record_.fields.push_back({f.key, interpret::is_list(f), {}});
  }

  bool start(DocumentHead head) {
    head_ = std::move(head);
    interpret::take_page_title(source_, hints_, head_);
    interpret::take_page_head(hints_, head_);
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
    for (RecordField& f : record_.fields) f.values.clear();
    if (has_party_) party_.begin();
    record_.span = source_.source_span(entry.begin, entry.end);
    take_title(entry);
    if (with_ids_) ids_.begin(record_.name, record_.id);
    entry_begin_ = entry.begin;
    for (const segment::FieldValue& field : entry.fields) take_field(field);
    if (has_party_) party_.finish(log_, record_);
    document::number_pages(record_, pages_);
    if (with_ids_) ids_.settle(record_.id);
    ++count_;
    return handler_.record(record_) == Flow::go_on;
  }

  bool block(const segment::Block& block) override {
    if (block.section->section == rules::Section::contacts) {
      auto contact = interpret::read_contact(source_, block, log_);
      if (!contact) return false;
      interpret::take_mail_link(hints_, block, *contact);
      tail_.contacts.push_back(std::move(*contact));
      return true;
    }
    if (block.section->section != rules::Section::links) return true;
    const auto is_prose = [&](const document::Piece& p) { return p.end - p.begin > 300; };
    if (std::any_of(block.lines.begin(), block.lines.end(), is_prose)) return false;
    for (const document::Piece& line : block.lines) {
      Link link = interpret::read_link(source_, line);
      interpret::take_line_link(hints_, line, link);
      tail_.links.push_back(std::move(link));
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
    excerpt_.assign(pieces, [&](std::string_view left, std::string_view right) {
      return interpret::drops_hyphen(left, right, context_.vocabulary.lexicon, scratch_.morphology());
    });
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
    record_.origins.push_back({"name", excerpt_.span(0, excerpt_.text().size()),
                               entry.title_rule == nullptr ? interpret::rule::title : entry.title_rule->id});
    if (profile_.entry == rules::EntryKind::project) party_.take_title(context_, tokens_);
    interpret::take_title_link(source_, hints_, entry, record_);
  }

  void take_field(const segment::FieldValue& field) {
    std::size_t length = 0;
    for (const document::Piece& p : field.pieces) length += p.end - p.begin;
    if (length > max_value_) {
      segment::FieldValue cut = field;
      limit(cut.pieces, field.rule->id);
      return cut.pieces.empty() ? void() : take_field(cut);
    }
    assign(field.pieces);
    notes_.clear();
    context_.names_projects = field.rule->names_projects;
    switch (field.target.field) {
      case rules::Field::developers:
        interpret::read_parties(context_, tokens_, record_.developers, notes_);
        break;
      case rules::Field::related:
        interpret::read_parties(context_, tokens_, record_.related, notes_);
        break;
      case rules::Field::url:
        return take_url(field);
      case rules::Field::own:
        return interpret::take_own(context_, tokens_, hints_, profile_, field, record_);
      default:
        return take_other(field);
    }
    for (interpret::Note& n : notes_) {
      record_.notes.push_back(std::move(n.text));
      record_.origins.push_back({"notes", n.span, interpret::rule::note});
    }
  }

  /// An address that the page writes, or what its text links to.
  void take_url(const segment::FieldValue& field) {
    if (record_.url) return;
    const document::Anchor* link = hints_.anchor_in(field.pieces.front().begin, field.pieces.back().end);
    record_.url =
        link != nullptr && field.rule->role != rules::Role::field ? link->href : std::string(excerpt_.text());
    add_origin("url", field);
  }

  void add_origin(std::string_view name, const segment::FieldValue& field) {
    record_.origins.push_back({name, excerpt_.span(0, excerpt_.text().size()), field.rule->id});
  }

  /// What only profiles of users name.
  void take_other(const segment::FieldValue& field) {
    if (field.target.field == rules::Field::name) {
      if (!record_.name.empty()) return;
      record_.name = interpret::folded(excerpt_.text());
      add_origin("name", field);
      if (profile_.entry == rules::EntryKind::project) party_.take_title(context_, tokens_);
    } else if (field.target.field == rules::Field::notes) {
      record_.notes.push_back(interpret::folded(excerpt_.text()));
      add_origin("notes", field);
    } else if (rules::is_of_party(field.target.field)) {
      take_of_party(field);
    }
  }

  /// Lines below a label are one each, but for those that go on; those of a cell are one.
  void take_of_party(const segment::FieldValue& field) {
    const bool far = field.pieces.front().begin < entry_begin_;
    const auto goes_on = [&](document::Piece above, document::Piece below) {
      return field.rule->role == rules::Role::column || segment::is_unfinished(text(above)) ||
             segment::is_continuation(text(below)) || hints_.goes_on(below.begin).value_or(false);
    };
    for (auto first = field.pieces.begin(); first != field.pieces.end();) {
      auto last = first + 1;
      while (last != field.pieces.end() && goes_on(*(last - 1), *last)) ++last;
      assign({first, last});
      party_.take(context_, tokens_, field.target.field, *field.rule, far);
      first = last;
    }
  }

  const rules::Profile& profile_;
  const source::SourceText& source_;
  const document::Hints& hints_;
  const document::Pages& pages_;
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
  interpret::EntryParty party_;
  bool has_party_;
  bool with_ids_;
  std::size_t entry_begin_ = 0;
  Ids ids_;
  std::size_t count_ = 0;
  bool head_sent_ = false;
};

SourceInfo describe(const Job& job, const InputText& input) {
  SourceInfo info{job.name, std::string(input.media_type), std::string(input.encoding), job.original.size(),
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

namespace {

Error stopped(const Job& job) {
  return {ErrorCode::stopped, job.name + ": stopped by the receiver of the records", {}};
}

Result<std::size_t> run_listing(const Job& job, const rules::Profile& profile, const InputText& input,
                                Scratch& scratch, source::DiagnosticLog& log, Handler& handler,
                                DocumentHead head, Observer* observer) {
  segment::Classifier classifier(profile, input.text, scratch.regex(), log);
  if (!profile.heading_rules.empty()) classifier.use_headings(input.hints.headings);
  const bool with_ids = observer == nullptr || observer->wants_ids();
  Interpreter interpreter(job, profile, input, scratch, log, handler, with_ids);
  interpreter.start(std::move(head));
  std::optional<ObservedReceiver> observed;
  if (observer != nullptr) observed.emplace(interpreter, *observer);
  segment::Receiver& receiver = observed ? static_cast<segment::Receiver&>(*observed) : interpreter;
  const bool whole = profile.marks_entries()
                         ? segment::segment_marked(input.text, profile, classifier, receiver)
                         : segment::segment(input.text, input.hints, classifier, receiver);
  if (!whole || !interpreter.finish()) return stopped(job);
  return interpreter.count();
}

Result<std::size_t> run_memo(const Job& job, const rules::Profile& profile, const InputText& input,
                             Scratch& scratch, source::DiagnosticLog& log, Handler& handler,
                             DocumentHead head, Observer* observer) {
  MemoRecord memo = read_memo(job, profile, input, scratch, log, observer);
  interpret::take_page_head(input.hints, head);
  if (!memo.date && head.date) {
    memo.date = head.date;
    memo.origins.push_back(head.date_origin);
  }
  head.title = memo.title;
  for (const Origin& o : memo.origins) {
    if (o.field == "title") head.title_origin = o;
  }
  DocumentTail tail;
  for (const MemoLink& l : memo.links) tail.links.push_back({l.url, l.text, l.span, l.rule});
  if (handler.begin(head) == Flow::stop || handler.memo(memo) == Flow::stop) return stopped(job);
  tail.diagnostics = log.take();
  if (handler.end(tail) == Flow::stop) return stopped(job);
  return std::size_t{1};
}

}  // namespace

Result<std::size_t> run(const Job& job, Scratch& scratch, Handler& handler, Observer* observer) {
  source::DiagnosticLog log(job.bytes, job.options.max_diagnostics);
  auto input = read_input(job, log);
  if (!input) return Error{input.error().code, job.name + ": " + input.error().what, {}};
  // the patterns of strangers
  const auto& profiles = job.book.profiles;
  scratch.regex().meter(
      std::any_of(profiles.begin(), profiles.end(), [](const auto& p) { return !p.builtin; }));
  const ProfileChoice choice = choose_profile(job, input->text, scratch);
  if (!choice.certain) {
    log.add("profile.unclear", Severity::info,
            "expected a listing with labels such as \"Kehittäjä:\" or a memo, saw neither; give --profile if "
            "it is one",
            input->text.source_span(0, 0), interpret::rule::profile);
  }
  DocumentHead head{job.tool, describe(job, *input), choice.profile->id, choice.reason, std::nullopt, {}};
  if (observer != nullptr) observer->begin(*input, *choice.profile, job.book.vocabulary, scratch);
  const auto read = choice.profile->records == rules::RecordKind::memo ? run_memo : run_listing;
  auto count = read(job, *choice.profile, *input, scratch, log, handler, std::move(head), observer);
  if (observer != nullptr && count) observer->done(*input, *choice.profile, log, scratch);
  return count;
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
