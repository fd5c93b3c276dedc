// A file's bytes and a baked network in a user's program, all checked at compile time.

#include <baked/net.hpp>

// The baked header includes the network's type, but not the data.
#ifdef CONSUMER_RECIPE
#error "the baked header includes the data"
#endif

#include "build_time_recipe.hpp"

static_assert(sizeof consumer_data::points == 18 && consumer_data::points[17] == 1);
static_assert(consumer::points.samples == 6 && consumer::points.inputs[1][0] == 2);

static_assert(ctnn::fingerprint(consumer_nets::net) ==
              ctnn::fingerprint(ctnn::trained<consumer::Points, consumer::points, consumer::recipe>));
static_assert(consumer_nets::net_loss_history[19] < consumer_nets::net_loss_history[0]);
static_assert(ctnn::accuracy(consumer_nets::net, consumer::points) == 1.0);

int main() { return 0; }
