// An archive or compressed file, read member by member as a stream. The only place that knows libarchive.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <palaset/input.hpp>

#include "container/gunzip.hpp"

struct archive;

namespace palaset::container {

struct Entry {
  std::string path;      ///< as the archive has it; empty for the one member of a compressed file
  bool regular = false;  ///< a file with bytes of its own: no folder, no link
  std::optional<std::uint64_t> size;  ///< as the archive says; need not be true
};

/// What a step gave.
enum class Step {
  done,    ///< a member, or a piece of one
  end,     ///< no more of them
  failed,  ///< this member cannot be read; the next may be
  broken,  ///< nothing more can be read
};

class Archive {
 public:
  /// `type` is a container's. Either `descriptor`, from its present place on, or `bytes`, which must outlive
  /// this.
  static std::unique_ptr<Archive> open(InputType type, int descriptor);
  static std::unique_ptr<Archive> open(InputType type, std::string_view bytes);

  /// What went wrong at opening or at the last step: a sentence's end; empty where all is well.
  [[nodiscard]] const std::string& problem() const noexcept { return problem_; }

  /// The next member. What was not read of the one before is passed over.
  Step next(Entry& entry);
  /// The next piece of the member, good until the next call, and where it lies in the member.
  Step read(std::string_view& piece, std::uint64_t& offset);

  /// Bytes of the container that have been used up so far.
  [[nodiscard]] std::uint64_t consumed() const;
  /// Members seen so far.
  [[nodiscard]] std::size_t entries() const noexcept { return entries_; }
  /// Compressions one over the other.
  [[nodiscard]] std::size_t filters() const;
  /// Passing over the rest of a member costs nothing: members are compressed one by one.
  [[nodiscard]] bool skips_freely() const noexcept { return type_ == InputType::zip; }
  /// Read by the rules of tar, which takes a file of nothing but zeros for an archive without members.
  [[nodiscard]] bool is_tar() const;

 private:
  struct Free {
    void operator()(archive* a) const noexcept;
  };

  Archive(InputType type, int descriptor, std::string_view bytes);
  void start();
  Step step(int code);
  Step fail(Step how);
  bool recover();

  InputType type_;
  int descriptor_;
  std::string_view bytes_;
  std::unique_ptr<Gunzip> gunzip_;  ///< of a gzip file; outlives what reads from it
  std::unique_ptr<archive, Free> archive_;
  std::string problem_;
  std::size_t entries_ = 0;  ///< seen since the beginning
  std::size_t recoveries_ = 0;
};

}  // namespace palaset::container
