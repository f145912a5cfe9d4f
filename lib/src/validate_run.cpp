#include "validate_run.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "check/line_places.hpp"
#include "check/suppressions.hpp"

namespace palaset::pipeline {

namespace {

/// Checks of lines between entries.
constexpr std::array<std::string_view, 3> of_unclaimed{"label.misspelt", "text.draft", "text.unclaimed"};

}  // namespace

void PageInspection::begin(const InputText& input, const rules::Profile& profile,
                           const rules::Vocabulary& vocabulary, Scratch& scratch) {
  const bool is_html = input.media_type == "text/html";
  surroundings_ = {is_html ? check::InputKind::html : check::InputKind::text, input.text.bytes(), &vocabulary,
                   &scratch.morphology(), is_html ? &input.hints : nullptr};
  view_.emplace(input.text);
  const bool asked = std::any_of(of_unclaimed.begin(), of_unclaimed.end(),
                                 [&](std::string_view code) { return choice_.find(code) != nullptr; });
  if (profile.records == rules::RecordKind::listing && asked)
    unclaimed_.emplace(input.text, input.hints, profile, scratch.regex());
  // What is no plain text has no bytes that could be written back.
  const bool fixable = (is_html || input.media_type == "text/plain") && input.encoding == "UTF-8";
  surroundings_.page = view_->all();
  inspector_.begin(surroundings_, fixable);
}

void PageInspection::entry(const segment::Entry& entry) {
  entry_ = &entry;
  if (unclaimed_)
    unclaimed_->entry(entry, [&](document::Piece line) { inspector_.unclaimed(view_->text(line)); });
}

void PageInspection::block(const segment::Block& block, bool taken) {
  if (unclaimed_ && taken) unclaimed_->block(block);
}

Flow PageInspection::begin(const DocumentHead& head) {
  report_.source = head.source;
  report_.profile = head.profile;
  return Flow::go_on;
}

Flow PageInspection::record(const ModelRecord& record) {
  inspector_.entry(view_->entry(*entry_, record, report_.records++));
  return Flow::go_on;
}

Flow PageInspection::memo(const MemoRecord& /*memo*/) {
  ++report_.records;
  return Flow::go_on;
}

Flow PageInspection::end(const DocumentTail& tail) {
  inspector_.add(tail.diagnostics);
  inspector_.finish(tail);
  return Flow::go_on;
}

void PageInspection::done(const InputText& input, const rules::Profile& /*profile*/,
                          const source::DiagnosticLog& log, Scratch& /*scratch*/) {
  report_.left_out = inspector_.findings().left_out();
  report_.findings =
      check::place(inspector_.findings().in_order(),
                   {log.counted_text(), [&](std::size_t byte) { return log.counted_offset(byte); }});
  if (input.media_type == "text/html") check::suppress(log.counted_text(), report_);
}

}  // namespace palaset::pipeline
