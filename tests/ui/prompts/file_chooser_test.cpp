// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/demo_desk.h"
#include "ui/widgets/file_chooser.h"

#include <QApplication>
#include <QDirIterator>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QTimer>
#include <QtTest>

namespace casebound {

// In a home of its own, so that everything that is written shows.
class FileChooserTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_home;
    QTemporaryDir m_files;
    widgets::FileChooser m_chooser;

    QString made(const QString& name) {
        QFile file(m_files.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) qFatal("A file cannot be made.");
        return file.fileName();
    }
    QStringList chosen(prompts::FileUse use, const QString& typed, const QString& filter = {},
                       const QString& suggested = {}) {
        QTimer::singleShot(0, this, [typed] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            if (!dialog) qFatal("No dialog was shown.");
            auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
            if (!typed.isEmpty()) name->setText(typed);
            picture(*dialog, QStringLiteral("file-chooser"));
            QMetaObject::invokeMethod(dialog, "accept");
            if (dialog->isVisible()) dialog->reject();
        });
        return m_chooser.choose(nullptr, {use, QStringLiteral("Choose"), suggested, filter});
    }
    QStringList writtenAtHome() const {
        QStringList found;
        QDirIterator all(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext())
            found << QDir(m_home.path()).relativeFilePath(all.next());
        return found;
    }

private Q_SLOTS:
    void initTestCase() {
        qputenv("HOME", m_home.path().toUtf8());
        for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
            qputenv(name, m_home.filePath(QString::fromLatin1(name)).toUtf8());
    }

    void whatIsChosenIsReturnedAndLeavesNothingBehind() {
        const QString file = made(QStringLiteral("private title.casebound"));
        QCOMPARE(chosen(prompts::FileUse::Open, file), QStringList{file});
        QCOMPARE(writtenAtHome(), QStringList());
    }

    void othersMayStillKeepSettings() {
        (void)chosen(prompts::FileUse::Open, made(QStringLiteral("a.pdf")));
        QSettings settings(QSettings::UserScope, QStringLiteral("Invented"));
        settings.setValue(QStringLiteral("key"), 1);
        settings.sync();
        QCOMPARE(writtenAtHome(), QStringList{QStringLiteral("XDG_CONFIG_HOME/Invented.conf")});
        QFile::remove(settings.fileName());
    }

    void theFolderIsRememberedWhileTheProgramRuns() {
        (void)chosen(prompts::FileUse::Open, made(QStringLiteral("a.pdf")));
        QCOMPARE(chosen(prompts::FileUse::Open, QStringLiteral("a.pdf")),
                 QStringList{m_files.filePath(QStringLiteral("a.pdf"))});
        QCOMPARE(writtenAtHome(), QStringList());
    }

    void whereDocumentsComeFromIsNotWherePacketsGo() {
        widgets::FileChooser fresh;
        std::swap(m_chooser, fresh);
        (void)chosen(prompts::FileUse::Open, made(QStringLiteral("a.pdf")));
        QCOMPARE(chosen(prompts::FileUse::Save, QStringLiteral("packet.age")),
                 QStringList{m_home.filePath(QStringLiteral("packet.age"))});
    }

    void aNameToSaveUnderGetsTheFiltersEnding() {
        QCOMPARE(chosen(prompts::FileUse::Save, m_files.filePath(QStringLiteral("new")),
                        QStringLiteral("Cases (*.casebound)")),
                 QStringList{m_files.filePath(QStringLiteral("new.casebound"))});
        (void)made(QStringLiteral("here.pdf"));
        (void)chosen(prompts::FileUse::Open, m_files.filePath(QStringLiteral("here.pdf")));
        QCOMPARE(chosen(prompts::FileUse::Save, {}, {}, QStringLiteral("suggested.pdf")),
                 QStringList{m_files.filePath(QStringLiteral("suggested.pdf"))});
    }

    void theSidebarKnowsHomeAndDocumentsOnly() {
        QList<QUrl> places;
        QTimer::singleShot(0, this, [&places] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            places = dialog->sidebarUrls();
            dialog->reject();
        });
        QCOMPARE(m_chooser.choose(nullptr, {}), QStringList());
        QCOMPARE(places, QList<QUrl>{QUrl::fromLocalFile(m_home.path())});
    }
};

CASEBOUND_UI_TEST(FileChooserTest)

} // namespace casebound

#include "file_chooser_test.moc"
