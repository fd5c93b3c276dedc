// expected: ctnn: a dataset without inputs or without targets; write {.inputs = {{...}}, .targets =
// {{...}}}

#include <ctnn/ctnn.hpp>

using namespace ctnn;

#ifndef CORRECTED
constexpr Dataset<double, 2, 2, 1> data{.inputs = {{{1, 2}, {3, 4}}}};
#else
constexpr Dataset<double, 2, 2, 1> data{.inputs = {{{1, 2}, {3, 4}}}, .targets = {{{1}, {2}}}};
#endif
