// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/file_chooser.h"

#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileIconProvider>
#include <QFileInfo>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSize>
#include <QStandardPaths>
#include <QToolButton>
#include <QUrl>

#include <memory>
#include <utility>

namespace casebound::widgets {

namespace {

constexpr QSize kSize(860, 540);

// While this lives, Qt's settings of the user are neither read nor written. The dialog reads them when it is
// made, and writes folder and file name into them (QtProject.conf) when it goes.
class WithoutSettings {
public:
    WithoutSettings() { put(QStringLiteral("/dev/null")); }
    ~WithoutSettings() { put(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)); }
    WithoutSettings(const WithoutSettings&) = delete;
    WithoutSettings& operator=(const WithoutSettings&) = delete;

private:
    static void put(const QString& folder) {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder);
    }
};

struct Ending {
    void operator()(QFileDialog* dialog) const {
        const WithoutSettings quiet;
        delete dialog;
    }
};
using Dialog = std::unique_ptr<QFileDialog, Ending>;

class FamilyIcons final : public QFileIconProvider {
public:
    using QFileIconProvider::icon;
    QIcon icon(IconType type) const override {
        const bool isFolder = type == Folder || type == Desktop || type == Computer || type == Drive;
        return widgets::icon(isFolder ? QStringLiteral("folder") : QStringLiteral("exhibit"));
    }
    QIcon icon(const QFileInfo& info) const override { return icon(info.isDir() ? Folder : File); }
};

// Qt's own pictures are of another family.
void dress(const QFileDialog& dialog) {
    constexpr std::pair<const char*, const char*> kButtons[] = {
        {"backButton", "back"},     {"forwardButton", "forward"},   {"toParentButton", "previous"},
        {"newFolderButton", "add"}, {"listModeButton", "overview"}, {"detailModeButton", "ledger"},
    };
    for (const auto& [button, picture] : kButtons)
        if (auto* found = dialog.findChild<QToolButton*>(QLatin1String(button)))
            found->setIcon(icon(QLatin1String(picture)));
    for (QPushButton* button : dialog.findChildren<QPushButton*>())
        button->setIcon({});
}

Dialog makeDialog(QWidget* over) {
    const WithoutSettings quiet;
    Dialog dialog(new QFileDialog(over));
    // A dialog of the desktop's own would write into the desktop's list of recent files.
    dialog->setOptions(QFileDialog::DontUseNativeDialog | QFileDialog::DontUseCustomDirectoryIcons |
                       QFileDialog::DontConfirmOverwrite);
    dialog->setHistory({});
    static FamilyIcons icons;
    dialog->setIconProvider(&icons);
    dialog->resize(kSize);
    return dialog;
}

QString documents() {
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

QList<QUrl> sidebar() {
    QList<QUrl> places{QUrl::fromLocalFile(QDir::homePath())};
    if (QFileInfo(documents()).isDir() && documents() != QDir::homePath())
        places.append(QUrl::fromLocalFile(documents()));
    return places;
}

void ask(QFileDialog& dialog, const prompts::FileQuestion& question) {
    using prompts::FileUse;
    dialog.setWindowTitle(question.title);
    dialog.setAcceptMode(question.use == FileUse::Save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog.setFileMode(question.use == FileUse::Save       ? QFileDialog::AnyFile
                       : question.use == FileUse::Open     ? QFileDialog::ExistingFile
                       : question.use == FileUse::OpenMany ? QFileDialog::ExistingFiles
                                                           : QFileDialog::Directory);
    if (question.use == FileUse::Folder) dialog.setOption(QFileDialog::ShowDirsOnly);
    const QString all = QCoreApplication::translate("FileChooser", "All files (*)");
    if (question.filter.isEmpty())
        dialog.setNameFilter(all);
    else
        dialog.setNameFilters(question.filter.split(QStringLiteral(";;")) << all);
    // The ending that a name gets is the first of the filter: "PDF files (*.pdf *.PDF)".
    static const QRegularExpression ending(QStringLiteral(R"(\*\.(\w+))"));
    if (question.use == FileUse::Save) dialog.setDefaultSuffix(ending.match(question.filter).captured(1));
    if (!question.suggestedName.isEmpty()) dialog.selectFile(question.suggestedName);
}

} // namespace

QStringList FileChooser::choose(QWidget* over, const prompts::FileQuestion& question) {
    const Dialog dialog = makeDialog(over);
    dialog->setSidebarUrls(sidebar());
    QString& folder = question.use == prompts::FileUse::Save ? m_writtenTo : m_readFrom;
    const bool isThere = !folder.isEmpty() && QFileInfo(folder).isDir();
    dialog->setDirectory(isThere ? folder : sidebar().last().toLocalFile());
    ask(*dialog, question);
    dress(*dialog);
    if (dialog->exec() != QDialog::Accepted) return {};
    const QStringList chosen = dialog->selectedFiles();
    // Not the dialog's directory: a whole path may have been typed.
    if (!chosen.isEmpty()) folder = QFileInfo(chosen.first()).absolutePath();
    return chosen;
}

} // namespace casebound::widgets
