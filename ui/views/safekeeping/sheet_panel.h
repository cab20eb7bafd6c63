// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/safekeeping/sheet_maker.h"
#include "ui/widgets/view.h"

#include <vector>

class QLabel;
class QPushButton;
class QToolButton;

namespace casebound::widgets {
class FrontPage;
class Notice;
} // namespace casebound::widgets

namespace casebound::views {

class SheetWishForm;
class WordsAsked;

// Makes a recovery sheet: which one, its words page by page to be copied by hand, some of them asked back,
// and what to do with the paper. Nothing of it is kept when it is left.
class SheetPanel : public QWidget {
    Q_OBJECT
public:
    explicit SheetPanel(const widgets::Context& context, QWidget* parent = nullptr);

    void begin();
    // Wipes the words and what was typed.
    void forget();

Q_SIGNALS:
    void closeWanted();

private:
    enum Step { Choose, Copy, Ask, Done };
    QWidget* makeChoose();
    QWidget* makeCopy();
    QWidget* makeAsk();
    QWidget* makeDone();
    void make();
    using Sheet = Result<std::vector<widgets::SheetPage>>;
    void made(Sheet& pages);
    void showSheet(std::size_t number);
    void ask();
    void checkCopied();
    void print();
    void go(Step step);

    widgets::Context m_context;
    widgets::FrontPage* m_steps;
    QLabel* m_title;
    widgets::Notice* m_notice;
    SheetWishForm* m_wish;
    QPushButton* m_make;
    QLabel* m_facts;
    widgets::SheetPaper* m_paper;
    QToolButton* m_code;
    QPushButton* m_copied;
    WordsAsked* m_asked;
    QPushButton* m_close;
    std::vector<widgets::SheetPage> m_pages; // those that were not copied yet
    std::size_t m_sheet = 0;
    bool m_isMaking = false;
};

} // namespace casebound::views
