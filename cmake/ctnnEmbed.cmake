# ctnn_embed(<target> FILE <path> NAME <identifier> [NAMESPACE <namespace>] [PUBLIC])
#
# Makes the bytes of a file available to the compiler. <target> may then `#include
# <embedded/identifier.hpp>`, which contains
#
#   namespace embedded { inline constexpr unsigned char identifier[size] = {...}; }
#
# The header is written when <target> is built, and again when the file changes. FILE is relative to
# the current source folder. With PUBLIC, or if <target> is an INTERFACE library, targets that link
# to <target> may include it too.
function(ctnn_embed target)
    cmake_parse_arguments(PARSE_ARGV 1 embed "PUBLIC" "FILE;NAME;NAMESPACE" "")
    if(NOT TARGET ${target})
        message(FATAL_ERROR "ctnn_embed: no target ${target}; call ctnn_embed() after add_executable or add_library.")
    endif()
    if(embed_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "ctnn_embed: unknown argument ${embed_UNPARSED_ARGUMENTS}; it takes FILE, NAME, NAMESPACE and PUBLIC.")
    endif()
    if(NOT embed_FILE)
        message(FATAL_ERROR "ctnn_embed: FILE is missing; it is the path of the file whose bytes are embedded.")
    endif()
    if(NOT "${embed_NAME}" MATCHES "^[A-Za-z_][A-Za-z0-9_]*$")
        message(FATAL_ERROR "ctnn_embed: NAME is missing or not an identifier (\"${embed_NAME}\"); it is the name of the "
                            "array and of its header.")
    endif()
    if(NOT embed_NAMESPACE)
        set(embed_NAMESPACE embedded)
    endif()
    get_filename_component(file "${embed_FILE}" ABSOLUTE)
    get_source_file_property(is_generated "${file}" GENERATED)
    if(NOT EXISTS "${file}" AND NOT is_generated)
        message(FATAL_ERROR "ctnn_embed: FILE does not exist: ${file}")
    endif()

    set(folder ${CMAKE_CURRENT_BINARY_DIR}/ctnn_embed/${target})
    set(header ${folder}/embedded/${embed_NAME}.hpp)
    set(script ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/ctnnEmbedWrite.cmake)
    add_custom_command(
        OUTPUT ${header}
        COMMAND ${CMAKE_COMMAND} -D FILE=${file} -D HEADER=${header} -D NAME=${embed_NAME} -D
                NAMESPACE=${embed_NAMESPACE} -P ${script}
        DEPENDS ${file} ${script}
        COMMENT "Writing embedded/${embed_NAME}.hpp from ${embed_FILE}"
        VERBATIM)
    add_custom_target(${target}_embed_${embed_NAME} DEPENDS ${header})
    add_dependencies(${target} ${target}_embed_${embed_NAME})

    get_target_property(type ${target} TYPE)
    if(type STREQUAL "INTERFACE_LIBRARY")
        set(scope INTERFACE)
    elseif(embed_PUBLIC)
        set(scope PUBLIC)
    else()
        set(scope PRIVATE)
    endif()
    target_include_directories(${target} ${scope} $<BUILD_INTERFACE:${folder}>)
    # Generated headers that programs of ctnn_bake() for this target depend on.
    set_property(TARGET ${target} APPEND PROPERTY CTNN_GENERATED_HEADERS ${target}_embed_${embed_NAME})
endfunction()
