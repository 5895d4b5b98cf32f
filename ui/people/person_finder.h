// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/people_search.h"

#include <QPointer>
#include <QWidget>

class QStackedLayout;

namespace factordesk::ui {

class EmptyState;
class ErrorCard;
class InspectorPanel;
class Label;
class PeopleList;
class PeopleModel;
class SearchField;

/// Search field and list: finds one person by typing, by mouse or by a scanner that ends with
/// Enter. What cannot be shown as a list (nobody found, no answer) stands in the list's place.
class PersonFinder final : public QWidget
{
    Q_OBJECT

public:
    explicit PersonFinder(QWidget* parent = nullptr);

    /// Borrowed; nullptr for none. The field shows its text.
    void setSearch(enrollment::PeopleSearch* search);

public slots:
    /// Puts the cursor into the field and selects what stands there.
    void focusSearch();

signals:
    void chosen(const factordesk::zitadel::User& person);
    /// Enter while no row is current: take the person the text names, once they are found.
    void enterPressed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* newErrorPlace();
    void updateContent();
    void showError();
    void showCount();
    void enter();
    void choose(const QModelIndex& index);

    QPointer<enrollment::PeopleSearch> m_search;
    PeopleModel* m_model;
    SearchField* m_field;
    PeopleList* m_list;
    Label* m_count;
    EmptyState* m_nobody;
    ErrorCard* m_error;
    InspectorPanel* m_inspector;
    QStackedLayout* m_content;
};

} // namespace factordesk::ui
