// Where a name in running text begins, seen from its end: "Tanja kertoi Kunnolla töihin -hankkeesta".
#pragma once

#include <cstddef>
#include <optional>

#include "interpret/context.hpp"
#include "interpret/tokens.hpp"

namespace palaset::interpret {

class NameBegin {
 public:
  NameBegin(const Tokens& tokens, const Context& context) : tokens_(tokens), context_(context) {}

  /// First token of a name of one or more words whose last stands before token `end`. Nothing where no
  /// capital and no quotation mark tells where it begins. `floor`: a token before which it cannot begin.
  [[nodiscard]] std::optional<std::size_t> of_words(std::size_t end, std::size_t floor) const;
  /// As of_words(), where one name may hold a conjunction: "Koti ja Koulu -yhdistys", before a head in the
  /// singular. Two capitalised nouns make one name if the first is a common noun.
  [[nodiscard]] std::optional<std::size_t> of_coordinated_words(std::size_t end, std::size_t floor) const;
  /// First token of the word, with what hyphens tie to it, that ends before token `end`: "Sote-silta".
  [[nodiscard]] std::size_t of_word(std::size_t end, std::size_t floor) const;
  /// First token of an organisation whose last word is token `last`: "Suomen Mielenterveys ry". `last` where
  /// none.
  [[nodiscard]] std::size_t of_organization(std::size_t last, std::size_t floor) const;
  /// An owner in the genitive before token `begin` belongs to what begins there: "Oulun kaupungin …".
  [[nodiscard]] std::size_t with_owner(std::size_t begin, std::size_t floor) const;

  /// The token is the first of a sentence.
  [[nodiscard]] bool starts_sentence(std::size_t i) const;
  /// A verb that makes a sentence.
  [[nodiscard]] bool is_verb(std::size_t i) const;
  /// Neither noun, adjective nor name: "Myös", "Eilen", "Tämä".
  [[nodiscard]] bool is_function_word(std::size_t i) const;

 private:
  [[nodiscard]] bool is_oblique(std::size_t i) const;
  [[nodiscard]] bool stops(std::size_t i) const;
  [[nodiscard]] bool is_person(std::size_t i) const;
  [[nodiscard]] bool is_organization_noun(std::size_t i) const;
  [[nodiscard]] bool is_owner_noun(std::size_t i) const;
  [[nodiscard]] std::size_t behind_person(std::size_t first, std::size_t last) const;
  [[nodiscard]] std::size_t with_capitals(std::size_t begin, std::size_t floor) const;

  const Tokens& tokens_;
  const Context& context_;
};

[[nodiscard]] bool is_double_quote(std::string_view text);

}  // namespace palaset::interpret
