#include "check/checks.hpp"
#include "check/contact_lines.hpp"
#include "interpret/contacts.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "contact.hidden-email",
    .severity = Severity::info,
    .fix = FixKind::none,
    .what =
        "A page hides an e-mail address from programs: \"[email protected]\", \"anna (at) esimerkki.fi\".",
    .why =
        "Who reads the page without a script, or hears it, cannot write to that person. Of the first kind "
        "the "
        "record has no address; the second, programs that collect addresses read as palaset does.",
    .example = "Lisätietoja\n\nAnna Esimerkki\nanna.esimerkki (at) example.org",
    .instead = "Lisätietoja\n\nAnna Esimerkki\nanna.esimerkki@example.org",
};

/// The extractor tells of addresses that it cannot read; this one of those that it can.
class ContactHiddenEmail final : public Check {
 public:
  void begin(const Surroundings& surroundings) override { bytes_ = surroundings.bytes; }

  void finish(const DocumentTail& tail, Findings& findings) override {
    for_each_contact_line(bytes_, tail, [&](std::size_t begin, std::string_view line) {
      if (const auto found = interpret::disguised_email(line))
        findings.add({begin + found->begin, begin + found->end},
                     "expected an e-mail address with its @, saw one that is hidden from programs");
    });
  }

 private:
  std::string_view bytes_;
};

}  // namespace

const Entry contact_hidden_email{&info, make_check<ContactHiddenEmail>};

}  // namespace palaset::check
