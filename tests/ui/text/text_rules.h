// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/explanation.h"

#include <QString>
#include <QTranslator>

namespace factordesk::test {

/// What is wrong with a text that stands in a window by itself; empty when nothing is. Texts are
/// plain: no markup, no place holder left over, no blank too many.
[[nodiscard]] QString flawInText(const QString& text);
/// The same for whole sentences: they end in a full stop.
[[nodiscard]] QString flawInSentence(const QString& text);
/// The same for a title: a few words without a full stop.
[[nodiscard]] QString flawInTitle(const QString& text);
/// The same for a title and a sentence; the remedy may be missing.
[[nodiscard]] QString flawIn(const text::Explanation& explanation);

/// Lets the texts speak a language ("en", "de") as long as it lives.
class Speaking
{
public:
    explicit Speaking(const QString& tag);
    ~Speaking();
    Speaking(const Speaking&) = delete;
    Speaking& operator=(const Speaking&) = delete;

private:
    QTranslator m_translator;
};

/// Adds the column "language" and a row for each.
void addLanguages();

} // namespace factordesk::test
