#include "interpret/modifiers.hpp"

#include <algorithm>

#include "interpret/funding.hpp"

namespace palaset::interpret {

using morphology::Case;
using rules::Form;
using rules::WordClass;

namespace {

bool is_listed_place(const Tokens& tokens, std::size_t i) {
  for (const WordClass c : {WordClass::municipality, WordClass::region}) {
    const Form* f = tokens.form(i, c);
    if (f != nullptr && f->gram_case == Case::nominative) return true;
  }
  return false;
}

}  // namespace

bool is_place(const Tokens& tokens, std::size_t i, const Context& context) {
  if (!tokens.is(i, TokenKind::word) || !tokens[i].capital) return false;
  if (is_listed_place(tokens, i)) return true;
  if (tokens[i].inner_capital) return false;  // "KaiKu2" is no place, and unknown words cost most
  const auto& analyses = context.morphology.analyze(tokens.text(i));
  return !analyses.empty() &&
         std::all_of(analyses.begin(), analyses.end(), [](const morphology::Analysis& a) {
           return a.kind == morphology::Kind::place && a.gram_case == Case::nominative;
         });
}

namespace {

class ModifierReader {
 public:
  ModifierReader(const Tokens& tokens, std::size_t at, std::size_t end, const Left& left,
                 const Context& context)
      : tokens_(tokens), at_(at), end_(end), left_(left), context_(context) {}

  std::optional<Modifier> run() {
    if (at_ >= end_) return std::nullopt;
    if (auto m = implementers()) return m;
    if (auto m = subprojects()) return m;
    if (auto m = funding()) return m;
    if (auto m = remark()) return m;
    if (auto m = programme()) return m;
    return places();
  }

 private:
  [[nodiscard]] bool separator(std::size_t i) const {
    const bool suspended = i > at_ && tokens_.is(i - 1, TokenKind::dash) && !tokens_[i - 1].space_before;
    if (suspended && !tokens_.is(i, TokenKind::semicolon)) return false;  // "Opetus- ja kasvatuskeskus"
    return tokens_.is(i, TokenKind::comma) || tokens_.is(i, TokenKind::semicolon) ||
           tokens_.is(i, TokenKind::ampersand) || tokens_.has(i, WordClass::conjunction);
  }

  /// The token behind the part that begins at `i`: a separator, a parenthesis, a final stop, or the end.
  [[nodiscard]] std::size_t part_end(std::size_t i) const {
    while (i < end_ && !separator(i) && !tokens_.is(i, TokenKind::open) && !tokens_.is(i, TokenKind::close) &&
           !(tokens_.is(i, TokenKind::stop) && i + 1 == end_)) {
      ++i;
    }
    return i;
  }

  [[nodiscard]] bool part_has_tied_head(std::size_t first, std::size_t end) const {
    TiedHead head;
    for (std::size_t i = first; i < end; ++i) {
      if (tied_head(tokens_, first, i, head)) return true;
    }
    return false;
  }

  /// "osatoteuttaja Vantaan kaupunki", "hankkeen osatoteuttajat A, B ja C"
  std::optional<Modifier> implementers() const {
    std::size_t i = at_;
    if (tokens_.has(i, WordClass::implementer_lead)) ++i;
    if (!tokens_.has(i, WordClass::implementer_role)) return std::nullopt;
    const std::string_view role = tokens_.text(i);
    const bool several = role.ends_with('t') || role.ends_with("na");
    if (tokens_.is(++i, TokenKind::colon)) ++i;
    if (i >= end_ || tokens_.is(i, TokenKind::open)) return std::nullopt;
    std::size_t stop = part_end(i);
    while (several && stop < end_ && separator(stop) && !tokens_.is(stop, TokenKind::semicolon)) {
      const std::size_t next = part_end(stop + 1);
      if (next == stop + 1 || !tokens_[stop + 1].capital || part_has_tied_head(stop + 1, next)) break;
      stop = next;
    }
    if (stop == i) return std::nullopt;
    return Modifier{Modifier::Kind::implementers, at_, stop - 1};
  }

  /// "Rauman, Salon ja Turun osahankkeet", "osahanke Porvoon korttelikeittiö"
  std::optional<Modifier> subprojects() const {
    if (tokens_.has(at_, WordClass::subproject_head)) {
      const std::size_t stop = list_end(tokens_.is(at_ + 1, TokenKind::colon) ? at_ + 2 : at_ + 1);
      if (stop > at_ + 1) return Modifier{Modifier::Kind::subprojects, at_, stop - 1};
      return std::nullopt;
    }
    constexpr std::size_t reach = 16;
    for (std::size_t i = at_; i < end_ && i < at_ + reach; ++i) {
      const bool ends_part = i + 1 >= end_ || !tokens_.is(i + 1, TokenKind::word);
      if (ends_part && tokens_.has(i, WordClass::subproject_head))
        return Modifier{Modifier::Kind::subprojects, at_, i};
      const bool word =
          tokens_.is(i, TokenKind::word) && (tokens_[i].capital || !tokens_.has(i, WordClass::project_head));
      const bool tight_dash =
          tokens_.is(i, TokenKind::dash) && (!tokens_[i].space_before || !tokens_[i].space_after);
      if (!word && !tight_dash && !separator(i) && !tokens_.is(i, TokenKind::number)) break;
      if (tokens_.is(i, TokenKind::semicolon)) break;
      TiedHead head;
      if (tied_head(tokens_, at_, i, head)) break;
    }
    return std::nullopt;
  }

  /// The end of a list of names behind a plural head; one name behind a singular.
  [[nodiscard]] std::size_t list_end(std::size_t i) const {
    const Form* head = tokens_.form(at_, WordClass::subproject_head);
    std::size_t stop = part_end(i);
    while (head->plural && stop < end_ && separator(stop) && !tokens_.is(stop, TokenKind::semicolon)) {
      const std::size_t next = part_end(stop + 1);
      if (next == stop + 1 || part_has_tied_head(stop + 1, next)) break;
      stop = next;
    }
    return stop;
  }

  /// ", ESR 2019–2021", ", 2019–2021"
  std::optional<Modifier> funding() const {
    const bool number = tokens_.is(at_, TokenKind::number);
    if (!number && !tokens_.has(at_, WordClass::funder) && !tokens_.has(at_, WordClass::period_lead))
      return std::nullopt;
    constexpr std::size_t longest = 32;
    std::size_t stop = at_;
    while (stop < end_ && stop - at_ < longest && !tokens_.is(stop, TokenKind::comma) &&
           !tokens_.is(stop, TokenKind::semicolon) && !tokens_.is(stop, TokenKind::open) &&
           !(tokens_.is(stop, TokenKind::stop) && stop + 1 == end_)) {
      ++stop;
    }
    if (stop == at_ || !read_funding(tokens_.text(at_, stop - 1), context_.vocabulary).pure())
      return std::nullopt;
    return Modifier{Modifier::Kind::funding, at_, stop - 1};
  }

  /// "valtakunnallinen hanke", "ks. myös …", "osa hallituksen kärkihanketta"
  std::optional<Modifier> remark() const {
    if (tokens_[at_].capital) return std::nullopt;
    if (tokens_.has(at_, WordClass::see_also) && sends_elsewhere()) {
      std::size_t stop = at_;
      while (stop < end_ && !tokens_.is(stop, TokenKind::semicolon)) ++stop;
      return Modifier{Modifier::Kind::qualifier, at_, stop - 1};
    }
    const std::size_t stop = part_end(at_);
    if (stop == at_) return std::nullopt;
    for (std::size_t i = at_; i < stop; ++i) {
      if (!tokens_.is(i, TokenKind::word) || tokens_[i].capital) return std::nullopt;
    }
    const Form* head = head_form(tokens_, stop - 1);
    const bool kind_of_project =
        head != nullptr && !head->plural && head->gram_case == Case::nominative && stop - at_ <= 4;
    if (!kind_of_project && tokens_.text(at_) != "osa") return std::nullopt;
    return Modifier{Modifier::Kind::qualifier, at_, stop - 1};
  }

  /// "ks." sends elsewhere, "katso" only with "myös" behind it.
  [[nodiscard]] bool sends_elsewhere() const {
    const std::size_t next = tokens_.is(at_ + 1, TokenKind::stop) ? at_ + 2 : at_ + 1;
    return next > at_ + 1 || tokens_.text(at_).size() <= 3 || (next < end_ && tokens_.text(next) == "myös");
  }

  /// "…-hanke, Arvokas -ohjelma (STEA 2018–2021)": the programme of a project that has no funding of its own
  std::optional<Modifier> programme() const {
    if (!left_.has_head || left_.has_funding || !tokens_[at_].capital) return std::nullopt;
    const std::size_t stop = part_end(at_);
    TiedHead head;
    if (stop == at_ || !tied_head(tokens_, at_, stop - 1, head)) return std::nullopt;
    if (tokens_.form(stop - 1, WordClass::programme_head) == nullptr) return std::nullopt;
    return Modifier{Modifier::Kind::programme, at_, stop - 1};
  }

  /// "Kauppakeskus Redi, Helsinki"
  std::optional<Modifier> places() const {
    const Form* left = tokens_.form(left_.last, WordClass::municipality);
    const bool left_is_place = left_.first == left_.last && left != nullptr;
    if (left_is_place || tokens_.has(left_.last, WordClass::municipality_head)) return std::nullopt;
    if (!tokens_[at_].capital) return std::nullopt;
    std::size_t stop = at_;
    for (std::size_t i = at_; i < end_; i += 2) {
      if (part_end(i) != i + 1) break;
      // behind funding, or before it, an unknown name is rather the next party than a place
      const bool next_party = left_.has_funding || tokens_.is(i + 1, TokenKind::open);
      if (next_party ? !is_listed_place(tokens_, i) : !is_place(tokens_, i, context_)) break;
      stop = i + 1;
      if (!separator(stop) || tokens_.is(stop, TokenKind::semicolon) || stop >= end_) break;
    }
    if (stop == at_) return std::nullopt;
    return Modifier{Modifier::Kind::places, at_, stop - 1};
  }

  const Tokens& tokens_;
  std::size_t at_;
  std::size_t end_;
  const Left& left_;
  const Context& context_;
};

}  // namespace

std::optional<Modifier> read_modifier(const Tokens& tokens, std::size_t at, std::size_t end, const Left& left,
                                      const Context& context) {
  return ModifierReader(tokens, at, end, left, context).run();
}

}  // namespace palaset::interpret
