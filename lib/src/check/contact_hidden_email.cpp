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
  void begin(const Surroundings& surroundings) override {
    bytes_ = surroundings.bytes;
    page_ = surroundings.page;
  }

  void finish(const DocumentTail& tail, Findings& findings) override {
    const auto look = [&](std::string_view line, const auto& span) {
      if (const auto found = interpret::disguised_email(line))
        findings.add(span(found->begin, found->end),
                     "expected an e-mail address with its @, saw one that is hidden from programs");
    };
    for_each_contact_line(bytes_, tail, look);
    const std::string_view text = page_.view();
    for (std::size_t at = text.find("(at)"); at != std::string_view::npos; at = text.find("(at)", at))
      at = look_at_line(page_, at, tail, look);
    look_for_placeholders(tail, findings);
  }

 private:
  /// Those in contacts the extractor tells of.
  void look_for_placeholders(const DocumentTail& tail, Findings& findings) const {
    constexpr std::string_view placeholder = "[email protected]";
    const auto look = [&](std::string_view line, const auto& span) {
      for (std::size_t at = line.find(placeholder); at != std::string_view::npos;
           at = line.find(placeholder, at + 1))
        findings.add(span(at, at + placeholder.size()),
                     "expected an e-mail address, saw what a page shows instead of one");
    };
    const std::string_view text = page_.view();
    for (std::size_t at = text.find(placeholder); at != std::string_view::npos;
         at = text.find(placeholder, at))
      at = look_at_line(page_, at, tail, look);
  }

  std::string_view bytes_;
  Text page_;
};

}  // namespace

const Entry contact_hidden_email{&info, make_check<ContactHiddenEmail>};

}  // namespace palaset::check
