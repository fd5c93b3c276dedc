# Commands of the matrix: compilers other than that of the project are called directly, once per
# object.

set(warnings -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
set(language -std=c++20 ${warnings} -I ${PROJECT_SOURCE_DIR}/include -I ${PROJECT_SOURCE_DIR}/tests
             -I ${CMAKE_CURRENT_SOURCE_DIR})

# compile(<object> <title> <source> <command>...): compiles the source to the object with the
# command.
function(compile object title source)
    cmake_path(GET object PARENT_PATH folder)
    file(MAKE_DIRECTORY ${folder})
    add_custom_command(
        OUTPUT ${object}
        COMMAND ${ARGN} ${language} -MMD -MF ${object}.d -c ${CMAKE_CURRENT_SOURCE_DIR}/${source} -o ${object}
        DEPENDS ${source}
        DEPFILE ${object}.d
        COMMENT "${title}"
        VERBATIM)
endfunction()

# add_constants(<name> <command>...): compiles the results of the constant evaluator, one object per
# network. The flags do not affect them, but the objects depend on the command.
function(add_constants name)
    set(objects "")
    foreach(network IN LISTS networks)
        set(object ${CMAKE_CURRENT_BINARY_DIR}/constants/${name}/${network}.o)
        compile(${object} "${name} evaluates ${network}" expected.cpp ${ARGN} -O0 -ffp-contract=off -fdata-sections
                -D SAME_BITS_NETWORK=${network})
        list(APPEND objects ${object})
    endforeach()
    set(constants_of_${name} ${objects} PARENT_SCOPE)
endfunction()

# add_target(<title> COMPILE <command>... SOURCES <file>... CONSTANTS <name> LINK <command>...
# [SCRIPTS <linker script>...] [LIBRARIES <flag>...] [RUN <command>...] [FINGERPRINTS] [OBJECTS_OF
# <title>] [KNOWN <reason>])
#
# Adds a program with all networks, and its result. OBJECTS_OF uses the objects of another target
# instead of compiling. KNOWN names a fault outside ctnn; such results are shown but not counted.
function(add_target title)
    cmake_parse_arguments(PARSE_ARGV 1 of "FINGERPRINTS" "CONSTANTS;OBJECTS_OF;KNOWN"
                          "COMPILE;SOURCES;LINK;SCRIPTS;LIBRARIES;RUN")
    string(MAKE_C_IDENTIFIER "${title}" id)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/${id})
    file(MAKE_DIRECTORY ${folder})
    set(form values)
    if(of_FINGERPRINTS)
        set(form fingerprints)
        list(APPEND of_COMPILE -D SAME_BITS_FINGERPRINTS)
    endif()

    set(objects "")
    if(of_OBJECTS_OF)
        string(MAKE_C_IDENTIFIER "${of_OBJECTS_OF}" other)
        set(objects ${objects_of_${other}})
    else()
        foreach(network IN LISTS networks)
            compile(${folder}/${network}.o "${title}: ${network}" actual.cpp ${of_COMPILE}
                    -D SAME_BITS_NETWORK=${network})
            list(APPEND objects ${folder}/${network}.o)
        endforeach()
        list(JOIN networks "," all_networks)
        compile(${folder}/run_networks.o "${title}: all networks" run_networks.cpp ${of_COMPILE}
                -D SAME_BITS_NETWORKS=${all_networks})
        list(APPEND objects ${folder}/run_networks.o)
        foreach(source IN LISTS of_SOURCES)
            compile(${folder}/${source}.o "${title}: ${source}" ${source} ${of_COMPILE})
            list(APPEND objects ${folder}/${source}.o)
        endforeach()
    endif()
    set(objects_of_${id} ${objects} PARENT_SCOPE)

    set(scripts ${of_SCRIPTS})
    list(TRANSFORM scripts PREPEND "-T")
    add_custom_command(
        OUTPUT ${folder}/program
        COMMAND ${of_LINK} ${scripts} ${objects} ${constants_of_${of_CONSTANTS}} ${of_LIBRARIES} -o ${folder}/program
        DEPENDS ${objects} ${constants_of_${of_CONSTANTS}} ${of_SCRIPTS}
        COMMENT "${title}: link"
        VERBATIM)

    file(CONFIGURE OUTPUT ${folder}/about.txt
         CONTENT "title ${title}\nform ${form}\nconstants ${of_CONSTANTS}\nknown ${of_KNOWN}\n" @ONLY)
    add_custom_command(
        OUTPUT ${folder}/result.txt
        COMMAND ${CMAKE_COMMAND} -D ABOUT=${folder}/about.txt -D RESULT=${folder}/result.txt -P
                ${CMAKE_CURRENT_SOURCE_DIR}/run.cmake -- ${of_RUN} ${folder}/program
        DEPENDS ${folder}/program ${folder}/about.txt run.cmake
        COMMENT "${title}: run"
        VERBATIM)
    set(results ${results} ${folder}/result.txt PARENT_SCOPE)
endfunction()
