# Prints all RESULTS. Fails if a bound is exceeded.

set(table "")
foreach(result IN LISTS RESULTS)
    file(READ ${result} line)
    string(APPEND table "${line}")
endforeach()
message("${table}")
if(table MATCHES "BROKEN")
    message(FATAL_ERROR "a bound is exceeded")
endif()
