// Prints the entries of a listing: consumer FILE
#include <iostream>

#include <palaset/palaset.hpp>

int main(int argc, char** argv) {
  if (argc != 2 || palaset::version() != PALASET_VERSION) return 2;
  const auto extractor = palaset::Extractor::make();
  if (!extractor) {
    std::cerr << extractor.error().message() << '\n';
    return 1;
  }
  const auto document = extractor->extract(palaset::Input::file(argv[1]));
  if (!document) {
    std::cerr << document.error().message() << '\n';
    return 1;
  }
  std::cout << document->records.size() << (document->records.size() == 1 ? " record\n" : " records\n");
  for (const auto& record : document->records) {
    std::cout << record.name << ':';
    for (const auto& party : record.developers) {
      std::cout << ' ' << party.name;
      for (const auto& funding : party.funding)
        std::cout << " (" << funding.funder.value_or("?") << ' ' << funding.period.value_or("?") << ')';
    }
    std::cout << '\n';
  }
}
