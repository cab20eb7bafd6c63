// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/exhibit_writer.h"

#include "core/ingest/exhibit_flags.h"

#include <QFileInfo>

namespace casebound::ingest {

using records::AnyRecord;
using records::CustodyEvent;
using records::RecordId;

namespace {

constexpr qsizetype kTitleLength = 100;

// A title to begin with: what a mail is about, else the first words of the text. The file's name would be one
// too, but names of files give people away and stay sealed.
QString firstLine(const ReadDocument& document) {
    if (document.facts.kind == reading::DocumentKind::Mail)
        for (const auto& header : document.facts.metadata)
            if (header.key.compare(QLatin1String("Subject"), Qt::CaseInsensitive) == 0 &&
                !header.value.isEmpty())
                return header.value.left(kTitleLength);
    for (const auto& page : document.pages) {
        for (const QString& line : page.text.split(QLatin1Char('\n'))) {
            const QString words = line.simplified();
            if (!words.isEmpty()) return words.left(kTitleLength);
        }
    }
    return {};
}

casefile::PageLayout layoutOf(const reading::PageText& page) {
    casefile::PageLayout layout{page.label, page.width, page.height, page.rotation, {}, {}};
    layout.words.reserve(page.words.size());
    for (const auto& word : page.words)
        layout.words.append(
            {{word.start, word.length}, QRectF(word.box.x, word.box.y, word.box.width, word.box.height)});
    return layout;
}

ImportedFile resultOf(const QString& path, const AnyRecord& record) {
    const auto& exhibit = std::get<records::Exhibit>(record);
    ImportedFile file;
    file.file = path;
    file.ref = records::reference(records::Kind::Exhibit, exhibit.common.number);
    file.warnings = exhibit.flags;
    file.result = exhibit.flags.isEmpty() ? ImportResult::Imported : ImportResult::Warnings;
    return file;
}

} // namespace

ExhibitWriter::ExhibitWriter(const ImportTools& tools, QString who)
    : m_tools(tools)
    , m_who(std::move(who))
    , m_texts(tools.connection, tools.keys, tools.random)
    , m_repository(tools.connection, m_texts, tools.clock, tools.random)
    , m_pages(tools.connection, m_texts, tools.keys, tools.random)
    , m_originals(tools.connection, tools.keys) {}

// None while names are hidden: the register alone can compute it.
Result<QByteArray> ExhibitWriter::keyedHash(const ReadDocument& document) {
    if (!m_tools.keys.isShown()) return QByteArray();
    return m_tools.keys.keyedHash(document.sha256);
}

Result<ImportedFile> ExhibitWriter::write(const QString& path, const ReadDocument& document) {
    CB_TRY(const QByteArray hash, keyedHash(document));
    if (!hash.isEmpty()) {
        CB_TRY(const auto known, m_originals.withHash(hash));
        if (known) return writeDuplicate(path, *known);
    }
    CB_TRY(auto transaction,
           storage::Transaction::begin(m_tools.connection, {m_who}, m_tools.clock, m_tools.random));
    CB_TRY(const auto masker, m_texts.masker());
    Writing writing{transaction, *masker, path, {}};
    CB_TRY(const AnyRecord record, writeDocument(writing, document, {}));
    CB_CHECK(transaction.commit());
    ImportedFile file = resultOf(path, record);
    file.attachments = writing.attachments;
    return file;
}

// An attachment whose bytes are in the case already is an exhibit of its own that points to the one that has
// them.
Result<AnyRecord> ExhibitWriter::writeDocument(Writing& writing, const ReadDocument& document,
                                               RecordId parent) {
    CB_TRY(records::Exhibit exhibit, makeExhibit(writing.masker, document));
    exhibit.parent = parent;
    CB_TRY(const QByteArray hash, keyedHash(document));
    if (!hash.isEmpty()) {
        CB_TRY(const auto known, m_originals.withHash(hash));
        exhibit.duplicateOf = known.value_or(RecordId());
    }
    const bool isKnown = !exhibit.duplicateOf.isNull();
    if (isKnown) exhibit.pageCount = 0;
    AnyRecord record(std::move(exhibit));
    CB_CHECK(m_repository.save(writing.transaction, record));
    const records::Common& common = records::commonOf(record);
    if (!parent.isNull())
        writing.attachments.append(records::reference(records::Kind::Exhibit, common.number));
    if (!isKnown) {
        CB_CHECK(writeOriginal(writing, common.id, document, hash));
        CB_CHECK(writePages(writing.transaction, writing.masker, common.id, document));
    }
    for (const ReadDocument& attached : document.attachments)
        CB_CHECK(writeDocument(writing, attached, common.id));
    return record;
}

Outcome ExhibitWriter::writeOriginal(Writing& writing, RecordId exhibit, const ReadDocument& document,
                                     const QByteArray& hash) {
    const QFileInfo info(writing.path);
    const casefile::OriginalFacts facts{document.name.isEmpty() ? info.fileName() : document.name,
                                        document.sha256,
                                        document.bytes.size(),
                                        info.absolutePath(),
                                        factsOf(document),
                                        {}};
    return m_originals.add(writing.transaction, exhibit, document.bytes, facts, hash);
}

Result<records::Exhibit> ExhibitWriter::makeExhibit(const privacy::Masker& masker,
                                                    const ReadDocument& document) {
    records::Exhibit exhibit;
    CB_TRY(exhibit.common.title, masker.mask(firstLine(document), privacy::Origin::Foreign));
    exhibit.pageCount = document.pages.size();
    exhibit.flags = flagsOf(document);
    CB_TRY(auto received, custody(masker, CustodyEvent::Imported));
    exhibit.custody = {std::move(received)};
    return exhibit;
}

Outcome ExhibitWriter::writePages(storage::Transaction& transaction, const privacy::Masker& masker,
                                  RecordId exhibit, const ReadDocument& document) {
    qint64 number = 0;
    for (const auto& read : document.pages) {
        casefile::Page page;
        page.number = ++number;
        page.source = read.text.isEmpty() ? casefile::PageSource::None : casefile::PageSource::TextLayer;
        CB_TRY(page.text, masker.mask(read.text, privacy::Origin::Foreign));
        CB_CHECK(m_pages.add(transaction, exhibit, page, layoutOf(read)));
    }
    return {};
}

Result<records::Custody> ExhibitWriter::custody(const privacy::Masker& masker, CustodyEvent event) const {
    records::Custody entry;
    entry.at = m_tools.clock.now();
    entry.event = event;
    CB_TRY(entry.by, masker.mask(m_who, privacy::Origin::Typed));
    return entry;
}

// The same bytes once more: nothing is stored twice, but that they were met again, and under which name, is
// kept.
Result<ImportedFile> ExhibitWriter::writeDuplicate(const QString& path, RecordId exhibit) {
    CB_TRY(auto facts, m_originals.facts(exhibit));
    const QString name = QFileInfo(path).fileName();
    CB_TRY(auto transaction,
           storage::Transaction::begin(m_tools.connection, {m_who}, m_tools.clock, m_tools.random));
    if (name != facts.fileName && !facts.otherNames.contains(name)) {
        facts.otherNames.append(name);
        CB_CHECK(m_originals.updateFacts(transaction, exhibit, facts));
    }
    CB_TRY(AnyRecord record, m_repository.load(exhibit));
    CB_TRY(const auto masker, m_texts.masker());
    CB_TRY(auto again, custody(*masker, CustodyEvent::Received));
    std::get<records::Exhibit>(record).custody.append(std::move(again));
    CB_CHECK(m_repository.save(transaction, record));
    CB_CHECK(transaction.commit());
    ImportedFile file = resultOf(path, record);
    file.result = ImportResult::Duplicate;
    return file;
}

} // namespace casebound::ingest
