#include "run/comparison.hpp"

#include <algorithm>

namespace palaset::cli {
namespace {

bool is_memo(const Json& record) {
  return record.is_object() && record.value("type", "") == "memo";
}

// Takes out of both what both have, and gives how often.
void take_common(std::vector<RecordValue>& gold, std::vector<RecordValue>& got,
                 std::map<std::string, FieldScore>& fields) {
  for (auto it = gold.begin(); it != gold.end();) {
    const auto same = std::ranges::find_if(got, [&](const RecordValue& v) { return v.says_as(*it); });
    if (same == got.end()) {
      ++it;
      continue;
    }
    ++fields[it->field].right;
    got.erase(same);
    it = gold.erase(it);
  }
  for (const RecordValue& v : gold) ++fields[v.field].missing;
  for (const RecordValue& v : got) ++fields[v.field].wrong;
}

class Comparer {
 public:
  Comparison run(const Json& gold, const Json& got) {
    std::vector<const Json*> left;
    for (const Json& record : got) left.push_back(&record);
    for (const Json& record : gold) {
      const auto match = std::ranges::find_if(left, [&](const Json* other) { return same(record, *other); });
      pair(&record, match == left.end() ? nullptr : *match);
      if (match != left.end()) left.erase(match);
    }
    for (const Json* record : left) pair(nullptr, record);
    return std::move(out_);
  }

 private:
  static bool same(const Json& gold, const Json& got) {
    return (is_memo(gold) && is_memo(got)) || name_of(gold) == name_of(got);
  }

  void pair(const Json* gold, const Json* got) {
    using Kind = RecordDifference::Kind;
    RecordDifference d;
    d.kind = got == nullptr ? Kind::missing : gold == nullptr ? Kind::extra : Kind::differs;
    ++(d.kind == Kind::missing ? out_.records.missing
       : d.kind == Kind::extra ? out_.records.wrong
                               : out_.records.right);
    d.name = name_of(gold != nullptr ? *gold : *got);
    d.at = begin_of(got != nullptr ? *got : *gold);
    if (gold != nullptr) d.gold = values_of(*gold);
    if (got != nullptr) d.got = values_of(*got);
    take_common(d.gold, d.got, out_.fields);
    if (d.kind != Kind::differs || !d.gold.empty() || !d.got.empty())
      out_.differences.push_back(std::move(d));
  }

  Comparison out_;
};

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double FieldScore::precision() const {
  return share(right, right + wrong);
}

double FieldScore::recall() const {
  return share(right, right + missing);
}

double FieldScore::f1() const {
  return share(2 * right, 2 * right + wrong + missing);
}

FieldScore Comparison::all_fields() const {
  FieldScore sum;
  for (const auto& [name, score] : fields) {
    sum.right += score.right;
    sum.wrong += score.wrong;
    sum.missing += score.missing;
  }
  return sum;
}

Comparison compare(const Json& gold, const Json& got) {
  return Comparer().run(gold, got);
}

Json records_in(const Json& json) {
  Json records = Json::array();
  const auto add = [&](const Json& part) {
    const auto inner = part.is_object() ? part.find("records") : part.end();
    if (part.is_object() && inner != part.end() && inner->is_array())
      records.insert(records.end(), inner->begin(), inner->end());
    else if (part.is_object())
      records.push_back(part);
  };
  if (json.is_array())
    for (const Json& part : json) add(part);
  else
    add(json);
  return records;
}

}  // namespace palaset::cli
