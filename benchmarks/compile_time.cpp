/// Cost of training in the compilers: us and bytes per multiply-add, for ctnn and for two
/// references written as a user would (compile_time/), from two lengths of the same training, so
/// that the start-up cancels. Prints a table, writes it as CSV, and prints the path of that file in
/// its last line.
/// `cmake --workflow --preset compile-time`
///
///     compile_time <folder of the sources> <include folder> <CSV file> <compiler>...

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

namespace {

struct Network {
    std::string name;      ///< Name in the table.
    std::string type;      ///< Type in compile_time/task.hpp.
    double multiply_adds;  ///< Per sample: forward, backward and update for each weight.
    int few_epochs;
    int many_epochs;
};

/// The numbers of epochs are chosen so that the difference takes about a second for the fastest
/// variant and at most a minute for the slowest.
const std::vector<Network> networks = {{"2-4-1", "xor_net", 3 * 12, 40, 200},
                                       {"4-3 softmax", "softmax_4_3", 3 * 12, 40, 200},
                                       {"16-16-4", "dense_16_16_4", 3 * 320, 10, 60},
                                       {"64-32-10", "digits_64_32_10", 3 * 2368, 2, 8}};
constexpr int samples = 32;
constexpr int runs = 3;

struct Cost {
    double seconds;
    double bytes;
};

/// User time and peak memory of a command; nothing if it fails.
std::optional<Cost> cost_of(const std::vector<std::string>& command, const std::string& output) {
    std::vector<char*> arguments;
    for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        const int file = open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
        dup2(file, STDOUT_FILENO);
        dup2(file, STDERR_FILENO);
        execvp(arguments[0], arguments.data());
        _exit(127);
    }
    int status = 0;
    rusage used{};
    if (child < 0 || wait4(child, &status, 0, &used) < 0 || status != 0) return std::nullopt;
    return Cost{static_cast<double>(used.ru_utime.tv_sec) + 1e-6 * static_cast<double>(used.ru_utime.tv_usec),
                1024.0 * static_cast<double>(used.ru_maxrss)};
}

struct Bench {
    std::string sources;
    std::string include_folder;
    std::string folder;

    [[nodiscard]] std::vector<std::string> command(const std::string& compiler, const Network& network, int epochs,
                                                   const std::string& source) const {
        return {compiler,
                "-std=c++20",
                "-I" + include_folder,
                "-DNETWORK=" + network.type,
                "-DEPOCHS=" + std::to_string(epochs),
                "-o",
                folder + "/output",
                sources + "/" + source + ".cpp"};
    }

    [[noreturn]] void fail() const {
        std::ifstream log(folder + "/log");
        std::string line;
        for (int lines = 0; lines < 20 && std::getline(log, line); ++lines) std::fprintf(stderr, "%s\n", line.c_str());
        std::exit(1);
    }

    /// The fingerprint of the network trained at run time.
    [[nodiscard]] std::string fingerprint(const Network& network, int epochs) const {
        auto native = command("c++", network, epochs, "native");
        native.push_back("-O2");
        if (!cost_of(native, folder + "/log")) fail();
        if (!cost_of({folder + "/output"}, folder + "/log")) fail();
        std::ifstream log(folder + "/log");
        std::string line;
        std::getline(log, line);
        return line;
    }

    [[nodiscard]] Cost compile(const std::string& compiler, const Network& network, int epochs,
                               const std::string& variant, const std::string& expected) const {
        auto compilation = command(compiler, network, epochs, variant);
        compilation.push_back("-c");
        compilation.push_back("-DFINGERPRINT=" + expected);
        // ctnn needs no flag; each reference is a single evaluation that exceeds the default
        // limits.
        if (variant != "ctnn") {
            if (compiler.find("clang") != std::string::npos) {
                compilation.push_back("-fconstexpr-steps=2000000000");
            } else {
                compilation.push_back("-fconstexpr-ops-limit=20000000000");
                compilation.push_back("-fconstexpr-loop-limit=100000000");
            }
        }
        Cost least{1e9, 1e18};
        for (int run = 0; run < runs; ++run) {
            const auto cost = cost_of(compilation, folder + "/log");
            if (!cost) fail();
            least = {std::min(least.seconds, cost->seconds), std::min(least.bytes, cost->bytes)};
        }
        return least;
    }
};

}  // namespace

int main(int count, char** arguments) {
    if (count < 5) return 2;
    namespace files = std::filesystem;
    const files::path csv = files::absolute(arguments[3]);
    const Bench bench{arguments[1], arguments[2], csv.parent_path().string()};
    std::ofstream table(csv);
    table << "network,compiler,variant,us_per_mac,bytes_per_mac\n";
    for (const Network& network : networks) {
        const std::string few = bench.fingerprint(network, network.few_epochs);
        const std::string many = bench.fingerprint(network, network.many_epochs);
        for (int i = 4; i < count; ++i) {
            const std::string compiler = arguments[i];
            std::printf("%-12s %-11s", network.name.c_str(), compiler.c_str());
            double ctnn = 0.0;
            for (const std::string variant : {"ctnn", "raw", "nested"}) {
                const Cost a = bench.compile(compiler, network, network.few_epochs, variant, few);
                const Cost b = bench.compile(compiler, network, network.many_epochs, variant, many);
                const double all = (network.many_epochs - network.few_epochs) * samples * network.multiply_adds;
                const double us = (b.seconds - a.seconds) / all * 1e6;
                const double bytes = (b.bytes - a.bytes) / all;
                if (variant == "ctnn") ctnn = us;
                std::printf("  %s %6.3f us %5.0f B", variant.c_str(), us, bytes);
                if (variant != "ctnn") std::printf(" (%4.1f times)", us / ctnn);
                std::fflush(stdout);
                char line[200];
                std::snprintf(line, sizeof line, "%s,%s,%s,%.4f,%.1f\n", network.name.c_str(), compiler.c_str(),
                              variant.c_str(), us, bytes);
                table << line;
            }
            std::printf("\n");
        }
    }
    table.close();
    std::printf("%s\n", csv.c_str());
    return 0;
}
