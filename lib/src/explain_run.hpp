// From a document that is read to what became of each of its lines.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <palaset/explain.hpp>

#include "explain/misses.hpp"
#include "explain/values.hpp"
#include "observer.hpp"

namespace palaset::pipeline {

/// Fills an Explanation while the document in it is read. Everything must outlive the run.
class Explainer final : public Observer {
 public:
  /// What the patterns of a profile's file name.
  using NamesOf = std::function<explain::PatternNames(std::string_view file)>;

  Explainer(NamesOf names_of, const std::vector<RuleInfo>& rules, const ExplainRequest& request,
            Explanation& out)
      : names_of_(std::move(names_of)), rules_(rules), request_(request), out_(out) {}

  void entry(const segment::Entry& entry) override;
  void block(const segment::Block& block, bool taken) override;
  void memo(const std::vector<document::PageLine>& lines, const std::vector<segment::Classified>& classes,
            const segment::Outline& outline) override;
  void done(const InputText& input, const rules::Profile& profile, const source::DiagnosticLog& log,
            Scratch& scratch) override;

 private:
  /// What the stages made of a piece of a line.
  struct Use {
    std::size_t at = 0;  ///< offset of the text
    LineUse use = LineUse::none;
    const rules::LineRule* owner = nullptr;
  };

  /// A line of the text, and its place in the input.
  struct Line {
    segment::Classified classified;
    LineUse use = LineUse::none;
    const rules::LineRule* owner = nullptr;
    Span span;
    Position at;
    std::size_t last_line = 0;  ///< of the input: where it ends
  };

  void note(document::Piece piece, LineUse use, const rules::LineRule* owner);
  void read_lines(const InputText& input, const rules::Profile& profile, Scratch& scratch);
  void measure(const InputText& input, const rules::Profile& profile, Scratch& scratch);
  void place_lines(const InputText& input, const source::DiagnosticLog& log);
  void mark_uses();
  void mark_label(const Use& first_of_value);
  void collect_values(const source::DiagnosticLog& log);
  [[nodiscard]] std::size_t line_of(std::size_t offset) const;
  [[nodiscard]] bool wanted(const Line& line) const;
  [[nodiscard]] ExplainedLine explained(std::size_t line, const InputText& input,
                                        explain::MissFinder& finder);
  void add_parts(const Line& line, const InputText& input, explain::MissFinder& finder, ExplainedLine& out);
  void add_misses(const Line& line, const InputText& input, explain::MissFinder& finder,
                  ExplainedLine& out) const;
  void add_values(const Line& line, const InputText& input, ExplainedLine& out) const;
  [[nodiscard]] std::string_view summary_of(std::string_view rule) const;

  NamesOf names_of_;
  explain::PatternNames names_;
  const std::vector<RuleInfo>& rules_;
  const ExplainRequest& request_;
  Explanation& out_;
  std::vector<Use> uses_;
  std::vector<Line> lines_;
  std::vector<std::pair<explain::FoundValue, Position>> values_;
  const source::DiagnosticLog* log_ = nullptr;
};

}  // namespace palaset::pipeline
