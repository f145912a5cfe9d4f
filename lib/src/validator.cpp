#include <palaset/validator.hpp>

#include "check/choice.hpp"
#include "source/file.hpp"
#include "validate_records.hpp"
#include "validate_run.hpp"

namespace palaset {

class Validator::Impl {
 public:
  Impl(Extractor extractor, check::Choice choice, std::size_t max_findings)
      : extractor_(std::move(extractor)), choice_(std::move(choice)), max_findings_(max_findings) {}

  [[nodiscard]] Result<ValidationReport> validate(std::string_view bytes, const Input& input) const;

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

Result<ValidationReport> Validator::Impl::validate(std::string_view bytes, const Input& input) const {
  ValidationReport report;
  report.source.path = input.name();
  if (input.type() == InputType::automatic && pipeline::holds_records(bytes, input.name())) {
    extractor_.lend_tools([&](const pipeline::Tools& tools) {
      pipeline::validate_records(bytes, choice_, max_findings_, tools, report);
    });
    return report;
  }
  pipeline::PageInspection inspection(choice_, max_findings_, report);
  const auto read =
      extractor_.observe(Input::bytes(bytes, input.name()).as(input.type()), inspection, inspection);
  if (!read) return read.error();
  return report;
}

Result<ValidationReport> Validator::validate(const Input& input) const {
  if (!input.is_file()) return impl_->validate(input.view(), input);
  const auto bytes = source::read_file(input.name(), ExtractorOptions{}.max_input_bytes);
  if (!bytes) return bytes.error();
  return impl_->validate(*bytes, input);
}

}  // namespace palaset
