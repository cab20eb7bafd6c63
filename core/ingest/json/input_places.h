// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>

namespace casebound::ingest {

// What a file that people wrote says, as the object that `load` reads, with its places: every error can say
// on which line and in which field. One class a format.
class InputPlaces {
public:
    virtual ~InputPlaces() = default;

    // {"identities": […], "events": […], …}
    const QJsonObject& root() const { return m_root; }

    // The line, from 1, where the value of a path such as "events[2].parties[0].role" begins; 0 where there
    // is none.
    virtual int lineOf(const QString& path) const = 0;

    // An InvalidInput that names file, line and field.
    tl::unexpected<Error> refuse(const QString& path, const QString& message) const;
    // Another error, with file, line and field added.
    tl::unexpected<Error> place(const QString& path, Error error) const;

protected:
    explicit InputPlaces(QString fileName)
        : m_fileName(std::move(fileName)) {}
    InputPlaces(const InputPlaces&) = default;
    InputPlaces(InputPlaces&&) = default;
    InputPlaces& operator=(const InputPlaces&) = default;
    InputPlaces& operator=(InputPlaces&&) = default;

    // What the path is called in this format.
    virtual QString fieldOf(const QString& path) const { return path; }

    QJsonObject m_root;

private:
    QString m_fileName;
};

} // namespace casebound::ingest
