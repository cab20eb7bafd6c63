// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reading/sealed_document.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace casebound::privacy {

class Gate;
class Released;
class ReleasingForTests; // defined in tests/support only

// Larger files are not read back, so they do not leave. Bytes.
inline constexpr qint64 kMaxFinished = qint64(512) << 20;

// A file as it is to leave, complete, in memory, unchangeable; nobody has looked at it yet. Move-only.
class Finished {
public:
    // `name` is how the file will be called outside ("summary.pdf", "exhibits/EX-001.html"); it is checked
    // like the content. Errors: Refused (larger than `limit` bytes, with the reason), NoSpace, Io.
    static Result<Finished> of(const QString& name, const QByteArray& bytes, qint64 limit = kMaxFinished);

    // For files that were written into memory piece by piece. Errors: Refused.
    static Result<Finished> adopt(const QString& name, reading::SealedDocument content,
                                  qint64 limit = kMaxFinished);

    const QString& name() const { return m_name; }
    const reading::SealedDocument& content() const { return m_content; }

private:
    friend class Released;
    Finished(QString name, reading::SealedDocument content)
        : m_name(std::move(name))
        , m_content(std::move(content)) {}

    QString m_name;
    reading::SealedDocument m_content;
};

// A file that passed the gate. Only such files reach a disk, a packet or a pipe. Move-only.
class Released {
public:
    const QString& name() const { return m_name; }
    const reading::SealedDocument& content() const { return m_content; }
    const QByteArray& sha256() const { return m_sha256; } // of the content, 32 raw bytes
    qint64 size() const { return m_content.size(); }      // bytes

private:
    friend class Gate;
    friend class ReleasingForTests;
    Released(QString name, reading::SealedDocument content, QByteArray sha256)
        : m_name(std::move(name))
        , m_content(std::move(content))
        , m_sha256(std::move(sha256)) {}

    // Hashes what was checked: nobody can have changed it since. Errors: Io.
    static Result<Released> of(Finished finished);

    QString m_name;
    reading::SealedDocument m_content;
    QByteArray m_sha256;
};

// The bytes of a sealed document in one piece, as long as this lives.
class MappedContent {
public:
    // Errors: Io.
    static Result<MappedContent> of(const reading::SealedDocument& document);
    MappedContent(MappedContent&& other) noexcept;
    MappedContent& operator=(MappedContent&&) = delete;
    ~MappedContent();

    QByteArrayView bytes() const { return {static_cast<const char*>(m_address), m_size}; }

private:
    MappedContent(void* address, qsizetype size)
        : m_address(address)
        , m_size(size) {}

    void* m_address = nullptr;
    qsizetype m_size = 0;
};

} // namespace casebound::privacy
