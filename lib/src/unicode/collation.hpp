// Which of two texts comes first in a Finnish list (CLDR, collation "fi").
//
// ICU's collation lies in a library of its own (icui18n), which costs every start of a process more than
// reading the rules does. It is loaded when the first collator is made, and not linked.
#pragma once

#include <memory>
#include <string_view>

namespace palaset::unicode {

class Collator {
 public:
  /// Whether blanks and signs count, or only letters and digits do.
  enum class Blanks { count, ignored };

  /// Null where the library is not to be had.
  [[nodiscard]] static std::unique_ptr<Collator> make(Blanks blanks);
  ~Collator();
  Collator(const Collator&) = delete;
  Collator& operator=(const Collator&) = delete;

  /// Case and accents apart, å, ä and ö being letters. Both texts are valid UTF-8.
  [[nodiscard]] bool less(std::string_view a, std::string_view b) const;

 private:
  explicit Collator(void* collator) : collator_(collator) {}
  void* collator_;
};

}  // namespace palaset::unicode
