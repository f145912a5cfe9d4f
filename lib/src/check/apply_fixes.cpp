#include <algorithm>

#include <palaset/validator.hpp>

namespace palaset {

namespace {

bool before(const Fix& a, const Fix& b) {
  return a.edits.front().span.begin < b.edits.front().span.begin;
}

/// Whether a fix can be applied to what is left of the bytes from `end` on. Two fixes of one place would each
/// change what the other has seen.
bool fits(const Fix& fix, std::size_t end, bool first, std::size_t size) {
  std::size_t last = end;
  for (const Edit& e : fix.edits) {
    if (e.span.begin < last || (!first && e.span.begin == last) || e.span.end < e.span.begin ||
        e.span.end > size)
      return false;
    last = e.span.end;
    first = true;
  }
  return true;
}

}  // namespace

FixedText apply_fixes(std::string_view bytes, const std::vector<Finding>& findings, FixLevel level) {
  std::vector<const Fix*> fixes;
  for (const Finding& f : findings) {
    const auto& fix = f.diagnostic.fix;
    if (fix && !fix->edits.empty() && (fix->safe || level == FixLevel::unsafe)) fixes.push_back(&*fix);
  }
  std::stable_sort(fixes.begin(), fixes.end(), [](const Fix* a, const Fix* b) { return before(*a, *b); });
  FixedText out;
  std::size_t done = 0;
  for (const Fix* fix : fixes) {
    if (!fits(*fix, done, out.applied == 0, bytes.size())) continue;
    for (const Edit& e : fix->edits) {
      out.bytes += bytes.substr(done, e.span.begin - done);
      out.bytes += e.text;
      done = e.span.end;
    }
    ++out.applied;
  }
  out.bytes += bytes.substr(done);
  return out;
}

}  // namespace palaset
