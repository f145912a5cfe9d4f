// palaset: Finnish listings and memos as structured records.
//
// Includes everything but <palaset/json.hpp>, the one header that needs a third-party library
// (nlohmann/json). Start at extractor.hpp.
#pragma once

#include <palaset/diagnostic.hpp>
#include <palaset/document.hpp>
#include <palaset/explain.hpp>
#include <palaset/extractor.hpp>
#include <palaset/input.hpp>
#include <palaset/memo.hpp>
#include <palaset/record.hpp>
#include <palaset/report.hpp>
#include <palaset/result.hpp>
#include <palaset/rules.hpp>
#include <palaset/settings.hpp>
#include <palaset/span.hpp>
#include <palaset/validator.hpp>
#include <palaset/version.hpp>
#include <palaset/writer.hpp>
