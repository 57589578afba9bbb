# SPDX-License-Identifier: GPL-3.0-or-later
set(CPACK_PACKAGE_CONTACT "Prefdesk maintainers")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Desk for customer contact preferences and consent")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION office)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
