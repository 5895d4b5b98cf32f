// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/display/display_scene.h"
#include "ui/display/display_settings.h"
#include "ui/widgets/digit_buffer.h"

#include <QObject>
#include <QTimer>

namespace factordesk::ui {

/// What the user window shows now. Takes scenes from whoever knows the enrollment, turns Scan into
/// EnterCode while a code is typed at either side of the desk, and shows nothing after a while
/// without use and while the program is locked.
class DisplayController final : public QObject
{
    Q_OBJECT

public:
    /// `clock` is borrowed and must outlive the controller.
    explicit DisplayController(const Clock& clock);

    [[nodiscard]] const DisplayScene& scene() const { return m_shown; }
    /// The BCP 47 tag of the person's language; empty where it is not known.
    [[nodiscard]] const QString& language() const { return m_language; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] const DisplaySettings& settings() const { return m_settings; }
    /// Takes effect at once.
    void setSettings(const DisplaySettings& settings);

    /// What stands in the enrollment: any scene but EnterCode. Ends the typing of a code.
    /// `language` is the person's.
    void show(DisplayScene scene, const QString& language);
    /// The digits that the desk has typed for the Scan that is shown; an empty code for none.
    void mirror(const otp::Code& typed);
    /// While true, whoever is welcomed or asked to scan is told how to come by an app instead. Ends
    /// with the next show().
    void setAppAdvice(bool isShown);
    [[nodiscard]] bool hasAppAdvice() const { return m_hasAppAdvice; }
    /// True where setAppAdvice() makes a difference.
    [[nodiscard]] bool canAdviseApp() const;
    /// What is known of the code in the boxes.
    void setAnswer(scene::Answer answer);

    /// At the user's side: an ASCII digit for the Scan that is shown. The last one emits
    /// codeEntered().
    void type(char digit);
    void eraseLast();
    /// The code that was entered.
    [[nodiscard]] otp::Code code() const { return otp::Code(m_digits.text()); }

public slots:
    /// Shows nothing until unlock(): the program is locked.
    void lock();
    void unlock();
    /// Somebody uses either window: what was blanked for want of use is shown again.
    void touch();
    /// Blanks if the time without use has passed. Called by a timer of its own.
    void checkUse();

signals:
    /// scene() or language() is another.
    void changed();
    /// The first digit of a code was typed at the user's side.
    void codeBegun();
    /// All digits were typed at the user's side: code() is to be sent.
    void codeEntered();
    void settingsChanged();

private:
    void update();
    void watchUse();
    [[nodiscard]] DisplayScene wanted() const;

    const Clock& m_clock;
    DisplaySettings m_settings;
    DisplayScene m_given;
    DisplayScene m_shown;
    QString m_language;
    DigitBuffer m_digits{otp::Code::maximumLength};
    scene::Answer m_answer = scene::Answer::None;
    bool m_hasAppAdvice = false;
    bool m_isLocked = false;
    bool m_isUnused = false;
    MonotonicTime m_lastUse;
    QTimer m_useTimer{this};
};

} // namespace factordesk::ui
