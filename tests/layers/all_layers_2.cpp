#include <layers/check_all_layers.hpp>

#include "catch.hpp"

TEST_CASE("layers/all_layers: every row of the second part passes every check") { all_layers::check_part<1>(); }
