// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/open_case.h"

#include "core/base/whole_file.h"
#include "core/casefile/page_store.h"
#include "core/casefile/schema.h"
#include "core/ingest/csv/csv_loader.h"
#include "core/ingest/csv/identity_places.h"
#include "core/privacy/remask.h"
#include "core/reading/reader_program.h"

namespace casebound::session {

using records::RecordId;

constexpr qint64 kMaxLoaded = qint64(1) << 30; // bytes

CaseSession::CaseSession(std::shared_ptr<OpenCase> open, std::optional<storage::Connection> own,
                         const vault::Services& services, QString who)
    : m_case(std::move(open))
    , m_own(std::move(own))
    , m_services(services)
    , m_who(std::move(who))
    , m_texts(connection(), m_case->vault.registerKeys(), services.random)
    , m_repository(connection(), m_texts, services.clock, services.random)
    , m_references(connection())
    , m_names(connection(), m_case->vault.registerKeys())
    , m_editing(std::make_unique<Editing>(sessionTools()))
    , m_exhibits(std::make_unique<ExhibitReading>(sessionTools(), *m_editing)) {}

CaseSession::~CaseSession() = default;

Result<std::unique_ptr<CaseSession>> CaseSession::create(const QString& path,
                                                         const vault::Credentials& credentials, int profile,
                                                         const vault::Services& services,
                                                         const QString& who) {
    CB_TRY(auto vault, vault::Vault::create(path, credentials, profile, services, casefile::migrations()));
    return std::unique_ptr<CaseSession>(
        new CaseSession(std::make_shared<OpenCase>(std::move(vault)), {}, services, who));
}

Result<std::unique_ptr<CaseSession>> CaseSession::open(const QString& path,
                                                       const vault::Credentials& credentials,
                                                       const vault::Services& services, const QString& who) {
    CB_TRY(auto vault, vault::Vault::open(path, credentials, services, casefile::migrations()));
    return std::unique_ptr<CaseSession>(
        new CaseSession(std::make_shared<OpenCase>(std::move(vault)), {}, services, who));
}

Result<std::unique_ptr<CaseSession>> CaseSession::another() {
    CB_TRY(auto own, m_case->vault.newConnection());
    return std::unique_ptr<CaseSession>(new CaseSession(m_case, std::move(own), m_services, m_who));
}

storage::Connection& CaseSession::connection() {
    return m_own ? *m_own : m_case->vault.connection();
}

bool CaseSession::namesShown() {
    return m_case->vault.registerKeys().isShown();
}

bool CaseSession::namesOnScreen() {
    return namesShown() && !m_case->hiddenOnScreen;
}

bool CaseSession::namesHaveOwnPassword() {
    return m_case->vault.registerKeys().form() == vault::RegisterForm::OwnPassword;
}

NamesState CaseSession::names() {
    if (namesOnScreen()) return NamesState::Shown;
    return namesHaveOwnPassword() ? NamesState::Sealed : NamesState::Hidden;
}

// In the default form hiding locks nothing: an import still masks and an export still checks.
void CaseSession::hideNames() {
    m_case->hiddenOnScreen = true;
    if (namesHaveOwnPassword()) m_case->vault.registerKeys().hide();
    forgetNames();
}

void CaseSession::forgetNames() {
    m_names.forget();
    m_texts.forgetNames();
}

Outcome CaseSession::showNames(const SecureBytes& namesPassphrase) {
    if (!namesShown()) CB_CHECK(m_case->vault.registerKeys().show(namesPassphrase));
    m_case->hiddenOnScreen = false;
    return {};
}

bool CaseSession::isReadOnly() {
    return m_case->vault.isReadOnly();
}

QString CaseSession::path() {
    return m_case->vault.path();
}

SessionTools CaseSession::sessionTools() {
    return {caseTools(),
            m_references,
            m_case->vault.registerKeys(),
            m_names,
            m_who,
            [this] { return words(); },
            [this] { return namesOnScreen(); },
            [this] { return m_isMaskedByOthers; }};
}

Outcome CaseSession::close() {
    return m_case->vault.close();
}

Result<BackupOnClose> CaseSession::closeWithBackup(Progress& progress) {
    const BackupOnClose backup = backups().whenClosing(progress);
    CB_CHECK(close());
    return backup;
}

Outcome CaseSession::backup(const QString& path) {
    NoProgress quiet;
    return backups().writeTo(path, quiet);
}

Result<QList<ingest::ImportedFile>>
CaseSession::importFiles(const QStringList& paths, int jobs, const SecureBytes& pdfPassword,
                         Progress& progress, const std::function<void(const ingest::ImportedFile&)>& each) {
    CB_TRY(const auto reader, reading::findReaderProgram());
    const ingest::ImportTools tools{connection(), m_case->vault.registerKeys(), m_services.clock,
                                    m_services.random, reader};
    return ingest::importDocuments(tools, paths, {jobs, pdfPassword.clone(), m_who}, progress, each);
}

bool CaseSession::wantsKind(const QString& path) {
    return ingest::isTable(path) && !ingest::kindOfTable(path) && !ingest::isIdentityTable(path);
}

Result<ingest::LoadReport> CaseSession::loadFile(const QString& path, Progress& progress,
                                                 std::optional<records::Kind> kind) {
    CB_TRY(const QByteArray bytes, readWholeFile(path, QStringLiteral("file to load"), kMaxLoaded));
    const ingest::LoadTools tools{connection(), m_case->vault.registerKeys(), m_services.clock,
                                  m_services.random, progress};
    if (ingest::isTable(path)) return ingest::loadCsv(tools, bytes, path, kind, m_who);
    if (kind)
        return failure(ErrorCode::InvalidInput,
                       QStringLiteral("Only tables (.csv, .tsv) need a kind: a JSON file names its own."));
    return ingest::loadJson(tools, bytes, path, m_who);
}

Result<QStringList> CaseSession::labelsThatGiveAway() {
    return ingest::labelsThatGiveAway(connection(), m_case->vault.registerKeys());
}

Result<bool> CaseSession::isMaskingDue() {
    if (!namesShown() || m_case->vault.isReadOnly()) return false;
    return privacy::needsRemasking(connection());
}

Outcome CaseSession::bringMaskingUpToDate(Progress& progress) {
    CB_TRY(const bool isDue, isMaskingDue());
    if (!isDue) return {};
    CB_CHECK(privacy::remaskAll(connection(), m_case->vault.registerKeys(), m_services.clock,
                                m_services.random, progress));
    return {};
}

// Real names where they may be seen, labels otherwise.
records::Words CaseSession::words() {
    records::Words words;
    words.text = [this](const text::MaskedText& text) {
        const auto masker = m_texts.masker();
        if (!masker) return QString();
        if (namesOnScreen())
            if (const auto raw = (*masker)->unmask(text)) return *raw;
        return (*masker)->labels().display(text);
    };
    words.ref = [this](RecordId record, records::PartId part) {
        if (record.isNull()) record = m_references.recordOf(part).value_or(RecordId());
        return m_references.ref(record, part).value_or(QString());
    };
    return words;
}

Result<QJsonArray> CaseSession::list(records::Kind kind) {
    CB_TRY(const auto headers, m_repository.list(kind));
    CB_TRY(const auto labels, privacy::LabelMap::load(connection()));
    const records::Words say = words();
    QJsonArray items;
    for (const auto& header : headers) {
        const bool isUntitled = kind == records::Kind::Appearance && header.title.isEmpty();
        items.append(QJsonObject{
            {QStringLiteral("ref"), header.ref()},
            {QStringLiteral("kind"), QString::fromLatin1(records::info(kind).table)},
            {QStringLiteral("title"),
             isUntitled ? labels.label(header.id.as<text::AppearanceTag>()) : say.text(header.title)},
            {QStringLiteral("changed"), header.changed.toString(Qt::ISODate)}});
    }
    return items;
}

Result<QJsonObject> CaseSession::show(const QString& ref) {
    CB_TRY(const auto target, m_references.resolve(ref));
    CB_TRY(const auto kind, m_references.kindOf(target.record));
    if (kind == records::Kind::Exhibit && !target.part.isNull()) return showPage(target);
    CB_TRY(const auto record, m_repository.load(target.record));
    QJsonObject shown = records::toJson(record, words());
    if (kind != records::Kind::Consent) return shown;
    CB_TRY(const auto left, consentSheets().leftAfterNo(ref));
    if (!left.isEmpty()) shown.insert(QStringLiteral("left"), toJson(left));
    return shown;
}

Result<QJsonObject> CaseSession::showPage(const casefile::Target& target) {
    casefile::PageStore pages(connection(), m_texts, m_case->vault.registerKeys(), m_services.random);
    CB_TRY(const auto page, pages.page(target.part));
    CB_TRY(const QString ref, m_references.ref(target.record, target.part));
    return QJsonObject{{QStringLiteral("ref"), ref},
                       {QStringLiteral("kind"), QStringLiteral("page")},
                       {QStringLiteral("page"), page.number},
                       {QStringLiteral("text"), words().text(page.text)}};
}

Result<QList<text::AppearanceId>> CaseSession::appearancesFor(const QString& query,
                                                              const privacy::LabelMap& labels) {
    auto appearances = labels.matching(query);
    if (!namesOnScreen()) return appearances;
    CB_TRY(const auto names, m_names.get());
    for (const auto& appearance : names->appearancesMatchingName(query))
        if (!appearances.contains(appearance)) appearances.append(appearance);
    return appearances;
}

Result<QJsonArray> CaseSession::search(const QString& query, int limit) {
    CB_TRY(const auto masker, m_texts.masker());
    CB_TRY(const auto appearances, appearancesFor(query, masker->labels()));
    CB_TRY(const auto hits,
           casefile::search(connection(), m_texts, m_references, {query, appearances, limit}));
    QJsonArray items;
    for (const auto& hit : hits)
        items.append(
            QJsonObject{{QStringLiteral("ref"), hit.ref},
                        {QStringLiteral("kind"), QString::fromLatin1(records::info(hit.kind).table)},
                        {QStringLiteral("field"), hit.field},
                        {QStringLiteral("passage"), masker->labels().display(hit.passage).simplified()}});
    return items;
}

Result<QJsonArray> CaseSession::history(const QString& ref, int limit) {
    storage::HistoryQuery query;
    query.limit = limit;
    if (!ref.isEmpty()) {
        CB_TRY(const auto target, m_references.resolve(ref));
        query.record = target.record.bytes();
    }
    CB_TRY(const auto entries, storage::readHistory(connection(), query));
    QJsonArray items;
    for (const auto& entry : entries) {
        items.append(QJsonObject{{QStringLiteral("seq"), entry.seq},
                                 {QStringLiteral("at"), entry.at},
                                 {QStringLiteral("who"), entry.who},
                                 {QStringLiteral("what"), entry.what},
                                 {QStringLiteral("ref"), entry.ref}});
    }
    return items;
}

} // namespace casebound::session
