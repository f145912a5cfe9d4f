// How each thing of a document is written in all its places, for checks that ask for one way.
//
// Things are told apart by a hash. What this takes grows with the number of places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include <palaset/span.hpp>

#include "check/rows.hpp"
#include "check/same_hash.hpp"
#include "check/text_pool.hpp"

namespace palaset::check {

class WrittenForms {
 public:
  /// One way in which a thing is written.
  struct Form {
    std::string_view text;
    std::vector<Span> places;  ///< in the order in which they came; not empty
  };
  /// In the order in which they came first.
  using Forms = std::vector<Form>;

  /// Says that a thing is written so at a place.
  void add(std::uint64_t thing, std::string_view text, Span span);

  /// How many were added. Each has a number, from 0.
  [[nodiscard]] std::size_t size() const noexcept { return uses_.size(); }
  [[nodiscard]] std::string_view text(std::uint32_t use) const { return texts_.view(uses_[use].text); }
  [[nodiscard]] Span span(std::uint32_t use) const { return uses_[use].span; }

  /// Of each, the number of the first one of the same thing. Sorts out all: to be called once, at the end.
  [[nodiscard]] std::vector<std::uint32_t> first_of_each() const;
  /// The things that are written in several ways, by what that gave.
  [[nodiscard]] std::vector<Forms> varied(const std::vector<std::uint32_t>& first) const;

 private:
  struct Use {
    PooledText text;
    Span span;
  };

  // One a use.
  Hashes things_;
  Hashes written_;  ///< of thing and text
  Rows<Use> uses_;
  TextPool texts_;
};

/// The form of most places; the first of those that have as many.
[[nodiscard]] const WrittenForms::Form& most_used(const WrittenForms::Forms& forms);

}  // namespace palaset::check
