// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/storage/sqlcipherstatement.h"

#include "models/storage/sqlcipherhandle.h"

#include <sqlcipher/sqlite3.h>

#include <QDateTime>
#include <QSqlField>
#include <QUuid>

#include <limits>

namespace Prefdesk {

namespace {

bool isNullValue(const QVariant &value)
{
    if (value.isNull())
        return true;
    switch (value.typeId()) {
    case QMetaType::QString:
        return static_cast<const QString *>(value.constData())->isNull();
    case QMetaType::QByteArray:
        return static_cast<const QByteArray *>(value.constData())->isNull();
    case QMetaType::QDateTime:
        return value.toDateTime().isNull();
    case QMetaType::QDate:
        return value.toDate().isNull();
    case QMetaType::QTime:
        return value.toTime().isNull();
    case QMetaType::QUuid:
        return value.toUuid().isNull();
    default:
        return false;
    }
}

int bindText(sqlite3_stmt *statement, int position, const QString &text)
{
    return sqlite3_bind_text64(statement, position, reinterpret_cast<const char *>(text.utf16()),
                               static_cast<sqlite3_uint64>(text.size()) * sizeof(QChar), SQLITE_TRANSIENT,
                               SQLITE_UTF16);
}

QString textOf(const void *utf16)
{
    return utf16 ? QString::fromUtf16(static_cast<const char16_t *>(utf16)) : QString();
}

} // namespace

SqlCipherStatement::~SqlCipherStatement()
{
    finalize();
}

int SqlCipherStatement::prepare(SqlCipherHandle &handle, const QString &sql)
{
    finalize();
    const void *tail = nullptr;
    const int size = static_cast<int>((sql.size() + 1) * qsizetype(sizeof(QChar)));
    const int code = sqlite3_prepare16_v2(handle.get(), sql.utf16(), size, &m_statement, &tail);
    if (code != SQLITE_OK)
        return code;
    if (!textOf(tail).trimmed().isEmpty()) {
        sqlite3_finalize(std::exchange(m_statement, nullptr));
        return SQLITE_MISUSE;
    }
    if (m_statement) {
        m_handle = &handle;
        handle.add(this);
    }
    return SQLITE_OK;
}

int SqlCipherStatement::reset()
{
    return sqlite3_reset(m_statement);
}

int SqlCipherStatement::bind(int position, const QVariant &value)
{
    if (isNullValue(value))
        return sqlite3_bind_null(m_statement, position);
    switch (value.typeId()) {
    case QMetaType::QByteArray: {
        const auto &bytes = *static_cast<const QByteArray *>(value.constData());
        return sqlite3_bind_blob64(m_statement, position, bytes.constData(), static_cast<sqlite3_uint64>(bytes.size()),
                                   SQLITE_STATIC);
    }
    case QMetaType::Bool:
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::LongLong:
        return sqlite3_bind_int64(m_statement, position, value.toLongLong());
    case QMetaType::Float:
    case QMetaType::Double:
        return sqlite3_bind_double(m_statement, position, value.toDouble());
    case QMetaType::QDateTime:
        return bindText(m_statement, position, value.toDateTime().toString(Qt::ISODateWithMs));
    case QMetaType::QTime:
        return bindText(m_statement, position, value.toTime().toString(u"hh:mm:ss.zzz"));
    default:
        return bindText(m_statement, position, value.toString());
    }
}

int SqlCipherStatement::step()
{
    return m_statement ? sqlite3_step(m_statement) : SQLITE_MISUSE;
}

void SqlCipherStatement::finish()
{
    sqlite3_reset(m_statement);
    if (m_statement)
        sqlite3_clear_bindings(m_statement);
}

void SqlCipherStatement::finalize()
{
    if (m_handle)
        std::exchange(m_handle, nullptr)->remove(this);
    sqlite3_finalize(std::exchange(m_statement, nullptr));
}

bool SqlCipherStatement::isReadOnly() const
{
    return !m_statement || sqlite3_stmt_readonly(m_statement) != 0;
}

int SqlCipherStatement::parameterCount() const
{
    return m_statement ? sqlite3_bind_parameter_count(m_statement) : 0;
}

QString SqlCipherStatement::parameterName(int position) const
{
    return QString::fromUtf8(sqlite3_bind_parameter_name(m_statement, position));
}

int SqlCipherStatement::columnCount() const
{
    return sqlite3_column_count(m_statement);
}

int SqlCipherStatement::columnType(int column) const
{
    return sqlite3_column_type(m_statement, column);
}

bool SqlCipherStatement::isNull(int column) const
{
    return !m_statement || sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

QVariant SqlCipherStatement::value(int column, QSql::NumericalPrecisionPolicy policy) const
{
    if (!m_statement)
        return {};
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return QVariant(static_cast<qlonglong>(sqlite3_column_int64(m_statement, column)));
    case SQLITE_TEXT: {
        const auto *const utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column));
    }
    case SQLITE_BLOB: {
        const auto *const bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
        return QByteArray(bytes, sqlite3_column_bytes(m_statement, column));
    }
    case SQLITE_FLOAT:
        if (policy == QSql::LowPrecisionInt32)
            return sqlite3_column_int(m_statement, column);
        if (policy == QSql::LowPrecisionInt64)
            return QVariant(static_cast<qlonglong>(sqlite3_column_int64(m_statement, column)));
        return sqlite3_column_double(m_statement, column);
    default:
        return QVariant(QMetaType::fromType<QString>());
    }
}

QSqlField SqlCipherStatement::field(int column, int storedType) const
{
    static const QHash<int, QMetaType::Type> byStoredType {{SQLITE_INTEGER, QMetaType::Int},
                                                           {SQLITE_FLOAT, QMetaType::Double},
                                                           {SQLITE_BLOB, QMetaType::QByteArray},
                                                           {SQLITE_TEXT, QMetaType::QString}};
    const QString declaration = textOf(sqlite3_column_decltype16(m_statement, column));
    const QMetaType type = declaration.isEmpty() ? QMetaType(byStoredType.value(storedType, QMetaType::UnknownType))
                                                 : sqlColumnType(declaration);
    return QSqlField(textOf(sqlite3_column_name16(m_statement, column)).remove(u'"'), type,
                     textOf(sqlite3_column_table_name16(m_statement, column)).remove(u'"'));
}

QMetaType sqlColumnType(const QString &declaration)
{
    const QString name = declaration.toLower();
    if (name == u"integer" || name == u"int")
        return QMetaType(QMetaType::Int);
    if (name == u"double" || name == u"float" || name == u"real" || name.startsWith(u"numeric"))
        return QMetaType(QMetaType::Double);
    if (name == u"blob")
        return QMetaType(QMetaType::QByteArray);
    if (name == u"boolean" || name == u"bool")
        return QMetaType(QMetaType::Bool);
    return QMetaType(QMetaType::QString);
}

} // namespace Prefdesk
