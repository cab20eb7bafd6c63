// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/casefile/original_store.h"
#include "core/casefile/page_store.h"
#include "core/session/exhibit_images.h"
#include "core/session/exhibit_named.h"
#include "core/session/exhibit_reading.h"

#include <QCborArray>
#include <QCborMap>
#include <QJsonArray>

namespace casebound::session {

namespace {

QJsonArray outlineOf(const QCborMap& document) {
    QJsonArray outline;
    for (const auto& value : document.value(QLatin1String("outline")).toArray()) {
        const QCborArray entry = value.toArray();
        outline.append(QJsonObject{{QStringLiteral("title"), entry.at(0).toString()},
                                   {QStringLiteral("level"), entry.at(1).toInteger()},
                                   {QStringLiteral("page"), entry.at(2).toInteger()}});
    }
    return outline;
}

// Images of other formats are kept and told of, but not drawn.
bool hasLooks(const QCborMap& document) {
    const QString kind = document.value(QLatin1String("kind")).toString(QStringLiteral("pdf"));
    if (kind != QLatin1String("image")) return kind == QLatin1String("pdf");
    const QString format = document.value(QLatin1String("version")).toString();
    return format == QLatin1String("JPEG") || format == QLatin1String("PNG") ||
           format == QLatin1String("TIFF");
}

// Why the pages of this original cannot be drawn; empty where they can. The reader is only asked where what
// is known of the file does not say it.
QString whyNotDrawn(const SessionTools& tools, const records::Exhibit& exhibit, const QCborMap& document) {
    if (document.value(QLatin1String("kind")).toString() == QLatin1String("unknown"))
        return QStringLiteral("This file is of a kind that is not read here. It is kept sealed, as it is.");
    if (!hasLooks(document))
        return QStringLiteral("This is no document of drawn pages. What it says is shown as text, cut into "
                              "pages so that it can be cited.");
    const bool isOpen = document.value(QLatin1String("encrypted")).isFalse() && exhibit.pageCount > 0;
    if (isOpen) return {};
    NoProgress progress;
    const auto opened = ExhibitImages().open(tools, exhibit.common.id, progress);
    if (opened) return {};
    if (opened.error().code != ErrorCode::PasswordNeeded) return opened.error().message;
    return QStringLiteral(
        "This document is locked with a password of its own, which is not kept. Its text was "
        "read when it was imported.");
}

} // namespace

Result<QJsonObject> ExhibitReading::facts(const QString& ref) {
    CB_TRY(const auto exhibit, exhibitNamed(m_tools, ref));
    const records::RecordId id = exhibit.common.id;
    casefile::PageStore pages(m_tools.parts.connection, m_tools.parts.texts, m_tools.keys,
                              m_tools.parts.random);
    CB_TRY(const qint64 count, pages.count(id));
    CB_TRY(const QString whole, m_tools.references.ref(id));
    QJsonObject facts = records::toJson(exhibit, m_tools.words());
    facts.insert(QStringLiteral("ref"), whole);
    facts.insert(QStringLiteral("pages"), count);
    QString whyNot =
        QStringLiteral("Names are sealed, and the pages as they were show them. This is the text "
                       "with every registered name masked.");
    if (m_tools.keys.isShown()) {
        casefile::OriginalStore originals(m_tools.parts.connection, m_tools.keys);
        const auto original = originals.facts(id);
        if (!original && original.error().code != ErrorCode::NotFound) return failure(original.error());
        whyNot = original ? whyNotDrawn(m_tools, exhibit, original->document)
                          : QStringLiteral("There is no file of this exhibit in the case.");
        // Its titles are part of the original and may hold names.
        if (original && m_tools.namesShown())
            facts.insert(QStringLiteral("outline"), outlineOf(original->document));
    }
    facts.insert(QStringLiteral("can_render"), whyNot.isEmpty());
    if (!whyNot.isEmpty()) facts.insert(QStringLiteral("why_not"), whyNot);
    return facts;
}

} // namespace casebound::session
