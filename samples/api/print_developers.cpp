// Who developed what, a line each: print_developers FILE. This is the example of README.md.
#include <iostream>

#include <palaset/palaset.hpp>

int main(int argc, char** argv) {
  const auto extractor = palaset::Extractor::make();  // once; any number of threads may use it
  if (argc != 2 || !extractor) return 2;
  const auto print = [](const palaset::ModelRecord& record) {
    for (const auto& party : record.developers)
      std::cout << record.name << ": " << party.name << ", " << to_string(party.kind) << ", bytes "
                << party.span.begin << '-' << party.span.end << '\n';
    return true;  // false ends the run
  };
  const auto count = extractor->each_record(palaset::Input::file(argv[1]), print);
  if (!count) std::cerr << count.error().message() << '\n';
  return count ? 0 : 1;
}
