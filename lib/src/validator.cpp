#include <palaset/validator.hpp>

#include "check/choice.hpp"
#include "validate_run.hpp"

namespace palaset {

class Validator::Impl {
 public:
  Impl(Extractor extractor, check::Choice choice, std::size_t max_findings)
      : extractor_(std::move(extractor)), choice_(std::move(choice)), max_findings_(max_findings) {}

  [[nodiscard]] const Extractor& extractor() const noexcept { return extractor_; }
  [[nodiscard]] const check::Choice& choice() const noexcept { return choice_; }
  [[nodiscard]] std::size_t max_findings() const noexcept { return max_findings_; }

 private:
  Extractor extractor_;
  check::Choice choice_;
  std::size_t max_findings_;
};

Validator::Validator(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}

Result<Validator> Validator::make(const Extractor& extractor, const ValidatorOptions& options) {
  auto choice = check::Choice::make(options);
  if (!choice) return choice.error();
  return Validator(std::make_shared<const Impl>(extractor, std::move(*choice), options.max_findings));
}

Result<ValidationReport> Validator::validate(const Input& input) const {
  ValidationReport report;
  report.source.path = input.name();
  pipeline::PageInspection inspection(impl_->choice(), impl_->max_findings(), report);
  const auto read = impl_->extractor().observe(input, inspection, inspection);
  if (!read) return read.error();
  return report;
}

}  // namespace palaset
