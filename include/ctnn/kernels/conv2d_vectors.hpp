#pragma once

#include <cstddef>
#include <utility>

#include <ctnn/core/strict_fp.hpp>
#include <ctnn/kernels/dense_vectors.hpp>
#include <ctnn/kernels/grid_ops.hpp>

/// The arithmetic of kernels/conv2d.hpp for the constant evaluator, in the same order, for one
/// group. Lanes are output channels; for the gradient of the input they are input channels. What
/// the kernel covers outside the input is skipped. Each loop works on copies of what belongs to one
/// position: reading a copy costs GCC half of what reading from an array of structures does.
namespace ctnn::kernels {

CTNN_STRICT_FP_BEGIN

/// The weights, one matrix for each position in the kernel: a row for each input channel, a lane
/// for each output channel.
template <class Matrix, std::size_t kernel_size>
struct KernelMatrices {
    Matrix at[kernel_size];

    template <class Optimizer, class Coefficients, class... State>
    constexpr void step(const Optimizer& optimizer, const Coefficients& c, const KernelMatrices& gradient,
                        State&... state) {
        for (std::size_t k = 0; k < kernel_size; ++k) {
            at[k].step(optimizer, c, gradient.at[k], state.at[k]...);
        }
    }
};

template <class T, class G, Shape input, Shape output, bool wants_dx, class Ins, class Outs, class Turned>
struct Conv2DVectorsImpl;

template <class T, class G, Shape input, Shape output, bool wants_dx, std::size_t... i, std::size_t... o,
          std::size_t... turned>
struct Conv2DVectorsImpl<T, G, input, output, wants_dx, std::index_sequence<i...>, std::index_sequence<o...>,
                         std::index_sequence<turned...>> {
    static constexpr std::size_t ins = G::in_channels;
    static constexpr std::size_t outs = G::out_channels;
    static constexpr std::size_t kernel_size = G::kernel_height * G::kernel_width;
    static constexpr std::size_t in_positions = G::in_height * G::in_width;
    static constexpr std::size_t out_positions = G::out_height * G::out_width;
    using In = typename ShapeOps<T, input>::type;
    using Out = typename ShapeOps<T, output>::type;
    static constexpr std::size_t in_lanes = lane_count_for(ins);
    static constexpr std::size_t out_lanes = lane_count_for(outs);
    using InputVector = typename VectorOf<T, in_lanes>::type;
    using OutputVector = typename VectorOf<T, out_lanes>::type;
    using WeightVector = OutputVector;
    using BiasVector = OutputVector;
    using Matrix = VectorMatrix<OutputVector, ins, outs>;
    using Parameters = DenseParameters<KernelMatrices<Matrix, kernel_size>, OutputVector>;
    using InputScalars = BroadcastScalars<OutputVector, ins>;
    using OutputScalars = BroadcastScalars<InputVector, outs>;

    struct Input {
        InputScalars at[in_positions];
    };
    struct OutputGradient {
        OutputVector at[out_positions];
    };

    static constexpr void forward(const Parameters& p, const typename In::Row& x, Input& saved, typename Out::Row& z) {
        for (std::size_t position = 0; position < in_positions; ++position) {
            broadcast(x.at[position], saved.at[position], std::make_index_sequence<ins>{});
        }
        ConstOperand<Parameters> own = p;
        const OutputVector start = G::has_bias ? own.bias[0] + OutputVector{} : OutputVector{};
        for (std::size_t q = 0; q < out_positions; ++q) {
            OutputVector sum = start;
            for (std::size_t k = 0; k < kernel_size; ++k) {
                const std::size_t position = input_position(q, k);
                if (position == outside) continue;
                ConstOperand<InputScalars> scalars = saved.at[position];
                ConstOperand<Matrix> weights = own.weights.at[k];
                sum = (sum + ... + (scalars.values[i] * weights.row[i]));
            }
            store_vector<Out>(sum, z.at[q]);
        }
    }

    static constexpr void backward(const Parameters& p, const typename Out::Row& dz, OutputGradient& stored_dz,
                                   typename In::Row& dx) {
        for (std::size_t q = 0; q < out_positions; ++q) {
            if constexpr (Out::Ops::rows_are_vectors) {
                stored_dz.at[q] = dz.at[q].vector;
            } else {
                Out::Ops::to_vector(dz.at[q].values, stored_dz.at[q]);
            }
        }
        if constexpr (wants_dx) input_gradient(p, dz, dx);
    }

    /// The gradient of one sample, or that added.
    static constexpr void store_gradient(const Input& x, const OutputGradient& dz, Parameters& g, bool accumulate) {
        if (accumulate) {
            Parameters sums;
            sum_gradient(x, dz, sums);
            for (std::size_t k = 0; k < kernel_size; ++k) {
                ConstOperand<Matrix> sum = sums.weights.at[k];
                ConstOperand<Matrix> total = g.weights.at[k];
                g.weights.at[k] = Matrix{{(total.row[i] + sum.row[i])...}};
            }
            if constexpr (G::has_bias) g.bias[0] = g.bias[0] + sums.bias[0];
        } else {
            sum_gradient(x, dz, g);
        }
    }

    template <class Optimizer, class Coefficients, class BiasCoefficients, class... State>
    static constexpr void step(const Optimizer& optimizer, const Coefficients& c, const BiasCoefficients& bias_c,
                               Parameters& p, const Parameters& g, State&... state) {
        p.weights.step(optimizer, c, g.weights, state.weights...);
        if constexpr (G::has_bias) {
            optimizer.step(bias_c, p.bias, state.bias..., std::index_sequence<0>{}, g.bias[0]);
        }
    }

    template <class Optimizer, class Coefficients, class BiasCoefficients, class... State>
    static constexpr void step(const Optimizer& optimizer, const Coefficients& c, const BiasCoefficients& bias_c,
                               Parameters& p, const Input& x, const OutputGradient& dz, State&... state) {
        Parameters g;
        sum_gradient(x, dz, g);
        step(optimizer, c, bias_c, p, g, state...);
    }

    /// From and to PyTorch's order, at p[first].
    template <std::size_t first, std::size_t N>
    static constexpr void load(const T (&p)[N], Parameters& own) {
        for (std::size_t k = 0; k < kernel_size; ++k) {
            for (std::size_t in = 0; in < ins; ++in) {
                T values[outs]{};
                for (std::size_t out = 0; out < outs; ++out) values[out] = p[first + weight_at(out, in, k)];
                Out::Ops::to_vector(values, own.weights.at[k].row[in]);
            }
        }
        T bias[outs]{};
        if constexpr (G::has_bias) {
            for (std::size_t out = 0; out < outs; ++out) bias[out] = p[first + outs * ins * kernel_size + out];
        }
        Out::Ops::to_vector(bias, own.bias[0]);
    }

    template <std::size_t first, std::size_t N>
    static constexpr void store(const Parameters& own, T (&p)[N]) {
        for (std::size_t k = 0; k < kernel_size; ++k) {
            for (std::size_t in = 0; in < ins; ++in) {
                T values[outs]{};
                Out::Ops::to_array(own.weights.at[k].row[in], values);
                for (std::size_t out = 0; out < outs; ++out) p[first + weight_at(out, in, k)] = values[out];
            }
        }
        if constexpr (G::has_bias) {
            T bias[outs]{};
            Out::Ops::to_array(own.bias[0], bias);
            for (std::size_t out = 0; out < outs; ++out) p[first + outs * ins * kernel_size + out] = bias[out];
        }
    }

private:
    static constexpr std::size_t outside = static_cast<std::size_t>(-1);

    static constexpr std::size_t weight_at(std::size_t out, std::size_t in, std::size_t k) {
        return (out * ins + in) * kernel_size + k;
    }

    /// For each output position and each position in the kernel, the input position that they meet
    /// at, or `outside`; and the reverse: for each input position the output position.
    struct Positions {
        std::size_t input_of[out_positions * kernel_size];
        std::size_t output_of[in_positions * kernel_size];
    };

    static constexpr Positions positions = [] {
        Positions all{};
        for (auto& position : all.input_of) position = outside;
        for (auto& position : all.output_of) position = outside;
        for (std::size_t q = 0; q < out_positions; ++q) {
            for (std::size_t k = 0; k < kernel_size; ++k) {
                // Of the padded input.
                const std::size_t row = q / G::out_width * G::stride_height + k / G::kernel_width * G::dilation_height;
                const std::size_t column = q % G::out_width * G::stride_width + k % G::kernel_width * G::dilation_width;
                if (row < G::pad_top || row - G::pad_top >= G::in_height || column < G::pad_left ||
                    column - G::pad_left >= G::in_width) {
                    continue;
                }
                const std::size_t position = (row - G::pad_top) * G::in_width + column - G::pad_left;
                all.input_of[q * kernel_size + k] = position;
                all.output_of[position * kernel_size + k] = q;
            }
        }
        return all;
    }();

    static constexpr std::size_t input_position(std::size_t q, std::size_t k) {
        return positions.input_of[q * kernel_size + k];
    }

    template <class Side, class V, class Row>
    static constexpr void store_vector(const V& v, Row& row) {
        if constexpr (Side::Ops::rows_are_vectors) {
            row.vector = v;
        } else {
            Side::Ops::from_vector(v, row);
        }
    }

    static constexpr void sum_gradient(const Input& x, const OutputGradient& dz, Parameters& g) {
        for (std::size_t k = 0; k < kernel_size; ++k) {
            Matrix sums{};
            for (std::size_t q = 0; q < out_positions; ++q) {
                const std::size_t position = input_position(q, k);
                if (position == outside) continue;
                ConstOperand<InputScalars> scalars = x.at[position];
                const OutputVector d = dz.at[q];
                sums = Matrix{{(sums.row[i] + scalars.values[i] * d)...}};
            }
            g.weights.at[k] = sums;
        }
        OutputVector sum{};
        for (std::size_t q = 0; q < out_positions; ++q) sum = sum + dz.at[q];
        g.bias[0] = sum;
    }

    /// A matrix turned: a row for each output channel, a lane for each input channel.
    struct TurnedMatrix {
        InputVector row[outs];
    };

    static constexpr void turn(const Matrix& matrix, TurnedMatrix& result) {
        const auto values = __builtin_bit_cast(PlainArray<T, ins * out_lanes>, matrix);
        const PlainArray<T, outs * in_lanes> reordered{
            {(turned % in_lanes < ins ? values.values[turned % in_lanes % ins * out_lanes + turned / in_lanes]
                                      : T(0))...}};
        result = __builtin_bit_cast(TurnedMatrix, reordered);
    }

    static constexpr void input_gradient(const Parameters& p, const typename Out::Row& dz, typename In::Row& dx) {
        TurnedMatrix weights[kernel_size];
        for (std::size_t k = 0; k < kernel_size; ++k) turn(p.weights.at[k], weights[k]);
        OutputScalars scalars[out_positions];
        for (std::size_t q = 0; q < out_positions; ++q) {
            broadcast(dz.at[q], scalars[q], std::make_index_sequence<outs>{});
        }
        for (std::size_t position = 0; position < in_positions; ++position) {
            InputVector sum{};
            for (std::size_t k = 0; k < kernel_size; ++k) {
                const std::size_t q = positions.output_of[position * kernel_size + k];
                if (q == outside) continue;
                ConstOperand<OutputScalars> d = scalars[q];
                ConstOperand<TurnedMatrix> w = weights[k];
                sum = (sum + ... + (d.values[o] * w.row[o]));
            }
            store_vector<In>(sum, dx.at[position]);
        }
    }
};

/// G as in kernels/conv2d.hpp. A class, since g++-12 crashes on an alias template here.
template <class T, class G, Shape input, Shape output, bool wants_dx>
struct Conv2DVectors : Conv2DVectorsImpl<T, G, input, output, wants_dx, std::make_index_sequence<G::in_channels>,
                                         std::make_index_sequence<G::out_channels>,
                                         std::make_index_sequence<G::out_channels * lane_count_for(G::in_channels)>> {};

CTNN_STRICT_FP_END

}  // namespace ctnn::kernels
