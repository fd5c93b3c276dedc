// expected: ctnn: a dataset was given no inputs or no targets; give both, as {.inputs = {{...}}, .targets = {{...}}}

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
constexpr Dataset<double, 2, 2, 1> data{};
#else
constexpr Dataset<double, 2, 2, 1> data{.inputs = {{{1, 2}, {3, 4}}}, .targets = {{{1}, {2}}}};
#endif
