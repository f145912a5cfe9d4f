#include "check/names.hpp"

#include "check/name_key.hpp"

namespace palaset::check {

NameKey Names::add(std::string_view name, const Party& party, bool is_project) {
  key_.clear();
  add_name_key(name, key_);
  const std::uint64_t hash = key_.empty() ? 0 : hash_of(key_);
  const NameKey key{hash, static_cast<std::uint32_t>(forms_.size())};
  forms_.add(hash, name, party.span);
  is_project_.push_back(is_project);
  return key;
}

void Names::add(const std::vector<Party>& parties, std::vector<NameKey>& keys) {
  keys.clear();
  for (const Party& p : parties) {
    keys.push_back(add(p.name, p, p.kind == PartyKind::project));
    for (const std::string& alias : p.aliases) add(alias, p, false);
  }
}

const NameKeys& Names::add(const ModelRecord& record) {
  keys_.title.clear();
  add_name_key(record.name, keys_.title);
  keys_.title_hash = hash_of(keys_.title);
  add(record.developers, keys_.developers);
  add(record.related, keys_.related);
  keys_.developers_hash = 0;
  for (const NameKey& developer : keys_.developers)
    keys_.developers_hash = hash_with(keys_.developers_hash, developer.hash);
  return keys_;
}

const std::vector<std::uint32_t>& Names::first() const {
  if (!first_) first_ = forms_.first_of_each();
  return *first_;
}

const WrittenForms::Varied& Names::varied() const {
  if (!varied_) varied_ = forms_.varied(first());
  return *varied_;
}

std::uint32_t Names::uses(std::uint32_t number) const {
  if (counts_.empty()) {
    counts_.resize(first().size());
    for (const std::uint32_t f : first()) ++counts_[f];
  }
  return counts_[number];
}

}  // namespace palaset::check
