#include "interpret/own_values.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "interpret/addresses.hpp"
#include "interpret/amounts.hpp"
#include "interpret/base_forms.hpp"
#include "interpret/contacts.hpp"
#include "interpret/dates.hpp"
#include "interpret/identifiers.hpp"
#include "interpret/parties.hpp"
#include "interpret/rule_ids.hpp"
#include "unicode/characters.hpp"

namespace palaset::interpret {

using rules::FieldType;

namespace {

class OwnValueReader {
 public:
  OwnValueReader(const Context& context, Tokens& tokens, const rules::OwnField& field,
                 const rules::LineRule& rule, const document::Anchor* link, std::vector<FieldValue>& values)
      : context_(context),
        tokens_(tokens),
        field_(field),
        rule_(rule),
        link_(link),
        text_(context.excerpt.text()),
        values_(values) {}

  void run() {
    if (!read()) unreadable();
  }

 private:
  bool read() {
    switch (field_.type) {
      case FieldType::text:
        return add(0, text_.size(), folded(text_));
      case FieldType::party:
      case FieldType::parties:
        return read_parties_of();
      case FieldType::period:
        return read_period_of();
      case FieldType::date:
        return read_date();
      case FieldType::money:
        return read_sum();
      case FieldType::number:
        return read_number();
      case FieldType::person:
        return read_person();
      case FieldType::url:
        return read_address();
      case FieldType::email:
        return read_email();
      case FieldType::identifier:
        return read_id(Scheme::any);
      case FieldType::project_code:
        return read_id(Scheme::project_code);
      case FieldType::business_id:
        return read_id(Scheme::business_id);
      case FieldType::diary_number:
        return read_id(Scheme::diary_number);
    }
    return false;
  }

  template <class Value>
  bool add(std::size_t begin, std::size_t end, Value value) {
    values_.push_back({std::move(value), context_.excerpt.span(begin, end), rule_.id});
    return true;
  }

  void unreadable() {
    const Span span = context_.excerpt.span(0, text_.size());
    std::string type;
    for (const rules::FieldTypeInfo& t : rules::field_types) {
      if (t.type == field_.type) type = t.name;
    }
    values_.push_back({std::monostate(), span, rule_.id});
    context_.log.add("field.unreadable", Severity::warning,
                     "expected what '" + field_.key + "' holds, of the type " + type + "; no value is given",
                     span, rule_.id);
  }

  bool read_parties_of() {
    std::vector<Party> parties;
    std::vector<Note> notes;
    read_parties(context_, tokens_, parties, notes);
    if (parties.empty()) return false;
    if (field_.type == FieldType::party) parties.resize(1);
    for (Party& p : parties) {
      const Span span = p.span;
      values_.push_back({std::move(p), span, rule_.id});
    }
    return true;
  }

  bool read_period_of() {
    auto found = period_in(text_);
    return found && add(found->begin, found->end, std::move(found->edtf));
  }

  bool read_date() {
    for (const Period& p : find_dates(text_, true)) {
      if (!p.edtf.empty() && !p.range) return add(p.begin, p.end, p.edtf);
    }
    return false;
  }

  bool read_sum() {
    auto found = read_money(text_);
    return found && add(found->begin, found->end, std::move(found->money));
  }

  bool read_number() {
    auto found = read_quantity(text_);
    return found && add(found->begin, found->end, std::move(found->quantity));
  }

  /// "Maija Malli, p. 029 …", "projektipäällikkö Maija Malli (THL)", "Malli, Maija"
  bool read_person() {
    const PersonNames names(context_.vocabulary, context_.morphology);
    std::size_t end = std::min(text_.find_first_of(",(;\t|"), text_.size());
    std::string_view name = trimmed(text_.substr(0, end));
    if (end < text_.size() && text_[end] == ',' && name.find(' ') == std::string_view::npos) {
      const std::size_t second_end = std::min(text_.find_first_of(",(;", end + 1), text_.size());
      const std::string_view given = trimmed(text_.substr(end + 1, second_end - end - 1));
      const std::string turned = std::string(given) + " " + std::string(name);
      if (!given.empty() && names.is_full_name(turned)) return add(0, second_end, folded(turned));
    }
    std::size_t begin = static_cast<std::size_t>(name.data() - text_.data());
    while (!name.empty() && unicode::is_lower(unicode::at(name, 0).value)) {  // what somebody is
      const std::size_t blank = name.find(' ');
      if (blank == std::string_view::npos) return false;
      name.remove_prefix(blank + 1);
      begin += blank + 1;
    }
    return names.is_full_name(name) && add(begin, begin + name.size(), folded(name));
  }

  bool read_address() {
    for (Address& a : find_addresses(text_)) {
      if (!a.email) return add(a.begin, a.end, std::move(a.value));
    }
    return link_ != nullptr && !link_->href.starts_with("mailto:") && add(0, text_.size(), link_->href);
  }

  bool read_email() {
    for (Address& a : find_addresses(text_)) {
      if (a.email) return add(a.begin, a.end, std::move(a.value));
    }
    auto hidden = email_in(text_);
    return hidden && add(0, text_.size(), std::move(*hidden));
  }

  bool read_id(Scheme scheme) {
    auto found = read_identifier(text_, scheme);
    if (!found) return false;
    if (found->check_fails) {
      context_.log.add(
          "identifier.check-digit", Severity::warning,
          "expected a business id whose last digit follows from the others, saw '" + found->value + "'",
          context_.excerpt.span(found->begin, found->end), rule_.id);
    }
    return add(found->begin, found->end, Identifier{to_string(found->scheme), std::move(found->value)});
  }

  const Context& context_;
  Tokens& tokens_;
  const rules::OwnField& field_;
  const rules::LineRule& rule_;
  const document::Anchor* link_;
  std::string_view text_;
  std::vector<FieldValue>& values_;
};

}  // namespace

void read_own_value(const Context& context, Tokens& tokens, const rules::OwnField& field,
                    const rules::LineRule& rule, const document::Anchor* link,
                    std::vector<FieldValue>& values) {
  OwnValueReader(context, tokens, field, rule, link, values).run();
}

void take_own(const Context& context, Tokens& tokens, const document::Hints& hints,
              const rules::Profile& profile, const segment::FieldValue& value, ModelRecord& record) {
  const rules::OwnField& field = profile.fields[value.target.own];
  RecordField& taken = record.fields[value.target.own];
  if (!taken.list && !taken.values.empty()) {
    context.log.add(
        "field.repeated", Severity::info,
        "expected one value of '" + field.key + "' in an entry; this one is left out (many = true keeps all)",
        context.excerpt.span(0, context.excerpt.text().size()), value.rule->id);
    return;
  }
  const document::Anchor* link = hints.anchor_in(value.pieces.front().begin, value.pieces.back().end);
  read_own_value(context, tokens, field, *value.rule, link, taken.values);
}

bool is_list(const rules::OwnField& field) noexcept {
  return field.many || field.type == FieldType::parties;
}

bool fills_party(const rules::Profile& profile) {
  const auto fills = [](const rules::LineRule& r) {
    return rules::is_of_party(r.field) ||
           std::any_of(r.slots.begin(), r.slots.end(),
                       [](const rules::Slot& s) { return rules::is_of_party(s.target.field); });
  };
  return std::any_of(profile.lines.begin(), profile.lines.end(), fills) ||
         std::any_of(profile.columns.begin(), profile.columns.end(), fills);
}

}  // namespace palaset::interpret
