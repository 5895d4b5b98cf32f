// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace factordesk::ui {

/// Shows lines of a fixed pitch to be read, selected and copied; as high as they need, up to a
/// bound beyond which it scrolls. Tab leads on, as everywhere.
class CallView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr int mostLines = 18;

    explicit CallView(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitHeight();
    void applyFont();
};

} // namespace factordesk::ui
