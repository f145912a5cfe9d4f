#include "pipeline.hpp"

#include <algorithm>

#include "document/excerpt.hpp"
#include "document/page_numbers.hpp"
#include "ids.hpp"
#include "interpret/base_forms.hpp"
#include "interpret/contacts.hpp"
#include "interpret/hyphens.hpp"
#include "interpret/page_hints.hpp"
#include "interpret/parties.hpp"
#include "interpret/rule_ids.hpp"
#include "memo_run.hpp"
#include "observer.hpp"
#include "profile_choice.hpp"
#include "read_input.hpp"
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
  Interpreter(const Job& job, const InputText& input, Scratch& scratch, source::DiagnosticLog& log,
              Handler& handler)
      : source_(input.text),
        hints_(input.hints),
        pages_(input.pages),
        max_value_(job.options.max_value_bytes),
        scratch_(scratch),
        log_(log),
        handler_(handler),
        excerpt_(input.text),
        tokens_(job.book.vocabulary.lexicon),
        context_{job.book.vocabulary, scratch.morphology(), excerpt_, log, false} {}

  bool start(DocumentHead head) {
    head_ = std::move(head);
    interpret::take_page_title(source_, hints_, head_);
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
    ids_.begin(record_.name, record_.id);
    for (const segment::FieldValue& field : entry.fields) take_field(field);
    document::number_pages(record_, pages_);
    ids_.settle(record_.id);
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
    record_.origins.push_back({"name", excerpt_.span(0, excerpt_.text().size()), interpret::rule::title});
    interpret::take_title_link(source_, hints_, entry, record_);
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
  Interpreter interpreter(job, input, scratch, log, handler);
  interpreter.start(std::move(head));
  const auto run = [&](segment::Receiver& receiver) {
    return segment::segment(input.text, classifier, receiver);
  };
  std::optional<ObservedReceiver> observed;
  if (observer != nullptr) observed.emplace(interpreter, *observer);
  if (!(observed ? run(*observed) : run(interpreter)) || !interpreter.finish()) return stopped(job);
  return interpreter.count();
}

Result<std::size_t> run_memo(const Job& job, const rules::Profile& profile, const InputText& input,
                             Scratch& scratch, source::DiagnosticLog& log, Handler& handler,
                             DocumentHead head, Observer* observer) {
  const MemoRecord memo = read_memo(job, profile, input, scratch, log, observer);
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
