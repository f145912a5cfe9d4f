#include "interpret/contacts.hpp"

#include <algorithm>
#include <array>

#include "interpret/base_forms.hpp"
#include "interpret/rule_ids.hpp"
#include "unicode/characters.hpp"

namespace palaset::interpret {

namespace {

using document::Piece;

constexpr std::size_t longest_part = 120;  ///< in bytes; what is longer is prose, no name or title

bool is_address_byte(char c) {
  return unicode::is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' ||
         c == '_' || c == '+' || static_cast<unsigned char>(c) >= 0x80;
}

/// What pages write for "@" to hide an address from robots, with or without blanks around it.
constexpr std::array<std::string_view, 8> disguises{"(at)", "[at]", "{at}", "(ät)",
                                                    "[ät]", "(a)",  "[a]",  "(@)"};

/// Puts "@" in their place.
std::string revealed(std::string_view text) {
  std::string out(text);
  for (const std::string_view d : disguises) {
    for (std::size_t i = out.find(d); i != std::string::npos; i = out.find(d, i + 1))
      out.replace(i, d.size(), "@");
  }
  std::erase_if(out, [](char c) { return c == '\t'; });
  for (std::size_t i = out.find(" @"); i != std::string::npos; i = out.find(" @")) out.erase(i, 1);
  for (std::size_t i = out.find("@ "); i != std::string::npos; i = out.find("@ ")) out.erase(i + 1, 1);
  return out;
}

}  // namespace

std::optional<Piece> disguised_email(std::string_view text) {
  const std::string lower = unicode::lower(text);
  if (lower.size() != text.size()) return std::nullopt;  // its places would not be those of the text
  for (const std::string_view d : disguises) {
    const std::size_t at = lower.find(d);
    if (at == std::string::npos) continue;
    std::size_t begin = at;
    std::size_t end = at + d.size();
    while (begin > 0 && text[begin - 1] == ' ') --begin;
    while (end < text.size() && text[end] == ' ') ++end;
    const std::size_t local = begin;
    const std::size_t domain = end;
    while (begin > 0 && is_address_byte(text[begin - 1])) --begin;
    while (end < text.size() && is_address_byte(text[end])) ++end;
    while (end > domain && text[end - 1] == '.') --end;
    const bool has_dot = text.substr(domain, end - domain).find('.') != std::string_view::npos;
    if (begin < local && has_dot) return Piece{begin, end};
  }
  return std::nullopt;
}

std::optional<std::string> email_in(std::string_view text) {
  const std::string plain = revealed(text);
  const std::size_t at = plain.find('@');
  if (at == std::string::npos) return std::nullopt;
  std::size_t begin = at;
  std::size_t end = at + 1;
  while (begin > 0 && is_address_byte(plain[begin - 1])) --begin;
  while (end < plain.size() && is_address_byte(plain[end])) ++end;
  while (end > at && plain[end - 1] == '.') --end;
  std::string address = plain.substr(begin, end - begin);
  if (begin == at || address.find('.', address.find('@')) == std::string::npos) return std::nullopt;
  return address;
}

namespace {

/// What mail protection scripts leave on a saved page.
bool is_hidden_email(std::string_view text) {
  const std::string lower = unicode::lower(text);
  return lower.find("[email protected]") != std::string::npos ||
         lower.find("[sähköposti suojattu]") != std::string::npos;
}

/// A phone number: "029 524 7738", "+358 29 524 7738", also behind "p." or "puh.".
std::optional<std::string> phone_in(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!unicode::is_digit(text[i]) && text[i] != '+') continue;
    if (i > 0 && text[i - 1] != '.' && is_address_byte(text[i - 1])) continue;  // "p.029 …" is a number
    std::size_t end = i + 1;
    std::size_t digits = unicode::is_digit(text[i]) ? 1 : 0;
    while (end < text.size() && (unicode::is_digit(text[end]) || text[end] == ' ' || text[end] == '-' ||
                                 text[end] == '(' || text[end] == ')')) {
      digits += unicode::is_digit(text[end++]) ? 1U : 0U;
    }
    const bool starts_right = text[i] == '+' || text[i] == '0';
    if (starts_right && digits >= 6 && digits <= 15) return std::string(trimmed(text.substr(i, end - i)));
  }
  return std::nullopt;
}

/// Capitalised words at the end of a text: where they begin, and how many there are.
std::pair<std::size_t, std::size_t> capitals_at_end(std::string_view text) {
  std::size_t begin = text.size();
  std::size_t count = 0;
  std::size_t end = text.size();
  while (end > 0) {
    const std::size_t space = text.find_last_of(' ', end - 1);
    const std::size_t word = space == std::string_view::npos ? 0 : space + 1;
    if (word == end || !unicode::is_upper(unicode::at(text, word).value)) break;
    begin = word;
    ++count;
    if (word == 0) break;
    end = space;
  }
  return {begin, count};
}

class ContactReader {
 public:
  ContactReader(const source::SourceText& source, source::DiagnosticLog& log) : source_(source), log_(log) {}

  std::optional<Contact> run(const segment::Block& block) {
    for (const Piece& line : block.lines) take_line(line);
    if (!contact_.phone && !contact_.email && !hidden_ && !(contact_.name && contact_.title))
      return std::nullopt;
    contact_.span = source_.source_span(block.lines.front().begin, block.lines.back().end);
    contact_.rule = rule::contact;
    return std::move(contact_);
  }

 private:
  void take_line(Piece line) {
    const std::string_view text = source_.text().substr(line.begin, line.end - line.begin);
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t comma = std::min(text.find(", ", begin), text.size());
      take_part(trimmed(text.substr(begin, comma - begin)), line);
      begin = comma + 1;
    }
  }

  void take_part(std::string_view part, Piece line) {
    if (part.empty() || part.size() > longest_part) return;
    if (is_hidden_email(part)) {
      hidden_ = true;
      log_.add("contact.hidden-email", Severity::info, "the page hides this e-mail address; it is left out",
               source_.source_span(line.begin, line.end), rule::contact);
      return;
    }
    auto email = email_in(part);
    auto phone = phone_in(part);
    if (email && !contact_.email) contact_.email = email;
    if (phone && !contact_.phone) contact_.phone = phone;
    if (contact_.email == email && email) return;
    if (email || phone || is_label(part)) return take_before_number(part);
    if (!contact_.name && take_name(part)) return;
    if (!contact_.title && contact_.name) contact_.title = folded(part);
  }

  /// "Maija Malli p. 029 …": a name may stand before the number.
  void take_before_number(std::string_view part) {
    const std::size_t digit = part.find_first_of("+0123456789@");
    if (contact_.name || digit == std::string_view::npos) return;
    std::string_view before = trimmed(part.substr(0, digit));
    const std::size_t label = before.find_last_of(' ');
    if (label != std::string_view::npos && !unicode::is_upper(unicode::at(before, label + 1).value))
      before = before.substr(0, label);
    (void)take_name(before);
  }

  static bool is_label(std::string_view part) {
    const std::string lower = unicode::lower(part);
    return lower == "puh" || lower == "p" || lower == "puhelin" || lower == "sähköposti" ||
           lower == "s-posti";
  }

  /// "Minna Kukkonen (vapaalla)", "Minnan sijaisena toimii Misha Henriksson"
  bool take_name(std::string_view part) {
    std::string_view text = part;
    const std::size_t open = part.find('(');
    if (open != std::string_view::npos && open > 0) text = trimmed(part.substr(0, open));
    const auto [begin, count] = capitals_at_end(text);
    if (count < 2 || count > 4 || text.find_first_of("0123456789:;") != std::string_view::npos) return false;
    contact_.name = folded(text.substr(begin));
    std::string note = folded(trimmed(text.substr(0, begin)));
    if (open != std::string_view::npos && open > 0) {
      std::string_view inner = part.substr(open + 1);
      if (const std::size_t close = inner.find(')'); close != std::string_view::npos)
        inner = inner.substr(0, close);
      note += (note.empty() ? "" : " ") + folded(trimmed(inner));
    }
    if (!note.empty()) contact_.note = std::move(note);
    return true;
  }

  const source::SourceText& source_;
  source::DiagnosticLog& log_;
  Contact contact_;
  bool hidden_ = false;
};

}  // namespace

std::optional<Contact> read_contact(const source::SourceText& source, const segment::Block& block,
                                    source::DiagnosticLog& log) {
  return ContactReader(source, log).run(block);
}

Link read_link(const source::SourceText& source, document::Piece line) {
  const std::string_view text = source.text().substr(line.begin, line.end - line.begin);
  Link link;
  link.span = source.source_span(line.begin, line.end);
  link.rule = rule::link;
  for (const std::string_view scheme : {"https://", "http://", "www."}) {
    const std::size_t at = text.find(scheme);
    if (at == std::string_view::npos) continue;
    const std::size_t end = std::min(text.find_first_of(" \t<>\"", at), text.size());
    link.url = std::string(trimmed(text.substr(at, end - at)));
    const std::string before = folded(trimmed(text.substr(0, at)));
    if (!before.empty()) link.text = before;
    return link;
  }
  link.text = folded(text);
  return link;
}

}  // namespace palaset::interpret
