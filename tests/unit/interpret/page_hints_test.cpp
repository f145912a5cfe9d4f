// What the head of a page says of it.
#include "interpret/page_hints.hpp"

#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "interpret/rule_ids.hpp"

using palaset::DocumentHead;
using palaset::Span;
using palaset::document::Hints;
using palaset::interpret::take_page_head;

namespace {

DocumentHead head_of(const Hints& hints) {
  DocumentHead head{};
  take_page_head(hints, head);
  return head;
}

}  // namespace

TEST_CASE("page head: a date of publication becomes EDTF, whatever its form") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"2024-02-01", "2024-02-01"},
      {"2024-02-01T10:00:00+02:00", "2024-02-01"},
      {"1.2.2024 klo 9", "2024-02-01"},
      {"2024-02-31", ""},
      {"2024", ""},
      {"2024-0", ""},
      {"", ""},
      {"eilen", ""},
  };
  for (const auto& [written, value] : cases) {
    CAPTURE(written);
    Hints hints;
    hints.date = Hints::Fact{written, {3, 9}};
    const DocumentHead head = head_of(hints);
    CHECK(head.date.value_or("") == value);
    CHECK(head.date_origin.span == (value.empty() ? Span{} : Span{3, 9}));
  }
}

TEST_CASE("page head: a description dates the page where nothing else does") {
  Hints hints;
  hints.lang = Hints::Fact{"fi", {1, 3}};
  hints.description = Hints::Fact{"Työryhmän muistio 3.4.2023", {20, 46}};
  DocumentHead head = head_of(hints);
  CHECK(head.language == "fi");
  CHECK(head.language_origin.span == Span{1, 3});
  CHECK(head.date == "2023-04-03");
  CHECK(head.date_origin.span == Span{20, 46});
  CHECK(head.date_origin.rule == palaset::interpret::rule::page_head);

  hints.date = Hints::Fact{"2023-04-10", {5, 15}};
  head = head_of(hints);
  CHECK(head.date == "2023-04-10");
  CHECK(head.date_origin.span == Span{5, 15});
}
