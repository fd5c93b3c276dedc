#pragma once

/// Catch2, version 2 (Debian 12) or 3 (Debian 13, Ubuntu): what both have under the same names, TEST_CASE, SECTION,
/// REQUIRE, CHECK, INFO, CAPTURE and TEMPLATE_TEST_CASE.

// __COUNTER__ is an extension that clang-22 warns of; the line's number makes names that are as unique in a file.
#define CATCH_CONFIG_NO_COUNTER

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_approx.hpp>
#include <catch2/catch_message.hpp>
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif
