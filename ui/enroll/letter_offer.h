// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/background/worker.h"
#include "core/base/clock.h"
#include "core/base/expected.h"
#include "ui/print/paper_error.h"

#include <QWidget>

namespace factordesk::ui {

class Button;
class EnrollController;
class InlineMessage;

/// Offers to put the secret that is shown on paper, for somebody who is not at the desk. Asks a
/// second time, since whoever has the paper has the secret; only writes a file: a printer's queue
/// would keep a copy.
class LetterOffer final : public QWidget
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive this.
    LetterOffer(EnrollController& controller, const Clock& clock, QWidget* parent = nullptr);

    /// Whether a letter can be asked for now.
    void setAvailable(bool isAvailable);
    /// For another secret: what was said of the letter before no longer counts.
    void clear();

public slots:
    /// Writes the letter of the secret that is shown now. Does nothing where there is none.
    void write(const QString& path);

signals:
    /// There is something new to read here.
    void told();

private:
    void ask();
    void askWhereToWrite();
    void tell(const QString& path, const Expected<void, PaperError>& written);

    EnrollController& m_controller;
    const Clock& m_clock;
    Button* m_button;
    InlineMessage* m_news;
    background::Worker m_worker;
    background::Job m_writing;
    bool m_isAvailable = true;
};

} // namespace factordesk::ui
