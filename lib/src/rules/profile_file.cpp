#include "rules/profile_file.hpp"

#include <algorithm>
#include <utility>

#include "rules/choices.hpp"
#include "rules/keys.hpp"
#include "rules/limits.hpp"
#include "rules/line_file.hpp"

namespace palaset::rules {

namespace {

bool is_group_name(std::string_view name) {
  constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";
  return name.size() <= 32 && name.find_first_of(letters) == 0 &&
         name.find_first_not_of(std::string(letters) + "0123456789") == std::string_view::npos;
}

class ProfileReader {
 public:
  ProfileReader(TomlFile& file, const Table& root, const ProfileSources& sources, Profile& profile)
      : file_(file),
        root_(root),
        sources_(sources),
        profile_(profile),
        expander_(sources.lists, sources.lexicon, profile.named) {}

  void run(const Table& table) {
    read_head(table);
    if (sources_.base != nullptr) profile_.named = sources_.base->named;
    load_patterns();
    profile_.fields =
        load_fields(root_, sources_.base != nullptr ? sources_.base->fields : std::vector<OwnField>{});
    read_labels();  // first: a [[line]] may take whatever is left
    read_lines();
    read_columns();
    inherit(table);
    check_whole(table);
  }

 private:
  void read_head(const Table& table) {
    table.allow(keys_of("profile"));
    profile_.at = table.at();
    if (const auto id = table.text("id", true); id && fits_id(table, *id)) profile_.id = id->value;
    if (const auto summary = table.text("summary", true)) profile_.summary = summary->value;
    (void)table.text("extends");  // said here where it is no string; the base is found before
    const Profile* base = sources_.base;
    profile_.records = choose(table, table.text("records"), record_kinds,
                              base != nullptr ? base->records : RecordKind::listing);
    profile_.entry =
        choose(table, table.text("entry"), entry_kinds, base != nullptr ? base->entry : EntryKind::model);
    profile_.unit = choose(table, table.text("unit"), units, base != nullptr ? base->unit : Unit::line);
    profile_.page = choose(table, table.text("page"), pages, Page::any);
  }

  /// Takes the named patterns of the file; each must stand on its own.
  void load_patterns() {
    const auto patterns = root_.table("patterns");
    if (!patterns) return;
    std::vector<std::pair<std::string, Text>> texts;
    for (const Text& key : patterns->keys()) {
      const auto text = patterns->text(key.value);
      if (!text) continue;
      if (!is_group_name(key.value)) {
        file_.problem(key.at, "expected a name of letters, digits and '_' that begins with a letter, saw '" +
                                  key.value + "'");
        continue;
      }
      profile_.named[key.value] = text->value;
      texts.emplace_back(key.value, *text);
    }
    if (!sources_.try_patterns) return;
    for (const auto& [name, text] : texts) try_pattern(name, text);
  }

  void try_pattern(const std::string& name, const Text& text) {
    const Expansion e = expander_.run(text.value);
    if (!e.problem.empty()) return file_.problem(file_.inside(text.at, e.problem_offset), e.problem);
    const auto alone = regex::Pattern::compile(e.text);
    if (const auto* error = std::get_if<regex::CompileError>(&alone)) {
      const std::size_t offset = std::min(error->offset, e.source_offset.size() - 1);
      file_.problem(file_.inside(text.at, e.source_offset[offset]),
                    "pattern '" + name + "': does not compile: " + error->message);
    }
  }

  void read_lines() {
    LineReader reader(file_, expander_, profile_.fields);
    for (const Table& line : root_.tables("line")) {
      if (!has_room(line)) return;
      profile_.lines.push_back(reader.line(line, profile_.id));
      expanded_ += profile_.lines.back().expanded.size();
      say_twice(line, "[[line]]", profile_.lines);
    }
  }

  void read_labels() {
    const auto labels = root_.table("labels");
    if (!labels) return;
    LineReader reader(file_, expander_, profile_.fields);
    for (const Text& key : labels->keys()) {
      if (!has_room(*labels)) return;
      profile_.lines.push_back(reader.label(*labels, key, profile_.id));
      say_twice(*labels, "label", profile_.lines);
    }
  }

  void read_columns() {
    if (const auto table = root_.table("table")) {
      table->allow(keys_of("table"));
      profile_.separator = choose(*table, table->text("separator"), separators, std::string());
      if (!root_.has("column"))
        table->problem(table->at(), "expected at least one [[column]] beside [table]");
    }
    LineReader reader(file_, expander_, profile_.fields);
    for (const Table& column : root_.tables("column")) {
      if (!has_room(column)) return;
      profile_.columns.push_back(reader.column(column, profile_.id));
      say_twice(column, "[[column]]", profile_.columns);
    }
  }

  [[nodiscard]] bool has_room(const Table& next) {
    if (profile_.lines.size() + profile_.columns.size() >= max_rules) {
      next.problem(next.at(), "expected at most " + std::to_string(max_rules) + " rules in a profile");
      return false;
    }
    if (expanded_ <= max_expanded) return true;
    next.problem(next.at(),
                 "the patterns of this profile are too long together: with lists and lemmas put in, at "
                 "most 4 MiB fit");
    return false;
  }

  void say_twice(const Table& table, const std::string& kind, const std::vector<LineRule>& rules) {
    const auto same = [&](const LineRule& r) { return r.id == rules.back().id; };
    if (std::count_if(rules.begin(), rules.end(), same) > 1)
      file_.problem(table.at(), "another " + kind + " has the id '" + rules.back().id + "' already");
  }

  /// An id without its profile's.
  static std::string local(const LineRule& rule) { return rule.id.substr(rule.id.find('.') + 1); }

  /// The rules of the extended profile come behind those of the file, but for those that the file has itself
  /// or drops.
  void inherit(const Table& table) {
    const auto drop = table.texts("drop");
    if (sources_.base == nullptr) {
      if (!drop.empty() && !table.has("extends"))
        table.problem(table.place_of("drop"),
                      "'drop' leaves out rules of another profile; expected 'extends'");
      return;
    }
    const Profile& base = *sources_.base;
    std::vector<std::string_view> ids;
    for (const LineRule& r : base.lines) ids.push_back(std::string_view(r.id).substr(r.id.find('.') + 1));
    for (const Text& d : drop) {
      if (std::find(ids.begin(), ids.end(), d.value) != ids.end()) continue;
      std::string message = "'" + base.id + "' has no rule '" + d.value + "'";
      if (const auto like = nearest(d.value, ids); !like.empty())
        message += "; did you mean '" + std::string(like) + "'?";
      table.problem(d.at, message);
    }
    const std::size_t own = profile_.lines.size();
    for (const LineRule& r : base.lines) {
      const auto replaced =
          std::any_of(profile_.lines.begin(), profile_.lines.begin() + static_cast<std::ptrdiff_t>(own),
                      [&](const LineRule& mine) { return local(mine) == local(r); });
      const auto dropped =
          std::any_of(drop.begin(), drop.end(), [&](const Text& d) { return d.value == local(r); });
      if (replaced || dropped) continue;
      profile_.lines.push_back(r);
      profile_.lines.back().inherited = true;
    }
    if (profile_.columns.empty()) {
      profile_.columns = base.columns;
      if (!root_.has("table")) profile_.separator = base.separator;
    }
  }

  /// What only profiles can use that say how entries begin.
  void check_entries() {
    if (profile_.marks_entries()) return;
    for (const LineRule& r : profile_.lines) {
      if (r.inherited) continue;
      if (r.role == Role::detail)
        file_.problem(r.at,
                      r.id +
                          ": details are looked for where rules begin entries; expected a [[line]] whose "
                          "role is entry, or [[column]]s");
      if (r.extent != Extent::automatic)
        file_.problem(r.at,
                      r.id +
                          ": 'extent' counts where rules begin entries; expected a [[line]] whose role is "
                          "entry, or [[column]]s");
    }
  }

  void check_whole(const Table& table) {
    if (profile_.lines.empty() && profile_.columns.empty())
      file_.problem(profile_.at, "expected at least one [[line]], label or [[column]] in a profile");
    if (profile_.records == RecordKind::memo) {
      for (const std::string_view key : {"entry", "unit"}) {
        if (table.has(key))
          table.problem(table.place_of(key),
                        "'" + std::string(key) + "' says what entries are; a memo has none");
      }
    }
    check_entries();
    if (profile_.unit == Unit::paragraph && !profile_.marks_entries())
      table.problem(
          table.has("unit") ? table.place_of("unit") : table.at(),
          "unit = \"paragraph\": expected a [[line]] whose role is entry, which says what a paragraph "
          "that begins an entry looks like");
  }

  TomlFile& file_;
  const Table& root_;
  const ProfileSources& sources_;
  Profile& profile_;
  Expander expander_;
  std::size_t expanded_ = 0;
};

}  // namespace

bool Profile::marks_entries() const {
  return !columns.empty() ||
         std::any_of(lines.begin(), lines.end(), [](const LineRule& r) { return r.role == Role::entry; });
}

void load_lists(const Table& root, Lists& lists) {
  const auto table = root.table("lists");
  if (!table) return;
  for (const Text& key : table->keys()) {
    for (const Text& word : table->texts(key.value)) {
      if (word.value.size() > max_word) {
        table->problem(word.at, "expected a word of at most " + std::to_string(max_word) + " bytes");
      } else {
        lists[key.value].push_back(word.value);
      }
    }
  }
}

std::optional<std::string> extended_by(const Table& root) {
  if (!root.is_table("profile")) return std::nullopt;
  const auto profile = root.table("profile");
  if (!profile->is_text("extends")) return std::nullopt;
  return profile->text("extends")->value;
}

std::optional<Profile> load_profile(TomlFile& file, const Table& root, const ProfileSources& sources) {
  const auto table = root.table("profile");
  if (!table) return std::nullopt;
  Profile profile;
  profile.file = file.name();
  ProfileReader(file, root, sources, profile).run(*table);
  return profile;
}

}  // namespace palaset::rules
