#include "rules/image.hpp"

#include "rules/image_bytes.hpp"
#include "rules/pattern_sets.hpp"

namespace palaset::rules {

namespace {

constexpr std::uint32_t mark = 0x31424C50;  // "PLB1": an image, and not an empty one

// Structured bindings name every member, so that one which is added later must be thought of here too.
// Members that are skipped serve the compiler and its messages only.

template <class Image, class Rule>
void line_rule(Image& image, Rule& rule) {
  auto& [id, summary, role, field, section, names_projects, party_value, in_sections, begins_entry, own,
         heading, level, extent, slots, headings, column, fill_down, pattern, expanded, source_offset, at,
         broken, examples, near_misses, inherited] = rule;
  image.value(id);
  image.value(summary);
  image.value(role);
  image.value(field);
  image.value(section);
  image.value(names_projects);
  image.value(party_value);
  image.value(in_sections);
  image.value(begins_entry);
  image.value(own);
  image.value(heading);
  image.value(level);
  image.value(extent);
  image.list(slots, [&](auto& slot) {
    auto& [group, target] = slot;
    image.value(group);
    image.value(target.field);
    image.value(target.own);
  });
  image.list(headings, [&](auto& heading_text) { image.value(heading_text); });
  image.value(column);
  image.value(fill_down);
  image.value(pattern);
  image.value(expanded);
  image.value(inherited);
  (void)source_offset, (void)at, (void)broken, (void)examples, (void)near_misses;
}

template <class Image, class P>
void profile_head(Image& image, P& profile) {
  auto& [id, summary, file, builtin, at, records, entry, unit, page, fields, lines, columns, separator, named,
         classes, bare, items, headings, details, class_rules, bare_rules, item_rules, heading_rules,
         detail_rules] = profile;
  image.value(id);
  image.value(summary);
  image.value(file);
  image.value(builtin);
  image.value(records);
  image.value(entry);
  image.value(unit);
  image.value(page);
  image.list(fields, [&](auto& own) {
    auto& [key, type, many, text] = own;
    image.value(key);
    image.value(type);
    image.value(many);
    image.value(text);
  });
  image.list(lines, [&](auto& rule) { line_rule(image, rule); });
  image.list(columns, [&](auto& column) { line_rule(image, column); });
  image.value(separator);
  (void)at, (void)named;
  // compiled from the lines
  (void)classes, (void)bare, (void)items, (void)headings, (void)details;
  (void)class_rules, (void)bare_rules, (void)item_rules, (void)heading_rules, (void)detail_rules;
}

void words(ImageWriter& image, const Lexicon& lexicon) {
  lexicon.save(image);
}

void words(ImageReader& image, Lexicon& lexicon) {
  lexicon.restore(image);
}

template <class Image, class V>
void word_lists(Image& image, V& vocabulary) {
  auto& [lexicon, funders, programmes, phrases, shortest_funder] = vocabulary;
  words(image, lexicon);
  image.list(funders, [&](auto& funder) {
    auto& [code, name] = funder;
    image.value(code);
    image.value(name);
  });
  image.list(programmes, [&](auto& programme) {
    auto& [funder, first, last, instead, passed_on, basis, source] = programme;
    image.value(funder);
    image.value(first);
    image.value(last);
    image.value(instead);
    image.value(passed_on);
    image.value(basis);
    image.value(source);
  });
  image.list(phrases, [&](auto& phrase) {
    auto& [text, word_class, value] = phrase;
    image.value(text);
    image.value(word_class);
    image.value(value);
  });
  image.value(shortest_funder);
}

template <class Image, class H>
void html_names(Image& image, H& html) {
  auto& [left_out, hidden, roles, name_columns, subject_columns, period_columns, labels, label_openings,
         columns] = html;
  for (auto* names : {&left_out, &hidden, &roles, &name_columns, &subject_columns, &period_columns, &labels,
                      &label_openings, &columns}) {
    image.list(*names, [&](auto& name) { image.value(name); });
  }
}

}  // namespace

std::string to_image(const RuleBook& book) {
  ImageWriter image;
  image.value(mark);
  image.value(book.digest);
  word_lists(image, book.vocabulary);
  html_names(image, book.html);
  image.list(book.profiles, [&](const Profile& profile) {
    profile_head(image, profile);
    image.list(serialized_patterns(profile), [&](const std::string& code) { image.value(code); });
  });
  return image.take();
}

std::shared_ptr<RuleBook> from_image(std::string_view bytes) {
  ImageReader image(bytes);
  std::uint32_t found = 0;
  image.value(found);
  if (found != mark) return nullptr;
  auto book = std::make_shared<RuleBook>();
  image.value(book->digest);
  word_lists(image, book->vocabulary);
  html_names(image, book->html);
  image.list(book->profiles, [&](Profile& profile) {
    profile_head(image, profile);
    std::vector<std::string> codes;
    image.list(codes, [&](std::string& code) { image.value(code); });
    restore_patterns(profile, std::move(codes));
  });
  if (!image.whole() || !image.at_end()) return nullptr;
  book->infos = infos_of(book->profiles);
  return book;
}

}  // namespace palaset::rules
