#include "morphology/declension.hpp"

#include <array>

namespace palaset::morphology {

namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t i = 0; i <= text.size();) {
    const std::size_t end = std::min(text.find(separator, i), text.size());
    if (end > i) parts.push_back(text.substr(i, end - i));
    i = end + 1;
  }
  return parts;
}

bool is_vowel_end(std::string_view stem) {
  const char last = stem.back();
  return last == 'a' || last == 'e' || last == 'i' || last == 'o' || last == 'u' || last == 'y' ||
         static_cast<unsigned char>(last) >= 0x80;  // ä, ö
}

/// Stem of an illative, in the plural with its i: "hankkeeseen" → "hankkee", "hankkeisiin" → "hankkei",
/// "ohjelmaan" → "ohjelma", "projekteihin" → "projektei".
std::string illative_stem(std::string_view form) {
  for (const std::string_view tail : {"seen", "siin"}) {  // "hankkee-seen", but "yhdistykse-en"
    if (form.ends_with(tail) && form.size() > 4 && is_vowel_end(form.substr(0, form.size() - 4))) {
      return std::string(form.substr(0, form.size() - tail.size()));
    }
  }
  if (form.size() < 4) return std::string(form);
  for (const std::size_t tail :
       {std::size_t{3}, std::size_t{4}}) {  // "projektei-hin", "säätiöi-hin", "kylä-hän"
    const std::size_t h = form.size() - tail;
    if (form[h] == 'h' && form.ends_with('n') && (tail == 3 || form[h + 1] == '\xC3'))
      return std::string(form.substr(0, h));
  }
  std::size_t cut = form.size() - 2;  // -Vn, where the vowel may be of two bytes
  if (cut > 0 && (static_cast<unsigned char>(form[cut]) & 0xC0) == 0x80) --cut;
  return std::string(form.substr(0, cut));
}

/// The case endings that hang on one stem; %a is "a" or "ä" by vowel harmony.
struct Ending {
  Case gram_case;
  std::string_view text;
};
constexpr std::array endings{
    Ending{Case::inessive, "ss%"}, Ending{Case::elative, "st%"},  Ending{Case::adessive, "ll%"},
    Ending{Case::ablative, "lt%"}, Ending{Case::allative, "lle"}, Ending{Case::translative, "ksi"},
    Ending{Case::abessive, "tt%"},
};

class Declension {
 public:
  explicit Declension(const std::vector<std::string_view>& parts) : back_(parts[6].ends_with("ssa")) {
    add(parts[0], Case::nominative, false);
    add(parts[1], Case::genitive, false);
    add(parts[2], Case::partitive, false);
    add(parts[3], Case::illative, false);
    add(parts[4], Case::genitive, true);
    add(parts[5], Case::partitive, true);
    add(parts[7], Case::illative, true);
    const std::string_view genitive = parts[1].substr(0, parts[1].find('/'));
    const std::string weak(genitive.substr(0, genitive.size() - 1));
    add(weak + "t", Case::nominative, true);
    hang(weak, false);
    hang(std::string(parts[6].substr(0, parts[6].size() - (back_ ? 3 : 4))), true);
    add(illative_stem(parts[3].substr(0, parts[3].find('/'))) + (back_ ? "na" : "nä"), Case::essive, false);
    add(illative_stem(parts[7].substr(0, parts[7].find('/'))) + (back_ ? "na" : "nä"), Case::essive, true);
  }

  std::vector<InflectedForm> take() { return std::move(forms_); }

 private:
  void add(std::string_view variants, Case c, bool plural) {
    for (const std::string_view v : split(variants, '/')) forms_.push_back({std::string(v), c, plural});
  }

  void hang(const std::string& stem, bool plural) {
    for (const Ending& e : endings) {
      std::string form = stem;
      for (const char c : e.text) {
        if (c == '%') {
          form += back_ ? "a" : "ä";
        } else {
          form += c;
        }
      }
      forms_.push_back({std::move(form), e.gram_case, plural});
    }
  }

  bool back_;
  std::vector<InflectedForm> forms_;
};

}  // namespace

std::optional<std::vector<InflectedForm>> decline(std::string_view principal_parts) {
  const auto parts = split(principal_parts, ' ');
  if (parts.size() != 8 || parts[1].size() < 2 || parts[6].size() < 4) return std::nullopt;
  return Declension(parts).take();
}

}  // namespace palaset::morphology
