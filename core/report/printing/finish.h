// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace casebound::report::printing {

// The same PDF without /Info and XMP, with its language, and with an id that follows from its content alone:
// nothing is left that says when, where or with what it was made. Internal where qpdf fails.
Result<QByteArray> finish(const QByteArray& pdf, const QString& language);

} // namespace casebound::report::printing
