# SPDX-License-Identifier: GPL-3.0-or-later
# SqlCipher::SqlCipher: libsqlcipher, statically and with its symbols hidden. Debian's libsqlite3 exports the same
# names, and a stock SQLite accepts a key silently and writes plaintext.
find_path(SqlCipher_INCLUDE_DIR sqlcipher/sqlite3.h)
find_library(SqlCipher_LIBRARY libsqlcipher.a)
if(SqlCipher_INCLUDE_DIR AND SqlCipher_LIBRARY)
    find_package(PkgConfig REQUIRED)
    pkg_check_modules(SQLCIPHER_PC QUIET sqlcipher)
    execute_process(COMMAND sh -c "strings -n 5 '${SqlCipher_LIBRARY}' | grep -Eo '^4\\.[0-9]+\\.[0-9]+( community)?$' | head -n 1 | cut -d' ' -f1"
                    OUTPUT_VARIABLE SqlCipher_VERSION OUTPUT_STRIP_TRAILING_WHITESPACE)
endif()
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(SqlCipher REQUIRED_VARS SqlCipher_LIBRARY SqlCipher_INCLUDE_DIR VERSION_VAR SqlCipher_VERSION)
if(SqlCipher_FOUND AND NOT TARGET SqlCipher::SqlCipher)
    find_package(OpenSSL 3 REQUIRED)
    add_library(SqlCipher::SqlCipher STATIC IMPORTED)
    set_target_properties(SqlCipher::SqlCipher PROPERTIES
        IMPORTED_LOCATION "${SqlCipher_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${SqlCipher_INCLUDE_DIR}"
        INTERFACE_COMPILE_DEFINITIONS "SQLITE_HAS_CODEC"
        INTERFACE_LINK_OPTIONS "-Wl,--exclude-libs,libsqlcipher.a"
        INTERFACE_LINK_LIBRARIES "OpenSSL::Crypto;dl;pthread;m")
endif()
