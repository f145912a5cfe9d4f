#include "check/checks.hpp"
#include "check/contact_lines.hpp"

#include <algorithm>
#include <array>

#include "unicode/byte_block.hpp"
#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "contact.private",
    .severity = Severity::info,
    .fix = FixKind::none,
    .what =
        "An e-mail address is of a provider for private persons, a phone number is said to be at somebody's "
        "home or of somebody who holds no post, or a contact gives the number of a flat.",
    .why =
        "A published catalogue then shows a private person's data, for which there must be a reason. An "
        "address of "
        "the organisation serves as well, and outlives the person's post.",
    .example = "Lisätietoja\n\nAnna Esimerkki\nanna.esimerkki@gmail.com",
    .instead = "Lisätietoja\n\nAnna Esimerkki\nanna.esimerkki@example.org",
};

constexpr std::array<std::string_view, 10> providers{
    "live.com",    "live.fi",   "me.com",     "proton.me",       "kolumbus.fi",
    "elisanet.fi", "welho.com", "pp.inet.fi", "dnainternet.net", "saunalahti.fi"};

/// Of whatever country: "hotmail.se".
constexpr std::array<std::string_view, 9> names{"gmail",  "googlemail", "hotmail", "outlook",   "yahoo",
                                                "icloud", "luukku",     "suomi24", "protonmail"};

bool is_private(std::string_view domain) {
  if (std::find(providers.begin(), providers.end(), domain) != providers.end()) return true;
  const std::size_t dot = domain.find('.');
  return dot != std::string_view::npos && domain.find('.', dot + 1) == std::string_view::npos &&
         std::find(names.begin(), names.end(), domain.substr(0, dot)) != names.end();
}

/// What is said of a number that is no organisation's.
constexpr std::array<std::string_view, 9> private_words{"kotipuhelin",     "kotinumero",      "(koti)",
                                                        "yksityispuhelin", "yksityisnumero",  "oma puhelin",
                                                        "(eläkkeellä)",    "(vapaaehtoinen)", "(yksityinen)"};

class ContactPrivate final : public Check {
 public:
  void begin(const Surroundings& surroundings) override {
    bytes_ = surroundings.bytes;
    page_ = surroundings.page;
  }

  void finish(const DocumentTail& tail, Findings& findings) override {
    look_at_page(findings);
    for_each_address(bytes_, page_, tail, [&](Span span, std::string_view word) {
      const std::string domain = unicode::lower(word.substr(word.find('@') + 1));
      if (is_private(domain)) findings.add(span, "expected an organisation's address, saw one at " + domain);
    });
  }

 private:
  /// Numbers of flats, and words that begin with "0" or "+", as phone numbers do.
  void look_at_page(Findings& findings) const {
    const std::string_view text = page_.view();
    unicode::Behind behind;
    const auto signs = [&](const unicode::Block& block) {
      return block.equal('.') | ((block.equal('0') | block.equal('+')) & behind(block.equal(' ')));
    };
    unicode::for_each_marked(text, signs, [&](std::size_t at) {
      if (text[at] == '.')
        look_for_flat(at, findings);
      else
        look_for_phone(at, findings);
    });
  }

  /// "Kuusikuja 4 as. 2": a flat is a home.
  void look_for_flat(std::size_t at, Findings& findings) const {
    constexpr std::string_view flat = " as";
    const std::string_view text = page_.view();
    if (at < flat.size() || text.substr(at - flat.size(), flat.size()) != flat) return;
    const std::size_t number = text.find_first_not_of(' ', at + 1);
    if (number == std::string_view::npos || !unicode::is_digit(text[number])) return;
    const std::size_t end = std::min(text.find_first_not_of("0123456789", number), text.size());
    const std::size_t from = at - std::min(at, longest);
    const std::size_t gap = text.substr(from, at - from).find_last_of(",:\n\t");
    if (gap == std::string_view::npos && from > 0) return;
    const std::size_t begin = text.find_first_not_of(' ', gap == std::string_view::npos ? 0 : from + gap + 1);
    const std::string_view street = text.substr(begin, at - begin);
    if (street.find_first_of("0123456789") == std::string_view::npos) return;
    findings.add(page_.span(begin, end), "expected an organisation's address, saw the number of a flat");
  }

  /// "kotipuhelin 06 555 0142", "p. 040 555 0142 (koti)"
  void look_for_phone(std::size_t at, Findings& findings) const {
    const std::string_view text = page_.view();
    const std::string_view behind = text.substr(at, longest);
    const std::string_view seen = behind.substr(0, behind.find_first_not_of("0123456789+- ()"));
    const std::size_t last = seen.find_last_of("0123456789");
    const std::string_view number = seen.substr(0, last == std::string_view::npos ? 0 : last + 1);
    constexpr long fewest = 6;  // digits
    if (std::count_if(number.begin(), number.end(), [](char c) { return unicode::is_digit(c); }) < fewest)
      return;
    const std::size_t from = at - std::min(at, longest);
    const std::string_view before = text.substr(from, at - from);
    const std::string_view line = before.substr(before.rfind('\n') + 1);  // all where there is none
    const std::string_view around =
        text.substr(at - line.size(), line.size() + std::min(behind.find('\n'), behind.size()));
    const std::string lower = unicode::lower(around);
    if (std::any_of(private_words.begin(), private_words.end(),
                    [&](std::string_view word) { return lower.find(word) != std::string::npos; }))
      findings.add(page_.span(at, at + number.size()),
                   "expected an organisation's number, saw a private person's");
  }

  static constexpr std::size_t longest = 200;  ///< bytes of an address; lines may have any length

  std::string_view bytes_;
  Text page_;
};

}  // namespace

const Entry contact_private{&info, make_check<ContactPrivate>};

}  // namespace palaset::check
