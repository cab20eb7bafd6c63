// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/typed_date.h"

#include "core/edtf/wording.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace casebound::models {

namespace {

QString dateSaid(const char* words) {
    return QCoreApplication::translate("date", words);
}

// Dates as people write them, where they can mean one day or month only: never 3/4/2021.
QString meantBy(const QString& typed) {
    for (const QLocale& locale : {QLocale(), QLocale(QLocale::English)}) {
        for (const char* shape : {"d MMMM yyyy", "d MMM yyyy", "d. MMMM yyyy", "MMMM d, yyyy", "d.M.yyyy"}) {
            const QDate date = locale.toDate(typed, QLatin1String(shape));
            if (date.isValid()) return date.toString(Qt::ISODate);
        }
        for (const char* shape : {"MMMM yyyy", "MMM yyyy"}) {
            const QDate date = locale.toDate(typed, QLatin1String(shape));
            if (date.isValid()) return date.toString(QStringLiteral("yyyy-MM"));
        }
    }
    return {};
}

} // namespace

TypedDate readDate(const QString& typed) {
    const QString text = typed.trimmed();
    if (text.isEmpty()) return {};
    if (const auto date = edtf::parse(text)) return {true, edtf::wording(*date), {}};
    const QString meant = meantBy(text);
    if (!meant.isEmpty())
        return {false, dateSaid(QT_TRANSLATE_NOOP("date", "Write it as %1: press Return.")).arg(meant),
                meant};
    return {false,
            dateSaid(QT_TRANSLATE_NOOP("date",
                                       "No date yet. Write 2021, 2021-05 or 2021-05-12; 2021-05~ for about, "
                                       "2021? for unsure, 2019/2021 for from and to.")),
            {}};
}

} // namespace casebound::models
