#include <ctnn/deploy/bake.hpp>

#include <baked/digits_after_an_epoch.hpp>
#include <baked/small.hpp>
#include <baked/small_from_given_weights.hpp>
#include <cstddef>
#include <cstdio>
#include <deploy/short_recipe.hpp>
#include <string>
#include <type_traits>

#include "catch.hpp"

namespace {

using namespace ctnn;

// The program that ran during the build computed the same bits as the compiler.
static_assert(std::is_same_v<decltype(baked::digits_after_an_epoch), const short_recipe::Digits>);
static_assert(fingerprint(baked::digits_after_an_epoch) ==
              fingerprint(trained<short_recipe::Digits, short_recipe::digits, short_recipe::digits_recipe>));
static_assert(sizeof baked::digits_after_an_epoch_loss_history == sizeof(double));
static_assert(baked::digits_after_an_epoch_loss_history[0] ==
              loss_history<short_recipe::Digits, short_recipe::digits, short_recipe::digits_recipe>[0]);

constexpr auto small =
    trained<short_recipe::Small, short_recipe::exclusive_or, short_recipe::small_recipe, short_recipe::contrary>;
constexpr auto small_losses =
    loss_history<short_recipe::Small, short_recipe::exclusive_or, short_recipe::small_recipe, short_recipe::contrary>;
constexpr auto small_validation = validation_history<short_recipe::Small, short_recipe::exclusive_or,
                                                     short_recipe::small_recipe, short_recipe::contrary>;
static_assert(std::is_same_v<decltype(elsewhere::small), const short_recipe::Small>);
static_assert(fingerprint(elsewhere::small) == fingerprint(small));

static_assert(fingerprint(baked::small_from_given_weights) ==
              fingerprint(trained<short_recipe::Small, short_recipe::exclusive_or, short_recipe::small_recipe,
                                  short_recipe::small_start>));
static_assert(fingerprint(baked::small_from_given_weights) != fingerprint(short_recipe::small_start));

// The histories end at the epoch of early stopping.
constexpr std::size_t epochs = sizeof elsewhere::small_loss_history / sizeof(float);
static_assert(epochs == sizeof elsewhere::small_validation_history / sizeof(float));
static_assert(epochs > 3);
static_assert(epochs < short_recipe::small_recipe.epochs);
static_assert(small_losses[epochs - 1] != 0);
static_assert(small_losses[epochs] == 0);

constexpr bool histories_are_equal() {
    for (std::size_t i = 0; i < epochs; ++i) {
        if (elsewhere::small_loss_history[i] != small_losses[i]) return false;
        if (elsewhere::small_validation_history[i] != small_validation[i]) return false;
    }
    return true;
}
static_assert(histories_are_equal());

/// The header that bake() writes for a network.
template <class Net>
std::string written(const FitResult<Net, 1>& result) {
    std::FILE* const file = std::tmpfile();
    REQUIRE(file != nullptr);
    deploy::write_baked(file, {"<net.hpp>", "space", "net", "Net"}, result, false);
    std::rewind(file);
    char text[4000];
    const std::size_t length = std::fread(text, 1, sizeof text, file);
    std::fclose(file);
    return {text, length};
}

}  // namespace

TEST_CASE("deploy/bake: the baked network is a constant of the program") {
    CHECK(baked::digits_after_an_epoch ==
          trained<short_recipe::Digits, short_recipe::digits, short_recipe::digits_recipe>);
    CHECK(elsewhere::small == small);
}

TEST_CASE("deploy/bake: a baked header contains the exact numbers") {
    using Net = Network<double, Input<1>, Dense<1>>;
    FitResult<Net, 1> result{
        Net{{-0.0, 4.9406564584124654e-324}}, TrainingStatus::finished, 1, 0, {}, 0, 0, {0.1}, {}, 1};
    const std::string text = written(result);
    CAPTURE(text);
    CHECK(text.find("inline constexpr Net net{") != std::string::npos);
    CHECK(text.find("parameters[2] = {\n    -0x0p+0, 0x0.0000000000001p-1022};") != std::string::npos);
    CHECK(text.find("net_loss_history[1] = {\n    0x1.999999999999ap-4};") != std::string::npos);
    CHECK(text.find("#include <net.hpp>\n\nnamespace space {") != std::string::npos);
    CHECK(text.find("validation") == std::string::npos);
}

TEST_CASE("deploy/bake: no header is written if training fails") {
    using Net = Network<double, Input<1>, Dense<1>>;
    constexpr Dataset<double, 1, 1, 1> data{.inputs = {{{1e3}}}, .targets = {{{1e3}}}};
    const char* const path = "no_such_folder_for_a_baked_network/net.hpp";
    const Recipe<SGD> diverges{.optimizer = {.rate = 1e6}, .epochs = 100};
    CHECK(deploy::bake<Net, 100>(path, {"<net.hpp>", "space", "net", "Net"}, data, diverges) == 1);
    // Training succeeds, but the path cannot be written.
    const Recipe<SGD> learns{.optimizer = {.rate = 1e-9}, .epochs = 1};
    CHECK(deploy::bake<Net, 1>(path, {"<net.hpp>", "space", "net", "Net"}, data, learns) == 1);
}
