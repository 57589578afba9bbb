# SPDX-License-Identifier: GPL-3.0-or-later
# Breaks each rule of layering.cmake once, in a made-up tree, and sees that it is noticed.
# usage: cmake -D ROOT=<checkout> -D FOLDER=<empty folder> -P tests/layeringnotices.cmake
cmake_minimum_required(VERSION 3.25)
set(spdx "// SPDX-License-Identifier: GPL-3.0-or-later\n")

# notices(<file> <content> <part of the complaint>): the only file of the tree is wrong and is named.
function(notices file content complaint)
    file(REMOVE_RECURSE "${FOLDER}")
    file(WRITE "${FOLDER}/${file}" "${content}")
    execute_process(COMMAND "${CMAKE_COMMAND}" -D "ROOT=${FOLDER}" -P "${ROOT}/tests/layering.cmake"
                    RESULT_VARIABLE code ERROR_VARIABLE errors OUTPUT_QUIET)
    string(REGEX REPLACE "[ \n]+" " " errors "${errors}")
    string(FIND "${errors}" "${file}: ${complaint}" found)
    if(code EQUAL 0 OR found LESS 0)
        message(FATAL_ERROR "not noticed: ${file}: ${complaint}\n${errors}")
    endif()
endfunction()

notices(models/audit/a.cpp "${spdx}#include \"views/audit/b.h\"\n" "models must not know")
notices(models/audit/a.cpp "${spdx}#include \"models/customers/b.h\"\n" "models/customers/b.h stands further up")
notices(models/what/a.cpp "${spdx}#include \"models/audit/b.h\"\n" "is or includes an unknown feature")
notices(models/audit/a.cpp "${spdx}#include \"b.h\"\n" "write \"b.h\" from the root")
notices(models/audit/a.cpp "${spdx}#include <QtWidgets/QWidget>\n" "no widgets here")
notices(views/audit/a.cpp "${spdx}#include \"models/storage/row.h\"\n" "views talk to item models")
notices(views/audit/a.cpp "${spdx}#include \"models/audit/ledgerstore.h\"\n" "views talk to item models")
notices(views/audit/a.cpp "${spdx}#include \"app/application.h\"\n" "views must not know")
notices(views/audit/a.cpp "${spdx}#include \"views/access/b.h\"\n" "the window joins features")
notices(views/audit/a.cpp "${spdx}dialog.exec();\n" "no exec()")
notices(app/ctl/a.cpp "${spdx}#include \"views/mainwindow.h\"\n" "prefdeskctl has no windows")
notices(app/a.cpp "${spdx}QCoreApplication::processEvents();\n" "no nested event loop, no waiting")
notices(app/a.cpp "${spdx}class DeskManager final\n" "a name says nothing")
notices(app/deskutils.cpp "${spdx}" "the file's name says nothing")
notices(app/a.cpp "int a;\n" "the first line must be")
notices(tests/tst_a.cpp "${spdx}QTest::qWait(5);\n" "sleeping hides a race")

string(REPEAT "\n" 400 lines)
notices(app/a.cpp "${spdx}${lines}" "401 lines")
file(REMOVE_RECURSE "${FOLDER}")
