# Prints all RESULTS; an error if a bound is broken.

set(table "")
foreach(result IN LISTS RESULTS)
    file(READ ${result} line)
    string(APPEND table "${line}")
endforeach()
message("${table}")
if(table MATCHES "BROKEN")
    message(FATAL_ERROR "a bound is broken")
endif()
