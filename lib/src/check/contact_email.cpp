#include "check/checks.hpp"
#include "check/contact_lines.hpp"

#include <algorithm>
#include <string>

#include "unicode/characters.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "contact.email",
    .severity = Severity::warning,
    .fix = FixKind::none,
    .what =
        "An e-mail address is malformed: it has no dot behind its @, two @, or a dot at an edge. Or a link "
        "writes "
        "to another address than the page shows.",
    .why = "What is sent to it does not arrive.",
    .example = "Lisätietoja\n\nAnna Esimerkki\nanna.esimerkki@example",
    .instead = "Lisätietoja\n\nAnna Esimerkki\nanna.esimerkki@example.org",
};

class ContactEmail final : public Check {
 public:
  void begin(const Surroundings& surroundings) override {
    bytes_ = surroundings.bytes;
    page_ = surroundings.page;
    is_html_ = surroundings.kind == InputKind::html;
  }

  void finish(const DocumentTail& tail, Findings& findings) override {
    for_each_address(bytes_, page_, tail, [&](Span span, std::string_view word) {
      if (const std::string fault = fault_of(word); !fault.empty())
        findings.add(span, "expected an e-mail address, saw " + fault);
    });
    if (!is_html_) return;
    constexpr std::string_view scheme = "mailto:";
    for (std::size_t at = bytes_.find(scheme); at != std::string_view::npos;
         at = bytes_.find(scheme, at + 1)) {
      if (at > 0 && (bytes_[at - 1] == '"' || bytes_[at - 1] == '\''))
        look_at_link(at + scheme.size(), bytes_[at - 1], findings);
    }
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

  /// The address of a link begins at `begin` and ends at `quote`. What is written in entities, in percents or
  /// for a script is passed over, and so is a link that only opens a letter.
  void look_at_link(std::size_t begin, char quote, Findings& findings) const {
    const std::size_t close = bytes_.find(quote, begin);
    if (close == std::string_view::npos) return;
    const std::size_t end = begin + std::min(bytes_.substr(begin, close - begin).find('?'), close - begin);
    const std::string_view address = bytes_.substr(begin, end - begin);
    if (address.empty() || address.find_first_of("&%([{<,;+") != std::string_view::npos) return;
    const std::string_view shown = shown_address(close);
    std::string fault = address.find_first_of(" \t\r\n") != std::string_view::npos ? "a blank in it"
                        : address.find('@') == std::string_view::npos              ? "no @"
                                                                                   : fault_of(address);
    const bool same = unicode::lower(shown) == unicode::lower(address);
    if (!fault.empty() && same) return;  // what the page shows has been looked at
    if (fault.empty() && !same && !shown.empty() && fault_of(shown).empty())
      fault = "another one than the link shows, " + std::string(shown);
    if (!fault.empty()) findings.add({begin, end}, "expected an e-mail address in a link, saw " + fault);
  }

  /// The text of the link whose address ends at `quote`, where it is one address and nothing else.
  [[nodiscard]] std::string_view shown_address(std::size_t quote) const {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t tag_end = bytes_.find('>', quote);
    if (tag_end == std::string_view::npos) return {};
    const std::size_t begin = bytes_.find_first_not_of(blanks, tag_end + 1);
    if (begin == std::string_view::npos) return {};
    const std::size_t end = std::min(bytes_.find_first_of("< \t\r\n&(), ;", begin), bytes_.size());
    const std::size_t next = bytes_.find_first_not_of(blanks, end);
    const std::string_view word = bytes_.substr(begin, end - begin);
    const std::size_t at = word.find('@');
    return at != std::string_view::npos && at > 0 && next != std::string_view::npos && bytes_[next] == '<'
               ? word
               : std::string_view();
  }

  std::string_view bytes_;
  bool is_html_ = false;
  Text page_;
};

}  // namespace

const Entry contact_email{&info, make_check<ContactEmail>};

}  // namespace palaset::check
