// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/json/input_places.h"

namespace casebound::ingest {

tl::unexpected<Error> InputPlaces::refuse(const QString& path, const QString& message) const {
    return place(path, {ErrorCode::InvalidInput, message});
}

tl::unexpected<Error> InputPlaces::place(const QString& path, Error error) const {
    error.file = m_fileName;
    error.field = fieldOf(path);
    // A field that is left out has no line of its own: that of what surrounds it is the nearest.
    for (QString around = path; error.line == 0 && !around.isEmpty();
         around.truncate(qMax(around.lastIndexOf(QLatin1Char('.')), around.lastIndexOf(QLatin1Char('[')))))
        error.line = lineOf(around);
    return failure(std::move(error));
}

} // namespace casebound::ingest
