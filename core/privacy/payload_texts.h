// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>

#include <functional>

namespace casebound::privacy {

// What becomes of a text in a payload (TextStore::toJson); the same object where nothing does.
using TextChange = std::function<Result<QJsonObject>(const QJsonObject&)>;

// A JSON value with `change` applied to every text in it, however deep. Errors: those of `change`.
Result<QJsonValue> changeTexts(const QJsonValue& json, const TextChange& change);

// The same for the body of a history row; the very bytes that were given where nothing changed or it is no
// JSON.
Result<QByteArray> changeTexts(const QByteArray& body, const TextChange& change);

} // namespace casebound::privacy
