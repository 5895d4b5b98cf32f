// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"

#include <QWidget>

#include <functional>

namespace factordesk::ui {

/// The word that stands for a character when it is read aloud.
using SpellingWord = std::function<QString(QChar)>;

/// A setup key in groups of four; one group can be picked out and spelled. Exists only while the
/// key is shown, and paints from locked memory: no string or label holds the key.
class KeyText : public QWidget
{
    Q_OBJECT

public:
    /// `key` is base32 text.
    KeyText(SecureBytes key, SpellingWord word, QWidget* parent = nullptr);

    [[nodiscard]] int groupCount() const;
    /// Picks out a group, 0-based, and spells it; -1 for none.
    void setSpelledGroup(int group);
    [[nodiscard]] int spelledGroup() const { return m_spelled; }

    /// What a screen reader reads: the key character by character, or the words of the group.
    [[nodiscard]] QString spokenText() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString group(int index) const;
    [[nodiscard]] QSize groupSize() const;
    [[nodiscard]] int widestWord() const;
    void paintWords(QPainter& painter, int top) const;

    SecureBytes m_key;
    SpellingWord m_word;
    QFont m_keyFont;
    int m_spelled = -1;
};

} // namespace factordesk::ui
