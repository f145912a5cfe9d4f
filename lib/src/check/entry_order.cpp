#include "check/checks.hpp"

#include <optional>
#include <utility>
#include <vector>

#include "unicode/collation.hpp"

namespace palaset::check {

namespace {

constexpr CheckInfo info{
    .code = "entry.order",
    .severity = Severity::info,
    .fix = FixKind::none,
    .what = "A title stands out of Finnish alphabetical order in a list that is in that order.",
    .why = "Who looks for it where it should stand does not find it.",
    .example = "Aamupala\n…\nDigituki\n…\nÄänitorvi\n…\nBussikoti\n…",
    .instead = "Aamupala\n…\nBussikoti\n…\nDigituki\n…\nÄänitorvi\n…",
};

class EntryOrder final : public Check {
 public:
  void entry(const EntryView& entry, Findings&) override {
    if (entry.record.name.empty() || gave_up()) return;
    const Span span = entry.title.empty() ? entry.record.span : entry.title.front().span();
    ++count_;
    next_.name = entry.record.name;
    next_.span = span;
    take();
  }

  void finish(const DocumentTail&, Findings& findings) override {
    if (waiting_) note(*waiting_, high_, false);
    constexpr std::size_t few = 6;  // of fewer entries, order may be chance
    if (count_ < few || astray_.size() * share > count_) return;
    for (Astray& a : astray_)
      findings.add(a.span, "expected alphabetical order, saw \"" + a.name + "\" " +
                               (a.too_early ? "before" : "behind") + " \"" + a.other + "\" (line " +
                               line_of(a.other_at) + ")");
  }

 private:
  static constexpr std::size_t share = 6;  ///< of the titles at most so many may be astray in an ordered list

  /// After so many titles it is certain that the list has no order.
  [[nodiscard]] bool gave_up() const {
    constexpr std::size_t many = 200;
    return count_ > many && astray_.size() * share > count_ * 2;
  }

  struct Title {
    std::string name;
    Span span;
  };
  struct Astray {
    std::string name;
    Span span;
    std::string other;
    std::size_t other_at;
    bool too_early;
  };

  /// Whether the first letters tell already that a does not come first: "kahvi", "aamu". ASCII letters differ
  /// by themselves.
  [[nodiscard]] static bool clearly_not_less(std::string_view a, std::string_view b) {
    const auto letter = [](std::string_view text) {
      const char c = static_cast<char>(text.empty() ? 0 : text.front() | 0x20);
      return c >= 'a' && c <= 'z' ? c : '\0';
    };
    return letter(a) != 0 && letter(b) != 0 && letter(a) > letter(b);
  }

  /// Surely before: however blanks and signs are counted.
  [[nodiscard]] bool less(const Title& a, const Title& b) {
    if (clearly_not_less(a.name, b.name)) return false;
    if (!loaded_) {
      counted_ = unicode::Collator::make(unicode::Collator::Blanks::count);
      ignored_ = unicode::Collator::make(unicode::Collator::Blanks::ignored);
      loaded_ = true;
    }
    return counted_ && ignored_ && counted_->less(a.name, b.name) && ignored_->less(a.name, b.name);
  }

  /// Where a title is less than the one before, one of the two is astray; the next one tells which.
  void take() {
    Title& title = next_;
    if (count_ == 1) {
      std::swap(high_, title);
      return;
    }
    if (waiting_) {
      const bool fits_high = !less(title, high_);
      if (!fits_high && !less(title, *waiting_)) {
        note(high_, *waiting_, true);
        high_ = std::exchange(waiting_, std::nullopt).value();
      } else if (fits_high) {
        note(*waiting_, high_, false);
        waiting_.reset();
      }
    }
    if (!less(title, high_)) {
      if (!low_) low_.emplace();
      std::swap(*low_, high_);
      std::swap(high_, title);
    } else if (!waiting_ && !(low_ && less(title, *low_))) {
      waiting_ = std::move(title);
    } else {
      note(title, high_, false);
    }
  }

  void note(const Title& astray, const Title& other, bool too_early) {
    constexpr std::size_t most_kept = 10'000;
    if (astray_.size() < most_kept)
      astray_.push_back({astray.name, astray.span, other.name, other.span.begin, too_early});
  }

  std::size_t count_ = 0;
  Title next_;                    ///< the title at hand
  Title high_;                    ///< the last title that is in its place
  std::optional<Title> low_;      ///< the one before it
  std::optional<Title> waiting_;  ///< less than high_; one of the two is astray
  std::vector<Astray> astray_;
  std::unique_ptr<unicode::Collator> counted_, ignored_;
  bool loaded_ = false;
};

}  // namespace

const Entry entry_order{&info, make_check<EntryOrder>};

}  // namespace palaset::check
