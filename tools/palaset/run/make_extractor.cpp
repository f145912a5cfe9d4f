#include <fmt/format.h>

#include <utility>

#include "extract_options.hpp"
#include "terminal/printable.hpp"

namespace palaset::cli {
namespace {

// A rule file that cannot be read is as bad as one that is broken: nothing is extracted without it.
void note(Error& unreadable, const Error& error) {
  unreadable.code = ErrorCode::bad_rules;
  unreadable.what += (unreadable.what.empty() ? "" : "\n") + error.what;
}

// The id of the one profile that `file` of `rules` holds.
Result<std::string> profile_in(const RuleSet& rules, const std::string& file) {
  std::string ids;
  std::string id;
  for (const auto& profile : rules.profiles()) {
    if (profile.origin != file) continue;
    ids += (ids.empty() ? "" : ", ") + profile.id;
    id = profile.id;
  }
  if (id == ids && !id.empty()) return id;
  if (auto made = Extractor::make(rules, {}); !made) return made.error();
  if (ids.empty())
    return Error{ErrorCode::bad_option,
                 fmt::format("--profile {}: expected a file that holds a profile, saw one without; "
                             "give it with --rules",
                             file),
                 {}};
  return Error{ErrorCode::bad_option,
               fmt::format("--profile {}: expected a file with one profile, saw {}; give it with --rules and "
                           "choose one by its id",
                           file, ids),
               {}};
}

}  // namespace

Result<Extractor> make_extractor(const ExtractOptions& options) {
  ExtractorOptions wanted;
  wanted.profile = options.profile;
  wanted.morphology = options.morphology;
  wanted.digest = options.digest;
  wanted.encoding = options.encoding;
  wanted.base_url = options.base_url;
  wanted.max_html_depth = options.max_depth;
  wanted.max_input_bytes = options.max_bytes;
  wanted.max_value_bytes = options.max_value_bytes;
  wanted.limits = options.limits;
  const bool own_profile = options.profile.ends_with(".toml");
  if (options.rules.empty() && !own_profile) return Extractor::make(wanted);

  RuleSet rules = RuleSet::builtin();
  Error unreadable;
  for (const auto& file : options.rules)
    if (auto error = rules.add_file(file)) note(unreadable, *error);
  if (own_profile)
    if (auto error = rules.add_file(options.profile)) note(unreadable, *error);
  if (!unreadable.what.empty()) return unreadable;
  if (own_profile) {
    auto id = profile_in(rules, options.profile);
    if (!id) return id.error();
    wanted.profile = *id;
  }
  return Extractor::make(rules, wanted);
}

}  // namespace palaset::cli
