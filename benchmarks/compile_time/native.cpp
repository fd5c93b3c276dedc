// The training of task.hpp at run time. Prints the fingerprint that the compilers must reproduce.

#include <cstdio>

#include "task.hpp"

int main() {
    const ctnn::Recipe<ctnn::SGD, task::Loss> recipe{
        .optimizer = {.rate = task::rate}, .epochs = task::epochs, .shuffle = false, .seed = 1};
    const auto fit = ctnn::fit(task::start, task::data, recipe);
    std::printf("0x%s\n", ctnn::hexadecimal(ctnn::fingerprint(fit.net)).characters);
    return fit.status == ctnn::TrainingStatus::finished ? 0 : 1;
}
