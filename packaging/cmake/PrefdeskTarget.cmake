# SPDX-License-Identifier: GPL-3.0-or-later
# prefdesk_options: what every target of this project is compiled with.
option(PREFDESK_WERROR "Warnings are errors" OFF)
option(PREFDESK_TESTS "Build the tests" ON)
set(PREFDESK_SANITIZE "" CACHE STRING "Sanitizers, for example address,undefined")
option(PREFDESK_COVERAGE "Count executed lines" OFF)

add_library(prefdesk_options INTERFACE)
target_include_directories(prefdesk_options INTERFACE "${CMAKE_SOURCE_DIR}")
target_compile_options(prefdesk_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<BOOL:${PREFDESK_WERROR}>:-Werror>)
target_compile_definitions(prefdesk_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 PREFDESK_VERSION="${PROJECT_VERSION}")
if(CMAKE_CXX_COMPILER_ID STREQUAL Clang AND QPDF_VERSION VERSION_LESS 12)
    target_compile_options(prefdesk_options INTERFACE "SHELL:-include ${CMAKE_CURRENT_LIST_DIR}/qpdfforclang.h")
endif()
if(PREFDESK_SANITIZE)
    target_compile_options(prefdesk_options INTERFACE -fsanitize=${PREFDESK_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(prefdesk_options INTERFACE -fsanitize=${PREFDESK_SANITIZE})
endif()
if(PREFDESK_COVERAGE)
    target_compile_options(prefdesk_options INTERFACE --coverage)
    target_link_options(prefdesk_options INTERFACE --coverage)
endif()

# Most of the time of a compiler goes into these. The preset lint compiles without, so that each file still includes
# what it uses.
set(PREFDESK_PRECOMPILED
    <QAbstractTableModel> <QCoreApplication> <QDir> <QFile> <QFileInfo> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject>
    <QList> <QLocale> <QMap> <QSet> <QSqlDatabase> <QSqlQuery> <QString> <QTimeZone> <QTimer> <QVariant>
    <algorithm> <array> <atomic> <chrono> <functional> <memory> <mutex> <optional> <utility> <vector>)
set(PREFDESK_PRECOMPILED_WIDGETS
    <QApplication> <QCheckBox> <QComboBox> <QDialogButtonBox> <QFileDialog> <QFormLayout> <QHeaderView> <QLabel> <QLineEdit>
    <QPainter> <QPushButton> <QStackedWidget> <QTableView> <QTabWidget> <QVBoxLayout>)
