#include "markup/prepare.hpp"

#include <algorithm>
#include <array>

#include "markup/element_kind.hpp"
#include "markup/nesting.hpp"
#include "markup/tag_scan.hpp"

namespace palaset::markup {

namespace {

constexpr std::size_t most_scripts = 16;  ///< JSON-LD blocks that are looked at
constexpr std::size_t most_frames = 16;

class Preparation {
 public:
  Preparation(std::string_view page, std::size_t max_depth)
      : page_(page), scan_(page), nesting_(max_depth, page.size()) {
    out_.html.assign(page);
    std::replace(out_.html.begin(), out_.html.end(), '\0', ' ');
  }

  Prepared run() {
    while (scan_.next()) {
      const Tag& tag = scan_.tag();
      if (tag.kind == TagKind::comment || tag.kind == TagKind::doctype) {
        if (tag.kind == TagKind::comment || doctype_) cut(tag.begin, tag.end);
        doctype_ |= tag.kind == TagKind::doctype;
      } else if ((element_kind(tag.name) & cut_out) != 0) {
        take_out(tag);
      } else if (!take(tag)) {
        out_.refused = nesting_.why();
        out_.refused_at = tag.begin;
        return std::move(out_);
      }
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string_view written(const Tag& tag) const {
    return page_.substr(tag.begin, tag.end - tag.begin);
  }

  /// "<?     >" is a comment to every HTML parser.
  void cut(std::size_t begin, std::size_t end) {
    if (end - begin < 3) return;
    std::fill(out_.html.begin() + static_cast<std::ptrdiff_t>(begin),
              out_.html.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    out_.html[begin] = '<';
    out_.html[begin + 1] = '?';
    out_.html[end - 1] = '>';
  }

  void take_out(const Tag& tag) {
    if (tag.kind == TagKind::end) return cut(tag.begin, tag.end);
    note_cut_out(tag);
    if (is_raw_text(tag.name)) return cut(tag.begin, std::max(tag.content_end, tag.end));
    const std::string_view text = written(tag);
    const bool has_content = !text.ends_with("/>") && !tag.name.starts_with("frame");
    std::size_t end = tag.end;
    if (has_content && !is_unclosed(tag.name)) {
      const std::size_t close = find_end_tag(page_, tag.name, tag.end);
      if (close != std::string_view::npos) {
        end = close;
      } else {
        unclosed_.emplace_back(tag.name);  // no need to look for it again
      }
    }
    cut(tag.begin, end);
    scan_.skip_to(end);
  }

  [[nodiscard]] bool is_unclosed(std::string_view name) const {
    return std::find(unclosed_.begin(), unclosed_.end(), name) != unclosed_.end();
  }

  void note_cut_out(const Tag& tag) {
    HeadFacts& head = out_.head;
    if (tag.name == "title" && head.title.empty()) head.title = {tag.end, tag.content_end};
    if (tag.name == "script" && head.json_ld.size() < most_scripts &&
        equals_ignoring_case(attribute(written(tag), "type"), "application/ld+json"))
      head.json_ld.push_back({tag.end, tag.content_end});
    if ((tag.name == "frame" || tag.name == "iframe") && head.frames.size() < most_frames) {
      const std::string_view address = attribute(written(tag), "src");
      if (!address.empty() && !address.starts_with("about:") && !address.starts_with("javascript:"))
        head.frames.push_back({{tag.begin, tag.end}, std::string(address)});
    }
  }

  /// False where a limit is passed.
  bool take(const Tag& tag) {
    if (tag.kind == TagKind::start) {
      // a second one only adds its attributes to the first, one by one
      if ((tag.name == "html" && html_++ > 0) || (tag.name == "body" && body_++ > 0)) {
        cut(tag.begin, tag.end);
        return tag.attributes <= max_attributes || nesting_.take(tag, written(tag));
      }
      note(tag);
    }
    return nesting_.take(tag, written(tag));
  }

  void note(const Tag& tag) {
    HeadFacts& head = out_.head;
    if (tag.name == "html") {
      note(head.lang, tag, "lang");
    } else if (tag.name == "base") {
      if (head.base.empty()) head.base = attribute(written(tag), "href");
    } else if (tag.name == "link") {
      const bool canonical = equals_ignoring_case(attribute(written(tag), "rel"), "canonical");
      if (canonical && head.canonical.empty()) head.canonical = attribute(written(tag), "href");
    } else if (tag.name == "meta") {
      note_meta(tag);
    }
  }

  /// The first value of its kind that is not empty.
  void note(Range& value, const Tag& tag, std::string_view key) const {
    const std::string_view text = attribute(written(tag), key);
    if (!value.empty() || text.empty()) return;
    const auto begin = static_cast<std::size_t>(text.data() - page_.data());
    value = {begin, begin + text.size()};
  }

  void note_meta(const Tag& tag) {
    constexpr std::array<std::string_view, 7> dates{"date",           "dc.date",
                                                    "dcterms.date",   "dcterms.created",
                                                    "dcterms.issued", "article:published_time",
                                                    "datepublished"};
    std::string_view name = attribute(written(tag), "name");
    if (name.empty()) name = attribute(written(tag), "property");
    if (name.empty()) name = attribute(written(tag), "itemprop");
    const auto is = [&](std::string_view other) { return equals_ignoring_case(name, other); };
    if (std::any_of(dates.begin(), dates.end(), is)) note(out_.head.date, tag, "content");
    if (is("description") || is("og:description") || is("dc.description"))
      note(out_.head.description, tag, "content");
    if (is("og:title") || is("dc.title")) note(out_.head.social_title, tag, "content");
  }

  std::string_view page_;
  TagScan scan_;
  Nesting nesting_;
  Prepared out_;
  std::vector<std::string> unclosed_;
  std::size_t html_ = 0;
  std::size_t body_ = 0;
  bool doctype_ = false;
};

}  // namespace

Prepared prepare(std::string_view html, std::size_t max_depth) {
  return Preparation(html, max_depth).run();
}

}  // namespace palaset::markup
