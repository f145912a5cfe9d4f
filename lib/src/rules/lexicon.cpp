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

std::uint32_t Readings::classes() const noexcept {
  std::uint32_t bits = 0;
  bool whole_noun = false;
  for (const Form& f : whole) {
    bits |= 1U << static_cast<unsigned>(f.word_class);
    whole_noun |= takes_compounds(f.word_class);
  }
  if (whole_noun) return bits;
  for (const Form& f : ending) {
    if (takes_compounds(f.word_class)) bits |= 1U << static_cast<unsigned>(f.word_class);
  }
  return bits;
}

Lexicon::Lexicon() : nodes_(1), lemmas_(1) {}

std::uint16_t Lexicon::add_lemma(std::string_view text) {
  const auto [known, added] =
      lemma_numbers_.try_emplace(std::string(text), static_cast<std::uint16_t>(lemmas_.size()));
  if (added) lemmas_.emplace_back(text);
  full_ |= lemmas_.size() > 0xFFFF;
  return known->second;
}

void Lexicon::add(std::string_view form, Form reading) {
  if (form.empty()) return;
  std::uint16_t node = 0;
  for (std::size_t end = form.size(); end > 0;) {
    const std::uint8_t letter = letter_before(form, end);
    if (nodes_[node].next[letter] == 0) {
      if (nodes_.size() > 0xFFFF) {
        full_ = true;
        return;
      }
      nodes_[node].next[letter] = static_cast<std::uint16_t>(nodes_.size());
      nodes_.emplace_back();
    }
    node = nodes_[node].next[letter];
  }
  const std::uint32_t bit = 1U << static_cast<unsigned>(reading.word_class);
  const auto first = static_cast<unsigned char>(form.front());
  if (takes_compounds(reading.word_class)) {
    for (std::uint32_t& classes : beginnings_) classes |= bit;
  } else {
    beginnings_[first] |= bit;
    if ((first | 0x20) >= 'a' && (first | 0x20) <= 'z') beginnings_[first ^ 0x20] |= bit;
  }
  entries_.push_back({std::string(form), reading, node});
}

bool Lexicon::can_list(std::string_view word) noexcept {
  for (std::size_t end = word.size(); end > 0;) {
    if (letter_before(word, end) == other) return false;
  }
  return !word.empty();
}

void Lexicon::freeze() {
  std::stable_sort(entries_.begin(), entries_.end(),
                   [](const Entry& a, const Entry& b) { return a.node < b.node; });
  for (const Entry& e : entries_) {
    Node& node = nodes_[e.node];
    if (node.count == 0) node.first = static_cast<std::uint32_t>(forms_.size());
    ++node.count;
    node.compounds |= takes_compounds(e.form.word_class);
    forms_.push_back(e.form);
  }
}

Readings Lexicon::find(std::string_view word) const noexcept {
  Readings found;
  std::uint16_t node = 0;
  std::size_t end = word.size();
  while (end > 0) {
    const std::uint8_t letter = letter_before(word, end);
    node = nodes_[node].next[letter];
    if (node == 0 || letter == other) return found;
    const Node& n = nodes_[node];
    if (n.count == 0) continue;
    const std::span<const Form> forms(forms_.data() + n.first, n.count);
    if (end == 0) {
      found.whole = forms;
    } else if (n.compounds && end >= 2 && word[end - 1] != '.') {
      found.ending = forms;
      found.ending_length = word.size() - end;
    }
  }
  return found;
}

std::vector<std::string> Lexicon::forms_of(std::string_view lemma) const {
  std::vector<std::string> forms;
  for (const Entry& e : entries_) {
    if (lemmas_[e.form.lemma] == lemma && std::find(forms.begin(), forms.end(), e.text) == forms.end()) {
      forms.push_back(e.text);
    }
  }
  return forms;
}

std::vector<std::string> Lexicon::words_of(WordClass c) const {
  std::vector<std::string> words;
  for (const Entry& e : entries_) {
    if (e.form.word_class == c) words.push_back(e.text);
  }
  return words;
}

}  // namespace palaset::rules
