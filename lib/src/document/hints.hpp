// What a page or document says of its text beside the text: headings, links, and its head. Plain text has
// none of it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <palaset/span.hpp>

namespace palaset::document {

/// A heading, in offsets of the text; `level` from 1.
struct Heading {
  std::size_t begin = 0;
  std::size_t end = 0;
  int level = 1;
};

/// The text of a link, in offsets of the text, and its address, absolute where the page says against what.
struct Anchor {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string href;
};

struct Hints {
  std::vector<Heading> headings;  ///< in the order of the text, as are the anchors
  std::vector<Anchor> anchors;
  /// What the head of a page says; not part of the text.
  struct Fact {
    std::string text;  ///< as the page writes it
    Span span;         ///< in the input
  };
  std::optional<Fact> title;
  std::optional<Fact> lang;         ///< "fi"
  std::optional<Fact> date;         ///< when it was published: "2024-02-01T10:00:00+02:00"
  std::optional<Fact> description;  ///< what the page says of itself to search engines

  /// Where the page's geometry is known: the beginnings of lines whose first word had no room on the line
  /// above.
  bool measured = false;
  std::vector<std::size_t> wrapped;

  /// In the lists and sets of values below a label: the beginnings of their items, which have no bullets.
  std::vector<std::size_t> items;

  /// Where pages are known: the beginnings of lines that belong to a page and not to the text.
  std::vector<std::size_t> furniture;

  [[nodiscard]] bool is_furniture(std::size_t begin) const;
  [[nodiscard]] bool is_item(std::size_t begin) const;
  /// Whether the line that begins at `begin` goes on with the one above; nothing where nobody has measured.
  [[nodiscard]] std::optional<bool> goes_on(std::size_t begin) const;
  /// The first heading that shares text with [begin, end), or null.
  [[nodiscard]] const Heading* heading_in(std::size_t begin, std::size_t end) const;
  /// The first link that shares text with [begin, end), or null.
  [[nodiscard]] const Anchor* anchor_in(std::size_t begin, std::size_t end) const;
};

}  // namespace palaset::document
