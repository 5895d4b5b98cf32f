// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QDialog;

namespace factordesk::ui {

class Button;
class InlineMessage;
class Label;
class LookUpBar;
class RosterController;
class RosterList;

/// The roster at work: who is next, how many are left, and everybody's state.
class WorkPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `controller` is borrowed and must outlive the panel.
    explicit WorkPanel(RosterController& controller, QWidget* parent = nullptr);

public slots:
    void focusSearch();
    /// Shows who is next, with the keyboard where Enter calls them.
    void showNext();
    /// Writes the result as CSV.
    void exportCsv(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* newHeading();
    [[nodiscard]] QLayout* newActions();
    void showState();
    void showLeft();
    [[nodiscard]] QString otherServerText() const;
    void showNews();
    void showButtons();
    void call(int row);
    void mark(int state);
    void askForFile();
    void showLeftovers();
    void showLetters();
    void open(QDialog* dialog);
    void askToFinish();

    RosterController& m_controller;
    Label* m_left;
    LookUpBar* m_lookUp;
    InlineMessage* m_news;
    Button* m_goOn;
    Button* m_lookAgain;
    RosterList* m_list;
    Button* m_noShow;
    Button* m_skip;
    Button* m_leftovers;
    Button* m_letters;
    Button* m_callNext;
    QTimer m_refresh; ///< Many rows change one after another.
};

} // namespace factordesk::ui
