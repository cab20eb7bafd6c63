// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/places.h"
#include "tests/ui/support/pseudo_translator.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QtTest>

using namespace casebound;
using widgets::Tone;

namespace {

constexpr int kPause = 150; // ms: lists lay themselves out anew, pages are drawn

// Words of no language, and everything from the right, while it lives.
class FromTheRight {
public:
    FromTheRight()
        : m_before(QApplication::layoutDirection()) {
        QApplication::installTranslator(&m_translator);
        QApplication::setLayoutDirection(Qt::RightToLeft);
    }
    ~FromTheRight() {
        QApplication::removeTranslator(&m_translator);
        QApplication::setLayoutDirection(m_before);
    }
    FromTheRight(const FromTheRight&) = delete;
    FromTheRight& operator=(const FromTheRight&) = delete;

private:
    Qt::LayoutDirection m_before;
    PseudoTranslator m_translator;
};

QString fileName(QString where) {
    return where.replace(QRegularExpression(QStringLiteral("[^\\w.-]+")), QStringLiteral("-")).toLower();
}

} // namespace

// Not a test: the window in every place, in both tones, two sizes and two directions, to be looked at.
class PicturesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanupTestCase() { widgets::applyTheme(*qApp, Tone::Light); }

    void EveryPlace_data() {
        QTest::addColumn<Tone>("tone");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("fromTheRight");
        for (const bool fromTheRight : {false, true})
            for (const Tone tone : {Tone::Light, Tone::Dark})
                for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)})
                    QTest::addRow("%s%s-%d", fromTheRight ? "right-to-left-" : "",
                                  tone == Tone::Dark ? "dark" : "light", size.width())
                        << tone << size << fromTheRight;
    }
    void EveryPlace() {
        if (qEnvironmentVariableIsEmpty("CASEBOUND_PICTURES")) QSKIP("No pictures were asked for.");
        QFETCH(const Tone, tone);
        QFETCH(const QSize, size);
        QFETCH(const bool, fromTheRight);
        widgets::applyTheme(*qApp, tone);
        std::optional<FromTheRight> direction;
        if (fromTheRight) direction.emplace();
        WindowFixture fixture;
        fixture.window.resize(size);
        int places = 0;
        inEveryPlace(fixture, [&](const QString& where) {
            QTest::qWait(kPause);
            picture(fixture.window, QStringLiteral("%1/%2-%3")
                                        .arg(QLatin1String(QTest::currentDataTag()))
                                        .arg(++places, 2, 10, QLatin1Char('0'))
                                        .arg(fileName(where)));
        });
        QVERIFY(places > 0);
    }
};

CASEBOUND_UI_TEST(PicturesTest)
#include "pictures_test.moc"
