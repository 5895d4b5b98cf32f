// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/enroll/phone_apps.h"
#include "ui/widgets/dialog.h"

class QListWidget;

namespace factordesk::ui {

class Label;
class QrView;

/// Advice for the app on the person's phone: the well-known ones, what to know of each, and the QR
/// code of its page for who has none yet.
class PhoneAppsDialog final : public Dialog
{
    Q_OBJECT

public:
    explicit PhoneAppsDialog(QWidget* parent);

private:
    [[nodiscard]] QWidget* newList();
    [[nodiscard]] QWidget* newDetails();
    void showApp(int row);

    QList<PhoneApp> m_apps = phoneApps();
    QListWidget* m_list;
    QrView* m_symbol;
    Label* m_name;
    Label* m_advice;
    Label* m_page;
};

} // namespace factordesk::ui
