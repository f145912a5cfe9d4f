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
  void begin(const Surroundings& surroundings) override {
    bytes_ = surroundings.bytes;
    page_ = surroundings.page;
  }

  void finish(const DocumentTail& tail, Findings& findings) override {
    for_each_address(bytes_, page_, tail, [&](Span span, std::string_view word) {
      const std::string domain = unicode::lower(word.substr(word.find('@') + 1));
      if (std::find(providers.begin(), providers.end(), domain) != providers.end())
        findings.add(span, "expected an organisation's address, saw one at " + domain);
    });
  }

 private:
  std::string_view bytes_;
  Text page_;
};

}  // namespace

const Entry contact_private{&info, make_check<ContactPrivate>};

}  // namespace palaset::check
