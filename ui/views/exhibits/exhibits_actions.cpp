// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/wording.h"
#include "ui/views/exhibits/exhibits_view.h"
#include "ui/widgets/dropped_files.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLineEdit>

#include <functional>

// What can be done in the view, by keys, from the menu, and by dropping.
namespace casebound::views {

QAction* ExhibitsView::addAction(const QString& text, const QKeySequence& key, std::function<void()> work) {
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, std::move(work));
    QWidget::addAction(action);
    m_actions.append(action);
    return action;
}

void ExhibitsView::makeActions() {
    addAction(tr("Import files…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), [this] { askFiles(); });
    addAction(tr("Import a folder…"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_O), [this] { askFolder(); });
    addAction(tr("All exhibits"), QKeySequence(Qt::ALT | Qt::Key_Home), [this] {
        showList();
        Q_EMIT moved();
    });
    addAction(tr("Exhibit before"), QKeySequence(Qt::ALT | Qt::Key_Up), [this] { openNeighbour(-1); });
    addAction(tr("Next exhibit"), QKeySequence(Qt::ALT | Qt::Key_Down), [this] { openNeighbour(1); });
    addAction(tr("Go to page…"), QKeySequence(Qt::CTRL | Qt::Key_G), [this] {
        if (m_isReading) m_reading->pages().askPage();
    });
    addAction(tr("Details and warnings"), QKeySequence(Qt::CTRL | Qt::Key_D),
              [this] { reading().setDetailsShown(!reading().detailsShown()); });
    addAction(tr("Save details"), QKeySequence::Save, [this] { reading().details().save(); });
    int key = Qt::Key_1;
    for (const auto& state : choices(records::ReviewState{})) {
        const QString code = QString::fromLatin1(state.name);
        addAction(tr("Review: %1").arg(models::choiceName(code)), QKeySequence(Qt::ALT | Qt::Key(key++)),
                  [this, code] {
                      if (m_isReading) m_reading->setReview(code);
                  });
    }
    addAction(tr("Names were looked for"), QKeySequence(Qt::ALT | Qt::Key(key)), [this] {
        if (m_isReading) m_reading->setNamesLookedFor(!m_reading->namesLookedFor());
    });
    addAction(tr("Names that may not be registered"), QKeySequence(Qt::ALT | Qt::Key(key + 1)),
              [this] { reading().showCandidates(); });
    addPassageActions();
}

// Their letters are keys of the pages only, where nobody types: here they are told, not set.
void ExhibitsView::addPassageActions() {
    using Use = PassageBar::Use;
    const std::pair<Use, QString> uses[] = {{Use::Cite, tr("Cite the selected passage\tC")},
                                            {Use::Event, tr("New event from the passage\tE")},
                                            {Use::Claim, tr("Allegation or claim from the passage\tL")},
                                            {Use::Person, tr("Register the selected name\tM")},
                                            {Use::Copy, tr("Copy the passage with labels")}};
    for (const auto& [use, text] : uses)
        addAction(text, {}, [this, use = use] {
            if (m_isReading) m_reading->passages().use(use);
        });
}

void ExhibitsView::find() {
    if (m_isReading)
        m_reading->pages().find();
    else
        m_filter->setFocus(Qt::ShortcutFocusReason);
}

void ExhibitsView::importPaths(const QStringList& paths) {
    if (!desk().isReadOnly()) return m_import->import(paths);
    Q_EMIT said(tr("This case can only be read."));
}

void ExhibitsView::askFiles() {
    prompts::FileQuestion question;
    question.use = prompts::FileUse::OpenMany;
    question.title = tr("Import files");
    importPaths(prompts().files(this, question));
}

void ExhibitsView::askFolder() {
    prompts::FileQuestion question;
    question.use = prompts::FileUse::Folder;
    question.title = tr("Import a folder");
    importPaths(prompts().files(this, question));
}

void ExhibitsView::dragEnterEvent(QDragEnterEvent* event) {
    if (!desk().isReadOnly() && !widgets::droppedFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ExhibitsView::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    importPaths(widgets::droppedFiles(*event->mimeData()));
}

} // namespace casebound::views
