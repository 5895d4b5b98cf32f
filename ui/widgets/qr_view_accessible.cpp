// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/qr_view_accessible.h"

#include "ui/widgets/qr_view.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace factordesk::ui {

namespace {

class QrViewAccessible final : public QAccessibleWidget
{
public:
    explicit QrViewAccessible(QrView* view) : QAccessibleWidget(view, QAccessible::Graphic) {}

    QStringList actionNames() const override
    {
        return QStringList{pressAction()} + QAccessibleWidget::actionNames();
    }
    void doAction(const QString& action) override
    {
        if (action == pressAction())
            static_cast<QrView*>(widget())->enlarge();
        else
            QAccessibleWidget::doAction(action);
    }
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object)
{
    auto* view = qobject_cast<QrView*>(object);
    return view ? new QrViewAccessible(view) : nullptr; // Owned by QAccessible's cache.
}

} // namespace

void installQrViewAccessible()
{
    QAccessible::installFactory(makeAccessible); // Qt keeps one of each factory.
}

} // namespace factordesk::ui
