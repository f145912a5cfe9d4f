// The names of parties through a document, for all checks that compare them: each is looked up once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <palaset/record.hpp>

#include "check/written_forms.hpp"

namespace palaset::check {

/// Of an entry.
struct NameKeys {
  std::string title;
  /// Of the names of parties: hashes of their name_key(), and 0 where that is empty.
  std::vector<std::uint64_t> developers, related;
};

class Names {
 public:
  /// Takes in an entry. What it gives is good until the next call.
  const NameKeys& add(const ModelRecord& record);

  /// Names and abbreviations that are written in several ways, those of one key being one thing. To be
  /// called at the end.
  [[nodiscard]] const std::vector<WrittenForms::Forms>& varied() const;

 private:
  void add(const std::vector<Party>& parties, std::vector<std::uint64_t>& hashes);
  std::uint64_t add(std::string_view name, Span span);

  NameKeys keys_;
  std::string key_;
  WrittenForms forms_;
  mutable std::optional<std::vector<WrittenForms::Forms>> varied_;  ///< sorted out once
};

}  // namespace palaset::check
