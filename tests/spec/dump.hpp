// A document in the short form that the specification's examples use. README.md defines it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <palaset/document.hpp>

namespace palaset::spec {

/// The parties and notes of a document's only record, one a line, with spans counted from `shift`.
std::vector<std::string> dump_parties(const Document& document, std::size_t shift);

/// Everything: title, records with their parties, contacts, links, diagnostics.
std::vector<std::string> dump_listing(const Document& document);

/// The head of a memo, its sections with their items, what was decided, who does what, and all that it names.
std::vector<std::string> dump_memo(const Document& document);

}  // namespace palaset::spec
