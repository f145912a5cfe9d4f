// A check: one question about a document, asked entry by entry.
//
// A check is a class in a file of its own, named after its code, with the CheckInfo that people read; the
// table in checks.cpp names it. It is made anew for each document, may keep what it needs to know of the
// entries before, and says what it finds to a Findings. What it keeps grows with the number of entries at
// most.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <type_traits>

#include <palaset/diagnostic.hpp>
#include <palaset/document.hpp>
#include <palaset/validator.hpp>

#include "check/entry_view.hpp"
#include "check/findings.hpp"
#include "interpret/period.hpp"

namespace palaset::check {

class Check {
 public:
  Check() = default;
  Check(const Check&) = delete;
  Check& operator=(const Check&) = delete;
  virtual ~Check();

  /// Whatever it names is there until the last call.
  virtual void begin(const Surroundings& surroundings);
  /// Of an entry: each line of its title, then each of its values, without labels. A check that overrides it
  /// has a `static constexpr Signs signs`, and sees the lines that have any of them.
  virtual void text(const Text& text, Findings& findings);
  /// Each date or period in those texts, behind all of them; but for plain years, "2016–2019".
  virtual void period(const Text& text, const interpret::Period& period, Findings& findings);
  /// Behind the texts of the entry. What the view holds is good until the call returns.
  virtual void entry(const EntryView& entry, Findings& findings);
  /// A line between entries that nothing took.
  virtual void unclaimed(const Text& line, Findings& findings);
  /// Behind the last entry.
  virtual void finish(const DocumentTail& tail, Findings& findings);
};

/// A check for one document, and which of its calls it has any use for: there are many more lines and periods
/// than checks that look at them.
struct MadeCheck {
  std::unique_ptr<Check> check;
  bool sees_texts, sees_periods, sees_entries, sees_unclaimed;
  Signs signs;  ///< it sees texts that have any of these
};

/// A check as the table has it. `make` is null where the extractor alone finds it, while it reads.
struct Entry {
  const CheckInfo* info;
  MadeCheck (*make)();
};

/// A check sees what it overrides; texts, those that have any of `T::signs`.
template <class T>
MadeCheck make_check() {
  constexpr bool sees_texts = !std::is_same_v<decltype(&T::text), decltype(&Check::text)>;
  MadeCheck made{std::make_unique<T>(),
                 sees_texts,
                 !std::is_same_v<decltype(&T::period), decltype(&Check::period)>,
                 !std::is_same_v<decltype(&T::entry), decltype(&Check::entry)>,
                 !std::is_same_v<decltype(&T::unclaimed), decltype(&Check::unclaimed)>,
                 {}};
  if constexpr (sees_texts) made.signs = T::signs;
  return made;
}

}  // namespace palaset::check
