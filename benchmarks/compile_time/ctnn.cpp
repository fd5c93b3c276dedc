// The training of task.hpp with ctnn, the single line that a user writes.

#include "task.hpp"

namespace {

constexpr ctnn::Recipe<ctnn::SGD, task::Loss> recipe{
    .optimizer = {.rate = task::rate}, .epochs = task::epochs, .shuffle = false, .seed = 1};

constexpr task::Net net = ctnn::trained<task::Net, task::data, recipe>;

}  // namespace

static_assert(ctnn::fingerprint(net) == FINGERPRINT, "the result differs from that at run time");
