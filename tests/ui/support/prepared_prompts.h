// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/prompts/prompts.h"

#include <QImage>
#include <QList>
#include <QPainter>

namespace casebound {

// Answers that were prepared, in their order; what was asked and told is kept. Without an answer: no.
class PreparedPrompts final : public prompts::Prompts {
public:
    QList<bool> confirmations;
    QList<QStringList> paths;
    QList<QString> secrets;
    QList<QString> lines;
    QList<QString> choices; // by their words

    QStringList asked; // titles, in order
    QList<Error> told;
    QList<QImage> printed; // A4 at 150 dots an inch

    bool confirm(QWidget*, const prompts::Question& question) override {
        asked.append(question.title);
        return !confirmations.isEmpty() && confirmations.takeFirst();
    }
    void tell(QWidget*, const Error& error) override { told.append(error); }
    QStringList files(QWidget*, const prompts::FileQuestion& question) override {
        asked.append(question.title);
        return paths.isEmpty() ? QStringList() : paths.takeFirst();
    }
    std::optional<SecureBytes> secret(QWidget*, const QString& title, const QString&) override {
        asked.append(title);
        if (secrets.isEmpty()) return std::nullopt;
        return SecureBytes::copyOf(secrets.takeFirst().toUtf8());
    }
    std::optional<SecureBytes> newSecret(QWidget* over, const QString& title, const QString& text) override {
        return secret(over, title, text);
    }
    std::optional<QString> line(QWidget*, const QString& title, const QString&, const QString&) override {
        asked.append(title);
        if (lines.isEmpty()) return std::nullopt;
        return lines.takeFirst();
    }
    Outcome print(QWidget*, const prompts::Question& warning,
                  const std::function<void(QPainter&, const QRectF&)>& draw) override {
        asked.append(warning.title);
        QImage page(1240, 1754, QImage::Format_Grayscale8);
        page.fill(Qt::white);
        QPainter painter(&page);
        draw(painter, QRectF(page.rect()).adjusted(100, 100, -100, -100));
        painter.end();
        printed.append(page);
        return {};
    }
    std::optional<int> choice(QWidget*, const QString& title, const QString&,
                              const QStringList& offered) override {
        asked.append(title);
        if (choices.isEmpty()) return std::nullopt;
        const auto place = offered.indexOf(choices.takeFirst());
        return place < 0 ? std::nullopt : std::optional(static_cast<int>(place));
    }
};

} // namespace casebound
