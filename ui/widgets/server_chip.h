// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace factordesk::ui {

enum class ServerState {
    None,      ///< No server yet.
    Practice,  ///< The built-in server: nothing here is real.
    Connected, ///< The last answer was good.
    Trouble,   ///< The server cannot be reached or refuses the sign-in.
};

/// What the chip shows; plain text, any part may be empty.
struct ServerChipContent
{
    ServerState state = ServerState::None;
    QString server; ///< "acme.zitadel.cloud"
    QString person; ///< Who is signed in.
    QString clock;  ///< "Clock 2 s behind", or what is wrong.
};

/// Which server, who, and how far the clocks are apart, at the foot of the navigation column. A
/// button: it leads to the server's page.
class ServerChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ServerChip(QWidget* parent = nullptr);

    void setContent(const ServerChipContent& content);
    /// The icon alone; all else in the tooltip.
    void setCollapsed(bool collapsed);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString title() const;
    [[nodiscard]] QStringList lines() const;
    void describe();

    ServerChipContent m_content;
    bool m_collapsed = false;
};

} // namespace factordesk::ui
