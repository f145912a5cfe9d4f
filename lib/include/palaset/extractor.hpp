// The extractor: compiled rules, ready for any number of inputs and threads.
//
//     auto extractor = palaset::Extractor::make();
//     if (!extractor) return fail(extractor.error().message());
//     auto document = extractor->extract(palaset::Input::file("page.txt"));
//     for (const auto& record : document->records)
//       std::cout << record.name << ": " << record.developers.size() << " developers\n";
//
// An Extractor does not change after it is made; copies share it. Any number of threads may call it at once.
// Memory: the input, at most one copy of it in normal form, and one record at a time; extract() keeps all
// records, stream() none.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include <palaset/document.hpp>
#include <palaset/export.hpp>
#include <palaset/input.hpp>
#include <palaset/result.hpp>
#include <palaset/rules.hpp>

namespace palaset {

namespace pipeline {
class Observer;
struct Tools;
}  // namespace pipeline

/// Takes a document piece by piece. Whatever returns Flow::stop ends the run.
class PALASET_API Handler {
 public:
  Handler() = default;
  Handler(const Handler&) = delete;
  Handler& operator=(const Handler&) = delete;
  virtual ~Handler();

  virtual Flow begin(const DocumentHead& head);
  /// The record is good until the call returns; copy what you keep.
  virtual Flow record(const ModelRecord& record) = 0;
  /// Of a memo, there is one.
  virtual Flow memo(const MemoRecord& memo);
  virtual Flow end(const DocumentTail& tail);
};

enum class MorphologyChoice { automatic, built_in };

struct ExtractorOptions {
  std::string profile = "auto";                               ///< id of a profile, or "auto"
  MorphologyChoice morphology = MorphologyChoice::automatic;  ///< built_in: never ask Voikko
  std::string encoding = {};  ///< "ISO-8859-15" and the like, for all inputs; empty: found out for each
  std::string base_url =
      {};  ///< the address of the page, for relative links where the page names none itself
  std::size_t max_html_depth = 256;                    ///< elements nested deeper than this are an Error
  bool digest = false;                                 ///< fill SourceInfo::sha256
  std::size_t max_input_bytes = std::size_t{1} << 30;  ///< larger inputs are an Error
  std::size_t max_value_bytes =
      std::size_t{1} << 14;  ///< of one line of parties; what is over is left out, with a diagnostic
  std::size_t max_diagnostics = 1000;  ///< a document's; what is over is counted in one more
  Limits limits = {};                  ///< of readers of PDF, DOCX and ODT
};

struct Explanation;     // explain.hpp
struct ExplainRequest;  // explain.hpp

class PALASET_API Extractor {
 public:
  /// With the built-in rules.
  static Result<Extractor> make(const ExtractorOptions& options = {});
  /// With these rules. Error: bad_rules with every problem, or unknown_profile.
  static Result<Extractor> make(const RuleSet& rules, const ExtractorOptions& options);

  /// The whole document in memory.
  [[nodiscard]] Result<Document> extract(const Input& input) const;

  /// The document piece by piece. Gives the number of records handed on; Error `stopped` where the handler
  /// asked for it. The handler is not called at all where the input cannot be read.
  [[nodiscard]] Result<std::size_t> stream(const Input& input, Handler& handler) const;

  /// A callback a record, for those who want nothing else; false stops.
  [[nodiscard]] Result<std::size_t> each_record(const Input& input,
                                                const std::function<bool(const ModelRecord&)>& take) const;

  /// Which rules made the values of a document or of one of its lines, and how far the others got. Include
  /// <palaset/explain.hpp>. The rules are read from their texts for it, once an Extractor.
  [[nodiscard]] Result<Explanation> explain(const Input& input, const ExplainRequest& request) const;

  /// Digest, version and morphology as they are written into documents.
  [[nodiscard]] const ToolInfo& tool() const noexcept;

  /// All rules that can have made a value.
  [[nodiscard]] const std::vector<RuleInfo>& rules() const noexcept;

  /// Why built-in suffix rules are used although Voikko was asked for; empty where all is well.
  [[nodiscard]] const std::string& morphology_warning() const noexcept;

 private:
  friend class Validator;
  class Impl;
  /// stream(), with somebody who looks on.
  [[nodiscard]] Result<std::size_t> observe(const Input& input, Handler& handler,
                                            pipeline::Observer& observer) const;
  /// For those who look at records and not at pages.
  void lend_tools(const std::function<void(const pipeline::Tools&)>& use) const;
  explicit Extractor(std::shared_ptr<const Impl> impl);
  std::shared_ptr<const Impl> impl_;
};

}  // namespace palaset
