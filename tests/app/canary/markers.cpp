// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/canary/markers.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStringEncoder>

namespace casebound::canary {

namespace {

QString letters(int number) {
    QString word;
    for (int i = 0; i < 3; ++i, number /= 26)
        word.prepend(QChar(u'a' + number % 26));
    return word;
}

} // namespace

QString contentMarker(int number) {
    return QLatin1String(kContentStem) + letters(number);
}

QString nameMarker(int number) {
    QString word = QLatin1String(kNameStem) + letters(number);
    word[0] = word[0].toUpper();
    return word;
}

bool holds(const QByteArray& bytes, const char* stem) {
    const QByteArray lower = bytes.toLower(); // of ASCII letters only: other bytes stay
    const QString word = QLatin1String(stem);
    for (const auto encoding : {QStringEncoder::Utf8, QStringEncoder::Utf16LE, QStringEncoder::Utf16BE}) {
        const QByteArray wanted = QStringEncoder(encoding)(word);
        if (lower.contains(wanted)) return true;
    }
    return false;
}

QStringList filesHolding(const QString& folder, const char* stem) {
    QStringList found;
    const QDir top(folder);
    QDirIterator each(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        QFile file(each.next());
        const QString name = top.relativeFilePath(file.fileName());
        const bool inName = name.contains(QLatin1String(stem), Qt::CaseInsensitive);
        if (inName || !file.open(QIODevice::ReadOnly) || holds(file.readAll(), stem)) found.append(name);
    }
    found.sort();
    return found;
}

} // namespace casebound::canary
