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
        "An e-mail address is of a provider for private persons, or a contact gives the number of a flat.",
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

class ContactPrivate final : public Check {
 public:
  void begin(const Surroundings& surroundings) override {
    bytes_ = surroundings.bytes;
    page_ = surroundings.page;
  }

  void finish(const DocumentTail& tail, Findings& findings) override {
    look_for_flats(findings);
    for_each_address(bytes_, page_, tail, [&](Span span, std::string_view word) {
      const std::string domain = unicode::lower(word.substr(word.find('@') + 1));
      if (is_private(domain)) findings.add(span, "expected an organisation's address, saw one at " + domain);
    });
  }

 private:
  /// "Kuusikuja 4 as. 2": a flat is a home.
  void look_for_flats(Findings& findings) const {
    constexpr std::string_view flat = " as";
    const std::string_view text = page_.view();
    const auto stops = [](const unicode::Block& block) { return block.equal('.'); };
    unicode::for_each_marked(text, stops, [&](std::size_t at) {
      if (at < flat.size() || text.substr(at - flat.size(), flat.size()) != flat) return;
      const std::size_t number = text.find_first_not_of(' ', at + 1);
      if (number == std::string_view::npos || !unicode::is_digit(text[number])) return;
      const std::size_t end = std::min(text.find_first_not_of("0123456789", number), text.size());
      constexpr std::size_t longest = 200;  // bytes of an address; lines may have any length
      const std::size_t from = at - std::min(at, longest);
      const std::size_t gap = text.substr(from, at - from).find_last_of(",:\n\t");
      if (gap == std::string_view::npos && from > 0) return;
      const std::size_t begin =
          text.find_first_not_of(' ', gap == std::string_view::npos ? 0 : from + gap + 1);
      const std::string_view street = text.substr(begin, at - begin);
      if (street.find_first_of("0123456789") == std::string_view::npos) return;
      findings.add(page_.span(begin, end), "expected an organisation's address, saw the number of a flat");
    });
  }

  std::string_view bytes_;
  Text page_;
};

}  // namespace

const Entry contact_private{&info, make_check<ContactPrivate>};

}  // namespace palaset::check
