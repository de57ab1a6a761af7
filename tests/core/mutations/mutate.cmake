# mutate.cmake: writes a copy of an engine file with a planted bug.
#   cmake -DMUTATION=FILE -DCORE=FOLDER -DOUT=FILE -P mutate.cmake
# A mutation says FILE, SEARCH and REPLACE (and SEARCH2, REPLACE2); each text searched must stand in the file once.
include(${MUTATION})
file(READ ${CORE}/${FILE} text)
foreach(n "" 2)
    if(DEFINED SEARCH${n})
        string(FIND "${text}" "${SEARCH${n}}" first)
        string(FIND "${text}" "${SEARCH${n}}" last REVERSE)
        if(first EQUAL -1 OR NOT first EQUAL last)
            message(FATAL_ERROR "${MUTATION}: its text ${n} must stand once in ${FILE}")
        endif()
        string(REPLACE "${SEARCH${n}}" "${REPLACE${n}}" text "${text}")
    endif()
endforeach()
file(WRITE ${OUT} "${text}")
