#include "unicode/collation.hpp"

#include <dlfcn.h>
#include <unicode/ucol.h>

namespace palaset::unicode {

namespace {

#define PALASET_TEXT_OF(x) #x
#define PALASET_NAME_OF(x) PALASET_TEXT_OF(x)

/// The functions of the library that this one was built for, by the names that its header gives them.
struct Library {
  decltype(&ucol_open) open = nullptr;
  decltype(&ucol_close) close = nullptr;
  decltype(&ucol_setStrength) set_strength = nullptr;
  decltype(&ucol_setAttribute) set_attribute = nullptr;
  decltype(&ucol_strcollUTF8) compare = nullptr;

  Library() {
    void* const handle = ::dlopen("libicui18n.so." U_ICU_VERSION_SHORT, RTLD_LAZY | RTLD_LOCAL);
    if (handle == nullptr) return;
    find(handle, PALASET_NAME_OF(ucol_open), open);
    find(handle, PALASET_NAME_OF(ucol_close), close);
    find(handle, PALASET_NAME_OF(ucol_setStrength), set_strength);
    find(handle, PALASET_NAME_OF(ucol_setAttribute), set_attribute);
    find(handle, PALASET_NAME_OF(ucol_strcollUTF8), compare);
  }

  [[nodiscard]] bool complete() const {
    return open != nullptr && close != nullptr && set_strength != nullptr && set_attribute != nullptr &&
           compare != nullptr;
  }

 private:
  template <class Function>
  static void find(void* handle, const char* name, Function& function) {
    function = reinterpret_cast<Function>(::dlsym(handle, name));
  }
};

#undef PALASET_NAME_OF
#undef PALASET_TEXT_OF

const Library& library() {
  static const Library loaded;  // and never closed: ICU keeps data of its own
  return loaded;
}

}  // namespace

std::unique_ptr<Collator> Collator::make(Blanks blanks) {
  const Library& icu = library();
  if (!icu.complete()) return nullptr;
  UErrorCode status = U_ZERO_ERROR;
  UCollator* const made = icu.open("fi", &status);
  if (U_FAILURE(status) || made == nullptr) return nullptr;
  icu.set_strength(made, UCOL_PRIMARY);
  icu.set_attribute(made, UCOL_ALTERNATE_HANDLING,
                    blanks == Blanks::ignored ? UCOL_SHIFTED : UCOL_NON_IGNORABLE, &status);
  return std::unique_ptr<Collator>(new Collator(made));
}

Collator::~Collator() {
  if (const Library& icu = library(); icu.close != nullptr) icu.close(static_cast<UCollator*>(collator_));
}

bool Collator::less(std::string_view a, std::string_view b) const {
  const Library& icu = library();
  UErrorCode status = U_ZERO_ERROR;
  return icu.compare != nullptr &&
         icu.compare(static_cast<const UCollator*>(collator_), a.data(), static_cast<int32_t>(a.size()),
                     b.data(), static_cast<int32_t>(b.size()), &status) == UCOL_LESS;
}

}  // namespace palaset::unicode
