// Visibility of the library's symbols: everything is hidden but what carries PALASET_API.
#pragma once

#if defined(_WIN32) && defined(PALASET_SHARED)
#if defined(PALASET_BUILDING)
#define PALASET_API __declspec(dllexport)
#else
#define PALASET_API __declspec(dllimport)
#endif
#elif defined(__GNUC__)
#define PALASET_API __attribute__((visibility("default")))
#else
#define PALASET_API
#endif
