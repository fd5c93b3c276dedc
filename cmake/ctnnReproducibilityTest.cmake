# ctnn_add_reproducibility_test(<name> [LIKE <target>])
#
# Adds a program and a test with this name. The test fails, with a message, if the flags in force,
# and those of <target>, change the bits that the compiler computed.
function(ctnn_add_reproducibility_test name)
    cmake_parse_arguments(PARSE_ARGV 1 test "" "LIKE" "")
    set(source ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    file(
        CONFIGURE
        OUTPUT ${source}
        CONTENT
            [[
#include <cstdio>
#include <ctnn/reproducibility.hpp>

int main() {
    const auto reproducibility = ctnn::check_reproducibility();
    std::printf("%.*s\n", static_cast<int>(reproducibility.message().size()), reproducibility.message().data());
    return reproducibility ? 0 : 1;
}
]]
        @ONLY)
    add_executable(${name} ${source})
    target_link_libraries(${name} PRIVATE ctnn::ctnn)
    if(test_LIKE)
        target_compile_options(${name} PRIVATE $<TARGET_PROPERTY:${test_LIKE},COMPILE_OPTIONS>)
        target_compile_definitions(${name} PRIVATE $<TARGET_PROPERTY:${test_LIKE},COMPILE_DEFINITIONS>)
        target_link_options(${name} PRIVATE $<TARGET_PROPERTY:${test_LIKE},LINK_OPTIONS>)
    endif()
    add_test(NAME ${name} COMMAND ${name})
endfunction()
