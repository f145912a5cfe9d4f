// Numbers as options take them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace palaset::cli {

std::optional<std::size_t> parse_count(std::string_view text);

/// "64M": bytes, with an optional suffix of powers of 1024; nothing for 0 and for what is over a terabyte.
std::optional<std::size_t> parse_size(std::string_view text);

/// What is wrong with a number; empty where nothing is. `what`: "a number of threads".
std::string check_count(const std::string& text, std::string_view what, std::size_t most);
std::string check_size(const std::string& text);

}  // namespace palaset::cli
