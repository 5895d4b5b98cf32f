// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/countdown_ring_accessible.h"

#include "ui/widgets/countdown_ring.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace factordesk::ui {

namespace {

class CountdownRingAccessible final : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit CountdownRingAccessible(CountdownRing* ring)
        : QAccessibleWidget(ring, QAccessible::ProgressBar)
    {
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Value ? ring().spokenTime() : QAccessibleWidget::text(which);
    }
    QVariant currentValue() const override { return ring().secondsLeft(); }
    void setCurrentValue(const QVariant&) override {}
    QVariant maximumValue() const override { return ring().periodSeconds(); }
    QVariant minimumValue() const override { return 0; }
    QVariant minimumStepSize() const override { return 1; }

private:
    [[nodiscard]] const CountdownRing& ring() const
    {
        return *static_cast<const CountdownRing*>(widget());
    }
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object)
{
    auto* ring = qobject_cast<CountdownRing*>(object);
    return ring ? new CountdownRingAccessible(ring) : nullptr; // Owned by QAccessible's cache.
}

} // namespace

void installCountdownRingAccessible()
{
    QAccessible::installFactory(makeAccessible); // Qt keeps one of each factory.
}

} // namespace factordesk::ui
