# The target `single_header`: all of ctnn in one file, <build folder>/ctnn_single.hpp.

add_custom_command(
    OUTPUT ${PROJECT_BINARY_DIR}/ctnn_single.hpp
    COMMAND ${CMAKE_COMMAND} -D OUTPUT=${PROJECT_BINARY_DIR}/ctnn_single.hpp -D VERSION=${PROJECT_VERSION}
            -P ${PROJECT_SOURCE_DIR}/scripts/make_single_header.cmake
    DEPENDS ${ctnn_headers} ${PROJECT_SOURCE_DIR}/LICENSE ${PROJECT_SOURCE_DIR}/scripts/make_single_header.cmake
    COMMENT "Writing ctnn_single.hpp"
    VERBATIM)
add_custom_target(single_header ALL DEPENDS ${PROJECT_BINARY_DIR}/ctnn_single.hpp)
