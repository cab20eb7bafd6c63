// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace casebound::ingest {

// A JSON file with its places: every error can say on which line and in which field.
class JsonPlaces {
public:
    // Errors: InvalidInput with the line of the first mistake; also where the file is not one object.
    static Result<JsonPlaces> parse(const QByteArray& bytes, const QString& fileName);

    const QJsonObject& root() const { return m_root; }

    // The line, from 1, where the value of a path such as "events[2].parties[0].role" begins; 0 where there
    // is none.
    int lineOf(const QString& path) const;

    // An InvalidInput that names file, line and field.
    tl::unexpected<Error> refuse(const QString& path, const QString& message) const;
    // Another error, with file, line and field added.
    tl::unexpected<Error> place(const QString& path, Error error) const;

private:
    QByteArray m_bytes;
    QString m_fileName;
    QJsonObject m_root;
};

} // namespace casebound::ingest
