// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/crypto/page_cipher.h"
#include "core/storage/connection.h"
#include "core/storage/raw_log.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <memory>
#include <optional>

namespace casebound::storage {

// The pages of a case file, read past SQLite: each by itself, whatever became of the others. With those of a
// log that was left beside it. Opened for reading only; only while no connection has the file open.
class RawPages {
public:
    // Errors: NotFound, NoPermission, InvalidInput (key).
    static Result<RawPages> open(const QString& path, const KeyMaterial& material);

    quint32 count() const { return m_count; }

    // The page's 4016 bytes of content; nothing where it does not verify, or the disk does not give it.
    std::optional<QByteArray> page(quint32 number);

    // Whether the key fits: some page verifies with it. Looks at a sample spread over the whole file.
    bool fits();

private:
    RawPages(std::unique_ptr<QFile> file, std::unique_ptr<QFile> log, crypto::PageCipher cipher);

    std::unique_ptr<QFile> m_file;
    std::unique_ptr<QFile> m_log; // null: none
    crypto::PageCipher m_cipher;
    LoggedPages m_logged;
    quint32 m_count = 0;
};

} // namespace casebound::storage
