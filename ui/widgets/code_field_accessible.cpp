// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/code_field_accessible.h"

#include "ui/widgets/code_field.h"

#include <QAccessible>
#include <QAccessibleWidget>

#include <algorithm>

namespace factordesk::ui {

namespace {

/// "1 2 3" for the digits 123, so that speech does not say one hundred and twenty-three.
QString spokenDigits(const CodeField& field)
{
    QString result;
    const otp::Code code = field.code();
    for (const char digit : code.text()) {
        if (!result.isEmpty())
            result.append(QLatin1Char(' '));
        result.append(QLatin1Char(digit));
    }
    return result;
}

class CodeFieldAccessible final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit CodeFieldAccessible(CodeField* field)
        : QAccessibleWidget(field, QAccessible::EditableText)
    {
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Value ? spokenDigits(field()) : QAccessibleWidget::text(which);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.editable = !field().isReadOnly();
        state.readOnly = field().isReadOnly();
        state.busy = field().isBusy();
        return state;
    }

    // Positions count the digits, not the blanks between them that speech needs.
    void selection(int index, int* start, int* end) const override
    {
        Q_UNUSED(index);
        *start = *end = 0;
    }
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override { field().selectAll(); }
    void removeSelection(int) override {}
    void setSelection(int, int, int) override { field().selectAll(); }
    int cursorPosition() const override { return field().caret(); }
    void setCursorPosition(int) override {}
    QString text(int start, int end) const override
    {
        const otp::Code code = field().code();
        const auto count = int(code.length());
        const int from = std::clamp(start, 0, count);
        const int to = end < 0 ? count : std::clamp(end, from, count);
        return QString::fromLatin1(code.text().data() + from, to - from);
    }
    int characterCount() const override { return int(field().code().length()); }
    QRect characterRect(int offset) const override
    {
        const QRect box = field().boxRect(offset);
        return {field().mapToGlobal(box.topLeft()), box.size()};
    }
    int offsetAtPoint(const QPoint& point) const override
    {
        for (int i = 0; i < characterCount(); ++i) {
            if (characterRect(i).contains(point))
                return i;
        }
        return -1;
    }
    void scrollToSubstring(int, int) override {}
    QString attributes(int, int* start, int* end) const override
    {
        *start = 0;
        *end = characterCount();
        return {};
    }

private:
    [[nodiscard]] CodeField& field() const { return *static_cast<CodeField*>(widget()); }
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object)
{
    auto* field = qobject_cast<CodeField*>(object);
    return field ? new CodeFieldAccessible(field) : nullptr; // Owned by QAccessible's cache.
}

} // namespace

void installCodeFieldAccessible()
{
    QAccessible::installFactory(makeAccessible); // Qt keeps one of each factory.
}

void announceCodeChange(CodeField& field)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleValueChangeEvent value(&field, spokenDigits(field));
    QAccessible::updateAccessibility(&value);
    QAccessibleTextCursorEvent cursor(&field, field.caret());
    QAccessible::updateAccessibility(&cursor);
}

} // namespace factordesk::ui
