#pragma once

/// Catch2, version 2 (Debian 12) or 3 (Debian 13, Ubuntu). Tests use only what has the same name in
/// both: TEST_CASE, SECTION, REQUIRE, CHECK, INFO, CAPTURE and TEMPLATE_TEST_CASE.

// clang-22 warns that __COUNTER__ is an extension; line numbers make names equally unique within a
// file.
#define CATCH_CONFIG_NO_COUNTER

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_approx.hpp>
#include <catch2/catch_message.hpp>
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif
