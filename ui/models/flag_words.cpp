// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/flag_words.h"

#include <QCoreApplication>

#include <array>

namespace casebound::models {

using records::ExhibitFlag;

namespace {

constexpr qsizetype kPagesNamed = 6;

struct FlagWords {
    ExhibitFlag flag;
    const char* name;
    const char* meaning;
};

constexpr std::array kFlagWords{
    FlagWords{ExhibitFlag::Repaired, QT_TRANSLATE_NOOP("flag", "Repaired"),
              QT_TRANSLATE_NOOP("flag", "The file was damaged and was repaired for reading. The original is "
                                        "kept as it came.")},
    FlagWords{ExhibitFlag::Revisions, QT_TRANSLATE_NOOP("flag", "Earlier versions inside"),
              QT_TRANSLATE_NOOP("flag", "The file still holds earlier versions of itself. Whoever gets the "
                                        "original can read them.")},
    FlagWords{ExhibitFlag::HiddenText, QT_TRANSLATE_NOOP("flag", "Hidden text"),
              QT_TRANSLATE_NOOP("flag", "There is text that the page does not show.")},
    FlagWords{ExhibitFlag::CroppedText, QT_TRANSLATE_NOOP("flag", "Text outside the page"),
              QT_TRANSLATE_NOOP("flag", "There is text beyond the visible edge of the page.")},
    FlagWords{
        ExhibitFlag::FailedRedaction, QT_TRANSLATE_NOOP("flag", "Redaction that hides nothing"),
        QT_TRANSLATE_NOOP("flag", "A black box lies over text that can still be copied from the file.")},
    FlagWords{ExhibitFlag::Scripts, QT_TRANSLATE_NOOP("flag", "Scripts"),
              QT_TRANSLATE_NOOP("flag", "The file brings programs with it. Nothing here runs them.")},
    FlagWords{ExhibitFlag::Forms, QT_TRANSLATE_NOOP("flag", "Form fields"),
              QT_TRANSLATE_NOOP("flag", "What was typed into the form may not all be seen on the pages.")},
    FlagWords{ExhibitFlag::XfaForm, QT_TRANSLATE_NOOP("flag", "Form that cannot be shown"),
              QT_TRANSLATE_NOOP("flag", "The form is of a kind (XFA) whose content is not shown here.")},
    FlagWords{ExhibitFlag::Attachments, QT_TRANSLATE_NOOP("flag", "Attachments"),
              QT_TRANSLATE_NOOP("flag", "Other files are attached inside this one.")},
    FlagWords{ExhibitFlag::AttachmentsLocked, QT_TRANSLATE_NOOP("flag", "Locked attachments"),
              QT_TRANSLATE_NOOP("flag", "Files attached inside this one are locked and were not read.")},
    FlagWords{ExhibitFlag::NoText, QT_TRANSLATE_NOOP("flag", "No text"),
              QT_TRANSLATE_NOOP("flag", "There is nothing to select or to find: most likely a scan. Names on "
                                        "it cannot be masked by their text.")},
    FlagWords{ExhibitFlag::TextUnreliable, QT_TRANSLATE_NOOP("flag", "Text unreliable"),
              QT_TRANSLATE_NOOP("flag", "The text may say something else than what can be seen. Compare "
                                        "before quoting it.")},
    FlagWords{ExhibitFlag::OrderUncertain, QT_TRANSLATE_NOOP("flag", "Order uncertain"),
              QT_TRANSLATE_NOOP("flag", "The order of right-to-left or vertical words is a guess.")},
    FlagWords{ExhibitFlag::Restricted, QT_TRANSLATE_NOOP("flag", "Restricted by its maker"),
              QT_TRANSLATE_NOOP("flag", "Whoever made the file forbade printing, copying or changing it.")},
    FlagWords{ExhibitFlag::NotSandboxedFully, QT_TRANSLATE_NOOP("flag", "Read in a smaller cage"),
              QT_TRANSLATE_NOOP("flag", "This system could not lock the reader up fully. Fonts that the file "
                                        "does not bring may be missing.")},
    FlagWords{ExhibitFlag::SealedOnly, QT_TRANSLATE_NOOP("flag", "Kept without reading"),
              QT_TRANSLATE_NOOP("flag", "The file is sealed in the case, but nothing of it was read.")},
};

const FlagWords& wordsOfFlag(ExhibitFlag flag) {
    for (const auto& words : kFlagWords)
        if (words.flag == flag) return words;
    return kFlagWords.front();
}

QString withPages(const QString& name, const QList<qint64>& pages) {
    if (pages.isEmpty()) return name;
    if (pages.size() == 1)
        return QCoreApplication::translate("flag", "%1 (page %2)").arg(name).arg(pages.first());
    QStringList numbers;
    for (const qint64 page : pages.first(qMin(kPagesNamed, pages.size())))
        numbers.append(QString::number(page));
    QString list = numbers.join(QStringLiteral(", "));
    if (pages.size() > kPagesNamed) list += QStringLiteral(" …");
    return QCoreApplication::translate("flag", "%1 (pages %2)").arg(name, list);
}

} // namespace

QString flagName(ExhibitFlag flag) {
    return QCoreApplication::translate("flag", wordsOfFlag(flag).name);
}

QString flagMeaning(ExhibitFlag flag) {
    return QCoreApplication::translate("flag", wordsOfFlag(flag).meaning);
}

QStringList flagLines(const QList<records::Flag>& flags) {
    QStringList lines;
    QList<ExhibitFlag> seen;
    for (const records::Flag& flag : flags) {
        if (seen.contains(flag.flag)) continue;
        seen.append(flag.flag);
        QList<qint64> pages;
        for (const records::Flag& other : flags)
            if (other.flag == flag.flag && other.page > 0 && !pages.contains(other.page))
                pages.append(other.page);
        lines.append(withPages(flagName(flag.flag), pages));
    }
    return lines;
}

} // namespace casebound::models
