// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reading/open_reader.h"
#include "tests/support/image_builder.h"

#include <QBuffer>
#include <QImage>

#include <gtest/gtest.h>

#include <cmath>

namespace casebound::reading {
namespace {

// Red on the left, blue on the right.
QByteArray flag(const char* format, int width = 40, int height = 20) {
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    for (int y = 0; y < height; ++y)
        for (int x = width / 2; x < width; ++x)
            image.setPixelColor(x, y, Qt::blue);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 100);
    return buffer.data();
}

QByteArray little(quint32 value, int bytes) {
    QByteArray out;
    for (int i = 0; i < bytes; ++i)
        out += static_cast<char>(value >> (8 * i));
    return out;
}

// A TIFF of grey sheets, 2 pixels wide and 1 high, one for each of `shades`.
QByteArray tiffOf(const QList<quint8>& shades) {
    QByteArray tiff = QByteArray("II*\0", 4) + little(8, 4);
    for (qsizetype sheet = 0; sheet < shades.size(); ++sheet) {
        constexpr int kTags = 8, kSize = 2 + kTags * 12 + 4;
        const auto pixels = static_cast<quint32>(tiff.size() + kSize);
        const auto entry = [](quint32 tag, quint32 type, quint32 value) {
            return little(tag, 2) + little(type, 2) + little(1, 4) + little(value, 4);
        };
        tiff += little(kTags, 2) + entry(256, 3, 2) + entry(257, 3, 1) + entry(258, 3, 8) + entry(259, 3, 1) +
                entry(262, 3, 1) + entry(273, 4, pixels) + entry(278, 3, 1) + entry(279, 4, 2) +
                little(sheet + 1 < shades.size() ? pixels + 2 : 0, 4) +
                QByteArray(2, static_cast<char>(shades[sheet]));
    }
    return tiff;
}

QColor at(const Image& image, int x, int y) {
    const qsizetype place = qsizetype(y) * image.width + x;
    const auto byte = [&](qsizetype i) { return static_cast<quint8>(image.pixels[i]); };
    if (image.format == PixelFormat::Grey8) return {byte(place), byte(place), byte(place)};
    return {byte(place * 3), byte(place * 3 + 1), byte(place * 3 + 2)};
}

bool isReddish(const QColor& colour) {
    return colour.red() > 200 && colour.blue() < 60;
}

TEST(ImagePixels, AnImageIsAPageWithoutTextThatCanBeDrawn) {
    for (const char* format : {"PNG", "JPG"}) {
        SCOPED_TRACE(format);
        ASSERT_OK_AND(Opened opened, openBytes(flag(format)));
        ASSERT_EQ(opened.facts.pageCount, 1);
        ASSERT_OK_AND(const PageText page, opened.reader.page(1));
        EXPECT_TRUE(page.noText);
        EXPECT_EQ(page.width, 20);
        EXPECT_EQ(page.height, 10);
        ASSERT_OK_AND(const Image whole, opened.reader.render(1, 144));
        EXPECT_EQ(whole.width, 40);
        EXPECT_EQ(whole.height, 20);
        EXPECT_TRUE(isReddish(at(whole, 5, 5)));
        EXPECT_FALSE(isReddish(at(whole, 35, 5)));
        ASSERT_OK_AND(const Image half, opened.reader.render(1, 72));
        EXPECT_EQ(half.width, 20);
        ASSERT_OK_AND(const Image part, opened.reader.render(1, 144, Rect{15, 0, 5, 10}));
        EXPECT_EQ(part.width, 10);
        EXPECT_FALSE(isReddish(at(part, 1, 1)));
    }
}

TEST(ImagePixels, APhotographIsShownTheWayUpThatTheCameraSays) {
    // Exif: one entry, orientation 6, to be turned right by a quarter.
    const QByteArray exif = QByteArray("Exif\0\0II*\0", 10) + little(8, 4) + little(1, 2) + little(274, 2) +
                            little(3, 2) + little(1, 4) + little(6, 4) + little(0, 4);
    QByteArray jpeg = flag("JPG");
    const auto size = static_cast<quint32>(exif.size() + 2);
    jpeg.insert(2, QByteArray("\xFF\xE1") + static_cast<char>(size >> 8) + static_cast<char>(size) + exif);
    ASSERT_OK_AND(Opened opened, openBytes(jpeg));
    ASSERT_OK_AND(const PageText page, opened.reader.page(1));
    EXPECT_EQ(page.width, 10);
    EXPECT_EQ(page.height, 20);
    ASSERT_OK_AND(const Image image, opened.reader.render(1, 144));
    EXPECT_TRUE(isReddish(at(image, 10, 5))); // what was on the left is above
    EXPECT_FALSE(isReddish(at(image, 10, 35)));
}

TEST(ImagePixels, LargeOnesAreDrawnToo) {
    for (const char* format : {"PNG", "JPG"}) {
        SCOPED_TRACE(format);
        ASSERT_OK_AND(Opened opened, openBytes(flag(format, 2600, 1400)));
        for (const double dpi : {72.0, 144.0, 300.0}) {
            ASSERT_OK_AND(const Image image, opened.reader.render(1, dpi));
            EXPECT_EQ(image.width, std::lround(1300 * dpi / 72));
            EXPECT_TRUE(isReddish(at(image, 100, 100)));
            EXPECT_FALSE(isReddish(at(image, image.width - 100, 100)));
        }
    }
}

TEST(ImagePixels, WhatCanBeSeenThroughLiesOnWhite) {
    QImage glass(700, 500, QImage::Format_ARGB32);
    glass.fill(QColor(255, 0, 0, 0));
    for (int x = 0; x < 700; ++x)
        glass.setPixelColor(x, 10, QColor(0, 0, 0, 255));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    glass.save(&buffer, "PNG");
    ASSERT_OK_AND(Opened opened, openBytes(buffer.data()));
    ASSERT_OK_AND(const Image image, opened.reader.render(1, 144));
    EXPECT_EQ(at(image, 5, 5), QColor(255, 255, 255));
    EXPECT_EQ(at(image, 5, 10), QColor(0, 0, 0));
}

TEST(ImagePixels, EverySheetOfATiffIsAPage) {
    ASSERT_OK_AND(Opened opened, openBytes(tiffOf({10, 130, 250})));
    ASSERT_EQ(opened.facts.pageCount, 3);
    ASSERT_OK_AND(const Image first, opened.reader.render(1, 144));
    ASSERT_OK_AND(const Image last, opened.reader.render(3, 144));
    EXPECT_EQ(first.width, 2);
    EXPECT_EQ(at(first, 0, 0).red(), 10);
    EXPECT_EQ(at(last, 1, 0).red(), 250);
    EXPECT_THAT(opened.reader.render(4, 144), FailsWith(ErrorCode::InvalidInput));
}

TEST(ImagePixels, WhatIsDamagedIsToldAndDrawnAsFarAsItGoes) {
    const QByteArray png = flag("PNG", 400, 300), jpeg = flag("JPG", 400, 300);
    const QByteArray tiff = tiffOf({10, 130});
    for (const QByteArray& whole : {png, jpeg, tiff}) {
        for (qsizetype size = 8; size < whole.size(); size += whole.size() / 23 + 1) {
            ASSERT_OK_AND(Opened opened, openBytes(whole.first(size)));
            const auto image = opened.reader.render(1, 144);
            EXPECT_TRUE(image || image.error().code == ErrorCode::InvalidInput ||
                        image.error().code == ErrorCode::Unsupported)
                << size << qPrintable(image ? QString() : image.error().message);
        }
    }
    EXPECT_THAT(openBytes(QByteArray("GIF89a") + QByteArray(30, 'x'))->reader.render(1, 144),
                FailsWith(ErrorCode::Unsupported));
}

} // namespace
} // namespace casebound::reading
