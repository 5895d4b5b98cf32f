// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/enrollment/organisation_search.h"

#include <QDialog>

#include <memory>

class QListWidget;
class QStackedLayout;

namespace factordesk::ui {

class EmptyState;
class ErrorCard;
class InspectorPanel;
class Label;
class SearchField;

/// Asks which organisation to choose among those that the caller may see. Deletes itself once it is
/// closed.
class OrganisationDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `search` must not be nullptr. It is deleted with the dialog, or by giveBackServer().
    explicit OrganisationDialog(std::unique_ptr<enrollment::OrganisationSearch> search,
                                QWidget* parent = nullptr);
    ~OrganisationDialog() override;

public slots:
    /// Deletes the search at once and closes without a choice: the server is about to change.
    void giveBackServer();

signals:
    /// The dialog has closed with this choice.
    void chosen(const factordesk::zitadel::Organisation& organisation);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addParts();
    [[nodiscard]] QWidget* newErrorPlace();
    void showState();
    void showList();
    void takeTheOneFound();
    /// Enter in the field: the row that is current, or whatever the text is found to mean.
    void enter();
    void choose(int row);

    std::unique_ptr<enrollment::OrganisationSearch> m_search;
    SearchField* m_field;
    QListWidget* m_list;
    EmptyState* m_none;
    ErrorCard* m_error;
    InspectorPanel* m_inspector;
    Label* m_count;
    QStackedLayout* m_content;
    bool m_takeWhenFound = false;
};

} // namespace factordesk::ui
