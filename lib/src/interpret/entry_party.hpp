// The party that an entry's own lines speak of: where the entry is a project, that project; else the one that
// has developed the model. "Rahoittaja: …", "Toteutusaika: …" and the like fill it.
#pragma once

#include <string>
#include <vector>

#include <palaset/record.hpp>

#include "interpret/context.hpp"
#include "interpret/tokens.hpp"
#include "rules/profile.hpp"
#include "source/source_text.hpp"

namespace palaset::interpret {

class EntryParty {
 public:
  EntryParty(const source::SourceText& source, const rules::Vocabulary& vocabulary)
      : source_(source), vocabulary_(vocabulary) {}

  void begin();
  /// The entry is a project, and context.excerpt its title. `tokens` is scratch.
  void take_title(const Context& context, Tokens& tokens);
  /// Adds what context.excerpt holds. `far`: it stands above the entry, with others between.
  void take(const Context& context, Tokens& tokens, rules::Field field, const rules::LineRule& rule,
            bool far);
  /// Hands everything to the party that it belongs to: the entry's own, which becomes the first developer, or
  /// the only one. Of several, funding is all of theirs that have none of their own. Where there is none, or
  /// more is said of one of several, the diagnostic field.no-party says so.
  void finish(source::DiagnosticLog& log, ModelRecord& record);

 private:
  struct Part {
    std::string_view code, name;
    std::string text;  ///< a funder without a code, or a period
    Span span;
    std::string_view rule;
    bool far = false;
  };

  bool read_title(const Context& context, Tokens& tokens);
  void take_funding(const Context& context, rules::Field field, const rules::LineRule& rule, bool far);
  void take_funders(const Context& context, Tokens& tokens, const rules::LineRule& rule, bool far);
  void take_period(const Context& context, const rules::LineRule& rule, bool far);
  std::vector<std::string> names_in(const Context& context, Tokens& tokens, rules::Field field);
  [[nodiscard]] bool is_empty() const;
  void take_implementers(ModelRecord& record);
  [[nodiscard]] bool only_funding() const;
  static std::vector<Party*> without_funding(std::vector<Party>& parties);
  void add_funding(Party& party);
  void add_funding(Party& party, const Part* funder, const Part* period);
  void add_lists(Party& party);

  const source::SourceText& source_;
  const rules::Vocabulary& vocabulary_;
  bool has_own_ = false;
  Party own_;
  Party parts_;  ///< its lists and its funding
  std::vector<Part> funders_, periods_;
  bool unfunded_ = false;
  Span place_;  ///< of the first value
  std::string_view rule_;
};

}  // namespace palaset::interpret
