// A document as it is written: head, records, tail.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <palaset/diagnostic.hpp>
#include <palaset/memo.hpp>
#include <palaset/record.hpp>

namespace palaset {

struct ToolInfo {
  std::string version;
  std::string rules;       ///< digest of the rule files used: "sha256:" and 16 hexadecimal digits
  std::string morphology;  ///< "voikko" or "built-in"
};

struct SourceInfo {
  std::string path;        ///< as given; "-" for standard input
  std::string media_type;  ///< "text/plain", "text/html"
  std::string encoding;    ///< what it was read as: "UTF-8", "windows-1252"
  std::uint64_t bytes = 0;
  std::optional<std::string> sha256;  ///< where ExtractorOptions::digest asks for it
};

/// A person to ask, from the "Lisätietoja" part of a page.
struct Contact {
  std::optional<std::string> name, title, phone, email, note;
  Span span;
  std::string_view rule;
};

/// An address, or the text of a link whose address the input does not hold (`url` absent).
struct Link {
  std::optional<std::string> url, text;
  Span span;
  std::string_view rule;
};

/// What is known before the first record.
struct DocumentHead {
  ToolInfo tool;
  SourceInfo source;
  std::string profile;
  std::string profile_reason;  ///< why it was chosen, and what came second; empty where it was asked for
  std::optional<std::string> title;
  Origin title_origin;                       ///< meaningful where there is a title
  std::optional<std::string> language = {};  ///< what a page says of itself: "fi"
  Origin language_origin = {};
  std::optional<std::string> date = {};  ///< of a page's publication, EDTF
  Origin date_origin = {};
};

/// What is known after the last record.
struct DocumentTail {
  std::vector<Contact> contacts;
  std::vector<Link> links;
  std::vector<Diagnostic> diagnostics;
};

/// A whole document in memory. Rule ids in it stay valid as long as it lives.
struct Document {
  DocumentHead head;
  std::vector<ModelRecord> records;
  std::optional<MemoRecord> memo;  ///< of a memo; a listing has `records`
  DocumentTail tail;
  std::shared_ptr<const void> rules;  ///< keeps the rule ids alive
};

}  // namespace palaset
