#include "check/checks.hpp"

#include <algorithm>
#include <unordered_set>

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "link.dead-anchor",
    .severity = Severity::warning,
    .fix = FixKind::none,
    .what =
        "A link of a page in HTML names no part of the page; or one among the entries leads nowhere: it is "
        "empty or "
        "\"#\". The same of the address of a record in JSON.",
    .why = "Whoever follows it stays where they are.",
    .example = "<h2><a href=\"#\">Kahvihetki kirjastossa</a></h2>",
    .instead = "<h2><a href=\"kahvihetki.html\">Kahvihetki kirjastossa</a></h2>",
};

class LinkDeadAnchor final : public Check {
 public:
  void begin(const Surroundings& surroundings) override {
    if (surroundings.kind == InputKind::html) bytes_ = surroundings.bytes;
    is_records_ = surroundings.kind == InputKind::records;
  }

  void entry(const EntryView& entry, Findings& findings) override {
    if (is_records_) return look_at_record(entry.record, findings);
    if (bytes_.empty()) return;
    if (begin_ == end_) begin_ = entry.record.span.begin;
    end_ = std::max(end_, entry.record.span.end);
  }

  void finish(const DocumentTail&, Findings& findings) override {
    if (begin_ >= end_) return;
    // The tag of the first title stands before its text.
    const std::size_t first = bytes_.rfind("<a", begin_);
    const std::size_t from = first != std::string_view::npos && begin_ - first < 512 ? first : begin_;
    for (std::size_t at = bytes_.find("<a "); at != std::string_view::npos; at = bytes_.find("<a ", at + 1)) {
      const std::size_t close = bytes_.find('>', at);
      if (close == std::string_view::npos) return;
      const std::string_view tag = bytes_.substr(at, close - at);
      if ((from <= at && at < end_) || names_a_part(tag)) look(at, tag, findings);
    }
  }

 private:
  /// The page is not at hand: of its parts nothing is known.
  static void look_at_record(const ModelRecord& record, Findings& findings) {
    if (!record.url || record.origins.empty()) return;
    const std::string& address = *record.url;
    if (!address.empty() && address != "#" && !address.starts_with("javascript:")) return;
    findings.add(record.origins.front().span, "expected an address, saw \"" + address + '"');
  }

  /// Around the entries links may be switches of a script, and those have attributes that say so.
  static bool names_a_part(std::string_view tag) {
    const std::size_t at = tag.find("=\"#");
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
    if (at == std::string_view::npos) return false;
    const std::string_view part = tag.substr(at + 3, tag.find('"', at + 3) - at - 3);
    if (part.empty() || part.find_first_not_of(plain) != std::string_view::npos) return false;
    for (const std::string_view switching :
         {" data-", " role=", " onclick=", " aria-", " ng-", " v-", " @"}) {
      if (tag.find(switching) != std::string_view::npos) return false;
    }
    return true;
  }

  void look(std::size_t tag, std::string_view text, Findings& findings) {
    constexpr std::string_view name = "href=";
    const std::size_t at = text.find(name);
    if (at == std::string_view::npos || at + name.size() >= text.size()) return;
    const char quote = text[at + name.size()];
    if (quote != '"' && quote != '\'') return;
    const std::size_t begin = at + name.size() + 1;
    const std::size_t end = text.find(quote, begin);
    if (end == std::string_view::npos) return;
    const std::string_view address = text.substr(begin, end - begin);
    if (leads_somewhere(address)) return;
    findings.add({tag + at, tag + end + 1},
                 "expected an address or a part of this page, saw \"" + std::string(address) + "\"");
  }

  [[nodiscard]] bool leads_somewhere(std::string_view address) {
    if (address.empty()) return false;
    if (address.front() != '#') return !address.starts_with("javascript:");
    const std::string_view part = address.substr(1);
    if (part.empty()) return false;
    if (part.find('%') != std::string_view::npos) return true;
    if (parts_.empty()) collect_parts();
    return parts_.contains(part);
  }

  /// What elements of the page are called, by "id" or the older "name".
  void collect_parts() {
    parts_.insert("top");
    for (const std::string_view attribute : {"id=", "name="}) {
      for (std::size_t at = bytes_.find(attribute); at != std::string_view::npos;
           at = bytes_.find(attribute, at + 1)) {
        if (at == 0 || std::string_view(" \t\r\n").find(bytes_[at - 1]) == std::string_view::npos) continue;
        const std::size_t value = at + attribute.size();
        const std::string_view rest = bytes_.substr(value);
        const bool quoted = rest.starts_with('"') || rest.starts_with('\'');
        const std::string_view name = quoted ? rest.substr(1, rest.find(rest[0], 1) - 1)
                                             : rest.substr(0, rest.find_first_of(" \t\r\n>"));
        parts_.insert(name);
      }
    }
  }

  std::unordered_set<std::string_view> parts_;  ///< filled when the first link asks
  std::string_view bytes_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool is_records_ = false;
};

}  // namespace

const Entry link_dead_anchor{&info, make_check<LinkDeadAnchor>};

}  // namespace palaset::check
