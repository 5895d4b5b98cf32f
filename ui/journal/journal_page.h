// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/journal/journal_controller.h"
#include "ui/journal/journal_model.h"
#include "ui/widgets/page.h"

#include <QBoxLayout>

class QScrollArea;
class QStackedLayout;

namespace factordesk::ui {

class Button;
class Card;
class EmptyState;
class InlineMessage;
class JournalDetails;
class JournalFilterBar;
class JournalTable;

/// The journal: its entries as a table, the selected one in full, the check of its chain, and what
/// can be taken from it as a file.
class JournalPage final : public Page
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the page.
    explicit JournalPage(JournalController& controller, QWidget* parent = nullptr);

    void focusSearch() override;

public slots:
    /// Writes the entries that are shown as CSV.
    void exportCsv(const QString& path);
    /// Writes the protocol of protocolDay(): as CSV where the file is named so, else as PDF.
    void writeProtocol(const QString& path);

public:
    /// The day that is chosen, else that of the selected entry, else the newest.
    [[nodiscard]] QDate protocolDay() const;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QLayout* newHeading();
    [[nodiscard]] QWidget* newContent();
    void showLines();
    void applyFilter();
    void showRow(int row);
    void showCheck();
    void showFailure();
    void showSaved(const QString& path, bool isWritten);
    void askForFile(const QString& name, const QStringList& kinds,
                    void (JournalPage::*write)(const QString&));
    [[nodiscard]] std::vector<journal::JournalLine> shownLines() const;

    JournalController& m_controller;
    JournalModel m_model;
    JournalFilterBar* m_filter;
    JournalTable* m_table;
    JournalDetails* m_details;
    QScrollArea* m_detailsArea; ///< Holds the details, which may be longer than the window.
    InlineMessage* m_news;      ///< Of the check and of files.
    InlineMessage* m_failure;   ///< That entries cannot be written.
    Button* m_check = nullptr;
    Button* m_csv = nullptr;
    Button* m_protocol = nullptr;
    Button* m_tryAgain = nullptr;
    QBoxLayout* m_sides = nullptr; ///< Table and details.
    QStackedLayout* m_stack = nullptr;
    QStackedLayout* m_tableStack = nullptr;
};

} // namespace factordesk::ui
