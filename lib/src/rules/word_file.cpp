#include "rules/word_file.hpp"

#include <algorithm>
#include <charconv>

#include "morphology/declension.hpp"
#include "rules/expand.hpp"
#include "rules/keys.hpp"
#include "unicode/characters.hpp"

namespace palaset::rules {

namespace {

using morphology::Case;

std::string class_names() {
  std::string out;
  for (const WordClassInfo& c : word_classes) out += (out.empty() ? "" : ", ") + std::string(c.name);
  return out;
}

/// The class that a key or value names; a problem and none where there is no such class.
WordClass read_class(const Table& table, const Text& name) {
  const WordClass c = word_class(name.value);
  if (c == WordClass::none) {
    std::vector<std::string_view> names;
    for (const WordClassInfo& info : word_classes) names.push_back(info.name);
    const std::string_view like = nearest(name.value, names);
    table.problem(name.at, "no class of words is called '" + name.value + "'; " +
                               (like.empty() ? "expected one of " + class_names()
                                             : "did you mean '" + std::string(like) + "'?"));
  }
  return c;
}

void add_word(Vocabulary& v, const std::string& word, WordClass c, std::string_view lemma, Case gram_case) {
  if (word.find(' ') != std::string::npos) {
    v.phrases.push_back({unicode::lower(word), c, v.lexicon.add_lemma(lemma)});
  } else {
    v.lexicon.add(word, {c, gram_case, false, v.lexicon.add_lemma(lemma)});
  }
}

/// Whether a word can be found in a text; a problem where it cannot.
bool fits(const Table& words, const Text& word, WordClass c) {
  const bool phrase = word.value.find(' ') != std::string::npos;
  if (word.value.size() > max_word) {
    words.problem(word.at, "expected a word of at most " + std::to_string(max_word) + " bytes");
    return false;
  }
  if (phrase && c != WordClass::unfunded && c != WordClass::known_organization) {
    words.problem(word.at, "expected one word, saw \"" + word.value +
                               "\"; only unfunded and known-organization take several");
    return false;
  }
  if (!phrase && !Lexicon::can_list(word.value)) {
    words.problem(word.at, "expected a word of Finnish letters, digits and the signs - : . +, saw \"" +
                               word.value + "\"");
    return false;
  }
  return true;
}

void load_class_lists(const Table& root, Vocabulary& v) {
  const auto words = root.table("words");
  if (!words) return;
  for (const Text& key : words->keys()) {
    const WordClass c = read_class(*words, key);
    for (const Text& word : words->texts(key.value)) {
      if (c != WordClass::none && fits(*words, word, c))
        add_word(v, word.value, c, word.value, Case::unknown);
    }
  }
}

void load_nouns(const Table& root, Vocabulary& v) {
  for (const Table& noun : root.tables("noun")) {
    noun.allow(keys_of("noun"));
    const auto name = noun.text("class", true);
    const auto parts = noun.text("forms", true);
    if (!name || !parts) continue;
    const WordClass c = read_class(noun, *name);
    const auto forms = morphology::decline(parts->value);
    if (!forms) {
      noun.problem(
          parts->at,
          "expected eight principal parts (nominative, genitive, partitive, illative; plural genitive, "
          "partitive, inessive, illative), saw " +
              std::to_string(1 + std::count(parts->value.begin(), parts->value.end(), ' ')));
      continue;
    }
    const std::uint16_t lemma = v.lexicon.add_lemma(forms->front().text);
    for (const auto& f : *forms) v.lexicon.add(f.text, {c, f.gram_case, f.plural, lemma});
  }
}

void load_funders(const Table& root, Vocabulary& v) {
  for (const Table& funder : root.tables("funder")) {
    funder.allow(keys_of("funder"));
    const auto code = funder.text("code", true);
    const auto name = funder.text("name", true);
    if (!code || !name) continue;
    const std::string capitals = unicode::upper(code->value);
    if (v.funder(capitals) == nullptr) v.funders.push_back({capitals, name->value});
    add_word(v, capitals, WordClass::funder, capitals, Case::unknown);
    add_word(v, name->value, WordClass::funder, capitals, Case::unknown);
    for (const Text& also : funder.texts("also"))
      add_word(v, also.value, WordClass::funder, capitals, Case::unknown);
  }
}

/// "2014/2023", "../2016", "2017/..".
bool read_years(std::string_view text, Programme& p) {
  const auto year = [](std::string_view part, int& value) {
    if (part == "..") return true;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
    return error == std::errc() && end == part.data() + part.size() && part.size() == 4 && value > 0;
  };
  const std::size_t slash = text.find('/');
  return slash != std::string_view::npos && year(text.substr(0, slash), p.first) &&
         year(text.substr(slash + 1), p.last) && (p.last == 0 || p.first <= p.last) &&
         (p.first != 0 || p.last != 0);
}

void load_programmes(const Table& root, Vocabulary& v) {
  for (const Table& programme : root.tables("programme")) {
    programme.allow(keys_of("programme"));
    const auto funder = programme.text("funder", true);
    const auto years = programme.text("years", true);
    const auto basis = programme.text("basis", true);
    const auto source = programme.text("source", true);
    const auto instead = programme.text("instead");
    Programme p;
    p.passed_on = programme.flag("passed-on", false);
    if (!funder || !years || !basis || !source) continue;
    p.funder = unicode::upper(funder->value);
    if (instead) p.instead = unicode::upper(instead->value);
    p.basis = basis->value;
    p.source = source->value;
    if (!read_years(years->value, p)) {
      programme.problem(years->at,
                        "expected a first and a last year as \"2014/2023\", \"../2016\" or "
                        "\"2017/..\", saw \"" +
                            years->value + "\"");
    } else if (p.passed_on && !instead) {
      programme.problem(programme.place_of("passed-on"),
                        "expected 'instead' with the code of the other funder beside 'passed-on'");
    } else {
      v.programmes.push_back(std::move(p));
    }
  }
}

/// Funders of any file: known only when all are read.
void check_programmes(const Table& root, const Vocabulary& v) {
  for (const Table& programme : root.tables("programme")) {
    for (const std::string_view key : {"funder", "instead"}) {
      const auto code = programme.text(key);
      if (code && v.funder(unicode::upper(code->value)) == nullptr)
        programme.problem(code->at, "no [[funder]] has the code '" + code->value + "'");
    }
  }
}

/// "-ssa" → "-sta", "-llä" → "-ltä": the case out of a place, from the case in it.
std::string from_place(const std::string& locative) {
  std::string out = locative;
  const std::size_t vowel = out.back() == 'a' ? 1 : 2;
  if (out.size() > vowel + 2) out[out.size() - vowel - 1] = 't';
  return out;
}

void add_place(const Table& places, const Text& entry, WordClass c, Vocabulary& v) {
  const std::size_t first = entry.value.find(' ');
  const std::size_t second = entry.value.find(' ', first + 1);
  if (first == std::string::npos || second == std::string::npos ||
      entry.value.find(' ', second + 1) != std::string::npos || second + 4 > entry.value.size()) {
    places.problem(entry.at, "expected \"nominative genitive locative\", saw \"" + entry.value + "\"");
    return;
  }
  const std::string base = entry.value.substr(0, first);
  const std::string locative = entry.value.substr(second + 1);
  const bool inner = locative.find("ss", locative.size() - 4) != std::string::npos;
  const std::uint16_t lemma = v.lexicon.add_lemma(base);
  v.lexicon.add(base, {c, Case::nominative, false, lemma});
  v.lexicon.add(entry.value.substr(first + 1, second - first - 1), {c, Case::genitive, false, lemma});
  v.lexicon.add(locative, {c, inner ? Case::inessive : Case::adessive, false, lemma});
  v.lexicon.add(from_place(locative), {c, inner ? Case::elative : Case::ablative, false, lemma});
}

void load_places(const Table& root, Vocabulary& v) {
  const auto places = root.table("places");
  if (!places) return;
  places->allow(keys_of("places"));
  for (const Text& p : places->texts("municipalities")) add_place(*places, p, WordClass::municipality, v);
  for (const Text& p : places->texts("regions")) add_place(*places, p, WordClass::region, v);
}

void check_example(const Table& example, const Vocabulary& v, bool expected) {
  example.allow(keys_of("example"));
  const auto word = example.text("word", true);
  const auto name = example.text("class", true);
  if (!word || !name) return;
  const WordClass c = read_class(example, *name);
  const Form* form = v.lexicon.find(word->value).find(c);
  if (!expected) {
    if (form != nullptr) example.problem(word->at, "near miss: expected no " + name->value + ", saw one");
    return;
  }
  if (form == nullptr) {
    example.problem(word->at, "example: expected a " + name->value + ", saw none");
    return;
  }
  const auto base = example.text("base");
  if (base && v.lexicon.lemma(*form) != base->value) {
    example.problem(base->at, "example: expected the base form '" + base->value + "', saw '" +
                                  v.lexicon.lemma(*form) + "'");
  }
  const auto gram_case = example.text("case");
  if (gram_case && to_string(form->gram_case) != gram_case->value) {
    example.problem(gram_case->at, "example: expected the " + gram_case->value + ", saw the " +
                                       std::string(to_string(form->gram_case)));
  }
}

}  // namespace

void load_words(const Table& root, Vocabulary& vocabulary) {
  load_class_lists(root, vocabulary);
  load_nouns(root, vocabulary);
  load_funders(root, vocabulary);
  load_programmes(root, vocabulary);
  load_places(root, vocabulary);
}

void check_words(const Table& root, const Vocabulary& vocabulary, bool required) {
  const auto examples = root.tables("example");
  const auto near_misses = root.tables("near-miss");
  for (const Table& e : examples) check_example(e, vocabulary, true);
  check_programmes(root, vocabulary);
  for (const Table& e : near_misses) check_example(e, vocabulary, false);
  const bool has_words = root.has("words") || root.has("noun") || root.has("funder") || root.has("places");
  if (required && has_words && (examples.empty() || near_misses.empty())) {
    root.problem({1, 1}, "expected at least one [[example]] and one [[near-miss]] in a built-in word file");
  }
}

}  // namespace palaset::rules
