// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/sheet_entry.h"

#include "core/session/case_keys.h"
#include "ui/widgets/sheet_field.h"

#include <QVBoxLayout>

namespace casebound::views {

using session::SheetKind;
using widgets::Notice;
using widgets::SheetField;

SheetEntry::SheetEntry(SheetKind kind, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_what(new Notice(Notice::Kind::Info))
    , m_secondTitle(widgets::label(tr("Another share of the same sheet"), widgets::TextSize::Strong))
    , m_first(new SheetField(kind == SheetKind::Case ? tr("Sheet of the case") : tr("Sheet of the names")))
    , m_second(new SheetField(kind == SheetKind::Case ? tr("Second share of the case")
                                                      : tr("Second share of the names"))) {
    setFocusProxy(m_first);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(widgets::space::kSmall);
    for (QWidget* part : std::initializer_list<QWidget*>{m_first, m_what, m_secondTitle, m_second})
        column->addWidget(part);
    for (SheetField* field : {m_first, m_second})
        connect(field, &SheetField::changed, this, &SheetEntry::follow);
    connect(m_first, &SheetField::submitted, this, [this] {
        if (isShare())
            m_second->focusRow(0);
        else
            Q_EMIT submitted();
    });
    connect(m_second, &SheetField::submitted, this, &SheetEntry::submitted);
    follow();
}

bool SheetEntry::isShare() const {
    return m_first->head() && m_first->head()->share > 0;
}

// Says what was recognised as soon as the first row is there: the wrong sheet is put away before forty words
// of it are typed.
void SheetEntry::follow() {
    const auto head = m_first->head();
    m_what->setVisible(head.has_value());
    if (head && head->kind != m_kind)
        m_what->say(Notice::Kind::Warning, m_kind == SheetKind::Case
                                               ? tr("This is a sheet of the names. The case opens with the "
                                                    "one that says \"Case\" at its head.")
                                               : tr("This is a sheet of the case. The names have one of "
                                                    "their own."));
    else if (head && isShare())
        m_what->say(Notice::Kind::Info, tr("Share %1 of three, keys %2. Two of the three are needed.")
                                            .arg(head->share)
                                            .arg(session::keyingName(head->keyingTag)));
    else if (head)
        m_what->say(Notice::Kind::Info,
                    tr("A whole sheet, keys %1.").arg(session::keyingName(head->keyingTag)));
    m_secondTitle->setVisible(isShare());
    m_second->setVisible(isShare());
    Q_EMIT changed();
}

bool SheetEntry::isEmpty() const {
    return m_first->isEmpty();
}

bool SheetEntry::isComplete() const {
    return m_first->isComplete() && (!isShare() || m_second->isComplete());
}

QString SheetEntry::problem() {
    for (SheetField* field : {m_first, m_second}) {
        if (field == m_second && !isShare()) break;
        const auto page = session::readSheetOrShare(field->words());
        if (page) continue;
        // Beside the row too: on a long page the other place may be out of sight.
        m_what->say(Notice::Kind::Warning, page.error().message);
        m_what->show();
        field->focusRow(page.error().line - 1);
        return page.error().message;
    }
    const auto secret = session::secretOfWords(words(), m_kind);
    return secret ? QString() : secret.error().message;
}

std::vector<SecureBytes> SheetEntry::words() const {
    std::vector<SecureBytes> words;
    words.push_back(m_first->words());
    if (isShare()) words.push_back(m_second->words());
    return words;
}

void SheetEntry::clear() {
    m_first->clear();
    m_second->clear();
}

} // namespace casebound::views
