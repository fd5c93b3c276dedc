// Prints the four steps of the lecture as its slides do, then the networks that the compiler
// trained while it compiled this file. The program itself trains nothing: every number below is a
// constant.

#include <cstddef>
#include <cstdio>
#include <ctnn/ctnn.hpp>
#include <data/iris.hpp>

namespace {

using namespace ctnn;

// ---- 1. One layer ----

using OneLayer = Network<double, Input<4>, Dense<3>>;
constexpr OneLayer one_layer{{1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0.5, 0.25, 0}};
constexpr Dataset<double, 2, 4, 3> batch{.inputs = {{{1, 2, 3, 4}, {1, 0, 2, 0}}},
                                         .targets = {{{1, 2, 3}, {1, 0.25, 0}}}};
constexpr OneLayer layer_after = step(one_layer, gradient(one_layer, HalfSquaredError{}, batch), SGD{.rate = 0.5});

void print_one_layer() {
    std::puts("1. One layer, 4 inputs, 3 outputs: W(k+1) = W(k) - eta dLoss/dW, B(k+1) = B(k) - eta dLoss/dB");
    std::puts("   W (a row for each input, as on the slide) before and after one step, eta = 0.5, two samples:");
    const auto before = layer<0>(one_layer);
    const auto after = layer<0>(layer_after);
    for (std::size_t in = 0; in < 4; ++in) {
        std::printf("     ");
        for (std::size_t out = 0; out < 3; ++out) std::printf("%8.4f", before.weights[out][in]);
        std::printf("    ->");
        for (std::size_t out = 0; out < 3; ++out) std::printf("%8.4f", after.weights[out][in]);
        std::printf("\n");
    }
    std::printf("   B ");
    for (const double b : before.bias) std::printf("%8.4f", b);
    std::printf("    ->");
    for (const double b : after.bias) std::printf("%8.4f", b);
    std::printf("\n\n");
}

// ---- 2. One step of backpropagation ----

template <class Activation>
using Chain = Network<double, Input<1>, Dense<1, Activation>, Dense<1, Activation>>;

template <class Activation>
constexpr auto lecture_step =
    trace_step(Chain<Activation>{{0.2, 0.1, 0.3, 0.2}}, HalfSquaredError{}, {1}, {0.8}, SGD{.rate = 0.5});

/// Prints a number as the slides do: at most nine decimals, no trailing zeros.
void print_as_slide(double x) {
    char text[32];
    int length = std::snprintf(text, sizeof text, "%.9f", x);
    while (text[length - 1] == '0') --length;
    if (text[length - 1] == '.') --length;
    std::printf("%18.*s", length, text);
}

void print_backpropagation() {
    constexpr auto slide = lecture_step<Rounded<Sigmoid, 2>>;
    constexpr auto exact = lecture_step<Sigmoid>;
    std::puts("2. The 1-1-1 network: x = 1, y = 0.8, eta = 0.5, w_h = 0.2, b_h = 0.1, w_o = 0.3, b_o = 0.2");
    std::puts("                            on the slide             unrounded");
    constexpr const char* headings[] = {"   forward", "   backward, factor by factor", "   after the step"};
    int stage = -1;
    for (std::size_t i = 0; i < slide.entries.size(); ++i) {
        const auto& entry = slide.entries[i];
        if (static_cast<int>(entry.stage) != stage) std::puts(headings[stage = static_cast<int>(entry.stage)]);
        std::printf("     %-14.*s = ", static_cast<int>(entry.name.length), entry.name.characters);
        print_as_slide(entry.value);
        std::printf("  %20.16g\n", exact.entries[i].value);
    }
    std::printf("\n");
}

// ---- 3. Shares of the loss ----

using ToTwo = Network<double, Input<2>, Dense<2, Identity, Bias::without>, Dense<2, Identity, Bias::without>>;
constexpr ToTwo to_two{{0.2, 0.3, 0.1, 0.7, 0.4, 0.6, 0.9, 0.3}};

void print_sharing() {
    constexpr auto trace = trace_step(to_two, HalfSquaredError{}, {1, 1}, {0, 0}, SGD{});
    constexpr double loss_g = trace["y_o[0]"] * trace["y_o[0]"] / 2;
    constexpr double loss_h = trace["y_o[1]"] * trace["y_o[1]"] / 2;
    constexpr auto shares = share_loss(to_two, {loss_g, loss_h});
    std::puts(
        "3. C, D feed E, F, which feed G, H: each neuron's loss shared in proportion to the weights (a heuristic),");
    std::puts("   next to the result of the chain rule (the gradient):");
    std::puts("          share of the loss       dLoss/dy");
    std::printf("     G %20.10f %14.10f\n     H %20.10f %14.10f\n", loss_g, trace["dLoss/dy_o[0]"], loss_h,
                trace["dLoss/dy_o[1]"]);
    std::printf("     E %20.10f %14.10f\n     F %20.10f %14.10f\n", shares.layer_shares<0>()[0], trace["dLoss/dy_h[0]"],
                shares.layer_shares<0>()[1], trace["dLoss/dy_h[1]"]);
    constexpr auto inputs = input_gradient(to_two, HalfSquaredError{}, {1, 1}, {0, 0});
    std::printf("     C %20.10f %14.10f\n     D %20.10f %14.10f\n", shares.inputs()[0], inputs[0], shares.inputs()[1],
                inputs[1]);
    std::printf("   G + H = %.10f, E + F = %.10f, C + D = %.10f\n\n", loss_g + loss_h,
                shares.layer_shares<0>()[0] + shares.layer_shares<0>()[1], shares.inputs()[0] + shares.inputs()[1]);
}

// ---- 4. Training until it classifies ----

constexpr Rows<double, 4, 2> corners{{{0, 0}, {0, 1}, {1, 0}, {1, 1}}};
constexpr Dataset<double, 4, 2, 1> and_table{corners, {{{0}, {0}, {0}, {1}}}};
constexpr Dataset<double, 4, 2, 1> or_table{corners, {{{0}, {1}, {1}, {1}}}};
constexpr Dataset<double, 4, 2, 1> xor_table{corners, {{{0}, {1}, {1}, {0}}}};

using Perceptron = Network<double, Input<2>, Dense<1, Step>>;
constexpr Recipe<SGD, PerceptronCriterion, ConstantRate, Zeros> perceptron_rule{.optimizer = {.rate = 1}, .epochs = 20};
constexpr Perceptron and_net = trained<Perceptron, and_table, perceptron_rule>;
constexpr Perceptron or_net = trained<Perceptron, or_table, perceptron_rule>;
static_assert(accuracy(and_net, and_table) == 1.0 && accuracy(or_net, or_table) == 1.0);

using Xor = Network<double, Input<2>, Dense<4, Tanh>, Dense<1, Sigmoid>>;
constexpr Recipe<Adam> xor_recipe{.optimizer = {.rate = 0.05}, .epochs = 500, .seed = 1};
constexpr Xor xor_net = trained<Xor, xor_table, xor_recipe>;
static_assert(accuracy(xor_net, xor_table) == 1.0);

constexpr auto iris = csv_classes<double, ctnn_examples::iris_csv>;
constexpr auto names = csv_class_names<ctnn_examples::iris_csv>;
constexpr auto split = hold_out_every<3>(iris);
constexpr auto scale = standard_scaler(split.training);
constexpr auto iris_training = scale(split.training);
constexpr auto iris_test = scale(split.test);

using Iris = Network<double, Input<4>, Dense<8, Tanh>, Dense<3, Softmax>>;
constexpr Recipe<Adam, CategoricalCrossEntropy, CosineRate> iris_recipe{
    .optimizer = {.rate = 0.05, .weight_decay = 0.01}, .epochs = 40, .batch_size = 10};
constexpr Iris iris_net = trained<Iris, iris_training, iris_recipe>;
static_assert(accuracy(iris_net, iris_test) >= 0.94);

void print_perceptron(const char* name, const Perceptron& net) {
    std::printf("     %-4s w = (%g, %g), b = %g:", name, net.parameters[0], net.parameters[1], net.parameters[2]);
    for (std::size_t s = 0; s < 4; ++s) {
        std::printf("  %g,%g -> %g", corners[s][0], corners[s][1], net(corners[s])[0]);
    }
    std::printf("\n");
}

void print_training() {
    std::puts("4. Trained by the compiler: AND and OR by the perceptron learning rule, in one layer");
    print_perceptron("AND", and_net);
    print_perceptron("OR", or_net);

    std::puts("\n   XOR in two layers, 2-4-1; # marks outputs above 0.5, the four corners are 0 and 1:");
    constexpr int rows = 17;
    constexpr int columns = 41;
    for (int r = 0; r < rows; ++r) {
        std::printf("     ");
        for (int c = 0; c < columns; ++c) {
            const double a = -0.25 + 1.5 * c / (columns - 1);
            const double b = 1.25 - 1.5 * r / (rows - 1);
            const bool corner = (c == 7 || c == 33) && (r == 3 || r == 13);
            const bool is_one = xor_net({a, b})[0] > 0.5;
            std::putchar(corner ? ((c == 7) == (r == 13) ? '0' : '1') : is_one ? '#' : '.');
        }
        std::printf("\n");
    }

    const auto matrix = confusion_matrix(iris_net, iris_test);
    std::puts("\n   Iris, 4-8-3, every third flower held out; rows are true classes, columns predicted ones:");
    std::printf("     %-16s", "");
    for (const auto& name : names) std::printf("%16.*s", static_cast<int>(name.size()), name.data());
    std::printf("\n");
    for (std::size_t actual = 0; actual < names.size(); ++actual) {
        std::printf("     %-16.*s", static_cast<int>(names[actual].size()), names[actual].data());
        for (const std::size_t count : matrix[actual]) std::printf("%16zu", count);
        std::printf("\n");
    }
    std::printf("   accuracy on the held-out flowers: %.1f %%\n", 100 * accuracy(iris_net, iris_test));
}

}  // namespace

int main() {
    print_one_layer();
    print_backpropagation();
    print_sharing();
    print_training();
    return 0;
}
