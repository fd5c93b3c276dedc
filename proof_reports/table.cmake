# Prints the lines of all files in RESULTS.

foreach(result IN LISTS RESULTS)
    file(STRINGS ${result} lines)
    foreach(line IN LISTS lines)
        execute_process(COMMAND ${CMAKE_COMMAND} -E echo "${line}")
    endforeach()
endforeach()
if(SKIPPED)
    execute_process(COMMAND ${CMAKE_COMMAND} -E echo "SKIPPED: ${SKIPPED}")
endif()
