#include "markup/nesting.hpp"

#include <algorithm>
#include <functional>
#include <ranges>

#include "markup/element_kind.hpp"

namespace palaset::markup {

namespace {

std::size_t hash_of(std::string_view name) {
  return std::hash<std::string_view>()(name) | 1U;  // never that of a marker
}

bool is_table_part(std::string_view name) {
  return name == "tr" || name == "td" || name == "th" || name == "tbody" || name == "thead" ||
         name == "tfoot" || name == "caption" || name == "colgroup" || name == "col";
}

bool is_list_item(std::string_view name) {
  return name == "li" || name == "dd" || name == "dt";
}

}  // namespace

bool Nesting::take(const Tag& tag, std::string_view text) {
  if (tag.kind == TagKind::start && !start(tag, text)) return false;
  if (tag.kind == TagKind::end) end(tag.name);
  if (copies_ > max_copies_)
    return refuse("expected formatting that is closed, saw it opened again " + std::to_string(copies_) +
                  " times");
  return true;
}

bool Nesting::open(std::string_view name) const {
  const std::size_t hash = hash_of(name);
  return std::any_of(open_.begin(), open_.end(), [&](const Open& o) { return o.hash == hash; });
}

bool Nesting::refuse(std::string why) {
  why_ = std::move(why);
  return false;
}

bool Nesting::in_table_outside_cells() const {
  if (tables_ == 0) return false;
  static const std::size_t table = hash_of("table"), row = hash_of("tr"), body = hash_of("tbody"),
                           head = hash_of("thead"), foot = hash_of("tfoot");
  for (const Open& o : std::views::reverse(open_)) {
    if (o.hash == table || o.hash == row || o.hash == body || o.hash == head || o.hash == foot) return true;
    if ((o.kind & barrier) != 0) return false;
  }
  return false;
}

bool Nesting::start(const Tag& tag, std::string_view text) {
  const std::uint16_t kind = element_kind(tag.name);
  if (tag.attributes > max_attributes)
    return refuse("expected at most " + std::to_string(max_attributes) + " attributes in a tag, saw " +
                  std::to_string(tag.attributes));
  const bool part = is_table_part(tag.name);
  if (part && tables_ == 0) return true;  // ignored outside a table
  if (!part && tag.name != "table" && in_table_outside_cells() && ++misplaced_ > max_misplaced)
    return refuse("expected rows and cells in tables, saw more than " + std::to_string(max_misplaced) +
                  " tags between them");
  close_before(tag.name, kind);
  if ((kind & empty) != 0) return true;
  const std::size_t hash = hash_of(tag.name);
  open_.push_back({hash, kind});
  if (tag.name == "table") ++tables_;
  if ((kind & marker) != 0) formats_.push_back({0, 0});
  if ((kind & formatting) != 0 && !remember_format(hash, text)) return false;
  if (open_.size() > max_depth_)
    return refuse("expected elements nested at most " + std::to_string(max_depth_) +
                  " deep, saw one deeper; raise the limit with --max-depth");
  return true;
}

/// What a start tag closes without an end tag.
void Nesting::close_before(std::string_view name, std::uint16_t kind) {
  if (name == "li") close_item(hash_of("li"), 0);
  if (name == "dd" || name == "dt") close_item(hash_of("dd"), hash_of("dt"));
  if (is_table_part(name)) return close_in_table(name);
  if (name == "option") close_item(hash_of("option"), 0);
  if (name == "a" || name == "nobr") {
    remove(hash_of(name));
    forget_format(hash_of(name));
  }
  if ((kind & closes_p) != 0) close_scoped("p");
  if ((kind & heading) != 0 && !open_.empty() && (open_.back().kind & heading) != 0) pop_to(open_.size() - 1);
}

/// An item of a list ends where the next begins, but not through another block.
void Nesting::close_item(std::size_t wanted, std::size_t other) {
  static const std::size_t address = hash_of("address"), div = hash_of("div"), p = hash_of("p");
  for (std::size_t i = open_.size(); i-- > 0;) {
    const Open& o = open_[i];
    if (o.hash == wanted || o.hash == other) return pop_to(i);
    if ((o.kind & special) != 0 && o.hash != address && o.hash != div && o.hash != p) return;
  }
}

/// A row ends the one before it, a cell the cell: everything down to the part that it belongs into.
void Nesting::close_in_table(std::string_view name) {
  static const std::size_t table = hash_of("table"), row = hash_of("tr"), body = hash_of("tbody"),
                           head = hash_of("thead"), foot = hash_of("tfoot");
  const bool is_cell = name == "td" || name == "th";
  for (std::size_t i = open_.size(); i-- > 0;) {
    const std::size_t hash = open_[i].hash;
    const bool in_row = is_cell && hash == row;
    const bool in_body = (is_cell || name == "tr") && (hash == body || hash == head || hash == foot);
    if (hash == table || in_row || in_body) return pop_to(i + 1);
  }
}

void Nesting::end(std::string_view name) {
  if (is_table_part(name) || name == "table") {
    if (tables_ == 0) return;
    const std::size_t hash = hash_of(name);
    static const std::size_t table = hash_of("table");
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (open_[i].hash == hash) return pop_to(i);
      if (open_[i].hash == table) return;
    }
    return;
  }
  if (name == "body" || name == "html") return;
  if (name == "form") return remove(hash_of("form"));  // what is open in it stays open
  close_scoped(name);
}

/// Closes the nearest element of that name that its end tag can reach.
void Nesting::close_scoped(std::string_view name) {
  const std::size_t hash = hash_of(name);
  const std::uint16_t kind = element_kind(name);
  if ((kind & formatting) != 0) forget_format(hash);
  static const std::size_t button = hash_of("button"), ul = hash_of("ul"), ol = hash_of("ol");
  for (std::size_t i = open_.size(); i-- > 0;) {
    const Open& o = open_[i];
    if (o.hash == hash || ((kind & heading) != 0 && (o.kind & heading) != 0)) return pop_to(i);
    const bool item = is_list_item(name) && (o.hash == ul || o.hash == ol);
    if ((o.kind & barrier) != 0 || item || (name == "p" && o.hash == button)) return;
    if ((kind & special) == 0 && (o.kind & special) != 0) return;
  }
}

void Nesting::pop_to(std::size_t size) {
  static const std::size_t table = hash_of("table");
  copies_ += formats_.size();
  while (open_.size() > size) {
    if (open_.back().hash == table) --tables_;
    if ((open_.back().kind & marker) != 0) {
      while (!formats_.empty() && formats_.back().name != 0) formats_.pop_back();
      if (!formats_.empty()) formats_.pop_back();
    }
    open_.pop_back();
  }
}

void Nesting::remove(std::size_t hash) {
  for (std::size_t i = open_.size(); i-- > 0;) {
    if (open_[i].hash != hash) continue;
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(i));
    return;
  }
}

void Nesting::forget_format(std::size_t name) {
  for (std::size_t i = formats_.size(); i-- > 0;) {
    if (formats_[i].name == 0) return;
    if (formats_[i].name != name) continue;
    formats_.erase(formats_.begin() + static_cast<std::ptrdiff_t>(i));
    return;
  }
}

/// Of tags that are written alike only three are opened again.
bool Nesting::remember_format(std::size_t name, std::string_view text) {
  const std::size_t tag = std::hash<std::string_view>()(text);
  std::size_t alike = 0;
  std::size_t since_marker = 0;
  std::size_t earliest = formats_.size();
  for (std::size_t i = formats_.size(); i-- > 0;) {
    if (formats_[i].name == 0) break;
    ++since_marker;
    if (formats_[i].tag != tag) continue;
    ++alike;
    earliest = i;
  }
  if (alike >= 3) formats_.erase(formats_.begin() + static_cast<std::ptrdiff_t>(earliest));
  formats_.push_back({name, tag});
  if (since_marker < max_open_formatting) return true;
  return refuse("expected at most " + std::to_string(max_open_formatting) +
                " formatting elements open at once, saw more");
}

}  // namespace palaset::markup
