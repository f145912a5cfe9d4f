#include "rules/rule_book.hpp"

#include <algorithm>

#include "rules/builtin.hpp"
#include "rules/image.hpp"
#include "rules/keys.hpp"
#include "rules/profile_file.hpp"
#include "rules/toml_file.hpp"
#include "rules/word_file.hpp"
#include "source/digest.hpp"

namespace palaset::rules {

namespace {

std::string digest_of(const std::vector<RuleSet::File>& files) {
  std::string all;
  for (const auto& f : files) {
    // the length parts a name from a text, so that no two sets of files read alike
    all += std::to_string(f.name.size()) + " " + f.name + " " + std::to_string(f.toml.size()) + " " + f.toml;
  }
  return "sha256:" + source::sha256(all).substr(0, 16);
}

/// The files of a set while they are compiled, each with its problems.
class Compiler {
 public:
  Compiler(const std::vector<RuleSet::File>& files, Examples examples)
      : sources_(files), examples_(examples) {
    for (const auto& f : files) files_.push_back(std::make_unique<TomlFile>(f.name, f.toml));
  }

  Compiled run() {
    auto book = std::make_shared<RuleBook>();
    read_words(*book);
    read_html(*book);
    read_profiles(*book);
    book->digest = digest_of(sources_);
    Compiled out;
    for (auto& f : files_) {
      auto problems = f->take_problems();
      std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return a.at.line != b.at.line ? a.at.line < b.at.line : a.at.column < b.at.column;
      });
      for (Problem& p : problems) out.problems.push_back(std::move(p));
    }
    book->infos = infos_of(book->profiles);
    out.book = std::move(book);
    return out;
  }

 private:
  [[nodiscard]] bool checked(std::size_t i) const {
    return examples_ == Examples::check_all || !sources_[i].builtin;
  }

  /// Words first, of all files: patterns of any file may name them.
  void read_words(RuleBook& book) {
    for (const auto& file : files_) {
      const auto root = file->root();
      if (!root) continue;
      check_head(*root);
      load_words(*root, book.vocabulary);
      if (book.vocabulary.lexicon.full()) {
        root->problem({1, 1},
                      "the word lists are too long together: at most 65,535 beginnings and base forms fit");
      }
      load_lists(*root, lists_);
    }
    book.vocabulary.lexicon.freeze();
    auto& phrases = book.vocabulary.phrases;
    std::stable_sort(phrases.begin(), phrases.end(),
                     [](const Phrase& a, const Phrase& b) { return a.text.size() > b.text.size(); });
    for (const Phrase& p : phrases) {
      if (p.word_class == WordClass::funder) book.vocabulary.shortest_funder = p.text.size();
    }
    for (std::size_t i = 0; i < files_.size(); ++i) {
      const auto root = files_[i]->root();
      if (root && checked(i)) check_words(*root, book.vocabulary, sources_[i].builtin);
    }
  }

  static void check_head(const Table& root) {
    root.allow(keys_of(""));
    if (!root.has("palaset")) {
      root.problem({1, 1},
                   "expected 'palaset = 1' at the head of a rule file: the version of the rule language");
    } else if (!root.is_number("palaset", 1)) {
      root.problem(root.place_of("palaset"),
                   "expected 'palaset = 1': this version reads no other rule language");
    }
    if (root.has("profile")) return;
    for (const std::string_view key : {"patterns", "line", "labels", "fields", "table", "column"}) {
      if (root.has(key))
        root.problem(root.place_of(key),
                     "'" + std::string(key) + "' belongs to a profile; expected a [profile] in this file");
    }
  }

  /// What pages in HTML have in common: words of all files before any of them is tried.
  void read_html(RuleBook& book) {
    for (const auto& file : files_) {
      if (const auto root = file->root()) load_html(*root, lists_, book.html);
    }
    for (std::size_t i = 0; i < files_.size(); ++i) {
      const auto root = files_[i]->root();
      if (root && checked(i)) check_html(*root, book.html, sources_[i].builtin);
    }
  }

  /// A profile is read after the one that it extends, whichever file comes first; they stand in the order of
  /// their files.
  void read_profiles(RuleBook& book) {
    std::vector<std::optional<Profile>> made(files_.size());
    std::vector<std::size_t> waiting;
    for (std::size_t i = 0; i < files_.size(); ++i) waiting.push_back(i);
    for (bool more = true; more;) {
      more = std::erase_if(waiting, [&](std::size_t i) { return read_profile(i, book, made); }) > 0;
    }
    for (const std::size_t i : waiting) say_without_base(i, made);
    for (auto& profile : made) {
      if (!profile) continue;
      // Tables of pages whose columns the built-in profiles name are read as labels and values.
      for (const LineRule& column : profile->columns) {
        if (profile->builtin) break;
        book.html.columns.insert(book.html.columns.end(), column.headings.begin(), column.headings.end());
      }
      book.profiles.push_back(std::move(*profile));
    }
  }

  static const Profile* with_id(const std::vector<std::optional<Profile>>& made, std::string_view id) {
    for (const auto& p : made) {
      if (p && p->id == id) return &*p;
    }
    return nullptr;
  }

  /// Reads the profile of a file. False where it must wait for the one that it extends.
  bool read_profile(std::size_t i, const RuleBook& book, std::vector<std::optional<Profile>>& made) {
    TomlFile& file = *files_[i];
    const auto root = file.root();
    if (!root) return true;
    const auto base_id = extended_by(*root);
    const Profile* base = base_id ? with_id(made, *base_id) : nullptr;
    if (base_id && base == nullptr) return false;
    auto profile = load_profile(file, *root, {lists_, book.vocabulary.lexicon, base, checked(i)});
    if (!profile) return true;
    profile->builtin = sources_[i].builtin;
    if (const Profile* same = with_id(made, profile->id)) {
      file.problem(profile->at, "the profile '" + profile->id + "' stands in " + same->file +
                                    " already; give this one another id");
      return true;
    }
    const bool compiled = compile_classes(file, *profile);
    if (profile->classes && checked(i)) check_classes(file, *profile, sources_[i].builtin);
    if (compiled) made[i] = std::move(profile);
    return true;
  }

  void say_without_base(std::size_t i, const std::vector<std::optional<Profile>>& made) {
    const auto table = files_[i]->root()->table("profile");
    const Text base = *table->text("extends");
    std::vector<std::string_view> ids;
    for (const auto& p : made) {
      if (p) ids.push_back(p->id);
    }
    std::string all;
    for (const auto id : ids) all += (all.empty() ? "" : ", ") + std::string(id);
    std::string message = "no profile '" + base.value + "' can be extended; expected one of " + all;
    if (const auto like = nearest(base.value, ids); !like.empty())
      message += "; did you mean '" + std::string(like) + "'?";
    table->problem(base.at, message + " (a profile with problems, or one that extends itself, is none)");
  }

  const std::vector<RuleSet::File>& sources_;
  Examples examples_;
  std::vector<std::unique_ptr<TomlFile>> files_;
  Lists lists_;
};

}  // namespace

bool is_builtin(const std::vector<RuleSet::File>& files) {
  return files.size() == builtin_files().size() &&
         std::all_of(files.begin(), files.end(), [](const RuleSet::File& f) { return f.builtin; });
}

std::vector<RuleInfo> infos_of(const std::vector<Profile>& profiles) {
  std::vector<RuleInfo> infos;
  for (const Profile& p : profiles) {
    const std::string file = (p.builtin ? "built-in:" : "") + p.file;
    for (const LineRule& r : p.lines) {
      if (!r.inherited) infos.push_back({r.id, r.summary, file, r.pattern});
    }
    for (const LineRule& c : p.columns) {
      if (c.id.substr(0, c.id.find('.')) == p.id) infos.push_back({c.id, c.summary, file, {}});
    }
  }
  return infos;
}

Compiled compile(const std::vector<RuleSet::File>& files, Examples examples) {
  if (examples == Examples::skip_builtin && is_builtin(files)) {
    if (auto book = from_image(builtin_image())) return {std::move(book), {}};
  }
  return Compiler(files, examples).run();
}

}  // namespace palaset::rules
