#include "markup/element_kind.hpp"

#include <algorithm>
#include <array>

namespace palaset::markup {

namespace {

struct Entry {
  std::string_view name;
  std::uint16_t kind;
};

constexpr std::uint16_t bits(int value) {
  return static_cast<std::uint16_t>(value);
}

constexpr std::uint16_t plain_block = bits(special | closes_p | block);
constexpr std::uint16_t apart_block = bits(plain_block | apart);
constexpr std::uint16_t title = bits(apart_block | heading);
constexpr std::uint16_t cell = bits(special | barrier | marker | block);
constexpr std::uint16_t row = bits(special | block);
constexpr std::uint16_t raw = bits(special | unread | cut_out);

constexpr std::array table{
    Entry{"a", formatting},
    Entry{"address", plain_block},
    Entry{"applet", bits(special | barrier | marker | unread)},
    Entry{"area", bits(special | empty)},
    Entry{"article", apart_block},
    Entry{"aside", apart_block},
    Entry{"audio", unread},
    Entry{"b", formatting},
    Entry{"base", bits(special | empty)},
    Entry{"basefont", bits(special | empty)},
    Entry{"bgsound", bits(special | empty)},
    Entry{"big", formatting},
    Entry{"blockquote", apart_block},
    Entry{"body", bits(special | block)},
    Entry{"br", bits(special | empty)},
    Entry{"button", bits(special)},
    Entry{"canvas", unread},
    Entry{"caption", cell},
    Entry{"center", plain_block},
    Entry{"code", formatting},
    Entry{"col", bits(special | empty)},
    Entry{"colgroup", row},
    Entry{"datalist", bits(unread | cut_out)},
    Entry{"dd", bits(special | closes_p | block)},
    Entry{"details", apart_block},
    Entry{"dialog", bits(closes_p | block)},
    Entry{"dir", plain_block},
    Entry{"div", plain_block},
    Entry{"dl", apart_block},
    Entry{"dt", bits(special | closes_p | block)},
    Entry{"em", formatting},
    Entry{"embed", bits(special | empty)},
    Entry{"fieldset", apart_block},
    Entry{"figcaption", plain_block},
    Entry{"figure", apart_block},
    Entry{"font", formatting},
    Entry{"footer", apart_block},
    Entry{"form", apart_block},
    Entry{"frame", bits(special | empty | cut_out)},
    Entry{"frameset", bits(special | cut_out)},
    Entry{"h1", title},
    Entry{"h2", title},
    Entry{"h3", title},
    Entry{"h4", title},
    Entry{"h5", title},
    Entry{"h6", title},
    Entry{"head", bits(special | unread)},
    Entry{"header", apart_block},
    Entry{"hgroup", plain_block},
    Entry{"hr", bits(special | empty | closes_p | block | apart)},
    Entry{"html", bits(special | barrier | block)},
    Entry{"i", formatting},
    Entry{"iframe", raw},
    Entry{"image", bits(empty)},
    Entry{"img", bits(special | empty)},
    Entry{"input", bits(special | empty)},
    Entry{"keygen", bits(special | empty)},
    Entry{"li", bits(special | closes_p | block)},
    Entry{"link", bits(special | empty)},
    Entry{"listing", apart_block},
    Entry{"main", apart_block},
    Entry{"marquee", bits(special | barrier | marker)},
    Entry{"math", bits(barrier | unread | cut_out)},
    Entry{"menu", plain_block},
    Entry{"meta", bits(special | empty)},
    Entry{"meter", unread},
    Entry{"nav", apart_block},
    Entry{"nobr", formatting},
    Entry{"noembed", raw},
    Entry{"noframes", raw},
    Entry{"noscript", bits(special | block)},
    Entry{"object", bits(special | barrier | marker)},
    Entry{"ol", plain_block},
    Entry{"p", apart_block},
    Entry{"param", bits(special | empty)},
    Entry{"plaintext", raw},
    Entry{"pre", apart_block},
    Entry{"progress", unread},
    Entry{"s", formatting},
    Entry{"script", raw},
    Entry{"section", apart_block},
    Entry{"select", bits(special | unread | cut_out)},
    Entry{"small", formatting},
    Entry{"source", bits(special | empty)},
    Entry{"strike", formatting},
    Entry{"strong", formatting},
    Entry{"style", raw},
    Entry{"summary", bits(special | closes_p | block)},
    Entry{"svg", bits(barrier | unread | cut_out)},
    Entry{"table", bits(special | barrier | closes_p | block | apart)},
    Entry{"tbody", row},
    Entry{"td", cell},
    Entry{"template", bits(special | barrier | unread | cut_out)},
    Entry{"textarea", raw},
    Entry{"tfoot", row},
    Entry{"th", cell},
    Entry{"thead", row},
    Entry{"title", raw},
    Entry{"tr", row},
    Entry{"track", bits(special | empty)},
    Entry{"tt", formatting},
    Entry{"u", formatting},
    Entry{"ul", plain_block},
    Entry{"video", unread},
    Entry{"wbr", bits(special | empty)},
    Entry{"xmp", raw},
};

static_assert(std::is_sorted(table.begin(), table.end(),
                             [](const Entry& a, const Entry& b) { return a.name < b.name; }));

}  // namespace

std::uint16_t element_kind(std::string_view name) noexcept {
  const auto* found = std::lower_bound(table.begin(), table.end(), name,
                                       [](const Entry& e, std::string_view n) { return e.name < n; });
  return found != table.end() && found->name == name ? found->kind : std::uint16_t{0};
}

}  // namespace palaset::markup
