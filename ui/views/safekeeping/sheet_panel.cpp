// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/safekeeping/sheet_panel.h"

#include "ui/views/safekeeping/sheet_wish_form.h"
#include "ui/views/safekeeping/words_asked.h"
#include "ui/widgets/basics.h"
#include "ui/widgets/front_page.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>
#include <utility>

namespace casebound::views {

using namespace widgets::space;
using widgets::Ink;
using widgets::Notice;
using widgets::SheetPage;
using widgets::TextSize;

namespace {

constexpr int kWidth = 720;

QLabel* quiet(const QString& words) {
    return widgets::label(words, TextSize::Body, Ink::Quiet);
}

QVBoxLayout* columnOf(QWidget* step) {
    auto* column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kMedium);
    return column;
}

// One after the other from the leading edge, the last at the other end.
QHBoxLayout* buttons(std::initializer_list<QWidget*> leading, QWidget* last) {
    auto* line = new QHBoxLayout;
    line->setSpacing(kSmall);
    for (QWidget* button : leading)
        line->addWidget(button);
    line->addStretch();
    line->addWidget(last);
    return line;
}

QPushButton* defaultButton(const QString& verb) {
    auto* button = new QPushButton(verb);
    button->setDefault(true);
    return button;
}

} // namespace

SheetPanel::SheetPanel(const widgets::Context& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_steps(new widgets::FrontPage)
    , m_title(widgets::label({}, TextSize::Huge))
    , m_notice(new Notice(Notice::Kind::Info))
    , m_wish(new SheetWishForm)
    , m_make(defaultButton(tr("Show the words")))
    , m_facts(quiet({}))
    , m_paper(new widgets::SheetPaper)
    , m_code(widgets::toolButton(QStringLiteral("page"), tr("Show the QR code")))
    , m_copied(defaultButton(tr("I have copied it")))
    , m_asked(new WordsAsked)
    , m_close(defaultButton(tr("Done"))) {
    auto* back = widgets::toolButton(isRightToLeft() ? QStringLiteral("forward") : QStringLiteral("back"),
                                     tr("Back to safekeeping"));
    back->setText(tr("Back"));
    back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* inside = new QWidget;
    inside->setMaximumWidth(widgets::forLetters(kWidth));
    auto* column = columnOf(inside);
    column->addWidget(back, 0, Qt::AlignLeading);
    column->addWidget(m_title);
    column->addWidget(m_notice);
    column->addWidget(m_steps);
    m_steps->addWidget(makeChoose());
    m_steps->addWidget(makeCopy());
    m_steps->addWidget(makeAsk());
    m_steps->addWidget(makeDone());
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(kLarge, kLarge, kLarge, kLarge);
    across->addWidget(inside, 100);
    across->addStretch(1);
    connect(back, &QToolButton::clicked, this, &SheetPanel::closeWanted);
    connect(m_close, &QPushButton::clicked, this, &SheetPanel::closeWanted);
    go(Choose);
}

QWidget* SheetPanel::makeChoose() {
    auto* step = new QWidget;
    QVBoxLayout* column = columnOf(step);
    column->addWidget(quiet(tr("Words that open the case when its passphrase is lost. Whoever has them and "
                               "the file needs no passphrase: keep them where you keep what must not be "
                               "found, and apart from this computer.")));
    column->addWidget(m_wish);
    column->addLayout(buttons({}, m_make));
    column->addStretch();
    connect(m_wish, &SheetWishForm::changed, this, [this] { m_make->setEnabled(m_wish->isComplete()); });
    connect(m_wish, &SheetWishForm::submitted, m_make, &QPushButton::click);
    connect(m_make, &QPushButton::clicked, this, &SheetPanel::make);
    return step;
}

QWidget* SheetPanel::makeCopy() {
    auto* step = new QWidget;
    QVBoxLayout* column = columnOf(step);
    auto* print = new QPushButton(tr("Print…"));
    m_code->setCheckable(true);
    m_code->setText(tr("QR code"));
    m_code->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    column->addWidget(quiet(tr("Copy the rows by hand, with their numbers, and the line above them. Copying "
                               "leaves no trace; a photo or a printed page may.")));
    column->addWidget(m_facts);
    column->addWidget(m_paper);
    column->addLayout(buttons({m_code, print}, m_copied));
    column->addStretch();
    connect(m_code, &QToolButton::toggled, m_paper, &widgets::SheetPaper::setCodeShown);
    connect(print, &QPushButton::clicked, this, &SheetPanel::print);
    connect(m_copied, &QPushButton::clicked, this, &SheetPanel::ask);
    return step;
}

QWidget* SheetPanel::makeAsk() {
    auto* step = new QWidget;
    QVBoxLayout* column = columnOf(step);
    auto* again = new QPushButton(tr("Show the words again"));
    auto* check = defaultButton(tr("Compare"));
    column->addWidget(quiet(tr("From your copy: then you know that it can be read. A slip that is found now "
                               "costs a minute, later it costs the case.")));
    column->addWidget(m_asked);
    column->addLayout(buttons({again}, check));
    column->addStretch();
    const auto follow = [this, check] { check->setEnabled(m_asked->isComplete()); };
    connect(m_asked, &WordsAsked::changed, this, follow);
    connect(m_asked, &WordsAsked::submitted, check, &QPushButton::click);
    connect(again, &QPushButton::clicked, this, [this] { showSheet(m_sheet); });
    connect(check, &QPushButton::clicked, this, &SheetPanel::checkCopied);
    follow();
    return step;
}

QWidget* SheetPanel::makeDone() {
    auto* step = new QWidget;
    QVBoxLayout* column = columnOf(step);
    column->addWidget(new Notice(Notice::Kind::Good, tr("Your copy is right.")));
    column->addWidget(quiet(tr("Keep it apart from the file of the case. It opens the case as it is now and "
                               "backups made since its keys changed last; as soon as the passphrase is "
                               "changed it is outdated, and a new one has to be made.")));
    column->addWidget(quiet(tr("When it is needed: \"Recover a case\" in the menu Case.")));
    column->addLayout(buttons({}, m_close));
    column->addStretch();
    return step;
}

void SheetPanel::begin() {
    forget();
    m_wish->begin(m_context.desk.namesHaveOwnPassword());
    m_make->setEnabled(m_wish->isComplete());
    go(Choose);
    m_make->setFocus();
}

void SheetPanel::forget() {
    m_pages.clear();
    m_paper->clear();
    m_code->setChecked(false);
    m_wish->forget();
    m_asked->forget();
}

void SheetPanel::go(Step step) {
    m_notice->hide();
    m_steps->setCurrentIndex(step);
    if (step == Choose) m_title->setText(tr("Make a recovery sheet"));
    if (step == Done) m_title->setText(tr("The recovery sheet is made"));
}

void SheetPanel::make() {
    if (m_isMaking || !m_wish->isComplete()) return;
    m_isMaking = true;
    m_make->setEnabled(false);
    m_notice->say(Notice::Kind::Info, tr("A moment…"));
    m_notice->show();
    const auto wish = std::make_shared<SheetWish>(m_wish->wish());
    m_context.desk.ask(
        this,
        [wish, &random = m_context.desk.services().random](session::CaseSession& session) {
            return std::make_shared<Sheet>(makeSheet(session, *wish, random)); // words are never copied
        },
        [this](const std::shared_ptr<Sheet>& sheet) { made(*sheet); });
}

void SheetPanel::made(Sheet& pages) {
    m_isMaking = false;
    m_make->setEnabled(true);
    if (!isVisible()) return; // somebody went elsewhere: no words are kept for later
    if (!pages) return m_notice->say(Notice::Kind::Danger, pages.error().message);
    m_wish->forget();
    m_pages = std::move(*pages);
    showSheet(0);
}

void SheetPanel::showSheet(std::size_t number) {
    m_sheet = number;
    const SheetPage& page = m_pages.at(number);
    m_facts->setText(page.facts.join(u'\n'));
    m_code->setChecked(false);
    m_paper->setPage(
        {page.title, page.facts, page.words.clone(), {page.code.size, page.code.modules.clone()}});
    go(Copy);
    m_title->setText(page.title);
    m_copied->setFocus();
}

void SheetPanel::ask() {
    go(Ask);
    m_asked->ask(m_pages.at(m_sheet).words, m_context.desk.services().random);
}

void SheetPanel::checkCopied() {
    const int wrong = m_asked->wrong(m_pages.at(m_sheet).words);
    if (wrong > 0) {
        m_notice->say(
            Notice::Kind::Warning,
            tr("Words that differ from the sheet: %1. Compare your copy with it, and mend the copy.")
                .arg(wrong));
        return m_notice->show();
    }
    if (m_sheet + 1 < m_pages.size()) return showSheet(m_sheet + 1);
    forget();
    go(Done);
    m_close->setFocus();
}

void SheetPanel::print() {
    const SheetPage& page = m_pages.at(m_sheet);
    const Outcome printed = m_context.prompts.print(
        this,
        {tr("Print the recovery sheet?"),
         tr("Printing leaves copies. This computer writes the page to its disk unencrypted while it waits "
            "for "
            "the printer, and printers and print servers keep what they printed. Copying by hand leaves "
            "none. "
            "Print only on a printer of your own, joined by a cable, and never over a network."),
         tr("Print all the same"), true},
        [&page](QPainter& painter, const QRectF& area) { widgets::printSheet(painter, area, page); });
    if (printed) return;
    m_notice->say(Notice::Kind::Warning, printed.error().message);
    m_notice->setVisible(printed.error().code != ErrorCode::Cancelled);
}

} // namespace casebound::views
