// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/start/file_row.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/elided_label.h"

#include <QDir>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>

#include <utility>

namespace casebound::views {

using namespace widgets::space;

FileRow::FileRow(prompts::Prompts& prompts, prompts::FileQuestion question, const QString& nothing,
                 QWidget* parent)
    : QWidget(parent)
    , m_prompts(prompts)
    , m_question(std::move(question))
    , m_nothing(nothing)
    , m_shown(new widgets::ElidedLabel(widgets::TextSize::Body))
    , m_choose(new QPushButton(tr("Choose…"))) {
    m_choose->setAccessibleName(m_question.title);
    setFocusProxy(m_choose);
    auto* frame = new QFrame;
    frame->setProperty("path", true);
    auto* inside = new QHBoxLayout(frame);
    inside->setContentsMargins(kSmall, kTiny, kSmall, kTiny);
    inside->addWidget(m_shown);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kSmall);
    line->addWidget(frame, 1);
    line->addWidget(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &FileRow::choose);
    setPath({});
}

void FileRow::setPath(const QString& path) {
    m_path = path;
    // Isolated: a path reads from left to right in any language.
    const QString shown = QChar(0x2066) + QDir::toNativeSeparators(path) + QChar(0x2069);
    m_shown->setText(path.isEmpty() ? m_nothing : shown);
    widgets::setInk(*m_shown, path.isEmpty() ? widgets::Ink::Faint : widgets::Ink::Text);
    m_choose->setAccessibleDescription(m_shown->text());
    Q_EMIT changed();
}

bool FileRow::choose() {
    const QStringList chosen = m_prompts.files(window(), m_question);
    if (chosen.isEmpty()) return false;
    setPath(chosen.first());
    return true;
}

} // namespace casebound::views
