// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/question_screens.h"

#include "core/roster/roster.h"
#include "ui/enroll/leave_question.h"
#include "ui/print/letter_question.h"
#include "ui/roster/finish_question.h"

#include <memory>
#include <vector>

namespace factordesk::screens {

namespace {

using roster::RowState;

QString shortName()
{
    return QStringLiteral("Anna Berg");
}

QString longName()
{
    return QStringLiteral("Hubert Blaine Maximilian-Alexander "
                          "Wolfeschlegelsteinhausenbergerdorff zu Hohenlohe");
}

std::unique_ptr<QWidget> finishQuestion(const std::vector<RowState>& states)
{
    std::vector<roster::Row> rows;
    for (const RowState state : states) {
        const QString id = QString::number(rows.size() + 1);
        rows.push_back({.key = id, .userId = id, .state = state});
    }
    return std::make_unique<ui::FinishQuestion>(roster::Roster(std::move(rows)), nullptr);
}

} // namespace

QList<Screen> questionScreens()
{
    return {
        {QStringLiteral("question-leave"),
         [] { return std::make_unique<ui::LeaveQuestion>(shortName(), nullptr); }},
        {QStringLiteral("question-leave-long"),
         [] { return std::make_unique<ui::LeaveQuestion>(longName(), nullptr); }},
        {QStringLiteral("question-finish"),
         [] {
             return finishQuestion({RowState::Verified, RowState::Ready, RowState::Ready,
                                    RowState::LeftPending, RowState::HasLetter});
         }},
        {QStringLiteral("question-finish-done"),
         [] { return finishQuestion({RowState::Verified}); }},
        {QStringLiteral("question-letters"),
         [] { return std::make_unique<ui::LetterQuestion>(200, shortName(), nullptr); }},
        {QStringLiteral("question-letter-long"),
         [] { return std::make_unique<ui::LetterQuestion>(1, longName(), nullptr); }},
        {QStringLiteral("question-recovery-letter"),
         []() -> std::unique_ptr<QWidget> {
             return std::unique_ptr<QWidget>(
                 ui::LetterQuestion::forRecoveryCodes(shortName(), nullptr));
         }},
    };
}

} // namespace factordesk::screens
