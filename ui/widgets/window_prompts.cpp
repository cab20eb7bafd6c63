// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window_prompts.h"

#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/calm_inputs.h"
#include "ui/widgets/masked_text_edit.h"
#include "ui/widgets/passphrase_choice.h"
#include "ui/widgets/secret_edit.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>

namespace casebound::widgets {

namespace {

QString words(const char* source) {
    return QCoreApplication::translate("WindowPrompts", source);
}

} // namespace

bool WindowPrompts::confirm(QWidget* over, const prompts::Question& question) {
    AskDialog dialog(question.isDangerous ? QStringLiteral("warning") : QStringLiteral("topic"),
                     question.title, question.text, over);
    dialog.addYes(question.yes, question.isDangerous);
    QPushButton* no = dialog.addNo(words("Cancel"));
    if (question.isDangerous) {
        no->setDefault(true);
        no->setFocus();
    }
    return dialog.exec() == QDialog::Accepted;
}

void WindowPrompts::tell(QWidget* over, const Error& error) {
    AskDialog dialog(QStringLiteral("warning"), words("That did not work"), error.message, over);
    if (!error.detail.isEmpty()) dialog.addDetail(error.detail);
    dialog.addYes(words("Close"));
    (void)dialog.exec();
}

QStringList WindowPrompts::files(QWidget* over, const prompts::FileQuestion& question) {
    return m_chooser.choose(over, question);
}

std::optional<SecureBytes> WindowPrompts::secret(QWidget* over, const QString& title, const QString& text) {
    AskDialog dialog(QStringLiteral("key"), title, text, over);
    auto* field = new SecretEdit;
    field->setAccessibleName(title);
    dialog.addField(field);
    QPushButton* yes = dialog.addYes(words("Continue"));
    dialog.addNo(words("Cancel"));
    yes->setEnabled(false);
    QObject::connect(field, &SecretEdit::changed, yes, [=] { yes->setEnabled(!field->isEmpty()); });
    QObject::connect(field, &SecretEdit::returnPressed, yes, &QPushButton::click);
    if (dialog.exec() != QDialog::Accepted) return std::nullopt;
    return field->take();
}

std::optional<SecureBytes> WindowPrompts::newSecret(QWidget* over, const QString& title,
                                                    const QString& text) {
    AskDialog dialog(QStringLiteral("key"), title, text, over);
    auto* choice = new PassphraseChoice(m_random, PassphraseChoice::Opens::File);
    dialog.addField(choice);
    QPushButton* yes = dialog.addYes(words("Continue"));
    dialog.addNo(words("Cancel"));
    yes->setEnabled(false);
    QObject::connect(choice, &PassphraseChoice::changed, yes, [=] { yes->setEnabled(choice->isComplete()); });
    QObject::connect(choice, &PassphraseChoice::submitted, yes, &QPushButton::click);
    dialog.setCheck([choice] { return choice->problem(); });
    choice->begin();
    if (dialog.exec() != QDialog::Accepted) return std::nullopt;
    return choice->passphrase();
}

std::optional<QString> WindowPrompts::line(QWidget* over, const QString& title, const QString& text,
                                           const QString& initial) {
    AskDialog dialog(QStringLiteral("edit"), title, text, over);
    auto* field = new MaskedTextEdit(m_desk);
    field->setSingleLine(true);
    field->setMasked(initial);
    field->selectAll();
    field->setAccessibleName(title);
    dialog.addField(field);
    QPushButton* yes = dialog.addYes(words("Continue"));
    dialog.addNo(words("Cancel"));
    QObject::connect(field, &MaskedTextEdit::finished, yes, &QPushButton::click);
    if (dialog.exec() != QDialog::Accepted) return std::nullopt;
    return field->typedWords();
}

// Never into a file: what is printed here has no place on a disk. The print job is named like any other, for
// names of jobs are logged.
Outcome WindowPrompts::print(QWidget* over, const prompts::Question& warning,
                             const std::function<void(QPainter&, const QRectF&)>& draw) {
    if (!confirm(over, warning)) return failure(ErrorCode::Cancelled, {});
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        return failure(ErrorCode::Unsupported,
                       words("No printer is set up on this computer. Nothing was printed. Copying by hand "
                             "needs none."));
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(words("Page"));
    printer.setCreator({});
    QPrintDialog dialog(&printer, over);
    dialog.setOption(QAbstractPrintDialog::PrintToFile, false);
    if (dialog.exec() != QDialog::Accepted) return failure(ErrorCode::Cancelled, {});
    if (!printer.outputFileName().isEmpty())
        return failure(ErrorCode::Unsupported,
                       words("This printer writes a file. Nothing was printed, because "
                             "the page would lie on the disk unencrypted."));
    QPainter painter;
    if (!painter.begin(&printer))
        return failure(ErrorCode::Io,
                       words("The printer does not answer. Nothing was printed. Look whether it "
                             "is switched on, or copy by hand."));
    draw(painter, printer.pageLayout()
                      .paintRectPixels(printer.resolution())
                      .translated(-printer.pageLayout().paintRectPixels(printer.resolution()).topLeft()));
    return {};
}

std::optional<int> WindowPrompts::choice(QWidget* over, const QString& title, const QString& text,
                                         const QStringList& choices) {
    AskDialog dialog(QStringLiteral("topic"), title, text, over);
    auto* field = new CalmComboBox;
    field->addItems(choices);
    field->setAccessibleName(title);
    dialog.addField(field);
    dialog.addYes(words("Continue"));
    dialog.addNo(words("Cancel"));
    if (dialog.exec() != QDialog::Accepted) return std::nullopt;
    return field->currentIndex();
}

} // namespace casebound::widgets
