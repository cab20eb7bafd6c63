// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/made_case.h"

#include "tests/bench/invented_pages.h"
#include "tests/bench/programs.h"
#include "tests/support/pdf_builder.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstring>
#include <random>

namespace casebound::bench {

namespace {

constexpr int kPeople = 30;
constexpr qsizetype kOriginal = qsizetype(16) << 20;
constexpr int kPagesAFile = 100;

// A picture that nobody can read, as large as a scan: quick to parse, and nothing could make less of it.
QByteArray largePdf(int number) {
    QByteArray noise(kOriginal, Qt::Uninitialized);
    std::mt19937_64 engine{static_cast<std::uint64_t>(number)};
    for (qsizetype at = 0; at < kOriginal; at += 8) {
        const std::uint64_t value = engine();
        std::memcpy(noise.data() + at, &value, sizeof value);
    }
    PdfBuilder pdf;
    pdf.addStream({}, noise);
    pdf.addPage(PdfBuilder::textAt(72, 700, "Scan " + QByteArray::number(number)));
    return pdf.build();
}

Outcome import(session::CaseSession& session, const QString& file, const QByteArray& pdf) {
    CB_CHECK(writeFile(file, pdf));
    NoProgress quiet;
    CB_TRY(const auto imported, session.importFiles({file}, 1, {}, quiet, {}));
    QFile::remove(file);
    if (imported.size() == 1 && !imported.first().ref.isEmpty()) return {};
    return failure(ErrorCode::ReaderFailed, QStringLiteral("A document of the bench was not imported."));
}

QJsonObject eventOf(InventedPages& pages, int number) {
    const QStringList words = pages.next().split(u' ');
    return {{QStringLiteral("title"), inventedName(number % kPeople) + u' ' + words.mid(0, 8).join(u' ')},
            {QStringLiteral("words"), words.mid(8, 30).join(u' ')}};
}

Outcome load(session::CaseSession& session, const QDir& folder, int events) {
    InventedPages pages;
    QJsonArray all;
    for (int i = 0; i < events; ++i)
        all.append(eventOf(pages, i));
    const QString file = folder.filePath(QStringLiteral("records.json"));
    const QJsonObject content{{QStringLiteral("identities"), inventedPeople()},
                              {QStringLiteral("events"), all}};
    CB_CHECK(writeFile(file, QJsonDocument(content).toJson()));
    NoProgress quiet;
    CB_CHECK(session.loadFile(file, quiet));
    QFile::remove(file);
    return {};
}

} // namespace

session::Credentials benchCredentials() {
    return {SecureBytes::copyOf("quiet river stone"), {}, {}};
}

QString inventedName(int person) {
    return InventedPages::word(2000 + person * 200) + u' ' + InventedPages::word(9000 + person);
}

QJsonArray inventedPeople() {
    QJsonArray identities;
    for (int i = 0; i < kPeople; ++i) {
        const QJsonObject appearance{{QStringLiteral("key"), QStringLiteral("w%1").arg(i)},
                                     {QStringLiteral("label"), QStringLiteral("Witness %1").arg(i + 1)}};
        identities.append(QJsonObject{{QStringLiteral("key"), QStringLiteral("i%1").arg(i)},
                                      {QStringLiteral("names"), QJsonArray{inventedName(i)}},
                                      {QStringLiteral("appearances"), QJsonArray{appearance}}});
    }
    return identities;
}

Outcome makeCase(const QString& path, const CasePlan& plan, const session::Services& services,
                 const QDir& folder) {
    CB_TRY(const auto made, session::CaseSession::create(path, benchCredentials(), plan.profile, services,
                                                         QStringLiteral("bench")));
    CB_CHECK(load(*made, folder, plan.events));
    const QString file = folder.filePath(QStringLiteral("document.pdf"));
    for (int i = 0; i < plan.originals; ++i)
        CB_CHECK(import(*made, file, largePdf(i)));
    InventedPages pages;
    for (int done = 0; done < plan.pages; done += kPagesAFile) {
        QStringList texts;
        for (int page = 0; page < kPagesAFile; ++page)
            texts.append(pages.next());
        CB_CHECK(import(*made, file, pdfWithText(texts)));
    }
    return made->close();
}

Outcome copyOver(const QString& from, const QString& to) {
    QFile::remove(to);
    if (QFile::copy(from, to)) return {};
    return failure(ErrorCode::Io, QStringLiteral("A case of the bench could not be copied."));
}

} // namespace casebound::bench
