#include "explain/first_profile.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "explain/guess_field.hpp"
#include "regex/pattern.hpp"
#include "unicode/characters.hpp"

namespace palaset::explain {

namespace {

constexpr std::size_t most_examples = 3;
constexpr std::size_t longest_example = 160;  ///< bytes; longer lines make poor examples

/// A TOML string.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\t') {
      out += "\\t";
    } else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) {
      out += c;
    }
  }
  return out + "\"";
}

/// A pattern for a text: its blanks may be any blanks, and an apostrophe any character.
std::string pattern_of(std::string_view text) {
  std::string out;
  for (const char c : regex::escape(text)) out += c == ' ' ? "\\h+" : c == '\'' ? "." : std::string(1, c);
  return out;
}

std::string lines_counted(std::size_t n) {
  return std::to_string(n) + (n == 1 ? " line" : " lines");
}

class Writer {
 public:
  Writer(const Explanation& page, const PageShapes& shapes) : page_(page), shapes_(shapes) {
    for (const LabelShape& l : shapes_.labels) {
      project_ |= speaks_for_projects(l.key);
      model_ |= l.key.find("kehittäj") != std::string::npos;
      if (names_entry(l.key)) named_ = true;
    }
    project_ = (project_ && !model_) || shapes_.table.has_value() || !shapes_.projects.empty();
  }

  std::string run(std::string_view path, std::string_view id) {
    write_rules();
    return head(path, id) + fields() + patterns() + rules_;
  }

 private:
  [[nodiscard]] bool extends() const { return !shapes_.table && shapes_.projects.empty() && !named_; }

  [[nodiscard]] std::string head(std::string_view path, std::string_view id) const {
    std::string out =
        "# A first profile for " + std::string(path) +
        ", written from what the page looks like. Read it, change what is not so, and go on with:\n"
        "#   palaset rules check FILE                        what is wrong, or worth a look\n"
        "#   palaset rules coverage --profile FILE PAGE      what it does not read yet\n"
        "#   palaset explain PAGE --at LINE --profile FILE   why a line is read as it is\n"
        "palaset = 1\n\n[profile]\n";
    out += "id = " + quoted(id) + "\nsummary = \"Pages such as " + file_name(path) + "\"\n";
    if (extends())
      out +=
          "# the rules of the built-in profile are tried behind those below: titles above labels, furniture\n"
          "extends = \"listing\"\n";
    if (project_)
      out +=
          "# an entry is a project, and so its own developer; \"model\" where others developed it\nentry = "
          "\"project\"\n";
    return out;
  }

  static std::string file_name(std::string_view path) {
    std::string out;
    for (const char c : path.substr(path.find_last_of("/\\") + 1))
      if (c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20) out += c;
    return out;
  }

  [[nodiscard]] std::string fields() const {
    if (fields_.empty()) return {};
    return "\n# Fields of your own: a key in records, and how the text behind it is read. Types are text, "
           "party,\n"
           "# parties, period, date, money, number, person, url, email, identifier and its "
           "kinds.\n[fields]\n" +
           fields_;
  }

  [[nodiscard]] std::string patterns() const {
    if (shapes_.labels.empty()) return {};
    return "\n[patterns]\n# a colon, with or without blanks around it\ncolon = '\\h*[:：]\\h*'\n";
  }

  void write_rules() {
    if (shapes_.table) return write_table(*shapes_.table);
    for (const LabelShape& l : shapes_.labels) write_label(l);
    if (!shapes_.projects.empty()) write_projects();
    for (const std::string& f : shapes_.furniture) write_furniture(f);
    if (rules_.empty()) write_nothing();
  }

  /// A name for a rule that no other has.
  std::string rule_id(std::string id) {
    const std::string first = id;
    for (int n = 2; !ids_.insert(id).second; ++n) id = first + "-" + std::to_string(n);
    return id;
  }

  void define(const FieldGuess& guess) {
    if (!guess.type.empty() && defined_.insert(guess.field).second)
      fields_ += guess.field + " = " + quoted(guess.type) + "\n";
  }

  void write_label(const LabelShape& label) {
    const FieldGuess guess = guess_field(label.key, label.values, project_);
    const bool name = names_entry(label.key);
    rules_ += "\n# " + lines_counted(label.lines.size()) + ", the first: line " +
              std::to_string(page_.lines[label.lines.front()].at.line) + "\n[[line]]\n";
    rules_ += "id = " + quoted(rule_id(id_of(label.key))) + "\n";
    rules_ += "summary = " + quoted(name ? "What the entry is called" : guess.says) + "\n";
    if (name) {
      rules_ += "role = \"entry\"\n";
    } else {
      define(guess);
      rules_ += "role = \"field\"\nfield = " + quoted(guess.field) + "\n";
    }
    std::string pattern = label.bullet ? "(?:[•*▪‣·–-]\\h*)?" : "";
    if (label.number) pattern += "\\d{1,2}(?:\\.\\d{1,2})?\\.?\\h+";
    pattern += pattern_of(label.text) + (label.plural_too ? "t?" : "");
    pattern += label.colon ? "(?&colon)(?<value>.*)" : "(?:(?&colon)(?<value>.*))?";
    rules_ += "pattern = '" + pattern + "'\n";
    write_examples(label);
    write_near_miss(label);
  }

  void write_examples(const LabelShape& label) {
    std::string out;
    std::size_t count = 0;
    for (std::size_t i = 0; i < label.lines.size() && count < most_examples; ++i) {
      const std::string& line = page_.lines[label.lines[i]].text;
      if (line.size() > longest_example) continue;
      out += "  { line = " + quoted(line) + ", value = " + quoted(label.values[i]) + " },\n";
      ++count;
    }
    rules_ += out.empty() ? "# lines are too long for examples; add some\n" : "examples = [\n" + out + "]\n";
  }

  /// A line of the page that begins alike and is no label, or any title.
  void write_near_miss(const LabelShape& label) {
    const std::string first = label.key.substr(0, label.key.find(' '));
    const ExplainedLine* best = nullptr;
    for (std::size_t i = 0; i < page_.lines.size(); ++i) {
      const ExplainedLine& line = page_.lines[i];
      if (line.text.size() > longest_example || line.text.find(':') != std::string::npos) continue;
      if (std::find(label.lines.begin(), label.lines.end(), i) != label.lines.end()) continue;
      if (!label.colon && unicode::is_digit(line.text.front())) continue;
      const bool alike = unicode::lower(line.text).starts_with(first);
      if (best == nullptr || alike) best = &line;
      if (alike) break;
    }
    if (best != nullptr) rules_ += "near-misses = [" + quoted(best->text) + "]\n";
  }

  void write_projects() {
    const auto& lines = page_.lines;
    rules_ += "\n# " + lines_counted(shapes_.projects.size()) +
              " that name a project each, the first: line " +
              std::to_string(lines[shapes_.projects.front()].at.line) +
              ". A group with the name of a field fills it\n[[line]]\nid = \"project\"\n"
              "summary = \"A project on a line of its own\"\nrole = \"entry\"\n"
              "pattern = '(?<name>.{2,120}?[-–]\\h?(?:hanke|hankke\\p{L}+|projekti\\p{L}*)\\b)"
              "(?:\\h*\\((?<funding>[^()]*)\\))?.*'\nexamples = [\n";
    std::size_t count = 0;
    for (const std::size_t i : shapes_.projects) {
      if (lines[i].text.size() <= longest_example && count++ < most_examples)
        rules_ += "  " + quoted(lines[i].text) + ",\n";
    }
    rules_ += "]\n";
    const auto other = std::find_if(lines.begin(), lines.end(), [&](const ExplainedLine& l) {
      const auto i = static_cast<std::size_t>(&l - lines.data());
      return l.text.size() <= longest_example &&
             std::find(shapes_.projects.begin(), shapes_.projects.end(), i) == shapes_.projects.end() &&
             l.text.find("hank") == std::string::npos && l.text.find("projekti") == std::string::npos;
    });
    if (other != lines.end()) rules_ += "near-misses = [" + quoted(other->text) + "]\n";
  }

  void write_furniture(const std::string& text) {
    rules_ += "\n# comes again and again\n[[line]]\nid = " + quoted(rule_id("furniture")) +
              "\nsummary = \"What belongs to the page\"\nrole = \"furniture\"\npattern = '" +
              pattern_of(text) + "'\nexamples = [" + quoted(text) + "]\n";
  }

  void write_table(const TableShape& table) {
    const auto key_of = [](const ColumnShape& c) { return unicode::lower(c.heading); };
    const auto named = [&](const ColumnShape& c) { return names_entry(key_of(c)); };
    auto name = std::find_if(table.columns.begin(), table.columns.end(), named);
    if (name == table.columns.end()) name = table.columns.begin();
    rules_ += "\n# a table: the headings are on line " + std::to_string(page_.lines[table.heading].at.line) +
              ", and each row below them is an entry\n[table]\nseparator = " + quoted(table.separator) + "\n";
    for (auto c = table.columns.begin(); c != table.columns.end(); ++c) {
      const std::string key = key_of(*c);
      if (key.empty()) continue;
      const FieldGuess guess = guess_field(key, c->values, project_);
      if (c != name) define(guess);
      const auto filled =
          std::find_if(c->values.begin(), c->values.end(), [](const auto& v) { return !v.empty(); });
      if (filled != c->values.end()) rules_ += "\n# such as " + one_line(*filled);
      rules_ += "\n[[column]]\nid = " + quoted(rule_id(id_of(key))) + "\nheadings = [" + quoted(key) +
                "]\nfield = " + quoted(c == name ? "name" : guess.field) + "\n";
    }
  }

  static std::string one_line(std::string_view text) {
    return std::string(text.substr(0, text.find_first_of("\r\n")));
  }

  /// A profile must have a rule.
  void write_nothing() {
    rules_ +=
        "\n# Nothing on the page comes again: no label, no row, no line of a project. This rule is a place "
        "to\n"
        "# begin; write the label as the page has it.\n[[line]]\nid = \"developer\"\n"
        "summary = \"Who developed it\"\nrole = \"field\"\nfield = \"developers\"\n"
        "pattern = 'Kehittäjä\\h*:\\h*(?<value>.*)'\n"
        "examples = [{ line = \"Kehittäjä: Kaiku-hanke\", value = \"Kaiku-hanke\" }]\n"
        "near-misses = [\"Kehittäjä kertoo\"]\n";
  }

  const Explanation& page_;
  const PageShapes& shapes_;
  bool project_ = false;
  bool model_ = false;
  bool named_ = false;
  std::string rules_;
  std::string fields_;
  std::set<std::string> ids_;
  std::set<std::string> defined_;
};

}  // namespace

std::string profile_text(const Explanation& page, const PageShapes& shapes, std::string_view path,
                         std::string_view id) {
  return Writer(page, shapes).run(path, id);
}

}  // namespace palaset::explain
