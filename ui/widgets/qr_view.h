// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/symbol.h"
#include "core/secret/secure_bytes.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace factordesk::ui {

class QrOverlay;
class QrPicture;

/// Shows a QR symbol, dark on white in every theme, with its quiet zone, in whole device pixels a
/// module, the symbol at least 320 logical pixels wide and larger with the widget. Only pixels that
/// were read back and compared byte for byte are shown; where they do not read, an error is shown
/// instead. Enter, the space bar or a click enlarges it over the whole window.
class QrView : public QWidget
{
    Q_OBJECT

public:
    explicit QrView(QWidget* parent = nullptr);
    ~QrView() override;

    /// `expected`: the bytes that the symbol encodes.
    void setSymbol(qr::Symbol symbol, SecureBytes expected);
    /// Forgets and wipes the symbol and all its pictures; closes the enlarged view.
    void clear();
    [[nodiscard]] bool hasSymbol() const { return m_picture != nullptr; }
    /// Whose code this is (plain text): stays in sight in the enlarged view.
    void setCaption(const QString& caption);

    /// Covers the window with the symbol as large as it fits; Escape, Enter or a click ends it.
    void enlarge();
    [[nodiscard]] bool isEnlarged() const { return !m_overlay.isNull(); }

    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return width; }

signals:
    /// The symbol's own pixels did not read as what they should say; nothing is shown.
    void verificationFailed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    friend class QrOverlay;
    /// A view of the same pictures, for the enlarged one; it cannot be enlarged itself.
    QrView(std::shared_ptr<QrPicture> picture, QWidget* parent);

    void verifyPicture();
    void schedulePicture();
    void paintSymbol(QPainter& painter);
    void paintError(QPainter& painter) const;
    [[nodiscard]] int fittingScale() const;
    [[nodiscard]] int smallestScale() const;

    std::shared_ptr<QrPicture> m_picture; ///< Shared with the enlarged view alone.
    QPointer<QrOverlay> m_overlay;
    QTimer m_settle{this};
    QString m_caption;
    int m_shownScale = 0; ///< Device pixels a module of what is painted; 0 for nothing yet.
    bool m_failed = false;
    bool m_isEnlargement = false;
};

} // namespace factordesk::ui
