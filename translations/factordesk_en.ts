<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>CallText</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message numerus="yes">
        <source>The code is right with %n digit(s), but the server expects 6.</source>
        <translation>
            <numerusform>The code is right with %n digit, but the server expects 6.</numerusform>
            <numerusform>The code is right with %n digits, but the server expects 6.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InputText</name>
    <message numerus="yes">
        <source>The code is not complete: %n digit(s) so far.</source>
        <translation>
            <numerusform>The code is not complete: %n digit so far.</numerusform>
            <numerusform>The code is not complete: %n digits so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The code is too long: it has %n digit(s).</source>
        <translation>
            <numerusform>The code is too long: it has %n digit.</numerusform>
            <numerusform>The code is too long: it has %n digits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalText</name>
    <message numerus="yes">
        <source>All files of the journal are missing: it had %n entries.</source>
        <translation>
            <numerusform>All files of the journal are missing: it had %n entry.</numerusform>
            <numerusform>All files of the journal are missing: it had %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before line %1 of %2, %n entries are missing.</source>
        <extracomment>%1 is a line number, %2 a file&apos;s name, %n how many entries are missing.</extracomment>
        <translation>
            <numerusform>Before line %1 of %2, %n entry is missing.</numerusform>
            <numerusform>Before line %1 of %2, %n entries are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were checked; none was changed, removed or moved.</source>
        <translation>
            <numerusform>%n entry was checked; it was not changed, removed or moved.</numerusform>
            <numerusform>%n entries were checked; none was changed, removed or moved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QrSheet</name>
    <message numerus="yes">
        <source>QR codes of %n accounts</source>
        <translation>
            <numerusform>QR code of %n account</numerusform>
            <numerusform>QR codes of %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterText</name>
    <message numerus="yes">
        <source>It has more than %n rows.</source>
        <translation>
            <numerusform>It has more than %n row.</numerusform>
            <numerusform>It has more than %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has more than %n columns.</source>
        <translation>
            <numerusform>It has more than %n column.</numerusform>
            <numerusform>It has more than %n columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server asks to wait for %n seconds.</source>
        <translation>
            <numerusform>The server asks to wait for %n second.</numerusform>
            <numerusform>The server asks to wait for %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::app::Desktop</name>
    <message numerus="yes">
        <source>What you did is not in the journal yet (%n entries): %1 It is written as soon as that is possible.</source>
        <extracomment>%1 says why and what to do, in whole sentences.</extracomment>
        <translation>
            <numerusform>What you did is not in the journal yet (%n entry): %1 It is written as soon as that is possible.</numerusform>
            <numerusform>What you did is not in the journal yet (%n entries): %1 They are written as soon as that is possible.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody is here: the codes are locked in %n seconds. Any key keeps them open.</source>
        <translation>
            <numerusform>Nobody is here: the codes are locked in %n second. Any key keeps them open.</numerusform>
            <numerusform>Nobody is here: the codes are locked in %n seconds. Any key keeps them open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::AccountAdding</name>
    <message numerus="yes">
        <source>%n accounts were added.</source>
        <translation>
            <numerusform>%n account was added.</numerusform>
            <numerusform>%n accounts were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more codes belong to this transfer: scan them, too.</source>
        <translation>
            <numerusform>%n more code belongs to this transfer: scan it, too.</numerusform>
            <numerusform>%n more codes belong to this transfer: scan them, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts are in the vault already.</source>
        <translation>
            <numerusform>%n account is in the vault already.</numerusform>
            <numerusform>%n accounts are in the vault already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codes are of a kind or hold a value that this program does not know.</source>
        <translation>
            <numerusform>%n code is of a kind or holds a value that this program does not know.</numerusform>
            <numerusform>%n codes are of a kind or hold a value that this program does not know.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::AccountChoices</name>
    <message numerus="yes">
        <source>%n digits</source>
        <translation>
            <numerusform>%n digit</numerusform>
            <numerusform>%n digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::AccountsPanel</name>
    <message numerus="yes">
        <source>The code of %1 is in the clipboard for %n seconds.</source>
        <extracomment>%1 is an account.</extracomment>
        <translation>
            <numerusform>The code of %1 is in the clipboard for %n second.</numerusform>
            <numerusform>The code of %1 is in the clipboard for %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts could not be read and are set aside; they are kept as they are. %1</source>
        <translation>
            <numerusform>%n account could not be read and is set aside; it is kept as it is. %1</numerusform>
            <numerusform>%n accounts could not be read and are set aside; they are kept as they are. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::AdvancedCard</name>
    <message numerus="yes">
        <source>%n certificate(s) from a file.</source>
        <translation>
            <numerusform>%n certificate from a file.</numerusform>
            <numerusform>%n certificates from a file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::BackupsDialog</name>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::CodesList</name>
    <message numerus="yes">
        <source>%n seconds left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::CodesPage</name>
    <message numerus="yes">
        <source>%n accounts are in %1.</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>
            <numerusform>%n account is in %1.</numerusform>
            <numerusform>%n accounts are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::ColumnsPanel</name>
    <message numerus="yes">
        <source>The list has %n rows.</source>
        <translation>
            <numerusform>The list has %n row.</numerusform>
            <numerusform>The list has %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows have fewer columns than the others.</source>
        <translation>
            <numerusform>%n row has fewer columns than the others.</numerusform>
            <numerusform>%n rows have fewer columns than the others.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::ConnectionView</name>
    <message numerus="yes">
        <source>%n person(s) can be seen.</source>
        <translation>
            <numerusform>%n person can be seen.</numerusform>
            <numerusform>%n people can be seen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::CountdownRing</name>
    <message numerus="yes">
        <source>%n seconds left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::DeskCard</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at once</source>
        <translation>
            <numerusform>%n at once</numerusform>
            <numerusform>%n at once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::ExportDialog</name>
    <message numerus="yes">
        <source>E&amp;xport %n accounts…</source>
        <translation>
            <numerusform>E&amp;xport %n account…</numerusform>
            <numerusform>E&amp;xport %n accounts…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::FinishQuestion</name>
    <message numerus="yes">
        <source>%n people are left to call.</source>
        <translation>
            <numerusform>%n person is left to call.</numerusform>
            <numerusform>%n people are left to call.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registrations are left pending on the server.</source>
        <translation>
            <numerusform>%n registration is left pending on the server.</numerusform>
            <numerusform>%n registrations are left pending on the server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people have a letter, and no code has come yet.</source>
        <translation>
            <numerusform>%n person has a letter, and no code has come yet.</numerusform>
            <numerusform>%n people have a letter, and no code has come yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%n codes of this transfer are missing in the file.</source>
        <translation>
            <numerusform>%n code of this transfer is missing in the file.</numerusform>
            <numerusform>%n codes of this transfer are missing in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n accounts</source>
        <translation>
            <numerusform>&amp;Import %n account</numerusform>
            <numerusform>&amp;Import %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are no accounts; their remarks tell why.</source>
        <translation>
            <numerusform>%n row is no account; its remark tells why.</numerusform>
            <numerusform>%n rows are no accounts; their remarks tell why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::JournalPage</name>
    <message numerus="yes">
        <source>%n entries are not written yet: %1</source>
        <translation>
            <numerusform>%n entry is not written yet: %1</numerusform>
            <numerusform>%n entries are not written yet: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::LeftoversDialog</name>
    <message numerus="yes">
        <source>&amp;Remove %n registrations</source>
        <translation>
            <numerusform>&amp;Remove %n registration</numerusform>
            <numerusform>&amp;Remove %n registrations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::LetterQuestion</name>
    <message numerus="yes">
        <source>%n letters carry the secrets of as many authenticators.</source>
        <translation>
            <numerusform>%n letter carries the secret of an authenticator.</numerusform>
            <numerusform>%n letters carry the secrets of as many authenticators.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Write %n letters…</source>
        <translation>
            <numerusform>&amp;Write %n letter…</numerusform>
            <numerusform>&amp;Write %n letters…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::LettersDialog</name>
    <message numerus="yes">
        <source>&amp;Write %n letters…</source>
        <translation>
            <numerusform>&amp;Write %n letter…</numerusform>
            <numerusform>&amp;Write %n letters…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are registered, and nobody has their secret: they are left pending in the roster. Remove these registrations together there, or write letters again, which registers them anew.</source>
        <translation>
            <numerusform>%n person is registered, and nobody has their secret: they are left pending in the roster. Remove this registration there, or write the letter again, which registers them anew.</numerusform>
            <numerusform>%n people are registered, and nobody has their secret: they are left pending in the roster. Remove these registrations together there, or write letters again, which registers them anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters are in %1. Delete the file once it is printed.</source>
        <translation>
            <numerusform>%n letter is in %1. Delete the file once it is printed.</numerusform>
            <numerusform>%n letters are in %1. Delete the file once it is printed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::OrganisationFinder</name>
    <message numerus="yes">
        <source>%n organisation(s) found</source>
        <translation>
            <numerusform>%n organisation found</numerusform>
            <numerusform>%n organisations found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::PersonFinder</name>
    <message numerus="yes">
        <source>%n person(s) found</source>
        <translation>
            <numerusform>%n person found</numerusform>
            <numerusform>%n people found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::RecoveryCodesDialog</name>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %n seconds.</source>
        <translation>
            <numerusform>Copied. The clipboard is cleared in %n second.</numerusform>
            <numerusform>Copied. The clipboard is cleared in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::RestoreQuestion</name>
    <message numerus="yes">
        <source>The %n accounts of now are kept as the newest backup, so that you can go back. Counters do not go back.</source>
        <translation>
            <numerusform>The %n account of now is kept as the newest backup, so that you can go back. Counters do not go back.</numerusform>
            <numerusform>The %n accounts of now are kept as the newest backup, so that you can go back. Counters do not go back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::ReviewPanel</name>
    <message numerus="yes">
        <source>&amp;Begin with %n people</source>
        <translation>
            <numerusform>&amp;Begin with %n person</numerusform>
            <numerusform>&amp;Begin with %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::RosterStrip</name>
    <message numerus="yes">
        <source>Called from the roster. %n people are left.</source>
        <translation>
            <numerusform>Called from the roster. %n person is left.</numerusform>
            <numerusform>Called from the roster. %n people are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::SecurityCard</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::SetupKeyView</name>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %n seconds.</source>
        <translation>
            <numerusform>Copied. The clipboard is cleared in %n second.</numerusform>
            <numerusform>Copied. The clipboard is cleared in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::SourceDialog</name>
    <message numerus="yes">
        <source>&amp;Take all %n people</source>
        <translation>
            <numerusform>&amp;Take the one person</numerusform>
            <numerusform>&amp;Take all %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Look through %n people</source>
        <translation>
            <numerusform>&amp;Look through %n person</numerusform>
            <numerusform>&amp;Look through %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::WorkPanel</name>
    <message numerus="yes">
        <source>%n people are left.</source>
        <translation>
            <numerusform>%n person is left.</numerusform>
            <numerusform>%n people are left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are verified.</source>
        <translation>
            <numerusform>%n person is verified.</numerusform>
            <numerusform>%n people are verified.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left &amp;pending…</source>
        <translation>
            <numerusform>%n left &amp;pending…</numerusform>
            <numerusform>%n left &amp;pending…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are not settled: nobody knows yet what the server did.</source>
        <translation>
            <numerusform>%n person is not settled: nobody knows yet what the server did.</numerusform>
            <numerusform>%n people are not settled: nobody knows yet what the server did.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody is left to call. %n people have a letter, and no code has come yet.</source>
        <translation>
            <numerusform>Nobody is left to call. %n person has a letter, and no code has come yet.</numerusform>
            <numerusform>Nobody is left to call. %n people have a letter, and no code has come yet.</numerusform>
        </translation>
    </message>
</context>
</TS>
