// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

class QScreen;
class QWidget;

namespace factordesk::ui {

/// A monitor, so that it is known again after it was unplugged or the program started anew.
struct ScreenIdentity
{
    QString name;  ///< Of the output: "HDMI-1".
    QString model; ///< Empty where the monitor does not tell.
    QString serial;

    [[nodiscard]] static ScreenIdentity of(const QScreen& screen);
    /// For the settings: one line, the same for the same monitor at the same output.
    [[nodiscard]] QString key() const;
    /// The output's name in a key().
    [[nodiscard]] static QString nameIn(const QString& key);
    /// For people: the model with the output's name.
    [[nodiscard]] QString label() const;
};

/// The position in `screens` of the one that `key` names: the same in everything, else a monitor
/// with the same model and serial at another output. -1 where it is not there, and never another
/// monitor that happens to stand at the same output: it may be the admin's.
[[nodiscard]] qsizetype findScreen(const QList<ScreenIdentity>& screens, const QString& key);

/// Keeps a window full screen on the chosen monitor, and hidden while that is not there.
class DisplayPlacement final : public QObject
{
    Q_OBJECT

public:
    /// `window` is borrowed, must outlive this, and is hidden until a screen is chosen.
    explicit DisplayPlacement(QWidget& window);

    /// Takes effect at once; an empty `key` hides the window.
    void choose(const QString& key);
    /// The window's screen; nullptr while it is hidden.
    [[nodiscard]] QScreen* screen() const { return m_screen; }

private:
    void place();
    void forget(QScreen* screen);

    QWidget& m_window;
    QString m_key;
    QScreen* m_screen = nullptr;
};

} // namespace factordesk::ui
