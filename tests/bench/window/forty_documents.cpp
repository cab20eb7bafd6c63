// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/forty_documents.h"

#include "tests/bench/invented_pages.h"
#include "tests/support/pdf_builder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace casebound::bench {

namespace {

constexpr int kDocuments = 40;
constexpr int kLeastPages = 5;
constexpr int kMostPages = 60;
constexpr int kNameEveryPages = 3;

const QStringList& names() {
    static const QStringList names{
        QStringLiteral("Orla Venstrand"), QStringLiteral("Tibor Quassel"),   QStringLiteral("Imke Dorrewald"),
        QStringLiteral("Santo Belmarin"), QStringLiteral("Runa Achterholt"), QStringLiteral("Pavo Lindqvarn"),
        QStringLiteral("Edda Morgenroe"), QStringLiteral("Juris Kalvenas"),  QStringLiteral("Nela Obermatt")};
    return names;
}

bool write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QStringList pagesOf(InventedPages& invented, int document) {
    const int count = kLeastPages + (document * 17) % (kMostPages - kLeastPages + 1);
    QStringList pages;
    for (int page = 0; page < count; ++page) {
        QString text = invented.next();
        if (page % kNameEveryPages == 0)
            text.prepend(QStringLiteral("%1 said so on 3 May 2021.\n")
                             .arg(names()[(document + page) % names().size()]));
        pages.append(text);
    }
    return pages;
}

QString key(const char* what, qsizetype number) {
    return QStringLiteral("%1-%2").arg(QLatin1String(what)).arg(number + 1);
}

QJsonObject caseJson() {
    QJsonArray identities;
    QJsonArray testimonies;
    QJsonArray consents;
    for (qsizetype at = 0; at < names().size(); ++at) {
        const QJsonObject appearance{
            {QStringLiteral("key"), key("witness", at)},
            {QStringLiteral("label"),
             QStringLiteral("Voice %1").arg(QChar(static_cast<char16_t>(u'Q' + at)))},
            {QStringLiteral("role"), QStringLiteral("witness")}};
        identities.append(QJsonObject{{QStringLiteral("names"), QJsonArray{names()[at]}},
                                      {QStringLiteral("appearances"), QJsonArray{appearance}}});
        testimonies.append(
            QJsonObject{{QStringLiteral("title"), QStringLiteral("What was told in May")},
                        {QStringLiteral("of"), key("witness", at)},
                        {QStringLiteral("paragraphs"),
                         QJsonArray{QStringLiteral("I was there when the door was closed.")}}});
        consents.append(QJsonObject{{QStringLiteral("of"), key("witness", at)},
                                    {QStringLiteral("form"), QStringLiteral("consent")},
                                    {QStringLiteral("purposes"), QJsonArray{QStringLiteral("reviewers")}},
                                    {QStringLiteral("status"), QStringLiteral("given")},
                                    {QStringLiteral("attribution"), QStringLiteral("not-attributed")},
                                    {QStringLiteral("quotation"), QStringLiteral("verbatim")}});
    }
    const QJsonObject statement{
        {QStringLiteral("title"), QStringLiteral("Statement of the board")},
        {QStringLiteral("text"),
         QStringLiteral("Nobody was ever refused. Every letter was answered. The door was always open.")}};
    return {{QStringLiteral("identities"), identities},
            {QStringLiteral("testimonies"), testimonies},
            {QStringLiteral("consents"), consents},
            {QStringLiteral("public-statements"), QJsonArray{statement}}};
}

} // namespace

bool writeFortyDocuments(const QString& folder) {
    const QDir into(folder);
    if (!into.mkpath(QStringLiteral("."))) return false;
    InventedPages invented;
    for (int document = 0; document < kDocuments; ++document) {
        const QString name = QStringLiteral("document-%1.pdf").arg(document + 1, 2, 10, QLatin1Char('0'));
        if (!write(into.filePath(name), pdfWithText(pagesOf(invented, document)))) return false;
    }
    return write(into.filePath(QStringLiteral("case.json")), QJsonDocument(caseJson()).toJson());
}

} // namespace casebound::bench
