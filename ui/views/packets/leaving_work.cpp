// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/destination.h"
#include "ui/views/packets/checklist_panel.h"
#include "ui/views/packets/leaving_form.h"
#include "ui/views/packets/leaving_tab.h"
#include "ui/views/packets/outcome_panel.h"

#include <QFileInfo>

#include <memory>

// The second half of LeavingTab: what happens when the button is pressed.
namespace casebound::views {

using models::Leaving;

void LeavingTab::leave() {
    if (!m_isClear || m_isBusy) return;
    m_outcome->clear();
    const QString path = askForPath();
    if (path.isEmpty()) return;
    switch (m_form->what()) {
    case Leaving::Packet:
        return seal(path);
    case Leaving::Reply:
    case Leaving::Summary:
        return write(path);
    case Leaving::Archive:
        return archive(path);
    }
}

QString LeavingTab::askForPath() {
    const Leaving what = m_form->what();
    const bool hasChoice = what == Leaving::Reply || what == Leaving::Summary;
    const QString format = hasChoice ? m_form->format() : models::formatsOf(what).front();
    const QStringList paths = m_context.prompts.files(
        this, {prompts::FileUse::Save, models::leavingName(what), models::suggestedFile(what, format),
               QStringLiteral("*.%1").arg(format)});
    if (paths.isEmpty()) return {};
    const QString& path = paths.front();
    return QFileInfo(path).suffix().isEmpty() ? QStringLiteral("%1.%2").arg(path, format) : path;
}

bool LeavingTab::askWhoCanOpen(session::SealFor& sealFor) {
    if (!m_form->wantsPassphrase()) {
        sealFor.recipient = m_form->recipient();
        if (sealFor.recipient.isEmpty())
            m_outcome->fail(tr("Type the reader's age key, which begins with age1, or choose a passphrase."));
        return !sealFor.recipient.isEmpty();
    }
    auto passphrase = m_context.prompts.newSecret(this, tr("A passphrase for this file"),
                                                  tr("Whoever has it can open the file."));
    if (!passphrase) return false;
    sealFor.passphrase = std::move(*passphrase);
    return true;
}

template <class Work, class Then>
void LeavingTab::begin(const QString& title, Work work, Then then) {
    m_isBusy = true;
    setClear(m_isClear);
    m_context.desk.start(this, title, std::move(work), [this, then = std::move(then)](const auto& result) {
        m_isBusy = false;
        setClear(m_isClear);
        if (result)
            then(result);
        else
            m_outcome->fail(result.error().message);
    });
}

void LeavingTab::seal(const QString& path) {
    auto request = std::make_shared<session::SealRequest>();
    request->to = *session::destinationFrom(m_form->purpose(), m_form->audience());
    request->selected = m_form->selected();
    request->path = path;
    if (!askWhoCanOpen(request->sealFor)) return;
    begin(
        tr("Sealing a packet"),
        [request](session::CaseSession& session, Progress& progress) {
            return session.seal(*request, progress);
        },
        [this, path](const Result<session::LeaveReport>& report) {
            showReport(Leaving::Packet, path, report);
        });
}

void LeavingTab::write(const QString& path) {
    const Leaving what = m_form->what();
    const auto to = *session::destinationFrom(m_form->purpose(), m_form->audience());
    const QString reply = what == Leaving::Reply ? m_form->reply() : QString();
    const auto format = session::formatFrom(m_form->format());
    begin(
        what == Leaving::Reply ? tr("Writing a reply") : tr("Writing a summary"),
        [=](session::CaseSession& session, Progress& progress) {
            return reply.isEmpty() ? session.exportSummary(path, to, progress)
                                   : session.writeReply(reply, *format, to, path, progress);
        },
        [this, what, path](const Result<session::LeaveReport>& report) { showReport(what, path, report); });
}

void LeavingTab::archive(const QString& path) {
    auto sealFor = std::make_shared<session::SealFor>();
    if (!askWhoCanOpen(*sealFor)) return;
    begin(
        tr("Archiving the case"),
        [sealFor, path](session::CaseSession& session, Progress& progress) {
            return session.archive(path, *sealFor, progress);
        },
        [this, path](const Result<QString>& entry) { m_outcome->show(Leaving::Archive, path, *entry); });
}

void LeavingTab::showReport(Leaving what, const QString& path, const Result<session::LeaveReport>& report) {
    m_outcome->show(what, path, *report);
    if (!report->left) m_checklist->show(report->checklist);
    if (report->left) Q_EMIT said(models::leavingName(what));
}

} // namespace casebound::views
