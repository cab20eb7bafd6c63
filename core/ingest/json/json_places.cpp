// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/json/json_places.h"

#include <QJsonDocument>
#include <QJsonParseError>

#include <optional>

namespace casebound::ingest {

namespace {

int lineOfByte(const QByteArray& bytes, qsizetype offset) {
    return static_cast<int>(bytes.left(offset).count('\n')) + 1;
}

// Walks through JSON that has been parsed without a mistake before, looking for one path.
class Walker {
public:
    Walker(const QByteArray& bytes, QString path)
        : m_bytes(bytes)
        , m_wanted(std::move(path)) {}

    std::optional<qsizetype> find() {
        value({});
        return m_found;
    }

private:
    void skipBlank() {
        while (m_at < m_bytes.size() &&
               (m_bytes[m_at] == ' ' || m_bytes[m_at] == '\n' || m_bytes[m_at] == '\t' ||
                m_bytes[m_at] == '\r' || m_bytes[m_at] == ',' || m_bytes[m_at] == ':'))
            ++m_at;
    }
    bool ended(char closing) {
        skipBlank();
        if (m_at < m_bytes.size() && m_bytes[m_at] != closing) return false;
        ++m_at;
        return true;
    }
    QString string() {
        const qsizetype start = m_at++;
        while (m_at < m_bytes.size() && m_bytes[m_at] != '"')
            m_at += m_bytes[m_at] == '\\' ? 2 : 1;
        ++m_at;
        return QString::fromUtf8(m_bytes.mid(start + 1, m_at - start - 2));
    }
    void value(const QString& path) {
        skipBlank();
        if (m_at >= m_bytes.size() || m_found) return;
        if (path == m_wanted) {
            m_found = m_at;
            return;
        }
        const char first = m_bytes[m_at];
        if (first == '{')
            object(path);
        else if (first == '[')
            array(path);
        else if (first == '"')
            string();
        else
            while (m_at < m_bytes.size() && !strchr(",]} \n\r\t", m_bytes[m_at]))
                ++m_at;
    }
    void object(const QString& path) {
        ++m_at;
        while (!m_found && !ended('}')) {
            const QString key = string();
            value(path.isEmpty() ? key : path + QLatin1Char('.') + key);
        }
    }
    void array(const QString& path) {
        ++m_at;
        for (int index = 0; !m_found && !ended(']'); ++index)
            value(QStringLiteral("%1[%2]").arg(path).arg(index));
    }

    const QByteArray& m_bytes;
    QString m_wanted;
    qsizetype m_at = 0;
    std::optional<qsizetype> m_found;
};

} // namespace

Result<JsonPlaces> JsonPlaces::parse(const QByteArray& bytes, const QString& fileName) {
    JsonPlaces places(bytes, fileName);
    QJsonParseError mistake;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &mistake);
    if (mistake.error != QJsonParseError::NoError) {
        Error error{ErrorCode::InvalidInput,
                    QStringLiteral("This is not JSON: %1. Nothing was taken in.").arg(mistake.errorString())};
        error.file = fileName;
        error.line = lineOfByte(bytes, mistake.offset);
        return failure(std::move(error));
    }
    if (!document.isObject())
        return places.refuse({}, QStringLiteral("The file must hold one object: {\"events\": […]}."));
    places.m_root = document.object();
    return places;
}

int JsonPlaces::lineOf(const QString& path) const {
    const auto offset = Walker(m_bytes, path).find();
    return offset ? lineOfByte(m_bytes, *offset) : 0;
}

} // namespace casebound::ingest
