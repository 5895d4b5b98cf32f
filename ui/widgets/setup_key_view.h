// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secure_bytes.h"
#include "ui/widgets/key_text.h"

#include <QPointer>
#include <QWidget>

#include <chrono>
#include <functional>

class QHBoxLayout;
class QVBoxLayout;

namespace factordesk::ui {

class Button;
class InlineMessage;
class Label;
class SecretClipboard;

/// The setup key for those who cannot scan: hidden until asked for, then in groups of four, to be
/// copied or spelled. While it is hidden this widget does not hold the key at all.
class SetupKeyView : public QWidget
{
    Q_OBJECT

public:
    /// How long a copied key stays in the clipboard.
    static constexpr std::chrono::seconds clipboardTime{30};

    /// Fetches the key, base32 text, each time it is needed.
    using KeySource = std::function<SecureBytes()>;

    /// `clipboard` is borrowed and must outlive this.
    explicit SetupKeyView(SecretClipboard& clipboard, QWidget* parent = nullptr);

    /// Hides the key of before. `word` is the spelling alphabet of the language to spell in.
    void setSource(KeySource source, SpellingWord word);
    /// Hides the key and forgets where it came from.
    void clear();
    [[nodiscard]] bool isRevealed() const { return !m_text.isNull(); }

public slots:
    void reveal();
    void conceal();

signals:
    /// The key was shown or hidden.
    void revealedChanged(bool revealed);

private:
    void toggle();
    void copy();
    void toggleSpelling(bool spelling);
    void spell(int group);
    void updateParts();

    SecretClipboard& m_clipboard;
    KeySource m_source;
    SpellingWord m_word;
    QVBoxLayout* m_body;
    QPointer<KeyText> m_text;
    Button* m_show;
    Button* m_copy;
    Button* m_spell;
    QWidget* m_steps;
    Button* m_previous;
    Button* m_next;
    Label* m_position;
    InlineMessage* m_message;
};

} // namespace factordesk::ui
