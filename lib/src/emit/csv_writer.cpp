// csv: a table with a row a party. A record without parties has one row too, so that none is lost.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "emit/csv_text.hpp"
#include "emit/record_buffer.hpp"
#include "emit/writers.hpp"

namespace palaset::emit {
namespace {

constexpr std::string_view columns[] = {"record_id",  "record_name", "role",         "kind",       "name",
                                        "aliases",    "subprojects", "implementers", "programmes", "places",
                                        "qualifiers", "funding",     "unfunded",     "start_year", "end_year",
                                        "surface",    "span_start",  "span_end",     "rule",       "source"};
constexpr std::size_t party_columns = std::size(columns) - 3;  // all but the record's two and the source

constexpr std::string_view open_end = "..";

/// The first and the last year of all that funds a party; empty where they are open or not known.
struct Years {
  std::string_view start, end;
};

/// The year of an EDTF date; empty for an open or unknown end.
std::string_view year_of(std::string_view date) {
  return date == open_end ? std::string_view() : date.substr(0, 4);
}

Years years_of(const std::vector<Funding>& fundings) {
  Years years;
  bool open = false;
  for (const Funding& funding : fundings) {
    if (!funding.period) continue;
    const std::string_view period = *funding.period;
    const std::size_t slash = period.find('/');
    const std::string_view last = slash == std::string_view::npos ? period : period.substr(slash + 1);
    open = open || last == open_end;
    const std::string_view start = year_of(period.substr(0, slash));
    const std::string_view end = year_of(last);
    if (!start.empty() && (years.start.empty() || start < years.start)) years.start = start;
    if (end > years.end) years.end = end;
  }
  if (open) years.end = {};
  return years;
}

class CsvWriter final : public Handler {
 public:
  CsvWriter(Sink& sink, const WriterOptions& options)
      : buffer_(sink), csv_(buffer_.text()), header_(options.csv_header) {}

  Flow begin(const DocumentHead& head) override {
    buffer_.restart();
    source_ = head.source.path;
    if (header_) {
      for (const std::string_view column : columns) csv_.text(column);
      csv_.end_row();
    }
    return Flow::go_on;
  }

  Flow record(const ModelRecord& record) override {
    for (const Party& party : record.developers) put_row(record, "developer", party);
    for (const Party& party : record.related) put_row(record, "related", party);
    if (record.developers.empty() && record.related.empty()) {
      put_record(record);
      csv_.empty(party_columns);
      end_row();
    }
    return buffer_.record_done();
  }

  /// A memo's mentions are its rows; it has no id.
  Flow memo(const MemoRecord& memo) override {
    ModelRecord named;
    named.name = memo.title.value_or("");
    for (const Party& party : memo.mentions) put_row(named, "mention", party);
    if (memo.mentions.empty()) {
      put_record(named);
      csv_.empty(party_columns);
      end_row();
    }
    return buffer_.record_done();
  }

  Flow end(const DocumentTail&) override { return buffer_.flush(); }

 private:
  void put_record(const ModelRecord& record) {
    csv_.text(record.id);
    csv_.text(record.name);
  }

  void end_row() {
    csv_.text(source_);
    csv_.end_row();
  }

  void put_row(const ModelRecord& record, std::string_view role, const Party& party) {
    put_record(record);
    csv_.text(role);
    csv_.text(to_string(party.kind));
    csv_.text(party.name);
    csv_.list(party.aliases);
    csv_.list(party.subprojects);
    csv_.list(party.implementers);
    csv_.list(party.programmes);
    csv_.list(party.places);
    csv_.list(party.qualifiers);
    put_funding(party.funding);
    csv_.boolean(party.unfunded);
    const Years years = years_of(party.funding);
    csv_.text(years.start);
    csv_.text(years.end);
    csv_.text(party.surface);
    csv_.number(party.span.begin);
    csv_.number(party.span.end);
    csv_.text(party.rule);
    end_row();
  }

  /// Each as "ESR 2017/2019", or what there is of it.
  void put_funding(const std::vector<Funding>& fundings) {
    funding_.clear();
    for (const Funding& funding : fundings) {
      if (!funding.funder && !funding.period) continue;
      if (!funding_.empty()) funding_ += "; ";
      if (funding.funder) funding_ += *funding.funder;
      if (funding.funder && funding.period) funding_ += ' ';
      if (funding.period) funding_ += *funding.period;
    }
    csv_.text(funding_);
  }

  RecordBuffer buffer_;
  CsvText csv_;
  bool header_;
  std::string source_;
  std::string funding_;  // the cell that is made, kept for its memory
};

}  // namespace

std::unique_ptr<Handler> make_csv_writer(Sink& sink, const WriterOptions& options) {
  return std::make_unique<CsvWriter>(sink, options);
}

}  // namespace palaset::emit
