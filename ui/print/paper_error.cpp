// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paper_error.h"

#include <QCoreApplication>
#include <QDir>

#include <cerrno>

namespace factordesk::ui {

namespace {

class PaperErrorText
{
    Q_DECLARE_TR_FUNCTIONS(PaperError)

public:
    static QString forFile(int systemError, const QString& path)
    {
        const QString shown = QDir::toNativeSeparators(path);
        if (systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG)
            return tr("%1 cannot be written: the disk is full. Make room on it.").arg(shown);
        return tr("%1 cannot be written. Choose another folder, or see to it that you may write "
                  "there.")
            .arg(shown);
    }
    static QString forError(const PaperError& error, const QString& path)
    {
        switch (error.kind) {
        case PaperError::Kind::TooLong:
            return tr("The account of %1 is too long for a QR code. Nothing was written.")
                .arg(error.whom);
        case PaperError::Kind::NotReadable:
            return tr("The QR code of %1 cannot be read back from its page. Nothing was written.")
                .arg(error.whom);
        case PaperError::Kind::NotProven:
            return tr("The QR codes could not be read back from the PDF, since Factordesk is not "
                      "completely installed: its file factordesk-pdf.so is missing. Nothing was "
                      "written.");
        case PaperError::Kind::CannotWrite: return forFile(error.systemError, path);
        }
        Q_UNREACHABLE();
    }
};

} // namespace

QString explain(const PaperError& error, const QString& path)
{
    return PaperErrorText::forError(error, path);
}

} // namespace factordesk::ui
