// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/safekeeping/verify_part.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/ref_links.h"

#include <QPushButton>

namespace casebound::views {

using widgets::Notice;

namespace {

// What verification found, in words for people.
QString summary(const session::CheckReport& report) {
    QStringList said;
    said.append(report.recordsAreWhole()
                    ? VerifyPart::tr("The case is whole.")
                    : VerifyPart::tr("The case is damaged. Do not write to it: close it, and go back to the "
                                     "last good backup, or save what can be read into a new case (menu "
                                     "Case, \"Save a damaged case\")."));
    if (!report.index.agrees())
        said.append(VerifyPart::tr("The search index does not say what the texts say. Nothing is lost by "
                                   "that: it can be made anew."));
    for (const auto& finding : report.findings)
        said.append(VerifyPart::tr("Damage: %1").arg(finding.where));
    if (!report.chain.whole)
        said.append(
            VerifyPart::tr("The history does not hold from row %1 on.").arg(report.chain.firstBroken));
    said.append(VerifyPart::tr("History: %1 rows. Originals verified: %2.")
                    .arg(report.chain.rows)
                    .arg(report.originals));
    if (report.originalsSkipped > 0)
        said.append(VerifyPart::tr("%1 originals could not be verified, because names are hidden.")
                        .arg(report.originalsSkipped));
    return said.join(u'\n');
}

} // namespace

VerifyPart::VerifyPart(const widgets::Context& context, QWidget* parent)
    : PagePart(
          tr("Verify the case"),
          tr("Reads every page, the history, every original and the search index again. Nothing is changed."),
          parent)
    , m_context(context)
    , m_verify(addAction(tr("Verify the case")))
    , m_mend(addAction(tr("Make the search index anew")))
    , m_state(new Notice(Notice::Kind::Info))
    , m_damaged(new widgets::RefLinks)
    , m_givingAway(new widgets::RefLinks) {
    for (QWidget* result : std::initializer_list<QWidget*>{m_state, m_damaged, m_givingAway})
        addWidget(result);
    m_state->hide();
    m_mend->hide();
    connect(m_mend, &QPushButton::clicked, this, &VerifyPart::mendIndex);
    connect(m_verify, &QPushButton::clicked, this, &VerifyPart::verify);
    connect(m_damaged, &widgets::RefLinks::wanted, this, &VerifyPart::wanted);
    connect(m_givingAway, &widgets::RefLinks::wanted, this, &VerifyPart::wanted);
}

void VerifyPart::verify() {
    if (!m_verify->isEnabled()) return;
    m_verify->setEnabled(false);
    m_state->say(Notice::Kind::Info, tr("Verifying…"));
    m_state->show();
    m_context.desk.start(
        this, tr("Verifying the case"),
        [](session::CaseSession& session, Progress& progress) { return session.check(progress); },
        [this](const Result<session::CheckReport>& report) { showReport(report); });
}

void VerifyPart::mendIndex() {
    m_mend->setEnabled(false);
    m_context.desk.start(
        this, tr("Making the search index anew"),
        [](session::CaseSession& session, Progress& progress) { return session.mendSearchIndex(progress); },
        [this](const Outcome& mended) {
            m_mend->setEnabled(true);
            if (mended) return verify();
            m_state->say(Notice::Kind::Danger, mended.error().message);
        });
}

void VerifyPart::showReport(const Result<session::CheckReport>& report) {
    m_verify->setEnabled(true);
    if (!report) return m_state->say(Notice::Kind::Danger, report.error().message);
    m_state->say(report->isWhole()           ? Notice::Kind::Good
                 : report->recordsAreWhole() ? Notice::Kind::Warning
                                             : Notice::Kind::Danger,
                 summary(*report));
    m_mend->setVisible(report->recordsAreWhole() && !report->index.agrees() && !m_context.desk.isReadOnly());
    m_damaged->show(tr("Originals that are not what came in:"), report->damagedOriginals);
    m_givingAway->show(tr("Labels that give somebody away:"), report->labelsThatGiveAway);
}

} // namespace casebound::views
