// What a memo decided and whom it names, a line each: print_memo FILE. A handler of its own takes the memo.
#include <iostream>

#include <palaset/palaset.hpp>

namespace {

class Printer final : public palaset::Handler {
 public:
  palaset::Flow record(const palaset::ModelRecord& record) override {
    std::cout << "no memo: " << record.name << '\n';
    return palaset::Flow::stop;
  }

  palaset::Flow memo(const palaset::MemoRecord& memo) override {
    std::cout << memo.title.value_or("no title") << ", " << memo.event.date.value_or("no date") << '\n';
    for (const auto& decision : memo.decisions) std::cout << "decided: " << decision.text << '\n';
    for (const auto& task : memo.tasks)
      std::cout << "to do by " << task.due.value_or("no day") << ": " << task.text << '\n';
    for (const auto& party : memo.mentions)
      std::cout << to_string(party.kind) << ": " << party.name << ", bytes " << party.span.begin << '-'
                << party.span.end << '\n';
    return palaset::Flow::go_on;
  }
};

}  // namespace

int main(int argc, char** argv) {
  palaset::ExtractorOptions options;
  options.profile = "memo";
  const auto extractor = palaset::Extractor::make(options);
  if (argc != 2 || !extractor) return 2;
  Printer printer;
  const auto count = extractor->stream(palaset::Input::file(argv[1]), printer);
  if (!count) std::cerr << count.error().message() << '\n';
  return count ? 0 : 1;
}
