#pragma once

#include <cstddef>
#include <cstdio>
#include <string_view>
#include <type_traits>

#include <ctnn/fingerprint.hpp>
#include <ctnn/training/arguments.hpp>
#include <ctnn/training/fit.hpp>

/// What ctnn_bake() of CMake runs while it builds: a training, and its result as a header. For programs on a host.
namespace ctnn::deploy {

/// What the header is to contain, besides numbers.
struct BakedNames {
    const char* include;     ///< a header with the network's type
    const char* name_space;  ///< that the variables stand in
    const char* name;        ///< of the network
    const char* type;        ///< of the network, in words
};

namespace detail {

/// A hexadecimal float has all bits of the number.
template <class T>
void print_numbers(std::FILE* file, const T* numbers, std::size_t count) {
    constexpr const char* suffix = sizeof(T) == sizeof(float) ? "F" : "";
    for (std::size_t i = 0; i < count; ++i) {
        const char* end = i + 1 == count ? "" : i % 5 == 4 ? ",\n    " : ", ";
        std::fprintf(file, "%a%s%s", static_cast<double>(numbers[i]), suffix, end);
    }
}

template <class T>
void print_history(std::FILE* file, const BakedNames& names, const char* kind, const T* losses, std::size_t epochs) {
    std::fprintf(file, "\n/// The mean loss of each epoch.\ninline constexpr %s %s_%s_history[%zu] = {\n    ",
                 sizeof(T) == sizeof(float) ? "float" : "double", names.name, kind, epochs);
    print_numbers(file, losses, epochs);
    std::fprintf(file, "};\n");
}

inline void print(std::FILE* file, std::string_view text) {
    std::fprintf(file, "%.*s", static_cast<int>(text.size()), text.data());
}

template <class Net, class Recipe>
Net start_of(const Recipe& recipe) {
    return initialize<Net>(recipe.seed, recipe.initializer);
}

template <class Net, class Recipe, class First, class... Rest>
Net start_of(const Recipe& recipe, const First& first, const Rest&... rest) {
    if constexpr (std::is_same_v<First, Net>) {
        return first;
    } else {
        return start_of<Net>(recipe, rest...);
    }
}

template <std::size_t history_capacity, class Net, class Data, class Recipe>
FitResult<Net, history_capacity> fit_from(const Net& start, const Data& data, const Recipe& recipe) {
    return fit<history_capacity>(start, data, recipe);
}

template <std::size_t history_capacity, class Net, class Data, class Recipe, class First, class... Rest>
FitResult<Net, history_capacity> fit_from(const Net& start, const Data& data, const Recipe& recipe, const First& first,
                                          const Rest&... rest) {
    if constexpr (ctnn::is_dataset<First>) {
        return fit<history_capacity>(start, data, first, recipe);
    } else {
        return fit_from<history_capacity>(start, data, recipe, rest...);
    }
}

}  // namespace detail

/// Above this, one constant evaluation under Clang's default limit no longer checks the fingerprint.
inline constexpr std::size_t max_checked_parameters = 100'000;

/// Writes the network as a constexpr variable, with the losses, and has the compiler check its fingerprint.
template <class Net, std::size_t history_capacity>
void write_baked(std::FILE* file, const BakedNames& names, const FitResult<Net, history_capacity>& result,
                 bool has_validation) {
    std::fprintf(file, "#pragma once\n\n// Written by ctnn_bake: do not edit.\n\n#include <ctnn/fingerprint.hpp>\n");
    std::fprintf(file, "#include %s\n\nnamespace %s {\n\n", names.include, names.name_space);
    std::fprintf(file, "inline constexpr %s %s{[] {\n    const %s::value_type parameters[%zu] = {\n    ", names.type,
                 names.name, names.type, Net::parameter_count);
    detail::print_numbers(file, result.net.parameters.data(), Net::parameter_count);
    std::fprintf(file, "};\n    return %s::Parameters(parameters);\n}()};\n\n", names.type);
    if (Net::parameter_count <= max_checked_parameters) {
        std::fprintf(file, "static_assert(ctnn::fingerprint(%s) == 0x%sU,\n              \"ctnn: %s\");\n", names.name,
                     hexadecimal(fingerprint(result.net)).characters,
                     "the baked network's bits are not those that the training computed");
    }
    detail::print_history(file, names, "loss", result.history.data(), result.epochs);
    if (has_validation)
        detail::print_history(file, names, "validation", result.validation_history.data(), result.epochs);
    std::fprintf(file, "\n}  // namespace %s\n", names.name_space);
}

/// Trains and writes to `path`; a main function's result. `history_capacity` is the recipe's epochs. After the recipe
/// come, in any order, the validation samples and the network to start from, as after that of `trained`.
template <class Net, std::size_t history_capacity, class Data, class Recipe, class... More>
[[nodiscard]] int bake(const char* path, const BakedNames& names, const Data& data, const Recipe& recipe,
                       const More&... more) {
    static_assert(ctnn::detail::check_training_arguments<Net, Data, Recipe, More...>());
    constexpr bool has_validation = (ctnn::is_dataset<More> || ...);
    const Net start = detail::start_of<Net>(recipe, more...);
    const auto result = detail::fit_from<history_capacity>(start, data, recipe, more...);
    if (!result) {
        // The message that the compiler gives when it trains.
        std::fprintf(stderr, "ctnn_bake: ");
        detail::print(stderr, result.message().view());
        std::fprintf(stderr, "\n");
        return 1;
    }
    std::FILE* const file = std::fopen(path, "w");
    if (file == nullptr) {
        std::fprintf(stderr, "ctnn_bake: the header cannot be written: %s\n", path);
        return 1;
    }
    write_baked(file, names, result, has_validation);
    const bool failed = std::ferror(file) != 0;
    if (std::fclose(file) == 0 && !failed) return 0;
    std::fprintf(stderr, "ctnn_bake: the header was not written in full: %s\n", path);
    return 1;
}

}  // namespace ctnn::deploy
