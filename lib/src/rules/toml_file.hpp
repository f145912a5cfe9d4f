// A rule file as a tree of values with their places, and the list of what is wrong with it.
//
// toml++ stays behind this header: loaders read tables through it, so that every fault is said in one way,
// with file, line, column and a caret, and none hides another.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <palaset/result.hpp>

namespace palaset::rules {

class TomlFile;

/// A string value of a file, and where its first character stands.
struct Text {
  std::string value;
  Position at;
};

/// A table of a file. Good as long as the file is.
class Table {
 public:
  Table(TomlFile& file, const void* node) : file_(&file), node_(node) {}

  [[nodiscard]] Position at() const;

  /// Reports every key that is not in the list, with the nearest one that is.
  void allow(const std::vector<std::string_view>& keys) const;

  /// The string under a key. A value of another type is reported, and so is a required one that is missing.
  [[nodiscard]] std::optional<Text> text(std::string_view key, bool required = false) const;
  [[nodiscard]] bool flag(std::string_view key, bool otherwise) const;
  /// What an array may hold: one type, or strings and tables side by side, which texts() and tables() then
  /// share.
  enum class Array { one_type, mixed };
  [[nodiscard]] std::vector<Text> texts(std::string_view key, Array holds = Array::one_type) const;
  [[nodiscard]] std::optional<Table> table(std::string_view key) const;
  [[nodiscard]] std::vector<Table> tables(std::string_view key, Array holds = Array::one_type) const;
  /// In the order of the file.
  [[nodiscard]] std::vector<Text> keys() const;
  [[nodiscard]] bool has(std::string_view key) const;
  /// The integer under a key, where it is one from `least` to `most`; anything else is reported.
  [[nodiscard]] std::optional<std::int64_t> number(std::string_view key, std::int64_t least,
                                                   std::int64_t most) const;
  /// Whether the value under a key is a string, or a table.
  [[nodiscard]] bool is_text(std::string_view key) const;
  [[nodiscard]] bool is_table(std::string_view key) const;
  /// Whether the value under a key is this integer.
  [[nodiscard]] bool is_number(std::string_view key, std::int64_t value) const;
  [[nodiscard]] Position place_of(std::string_view key) const;

  void problem(Position at, std::string message) const;

 private:
  TomlFile* file_;
  const void* node_;
};

class TomlFile {
 public:
  TomlFile(std::string name, std::string_view text);
  TomlFile(const TomlFile&) = delete;
  TomlFile& operator=(const TomlFile&) = delete;
  ~TomlFile();

  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  /// The root, or nothing after a syntax error (which is among the problems then).
  [[nodiscard]] std::optional<Table> root();

  void problem(Position at, std::string message);
  [[nodiscard]] const std::vector<Problem>& problems() const noexcept { return problems_; }
  [[nodiscard]] std::vector<Problem> take_problems() { return std::move(problems_); }

  /// The place of byte `offset` of a string value that begins at `value`, through quotes and escapes.
  [[nodiscard]] Position inside(Position value, std::size_t offset) const;

 private:
  friend class Table;
  struct Tree;
  std::string name_;
  std::string_view text_;
  std::unique_ptr<Tree> tree_;
  std::vector<Problem> problems_;
};

/// The word of a list that is most like `word`, or empty where none is.
[[nodiscard]] std::string_view nearest(std::string_view word, const std::vector<std::string_view>& words);

}  // namespace palaset::rules
