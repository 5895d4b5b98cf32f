// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/text_search.h"

#include <QPointer>
#include <QWidget>

class QAbstractItemView;
class QModelIndex;
class QStackedLayout;

namespace factordesk::ui {

class Card;
class EmptyState;
class ErrorCard;
class InspectorPanel;
class Label;
class SearchField;

/// Search field and list: finds one row by typing, by mouse or by a scanner that ends with Enter.
/// What cannot be shown as a list (nothing found, no answer) stands in the list's place. What the
/// rows are, the classes that inherit it say.
class Finder : public QWidget
{
    Q_OBJECT

public slots:
    /// Puts the cursor into the field and selects what stands there.
    void focusSearch();
    /// Chooses the row that the text names; does nothing where it may be one of several.
    virtual void chooseTheOneFound() = 0;

signals:
    /// Enter while no row is current: take the one the text names, once it is found.
    void enterPressed();

protected:
    struct Words
    {
        QString title;
        QString sentence;
    };

    explicit Finder(QWidget* parent);

    [[nodiscard]] SearchField& field() { return *m_field; }
    /// Once, from the constructor; the finder takes the list over, which has its model.
    void setList(QAbstractItemView* list);
    /// Borrowed; nullptr for none. The field shows its text. The rows are up to date before this is
    /// called, and before the search emits stateChanged().
    void watch(enrollment::TextSearch* search);
    virtual void choose(const QModelIndex& index) = 0;
    /// What is said where the list that answers `text` has no row.
    [[nodiscard]] virtual Words nothingFound(const QString& text) const = 0;
    /// How many were found; the list has rows.
    [[nodiscard]] virtual QString countText() const = 0;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addParts();
    [[nodiscard]] QWidget* newErrorPlace();
    void updateContent();
    void showNothing();
    void showError();
    [[nodiscard]] bool hasRows() const;
    void enter();

    QPointer<enrollment::TextSearch> m_search;
    SearchField* m_field;
    QAbstractItemView* m_list = nullptr;
    Card* m_surface;
    Label* m_count;
    EmptyState* m_nothing;
    ErrorCard* m_error;
    InspectorPanel* m_inspector;
    QStackedLayout* m_content;
};

} // namespace factordesk::ui
