// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QFile>
#include <QFontInfo>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QStyleFactory>
#include <QSvgRenderer>

#include <array>
#include <optional>

// Linked from a static library, resources must be asked for by name, outside any namespace.
static void initResources() {
    Q_INIT_RESOURCE(casebound);
}

namespace casebound::widgets {

namespace {

struct InkPair {
    Ink ink;
    QRgb light;
    QRgb dark;
};

// Text on its background keeps a contrast of at least 4.5 to 1 in both columns.
constexpr std::array kInks{
    InkPair{Ink::Text, 0xff1d2430, 0xffe6e9ef},   InkPair{Ink::Quiet, 0xff566072, 0xffa9b2c0},
    InkPair{Ink::Faint, 0xff6f7888, 0xff8d97a7},  InkPair{Ink::Accent, 0xff1f5fa8, 0xff7db4f5},
    InkPair{Ink::Good, 0xff22703f, 0xff78cf98},   InkPair{Ink::Warning, 0xff8a5a00, 0xfff0bd5c},
    InkPair{Ink::Danger, 0xffb3261e, 0xffff9a90}, InkPair{Ink::Surface, 0xffffffff, 0xff1b1f27},
    InkPair{Ink::Raised, 0xfff4f6f9, 0xff232833}, InkPair{Ink::Line, 0xffd9dee6, 0xff383f4d},
    InkPair{Ink::Chip, 0xffe1ebf8, 0xff2c3f57},   InkPair{Ink::Chosen, 0xffd7e6f8, 0xff2b4365},
    InkPair{Ink::Hit, 0xffffe9a8, 0xff5c4a12},
};

constexpr std::array<QRgb, 8> kPointsLight{0xff3d7ec9, 0xffb0703a, 0xff4d9a6a, 0xff9a5bb0,
                                           0xffb8524f, 0xff3a97a0, 0xff8a8a2e, 0xff6b6fc4};
constexpr std::array<QRgb, 8> kPointsDark{0xff7db4f5, 0xffe0a878, 0xff86d3a2, 0xffcf9be2,
                                          0xfff09a96, 0xff78d0d8, 0xffcfcf70, 0xffa9adf2};

// In the order of TextSize.
constexpr std::array kTextSizeNames{"small", "body", "strong", "title", "huge"};

constexpr qreal kUsualLetters = 13; // pixels of most desktops' font
constexpr int kLeastLine = 20;      // of a field, in pixels

// In the order of Ink.
constexpr std::array kInkNames{"text",    "quiet",  "faint", "accent", "good",   "warning", "danger",
                               "surface", "raised", "line",  "chip",   "chosen", "hit"};

struct State {
    Tone tone = Tone::FollowDesktop;
    bool isDark = false;
    std::optional<bool> desktopIsDark;
};
State& state() {
    static State now;
    return now;
}

QPalette paletteOf() {
    QPalette palette;
    palette.setColor(QPalette::Window, ink(Ink::Raised));
    palette.setColor(QPalette::WindowText, ink(Ink::Text));
    palette.setColor(QPalette::Base, ink(Ink::Surface));
    palette.setColor(QPalette::AlternateBase, ink(Ink::Raised));
    palette.setColor(QPalette::Text, ink(Ink::Text));
    palette.setColor(QPalette::PlaceholderText, ink(Ink::Faint));
    palette.setColor(QPalette::Button, ink(Ink::Raised));
    palette.setColor(QPalette::ButtonText, ink(Ink::Text));
    palette.setColor(QPalette::Highlight, ink(Ink::Chosen));
    palette.setColor(QPalette::HighlightedText, ink(Ink::Text));
    palette.setColor(QPalette::Link, ink(Ink::Accent));
    palette.setColor(QPalette::LinkVisited, ink(Ink::Accent));
    palette.setColor(QPalette::ToolTipBase, ink(Ink::Raised));
    palette.setColor(QPalette::ToolTipText, ink(Ink::Text));
    palette.setColor(QPalette::Mid, ink(Ink::Line));
    palette.setColor(QPalette::Dark, ink(Ink::Line));
    palette.setColor(QPalette::Light, ink(Ink::Surface));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, ink(Ink::Faint));
    return palette;
}

// The sheet names inks in braces, so that it reads the same for both tones.
QString styleSheet() {
    QFile file(QStringLiteral(":/casebound/style.qss"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QString sheet = QString::fromUtf8(file.readAll());
    for (const auto& pair : kInks)
        sheet.replace(u'{' + inkName(pair.ink) + u'}', ink(pair.ink).name());
    for (const auto size : {TextSize::Small, TextSize::Title, TextSize::Huge})
        sheet.replace(u'{' + textSizeName(size) + QLatin1String("-size}"),
                      QString::number(font(size).pointSizeF()) + QLatin1String("pt"));
    sheet.replace(QLatin1String("{line-height}"),
                  QString::number(qMax(kLeastLine, QFontMetrics(font(TextSize::Body)).height())) +
                      QLatin1String("px"));
    // A sheet takes pictures from files only, so their ink is fixed: one file for each tone.
    sheet.replace(QLatin1String("{tone}"), isDark() ? QLatin1String("dark") : QLatin1String("light"));
    return sheet;
}

// An icon that is drawn when it is needed, in the ink as it is then: the tone may change meanwhile.
class InkIcon : public QIconEngine {
public:
    InkIcon(QByteArray svg, Ink colour)
        : m_svg(std::move(svg))
        , m_ink(colour) {}

    QIconEngine* clone() const override { return new InkIcon(m_svg, m_ink); }
    QString key() const override { return QStringLiteral("casebound-ink"); }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State /*state*/) override {
        QByteArray coloured = m_svg;
        coloured.replace("currentColor", ink(mode == QIcon::Disabled ? Ink::Faint : m_ink).name().toLatin1());
        QSvgRenderer(coloured).render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State iconState) override {
        if (size.isEmpty()) return {}; // asked of a widget that has no room yet
        QPixmap pixmap(size);
        if (size.isEmpty()) return pixmap; // no room for it: nothing to paint on
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, iconState);
        return pixmap;
    }

private:
    QByteArray m_svg;
    Ink m_ink;
};

} // namespace

void applyTheme(QApplication& application, Tone tone) {
    initResources();
    if (!state().desktopIsDark)
        state().desktopIsDark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    state().tone = tone;
    state().isDark = tone == Tone::Dark || (tone == Tone::FollowDesktop && *state().desktopIsDark);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteOf());
    application.setStyleSheet(styleSheet());
}

void setDesktopTone(bool dark) {
    state().desktopIsDark = dark;
}

Tone themeTone() {
    return state().tone;
}

bool isDark() {
    return state().isDark;
}

QString inkName(Ink wanted) {
    return QString::fromLatin1(kInkNames[static_cast<std::size_t>(wanted)]);
}

QColor ink(Ink wanted) {
    for (const auto& pair : kInks)
        if (pair.ink == wanted) return QColor::fromRgb(isDark() ? pair.dark : pair.light);
    return {};
}

QColor pointColour(int index, int alpha) {
    const auto& colours = isDark() ? kPointsDark : kPointsLight;
    QColor colour = QColor::fromRgb(colours[static_cast<std::size_t>(qAbs(index)) % colours.size()]);
    colour.setAlpha(alpha);
    return colour;
}

QFont font(TextSize size) {
    QFont font = QApplication::font();
    const qreal body = font.pointSizeF();
    switch (size) {
    case TextSize::Small:
        font.setPointSizeF(body * 0.9);
        break;
    case TextSize::Body:
        break;
    case TextSize::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case TextSize::Title:
        font.setPointSizeF(body * 1.3);
        font.setWeight(QFont::DemiBold);
        break;
    case TextSize::Huge:
        font.setPointSizeF(body * 1.8);
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

QString textSizeName(TextSize size) {
    return QString::fromLatin1(kTextSizeNames[static_cast<std::size_t>(size)]);
}

int forLetters(int pixels) {
    const qreal letters = QFontInfo(QApplication::font()).pixelSize();
    return qRound(pixels * qMax(1.0, letters / kUsualLetters));
}

QIcon icon(const QString& name) {
    return icon(name, Ink::Quiet);
}

QIcon icon(const QString& name, Ink colour) {
    QFile file(QStringLiteral(":/casebound/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QIcon(new InkIcon(file.readAll(), colour));
}

} // namespace casebound::widgets
