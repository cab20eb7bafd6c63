// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/exhibits/recognition_bar.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/calm_inputs.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace casebound::views {

using session::CaseSession;
using session::Recognition;
using session::RecognitionReport;

namespace {

// "German" for "deu"; what is no language of its own (fast variants, scripts) by its own name.
QString languageName(const QString& code) {
    const auto language = QLocale::codeToLanguage(code.section(u'_', 0, 0));
    if (language == QLocale::AnyLanguage) return code;
    const QString name = QLocale::languageToString(language);
    const QString variant = code.section(u'_', 1);
    return variant.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, variant);
}

} // namespace

RecognitionBar::RecognitionBar(const widgets::Context& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_words(widgets::label({}))
    , m_languages(new widgets::CalmComboBox)
    , m_begin(new QPushButton(tr("Recognise text")))
    , m_stop(new QPushButton(tr("Stop"))) {
    m_words->setWordWrap(true);
    m_languages->setAccessibleName(tr("Language on the pages"));
    m_begin->setToolTip(
        tr("A locked-up program looks at the images of these pages and makes out their text, which is "
           "masked and searchable like all other"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(widgets::space::kMedium);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_languages);
    layout->addWidget(m_begin);
    layout->addWidget(m_stop);
    connect(m_begin, &QPushButton::clicked, this, &RecognitionBar::begin);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_job) m_job->cancel();
    });
    offerLanguages();
    hide();
}

void RecognitionBar::offerLanguages() {
    const QStringList installed = Recognition::languages();
    for (const QString& code : installed)
        m_languages->addItem(languageName(code), QStringList{code});
    if (installed.size() > 1 && installed.size() < 5) m_languages->addItem(tr("All of these"), installed);
}

void RecognitionBar::refresh() {
    if (isRunning()) return;
    m_context.desk.ask(
        this, [](CaseSession& session) { return session.recognition().waiting({}); },
        [this, asked = ++m_asked](const Result<qint64>& waiting) {
            if (asked == m_asked && waiting && !isRunning()) show(*waiting);
        });
}

void RecognitionBar::show(qint64 waiting) {
    const bool isSealed = m_context.desk.names() == session::NamesState::Sealed;
    const bool canRead = m_languages->count() > 0;
    const QString pages = waiting == 1 ? tr("1 page has no text that can be trusted.")
                                       : tr("%1 pages have no text that can be trusted.").arg(waiting);
    const QString what =
        isSealed ? tr("Show names to recognise it: the pages as they came are sealed with them.")
        : canRead
            ? QString()
            : tr("To recognise it here, install the package tesseract-ocr-eng, or that of another language.");
    m_words->setText(QStringLiteral("%1 %2").arg(pages, what).trimmed());
    m_languages->setVisible(canRead && !isSealed && m_languages->count() > 1);
    m_begin->setVisible(canRead && !isSealed);
    m_stop->hide();
    setVisible(waiting > 0);
}

void RecognitionBar::begin() {
    const QStringList languages = m_languages->currentData().toStringList();
    m_job = m_context.desk.start(
        this, tr("Recognising text"),
        [languages](CaseSession& session, Progress& progress) {
            return session.recognition().run({}, languages, progress);
        },
        [this](const Result<RecognitionReport>& report) { finish(report); });
    m_words->setText(tr("Recognising text… What is done stays done."));
    m_stop->show();
    m_stop->setFocus();
    m_languages->hide();
    m_begin->hide();
}

void RecognitionBar::finish(const Result<RecognitionReport>& report) {
    m_job.clear();
    if (!report && report.error().code != ErrorCode::Cancelled)
        m_context.prompts.tell(this, report.error());
    else if (report)
        Q_EMIT said(tr("Text recognised: %1 pages have some now, on %2 nothing was made out, %3 failed")
                        .arg(report->recognized)
                        .arg(report->empty)
                        .arg(report->failed));
    refresh();
}

} // namespace casebound::views
