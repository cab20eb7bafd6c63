// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/safekeeping/sheet_maker.h"

#include <QCoreApplication>

namespace casebound::views {

using session::SheetKind;
using widgets::SheetPage;

namespace {

constexpr qsizetype kShownHash = 16;

QString words(const char* source) {
    return QCoreApplication::translate("sheet", source);
}

// What tells one sheet from another, and a later copy of the case from an older one.
QStringList factsOf(const session::RecoverySecret& secret, const session::HistoryHead& head) {
    QStringList facts{(secret.kind == SheetKind::Case ? words(QT_TRANSLATE_NOOP("sheet", "Case, keys %1"))
                                                      : words(QT_TRANSLATE_NOOP("sheet", "Names, keys %1")))
                          .arg(session::keyingName(secret.keyingTag))};
    if (head.seq > 0)
        facts.append(words(QT_TRANSLATE_NOOP("sheet", "History: %1 entries, the last %2"))
                         .arg(head.seq)
                         .arg(QString::fromLatin1(head.hash.toHex().left(kShownHash))));
    return facts;
}

Result<SheetPage> pageOf(const QString& title, const QStringList& facts, SecureBytes rows) {
    CB_TRY(auto code, session::sheetCodeOf(rows));
    return SheetPage{title, facts, std::move(rows), std::move(code)};
}

} // namespace

Result<std::vector<SheetPage>> makeSheet(session::CaseSession& session, const SheetWish& wish,
                                         Random& random) {
    CB_TRY(const auto secret, session.recoverySecret(wish.kind, wish.namesPassphrase));
    CB_TRY(const auto head, session.historyHead());
    const QStringList facts = factsOf(secret, head);
    std::vector<SheetPage> pages;
    if (!wish.inShares) {
        CB_TRY(auto rows, session::rowsOf(secret));
        CB_TRY(auto page,
               pageOf(words(QT_TRANSLATE_NOOP("sheet", "Recovery sheet")), facts, std::move(rows)));
        pages.push_back(std::move(page));
        return pages;
    }
    CB_TRY(auto shares, session::sharesOf(secret, random));
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const QString title =
            words(QT_TRANSLATE_NOOP("sheet", "Share %1 of 3, any two are needed")).arg(i + 1);
        CB_TRY(auto page, pageOf(title, facts, std::move(shares[i])));
        pages.push_back(std::move(page));
    }
    return pages;
}

} // namespace casebound::views
