// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QAccessibleWidget>

namespace factordesk::ui {

/// How a screen reader sees a T, a widget that paints a text: as static text that reads
/// T::spokenText(). The text is asked for at each reading and not kept.
template <class T>
class SpokenTextAccessible final : public QAccessibleWidget
{
public:
    explicit SpokenTextAccessible(T* widget) : QAccessibleWidget(widget, QAccessible::StaticText) {}

    /// To be called before the first T is shown; Qt keeps one of each factory.
    static void install() { QAccessible::installFactory(make); }

    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Name ? static_cast<const T*>(widget())->spokenText()
                                          : QAccessibleWidget::text(which);
    }

private:
    static QAccessibleInterface* make(const QString&, QObject* object)
    {
        auto* const spoken = qobject_cast<T*>(object);
        return spoken ? new SpokenTextAccessible(spoken) : nullptr; // Owned by QAccessible's cache.
    }
};

} // namespace factordesk::ui
