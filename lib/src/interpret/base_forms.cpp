#include "interpret/base_forms.hpp"

#include <algorithm>

#include "document/line.hpp"
#include "unicode/characters.hpp"

namespace palaset::interpret {

using morphology::Case;
using rules::Form;
using rules::WordClass;

namespace {

bool starts_capital(std::string_view word) {
  return unicode::is_upper(unicode::at(word, 0).value);
}

std::string capitalized(std::string word) {
  if (word.empty() || starts_capital(word)) return word;
  const unicode::CodePoint c = unicode::at(word, 0);
  return unicode::upper(word.substr(0, c.length)) + word.substr(c.length);
}

/// "kaupungin" → "kaupunki", "kulttuuripalveluiden" → "kulttuuripalvelut"
std::string noun_base(std::string_view word, const rules::Readings& readings, const Form& form,
                      const rules::Lexicon& lexicon) {
  std::string base = lexicon.lemma(form);
  if (form.plural) {  // the forms of a noun come in a fixed order; its nominative plural is the genitive's
                      // stem with "t"
    for (const std::string& f : lexicon.forms_of(base)) {
      if (f.back() == 't' && f.size() + 1 >= base.size() && f.substr(0, 2) == base.substr(0, 2)) {
        base = f;
        break;
      }
    }
  }
  const bool whole = std::any_of(readings.whole.begin(), readings.whole.end(),
                                 [&](const Form& f) { return f.word_class == form.word_class; });
  if (whole) return starts_capital(word) ? capitalized(base) : base;
  return std::string(word.substr(0, word.size() - readings.ending_length)) + base;
}

std::optional<std::string> listed_base(std::string_view word, const Context& context) {
  const rules::Lexicon& lexicon = context.vocabulary.lexicon;
  const auto readings = lexicon.find(word);
  for (const WordClass c : {WordClass::municipality, WordClass::region}) {
    if (const Form* f = readings.find(c)) return lexicon.lemma(*f);
  }
  for (const WordClass c : organization_nouns) {
    if (const Form* f = readings.find(c)) return noun_base(word, readings, *f, lexicon);
  }
  return std::nullopt;
}

/// The likeliest base of a word in one of the cases: a proper name's where the word has a capital.
std::optional<std::string> analyzed_base(std::string_view word, const Context& context, bool (*fits)(Case)) {
  const bool capital = starts_capital(word);
  const morphology::Analysis* best = nullptr;
  for (const auto& a : context.morphology.analyze(word)) {
    if (!fits(a.gram_case) || a.base.empty()) continue;
    const bool proper = a.kind == morphology::Kind::place || morphology::is_proper_name(a.kind);
    if (best == nullptr || (capital && proper)) best = &a;
    if (capital && a.kind == morphology::Kind::place) break;
  }
  if (best == nullptr) return std::nullopt;
  return capital ? capitalized(best->base) : best->base;
}

/// The words before an organisation's noun: adjectives in its case follow it, "Humanistisen" →
/// "Humanistinen".
std::string agreeing(std::string before, bool inflected, const Context& context) {
  if (!inflected) return before;
  for (std::size_t begin = 0, end = before.find(' '); end != std::string::npos;
       end = before.find(' ', begin)) {
    const std::string word = before.substr(begin, end - begin);
    if (word.size() > 3 && word.compare(word.size() - 3, 3, "sen") == 0) {
      const auto& analyses = context.morphology.analyze(word);
      const bool adjective = !analyses.empty() &&
                             std::all_of(analyses.begin(), analyses.end(), [](const morphology::Analysis& a) {
                               return a.kind == morphology::Kind::adjective && a.gram_case == Case::genitive;
                             });
      if (adjective) {
        const std::string base =
            starts_capital(word) ? capitalized(analyses.front().base) : analyses.front().base;
        before.replace(begin, word.size(), base);
        end = begin + base.size();
      }
    }
    begin = end + 1;
  }
  return before;
}

/// "-ssa", "-ssä", "-lla", "-llä": asked before anything that costs more.
bool has_locative_ending(std::string_view word) {
  if (!word.empty() && word.back() == 'a') {
    word.remove_suffix(1);
  } else if (word.size() > 1 && word.substr(word.size() - 2) == "ä") {
    word.remove_suffix(2);
  } else {
    return false;
  }
  return word.size() > 3 && word[word.size() - 1] == word[word.size() - 2] &&
         (word.back() == 's' || word.back() == 'l');
}

}  // namespace

std::string folded(std::string_view text) {
  if (document::is_folded(text)) return std::string(text);
  std::string out(text.size(), '\0');
  char* const begin = out.data();
  char* to = begin;
  bool gap = false;
  for (const char c : text) {
    if (document::is_space(c)) {
      gap = true;
      continue;
    }
    if (gap && to != begin) *to++ = ' ';
    gap = false;
    *to++ = c;
  }
  out.resize(static_cast<std::size_t>(to - begin));
  return out;
}

std::string_view trimmed(std::string_view text) {
  const auto loose = [](char c) { return document::is_space(c) || c == ',' || c == ';' || c == '.'; };
  while (!text.empty() && loose(text.front())) text.remove_prefix(1);
  while (!text.empty() && loose(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split_list(std::string_view text, const rules::Lexicon& lexicon) {
  std::vector<std::string_view> items;
  std::size_t begin = 0;
  const auto add = [&](std::size_t end) {
    const std::string_view item = trimmed(text.substr(begin, end - begin));
    if (!item.empty()) items.push_back(item);
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ',' || text[i] == ';' || (text[i] == '&' && i > 0 && text[i - 1] == ' ')) {
      add(i);
      begin = i + 1;
    } else if (document::is_space(text[i])) {
      const std::size_t end = text.find_first_of(" \n\t", i + 1);
      if (end == std::string_view::npos) continue;
      const std::string_view word = text.substr(i + 1, end - i - 1);
      const bool hanging = i > 0 && text[i - 1] == '-';  // "Opetus- ja kulttuuriministeriö"
      if (hanging || lexicon.find(word, WordClass::conjunction) == nullptr) continue;
      add(i);
      begin = end;
    }
  }
  add(text.size());
  return items;
}

std::string base_form(std::string_view name, const Context& context) {
  std::string text = folded(trimmed(name));
  const std::size_t space = text.find_last_of(' ');
  const std::size_t at = space == std::string::npos ? 0 : space + 1;
  std::string word = text.substr(at);
  if (const std::size_t colon = word.find(':'); colon != std::string::npos && colon > 0)
    return text.substr(0, at + colon);
  if (auto base = listed_base(word, context))
    return agreeing(text.substr(0, at), *base != word, context) + *base;
  const auto genitive = [](Case c) { return c == Case::genitive; };
  const auto nominative = [](Case c) { return c == Case::nominative; };
  if (analyzed_base(word, context, nominative)) return text;
  if (auto base = analyzed_base(word, context, genitive)) return text.substr(0, at) + *base;
  return text;
}

std::string nominative_of(std::string_view word, WordClass c, const rules::Lexicon& lexicon) {
  const auto readings = lexicon.find(word);
  const Form* form = readings.find(c);
  return form == nullptr ? std::string(word) : noun_base(word, readings, *form, lexicon);
}

std::optional<std::string> place_of_locative(std::string_view word, const Context& context) {
  if (!has_locative_ending(word) || !starts_capital(word)) return std::nullopt;
  const auto readings = context.vocabulary.lexicon.find(word);
  for (const WordClass c : {WordClass::municipality, WordClass::region}) {
    const Form* f = readings.find(c);
    if (f != nullptr && morphology::is_locative(f->gram_case)) return context.vocabulary.lexicon.lemma(*f);
  }
  for (const auto& a : context.morphology.analyze(word)) {
    if (a.kind == morphology::Kind::place && morphology::is_locative(a.gram_case)) return a.base;
  }
  return std::nullopt;
}

}  // namespace palaset::interpret
