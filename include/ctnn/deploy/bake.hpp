#pragma once

#include <cstddef>
#include <cstdio>
#include <string_view>
#include <type_traits>

#include <ctnn/fingerprint.hpp>
#include <ctnn/training/arguments.hpp>
#include <ctnn/training/fit.hpp>

/// Training during the build: the program that CMake's ctnn_bake() runs on the build machine to write a trained network
/// as a header.
namespace ctnn::deploy {

/// Names in the written header.
struct BakedNames {
    const char* include;     ///< Header that declares the network's type.
    const char* name_space;  ///< Namespace of the variables.
    const char* name;        ///< Name of the network variable.
    const char* type;        ///< Spelling of the network's type.
};

namespace detail {

/// Prints numbers as hexadecimal floats, which are exact.
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
    std::fprintf(file, "\n/// Mean loss per epoch.\ninline constexpr %s %s_%s_history[%zu] = {\n    ",
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

/// The largest number of parameters whose fingerprint fits one constant evaluation under Clang's default limit.
inline constexpr std::size_t max_checked_parameters = 100'000;

/// Writes the network as a constexpr variable, a static_assert of its fingerprint and the losses.
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
                     "the baked network's bits differ from those that training computed");
    }
    detail::print_history(file, names, "loss", result.history.data(), result.epochs);
    if (has_validation)
        detail::print_history(file, names, "validation", result.validation_history.data(), result.epochs);
    std::fprintf(file, "\n}  // namespace %s\n", names.name_space);
}

/// Trains and writes the header to `path`. Returns 0, or 1 after a message on stderr. `history_capacity` is the
/// recipe's number of epochs. The validation samples and the network to start from may follow in any order, as in
/// `trained`.
template <class Net, std::size_t history_capacity, class Data, class Recipe, class... More>
[[nodiscard]] int bake(const char* path, const BakedNames& names, const Data& data, const Recipe& recipe,
                       const More&... more) {
    static_assert(ctnn::detail::check_training_arguments<Net, Data, Recipe, More...>());
    constexpr bool has_validation = (ctnn::is_dataset<More> || ...);
    const Net start = detail::start_of<Net>(recipe, more...);
    const auto result = detail::fit_from<history_capacity>(start, data, recipe, more...);
    if (!result) {
        // The same message as in a diagnostic of `trained`.
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
