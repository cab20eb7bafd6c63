// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/row_copy.h"
#include "core/vault/register_keys.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <functional>

namespace casebound::vault {

// Opens a value with the register's old keys and seals it with its new ones, or only looks whether it opens.
// Both must outlive it, and show names.
class Resealing {
public:
    Resealing(const RegisterKeys& from, const RegisterKeys& to)
        : m_from(from)
        , m_to(&to) {}
    static Resealing onlyOpening(const RegisterKeys& keys) { return Resealing(keys); }

    // `binding` is the associated data that it was sealed with. Where values are only opened, what was given.
    // Errors: NamesHidden, Damaged.
    Result<QByteArray> operator()(const QByteArray& sealed, QByteArrayView binding) const;

    // What was sealed, for a keyed hash of it. Errors: as above.
    Result<QByteArray> plain(const QByteArray& sealed, QByteArrayView binding) const {
        return m_from.open(sealed, binding);
    }
    // The hash as the new keys make it. Errors: NamesHidden.
    Result<QByteArray> keyedHash(QByteArrayView bytes) const { return keys().keyedHash(bytes); }

private:
    explicit Resealing(const RegisterKeys& keys)
        : m_from(keys) {}
    const RegisterKeys& keys() const { return m_to != nullptr ? *m_to : m_from; }

    const RegisterKeys& m_from;
    const RegisterKeys* m_to = nullptr; // null: values are only opened
};

// A table that holds sealed values, and how those of a row are sealed anew. Whoever seals into a table tells.
struct SealedTable {
    QByteArray name;
    std::function<Outcome(storage::CopiedRow&, const Resealing&)> reseal;
};
using SealedTables = QList<SealedTable>;

} // namespace casebound::vault
