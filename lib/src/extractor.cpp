#include <palaset/extractor.hpp>

#include <mutex>
#include <optional>
#include <vector>

#include <palaset/explain.hpp>
#include <palaset/version.hpp>

#include "explain_run.hpp"
#include "pipeline.hpp"
#include "read_document.hpp"
#include "rules/rule_book.hpp"
#include "source/encoding.hpp"
#include "source/file.hpp"

namespace palaset {

Handler::~Handler() = default;
Flow Handler::begin(const DocumentHead&) {
  return Flow::go_on;
}
Flow Handler::memo(const MemoRecord&) {
  return Flow::go_on;
}
Flow Handler::end(const DocumentTail&) {
  return Flow::go_on;
}

/// Compiled rules, and the scratch of the threads that are not at work just now.
class Extractor::Impl {
 public:
  /// `own`: the rules, where they are others than the built-in ones.
  Impl(std::shared_ptr<const rules::RuleBook> book, ExtractorOptions options, std::optional<RuleSet> own)
      : book_(std::move(book)),
        options_(std::move(options)),
        own_(std::move(own)),
        infos_(pipeline::all_rules(*book_)) {
    auto first = std::make_unique<pipeline::Scratch>(options_.morphology, warning_);
    tool_ = {std::string(version()), book_->digest, first->morphology_name()};
    idle_.push_back(std::move(first));
  }

  [[nodiscard]] const ToolInfo& tool() const noexcept { return tool_; }
  [[nodiscard]] const std::vector<RuleInfo>& infos() const noexcept { return infos_; }
  [[nodiscard]] const std::string& warning() const noexcept { return warning_; }
  [[nodiscard]] std::shared_ptr<const void> keep_alive() const { return book_; }

  Result<std::size_t> stream(const Input& input, Handler& handler, pipeline::Observer* observer) const {
    return open(input, *book_, [&](const pipeline::Job& job) {
      auto scratch = borrow();
      auto result = pipeline::run(job, *scratch, handler, observer);
      give_back(std::move(scratch));
      return result;
    });
  }

  Result<std::size_t> explain(const Input& input, Handler& handler, const ExplainRequest& request,
                              Explanation& out) const {
    std::call_once(texts_once_, [this] { read_texts(); });
    out.document.rules = texts_;
    return open(input, *texts_, [&](const pipeline::Job& job) {
      pipeline::Explainer explainer([this](std::string_view file) { return names_of(file); }, infos_, request,
                                    out);
      auto scratch = borrow();
      auto result = pipeline::run(job, *scratch, handler, &explainer);
      give_back(std::move(scratch));
      return result;
    });
  }

  void lend_tools(const std::function<void(const pipeline::Tools&)>& use) const {
    auto scratch = borrow();
    use({book_->vocabulary, scratch->morphology()});
    give_back(std::move(scratch));
  }

 private:
  /// Calls `work` with what the input is to the pipeline.
  template <class Work>
  Result<std::size_t> open(const Input& input, const rules::RuleBook& book, const Work& work) const {
    if (!input.is_file()) return open(input.view(), input, book, work);
    auto bytes = source::read_file(input.name(), options_.max_input_bytes);
    if (!bytes) return bytes.error();
    return open(*bytes, input, book, work);
  }

  template <class Work>
  Result<std::size_t> open(std::string_view bytes, const Input& input, const rules::RuleBook& book,
                           const Work& work) const {
    const std::string& name = input.name();
    if (bytes.size() > options_.max_input_bytes) {
      return Error{ErrorCode::too_large,
                   name + ": larger than the limit of " + std::to_string(options_.max_input_bytes) + " bytes",
                   {}};
    }
    const auto type = pipeline::document_type(bytes, name, input.type());
    if (!type) return type.error();
    pipeline::Job job{book, options_, tool_, bytes, name, *type, bytes, nullptr};
    if (!pipeline::has_reader(*type)) return work(job);
    const auto extracted = pipeline::read_document(*type, bytes, name, options_.limits);
    if (!extracted) return extracted.error();
    job.bytes = extracted->text;
    job.extracted = &*extracted;
    return work(job);
  }

  [[nodiscard]] std::vector<RuleSet::File> files() const {
    return own_ ? own_->files() : RuleSet::builtin().files();
  }

  void read_texts() const { texts_ = rules::compile(files(), rules::Examples::skip_builtin_from_text).book; }

  [[nodiscard]] explain::PatternNames names_of(std::string_view file) const {
    return explain::read_names(files(), file);
  }

  [[nodiscard]] std::unique_ptr<pipeline::Scratch> borrow() const {
    {
      const std::lock_guard lock(mutex_);
      if (!idle_.empty()) {
        auto scratch = std::move(idle_.back());
        idle_.pop_back();
        return scratch;
      }
    }
    std::string ignored;
    return std::make_unique<pipeline::Scratch>(options_.morphology, ignored);
  }

  void give_back(std::unique_ptr<pipeline::Scratch> scratch) const {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(scratch));
  }

  std::shared_ptr<const rules::RuleBook> book_;
  ExtractorOptions options_;
  std::optional<RuleSet> own_;
  std::vector<RuleInfo> infos_;
  ToolInfo tool_;
  std::string warning_;
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<pipeline::Scratch>> idle_;
  mutable std::once_flag texts_once_;
  mutable std::shared_ptr<const rules::RuleBook> texts_;  ///< the same rules, with the places of their parts
};

Extractor::Extractor(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}

Result<Extractor> Extractor::make(const ExtractorOptions& options) {
  return make(RuleSet::builtin(), options);
}

Result<Extractor> Extractor::make(const RuleSet& rules, const ExtractorOptions& options) {
  auto compiled = rules::compile(rules.files(), rules::Examples::skip_builtin);
  if (!compiled.problems.empty()) {
    const std::size_t n = compiled.problems.size();
    return Error{ErrorCode::bad_rules,
                 std::to_string(n) + (n == 1 ? " problem" : " problems") + " in the rule files",
                 std::move(compiled.problems)};
  }
  if (!options.encoding.empty() && !source::encoding_named(options.encoding)) {
    return Error{
        ErrorCode::bad_option,
        "no encoding is called '" + options.encoding + "'; expected one of " + source::encoding_names(),
        {}};
  }
  if (options.profile != "auto" && compiled.book->profile(options.profile) == nullptr) {
    std::string known = "auto";
    for (const auto& p : compiled.book->profiles) known += ", " + p.id;
    return Error{ErrorCode::unknown_profile,
                 "no profile is called '" + options.profile + "'; expected one of " + known,
                 {}};
  }
  if (compiled.book->profiles.empty()) {
    return Error{
        ErrorCode::unknown_profile, "the rule files hold no profile; add one, or the built-in rules", {}};
  }
  auto own = rules::is_builtin(rules.files()) ? std::nullopt : std::optional(rules);
  return Extractor(std::make_shared<const Impl>(std::move(compiled.book), options, std::move(own)));
}

Result<std::size_t> Extractor::stream(const Input& input, Handler& handler) const {
  return impl_->stream(input, handler, nullptr);
}

Result<std::size_t> Extractor::observe(const Input& input, Handler& handler,
                                       pipeline::Observer& observer) const {
  return impl_->stream(input, handler, &observer);
}

void Extractor::lend_tools(const std::function<void(const pipeline::Tools&)>& use) const {
  impl_->lend_tools(use);
}

const ToolInfo& Extractor::tool() const noexcept {
  return impl_->tool();
}
const std::vector<RuleInfo>& Extractor::rules() const noexcept {
  return impl_->infos();
}
const std::string& Extractor::morphology_warning() const noexcept {
  return impl_->warning();
}

namespace {

class Collector final : public Handler {
 public:
  explicit Collector(Document& document) : document_(document) {}
  Flow begin(const DocumentHead& head) override {
    document_.head = head;
    return Flow::go_on;
  }
  Flow record(const ModelRecord& record) override {
    document_.records.push_back(record);
    return Flow::go_on;
  }
  Flow memo(const MemoRecord& memo) override {
    document_.memo = memo;
    return Flow::go_on;
  }
  Flow end(const DocumentTail& tail) override {
    document_.tail = tail;
    return Flow::go_on;
  }

 private:
  Document& document_;
};

class Caller final : public Handler {
 public:
  explicit Caller(const std::function<bool(const ModelRecord&)>& take) : take_(take) {}
  Flow record(const ModelRecord& record) override { return take_(record) ? Flow::go_on : Flow::stop; }

 private:
  const std::function<bool(const ModelRecord&)>& take_;
};

}  // namespace

Result<Document> Extractor::extract(const Input& input) const {
  Document document;
  Collector collector(document);
  auto count = stream(input, collector);
  if (!count) return count.error();
  document.rules = impl_->keep_alive();
  return document;
}

Result<Explanation> Extractor::explain(const Input& input, const ExplainRequest& request) const {
  Explanation out;
  Collector collector(out.document);
  auto count = impl_->explain(input, collector, request, out);
  if (!count) return count.error();
  out.extractor = impl_;
  return out;
}

Result<std::size_t> Extractor::each_record(const Input& input,
                                           const std::function<bool(const ModelRecord&)>& take) const {
  Caller caller(take);
  return stream(input, caller);
}

}  // namespace palaset
