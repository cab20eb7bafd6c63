// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/salvage_words.h"

#include <QCoreApplication>

namespace casebound::models {

namespace {

QString salvageText(const char* source) {
    return QCoreApplication::translate("salvage", source);
}

void addRefs(QStringList& said, const char* what, const QStringList& refs) {
    if (!refs.isEmpty()) said.append(salvageText(what).arg(refs.join(QStringLiteral(", "))));
}

void addCount(QStringList& said, const char* what, qint64 count) {
    if (count > 0) said.append(salvageText(what).arg(count));
}

} // namespace

QStringList salvageWords(const session::SalvageReport& report) {
    QStringList said;
    const auto& mending = report.mending;
    addCount(said, QT_TRANSLATE_NOOP("salvage", "Pages of the file that cannot be read: %1."),
             report.rows.lostPages);
    addRefs(said, QT_TRANSLATE_NOOP("salvage", "Found again by their history: %1."), mending.foundAgain);
    addRefs(said, QT_TRANSLATE_NOOP("salvage", "Lost fields of their own, which are empty now: %1."),
            mending.emptied);
    addRefs(said, QT_TRANSLATE_NOOP("salvage", "Lost, but for what the history says of them: %1."),
            mending.lostRecords);
    addRefs(said, QT_TRANSLATE_NOOP("salvage", "Lost texts: %1."), mending.lostTexts);
    addRefs(said, QT_TRANSLATE_NOOP("salvage", "Lost pages of exhibits: %1."), mending.lostPages);
    addRefs(said, QT_TRANSLATE_NOOP("salvage", "Lost originals: %1."), mending.lostOriginals);
    addRefs(said,
            QT_TRANSLATE_NOOP("salvage", "Originals that are not what came in; what is left is kept: %1."),
            mending.brokenOriginals);
    addCount(said, QT_TRANSLATE_NOOP("salvage", "References that point nowhere now: %1."),
             mending.clearedReferences);
    addCount(said, QT_TRANSLATE_NOOP("salvage", "Places where a text no longer says who is mentioned: %1."),
             mending.lostMentions);
    for (const auto& gap : report.historyGaps)
        said.append(
            salvageText(QT_TRANSLATE_NOOP("salvage", "Entries of the history that are lost: %1 to %2."))
                .arg(gap.first)
                .arg(gap.last));
    if (report.names == session::RegisterLeft::Lost)
        said.append(salvageText(QT_TRANSLATE_NOOP(
            "salvage",
            "Names and originals are lost: the page that held their keys is damaged. A backup made "
            "since the keys were last changed still has them.")));
    addCount(said, QT_TRANSLATE_NOOP("salvage", "Originals copied sealed, and not verified: %1."),
             report.originalsSkipped);
    return said;
}

} // namespace casebound::models
