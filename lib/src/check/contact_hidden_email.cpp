#include "check/checks.hpp"
#include "check/contact_lines.hpp"
#include "interpret/contacts.hpp"
#include "unicode/byte_block.hpp"

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
    look_at_page(tail, look, findings);
  }

 private:
  /// Lines with "(at)" or "[at]", and the placeholders: those in contacts the extractor tells of.
  template <class Look>
  void look_at_page(const DocumentTail& tail, const Look& look, Findings& findings) const {
    constexpr std::string_view placeholder = "[email protected]";
    const auto look_for_placeholders = [&](std::string_view line, const auto& span) {
      for (std::size_t at = line.find(placeholder); at != std::string_view::npos;
           at = line.find(placeholder, at + 1))
        findings.add(span(at, at + placeholder.size()),
                     "expected an e-mail address, saw what a page shows instead of one");
    };
    const std::string_view text = page_.view();
    std::size_t round = 0;  // ends of the lines that were looked at
    std::size_t square = 0;
    unicode::Behind behind;
    const auto signs = [&](const unicode::Block& block) {  // "(a" or "[e", "[a"
      return behind(block.equal('(') | block.equal('[')) & (block.equal('a') | block.equal('e'));
    };
    unicode::for_each_marked(text, signs, [&](std::size_t second) {
      const std::size_t at = second - 1;
      const std::string_view rest = text.substr(at);
      if (at >= round && (rest.starts_with("(at)") || rest.starts_with("[at]")))
        round = look_at_line(page_, at, tail, look);
      if (at >= square && rest.starts_with(placeholder))
        square = look_at_line(page_, at, tail, look_for_placeholders);
    });
  }

  std::string_view bytes_;
  Text page_;
};

}  // namespace

const Entry contact_hidden_email{&info, make_check<ContactHiddenEmail>};

}  // namespace palaset::check
