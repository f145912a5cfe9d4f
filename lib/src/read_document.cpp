#include "read_document.hpp"

#include "container/zip_type.hpp"
#include "markup/detect.hpp"
#include "office/read_office.hpp"
#include "pdf/read_pdf.hpp"
#include "source/media_type.hpp"

namespace palaset::pipeline {

namespace {

bool is_plain(InputType type) noexcept {
  return type == InputType::text || type == InputType::html;
}

/// By content, then by name. A page in HTML is one whatever it is called.
InputType told_type(std::string_view bytes, const std::string& name) {
  const InputType type = container::input_type(bytes, name);
  if (is_plain(type)) return InputType::automatic;
  const bool by_name = is_plain(source::type_of(bytes.substr(0, source::head_bytes), {}));
  return by_name && markup::looks_like_html(bytes) ? InputType::automatic : type;
}

}  // namespace

Result<InputType> document_type(std::string_view bytes, const std::string& name, InputType asked) {
  if (asked != InputType::automatic && !source::is_container(asked)) return asked;
  const InputType type = asked == InputType::automatic ? told_type(bytes, name) : asked;
  if (source::is_container(type))
    return Error{ErrorCode::not_text,
                 name + ": expected a document, saw " + std::string(source::describe(type)) +
                     "; its members are inputs of their own (for_each_member)",
                 {}};
  const std::string_view foreign = source::foreign_kind(bytes.substr(0, source::head_bytes));
  if (!foreign.empty())
    return Error{ErrorCode::not_text,
                 name + ": expected text, HTML, PDF, DOCX, ODT or an archive of these, saw " +
                     std::string(foreign) + "; if it is one of them, say so with --type",
                 {}};
  return type;
}

bool has_reader(InputType type) noexcept {
  return type == InputType::pdf || type == InputType::docx || type == InputType::odt;
}

Result<document::Extracted> read_document(InputType type, std::string_view bytes, const std::string& name,
                                          const Limits& limits) {
  auto read = type == InputType::pdf    ? pdf::read_pdf(bytes, limits)
              : type == InputType::docx ? office::read_docx(bytes, limits)
                                        : office::read_odt(bytes, limits);
  if (!read) return Error{read.error().code, name + ": " + read.error().what, {}};
  return read;
}

}  // namespace palaset::pipeline
