#include "check/checks.hpp"
#include "check/contact_lines.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "contact.email",
    .severity = Severity::warning,
    .fix = FixKind::none,
    .what = "An e-mail address is malformed: it has no dot behind its @, two @, or a dot at an edge.",
    .why = "What is sent to it does not arrive.",
    .example = "Lisätietoja\n\nAnna Esimerkki\nanna.esimerkki@example",
    .instead = "Lisätietoja\n\nAnna Esimerkki\nanna.esimerkki@example.org",
};

class ContactEmail final : public Check {
 public:
  void begin(const Surroundings& surroundings) override {
    bytes_ = surroundings.bytes;
    page_ = surroundings.page;
  }

  void finish(const DocumentTail& tail, Findings& findings) override {
    for_each_address(bytes_, page_, tail, [&](Span span, std::string_view word) {
      if (const std::string fault = fault_of(word); !fault.empty())
        findings.add(span, "expected an e-mail address, saw " + fault);
    });
  }

 private:
  static std::string fault_of(std::string_view word) {
    const std::size_t at = word.find('@');
    const std::string_view domain = word.substr(at + 1);
    if (domain.find('@') != std::string_view::npos) return "two @";
    const std::size_t dot = domain.find('.');
    if (dot == std::string_view::npos) return "no dot behind the @";
    if (dot == 0 || domain.find("..") != std::string_view::npos || word.starts_with('.') ||
        word[at - 1] == '.')
      return "a dot that parts nothing";
    return domain.size() - domain.rfind('.') < 3 ? "a last part of one letter" : "";
  }

  std::string_view bytes_;
  Text page_;
};

}  // namespace

const Entry contact_email{&info, make_check<ContactEmail>};

}  // namespace palaset::check
