#include "rules/rule_book.hpp"

#include <algorithm>

#include "rules/builtin.hpp"
#include "rules/image.hpp"
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
    root.allow({"palaset", "profile", "lists", "patterns", "line", "words", "noun", "funder", "places",
                "example", "near-miss", "html"});
    if (!root.has("palaset")) {
      root.problem({1, 1},
                   "expected 'palaset = 1' at the head of a rule file: the version of the rule language");
    } else if (!root.is_number("palaset", 1)) {
      root.problem(root.place_of("palaset"),
                   "expected 'palaset = 1': this version reads no other rule language");
    }
    if (root.has("profile")) return;
    for (const std::string_view key : {"patterns", "line"}) {
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

  void read_profiles(RuleBook& book) {
    for (std::size_t i = 0; i < files_.size(); ++i) {
      TomlFile& file = *files_[i];
      const auto root = file.root();
      if (!root) continue;
      auto profile = load_profile(file, *root, lists_, book.vocabulary.lexicon, checked(i));
      if (!profile) continue;
      profile->builtin = sources_[i].builtin;
      if (book.profile(profile->id) != nullptr) {
        file.problem(profile->at, "the profile '" + profile->id + "' stands in " +
                                      book.profile(profile->id)->file + " already; give this one another id");
        continue;
      }
      const bool compiled = compile_classes(file, *profile);
      if (profile->classes && checked(i)) check_classes(file, *profile, sources_[i].builtin);
      if (!compiled) continue;
      book.profiles.push_back(std::move(*profile));
    }
  }

  const std::vector<RuleSet::File>& sources_;
  Examples examples_;
  std::vector<std::unique_ptr<TomlFile>> files_;
  Lists lists_;
};

/// Whether a set holds the built-in files and nothing else.
bool is_builtin(const std::vector<RuleSet::File>& files) {
  return files.size() == builtin_files().size() &&
         std::all_of(files.begin(), files.end(), [](const RuleSet::File& f) { return f.builtin; });
}

}  // namespace

std::vector<RuleInfo> infos_of(const std::vector<Profile>& profiles) {
  std::vector<RuleInfo> infos;
  for (const Profile& p : profiles) {
    for (const LineRule& r : p.lines)
      infos.push_back({r.id, r.summary, (p.builtin ? "built-in:" : "") + p.file, r.pattern});
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
