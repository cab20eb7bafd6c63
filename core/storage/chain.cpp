// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/chain.h"

#include "core/crypto/hash.h"
#include "core/crypto/mac.h"
#include "core/storage/connection.h"
#include "core/storage/transaction.h"

#include <QSet>
#include <QtEndian>

namespace casebound::storage {
namespace {

constexpr int kRowsBetweenReports = 500;

QByteArray bigEndian(qint64 number) {
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

void addField(crypto::Sha256& hash, const QByteArray& field) {
    hash.add(bigEndian(field.size()));
    hash.add(field);
}

// A row as verifyChain() reads it.
struct Row {
    ChainLink link;
    QByteArray hash;
    bool erased = false;
    QByteArray nonce;
    PayloadKind kind = PayloadKind::Masked;
    QByteArray body;
};

Row rowOf(const Statement& row) {
    Row read;
    read.link = {row.integer(0), row.text(1), row.text(2), row.text(3),
                 row.blob(4),    row.text(5), row.blob(6), row.blob(7)};
    read.hash = row.blob(8);
    read.erased = row.isNull(9);
    read.nonce = row.blob(9);
    read.kind = row.text(10) == kindName(PayloadKind::Sealed) ? PayloadKind::Sealed : PayloadKind::Masked;
    read.body = row.blob(11);
    return read;
}

constexpr QLatin1String kLost("lost");

QString nameOf(const HistoryGap& gap) {
    return QStringLiteral("History %1-%2").arg(gap.first).arg(gap.last);
}

// One verification under way.
class Verification {
public:
    void add(const Row& row) {
        ++m_report.rows;
        const bool isGap = row.link.seq > m_before.seq + 1;
        if (isGap) m_gaps.append({m_before.seq + 1, row.link.seq - 1});
        const bool goesOn = isGap || (row.link.seq == m_before.seq + 1 && row.link.previous == m_before.hash);
        if (!goesOn || row.hash != hashOf(row.link)) breakAt(row.link.seq);
        if (row.link.what == kLost) m_noted.insert(row.link.ref);
        if (row.erased)
            ++m_report.payloadsErased;
        else if (commitmentTo(row.nonce, row.kind, row.body) != row.link.commitment)
            ++m_report.payloadsReplaced;
        m_before = {row.link.seq, row.hash};
    }

    // A gap counts as known where a row that the chain covers names it.
    ChainReport finish() {
        for (const HistoryGap& gap : std::as_const(m_gaps)) {
            if (m_noted.contains(nameOf(gap)))
                m_report.lost += gap.last - gap.first + 1;
            else
                breakAt(gap.last + 1);
        }
        return m_report;
    }

    qint64 rows() const { return m_report.rows; }

private:
    void breakAt(qint64 seq) {
        if (m_report.whole || seq < m_report.firstBroken) m_report.firstBroken = seq;
        m_report.whole = false;
    }

    ChainReport m_report;
    ChainHead m_before;
    QList<HistoryGap> m_gaps;
    QSet<QString> m_noted;
};

} // namespace

QString kindName(PayloadKind kind) {
    return kind == PayloadKind::Sealed ? QStringLiteral("sealed") : QStringLiteral("masked");
}

QByteArray hashOf(const ChainLink& link) {
    crypto::Sha256 hash;
    addField(hash, "casebound history 1");
    addField(hash, bigEndian(link.seq));
    for (const QString& text : {link.at, link.who, link.what})
        addField(hash, text.toUtf8());
    addField(hash, link.record);
    addField(hash, link.ref.toUtf8());
    addField(hash, link.commitment);
    addField(hash, link.previous);
    return hash.finish();
}

QByteArray commitmentTo(const QByteArray& nonce, PayloadKind kind, const QByteArray& body) {
    return crypto::hmacSha256(nonce, QByteArray(1, static_cast<char>(kind)) + body);
}

Result<ChainReport> verifyChain(Connection& connection, Progress& progress) {
    CB_TRY(const qint64 total, connection.number("SELECT count(*) FROM history"));
    CB_TRY(Statement statement,
           connection.prepare("SELECT h.seq, h.at, h.who, h.what, h.record, h.ref, h.commitment, h.previous, "
                              "h.hash, p.nonce, p.kind, p.body FROM history h "
                              "LEFT JOIN history_payload p ON p.seq = h.seq ORDER BY h.seq"));
    Verification verification;
    CB_CHECK(statement.rows([&](const Statement& current) -> Outcome {
        verification.add(rowOf(current));
        if (verification.rows() % kRowsBetweenReports != 0) return {};
        progress.report(verification.rows(), total, QStringLiteral("Checking the history"));
        return progress.proceed();
    }));
    return verification.finish();
}

Result<QList<HistoryGap>> historyGaps(Connection& connection) {
    CB_TRY(Statement statement, connection.prepare("SELECT seq FROM history ORDER BY seq"));
    QList<HistoryGap> gaps;
    qint64 before = 0;
    CB_CHECK(statement.rows([&](const Statement& row) {
        const qint64 seq = row.integer(0);
        if (seq > before + 1) gaps.append({before + 1, seq - 1});
        before = seq;
    }));
    return gaps;
}

Outcome noteGap(Transaction& transaction, const HistoryGap& gap) {
    CB_TRY([[maybe_unused]] const qint64 seq,
           transaction.note(
               {.record = {}, .ref = nameOf(gap), .what = kLost, .kind = PayloadKind::Masked, .body = "{}"}));
    return {};
}

} // namespace casebound::storage
