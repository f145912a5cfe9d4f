// The names of parties through a document, for all checks that compare them: each is looked up once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <palaset/record.hpp>

#include "check/written_forms.hpp"

namespace palaset::check {

/// Of the name of a party.
struct NameKey {
  std::uint64_t hash = 0;    ///< of its name_key(), and 0 where that is empty
  std::uint32_t number = 0;  ///< of the place where it stands
};
/// Of an entry.
struct NameKeys {
  std::string title;  ///< its name_key()
  std::uint64_t title_hash = 0;
  std::vector<NameKey> developers, related;  ///< one a party
  std::uint64_t developers_hash = 0;         ///< of all developers, in their order
};

class Names {
 public:
  /// Takes in an entry. What it gives is good until the next call.
  const NameKeys& add(const ModelRecord& record);

  // The others are to be called at the end.

  /// Names and abbreviations that are written in several ways, those of one key being one thing.
  [[nodiscard]] const WrittenForms::Varied& varied() const;

  /// Calls take(std::uint32_t) with the number of each name of a project, those of one key being one, in the
  /// order in which they came.
  template <class Take>
  void for_each_project(const Take& take) const {
    const std::vector<std::uint32_t>& all = first();
    for (std::uint32_t i = 0; i < all.size(); ++i) {
      if (all[i] == i && is_project_[i]) take(i);
    }
  }
  /// The name as it stands where it came first, and the party there.
  [[nodiscard]] std::string_view name(std::uint32_t number) const { return forms_.text(number); }
  [[nodiscard]] Span party(std::uint32_t number) const { return forms_.span(number); }
  /// The number of the first name that is the same.
  [[nodiscard]] std::uint32_t first_of(std::uint32_t number) const { return first()[number]; }
  /// In how many places it stands; of the first one.
  [[nodiscard]] std::uint32_t uses(std::uint32_t number) const;

 private:
  void add(const std::vector<Party>& parties, std::vector<NameKey>& keys);
  NameKey add(std::string_view name, const Party& party, bool is_project);
  const std::vector<std::uint32_t>& first() const;

  NameKeys keys_;
  std::string key_;
  WrittenForms forms_;
  std::vector<bool> is_project_;  ///< one a use in the forms
  // Sorted out once.
  mutable std::optional<std::vector<std::uint32_t>> first_;
  mutable std::optional<WrittenForms::Varied> varied_;
  mutable std::vector<std::uint32_t> counts_;  ///< of uses, at the first one of each thing
};

}  // namespace palaset::check
