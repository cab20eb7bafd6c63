// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "ui/models/case_desk.h"
#include "ui/prompts/prompts.h"
#include "ui/widgets/file_chooser.h"

namespace casebound::widgets {

// The questions of the real window: small dialogs in plain words, whose buttons say what they do. Escape and
// closing are always the answer that changes nothing.
class WindowPrompts final : public prompts::Prompts {
public:
    WindowPrompts(models::CaseDesk& desk, Random& random)
        : m_desk(desk)
        , m_random(random) {}

    bool confirm(QWidget* over, const prompts::Question& question) override;
    void tell(QWidget* over, const Error& error) override;
    QStringList files(QWidget* over, const prompts::FileQuestion& question) override;
    std::optional<SecureBytes> secret(QWidget* over, const QString& title, const QString& text) override;
    std::optional<SecureBytes> newSecret(QWidget* over, const QString& title, const QString& text) override;
    std::optional<QString> line(QWidget* over, const QString& title, const QString& text,
                                const QString& initial) override;
    Outcome print(QWidget* over, const prompts::Question& warning,
                  const std::function<void(QPainter&, const QRectF&)>& draw) override;
    std::optional<int> choice(QWidget* over, const QString& title, const QString& text,
                              const QStringList& choices) override;

private:
    models::CaseDesk& m_desk;
    Random& m_random;
    FileChooser m_chooser;
};

} // namespace casebound::widgets
