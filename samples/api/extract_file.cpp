// The entries of a listing with their developers: extract_file FILE
#include <iostream>

#include <palaset/palaset.hpp>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
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
  for (const auto& record : document->records) {
    std::cout << record.name << '\n';
    for (const auto& party : record.developers) {
      std::cout << "  " << to_string(party.kind) << ": " << party.name << '\n';
      for (const auto& funding : party.funding)
        std::cout << "    " << funding.funder.value_or("no funder") << ", "
                  << funding.period.value_or("no period") << '\n';
    }
  }
  for (const auto& diagnostic : document->tail.diagnostics)
    std::cout << diagnostic.at.line << ':' << diagnostic.at.column << ": " << diagnostic.message << '\n';
}
