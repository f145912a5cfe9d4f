#include "check/names.hpp"

#include "check/name_key.hpp"

namespace palaset::check {

std::uint64_t Names::add(std::string_view name, Span span) {
  key_.clear();
  add_name_key(name, key_);
  const std::uint64_t hash = key_.empty() ? 0 : hash_of(key_);
  forms_.add(hash, name, span);
  return hash;
}

void Names::add(const std::vector<Party>& parties, std::vector<std::uint64_t>& hashes) {
  hashes.clear();
  for (const Party& p : parties) {
    hashes.push_back(add(p.name, p.span));
    for (const std::string& alias : p.aliases) add(alias, p.span);
  }
}

const std::vector<WrittenForms::Forms>& Names::varied() const {
  if (!varied_) varied_ = forms_.varied();
  return *varied_;
}

const NameKeys& Names::add(const ModelRecord& record) {
  keys_.title.clear();
  add_name_key(record.name, keys_.title);
  add(record.developers, keys_.developers);
  add(record.related, keys_.related);
  return keys_;
}

}  // namespace palaset::check
