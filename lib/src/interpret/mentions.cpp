#include "interpret/mentions.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "interpret/base_forms.hpp"
#include "interpret/camel_case.hpp"
#include "interpret/groups.hpp"
#include "interpret/mention_case.hpp"
#include "interpret/name.hpp"
#include "interpret/name_begin.hpp"
#include "interpret/party.hpp"
#include "interpret/rule_ids.hpp"
#include "unicode/characters.hpp"

namespace palaset::interpret {

using morphology::Case;
using rules::Form;
using rules::WordClass;

namespace {

class MentionReader {
 public:
  MentionReader(const Tokens& tokens, const Context& context, KnownNames& known)
      : tokens_(tokens), context_(context), known_(known), begin_(tokens, context), taken_(tokens.size()) {}

  std::vector<Mention> run() {
    read_heads();
    read_quoted();
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (taken_[i] || !tokens_.is(i, TokenKind::word)) continue;
      if (read_tool(i) || read_organization(i)) continue;
      read_capitals(i);
    }
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Mention& a, const Mention& b) { return a.first < b.first; });
    return std::move(found_);
  }

 private:
  // --- taking --------------------------------------------------------------------------------------

  void take(Party party, std::size_t first, std::size_t last) {
    party.span = context_.excerpt.span(tokens_[first].begin, tokens_[last].end);
    party.surface = context_.excerpt.surface(party.span);
    for (std::size_t i = first; i <= last; ++i) taken_[i] = true;
    found_.push_back({std::move(party), first, last});
  }

  void take_named(PartyKind kind, std::string name, std::string_view rule, std::size_t first,
                  std::size_t last) {
    Party party;
    party.kind = kind;
    party.name = std::move(name);
    party.rule = rule;
    party.gram_case = case_of(tokens_, last);
    take(std::move(party), first, last);
  }

  /// One past the last token before `i` that a mention has taken; where none near has, a token far before it.
  [[nodiscard]] std::size_t floor_before(std::size_t i) const {
    constexpr std::size_t reach = 64;  // tokens; no name is longer, and not looking on keeps this linear
    const std::size_t least = i > reach ? i - reach : 0;
    while (i > least && !taken_[i - 1]) --i;
    return i;
  }

  // --- projects and programmes ---------------------------------------------------------------------

  void read_heads() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      TiedHead head;
      const std::size_t floor = floor_;
      if (!tokens_.is(i, TokenKind::word) || !tied_head(tokens_, floor, i, head)) continue;
      if (!tokens_[head.dash].space_before && tokens_.is(i + 1, TokenKind::dash) &&
          !tokens_[i + 1].space_after)
        continue;
      take_head(head);
    }
  }

  /// First token of the name that the dash ties, or nothing where it is no proper name.
  [[nodiscard]] std::optional<std::size_t> name_before(std::size_t dash, bool plural) const {
    if (dash == 0) return std::nullopt;
    if (tokens_[dash].space_before)
      return plural ? begin_.of_words(dash, floor_) : begin_.of_coordinated_words(dash, floor_);
    if (is_double_quote(tokens_.text(dash - 1))) return begin_.of_words(dash, floor_);
    const std::size_t word = begin_.of_word(dash, floor_);
    if (tokens_[word].capital || has_capital(word, dash)) {
      if (word + 1 == dash && is_no_name(word)) return std::nullopt;
      return begin_.with_owner(word, floor_);
    }
    const auto words = begin_.of_words(dash, floor_);  // "Kunnolla töihin-hanke"
    return words && dash - *words <= 6 && tokens_[*words].capital && !begin_.starts_sentence(*words)
               ? words
               : std::nullopt;
  }

  [[nodiscard]] bool has_capital(std::size_t first, std::size_t end) const {
    for (std::size_t i = first; i < end; ++i) {
      if (tokens_[i].inner_capital) return true;
    }
    return false;
  }

  /// A funder, or an abbreviation that is no project's.
  [[nodiscard]] bool is_no_name(std::size_t i) const {
    return tokens_.has(i, WordClass::funder) || tokens_.has(i, WordClass::no_mention);
  }

  /// "Pelto- (ESR 2018–2020) ja Puro- (STEA 2020–2022) -hankkeet": a parenthesis stands before the head.
  [[nodiscard]] bool behind_parenthesis(std::size_t dash) const {
    return dash > floor_ + 2 && tokens_.is(dash - 1, TokenKind::close) &&
           tokens_[dash - 1].partner != unmatched && tokens_[dash - 1].partner > floor_ &&
           !tokens_[tokens_[dash - 1].partner].open_end;
  }

  void take_head(const TiedHead& head) {
    if (behind_parenthesis(head.dash)) {
      const std::size_t end = tokens_[head.dash - 1].partner;
      const bool hanging = tokens_.is(end - 1, TokenKind::dash);
      const auto first = suspended_begin(hanging ? end - 1 : end, hanging);
      if (!first) return;
      take_suspended(*first, head);
      take_party(*first, head.head, true, head);
      floor_ = head.head + 1;
      return;
    }
    for (std::size_t i = head.dash + 1; i < head.head; ++i) {  // "Nuorten Tuki -säätiön toiminnassa hankkeet"
      if (tokens_.form(i, WordClass::foundation) != nullptr ||
          tokens_.form(i, WordClass::organization) != nullptr ||
          tokens_.form(i, WordClass::mention_head) != nullptr)
        return;
    }
    const auto first = name_before(head.dash, head.form->plural);
    if (!first) return;
    take_suspended(*first, head);
    take_party(*first, with_parenthesis(head.head), false, head);
    floor_ = head.head + 1;
  }

  void take_party(std::size_t first, std::size_t last, bool shares_head, const TiedHead& head) {
    Segment segment;
    segment.first = first;
    segment.last = last;
    segment.shares_head = shares_head;
    segment.shared_head = shares_head ? head.form->word_class : WordClass::none;
    std::optional<std::string> no_place;
    Party party;
    if (!read_party(tokens_, segment, context_, no_place, party) || party.name.empty()) return;
    party.rule = rule::mention_head;
    party.gram_case = case_name(head.form->gram_case);
    known_.insert(party.name);
    take(std::move(party), first, last);
  }

  /// "Satakunto- ja …", "TOIVO-, Työnportti- ja …": names before this one that its head completes; also "A, B
  /// ja C -hankkeet", where the head is a plural.
  void take_suspended(std::size_t first, const TiedHead& head) {
    std::size_t end = first;
    for (int guard = 0; guard < 12 && end > floor_ + 1; ++guard) {
      const std::size_t joint = end - 1;
      if (!tokens_.is(joint, TokenKind::comma) && !tokens_.has(joint, WordClass::conjunction) &&
          !tokens_.is(joint, TokenKind::ampersand))
        return;
      const std::size_t last = before_joint(joint);
      const bool hanging = tokens_.is(last, TokenKind::dash) &&
                           (tokens_[last].space_after || last + 1 == joint) && last > floor_;
      if (!hanging && !(head.form->plural && tokens_[head.dash].space_before)) return;
      const std::size_t name_end = hanging ? last : last + 1;
      const auto begin = suspended_begin(name_end, hanging && !tokens_[last].space_before);
      if (!begin || *begin >= end || !tokens_[*begin].capital) return;
      if (*begin + 1 == name_end && is_no_name(*begin)) return;
      take_party(*begin, joint - 1, true, head);
      end = *begin;
    }
  }

  /// The last token of a name before "ja" or a comma, a parenthesis behind it passed over.
  [[nodiscard]] std::size_t before_joint(std::size_t joint) const {
    std::size_t last = joint - 1;
    if (tokens_.is(last, TokenKind::close) && tokens_[last].partner != unmatched && tokens_[last].partner > 0)
      last = tokens_[last].partner - 1;
    return last;
  }

  [[nodiscard]] std::optional<std::size_t> suspended_begin(std::size_t name_end, bool tight) const {
    if (!tight) return begin_.of_words(name_end, floor_);
    const std::size_t word = begin_.of_word(name_end, floor_);
    if (tokens_[word].capital) return begin_.with_owner(word, floor_);
    return begin_.of_words(name_end, floor_);
  }

  /// A parenthesis behind a name that holds funding or an abbreviation belongs to it.
  [[nodiscard]] std::size_t with_parenthesis(std::size_t i) const {
    while (tokens_.is(i + 1, TokenKind::open) && tokens_[i + 1].partner != unmatched &&
           !tokens_[tokens_[i + 1].partner].open_end) {
      const std::size_t close = tokens_[i + 1].partner;
      const Group group = read_group(tokens_, i + 1, context_);
      const bool of_name = !group.funding.parts.empty() || group.unfunded || !group.aliases.empty();
      if (!of_name || !group.qualifiers.empty()) break;
      i = close;
    }
    return i;
  }

  // --- models and tools ----------------------------------------------------------------------------

  bool read_tool(std::size_t i) {
    const Form* form = tokens_.form(i, WordClass::mention_head);
    const bool tied = i > 0 && tokens_.is(i - 1, TokenKind::dash) && !tokens_[i - 1].space_after;
    // what is no tool by itself is one behind a suspended hyphen: "Esteetön matka -tarkistuslista"
    if (form == nullptr)
      return tied && tokens_[i - 1].space_before &&
             tokens_.form(i, WordClass::tied_mention_head) != nullptr && tied_tool(i, i - 1);
    if (tied) return tied_tool(i, i - 1);
    if (named_behind(i)) return true;
    return free_tool(i);
  }

  bool tied_tool(std::size_t i, std::size_t dash) {
    const std::size_t floor = floor_before(dash);
    std::optional<std::size_t> first;
    if (tokens_[dash].space_before || (dash > 0 && is_double_quote(tokens_.text(dash - 1)))) {
      first = begin_.of_words(dash, floor);
    } else if (dash > floor) {
      const std::size_t word = begin_.of_word(dash, floor);
      if (tokens_[word].capital && (word + 1 != dash || !is_no_name(word))) first = word;
    }
    if (!first || *first >= dash) return false;
    const bool quoted = is_double_quote(tokens_.text(*first)) && *first + 2 < dash;
    std::string name(quoted ? tokens_.text(*first + 1, dash - 2) : tokens_.text(*first, dash - 1));
    name += tokens_[dash].space_before || quoted ? " " : "";
    name += tokens_.text(dash);
    const bool tool = tokens_.form(i, WordClass::mention_head) != nullptr;
    name += nominative_of(tokens_.text(i), tool ? WordClass::mention_head : WordClass::tied_mention_head,
                          tokens_.lexicon());
    take_named(PartyKind::other, folded(name), rule::mention_tool, *first, i);
    return true;
  }

  /// "esimerkkimalli - Elävä portfolio:": the name stands behind a dash.
  bool named_behind(std::size_t i) {
    const Form* form = tokens_.form(i, WordClass::mention_head);
    if (form->gram_case != Case::nominative || !tokens_.is(i + 1, TokenKind::dash) ||
        !tokens_[i + 1].space_after)
      return false;
    std::size_t last = i + 2;
    if (!tokens_.is(last, TokenKind::word) || !tokens_[last].capital || taken_[last]) return false;
    constexpr std::size_t longest = 6;
    while (last + 1 < tokens_.size() && tokens_.is(last + 1, TokenKind::word) && !begin_.is_verb(last + 1) &&
           last < i + longest)
      ++last;
    const bool ends = last + 1 >= tokens_.size() || tokens_.is(last + 1, TokenKind::colon) ||
                      tokens_.is(last + 1, TokenKind::comma) || tokens_.is(last + 1, TokenKind::stop) ||
                      tokens_.is(last + 1, TokenKind::open);
    if (!ends) return false;
    take_named(PartyKind::other, folded(tokens_.text(i + 2, last)), rule::mention_tool, i + 2, last);
    return true;
  }

  /// "Kohtaamisen kortit": a genitive with a capital in mid-sentence.
  bool free_tool(std::size_t i) {
    if (i == 0 || !tokens_.is(i - 1, TokenKind::word) || !tokens_[i - 1].capital || taken_[i - 1] ||
        tokens_[i - 1].abbreviation)
      return false;
    const std::size_t first = begin_.of_word(i, floor_before(i));
    if (begin_.starts_sentence(first) || tokens_.text(i - 1).back() != 'n') return false;
    for (const WordClass c : {WordClass::municipality, WordClass::region, WordClass::given_name,
                              WordClass::organization, WordClass::foundation, WordClass::authority}) {
      if (tokens_.form(i - 1, c) != nullptr) return false;
    }
    if (is_proper_noun(i - 1)) return false;
    const std::string head = nominative_of(tokens_.text(i), WordClass::mention_head, tokens_.lexicon());
    take_named(PartyKind::other, folded(std::string(tokens_.text(first, i - 1)) + " " + head),
               rule::mention_tool, first, i);
    return true;
  }

  [[nodiscard]] bool is_proper_noun(std::size_t i) const {
    const auto& analyses = context_.morphology.analyze(tokens_.text(i));
    return !analyses.empty() &&
           std::all_of(analyses.begin(), analyses.end(), [](const morphology::Analysis& a) {
             return a.kind == morphology::Kind::place || morphology::is_proper_name(a.kind);
           });
  }

  // --- organisations -------------------------------------------------------------------------------

  bool read_organization(std::size_t i) {
    if (tokens_.has(i, WordClass::legal_form)) return i > 0 && take_organization(i, i);
    for (const WordClass c : {WordClass::municipality_head, WordClass::authority, WordClass::foundation,
                              WordClass::organization}) {
      const Form* form = tokens_.form(i, c);
      if (form == nullptr) continue;
      if (tokens_.lexicon().find(tokens_.lexicon().lemma(*form)).find(WordClass::no_mention) != nullptr)
        return false;
      if (tokens_.has(i + 1, WordClass::legal_form)) return false;
      return take_organization(i, i);
    }
    return false;
  }

  bool take_organization(std::size_t last, std::size_t end) {
    const std::size_t floor = floor_before(last);
    std::size_t first = begin_.of_organization(last, floor);
    const std::size_t noun = last - (tokens_.has(last, WordClass::legal_form) ? 1 : 0);
    const bool tied = noun > floor + 1 && tokens_.is(noun - 1, TokenKind::dash) &&
                      tokens_[noun - 1].space_before && !tokens_[noun - 1].space_after;
    if (tied) {
      const auto words = begin_.of_coordinated_words(noun - 1, floor);
      if (!words) return false;
      first = *words;
    }
    if (first == last && !alone_names(last)) return false;
    if (!tokens_[first].capital) return false;
    if (tokens_.has(last, WordClass::municipality_head) && !names_municipality(first, last)) return false;
    take_named(PartyKind::organization, organization_name(first, last), rule::mention_organization, first,
               end);
    return true;
  }

  /// A compound with a capital that is an organisation's name by itself: "Takuusäätiö", "Diakonissalaitos".
  [[nodiscard]] bool alone_names(std::size_t i) const {
    if (!tokens_[i].capital || begin_.starts_sentence(i) || tokens_.has(i, WordClass::legal_form))
      return false;
    const rules::Readings& r = tokens_.readings(i);
    return r.whole.empty() && r.ending_length > 0 && r.ending_length + 2 < tokens_.text(i).size() &&
           context_.morphology.analyze(tokens_.text(i)).empty();
  }

  /// "Lahden kaupunki", "Länsirannikon kunta": a word in the genitive stands before it.
  [[nodiscard]] bool names_municipality(std::size_t first, std::size_t last) const {
    return first < last && tokens_.text(last - 1).back() == 'n';
  }

  [[nodiscard]] std::string organization_name(std::size_t first, std::size_t last) const {
    std::string text = folded(tokens_.text(first, last));
    if (tokens_.has(last, WordClass::legal_form)) {
      const std::size_t colon = text.find_last_of(':');
      const std::size_t space = text.find_last_of(' ');
      return colon != std::string::npos && (space == std::string::npos || colon > space)
                 ? text.substr(0, colon)
                 : text;
    }
    return base_form(text, context_);
  }

  // --- capitals and quotation marks ----------------------------------------------------------------

  void read_capitals(std::size_t i) {
    const Token& t = tokens_[i];
    if (!t.capital || is_no_name(i) || tokens_.has(i, WordClass::known_organization) || in_address(i)) return;
    const bool tied = (i + 1 < tokens_.size() && tokens_.is(i + 1, TokenKind::dash) && !t.space_after) ||
                      (i > 0 && tokens_.is(i - 1, TokenKind::dash) && !t.space_before);
    if (tied) return;
    const auto name = camel_case_name(tokens_.text(i), context_.morphology);
    if (name) {
      if (tokens_.lexicon().find(*name).find(WordClass::no_mention) == nullptr)
        take_named(PartyKind::project, *name, rule::mention_capitals, i, i);
    } else if (is_capital_name(i)) {
      take_named(PartyKind::project, std::string(capitals_of(tokens_.text(i))), rule::mention_capitals, i, i);
    }
  }

  /// "LUOTSI": capitals that are no abbreviation in use and no word, in a text that is not in capitals
  /// itself.
  [[nodiscard]] bool is_capital_name(std::size_t i) const {
    constexpr std::size_t shortest = 5;
    const std::string_view word = capitals_of(tokens_.text(i));
    if (word.empty()) return false;
    const auto capitals = [&](std::size_t k) {
      return k < tokens_.size() && tokens_.is(k, TokenKind::word) && tokens_[k].abbreviation;
    };
    if ((i > 0 && capitals(i - 1)) || capitals(i + 1)) return false;
    if (known_project(word)) return true;
    if (pays(i)) return false;
    if (unicode::length(word) < shortest || word.size() != tokens_.text(i).size()) return false;
    if (std::any_of(word.begin(), word.end(), [](char c) { return unicode::is_digit(c); })) return false;
    return context_.morphology.knows_words() && !is_common_word(word);
  }

  /// "rahoittaa LUOTSI", "LUOTSIn rahoittama": who pays is no project.
  [[nodiscard]] bool pays(std::size_t i) const {
    const auto of_paying = [&](std::size_t k) {
      return k < tokens_.size() && tokens_.is(k, TokenKind::word) &&
             unicode::lower(tokens_.text(k)).starts_with("rahoit");
    };
    return of_paying(i + 1) || (i > 0 && of_paying(i - 1));
  }

  /// The capitals that a word begins with, a short ending behind them left out: "TURVAn", "LUOTSI:n". Empty
  /// for any other word.
  static std::string_view capitals_of(std::string_view word) {
    std::size_t end = 0;
    while (end < word.size() && unicode::is_upper(unicode::at(word, end).value))
      end += unicode::at(word, end).length;
    std::size_t rest = end;
    if (rest < word.size() && word[rest] == ':') ++rest;
    std::size_t letters = 0;
    for (; rest < word.size() && unicode::is_lower(unicode::at(word, rest).value);
         rest += unicode::at(word, rest).length)
      ++letters;
    return end >= 3 && rest == word.size() && letters <= 4 ? word.substr(0, end) : std::string_view();
  }

  [[nodiscard]] bool is_common_word(std::string_view word) const {
    return !context_.morphology.analyze(unicode::lower(word)).empty();
  }

  /// Named with a head before.
  [[nodiscard]] bool known_project(std::string_view word) const { return known_.find(word) != known_.end(); }

  /// Part of an e-mail or web address.
  [[nodiscard]] bool in_address(std::size_t i) const {
    const auto sign = [&](std::size_t k, bool space) {
      if (space) return false;
      const std::string_view s = tokens_.text(k);
      return s == "@" || s == "/" || s == "_" || s == "=" || s == "#" || s == ".";
    };
    if (i > 0 && sign(i - 1, tokens_[i].space_before)) return true;
    if (i + 1 >= tokens_.size() || tokens_[i].space_after) return false;
    return sign(i + 1, false) && i + 2 < tokens_.size() && !tokens_[i + 1].space_after &&
           tokens_.text(i + 1) != "/";
  }

  void read_quoted() {
    constexpr std::size_t longest = 8;
    for (std::size_t i = 0; i + 2 < tokens_.size(); ++i) {
      if (!tokens_.is(i, TokenKind::mark) || taken_[i] || !is_double_quote(tokens_.text(i)) ||
          tokens_[i].space_after)
        continue;
      std::size_t close = i + 1;
      while (close < tokens_.size() && close - i <= longest && !is_double_quote(tokens_.text(close))) ++close;
      if (close >= tokens_.size() || close - i > longest || close == i + 1) continue;
      const bool tied =
          tokens_.is(close + 1, TokenKind::dash) && !tokens_[close + 1].space_after;  // ”X” -menetelmä
      if (!tied && names_something(i + 1, close - 1)) {
        const std::size_t first = i + 1;
        const std::size_t last = close - 1;
        take_named(PartyKind::other, folded(tokens_.text(first, last)), rule::mention_quoted, first, last);
      }
      i = close;
    }
  }

  /// A title in quotation marks; speech has a verb or a full stop.
  [[nodiscard]] bool names_something(std::size_t first, std::size_t last) const {
    if (!tokens_[first].capital || taken_[first] || taken_[last]) return false;
    for (std::size_t i = first; i <= last; ++i) {
      const TokenKind k = tokens_[i].kind;
      if (k == TokenKind::stop || k == TokenKind::comma || k == TokenKind::colon ||
          (k == TokenKind::mark && tokens_.text(i) == "?"))
        return false;
      if (begin_.is_verb(i) && last > first) return false;
    }
    return true;
  }

  const Tokens& tokens_;
  const Context& context_;
  KnownNames& known_;
  NameBegin begin_;
  std::vector<bool> taken_;
  std::vector<Mention> found_;
  std::size_t floor_ = 0;  ///< one past the head that was read last
};

}  // namespace

void learn_capital_names(std::string_view text, KnownNames& known) {
  for (const std::string_view head : {"-hank", "-HANK", "-projekt", "-ohjelma"}) {
    for (std::size_t at = text.find(head); at != std::string_view::npos; at = text.find(head, at + 1)) {
      std::size_t begin = at;
      while (begin > 0 && unicode::is_upper(unicode::before(text, begin).value))
        begin -= unicode::before(text, begin).length;
      const bool whole = begin == 0 || !unicode::is_letter(unicode::before(text, begin).value);
      if (whole && at - begin >= 3) known.insert(std::string(text.substr(begin, at - begin)));
    }
  }
}

std::vector<Mention> read_mentions(const Tokens& tokens, const Context& context, KnownNames& known) {
  return MentionReader(tokens, context, known).run();
}

}  // namespace palaset::interpret
