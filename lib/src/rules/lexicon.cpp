#include "rules/lexicon.hpp"

#include <algorithm>

namespace palaset::rules {

namespace {

constexpr std::uint8_t other = 45;

/// The letters that words are folded to. A letter beyond Finnish is `other`, which no listed word has.
constexpr std::array<std::uint8_t, 256> make_letters() {
  std::array<std::uint8_t, 256> table{};
  for (auto& v : table) v = other;
  for (std::size_t c = 0; c < 26; ++c) {
    table['a' + c] = static_cast<std::uint8_t>(1 + c);
    table['A' + c] = static_cast<std::uint8_t>(1 + c);
  }
  table['-'] = 30;
  table[':'] = 31;
  table['.'] = 32;
  table['+'] = 33;
  table[' '] = 34;
  for (std::size_t d = 0; d < 10; ++d) table['0' + d] = static_cast<std::uint8_t>(35 + d);
  return table;
}
constexpr auto letter_table = make_letters();

/// Folded letter that ends at `end`, which is moved before it.
std::uint8_t letter_before(std::string_view word, std::size_t& end) noexcept {
  const auto byte = static_cast<unsigned char>(word[--end]);
  if (byte < 0x80) return letter_table[byte];
  if (end == 0 || static_cast<unsigned char>(word[end - 1]) != 0xC3) return other;
  --end;
  switch (byte | 0x20) {
    case 0xA4:
      return 27;  // ä
    case 0xB6:
      return 28;  // ö
    case 0xA5:
      return 29;  // å
    default:
      return other;
  }
}

}  // namespace

const Form* Readings::find(WordClass c) const noexcept {
  for (const Form& f : whole) {
    if (f.word_class == c) return &f;
  }
  if (!takes_compounds(c)) return nullptr;
  for (const Form& f : whole) {  // "osahanke" is a word of its own, no compound of "hanke"
    if (takes_compounds(f.word_class)) return nullptr;
  }
  for (const Form& f : ending) {
    if (f.word_class == c) return &f;
  }
  return nullptr;
}

ClassSet Readings::classes() const noexcept {
  ClassSet bits = 0;
  bool whole_noun = false;
  for (const Form& f : whole) {
    bits |= bit(f.word_class);
    whole_noun |= takes_compounds(f.word_class);
  }
  if (whole_noun) return bits;
  for (const Form& f : ending) {
    if (takes_compounds(f.word_class)) bits |= bit(f.word_class);
  }
  return bits;
}

Lexicon::Lexicon() : branches_(1), cells_(letters + 1), lemmas_(1) {}

std::uint16_t Lexicon::add_lemma(std::string_view text) {
  const auto [known, added] =
      lemma_numbers_.try_emplace(std::string(text), static_cast<std::uint16_t>(lemmas_.size()));
  if (added) lemmas_.emplace_back(text);
  full_ |= lemmas_.size() > 0xFFFF;
  return known->second;
}

void Lexicon::add(std::string_view form, Form reading) {
  if (form.empty()) return;
  std::uint16_t branch = 0;
  for (std::size_t end = form.size(); end > 0;) {
    const std::uint8_t letter = letter_before(form, end);
    if (branches_[branch].next[letter] == 0) {
      if (branches_.size() > 0xFFFF) {
        full_ = true;
        return;
      }
      branches_[branch].next[letter] = static_cast<std::uint16_t>(branches_.size());
      branches_.emplace_back();
    }
    branch = branches_[branch].next[letter];
  }
  note_class(form, reading.word_class);
  const auto begin = static_cast<std::uint32_t>(texts_.size());
  texts_ += form;
  entries_.push_back({begin, static_cast<std::uint32_t>(form.size()), reading, branch});
}

/// Notes what words of a class look like, for may_be(). A compound begins otherwise, and is longer.
void Lexicon::note_class(std::string_view form, WordClass c) {
  const auto set = [&](std::array<ClassSet, 256>& by_byte, char byte) {
    const auto b = static_cast<unsigned char>(byte);
    by_byte[b] |= bit(c);
    const bool letter = b >= 0x80 || ((b | 0x20) >= 'a' && (b | 0x20) <= 'z');
    if (letter) by_byte[b ^ 0x20] |= bit(c);  // of ä, ö, å too: their second bytes differ alike
  };
  set(by_last_, form.back());
  const std::size_t length = std::min(form.size(), by_length_.size() - 1);
  if (!takes_compounds(c)) {
    set(by_first_, form.front());
    by_length_[length] |= bit(c);
    return;
  }
  for (ClassSet& classes : by_first_) classes |= bit(c);
  for (std::size_t n = length; n < by_length_.size(); ++n) by_length_[n] |= bit(c);
}

bool Lexicon::can_list(std::string_view word) noexcept {
  for (std::size_t end = word.size(); end > 0;) {
    if (letter_before(word, end) == other) return false;
  }
  return !word.empty();
}

void Lexicon::freeze() {
  std::stable_sort(entries_.begin(), entries_.end(),
                   [](const Entry& a, const Entry& b) { return a.branch < b.branch; });
  const std::vector<std::uint32_t> cell_of = pack();
  for (const Entry& e : entries_) {
    Cell& cell = cells_[cell_of[e.branch]];
    if (cell.count == 0) cell.first = static_cast<std::uint32_t>(forms_.size());
    ++cell.count;
    cell.compounds |= takes_compounds(e.form.word_class);
    forms_.push_back(e.form);
  }
  branches_ = {};
}

/// Gives every branch its cell; gives the cells' numbers, by branch. Branches were made parent first, so that
/// a branch has its own cell before its children get theirs.
std::vector<std::uint32_t> Lexicon::pack() {
  std::vector<std::uint32_t> cell_of(branches_.size());
  std::vector<std::uint8_t> children;
  for (std::size_t b = 0; b < branches_.size(); ++b) {
    children.clear();
    for (std::uint8_t letter = 0; letter < letters; ++letter) {
      if (branches_[b].next[letter] != 0) children.push_back(letter);
    }
    if (children.empty()) continue;
    const std::uint32_t base = place_for(children);
    cells_[cell_of[b]].base = base;
    for (const std::uint8_t letter : children) {
      cells_[base + letter].parent = cell_of[b];
      cell_of[branches_[b].next[letter]] = base + letter;
    }
  }
  return cell_of;
}

/// The first base at which the cells of these letters are free. Behind the last cell that is in use there is
/// always room for all letters, so that no step of find() leaves the array.
std::uint32_t Lexicon::place_for(const std::vector<std::uint8_t>& children) {
  while (first_free_ < cells_.size() && cells_[first_free_].parent != no_node) ++first_free_;
  const auto free = [&](std::size_t cell) {
    return cell >= cells_.size() || (cell != 0 && cells_[cell].parent == no_node);
  };
  std::size_t base = first_free_ > children.front() ? first_free_ - children.front() : 0;
  while (!std::all_of(children.begin(), children.end(), [&](std::uint8_t c) { return free(base + c); }))
    ++base;
  cells_.resize(std::max(cells_.size(), base + 2 * letters));
  return static_cast<std::uint32_t>(base);
}

Readings Lexicon::find(std::string_view word) const noexcept {
  Readings found;
  std::uint32_t node = 0;
  std::size_t end = word.size();
  while (end > 0) {
    const std::uint8_t letter = letter_before(word, end);
    const std::uint32_t next = cells_[node].base + letter;
    const Cell& cell = cells_[next];
    if (cell.parent != node || letter == other) return found;
    node = next;
    if (cell.count == 0) continue;
    const std::span<const Form> forms(forms_.data() + cell.first, cell.count);
    if (end == 0) {
      found.whole = forms;
    } else if (cell.compounds && end >= 2 && word[end - 1] != '.') {
      found.ending = forms;
      found.ending_length = word.size() - end;
    }
  }
  return found;
}

std::vector<std::string> Lexicon::forms_of(std::string_view lemma) const {
  std::vector<std::string> forms;
  for (const Entry& e : entries_) {
    if (lemmas_[e.form.lemma] == lemma && std::find(forms.begin(), forms.end(), text(e)) == forms.end()) {
      forms.emplace_back(text(e));
    }
  }
  return forms;
}

std::vector<std::string> Lexicon::words_of(WordClass c) const {
  std::vector<std::string> words;
  for (const Entry& e : entries_) {
    if (e.form.word_class == c) words.emplace_back(text(e));
  }
  return words;
}

}  // namespace palaset::rules
