# ctnn_bake(<target> NAME <identifier> HEADER <header> NETWORK <type> DATA <expression>
#           RECIPE <expression> [VALIDATION <expression>] [START <expression>]
#           [NETWORK_HEADER <header>] [NAMESPACE <namespace>] [PUBLIC])
#
# Trains a network when <target> is built, in a native program, for trainings that are too long for
# the compiler. HEADER is a header with which the compiler could train `trained<NETWORK, DATA,
# RECIPE[, VALIDATION][, START]>`; the bits are the same as those of `trained`. START is the initial
# network; by default the recipe draws one. <target> may then `#include <baked/identifier.hpp>`,
# which contains
#
#   namespace baked {
#   inline constexpr NETWORK identifier{...};  // its fingerprint is checked by a static_assert
#   inline constexpr double identifier_loss_history[epochs];  // and identifier_validation_history
#   }
#
# With PUBLIC, or if <target> is an INTERFACE library, targets that link to <target> may include it
# too. The baked header includes NETWORK_HEADER, by default HEADER, for the type of the network; a
# NETWORK_HEADER without the data compiles faster. Headers by ctnn_embed() for <target>, or for a
# library that it links to, are built first: call ctnn_embed() before ctnn_bake().
#
# If the training fails, the build fails with its message. When cross-compiling, the program is
# compiled by CTNN_HOST_CXX, a compiler for the build machine.
function(ctnn_bake target)
    set(options NAME HEADER NETWORK DATA RECIPE VALIDATION START NETWORK_HEADER NAMESPACE)
    cmake_parse_arguments(PARSE_ARGV 1 bake "PUBLIC" "${options}" "")
    if(NOT TARGET ${target})
        message(FATAL_ERROR "ctnn_bake: no target ${target}; call ctnn_bake() after add_executable or add_library.")
    endif()
    if(bake_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "ctnn_bake: unknown argument ${bake_UNPARSED_ARGUMENTS}; it takes ${options}, each with one "
                            "argument, and PUBLIC; quote a type or expression with blanks or semicolons.")
    endif()
    foreach(option IN ITEMS HEADER NETWORK DATA RECIPE)
        if(NOT bake_${option})
            message(FATAL_ERROR "ctnn_bake: ${option} is missing; HEADER is the file that declares the type NETWORK and the "
                                "constexpr variables DATA and RECIPE.")
        endif()
    endforeach()
    if(NOT "${bake_NAME}" MATCHES "^[A-Za-z_][A-Za-z0-9_]*$")
        message(FATAL_ERROR "ctnn_bake: NAME is missing or not an identifier (\"${bake_NAME}\"); it is the name of the "
                            "network and of its header.")
    endif()
    if(NOT bake_NAMESPACE)
        set(bake_NAMESPACE baked)
    endif()
    if(NOT bake_NETWORK_HEADER)
        set(bake_NETWORK_HEADER ${bake_HEADER})
    endif()
    foreach(option IN ITEMS HEADER NETWORK_HEADER)
        get_filename_component(bake_${option} "${bake_${option}}" ABSOLUTE)
        if(NOT EXISTS "${bake_${option}}")
            message(FATAL_ERROR "ctnn_bake: ${option} does not exist: ${bake_${option}}")
        endif()
    endforeach()

    set(bake_MORE_ARGUMENTS "")
    foreach(option IN ITEMS VALIDATION START)
        if(bake_${option})
            string(APPEND bake_MORE_ARGUMENTS ", ${bake_${option}}")
        endif()
    endforeach()
    set(program ${target}_bake_${bake_NAME})
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/ctnn_bake/${target})
    set(header ${folder}/baked/${bake_NAME}.hpp)
    set(source ${folder}/${bake_NAME}.cpp)
    configure_file(${CMAKE_CURRENT_FUNCTION_LIST_DIR}/ctnnBake.cpp.in ${source} @ONLY)
    file(MAKE_DIRECTORY ${folder}/baked)

    get_target_property(type ${target} TYPE)
    if(type STREQUAL "INTERFACE_LIBRARY")
        set(scope INTERFACE)
        set(prefix INTERFACE_)
    elseif(bake_PUBLIC)
        set(scope PUBLIC)
        set(prefix "")
    else()
        set(scope PRIVATE)
        set(prefix "")
    endif()
    set(includes $<TARGET_PROPERTY:${target},${prefix}INCLUDE_DIRECTORIES>)
    set(definitions $<TARGET_PROPERTY:${target},${prefix}COMPILE_DEFINITIONS>)

    # Generated headers that the program depends on.
    set(generated "")
    get_target_property(libraries ${target} ${prefix}LINK_LIBRARIES)
    foreach(made_for IN ITEMS ${target} LISTS libraries)
        if(TARGET ${made_for})
            get_target_property(headers ${made_for} CTNN_GENERATED_HEADERS)
            if(headers)
                list(APPEND generated ${headers})
            endif()
        endif()
    endforeach()

    if(CMAKE_CROSSCOMPILING)
        find_program(CTNN_HOST_CXX NAMES c++ g++ clang++ NO_CMAKE_FIND_ROOT_PATH
                     DOC "The compiler of the programs that ctnn_bake() runs on the build machine")
        if(NOT CTNN_HOST_CXX)
            message(FATAL_ERROR "ctnn_bake: no compiler for the build machine found; when cross-compiling, set CTNN_HOST_CXX "
                                "to g++ (12 or later) or clang++ (16 or later).")
        endif()
        set(executable ${folder}/${bake_NAME})
        set(all_includes ${includes} $<TARGET_PROPERTY:ctnn::ctnn,INTERFACE_INCLUDE_DIRECTORIES>)
        add_custom_command(
            OUTPUT ${executable}
            COMMAND
                ${CTNN_HOST_CXX} -std=c++20 -O2 -ffp-contract=off "-I$<JOIN:${all_includes},;-I>"
                "$<$<BOOL:${definitions}>:-D$<JOIN:${definitions},;-D>>" -MMD -MF ${executable}.d -MQ ${executable} -o
                ${executable} ${source}
            DEPENDS ${source} ${generated}
            DEPFILE ${executable}.d
            COMMENT "Building ${program} for the build machine"
            COMMAND_EXPAND_LISTS VERBATIM)
    else()
        add_executable(${program} EXCLUDE_FROM_ALL ${source})
        target_link_libraries(${program} PRIVATE ctnn::ctnn)
        target_include_directories(${program} PRIVATE ${includes})
        target_compile_definitions(${program} PRIVATE ${definitions})
        # Optimized also in a debug build, because training would take much longer.
        target_compile_options(${program} PRIVATE -O2)
        set_target_properties(${program} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${folder}/$<CONFIG>)
        if(generated)
            add_dependencies(${program} ${generated})
        endif()
        set(executable $<TARGET_FILE:${program}>)
    endif()

    add_custom_command(
        OUTPUT ${header}
        COMMAND ${executable} ${header}
        DEPENDS ${executable}
        COMMENT "Training ${bake_NAME} for baked/${bake_NAME}.hpp"
        VERBATIM)
    add_custom_target(${program}_header DEPENDS ${header})
    add_dependencies(${target} ${program}_header)

    target_include_directories(${target} ${scope} $<BUILD_INTERFACE:${folder}>)
    set_property(TARGET ${target} APPEND PROPERTY CTNN_GENERATED_HEADERS ${program}_header)
endfunction()
