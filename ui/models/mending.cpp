// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/mending.h"

#include "core/session/destination.h"

#include <QCoreApplication>

namespace casebound::models {

namespace {

QString mendingWords(const char* words) {
    return QCoreApplication::translate("mending", words);
}

bool is(const session::CheckRow& row, const char* reason) {
    return row.reason == QLatin1String(reason);
}

} // namespace

QList<Mending> mendingsOf(const session::CheckRow& row) {
    using Way = Mending::Way;
    if (is(row, "names-hidden"))
        return {{Way::ShowNames, mendingWords(QT_TRANSLATE_NOOP("mending", "Show names")), {}}};
    if (is(row, "unchecked-text") || is(row, "masking-outdated"))
        return {{Way::ShowNames, mendingWords(QT_TRANSLATE_NOOP("mending", "Mask them now")), {}}};
    QList<Mending> ways;
    if (!row.ref.isEmpty()) {
        ways.append(
            {Way::GoTo, mendingWords(QT_TRANSLATE_NOOP("mending", "Go to %1")).arg(row.ref), row.ref});
        if (is(row, "no-consent"))
            ways.append(
                {Way::Record, mendingWords(QT_TRANSLATE_NOOP("mending", "Record consent…")), row.ref});
        if (is(row, "no-ground"))
            ways.append({Way::Record, mendingWords(QT_TRANSLATE_NOOP("mending", "Record ground…")), row.ref});
    } else if (is(row, "unknown-person")) {
        ways.append(
            {Way::GoTo, mendingWords(QT_TRANSLATE_NOOP("mending", "Go to Names")), QStringLiteral("names")});
    }
    return ways;
}

std::optional<session::SheetWish> sheetFor(const session::CheckRow& row, const QString& purpose,
                                           const QString& audience) {
    const bool isGround = is(row, "no-ground");
    const auto to = session::destinationFrom(purpose, audience);
    if (row.ref.isEmpty() || !to || !(isGround || is(row, "no-consent"))) return std::nullopt;
    return session::SheetWish{row.ref,
                              isGround ? records::ConsentForm::Ground : records::ConsentForm::Consent, *to};
}

} // namespace casebound::models
