// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/json/input_places.h"

#include <QByteArray>

namespace casebound::ingest {

// A JSON file with its places.
class JsonPlaces final : public InputPlaces {
public:
    // Errors: InvalidInput with the line of the first mistake; also where the file is not one object.
    static Result<JsonPlaces> parse(const QByteArray& bytes, const QString& fileName);

    int lineOf(const QString& path) const override;

private:
    JsonPlaces(QByteArray bytes, const QString& fileName)
        : InputPlaces(fileName)
        , m_bytes(std::move(bytes)) {}

    QByteArray m_bytes;
};

} // namespace casebound::ingest
