#include "interpret/chains.hpp"

namespace palaset::interpret {

namespace {

class ChainFinder {
 public:
  ChainFinder(const Tokens& tokens, std::size_t first, std::size_t end, const Sides& sides)
      : tokens_(tokens), first_(first), end_(end), sides_(sides) {}

  std::vector<Chain> run() const {
    std::vector<Chain> chains;
    for (std::size_t i = first_; i < end_; ++i) {
      if (tokens_[i].depth > 0) continue;
      TiedHead head;
      if (!tied_head(tokens_, first_, i, head)) continue;
      const std::size_t first = chain_start(head.dash);
      if (!head.form->plural && !suspended_between(first, head.dash)) continue;
      if (has_joint(first, head.dash)) chains.push_back({first, i, head.form->word_class});
    }
    return chains;
  }

 private:
  [[nodiscard]] TokenKind kind(std::size_t i) const { return tokens_[i].kind; }

  /// Back to where a name with a head noun of its own, a semicolon or the beginning stands.
  [[nodiscard]] std::size_t chain_start(std::size_t dash) const {
    std::size_t i = dash;
    while (i > first_) {
      const std::size_t before = i - 1;
      if (kind(before) == TokenKind::semicolon) break;
      if (before > first_ && kind(before - 1) == TokenKind::dash && tokens_[before].depth == 0 &&
          head_form(tokens_, before) != nullptr) {
        while (i < dash && kind(i) != TokenKind::comma && !sides_.conjunction(i)) ++i;
        return i + 1;
      }
      --i;
    }
    return i;
  }

  [[nodiscard]] bool suspended_between(std::size_t first, std::size_t dash) const {
    for (std::size_t i = first + 1; i < dash; ++i) {
      const bool hanging = kind(i) == TokenKind::dash && !tokens_[i].space_before && tokens_[i].space_after;
      if (hanging && tokens_[i - 1].capital && next_name_is_bare(i, dash)) return true;
    }
    return false;
  }

  /// "Oma- ja LUOmaVA-hanke": between the hanging hyphen and the head stands one capitalised word.
  [[nodiscard]] bool next_name_is_bare(std::size_t hanging, std::size_t dash) const {
    std::size_t i = hanging + 1;
    if (tokens_.is(i, TokenKind::open) && tokens_[i].partner != unmatched) i = tokens_[i].partner + 1;
    if (!(sides_.conjunction(i) || tokens_.is(i, TokenKind::comma))) return false;
    return tokens_[i + 1].capital && (i + 2 >= dash || tokens_.is(i + 2, TokenKind::open) ||
                                      !tokens_[dash].space_before || tokens_.is(i + 2, TokenKind::dash));
  }

  [[nodiscard]] bool has_joint(std::size_t first, std::size_t end) const {
    for (std::size_t i = first; i < end; ++i) {
      if (tokens_[i].depth == 0 && (sides_.conjunction(i) || kind(i) == TokenKind::comma) &&
          sides_.begins_name(i + 1))
        return true;
    }
    return false;
  }

  const Tokens& tokens_;
  std::size_t first_;
  std::size_t end_;
  const Sides& sides_;
};

}  // namespace

std::vector<Chain> find_chains(const Tokens& tokens, std::size_t first, std::size_t end, const Sides& sides) {
  return ChainFinder(tokens, first, end, sides).run();
}

}  // namespace palaset::interpret
