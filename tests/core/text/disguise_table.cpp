// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/text/disguise_table.h"

#include <QFile>

#include <array>
#include <cstdlib>
#include <random>

namespace casebound::text {
namespace {

QList<QStringList> rowsOf(const QString& name) {
    QFile file(QStringLiteral(CASEBOUND_SOURCE_DIR "/tests/core/text/data/") + name);
    if (!file.open(QIODevice::ReadOnly)) std::abort();
    QList<QStringList> rows;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        if (!line.startsWith(QLatin1Char('#'))) rows.append(line.split(QLatin1Char('\t')));
    return rows;
}

Level levelNamed(const QString& name) {
    for (const Level level : {Level::Exact, Level::LookAlike, Level::Near})
        if (levelName(level) == name) return level;
    std::abort();
}

QString unescaped(const QString& text) {
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isEscape = text[i] == u'\\' && i + 1 < text.size();
        out += !isEscape ? text[i] : text[++i] == u'n' ? QChar(u'\n') : text[i];
    }
    return out;
}

// Of one language: what its names and words are made of.
const std::array<QStringList, 14>& syllables() {
    static const auto all = [] {
        const std::array<QString, 14> rows{
            QStringLiteral(
                "har ri et quill wren low maud tar gan to bi as fea ther brook field mar ley win stone"),
            QStringLiteral("j\u00F6rg k\u00E4\u00DF bich ler anna le na gro\u00DF k\u00F6t ter m\u00FCl berg "
                           "stein hof wald bach"),
            QStringLiteral(
                "\u00E9 lo \u00EFse tran che m\u00E8 re val de can ta ro rui zo la jo\u00E3o a zam bu jei"),
            QStringLiteral("pa we\u0142 grz\u0119 do wi\u0144 ski zde n\u011Bk ho \u0159ej \u0161ov no vak "
                           "ma ric jan ka"),
            QStringLiteral("g\u00FCl \u015Fah y\u0131l d\u0131z t\u00FCrk zs\u00F3 fi a k\u0151 r\u00F6s fal "
                           "vy p\u00E4i vi j\u00E4r ven kor pi"),
            QStringLiteral("зи на и да кру то я ро ва ти мо фей щег лов ский яр ина ів анов"),
            QStringLiteral("сто јан вре те нић ми лош пав ле ђу ро бран ко вић"),
            QStringLiteral("θε ο φα νώ καλ λι γε ρί δου α χιλ λέ ας ψα ρο γιάν νης"),
            QStringLiteral("زين ال قصا بجي يح يى رما ني كيخ سرو گل اندا می ثر یا چغتا ئی پور ی"),
            QStringLiteral("אלי שבע קר פול ניק יוס ף דוי ד כה ן לו י"),
            QStringLiteral("सौ दा मि नी च क्र पा णि वा ला रा ज कु मा र"),
            QStringLiteral("สุ ดา รัตน์ พงษ์ ไพร วัลย์ ชาย กุล วงศ์ ทอง"),
            QStringLiteral("欧 阳 雪 澜 王 李 张 美 玲 伟 芳 秀 英 敏 静 鷲 巣 弥 子 田 中"),
            QStringLiteral(
                "남 궁 소 라 김 이 박 민 수 영 희 철 준 ანა ნული ბერი კაული شفي արփ ինե վարդ երես յան"),
        };
        std::array<QStringList, 14> lists;
        for (std::size_t i = 0; i < rows.size(); ++i)
            lists[i] = rows[i].split(QLatin1Char(' '));
        return lists;
    }();
    return all;
}

} // namespace

QString textOfOtherPeople(qsizetype characters) {
    std::mt19937 engine(29);
    const auto word = [&engine](const QStringList& parts, bool isName) {
        QString made;
        for (unsigned count = 1 + engine() % 3; count > 0; --count)
            made += parts.at(int(engine() % unsigned(parts.size())));
        if (isName) made[0] = made[0].toUpper();
        return made;
    };
    QString text;
    while (text.size() < characters) {
        const QStringList& parts = syllables()[engine() % syllables().size()];
        const unsigned length = 5 + engine() % 12;
        const unsigned named = engine() % length;
        for (unsigned i = 0; i < length; ++i)
            text += word(parts, i == 0 || i == named || i == named + 1) + QLatin1Char(' ');
        text += engine() % 4 == 0 ? QStringLiteral("\n") : QStringLiteral(". ");
    }
    return text;
}

QList<InventedName> inventedNames() {
    QList<InventedName> names;
    for (const QStringList& row : rowsOf(QStringLiteral("names.tsv")))
        names.append({row.value(0), row.value(1), row.value(2)});
    return names;
}

QList<Disguise> disguises() {
    QList<Disguise> all;
    for (const QStringList& row : rowsOf(QStringLiteral("disguises.tsv")))
        all.append({row.value(0), row.value(1), levelNamed(row.value(2)), unescaped(row.value(3))});
    return all;
}

QString inRunningText(const QString& disguise, int place) {
    static const std::array<QString, 6> kinds{
        QStringLiteral(
            "The minutes of the third meeting say that %1 was asked to leave the room before the vote.\n"),
        QStringLiteral(
            "From: %1\nTo: the whole board\nSubject: keys of the boat house\n\nWho has them now?\n"),
        QStringLiteral("date\twho\twhat\n2019-04-02\t%1\tpaid back 40.00\n2019-04-09\t-\tnothing\n"),
        QStringLiteral("[21:04] a friend: have you heard\n[21:05] me: %1 again?\n[21:05] a friend: yes\n"),
        QStringLiteral("Das Protokoll nennt (%1); den Rest hat niemand unterschrieben. \u00DCber das Geld: "
                       "kein Wort.\n"),
        QStringLiteral("2. \u00AB%1\u00BB\n3. Any other business\n"),
    };
    return kinds[std::size_t(place) % kinds.size()].arg(disguise);
}

} // namespace casebound::text
