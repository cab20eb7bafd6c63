// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/search_box.h"

#include "ui/models/wording.h"
#include "ui/shell/hit_delegate.h"
#include "ui/widgets/basics.h"

#include <QAction>
#include <QFrame>
#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

namespace casebound::shell {

namespace {

constexpr int kPauseMs = 120;
constexpr int kMostHits = 60;
constexpr int kPopupWidth = 640;
constexpr int kPopupHeight = 460;

// The last word may still be typed: it is looked for as the beginning of one.
QString whileTyping(const QString& typed) {
    const QString query = typed.trimmed();
    const bool isPlain = !query.isEmpty() && query.back().isLetterOrNumber() && query.count(u'"') % 2 == 0;
    return isPlain ? query + u'*' : query;
}

} // namespace

SearchBox::SearchBox(models::CaseDesk& desk, QWidget* parent)
    : LineEdit(parent)
    , m_desk(desk)
    , m_popup(new QFrame(parent ? parent->window() : nullptr))
    , m_nothing(widgets::label({}, widgets::TextSize::Body, widgets::Ink::Quiet))
    , m_list(new QListView) {
    setPlaceholderText(tr("Search everything, or go to EX-001"));
    setAccessibleName(tr("Search everything"));
    setClearButtonEnabled(true);
    addAction(widgets::icon(QStringLiteral("search")), LeadingPosition);
    m_list->setModel(&m_results);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_popup->setObjectName(QStringLiteral("searchPopup"));
    auto* layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(widgets::space::kTiny, widgets::space::kTiny, widgets::space::kTiny,
                               widgets::space::kTiny);
    m_nothing->setMargin(widgets::space::kMedium);
    layout->addWidget(m_nothing);
    layout->addWidget(m_list);
    m_popup->hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(this, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &SearchBox::lookUp);
    connect(m_list, &QListView::clicked, this, [this] { take(false); });
    window()->installEventFilter(this);
}

void SearchBox::begin() {
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    if (!text().trimmed().isEmpty()) lookUp();
}

void SearchBox::lookUp() {
    const QString query = whileTyping(text());
    const int asked = ++m_asked;
    if (query.isEmpty()) {
        m_popup->hide();
        return;
    }
    m_desk.ask(
        this, [query](session::CaseSession& session) { return session.search(query, kMostHits); },
        [this, asked](Result<QJsonArray> hits) {
            if (asked == m_asked) showResults(hits.value_or(QJsonArray()));
        });
}

void SearchBox::showResults(const QJsonArray& hits) {
    m_results.setHits(hits);
    const bool isReference = models::kindOf(text().trimmed()).has_value();
    m_list->setVisible(!hits.isEmpty());
    m_nothing->setVisible(hits.isEmpty());
    m_nothing->setText(isReference
                           ? tr("Press Enter to go to %1.").arg(text().trimmed().toUpper())
                           : tr("Nothing was found. Words must all be there; \"in quotes\" finds a phrase, "
                                "begin* the beginning of a word."));
    if (m_results.firstHit() >= 0 && !isReference)
        m_list->setCurrentIndex(m_results.index(m_results.firstHit()));
    place();
}

void SearchBox::place() {
    QWidget* top = window();
    m_popup->setParent(top);
    const int width = qMin(kPopupWidth, top->width() - 2 * widgets::space::kLarge);
    const int height = m_results.hits() == 0 ? m_popup->sizeHint().height()
                                             : qMin(kPopupHeight, top->height() - 2 * widgets::space::kHuge);
    const QPoint below = mapTo(top, QPoint(0, this->height() + widgets::space::kTiny));
    const int left = qBound(widgets::space::kSmall, below.x() + (this->width() - width) / 2,
                            qMax(widgets::space::kSmall, top->width() - width - widgets::space::kSmall));
    m_popup->setGeometry(left, below.y(), width, height);
    m_popup->show();
    m_popup->raise();
}

void SearchBox::step(int by) {
    int row = m_list->currentIndex().row();
    do {
        row += by;
    } while (row >= 0 && row < m_results.rowCount() &&
             m_results.index(row).data(models::SearchResults::IsGroupRole).toBool());
    if (row < 0 || row >= m_results.rowCount()) return;
    m_list->setCurrentIndex(m_results.index(row));
    m_list->scrollTo(m_list->currentIndex());
}

void SearchBox::take(bool beside) {
    const QString typed = text().trimmed();
    const QString hit = m_list->currentIndex().data(models::SearchResults::RefRole).toString();
    const QString ref = models::kindOf(typed) ? typed.toUpper() : hit;
    if (ref.isEmpty()) return;
    m_popup->hide();
    if (beside)
        Q_EMIT chosenBeside(ref);
    else
        Q_EMIT chosen(ref);
}

void SearchBox::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Down:
        return step(1);
    case Qt::Key_Up:
        return step(-1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_pause.stop();
        return take(event->modifiers().testFlag(Qt::ControlModifier));
    case Qt::Key_Escape:
        if (!m_popup->isVisible()) clear();
        m_popup->hide();
        return;
    default:
        LineEdit::keyPressEvent(event);
    }
}

void SearchBox::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        m_popup->hide();
}

bool SearchBox::eventFilter(QObject* watched, QEvent* event) {
    if (watched == window() && event->type() == QEvent::Resize && m_popup->isVisible()) place();
    return QLineEdit::eventFilter(watched, event);
}

} // namespace casebound::shell
