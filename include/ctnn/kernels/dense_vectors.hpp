#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/kernels/vector_matrix.hpp>

/// kernels/dense.hpp for the constant evaluator, in the same order, with W as vectors in the
/// cheaper of two layouts. By columns, lanes are outputs: z is a sum of vectors, dx is dot
/// products. By rows, lanes are inputs: z is dot products, dx is a sum of vectors. Either way dW is
/// an outer product of scalars and a vector: x and dz, or dz and x.
namespace ctnn::kernels {

CTNN_STRICT_FP_BEGIN

/// A layer's parameters, or numbers with the same layout: the gradient, an optimizer's state.
template <class Matrix, class Bias>
struct DenseParameters {
    Matrix weights;
    Bias bias[1];
};

template <class T, std::size_t inputs, std::size_t outputs, bool has_bias, bool wants_dx, class InputVector,
          class OutputVector>
struct ColumnLayout {
    using In = VectorOps<T, inputs>;
    using Out = VectorOps<T, outputs>;
    using Matrix = VectorMatrix<OutputVector, inputs, outputs>;
    using Parameters = DenseParameters<Matrix, OutputVector>;
    using Input = BroadcastScalars<OutputVector, inputs>;
    struct OutputGradient {
        OutputVector vector;
    };
    using WeightVector = OutputVector;
    using BiasVector = OutputVector;
    using Weights = Out;
    static constexpr bool is_column_layout = true;
    static constexpr std::size_t vectors = inputs;
    static constexpr std::size_t place(std::size_t vector, std::size_t lane) { return lane * inputs + vector; }

    static constexpr void forward(const Parameters& p, const typename In::Row& x, Input& input, typename Out::Row& z) {
        broadcast(x, input, typename Matrix::Index{});
        OutputVector sum = p.bias[0];
        p.weights.add_combination(input, sum);
        if constexpr (Out::rows_are_vectors) {
            z.vector = sum;
        } else {
            Out::from_vector(sum, z);
        }
    }

    static constexpr void backward(const Parameters& p, const typename Out::Row& dz, OutputGradient& stored_dz,
                                   typename In::Row& dx) {
        if constexpr (Out::rows_are_vectors) {
            stored_dz.vector = dz.vector;
        } else {
            Out::to_vector(dz.values, stored_dz.vector);
        }
        if constexpr (wants_dx) {
            T sums[inputs]{};
            p.weights.add_dot_products(stored_dz.vector, sums);
            In::load(sums, dx);
        }
    }
};

template <class T, std::size_t inputs, std::size_t outputs, bool has_bias, bool wants_dx, class InputVector,
          class OutputVector>
struct RowLayout {
    using In = VectorOps<T, inputs>;
    using Out = VectorOps<T, outputs>;
    using Matrix = VectorMatrix<InputVector, outputs, inputs>;
    using Parameters = DenseParameters<Matrix, OutputVector>;
    struct Input {
        InputVector vector;
    };
    struct OutputGradient {
        BroadcastScalars<InputVector, outputs> scalars;
        OutputVector vector;
    };
    using WeightVector = InputVector;
    using BiasVector = OutputVector;
    using Weights = In;
    static constexpr bool is_column_layout = false;
    static constexpr std::size_t vectors = outputs;
    static constexpr std::size_t place(std::size_t vector, std::size_t lane) { return vector * inputs + lane; }

    static constexpr void forward(const Parameters& p, const typename In::Row& x, Input& input, typename Out::Row& z) {
        if constexpr (In::rows_are_vectors) {
            input.vector = x.vector;
        } else {
            In::to_vector(x.values, input.vector);
        }
        T sums[outputs]{};
        Out::to_array(p.bias[0], sums);
        p.weights.add_dot_products(input.vector, sums);
        Out::load(sums, z);
    }

    static constexpr void backward(const Parameters& p, const typename Out::Row& dz, OutputGradient& stored_dz,
                                   typename In::Row& dx) {
        broadcast(dz, stored_dz.scalars, typename Matrix::Index{});
        if constexpr (has_bias) {
            if constexpr (Out::rows_are_vectors) {
                stored_dz.vector = dz.vector;
            } else {
                Out::to_vector(dz.values, stored_dz.vector);
            }
        }
        if constexpr (wants_dx) {
            InputVector sum{};
            p.weights.add_combination(stored_dz.scalars, sum);
            if constexpr (In::rows_are_vectors) {
                dx.vector = sum;
            } else {
                In::from_vector(sum, dx);
            }
        }
    }
};

/// The layout with fewer lanes in total. The dx of a first layer is never requested, so its columns
/// need no dot products.
template <class T, std::size_t inputs, std::size_t outputs, bool has_bias, bool is_first>
using WeightLayout = std::conditional_t<
    is_first || inputs * lane_count_for(outputs) < outputs * lane_count_for(inputs),
    ColumnLayout<T, inputs, outputs, has_bias, !is_first, typename VectorOf<T, lane_count_for(inputs)>::type,
                 typename VectorOf<T, lane_count_for(outputs)>::type>,
    RowLayout<T, inputs, outputs, has_bias, !is_first, typename VectorOf<T, lane_count_for(inputs)>::type,
              typename VectorOf<T, lane_count_for(outputs)>::type>>;

template <class T, std::size_t inputs, std::size_t outputs, bool has_bias, bool is_first>
struct DenseVectors : WeightLayout<T, inputs, outputs, has_bias, is_first> {
    using Layout = WeightLayout<T, inputs, outputs, has_bias, is_first>;
    using typename Layout::Input;
    using typename Layout::OutputGradient;
    using typename Layout::Parameters;

    /// Writes the gradient of one sample to g, or adds it to g if `accumulate`.
    static constexpr void store_gradient(const Input& x, const OutputGradient& dz, Parameters& g, bool accumulate) {
        if constexpr (Layout::is_column_layout) {
            g.weights.store_outer_product(x, dz.vector, accumulate);
        } else {
            g.weights.store_outer_product(dz.scalars, x.vector, accumulate);
        }
        if constexpr (has_bias) g.bias[0] = accumulate ? g.bias[0] + dz.vector : dz.vector;
    }

    /// One optimizer step of all parameters, given their gradient.
    template <class Optimizer, class Coefficients, class BiasCoefficients, class... State>
    static constexpr void step(const Optimizer& optimizer, const Coefficients& c, const BiasCoefficients& bias_c,
                               Parameters& p, const Parameters& g, State&... state) {
        p.weights.step(optimizer, c, g.weights, state.weights...);
        if constexpr (has_bias) optimizer.step(bias_c, p.bias, state.bias..., std::index_sequence<0>{}, g.bias[0]);
    }

    /// Like step() above, given one sample's x and dz, so that its gradient is not stored.
    template <class Optimizer, class Coefficients, class BiasCoefficients, class... State>
    static constexpr void step(const Optimizer& optimizer, const Coefficients& c, const BiasCoefficients& bias_c,
                               Parameters& p, const Input& x, const OutputGradient& dz, State&... state) {
        if constexpr (Layout::is_column_layout) {
            p.weights.step(optimizer, c, x, dz.vector, state.weights...);
        } else {
            p.weights.step(optimizer, c, dz.scalars, x.vector, state.weights...);
        }
        if constexpr (has_bias) optimizer.step(bias_c, p.bias, state.bias..., std::index_sequence<0>{}, dz.vector);
    }

    /// Loads the parameters from p[first], in PyTorch's order.
    template <std::size_t first, std::size_t N>
    static constexpr void load(const T (&p)[N], Parameters& own) {
        constexpr std::size_t lanes = inputs * outputs / Layout::vectors;
        T numbers[lanes]{};
        for (std::size_t k = 0; k < Layout::vectors; ++k) {
            for (std::size_t lane = 0; lane < lanes; ++lane) numbers[lane] = p[first + Layout::place(k, lane)];
            Layout::Weights::to_vector(numbers, own.weights.row[k]);
        }
        T bias[outputs]{};
        if constexpr (has_bias) {
            for (std::size_t o = 0; o < outputs; ++o) bias[o] = p[first + inputs * outputs + o];
        }
        Layout::Out::to_vector(bias, own.bias[0]);
    }

    /// Stores the parameters at p[first], in PyTorch's order.
    template <std::size_t first, std::size_t N>
    static constexpr void store(const Parameters& own, T (&p)[N]) {
        constexpr std::size_t lanes = inputs * outputs / Layout::vectors;
        T numbers[lanes]{};
        for (std::size_t k = 0; k < Layout::vectors; ++k) {
            Layout::Weights::to_array(own.weights.row[k], numbers);
            for (std::size_t lane = 0; lane < lanes; ++lane) p[first + Layout::place(k, lane)] = numbers[lane];
        }
        if constexpr (has_bias) {
            T bias[outputs]{};
            Layout::Out::to_array(own.bias[0], bias);
            for (std::size_t o = 0; o < outputs; ++o) p[first + inputs * outputs + o] = bias[o];
        }
    }
};

CTNN_STRICT_FP_END

}  // namespace ctnn::kernels
