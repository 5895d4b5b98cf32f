// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

namespace factordesk::ui {

/// The second confirmation before secrets go on paper.
class LetterQuestion final : public QMessageBox
{
    Q_OBJECT

public:
    /// For `count` letters; `name` is the person's where it is one.
    LetterQuestion(int count, const QString& name, QWidget* parent);

    /// For the recovery codes of a person.
    [[nodiscard]] static LetterQuestion* forRecoveryCodes(const QString& name, QWidget* parent);

signals:
    /// The person at the desk wants the letters. Not emitted for anything else.
    void confirmed();

private:
    void addButtons(int count);
};

} // namespace factordesk::ui
