// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/casefile/references.h"
#include "core/casefile/repository.h"
#include "core/casefile/search.h"
#include "core/ingest/document_import.h"
#include "core/ingest/json/case_loader.h"
#include "core/packet/archive_writer.h"
#include "core/packet/packet_writer.h"
#include "core/privacy/search_index.h"
#include "core/records/json_view.h"
#include "core/session/age_access.h"
#include "core/session/backups.h"
#include "core/session/bin.h"
#include "core/session/consent_sheets.h"
#include "core/session/desk_store.h"
#include "core/session/editing.h"
#include "core/session/exhibit_reading.h"
#include "core/session/leave_report.h"
#include "core/session/ledger.h"
#include "core/session/material.h"
#include "core/session/name_review.h"
#include "core/session/names_desk.h"
#include "core/session/overview.h"
#include "core/session/recognition.h"
#include "core/session/statement_desk.h"
#include "core/storage/check.h"
#include "core/storage/history.h"
#include "core/vault/recovery_sheet.h"
#include "core/vault/vault.h"

#include <QJsonArray>
#include <QJsonObject>

#include <memory>

namespace casebound::session {

// What `check` found. Nothing in it holds content of the case.
struct CheckReport {
    QList<storage::Finding> findings;
    storage::ChainReport chain;
    privacy::IndexReport index;   // where it disagrees with the texts it can be made anew
    qint64 originals = 0;         // whose SHA-256 was computed anew
    qint64 originalsSkipped = 0;  // names are hidden: they cannot be opened
    QStringList damagedOriginals; // references
    // References of appearances whose labels hold a registered name; no damage. Empty while names are hidden.
    QStringList labelsThatGiveAway;
    // Whether all that was put into the case is there, whatever the search index says.
    bool recordsAreWhole() const { return findings.isEmpty() && chain.whole && damagedOriginals.isEmpty(); }
    bool isWhole() const { return recordsAreWhole() && index.agrees(); }
};

enum class FileFormat { Markdown, Html, Pdf, Json };

// "md", "html", "pdf", "json".
std::optional<FileFormat> formatFrom(const QString& name);

// What goes into a packet, and for whom it is sealed.
struct SealRequest {
    privacy::Destination to;
    QStringList selected; // references; empty: everything
    SealFor sealFor;
    QString path;
};

// Hidden: not on the screen, but nothing is locked. Sealed: behind their own password, which is needed to
// show them.
enum class NamesState { Shown, Hidden, Sealed };

// An open case and everything that people do with it. The window and the command line call nothing below this
// class. Belongs to the thread that opened it; other threads get their own through another().
class CaseSession {
public:
    // `who` stands in history and custody: the user's own name for themselves, not a registered name.
    // Errors: those of vault::Vault::create and open.
    static Result<std::unique_ptr<CaseSession>> create(const QString& path,
                                                       const vault::Credentials& credentials, int profile,
                                                       const vault::Services& services, const QString& who);
    static Result<std::unique_ptr<CaseSession>> open(const QString& path,
                                                     const vault::Credentials& credentials,
                                                     const vault::Services& services, const QString& who);
    ~CaseSession();

    // The same open case for another thread, with a connection of its own. What one writes the others see.
    // Thread-safe; all of them must be gone before the last one's close(). Errors: storage's.
    Result<std::unique_ptr<CaseSession>> another();

    // Whether the register is open. True also while names are only hidden on the screen.
    bool namesShown();

    // For all sessions of this open case. Showing blocks for the key derivation where names have their own
    // password; else `namesPassphrase` is not looked at. Errors: WrongPassphrase, Damaged.
    NamesState names();
    bool namesHaveOwnPassword();
    void hideNames();

    // What this session read of the names is dropped, and read again where it is needed. For the other
    // sessions of a case whose names were hidden.
    void forgetNames();
    Outcome showNames(const SecureBytes& namesPassphrase);

    bool isReadOnly();
    QString path();

    // Use cases on single things; each lives as long as the session.
    Editing& editing() { return *m_editing; }
    ExhibitReading& exhibits() { return *m_exhibits; }
    StatementDesk statements() { return StatementDesk(sessionTools(), *m_editing); }
    Overview overview() { return Overview(sessionTools()); }
    NamesDesk namesDesk() { return NamesDesk(sessionTools()); }
    Recognition recognition() { return Recognition(sessionTools()); }
    NameReview nameReview() { return NameReview(sessionTools(), *m_editing); }
    ConsentSheets consentSheets() { return ConsentSheets(sessionTools(), *m_editing); }
    DeskStore deskStore() { return DeskStore(sessionTools()); }
    Backups backups() { return Backups(sessionTools()); }
    Bin bin() { return Bin(sessionTools()); }

    // What the gate would say of a packet, a reply, a summary: its checklist, and what each item in it would
    // need. Nothing is written or noted. Errors: as seal() and writeReply().
    Result<LeaveReport> rehearseSeal(const SealRequest& request);
    Result<LeaveReport> rehearseReply(const QString& ref, const privacy::Destination& to);
    Result<LeaveReport> rehearseSummary(const privacy::Destination& to);

    // Files and folders, through the sandboxed reader. Errors and effects: ingest::importDocuments.
    Result<QList<ingest::ImportedFile>>
    importFiles(const QStringList& paths, int jobs, const SecureBytes& pdfPassword, Progress& progress,
                const std::function<void(const ingest::ImportedFile&)>& each);

    // A JSON file of identities and records, or a table (.csv, .tsv) of one kind of record: all of it or
    // nothing. Without a `kind` a table's name says it. `progress`: of masking what the new names are in.
    // Errors and effects: ingest::loadJson, loadCsv; InvalidInput for a JSON file with a kind; NotFound,
    // NoPermission for the file.
    Result<ingest::LoadReport> loadFile(const QString& path, Progress& progress,
                                        std::optional<records::Kind> kind = {});
    // Whether this is a table whose name does not say of which kind its rows are.
    static bool wantsKind(const QString& path);

    // References of appearances whose labels hold (part of) a registered name, or initials: labels are shown
    // everywhere. Empty while names are hidden. Errors: Damaged.
    Result<QStringList> labelsThatGiveAway();

    // Masks what was typed while names were hidden, or masked before a name or an appearance changed. Quick
    // where there is nothing to do; does nothing while names are hidden or the case can only be read. Errors
    // and effects: privacy::remaskAll.
    Outcome bringMaskingUpToDate(Progress& progress);

    // Whether bringMaskingUpToDate() has something to do. Quick.
    Result<bool> isMaskingDue();

    // Changes of this session do not mask anew what they make wait: somebody else does, in the background.
    void leaveMaskingToOthers() { m_isMaskedByOthers = true; }

    // Headers of a kind: {"ref", "kind", "title", "changed"}. An appearance without a title goes by its
    // label.
    Result<QJsonArray> list(records::Kind kind);

    // A record with everything in it, by its reference; for "EX-001 p.2" that page's text. A consent whose
    // answer is no has what already left of that person: "left": [{"export", "at", "form", "purpose",
    // "audience", "items": [{"ref", "shown_as"}]}]. Errors: InvalidInput, NotFound.
    Result<QJsonObject> show(const QString& ref);

    // {"ref", "kind", "field", "passage"}, best first. Labels and, while names are shown, real names are
    // found too.
    Result<QJsonArray> search(const QString& query, int limit);

    // The points of a public statement: [{"ref", "kind", "quote", fields as show() has them}], each claim
    // with "answered". Errors of this and the next three: InvalidInput (no public statement), NotFound,
    // NamesHidden (spans count in the text as it was published).
    Result<QJsonArray> points(const QString& ref);

    // How much of it is covered: {"characters", "covered", "set_aside", "uncovered", "claims", "answered",
    // "points_with_unanswered_claims", "points_without_answer"}; see reply::Coverage.
    Result<QJsonObject> coverage(const QString& ref);

    // How it could be split: [{"number", "offset", "length", "quote", "claims"}]. Nothing is changed.
    Result<QJsonArray> proposePoints(const QString& ref);

    // Makes those points; how many. Errors: also Refused where there are points already.
    Result<qint64> takeProposedPoints(const QString& ref);

    // A reply as a file, through the gate; all formats come from one document. What is in the way is in the
    // report, and nothing was written then. `path` is not there yet. Errors: InvalidInput, NotFound (no such
    // reply), AlreadyExists, NoPermission, NoSpace, ReaderFailed, Cancelled, storage's.
    Result<LeaveReport> writeReply(const QString& ref, FileFormat format, const privacy::Destination& to,
                                   const QString& path, Progress& progress);

    // A summary of everything, in the format that the file's name ends in. Otherwise as writeReply().
    Result<LeaveReport> exportSummary(const QString& path, const privacy::Destination& to,
                                      Progress& progress);

    // A sealed packet: summary, exhibits as PDFs made from their masked text, manifest, signature. Errors: as
    // writeReply(), and those of packet::PacketWriter.
    Result<LeaveReport> seal(const SealRequest& request, Progress& progress);

    // Any files, searched for every registered name: one entry each. Errors: NamesHidden, Cancelled, Damaged.
    Result<QList<FileLeaks>> leakCheck(const QStringList& paths, Progress& progress);

    // {"seq", "at", "who", "what", "ref"}, newest first; of one record where `ref` is not empty.
    Result<QJsonArray> history(const QString& ref, int limit);

    // Verifies pages, structure, references, the history's chain, the search index and every original's hash.
    // Damage is a finding; whatever can still be looked at is. Errors: Cancelled, Io.
    Result<CheckReport> check(Progress& progress);

    // Makes the search index anew from the texts, where check() found that it disagrees with them. Errors:
    // NoPermission (read-only), Damaged, NoSpace, Cancelled, Io.
    Outcome mendSearchIndex(Progress& progress);

    // What opens this case, or its names, without a passphrase: as rows of words or shares of them
    // (vault/recovery_sheet.h). The names' sheet wants their password once more. Errors: Refused (names
    // without a password of their own have no sheet), WrongPassphrase.
    Result<vault::RecoverySecret> recoverySecret(vault::SheetKind kind, const SecureBytes& namesPassphrase);

    // Number and hash of the newest entry of the history, for a sheet or a note: a later file that lacks it
    // is an older copy. Errors: Damaged, Io.
    Result<storage::ChainHead> historyHead();

    // A verified, encrypted copy by hand. Errors: as Backups::writeTo().
    Outcome backup(const QString& path);

    // Everything, names and originals too, in one age file at `path`, which is not there yet; back with
    // restoreCase() in archive.h. Noted in the ledger: the result is that entry's reference; the archive
    // holds the case as it was before. Errors: NamesHidden, AlreadyExists, InvalidInput, NoSpace,
    // NoPermission, Damaged, Cancelled, Io.
    Result<QString> archive(const QString& path, const SealFor& sealFor, Progress& progress);

    // Empties the log and closes. Errors: of the last write; the case is closed all the same.
    Outcome close();

    // The same after the automatic backup that is due, if one is. That it fails, or is cancelled, is told in
    // the result and keeps nothing open. Errors: as close(). Where close() has to follow other work, a job
    // calls backups().whenClosing() before.
    Result<BackupOnClose> closeWithBackup(Progress& progress);

private:
    struct OpenCase;
    CaseSession(std::shared_ptr<OpenCase> open, std::optional<storage::Connection> own,
                const vault::Services& services, QString who);

    storage::Connection& connection();
    bool namesOnScreen();
    records::Words words();
    SessionTools sessionTools();
    Result<QJsonObject> showPage(const casefile::Target& target);
    Result<QList<text::AppearanceId>> appearancesFor(const QString& query, const privacy::LabelMap& labels);
    CaseTools caseTools();
    Ledger ledger();
    Result<packet::PacketPlan> planFor(const SealRequest& request, const QByteArray& chainHead,
                                       storage::Transaction& transaction, records::Export& entry);
    Result<privacy::Departure> replyDeparture(const QString& ref, const privacy::Destination& to);
    Result<privacy::Departure> summaryDeparture(const privacy::Destination& to);
    Result<LeaveReport> rehearse(const privacy::Departure& departure);
    Result<LeaveReport> leaveAsFile(const privacy::Departure& departure, records::ExportForm form,
                                    FileFormat format, const QString& path, Progress& progress);
    Result<records::PublicStatement> statement(const QString& ref);
    Result<QString> rawTextOf(const records::PublicStatement& statement);
    Outcome writeArchive(const QString& path, packet::ArchiveWriter& writer, Progress& progress);
    Outcome checkOriginals(storage::Connection& connection, CheckReport& report, Progress& progress);

    std::shared_ptr<OpenCase> m_case;
    std::optional<storage::Connection> m_own; // none: the vault's main one
    vault::Services m_services;
    QString m_who;
    bool m_isMaskedByOthers = false;
    privacy::TextStore m_texts;
    casefile::Repository m_repository;
    casefile::References m_references;
    privacy::CurrentNames m_names;
    std::unique_ptr<Editing> m_editing;
    std::unique_ptr<ExhibitReading> m_exhibits;
};

} // namespace casebound::session
