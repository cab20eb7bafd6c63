// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sheet_field.h"

#include "ui/widgets/basics.h"
#include "ui/widgets/secret_edit.h"

#include <QGridLayout>

#include <algorithm>

namespace casebound::widgets {

using session::kRowsOfShare;
using session::kRowsOfSheet;

namespace {

constexpr int kMark = 18;
constexpr int kRowWords = 5;

// As words are separated where somebody types them from paper.
int wordsIn(const SecureBytes& typed) {
    int words = 0;
    bool inside = false;
    for (const char c : typed.view()) {
        const bool isBlank = c == ' ';
        if (!isBlank && !inside) ++words;
        inside = !isBlank;
    }
    return words;
}

} // namespace

SheetField::SheetField(const QString& name, QWidget* parent)
    : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(space::kTiny);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(2, kMark);
    for (int place = 0; place < kRowsOfShare; ++place)
        addRow(place, name);
    setFocusProxy(m_rows.first().words);
    clear();
}

void SheetField::addRow(int place, const QString& name) {
    Row row{label(QString::number(place + 1), TextSize::Body, Ink::Quiet), new SecretEdit, new QLabel};
    row.words->setPlaceholder(place == 0 ? tr("The five words of the first row") : QString());
    row.words->setAccessibleName(tr("%1, row %2").arg(name).arg(place + 1));
    row.words->setEyeVisible(false);
    auto* grid = static_cast<QGridLayout*>(layout());
    grid->addWidget(row.number, place, 0, Qt::AlignTrailing | Qt::AlignVCenter);
    grid->addWidget(row.words, place, 1);
    grid->addWidget(row.mark, place, 2);
    m_rows.append(row);
    connect(row.words, &SecretEdit::changed, this, [this, place] { typed(place); });
    connect(row.words, &SecretEdit::returnPressed, this, [this, place] { onReturn(place); });
}

int SheetField::rows() const {
    return m_head && m_head->share > 0 ? kRowsOfShare : kRowsOfSheet;
}

void SheetField::typed(int place) {
    if (place == 0) {
        m_head = session::headOfFirstRow(m_rows.first().words->copy());
        for (int row = kRowsOfSheet; row < kRowsOfShare; ++row)
            for (QWidget* part :
                 std::initializer_list<QWidget*>{m_rows[row].number, m_rows[row].words, m_rows[row].mark})
                part->setVisible(row < rows());
        for (int row = 0; row < m_rows.size(); ++row)
            check(row);
    } else {
        check(place);
    }
    Q_EMIT changed();
}

// Nothing is said of a row whose words are not all there, or while the first is not right itself.
void SheetField::check(int place) {
    const Row& row = m_rows[place];
    const SecureBytes words = row.words->copy();
    if (wordsIn(words) < kRowWords || (place > 0 && !m_head)) return show(Mark::None, row);
    const bool isRight = session::rowChecks(m_rows.first().words->copy(), words, place);
    // The last word is wrong until it is finished: said once it is left.
    const bool isTyping = row.words->hasFocus();
    show(isRight ? Mark::Right : isTyping ? Mark::None : Mark::Wrong, row);
}

void SheetField::show(Mark mark, const Row& row) {
    if (mark == Mark::None) {
        row.mark->clear();
        row.words->setAccessibleDescription({});
        return;
    }
    const bool isRight = mark == Mark::Right;
    const QString name = isRight ? QStringLiteral("check") : QStringLiteral("cross");
    const QString said = isRight ? tr("This row checks.") : tr("A word of this row is wrong.");
    row.mark->setPixmap(icon(name, isRight ? Ink::Good : Ink::Danger).pixmap(kMark, kMark));
    row.mark->setToolTip(said);
    row.words->setAccessibleDescription(said);
}

void SheetField::onReturn(int place) {
    if (place + 1 == rows()) {
        Q_EMIT submitted();
        return;
    }
    m_rows[place + 1].words->setFocus();
    check(place);
}

SecureBytes SheetField::words() const {
    std::vector<SecureBytes> parts;
    std::size_t size = 0;
    for (int row = 0; row < rows(); ++row) {
        parts.push_back(m_rows[row].words->copy());
        size += parts.back().size() + 1;
    }
    SecureBytes all(size);
    std::uint8_t* out = all.data();
    for (const SecureBytes& part : parts) {
        out = std::copy(part.data(), part.data() + part.size(), out);
        *out++ = '\n';
    }
    return all;
}

bool SheetField::isComplete() const {
    return std::none_of(m_rows.begin(), m_rows.begin() + rows(),
                        [](const Row& row) { return row.words->isEmpty(); });
}

bool SheetField::isEmpty() const {
    return std::all_of(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.words->isEmpty(); });
}

// Words are compared with paper: they are shown unless somebody hides them.
void SheetField::clear() {
    for (const Row& row : m_rows) {
        row.words->clear();
        row.words->setCharactersShown(true);
    }
    typed(0);
}

void SheetField::focusRow(int row) {
    m_rows[std::clamp(row, 0, rows() - 1)].words->setFocus();
}

} // namespace casebound::widgets
