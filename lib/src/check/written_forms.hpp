// How each thing of a document is written in all its places, for checks that ask for one way.
//
// Things are told apart by a hash. What this takes grows with the number of places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
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
    std::span<const Span> places;  ///< in the order in which they came; not empty
  };
  /// In the order in which they came first.
  using Forms = std::span<const Form>;
  /// The forms of many things.
  class Varied {
   public:
    Varied() = default;
    Varied(const Varied&) = delete;
    Varied& operator=(const Varied&) = delete;
    Varied(Varied&&) = default;
    Varied& operator=(Varied&&) = default;
    ~Varied() = default;

    /// Calls take(Forms) for each thing.
    template <class Take>
    void for_each(const Take& take) const {
      std::size_t begin = 0;
      for (const std::size_t end : ends_) {
        take(Forms(forms_).subspan(begin, end - begin));
        begin = end;
      }
    }

   private:
    friend class WrittenForms;
    std::vector<Form> forms_;        ///< one thing behind the other
    std::vector<std::size_t> ends_;  ///< of the things
    std::vector<Span> places_;       ///< of the forms, which point into it
  };

  /// Says that a thing is written so at a place.
  void add(std::uint64_t thing, std::string_view text, Span span);

  /// How many were added. Each has a number, from 0.
  [[nodiscard]] std::size_t size() const noexcept { return uses_.size(); }
  [[nodiscard]] std::string_view text(std::uint32_t use) const { return texts_.view(uses_[use].text); }
  [[nodiscard]] Span span(std::uint32_t use) const { return uses_[use].span; }

  /// Of each, the number of the first one of the same thing. Sorts out all: to be called once, at the end.
  [[nodiscard]] std::vector<std::uint32_t> first_of_each() const;
  /// The things that are written in several ways, by what that gave.
  [[nodiscard]] Varied varied(const std::vector<std::uint32_t>& first) const;

 private:
  struct Use {
    PooledText text;
    Span span;
  };

  /// A use of a thing that varies.
  struct Written {
    std::uint64_t hash;
    std::uint32_t use;
    std::uint32_t first;  ///< use that is written so
  };

  void put_forms(std::span<Written> uses, Varied& to) const;

  // One a use.
  Hashes things_;
  Hashes written_;  ///< of thing and text
  Rows<Use> uses_;
  TextPool texts_;
};

/// The form of most places; the first of those that have as many.
[[nodiscard]] const WrittenForms::Form& most_used(WrittenForms::Forms forms);

}  // namespace palaset::check
