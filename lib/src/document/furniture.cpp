#include "document/furniture.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "document/bullet.hpp"
#include "document/line.hpp"
#include "unicode/characters.hpp"

namespace palaset::document {

namespace {

constexpr std::size_t longest_header = 160;  ///< bytes; longer lines are text however often they come
constexpr std::size_t edge_lines = 6;  ///< so many lines at either end of a page may be its header or footer

std::size_t skip_blanks_back(std::string_view line, std::size_t end) {
  while (end > 0 && is_space(line[end - 1])) --end;
  return end;
}

std::size_t digits_back(std::string_view line, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < 4 && unicode::is_digit(line[begin - 1])) --begin;
  return begin;
}

/// Where "2 (4)" or "2/4" at the end begins, or npos. A bare number counts only behind a wide gap.
std::size_t count_begin(std::string_view line) {
  std::size_t end = line.size();
  const bool closed = end > 0 && line[end - 1] == ')';
  if (closed) --end;
  std::size_t begin = digits_back(line, end);
  if (begin == end) return std::string_view::npos;
  const std::size_t sign = skip_blanks_back(line, begin);
  if (sign > 0 && (line[sign - 1] == '(') == closed && (closed || line[sign - 1] == '/')) {
    const std::size_t first_end = skip_blanks_back(line, sign - 1);
    const std::size_t first = digits_back(line, first_end);
    if (first == first_end || first_end - first > 3 || end - begin > 3) return std::string_view::npos;
    const bool apart = first == 0 || is_space(line[first - 1]);
    return apart ? first : std::string_view::npos;
  }
  if (closed || end - begin > 3) return std::string_view::npos;
  const bool gap =
      begin >= 3 && is_space(line[begin - 1]) && is_space(line[begin - 2]) && is_space(line[begin - 3]);
  return begin == 0 || gap ? begin : std::string_view::npos;
}

/// "2", "- 2 -", "2 (4)", "2/4", "Sivu 2", "s. 2/4": nothing but a page's number.
bool is_page_number(std::string_view line) {
  if (line.size() > 24) return false;
  std::string text;
  for (std::size_t i = 0; i < line.size();) {
    const unicode::CodePoint c = unicode::at(line, i);
    i += c.length;
    if (!unicode::is_dash(c.value) || (i < line.size() && unicode::is_digit(line[i]) && !text.empty()))
      unicode::append(text, c.value);
  }
  while (!text.empty() && is_space(text.front())) text.erase(text.begin());
  while (!text.empty() && is_space(text.back())) text.pop_back();
  const std::string lower = unicode::lower(text);
  std::string_view rest = lower;
  for (const std::string_view word : {"sivu", "sid.", "page", "s."}) {
    if (rest.starts_with(word)) {
      rest.remove_prefix(word.size());
      break;
    }
  }
  while (!rest.empty() && is_space(rest.front())) rest.remove_prefix(1);
  if (rest.empty() || !unicode::is_digit(rest.front())) return false;
  return std::all_of(rest.begin(), rest.end(),
                     [](char c) {
                       return unicode::is_digit(c) || is_space(c) || c == '/' || c == '(' || c == ')';
                     }) &&
         count_begin(rest) == 0;
}

/// A line as its like on other pages would read too: digits alike, blanks folded, small letters.
std::string shape(std::string_view line) {
  std::string out;
  bool digit = false;
  bool space = false;
  for (const char c : line) {
    if (is_space(c)) {
      space = true;
      continue;
    }
    if (space && !out.empty()) out += ' ';
    if (!unicode::is_digit(c)) out += c;
    if (unicode::is_digit(c) && (!digit || space)) out += '#';
    digit = unicode::is_digit(c);
    space = false;
  }
  return out;
}

class FurnitureMarker {
 public:
  FurnitureMarker(std::string_view text, std::vector<PageLine>& lines) : text_(text), lines_(lines) {}

  void run() {
    mark_numbers();
    count_shapes();
    mark_counted();
    mark_edges();
    mark_link_lists();
    mark_contact_lines();
    carry_breaks();
  }

 private:
  [[nodiscard]] std::string_view line(std::size_t i) const {
    return text_.substr(lines_[i].piece.begin, lines_[i].piece.end - lines_[i].piece.begin);
  }

  [[nodiscard]] bool is_text(std::size_t i) const { return lines_[i].part == PagePart::text; }

  /// A number that stands alone where a page may end: with blank lines or a form feed beside it.
  void mark_numbers() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!is_page_number(line(i))) continue;
      const bool last = i + 1 == lines_.size();
      const bool above = lines_[i].blanks > 0 || lines_[i].page_break || i == 0;
      const bool below = last || lines_[i + 1].blanks > 0 || lines_[i + 1].page_break;
      const bool break_near = lines_[i].page_break || last || lines_[i + 1].page_break;
      const bool counted = line(i).size() > 3 && !unicode::is_digit(line(i).front()) &&
                           line(i).find('/') != std::string_view::npos;  // "Sivu 1/2"
      if ((above && below) || break_near || counted) lines_[i].part = PagePart::furniture;
    }
  }

  void count_shapes() {
    shapes_.resize(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!is_text(i) || line(i).size() > longest_header || read_bullet(line(i)).is_glyph()) continue;
      auto [found, added] = counts_.try_emplace(shape(line(i)), Shape{i, 0});
      ++found->second.count;
      shapes_[i] = &found->second;
    }
  }

  /// "… 1 (3)", "… 2 (3)": a page count tells a header wherever it stands.
  void mark_counted() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const std::size_t count = count_begin(line(i));
      if (count == std::string_view::npos || count == 0 || !is_text(i)) continue;
      if (repeats(i) || says_page(line(i).substr(0, count))) mark(i);
    }
  }

  /// "Hanke        Sivu 1/2"
  static bool says_page(std::string_view before) {
    const std::size_t word = before.find_last_not_of(' ');
    if (word == std::string_view::npos) return false;
    const std::string_view rest = before.substr(0, word + 1);
    return rest.size() > 8 && (rest.ends_with("Sivu") || rest.ends_with("sivu")) &&
           rest.find("   ") != std::string_view::npos;
  }

  [[nodiscard]] bool repeats(std::size_t i) const { return shapes_[i] != nullptr && shapes_[i]->count > 1; }

  /// The first of its kind at the head of the document says what the document is.
  void mark(std::size_t i) {
    const bool first = shapes_[i] == nullptr || shapes_[i]->first == i;
    lines_[i].part = first && i < 6 ? PagePart::running_head : PagePart::furniture;
  }

  /// Lines that come again, at the edges of pages. A text without any sign of a page has none.
  void mark_edges() {
    std::vector<std::size_t> edges;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].page_break || !is_text(i) || (i > 0 && !is_text(i - 1))) edges.push_back(i);
    }
    if (edges.empty()) return;
    mark_below(0, true);
    for (const std::size_t i : edges) {
      mark_below(i, false);
      mark_above(i);
    }
    mark_above(lines_.size());
    take_back_lone();
  }

  void mark_below(std::size_t edge, bool first_page) {
    for (std::size_t k = edge; k < lines_.size() && k < edge + edge_lines; ++k) {
      if (!is_text(k)) continue;
      if (!repeats(k) || (k > edge && lines_[k].page_break)) return;
      lines_[k].part = first_page && shapes_[k]->first == k ? PagePart::running_head : PagePart::furniture;
    }
  }

  void mark_above(std::size_t edge) {
    const std::size_t highest = edge - std::min(edge, edge_lines);
    for (std::size_t k = edge; k-- > highest;) {
      if (!is_text(k)) continue;
      if (!repeats(k)) return;
      lines_[k].part = PagePart::furniture;
    }
  }

  /// What was marked once only, or stands elsewhere more often than at the edges, is no header.
  void take_back_lone() {
    std::unordered_map<const Shape*, std::size_t> marked;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!is_text(i) && shapes_[i] != nullptr) ++marked[shapes_[i]];
    }
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (is_text(i) || shapes_[i] == nullptr) continue;
      const std::size_t at_edges = marked[shapes_[i]];
      if (at_edges < 2 || at_edges * 2 < shapes_[i]->count) lines_[i].part = PagePart::text;
    }
  }

  /// Addresses below a page's text, which only say where its links lead.
  void mark_link_lists() {
    for (std::size_t i = 0; i < lines_.size();) {
      if (!is_text(i) || !is_address_line(line(i))) {
        ++i;
        continue;
      }
      std::size_t end = i;
      while (end < lines_.size() && (!is_text(end) || is_address_line(line(end)))) ++end;
      const bool below = end == lines_.size() || lines_[end].page_break || lines_[end].blanks >= page_gap - 1;
      const bool inside = std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(i),
                                      lines_.begin() + static_cast<std::ptrdiff_t>(end),
                                      [](const PageLine& l) { return l.part != PagePart::text; });
      const bool text_goes_on = i > 0 && lines_[i].blanks == 0 && is_text(i - 1) && line(i - 1).back() != '.';
      const bool above =
          i > 0 && !text_goes_on && (lines_[i].blanks > 0 || lines_[i].page_break || !is_text(i - 1));
      const bool cut =
          line(end - 1).back() == '-' && end < lines_.size();  // the rest stands on the next page
      if (above && !cut && (below || inside || goes_on(i, end))) {
        for (std::size_t k = i; k < end; ++k) {
          if (is_text(k)) lines_[k].part = PagePart::link_list;
        }
      }
      i = end;
    }
  }

  /// "Hanke, Kauppakatu 5 | hanke@esimerkki.example | www.esimerkki.example" at a page's end.
  void mark_contact_lines() {
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      const bool last = i + 1 == lines_.size() || lines_[i + 1].page_break || !is_text(i + 1);
      if (!is_text(i) || !last || lines_[i].blanks == 0 || line(i).size() > longest_header) continue;
      const bool address =
          line(i).find('@') != std::string_view::npos || line(i).find("www.") != std::string_view::npos;
      if (address && line(i).find(" | ") != std::string_view::npos) lines_[i].part = PagePart::furniture;
    }
  }

  /// The text above the list goes on below it.
  [[nodiscard]] bool goes_on(std::size_t first, std::size_t end) const {
    if (first == 0 || end >= lines_.size()) return false;
    const unicode::CodePoint next = unicode::at(line(end), 0);
    const std::string_view above = line(first - 1);
    return unicode::is_lower(next.value) && !read_bullet(line(end)).found() && above.back() != '.' &&
           above.back() != ':';
  }

  void carry_breaks() {
    bool between = false;
    for (PageLine& l : lines_) {
      if (l.part == PagePart::furniture || l.part == PagePart::link_list) {
        between = true;
        continue;
      }
      l.page_break |= between;
      between = false;
    }
  }

  struct Shape {
    std::size_t first;
    std::size_t count;
  };

  std::string_view text_;
  std::vector<PageLine>& lines_;
  std::unordered_map<std::string, Shape> counts_;
  std::vector<const Shape*> shapes_;
};

bool is_address(std::string_view word) {
  if (word.find('@') != std::string_view::npos) return true;
  for (const std::string_view scheme : {"https://", "http://", "mailto:", "www."}) {
    if (word.size() > scheme.size() + 2 && unicode::lower(word.substr(0, scheme.size())) == scheme)
      return true;
  }
  return false;
}

}  // namespace

bool is_address_line(std::string_view line) {
  bool any = false;
  for (std::size_t at = 0; at < line.size();) {
    while (at < line.size() && is_space(line[at])) ++at;
    std::size_t end = at;
    while (end < line.size() && !is_space(line[end])) ++end;
    if (end == at) break;
    if (!is_address(line.substr(at, end - at))) return false;
    any = true;
    at = end;
  }
  return any;
}

std::size_t without_page_count(std::string_view line) {
  const std::size_t begin = count_begin(line);
  return begin == std::string_view::npos || begin == 0 ? line.size() : skip_blanks_back(line, begin);
}

bool counts_pages(std::string_view text) {
  constexpr std::size_t looked_at = 65536;
  constexpr std::string_view gap = "\n\n\n";
  text = text.substr(0, looked_at);
  std::string_view above;
  int number = 0;
  for (std::size_t at = text.find(gap); at != std::string_view::npos; at = text.find(gap, at)) {
    at = text.find_first_not_of('\n', at);
    if (at == std::string_view::npos) return false;
    const std::string_view line = text.substr(at, text.find('\n', at) - at);
    const std::size_t named = without_page_count(line);
    if (named == line.size() || named > longest_header) continue;
    const std::string_view name = line.substr(0, named);
    int next = 0;
    const char* digits = line.data() + line.find_first_of("0123456789", named);
    if (std::from_chars(digits, line.data() + line.size(), next).ec != std::errc()) continue;
    if (name == above && next == number + 1) return true;
    above = name;
    number = next;
  }
  return false;
}

void mark_furniture(std::string_view text, std::vector<PageLine>& lines) {
  FurnitureMarker(text, lines).run();
}

}  // namespace palaset::document
