#pragma once

#include <ctnn/ctnn.hpp>
#include <embedded/points.hpp>

#include "build_time_network.hpp"

#define CONSUMER_RECIPE

namespace consumer {

constexpr auto points = ctnn::records<double, consumer_data::points, ctnn::RecordFormat{.inputs = 2, .classes = 2}>;

constexpr ctnn::Recipe<ctnn::SGD, ctnn::CategoricalCrossEntropy> recipe{
    .optimizer = {.rate = 0.1}, .epochs = 20, .seed = CONSUMER_SEED};

}  // namespace consumer
