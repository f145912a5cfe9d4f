#include "interpret/funding.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "document/line.hpp"
#include "unicode/characters.hpp"

namespace palaset::interpret {

namespace {

using rules::WordClass;

/// A parenthesis names few funders; more of them than this, times as many periods, is no text that anybody
/// means.
constexpr std::size_t max_parts = 64;

/// A funder in small letters that is as long is nothing else: "kuntarahoitus".
constexpr std::size_t least_funder_word = 10;

struct Item {
  enum class Kind : std::uint8_t { funder, period } kind;
  std::size_t begin;
  std::size_t end;
  std::string_view code;
  Period period;
};

bool is_word_byte(char c) {
  const auto b = static_cast<unsigned char>(c);
  return b >= 0x80 || (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
}

/// Dashes are words' bytes in UTF-8, but no letters.
std::size_t word_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const unicode::CodePoint c = unicode::at(text, at);
    if (!unicode::is_letter(c.value) && !unicode::is_digit(c.value) && c.value != U'+') break;
    at += c.length;
  }
  return at;
}

bool looks_like_code(std::string_view word) {
  if (word.size() < 2 || word.size() > 9) return false;
  return std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '+'; });
}

std::string_view trim(std::string_view s) {
  while (!s.empty() && (document::is_space(s.front()) || s.front() == ':')) s.remove_prefix(1);
  while (!s.empty() && (document::is_space(s.back()) || s.back() == '.' || s.back() == ':'))
    s.remove_suffix(1);
  return s;
}

class Reader {
 public:
  Reader(std::string_view text, const rules::Vocabulary& vocabulary) : text_(text), vocabulary_(vocabulary) {}

  FundingText run() {
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= text_.size();) {
      if (const std::size_t phrase = phrase_at(i); phrase > 0) {
        i += phrase;
      } else if (i == text_.size() || text_[i] == ',' || text_[i] == ';') {
        read_piece(begin, i);
        begin = ++i;
      } else {
        ++i;
      }
    }
    combine();
    return std::move(out_);
  }

 private:
  /// Length of a funder's name of several words that begins here, or 0.
  [[nodiscard]] std::size_t phrase_at(std::size_t at) const {
    const rules::Phrase* p = phrase(at);
    return p == nullptr ? 0 : p->text.size();
  }

  [[nodiscard]] const rules::Phrase* phrase(std::size_t at) const {
    if (text_.size() - at < vocabulary_.shortest_funder || (at > 0 && is_word_byte(text_[at - 1])))
      return nullptr;
    for (const rules::Phrase& p : vocabulary_.phrases) {
      if (p.word_class != WordClass::funder || text_.size() - at < p.text.size()) continue;
      if (((text_[at] ^ p.text[0]) & 0x5F) != 0) continue;  // another first letter, in either case
      const std::size_t end = at + p.text.size();
      if (end < text_.size() && is_word_byte(text_[end])) continue;
      if (unicode::lower(text_.substr(at, p.text.size())) == p.text) return &p;
    }
    return nullptr;
  }

  void read_piece(std::size_t begin, std::size_t end) {
    const std::size_t first_item = items_.size();
    std::size_t rest_begin = begin;
    std::vector<std::string_view> words;
    const auto keep_rest = [&](std::size_t until) {
      const std::string_view rest = trim(text_.substr(rest_begin, until - rest_begin));
      if (!rest.empty() && !is_filler(rest)) words.push_back(rest);
    };
    for (std::size_t i = begin; i < end;) {
      const std::size_t taken = read_item(i, end);
      if (taken > 0) {
        keep_rest(items_.back().begin);
        i += taken;
        rest_begin = i;
      } else {
        i = std::max(word_end(text_, i), i + unicode::at(text_, i).length);
      }
    }
    keep_rest(end);
    judge(words, first_item, begin, end);
  }

  /// What a piece's words make of its items: a piece that is mostly words is no funding.
  void judge(const std::vector<std::string_view>& words, std::size_t first_item, std::size_t begin,
             std::size_t end) {
    if (words.empty()) return;
    const auto is_period = [](const Item& i) { return i.kind == Item::Kind::period; };
    const bool period =
        std::any_of(items_.begin() + static_cast<std::ptrdiff_t>(first_item), items_.end(), is_period);
    const bool ends_in_period = period && is_period(items_.back()) &&
                                trim(text_.substr(items_.back().end, end - items_.back().end)).empty();
    const bool funder =
        items_.size() > first_item && !is_period(items_[first_item]) && items_[first_item].begin <= begin + 1;
    if (period && (funder || ends_in_period)) {
      out_.remark = !funder;
      if (!funder) drop_funders(first_item);
      out_.rest.insert(out_.rest.end(), words.begin(), words.end());
      return;
    }
    items_.resize(first_item);
    out_.rest.push_back(trim(text_.substr(begin, end - begin)));
  }

  /// "osa STEAn ohjelmaa 2017": a funder inside a remark is part of the remark.
  void drop_funders(std::size_t first_item) {
    items_.erase(items_.begin() + static_cast<std::ptrdiff_t>(first_item), items_.end() - 1);
  }

  /// Reads a funder or period at `i`; gives its length, or 0.
  std::size_t read_item(std::size_t i, std::size_t end) {
    const bool behind_item = !items_.empty() && items_.back().end == i;
    if (i > 0 && is_word_byte(text_[i - 1]) && !behind_item) return 0;
    if (const rules::Phrase* p = phrase(i); p != nullptr) {
      add_funder(i, i + p->text.size(), vocabulary_.lexicon.lemma(static_cast<std::uint16_t>(p->value)));
      return items_.back().end - i;
    }
    Period period = read_period(text_.substr(0, end), i);
    if (!period.found()) period = short_years(i, end);
    if (period.found()) {
      items_.push_back({Item::Kind::period, period.begin, period.end, {}, period});
      return take_open_end(end) - i;
    }
    return read_funder(i, end);
  }

  /// "ESR 15–18": only a funder right before them tells that numbers of two digits are years.
  [[nodiscard]] Period short_years(std::size_t i, std::size_t end) const {
    if (items_.empty() || items_.back().kind != Item::Kind::funder) return {};
    if (skip_blanks(text_, items_.back().end) != i) return {};
    const auto year = [&](std::size_t at) {
      if (at + 2 > end || !unicode::is_digit(text_[at]) || !unicode::is_digit(text_[at + 1])) return -1;
      return (text_[at] - '0') * 10 + (text_[at + 1] - '0');
    };
    const unicode::CodePoint dash = unicode::at(text_, i + 2);
    const std::size_t second = i + 2 + dash.length;
    if (year(i) < 0 || !unicode::is_dash(dash.value) || year(second) < 0) return {};
    if (second + 2 < end && (is_word_byte(text_[second + 2]) || text_[second + 2] == '.')) return {};
    const auto full = [](int two) { return two < 50 ? 2000 + two : 1900 + two; };
    Period period{i, second + 2, {}, PeriodFault::none, true, full(year(i))};
    if (full(year(i)) > full(year(second)))
      period.fault = PeriodFault::reversed;
    else
      period.edtf = std::to_string(full(year(i))) + '/' + std::to_string(full(year(second)));
    return period;
  }

  std::size_t read_funder(std::size_t i, std::size_t end) {
    const std::size_t stop = std::min(word_end(text_, i), end);
    if (stop == i) return 0;
    const std::string_view word = text_.substr(i, stop - i);
    const bool capital = unicode::is_upper(unicode::at(text_, i).value);
    if (const rules::Form* f = vocabulary_.lexicon.find(word, WordClass::funder)) {
      const bool other_word = !capital && word.size() < least_funder_word;  // "ym", "ely"
      if (other_word && !followed_by_period(stop, end)) return 0;
      add_funder(i, stop, vocabulary_.lexicon.lemma(*f));
    } else if (const std::size_t year = stop - std::min<std::size_t>(stop, 4);
               word.size() > 4 && followed_by_period(year, end)) {
      const rules::Form* tight =
          vocabulary_.lexicon.find(text_.substr(i, year - i), WordClass::funder);  // "ESR2015"
      if (tight == nullptr) return 0;
      add_funder(i, year, vocabulary_.lexicon.lemma(*tight));
    } else if (looks_like_code(word) && followed_by_period(stop, end)) {
      add_funder(i, stop, word);
    } else {
      return 0;
    }
    return items_.back().end - i;
  }

  [[nodiscard]] bool followed_by_period(std::size_t at, std::size_t end) const {
    while (at < end && document::is_space(text_[at])) ++at;
    return read_period(text_.substr(0, end), at).found();
  }

  /// A funder, with the case ending or second part that may hang on it: "ESR:n", "ESR-rahoitus".
  void add_funder(std::size_t begin, std::size_t end, std::string_view code) {
    const unicode::CodePoint c = unicode::at(text_, end);
    const unicode::CodePoint next = unicode::at(text_, end + c.length);
    std::size_t tail = end;
    if ((c.value == U':' || unicode::is_dash(c.value)) && unicode::is_lower(next.value))
      tail = word_end(text_, end + c.length);
    items_.push_back({Item::Kind::funder, begin, tail, code, {}});
  }

  /// "2021 alkaen": the word makes the end open.
  std::size_t take_open_end(std::size_t end) {
    Item& item = items_.back();
    std::size_t i = item.end;
    while (i < end && document::is_space(text_[i])) ++i;
    const std::size_t stop = std::min(word_end(text_, i), end);
    if (stop == i || item.period.range || item.period.edtf.empty()) return item.end;
    if (vocabulary_.lexicon.find(text_.substr(i, stop - i), WordClass::open_end) == nullptr) return item.end;
    item.end = stop;
    item.period.range = true;
    item.period.edtf += "/..";
    return stop;
  }

  /// Words between items that say nothing: "ja", "&", "vuosina", "rahoitus", "alkaen".
  bool is_filler(std::string_view rest) {
    for (std::size_t i = 0; i < rest.size();) {
      const std::size_t stop = word_end(rest, i);
      if (stop == i) {
        const unicode::CodePoint c = unicode::at(rest, i);
        if (unicode::is_dash(c.value)) return false;
        i += c.length;
        continue;
      }
      const auto readings = vocabulary_.lexicon.find(rest.substr(i, stop - i));
      const bool known = readings.find(WordClass::conjunction) != nullptr ||
                         readings.find(WordClass::period_lead) != nullptr ||
                         readings.find(WordClass::funding_filler) != nullptr ||
                         readings.find(WordClass::open_end) != nullptr;
      if (!known) return false;
      if (readings.find(WordClass::open_end) != nullptr) open_lead_ = true;
      i = stop;
    }
    return true;
  }

  void combine() {
    const auto count = [&](Item::Kind k) {
      return std::count_if(items_.begin(), items_.end(), [&](const Item& i) { return i.kind == k; });
    };
    const auto periods = count(Item::Kind::period);
    if (periods > 0 && periods == count(Item::Kind::funder) && items_.front().kind == Item::Kind::period &&
        alternates()) {
      for (std::size_t i = 0; i + 1 < items_.size(); i += 2) emit(&items_[i + 1], &items_[i]);
      return;
    }
    std::vector<const Item*> waiting;
    std::vector<const Item*> last;
    for (const Item& item : items_) {
      if (item.kind == Item::Kind::funder) {
        waiting.push_back(&item);
        continue;
      }
      if (!waiting.empty()) last = std::exchange(waiting, {});
      if (last.empty()) emit(nullptr, &item);
      for (const Item* f : last) emit(f, &item);
    }
    close(waiting);
  }

  /// Funders that no period follows: they take the periods before them where those have none, or none.
  void close(const std::vector<const Item*>& waiting) {
    if (waiting.empty()) return;
    const bool none_has_funder = std::all_of(out_.parts.begin(), out_.parts.end(),
                                             [](const FundingPart& p) { return p.funder.empty(); });
    if (!out_.parts.empty() && none_has_funder && !out_.remark) {
      out_.parts.clear();
      out_.problems.clear();
      for (const Item& item : items_) {
        if (item.kind != Item::Kind::period) continue;
        for (const Item* f : waiting) emit(f, &item);
      }
      return;
    }
    for (const Item* f : waiting) emit(f, nullptr);
  }

  [[nodiscard]] bool alternates() const {
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if ((items_[i].kind == Item::Kind::period) != (i % 2 == 0)) return false;
    }
    return true;
  }

  void emit(const Item* funder, const Item* period) {
    if (out_.parts.size() >= max_parts) return;
    FundingPart part;
    part.begin = std::min(funder != nullptr ? funder->begin : text_.size(),
                          period != nullptr ? period->begin : text_.size());
    part.end = std::max(funder != nullptr ? funder->end : 0, period != nullptr ? period->end : 0);
    if (funder != nullptr) {
      part.funder = funder->code;
      if (const rules::Funder* known = vocabulary_.funder(funder->code)) part.funder_name = known->name;
    }
    if (period != nullptr) {
      part.has_period = true;
      part.range = period->period.range;
      part.period = period->period.edtf;
      if (open_lead_ && !part.range && !part.period.empty()) {
        part.period += "/..";
        part.range = true;
      }
      if (period->period.fault != PeriodFault::none)
        out_.problems.push_back({period->period.fault, period->begin, period->end});
    }
    out_.parts.push_back(std::move(part));
  }

  std::string_view text_;
  const rules::Vocabulary& vocabulary_;
  std::vector<Item> items_;
  FundingText out_;
  bool open_lead_ = false;  ///< "alkaen 2021"
};

/// "ESR 2016–2018", as nine of ten are: one code, one period, nothing else. False for any other text.
bool read_plain(std::string_view text, const rules::Vocabulary& vocabulary, FundingText& out) {
  std::size_t i = 0;
  while (i < text.size() && ((text[i] >= 'A' && text[i] <= 'Z') || text[i] == '+')) ++i;
  if (i < 2 || i >= text.size() || text[i] != ' ') return false;
  const rules::Form* funder = vocabulary.lexicon.find(text.substr(0, i), WordClass::funder);
  if (funder == nullptr) return false;
  Period period = read_period(text, i + 1);
  if (!period.found() || period.end != text.size() || period.fault != PeriodFault::none) return false;
  FundingPart& part = out.parts.emplace_back();
  part.funder = vocabulary.lexicon.lemma(*funder);
  if (const rules::Funder* known = vocabulary.funder(part.funder)) part.funder_name = known->name;
  part.period = std::move(period.edtf);
  part.range = period.range;
  part.has_period = true;
  part.end = text.size();
  return true;
}

}  // namespace

FundingText read_funding(std::string_view text, const rules::Vocabulary& vocabulary) {
  FundingText out;
  if (read_plain(text, vocabulary, out)) return out;
  return Reader(text, vocabulary).run();
}

}  // namespace palaset::interpret
