#include "rules/image_bytes.hpp"
#include "rules/lexicon.hpp"

namespace palaset::rules {

template <class Image, class Self>
void Lexicon::exchange(Image& image, Self& self) {
  for (auto& classes : self.by_first_) image.value(classes);
  for (auto& classes : self.by_last_) image.value(classes);
  for (auto& classes : self.by_length_) image.value(classes);
  image.list(self.cells_, [&](auto& cell) {
    auto& [base, parent, first, count, compounds] = cell;
    image.value(base);
    image.value(parent);
    image.value(first);
    image.value(count);
    image.value(compounds);
  });
  image.list(self.entries_, [&](auto& entry) {
    auto& [begin, size, form, branch] = entry;
    auto& [word_class, gram_case, plural, lemma] = form;
    image.value(begin);
    image.value(size);
    image.value(word_class);
    image.value(gram_case);
    image.value(plural);
    image.value(lemma);
    (void)branch;  // of what freeze() has packed
  });
  image.value(self.texts_);
  image.list(self.lemmas_, [&](auto& lemma) { image.value(lemma); });
}

void Lexicon::save(ImageWriter& image) const {
  exchange(image, *this);
}

void Lexicon::restore(ImageReader& image) {
  exchange(image, *this);
  branches_ = {};
  forms_.clear();
  forms_.reserve(entries_.size());
  for (const Entry& e : entries_) forms_.push_back(e.form);  // in the order that freeze() gave both
}

}  // namespace palaset::rules
