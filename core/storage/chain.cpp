// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/chain.h"

#include "core/crypto/hash.h"
#include "core/crypto/mac.h"
#include "core/storage/connection.h"

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

void account(ChainReport& report, const Row& row, const ChainHead& before) {
    ++report.rows;
    const bool holds =
        row.link.seq == before.seq + 1 && row.link.previous == before.hash && row.hash == hashOf(row.link);
    if (!holds && report.whole) {
        report.whole = false;
        report.firstBroken = row.link.seq;
    }
    if (row.erased)
        ++report.payloadsErased;
    else if (commitmentTo(row.nonce, row.kind, row.body) != row.link.commitment)
        ++report.payloadsReplaced;
}

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
    ChainReport report;
    ChainHead before;
    CB_CHECK(statement.rows([&](const Statement& current) -> Outcome {
        const Row row = rowOf(current);
        account(report, row, before);
        before = {row.link.seq, row.hash};
        if (report.rows % kRowsBetweenReports != 0) return {};
        progress.report(report.rows, total, QStringLiteral("Checking the history"));
        return progress.proceed();
    }));
    return report;
}

} // namespace casebound::storage
