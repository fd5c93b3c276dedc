# Runs PROGRAM for one FUNCTION and writes its output and time to RESULT; table.cmake checks the
# bounds.

string(TIMESTAMP begin "%s")
execute_process(COMMAND ${PROGRAM} ${FUNCTION} OUTPUT_VARIABLE line ERROR_VARIABLE line RESULT_VARIABLE result)
string(TIMESTAMP end "%s")
math(EXPR seconds "${end} - ${begin}")
string(STRIP "${line}" line)
if(NOT line MATCHES "(held|BROKEN)")
    string(APPEND line "BROKEN: the program ended with ${result}")
endif()
file(WRITE ${RESULT} "${line} (${seconds} s)\n")
