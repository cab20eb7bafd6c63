// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/history.h"

#include <QByteArray>
#include <QString>

namespace casebound::storage {

constexpr qsizetype kNonceSize = 32;

// What a row's hash covers.
struct ChainLink {
    qint64 seq = 0;
    QString at;
    QString who;
    QString what;
    QByteArray record;
    QString ref;
    QByteArray commitment;
    QByteArray previous; // hash of the row before; empty for the first
};

// SHA-256 over every field with its length in front, so that no two rows can be written the same.
QByteArray hashOf(const ChainLink& link);

// HMAC-SHA-256(nonce, kind || body). The nonce keeps short payloads from being guessed from the chain.
QByteArray commitmentTo(const QByteArray& nonce, PayloadKind kind, const QByteArray& body);

// As in the table: "masked" or "sealed".
QString kindName(PayloadKind kind);

} // namespace casebound::storage
