#include "rules/toml_file.hpp"

#include <algorithm>
#include <sstream>
#include <utility>

#include <toml++/toml.h>

#include "unicode/characters.hpp"

namespace palaset::rules {

namespace {

Position place(const toml::source_region& region) {
  return {region.begin.line, region.begin.column};
}

const toml::table& as_table(const void* node) {
  return *static_cast<const toml::table*>(node);
}

std::string_view type_name(const toml::node& node) {
  switch (node.type()) {
    case toml::node_type::table:
      return "a table";
    case toml::node_type::array:
      return "an array";
    case toml::node_type::string:
      return "a string";
    case toml::node_type::integer:
      return "an integer";
    case toml::node_type::boolean:
      return "a boolean";
    default:
      return "a value of another type";
  }
}

std::string wrong_type(std::string_view key, std::string_view expected, const toml::node& seen) {
  return "'" + std::string(key) + "': expected " + std::string(expected) + ", saw " +
         std::string(type_name(seen));
}

/// One line of a text, from 1.
std::string_view line_of(std::string_view text, std::size_t line) {
  std::size_t begin = 0;
  for (; line > 1 && begin < text.size(); --line) {
    const std::size_t end = text.find('\n', begin);
    if (end == std::string_view::npos) return {};
    begin = end + 1;
  }
  const std::string_view rest = text.substr(std::min(begin, text.size()));
  return rest.substr(0, rest.find_first_of("\r\n"));
}

/// The line at fault, shortened around the place, and a caret under it.
std::string excerpt(std::string_view text, Position at) {
  constexpr std::size_t width = 100;
  const std::string_view line = line_of(text, at.line);
  std::string shown;
  std::string under;
  std::size_t column = 1;
  const std::size_t from = at.column > width * 3 / 4 ? at.column - width / 2 : 1;
  for (std::size_t i = 0; i < line.size() && column < from + width;) {
    const unicode::CodePoint c = unicode::at(line, i);
    if (column >= from) {
      const bool control = c.value < 0x20 || c.value == 0x7F;
      shown.append(control ? std::string_view(" ") : line.substr(i, c.length));
      if (column < at.column) under.push_back(' ');
    }
    i += c.length;
    ++column;
  }
  return "  " + shown + "\n  " + under + "^";
}

/// The parser's words, and what they most often mean where they do not say it.
std::string syntax_message(std::string_view description) {
  std::string message = "syntax: " + std::string(description);
  if (description.find("unescaped control characters") != std::string_view::npos) {
    message += " (the string is not closed on this line: check its quotation marks)";
  }
  return message;
}

constexpr std::size_t max_key_parts = 64;
constexpr std::size_t max_problems = 100;

/// Line of the first key with more dotted parts than the parser should nest, or 0.
std::size_t deep_key(std::string_view text) {
  std::size_t line = 1;
  std::size_t dots = 0;
  bool key = true;
  for (const char c : text) {
    if (c == '\n') {
      ++line;
      dots = 0;
      key = true;
    } else if (c == '=' || c == '\'' || c == '"' || c == '#') {
      key = false;
    } else if (c == '.' && key && ++dots >= max_key_parts) {
      return line;
    }
  }
  return 0;
}

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
    }
  }
  return row[b.size()];
}

}  // namespace

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& words) {
  std::string_view best;
  std::size_t least = std::max<std::size_t>(2, word.size() / 3) + 1;
  for (const std::string_view w : words) {
    if (const std::size_t d = distance(word, w); d < least) {
      least = d;
      best = w;
    }
  }
  return best;
}

struct TomlFile::Tree {
  toml::table root;
};

TomlFile::TomlFile(std::string name, std::string_view text) : name_(std::move(name)), text_(text) {
  if (text_.substr(0, 3) == "\xEF\xBB\xBF") text_.remove_prefix(3);
  if (const std::size_t line = deep_key(text_); line > 0) {
    problem({line, 1}, "syntax: expected a key of at most " + std::to_string(max_key_parts) + " parts");
    return;
  }
#if TOML_EXCEPTIONS
  try {
    tree_ = std::make_unique<Tree>(Tree{toml::parse(text_, name_)});
  } catch (const toml::parse_error& e) {
    problem(place(e.source()), syntax_message(e.description()));
  }
#else
  toml::parse_result parsed = toml::parse(text_, name_);
  if (parsed) {
    tree_ = std::make_unique<Tree>(Tree{std::move(parsed).table()});
  } else {
    problem(place(parsed.error().source()), syntax_message(parsed.error().description()));
  }
#endif
}

TomlFile::~TomlFile() = default;

std::optional<Table> TomlFile::root() {
  if (!tree_) return std::nullopt;
  return Table(*this, &tree_->root);
}

void TomlFile::problem(Position at, std::string message) {
  if (problems_.size() == max_problems) message = "more problems follow; mend these first";
  if (problems_.size() > max_problems) return;
  problems_.push_back({name_, at, std::move(message), excerpt(text_, at)});
}

namespace {

/// A piece of a string as written, and how many bytes of the value it stands for.
struct StringUnit {
  std::size_t source;
  std::size_t value;
};

StringUnit string_unit(std::string_view text, std::size_t i, bool escapes) {
  if (text.substr(i, 2) == "\r\n") return {2, 1};  // read as one line feed
  if (!escapes || text[i] != '\\' || i + 1 >= text.size()) return {1, 1};
  const char kind = text[i + 1];
  if (kind == 'u' || kind == 'U') {
    const std::size_t digits = kind == 'u' ? 4 : 8;
    char32_t code = 0;
    for (const char c : text.substr(i + 2, digits)) {
      code = code * 16 + static_cast<char32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    std::string bytes;
    unicode::append(bytes, code);
    return {digits + 2, bytes.size()};
  }
  if (kind != '\n' && kind != '\r' && kind != ' ' && kind != '\t') return {2, 1};
  const std::size_t next =
      text.find_first_not_of(" \t\r\n", i + 1);  // a backslash at a line's end takes blanks away
  return {(next == std::string_view::npos ? text.size() : next) - i, 0};
}

}  // namespace

Position TomlFile::inside(Position value, std::size_t offset) const {
  const std::string_view line = line_of(text_, value.line);
  std::size_t i = static_cast<std::size_t>(line.data() - text_.data());
  for (std::size_t column = 1; column < value.column && i < text_.size(); ++column)
    i += unicode::at(text_, i).length;
  if (i >= text_.size()) return value;
  const char quote = text_[i];
  const bool triple = text_.substr(i, 3) == std::string(3, quote);
  i += triple ? 3 : 1;
  if (triple && text_.substr(i, 2) == "\r\n") {
    i += 2;
  } else if (triple && i < text_.size() && text_[i] == '\n') {
    ++i;
  }
  for (std::size_t done = 0; done < offset && i < text_.size();) {
    const StringUnit unit = string_unit(text_, i, quote == '"');
    done += unit.value;
    i += unit.source;
  }
  Position at{1, 1};
  for (std::size_t k = 0; k < i && k < text_.size(); ++k) {
    if (text_[k] == '\n') {
      at = {at.line + 1, 1};
    } else if ((static_cast<unsigned char>(text_[k]) & 0xC0) != 0x80) {
      ++at.column;
    }
  }
  return at;
}

Position Table::at() const {
  return place(as_table(node_).source());
}

void Table::problem(Position at, std::string message) const {
  file_->problem(at, std::move(message));
}

bool Table::has(std::string_view key) const {
  return as_table(node_).contains(key);
}

void Table::allow(const std::vector<std::string_view>& known) const {
  for (const auto& [key, value] : as_table(node_)) {
    if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
    std::string message = "unknown key '" + std::string(key.str()) + "'; expected one of";
    for (std::size_t i = 0; i < known.size(); ++i) message += (i == 0 ? " " : ", ") + std::string(known[i]);
    if (const auto like = nearest(key.str(), known); !like.empty()) {
      message += "; did you mean '" + std::string(like) + "'?";
    }
    problem(place(key.source()), std::move(message));
  }
}

bool Table::is_number(std::string_view key, std::int64_t value) const {
  const toml::node* node = as_table(node_).get(key);
  const auto* number = node == nullptr ? nullptr : node->as_integer();
  return number != nullptr && number->get() == value;
}

std::optional<std::int64_t> Table::number(std::string_view key, std::int64_t least, std::int64_t most) const {
  const toml::node* node = as_table(node_).get(key);
  if (node == nullptr) return std::nullopt;
  const std::string range = "an integer from " + std::to_string(least) + " to " + std::to_string(most);
  const auto* value = node->as_integer();
  if (value == nullptr) {
    problem(place(node->source()), wrong_type(key, range, *node));
  } else if (value->get() < least || value->get() > most) {
    problem(place(node->source()),
            "'" + std::string(key) + "': expected " + range + ", saw " + std::to_string(value->get()));
  } else {
    return value->get();
  }
  return std::nullopt;
}

bool Table::is_text(std::string_view key) const {
  const toml::node* node = as_table(node_).get(key);
  return node != nullptr && node->is_string();
}

bool Table::is_table(std::string_view key) const {
  const toml::node* node = as_table(node_).get(key);
  return node != nullptr && node->is_table();
}

Position Table::place_of(std::string_view key) const {
  const toml::node* node = as_table(node_).get(key);
  return node == nullptr ? at() : place(node->source());
}

std::optional<Text> Table::text(std::string_view key, bool required) const {
  const toml::node* node = as_table(node_).get(key);
  if (node == nullptr) {
    if (required) problem(at(), "expected the key '" + std::string(key) + "' in this table");
    return std::nullopt;
  }
  const auto* value = node->as_string();
  if (value == nullptr) {
    problem(place(node->source()), wrong_type(key, "a string", *node));
    return std::nullopt;
  }
  return Text{value->get(), place(node->source())};
}

bool Table::flag(std::string_view key, bool otherwise) const {
  const toml::node* node = as_table(node_).get(key);
  if (node == nullptr) return otherwise;
  const auto* value = node->as_boolean();
  if (value == nullptr) {
    problem(place(node->source()), wrong_type(key, "true or false", *node));
    return otherwise;
  }
  return value->get();
}

std::vector<Text> Table::texts(std::string_view key, Array holds) const {
  std::vector<Text> found;
  const toml::node* node = as_table(node_).get(key);
  if (node == nullptr) return found;
  const toml::array* array = node->as_array();
  if (array == nullptr) {
    problem(place(node->source()), wrong_type(key, "an array", *node));
    return found;
  }
  for (const toml::node& element : *array) {
    if (const auto* value = element.as_string()) {
      found.push_back({value->get(), place(element.source())});
    } else if (holds == Array::one_type || !element.is_table()) {
      problem(place(element.source()), wrong_type(key, "a string", element));
    }
  }
  return found;
}

std::optional<Table> Table::table(std::string_view key) const {
  const toml::node* node = as_table(node_).get(key);
  if (node == nullptr) return std::nullopt;
  if (const toml::table* value = node->as_table()) return Table(*file_, value);
  problem(place(node->source()), wrong_type(key, "a table", *node));
  return std::nullopt;
}

std::vector<Table> Table::tables(std::string_view key, Array holds) const {
  std::vector<Table> found;
  const toml::node* node = as_table(node_).get(key);
  if (node == nullptr) return found;
  const toml::array* array = node->as_array();
  if (array == nullptr) {
    if (holds == Array::one_type) {
      problem(place(node->source()),
              wrong_type(key, "an array of tables ([[" + std::string(key) + "]])", *node));
    }
    return found;
  }
  for (const toml::node& element : *array) {
    if (const toml::table* value = element.as_table()) {
      found.emplace_back(*file_, value);
    } else if (holds == Array::one_type) {
      problem(place(element.source()), wrong_type(key, "a table", element));
    }
  }
  return found;
}

std::vector<Text> Table::keys() const {
  std::vector<Text> found;
  for (const auto& [key, value] : as_table(node_))
    found.push_back({std::string(key.str()), place(key.source())});
  std::stable_sort(found.begin(), found.end(), [](const Text& a, const Text& b) {
    return std::pair(a.at.line, a.at.column) < std::pair(b.at.line, b.at.column);
  });
  return found;
}

}  // namespace palaset::rules
