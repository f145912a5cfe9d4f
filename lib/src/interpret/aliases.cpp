#include "interpret/aliases.hpp"

#include "interpret/name.hpp"

namespace palaset::interpret {

using rules::WordClass;

namespace {

using Indices = std::vector<std::size_t>;

class AliasFinder {
 public:
  AliasFinder(const Tokens& tokens, const Indices& name) : tokens_(tokens), name_(name) {}

  std::optional<std::string> run() const {
    const std::size_t dash = spaced_dash(0);
    if (dash == name_.size()) {
      if (auto alias = leading_abbreviation()) return alias;
      return trailing_abbreviation();
    }
    if (const std::size_t begin = bound(dash); words(begin, dash) <= 2) return text(begin, dash);
    std::size_t last = dash;
    for (std::size_t p = spaced_dash(dash + 1); p != name_.size(); p = spaced_dash(p + 1)) last = p;
    if (is_short_name(last + 1)) return text(last + 1, name_.size());
    return std::nullopt;
  }

 private:
  [[nodiscard]] const Token& token(std::size_t p) const { return tokens_[name_[p]]; }

  [[nodiscard]] std::size_t spaced_dash(std::size_t from) const {
    for (std::size_t p = from; p + 1 < name_.size(); ++p) {
      if (p > 0 && token(p).kind == TokenKind::dash && token(p).space_before && token(p).space_after)
        return p;
    }
    return name_.size();
  }

  /// Behind the last colon before a dash: a colon bounds what the dash explains.
  [[nodiscard]] std::size_t bound(std::size_t dash) const {
    for (std::size_t p = dash; p > 0; --p) {
      if (token(p - 1).kind == TokenKind::colon && token(p - 1).space_after) return p;
    }
    return 0;
  }

  [[nodiscard]] std::size_t words(std::size_t begin, std::size_t end) const {
    std::size_t n = 0;
    for (std::size_t p = begin; p < end; ++p) n += p == begin || token(p).space_before ? 1U : 0U;
    return n;
  }

  [[nodiscard]] std::string text(std::size_t begin, std::size_t end) const {
    Indices part(name_.begin() + static_cast<std::ptrdiff_t>(begin),
                 name_.begin() + static_cast<std::ptrdiff_t>(end));
    strip_signs(tokens_, part);
    return join(tokens_, part);
  }

  /// One capitalised word, or an abbreviation with a number, from `begin` to the end.
  [[nodiscard]] bool is_short_name(std::size_t begin) const {
    if (begin >= name_.size() || !token(begin).capital || token(begin).kind == TokenKind::number)
      return false;
    if (words(begin, name_.size()) == 1) return true;
    return is_code(begin) && begin + 2 == name_.size() && token(begin + 1).kind == TokenKind::number;
  }

  [[nodiscard]] bool is_code(std::size_t p) const {
    return token(p).kind == TokenKind::word && token(p).abbreviation &&
           !tokens_.has(name_[p], WordClass::funder) && !tokens_.has(name_[p], WordClass::known_organization);
  }

  /// "PARTY Parempaa …", "VOITTO-Voimavaroja …", "PRO SOS -uudenlaista …": only capitals count here.
  [[nodiscard]] std::optional<std::string> leading_abbreviation() const {
    std::size_t p = 0;
    while (p < name_.size() && (p == 0 ? is_code(p) : token(p).space_before && (is_code(p) || is_numeral(p))))
      ++p;
    if (p == 0 || p >= name_.size() || p > 3) return std::nullopt;
    const Token& next = token(p);
    if (next.kind == TokenKind::word) {
      if (!next.capital || next.abbreviation || !next.space_before) return std::nullopt;
      return text(0, p);
    }
    if (next.kind != TokenKind::dash || p + 1 >= name_.size()) return std::nullopt;
    const Token& behind = token(p + 1);
    if (!next.space_before && !next.space_after && (!behind.capital || behind.abbreviation))
      return std::nullopt;  // "THL-yhteistyö"
    return text(0, p);
  }

  [[nodiscard]] bool is_numeral(std::size_t p) const {
    return token(p).kind == TokenKind::number && token(p).end - token(p).begin <= 2;
  }

  /// "… toimintatavalla uutta, ITU 2", "Kulttuurikasvatusyksikkö TAITE"
  [[nodiscard]] std::optional<std::string> trailing_abbreviation() const {
    if (name_.size() < 2) return std::nullopt;
    std::size_t p = name_.size() - 1;
    if (is_numeral(p) && p > 1 && token(p).space_before) --p;
    if (p == 0 || !is_code(p) || token(p).end - token(p).begin > 12) return std::nullopt;
    const Token& before = token(p - 1);
    const bool tied_by_dash = before.kind == TokenKind::dash && p >= 2 && before.space_before;
    const bool after_comma = before.kind == TokenKind::comma;
    const bool after_word = before.kind == TokenKind::word && !before.abbreviation && token(p).space_before;
    if (!tied_by_dash && !after_comma && !after_word) return std::nullopt;
    return text(p, name_.size());
  }

  const Tokens& tokens_;
  const Indices& name_;
};

}  // namespace

std::optional<std::string> alias_in(const Tokens& tokens, const std::vector<std::size_t>& name) {
  if (name.empty()) return std::nullopt;
  return AliasFinder(tokens, name).run();
}

}  // namespace palaset::interpret
