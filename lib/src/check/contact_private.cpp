#include "check/checks.hpp"
#include "check/contact_lines.hpp"

#include <algorithm>
#include <array>

#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "contact.private",
    .severity = Severity::info,
    .fix = FixKind::none,
    .what = "An e-mail address is of a provider for private persons.",
    .why =
        "A published catalogue then shows a private person's data, for which there must be a reason. An "
        "address of "
        "the organisation serves as well, and outlives the person's post.",
    .example = "Lisätietoja\n\nAnna Esimerkki\nanna.esimerkki@gmail.com",
    .instead = "Lisätietoja\n\nAnna Esimerkki\nanna.esimerkki@example.org",
};

constexpr std::array<std::string_view, 20> providers{
    "gmail.com",   "googlemail.com", "hotmail.com", "hotmail.fi",      "outlook.com",
    "live.com",    "live.fi",        "yahoo.com",   "yahoo.fi",        "icloud.com",
    "me.com",      "proton.me",      "luukku.com",  "suomi24.fi",      "kolumbus.fi",
    "elisanet.fi", "welho.com",      "pp.inet.fi",  "dnainternet.net", "saunalahti.fi"};

class ContactPrivate final : public Check {
 public:
  void begin(const Surroundings& surroundings) override { bytes_ = surroundings.bytes; }

  void finish(const DocumentTail& tail, Findings& findings) override {
    for_each_contact_word(bytes_, tail, [&](std::size_t begin, std::string_view word) {
      const std::size_t at = word.find('@');
      if (at == std::string_view::npos || word.find(':') != std::string_view::npos) return;
      while (word.ends_with('.')) word.remove_suffix(1);
      const std::string domain = unicode::lower(word.substr(at + 1));
      if (std::find(providers.begin(), providers.end(), domain) != providers.end())
        findings.add({begin, begin + word.size()},
                     "expected an organisation's address, saw one at " + domain);
    });
  }

 private:
  std::string_view bytes_;
};

}  // namespace

const Entry contact_private{&info, make_check<ContactPrivate>};

}  // namespace palaset::check
