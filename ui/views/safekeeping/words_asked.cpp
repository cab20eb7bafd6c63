// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/safekeeping/words_asked.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/secret_edit.h"

#include <QGridLayout>

#include <algorithm>

namespace casebound::views {

using widgets::SecretEdit;

namespace {

constexpr int kAsked = 4;

}

WordsAsked::WordsAsked(QWidget* parent)
    : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(widgets::space::kMedium);
    grid->setVerticalSpacing(widgets::space::kSmall);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < kAsked; ++i) {
        const Line line{widgets::label({}), new SecretEdit};
        line.place->setWordWrap(false);
        line.word->setEyeVisible(false);
        grid->addWidget(line.place, i, 0);
        grid->addWidget(line.word, i, 1);
        m_lines.append(line);
        connect(line.word, &SecretEdit::changed, this, &WordsAsked::changed);
        connect(line.word, &SecretEdit::returnPressed, this, [this, i] {
            if (i + 1 < m_asked.size())
                m_lines[i + 1].word->setFocus();
            else
                Q_EMIT submitted();
        });
    }
}

void WordsAsked::ask(const SecureBytes& words, Random& random) {
    forget();
    m_asked = session::askBack(words, random, kAsked);
    for (int i = 0; i < m_lines.size(); ++i) {
        const bool isAsked = i < m_asked.size();
        m_lines[i].place->setVisible(isAsked);
        m_lines[i].word->setVisible(isAsked);
        if (!isAsked) continue;
        const QString place = tr("Row %1, word %2").arg(m_asked[i].row + 1).arg(m_asked[i].word + 1);
        m_lines[i].place->setText(place);
        m_lines[i].word->setAccessibleName(place);
    }
    m_lines.first().word->setFocus();
    Q_EMIT changed();
}

void WordsAsked::forget() {
    m_asked.clear();
    for (const Line& line : m_lines) {
        line.word->clear();
        line.word->setCharactersShown(true); // they stand on paper beside it
    }
}

bool WordsAsked::isComplete() const {
    return std::all_of(m_lines.begin(), m_lines.begin() + m_asked.size(),
                       [](const Line& line) { return !line.word->isEmpty(); });
}

int WordsAsked::wrong(const SecureBytes& words) {
    int wrong = 0;
    for (int i = 0; i < m_asked.size(); ++i) {
        SecretEdit* word = m_lines[i].word;
        if (session::isRight(words, m_asked[i], word->copy())) continue;
        word->clear();
        word->setCharactersShown(true);
        if (wrong++ == 0) word->setFocus();
    }
    return wrong;
}

} // namespace casebound::views
