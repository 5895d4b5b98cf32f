<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AccountMenu</name>
    <message>
        <source>&amp;Scan the screen</source>
        <translation>Bildschirm &amp;scannen</translation>
    </message>
    <message>
        <source>From an &amp;image…</source>
        <translation>Aus einem &amp;Bild …</translation>
    </message>
    <message>
        <source>From the &amp;clipboard</source>
        <translation>Aus der &amp;Zwischenablage</translation>
    </message>
    <message>
        <source>By &amp;hand…</source>
        <translation>Von &amp;Hand …</translation>
    </message>
    <message>
        <source>I&amp;mport a file…</source>
        <translation>Datei i&amp;mportieren …</translation>
    </message>
    <message>
        <source>&amp;Copy the code</source>
        <translation>Code &amp;kopieren</translation>
    </message>
    <message>
        <source>Make the &amp;next code</source>
        <translation>&amp;Nächsten Code erzeugen</translation>
    </message>
    <message>
        <source>Show the &amp;next code</source>
        <translation>&amp;Nächsten Code zeigen</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>&amp;Lösen</translation>
    </message>
    <message>
        <source>&amp;Pin to the top</source>
        <translation>Oben a&amp;nheften</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>Show the &amp;QR code…</source>
        <translation>&amp;QR-Code zeigen …</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Change the &amp;password…</source>
        <translation>&amp;Passwort ändern …</translation>
    </message>
    <message>
        <source>New &amp;recovery key…</source>
        <translation>Neuer &amp;Wiederherstellungsschlüssel …</translation>
    </message>
    <message>
        <source>&amp;Lock the vault</source>
        <translation>&amp;Tresor sperren</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>With the c&amp;amera…</source>
        <translation>Mit der &amp;Kamera …</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>&amp;Sicherungen …</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Sets up and checks the authenticator codes of people on a ZITADEL server.</source>
        <translation>Richtet die Authenticator-Codes von Personen auf einem ZITADEL-Server ein und prüft sie.</translation>
    </message>
    <message>
        <source>An otpauth:// address to add, or a file to scan or import.</source>
        <translation>Eine otpauth://-Adresse zum Hinzufügen oder eine Datei zum Scannen oder Importieren.</translation>
    </message>
</context>
<context>
    <name>CallText</name>
    <message>
        <source>… the rest is too long to be shown here.</source>
        <translation>… der Rest ist zu lang, um hier gezeigt zu werden.</translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation>Es kam keine Antwort.</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <extracomment>The first line of a server&apos;s answer; %1 is a number such as 200.</extracomment>
        <translation>HTTP-Status %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <extracomment>A duration; %1 is a number. The unit is milliseconds.</extracomment>
        <translation>%1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>1 Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>First byte</source>
        <translation>Erstes Byte</translation>
    </message>
    <message>
        <source>Body sent</source>
        <extracomment>The length of a request&apos;s body.</extracomment>
        <translation>Inhalt gesendet</translation>
    </message>
    <message>
        <source>Body received</source>
        <extracomment>The length of an answer&apos;s body.</extracomment>
        <translation>Inhalt empfangen</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Connection and request</source>
        <translation>Verbindung und Anfrage</translation>
    </message>
    <message>
        <source>Request and first byte</source>
        <translation>Anfrage und erstes Byte</translation>
    </message>
    <message>
        <source>Connection, request and first byte</source>
        <translation>Verbindung, Anfrage und erstes Byte</translation>
    </message>
    <message>
        <source>Name look-up</source>
        <translation>Namensauflösung</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Connection and TLS</source>
        <translation>Verbindung und TLS</translation>
    </message>
    <message>
        <source>Rest of the answer</source>
        <translation>Rest der Antwort</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>The whole time of a call.</extracomment>
        <translation>Insgesamt</translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Your permission</source>
        <translation>Ihre Berechtigung</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Authenticator</source>
        <translation>Authenticator</translation>
    </message>
    <message>
        <source>Sign-in rules</source>
        <translation>Anmelderegeln</translation>
    </message>
    <message>
        <source>It answers, and the connection is safe.</source>
        <translation>Er antwortet, und die Verbindung ist sicher.</translation>
    </message>
    <message>
        <source>It was not asked.</source>
        <translation>Er wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>The server does not tell its time.</source>
        <translation>Der Server nennt seine Uhrzeit nicht.</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock, or let it follow the network&apos;s time.</source>
        <translation>Stellen Sie die Uhr dieses Computers, oder lassen Sie sie der Netzwerkzeit folgen.</translation>
    </message>
    <message>
        <source>The server does not accept your token.</source>
        <translation>Der Server nimmt Ihr Token nicht an.</translation>
    </message>
    <message>
        <source>Enter a new one on the server page.</source>
        <translation>Geben Sie auf der Seite „Server“ ein neues ein.</translation>
    </message>
    <message>
        <source>Not known, since the server gave no answer.</source>
        <translation>Nicht bekannt, da der Server nicht geantwortet hat.</translation>
    </message>
    <message>
        <source>Authenticator codes are allowed at sign-in.</source>
        <translation>Authenticator-Codes sind bei der Anmeldung erlaubt.</translation>
    </message>
    <message>
        <source>The organisation&apos;s sign-in rules do not ask for authenticator codes, so the new factor will be of no use at sign-in.</source>
        <translation>Die Anmelderegeln der Organisation sehen keine Authenticator-Codes vor; der neue Faktor nützt bei der Anmeldung daher nichts.</translation>
    </message>
    <message>
        <source>An organisation owner can allow them in the login policy.</source>
        <translation>Ein Inhaber der Organisation kann sie in der Anmelderichtlinie erlauben.</translation>
    </message>
    <message>
        <source>Not known: the server does not let you read the sign-in rules.</source>
        <translation>Nicht bekannt: Der Server lässt Sie die Anmelderegeln nicht lesen.</translation>
    </message>
    <message>
        <source>You may enrol this person.</source>
        <translation>Sie dürfen diese Person einrichten.</translation>
    </message>
    <message>
        <source>You may remove this person&apos;s authenticator, but not give them a new one. Do not remove it: they would be left without.</source>
        <translation>Sie dürfen den Authenticator dieser Person entfernen, ihr aber keinen neuen geben. Entfernen Sie ihn nicht: Sie stünde ohne da.</translation>
    </message>
    <message>
        <source>An organisation owner can enrol them, or give you the role ORG_OWNER.</source>
        <translation>Ein Inhaber der Organisation kann die Person einrichten oder Ihnen die Rolle ORG_OWNER geben.</translation>
    </message>
    <message>
        <source>Your role does not allow enrolling this person.</source>
        <translation>Ihre Rolle erlaubt nicht, diese Person einzurichten.</translation>
    </message>
    <message>
        <source>An organisation owner can do it, or give you the role ORG_OWNER.</source>
        <translation>Ein Inhaber der Organisation kann es tun oder Ihnen die Rolle ORG_OWNER geben.</translation>
    </message>
    <message>
        <source>Not known: the server does not let you ask.</source>
        <translation>Nicht bekannt: Der Server lässt Sie nicht danach fragen.</translation>
    </message>
    <message>
        <source>A person whose account is active.</source>
        <translation>Eine Person mit aktivem Konto.</translation>
    </message>
    <message>
        <source>The account is new: the person has not set it up yet.</source>
        <translation>Das Konto ist neu: Die Person hat es noch nicht eingerichtet.</translation>
    </message>
    <message>
        <source>They can be enrolled now, and set a password later.</source>
        <translation>Sie kann jetzt eingerichtet werden und später ein Passwort festlegen.</translation>
    </message>
    <message>
        <source>The account is deactivated, so the person cannot sign in.</source>
        <translation>Das Konto ist deaktiviert; die Person kann sich nicht anmelden.</translation>
    </message>
    <message>
        <source>A user manager can reactivate it.</source>
        <translation>Ein Benutzerverwalter kann es wieder aktivieren.</translation>
    </message>
    <message>
        <source>The account is locked, so the person cannot sign in.</source>
        <translation>Das Konto ist gesperrt; die Person kann sich nicht anmelden.</translation>
    </message>
    <message>
        <source>A user manager can unlock it.</source>
        <translation>Ein Benutzerverwalter kann es entsperren.</translation>
    </message>
    <message>
        <source>The account has been deleted.</source>
        <translation>Das Konto wurde gelöscht.</translation>
    </message>
    <message>
        <source>Search for the person again.</source>
        <translation>Suchen Sie die Person noch einmal.</translation>
    </message>
    <message>
        <source>This is a service account. It signs in with keys, not with codes.</source>
        <translation>Dies ist ein Dienstkonto. Es meldet sich mit Schlüsseln an, nicht mit Codes.</translation>
    </message>
    <message>
        <source>The server found no such person, or you have no role that lets you see them.</source>
        <translation>Der Server hat keine solche Person gefunden, oder keine Ihrer Rollen lässt Sie diese sehen.</translation>
    </message>
    <message>
        <source>An owner of the person&apos;s organisation can give you one.</source>
        <translation>Ein Inhaber der Organisation dieser Person kann Ihnen eine geben.</translation>
    </message>
    <message>
        <source>Not known: the server does not let you read the account.</source>
        <translation>Nicht bekannt: Der Server lässt Sie das Konto nicht lesen.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Noch keiner.</translation>
    </message>
    <message>
        <source>One was registered but never confirmed.</source>
        <translation>Einer wurde registriert, aber nie bestätigt.</translation>
    </message>
    <message>
        <source>Registering again makes its QR code useless.</source>
        <translation>Eine neue Registrierung macht dessen QR-Code unbrauchbar.</translation>
    </message>
    <message>
        <source>One is active.</source>
        <translation>Einer ist aktiv.</translation>
    </message>
    <message>
        <source>It must be reset first; from then on it no longer works.</source>
        <translation>Er muss zuerst zurückgesetzt werden; von da an funktioniert er nicht mehr.</translation>
    </message>
    <message>
        <source>Not known: the server does not let you read it.</source>
        <translation>Nicht bekannt: Der Server lässt Sie das nicht lesen.</translation>
    </message>
    <message>
        <source>Registering may replace one that is waiting to be confirmed.</source>
        <translation>Die Registrierung ersetzt womöglich einen, der noch auf seine Bestätigung wartet.</translation>
    </message>
    <message>
        <source>Being checked …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>The server accepts your token for this API. It is good for another %1 and is renewed by itself.</source>
        <translation>Der Server nimmt Ihr Token für diese Schnittstelle an. Es gilt noch %1 und wird von selbst erneuert.</translation>
    </message>
    <message>
        <source>The server accepts your token for this API. It is good for another %1.</source>
        <translation>Der Server nimmt Ihr Token für diese Schnittstelle an. Es gilt noch %1.</translation>
    </message>
    <message>
        <source>The server accepts your token for this API, and it is renewed by itself.</source>
        <translation>Der Server nimmt Ihr Token für diese Schnittstelle an; es wird von selbst erneuert.</translation>
    </message>
    <message>
        <source>The server accepts your token for this API. How long it is good for is not known.</source>
        <translation>Der Server nimmt Ihr Token für diese Schnittstelle an. Wie lange es noch gilt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The server does not accept your token. It was issued by %1.</source>
        <translation>Der Server nimmt Ihr Token nicht an. Ausgestellt hat es %1.</translation>
    </message>
    <message>
        <source>The server does not accept your token. It was issued by %1 for %2.</source>
        <translation>Der Server nimmt Ihr Token nicht an. Ausgestellt wurde es von %1 für %2.</translation>
    </message>
    <message>
        <source>The server accepts your token, but it ends in %1.</source>
        <translation>Der Server nimmt Ihr Token an, doch es gilt nur noch %1.</translation>
    </message>
    <message>
        <source>Sign in again on the server page before you go on.</source>
        <translation>Melden Sie sich auf der Seite „Server“ neu an, bevor Sie fortfahren.</translation>
    </message>
    <message>
        <source>Your token has ended, and the server does not accept it any longer.</source>
        <translation>Ihr Token ist abgelaufen, und der Server nimmt es nicht mehr an.</translation>
    </message>
    <message>
        <source>Sign in again on the server page.</source>
        <translation>Melden Sie sich auf der Seite „Server“ neu an.</translation>
    </message>
    <message>
        <source>It was issued for %1.</source>
        <translation>Es wurde für %1 ausgestellt.</translation>
    </message>
</context>
<context>
    <name>ChipText</name>
    <message>
        <source>Clocks agree</source>
        <translation>Uhren stimmen überein</translation>
    </message>
    <message>
        <source>Clock %1 behind</source>
        <extracomment>Of this computer&apos;s clock, compared with the server&apos;s; %1 is a duration.</extracomment>
        <translation>Uhr: Rückstand von %1</translation>
    </message>
    <message>
        <source>Clock %1 ahead</source>
        <translation>Uhr: Vorsprung von %1</translation>
    </message>
    <message>
        <source>Practice server</source>
        <translation>Übungsserver</translation>
    </message>
    <message>
        <source>Nothing here is real</source>
        <translation>Nichts hier ist echt</translation>
    </message>
    <message>
        <source>Signed in by token</source>
        <translation>Mit Token angemeldet</translation>
    </message>
</context>
<context>
    <name>Display</name>
    <message>
        <source>Welcome, %1</source>
        <extracomment>%1 is a person&apos;s name.</extracomment>
        <translation>Willkommen, %1</translation>
    </message>
    <message>
        <source>Please have your phone with its authenticator app ready.</source>
        <translation>Bitte halten Sie Ihr Telefon mit Ihrer Authenticator-App bereit.</translation>
    </message>
    <message>
        <source>Open the authenticator app on your phone.</source>
        <translation>Öffnen Sie die Authenticator-App auf Ihrem Telefon.</translation>
    </message>
    <message>
        <source>Add an account and scan this QR code.</source>
        <translation>Fügen Sie ein Konto hinzu und scannen Sie diesen QR-Code.</translation>
    </message>
    <message>
        <source>Tell or type the code that the app shows.</source>
        <translation>Nennen oder tippen Sie den Code, den die App zeigt.</translation>
    </message>
    <message>
        <source>On your phone it will be called</source>
        <translation>Auf Ihrem Telefon wird es so heißen</translation>
    </message>
    <message>
        <source>Your code</source>
        <translation>Ihr Code</translation>
    </message>
    <message>
        <source>Does it match what your phone shows?</source>
        <translation>Stimmt er mit dem überein, was Ihr Telefon zeigt?</translation>
    </message>
    <message>
        <source>Your code is being checked…</source>
        <translation>Ihr Code wird geprüft …</translation>
    </message>
    <message>
        <source>This code was not accepted. Please wait for the next one. You do not have to scan again.</source>
        <translation>Dieser Code wurde nicht angenommen. Bitte warten Sie auf den nächsten. Sie müssen nicht noch einmal scannen.</translation>
    </message>
    <message>
        <source>It works, %1</source>
        <extracomment>%1 is a person&apos;s name.</extracomment>
        <translation>Es funktioniert, %1</translation>
    </message>
    <message>
        <source>Your authenticator app is set up for signing in.</source>
        <translation>Ihre Authenticator-App ist für die Anmeldung eingerichtet.</translation>
    </message>
    <message>
        <source>One moment, please. Something has to be put right first.</source>
        <translation>Einen Moment, bitte. Erst muss noch etwas in Ordnung gebracht werden.</translation>
    </message>
    <message>
        <source>The server takes its time. Please keep the account on your phone for now.</source>
        <translation>Der Server braucht noch etwas. Bitte behalten Sie das Konto vorerst auf Ihrem Telefon.</translation>
    </message>
    <message>
        <source>The QR code cannot be shown here. The desk will help you.</source>
        <translation>Der QR-Code kann hier nicht gezeigt werden. Am Schalter hilft man Ihnen weiter.</translation>
    </message>
    <message>
        <source>The set-up was ended. If you have scanned the QR code, you can delete the account from your phone.</source>
        <translation>Die Einrichtung wurde beendet. Falls Sie den QR-Code gescannt haben, können Sie das Konto auf Ihrem Telefon löschen.</translation>
    </message>
    <message>
        <source>Get an authenticator app</source>
        <translation>Laden Sie sich eine Authenticator-App</translation>
    </message>
    <message>
        <source>Your phone’s app store has several, for example Aegis, FreeOTP or Google Authenticator. Tell the desk when it is installed.</source>
        <translation>Im App-Store Ihres Telefons gibt es mehrere, zum Beispiel Aegis, FreeOTP oder Google Authenticator. Sagen Sie am Schalter Bescheid, sobald sie installiert ist.</translation>
    </message>
    <message>
        <source>Scan the QR code with your phone’s camera. Tell the desk when the app is installed.</source>
        <translation>Scannen Sie den QR-Code mit der Kamera Ihres Telefons. Sagen Sie am Schalter Bescheid, wenn die App installiert ist.</translation>
    </message>
    <message>
        <source>For Android</source>
        <translation>Für Android</translation>
    </message>
    <message>
        <source>For iPhone</source>
        <translation>Für iPhone</translation>
    </message>
    <message>
        <source>For Android and iPhone</source>
        <translation>Für Android und iPhone</translation>
    </message>
</context>
<context>
    <name>FindingText</name>
    <message>
        <source>In the phone&apos;s settings, let date and time be set automatically; then type the next code.</source>
        <translation>Lassen Sie in den Einstellungen des Telefons Datum und Uhrzeit automatisch festlegen; geben Sie dann den nächsten Code ein.</translation>
    </message>
    <message>
        <source>Type the next code from the phone: if it shows the same difference, the clock is certainly the cause.</source>
        <translation>Geben Sie den nächsten Code vom Telefon ein: Zeigt er denselben Unterschied, ist sicher die Uhr die Ursache.</translation>
    </message>
    <message>
        <source>The phone&apos;s clock is behind</source>
        <translation>Die Uhr des Telefons geht nach</translation>
    </message>
    <message>
        <source>The phone&apos;s clock is ahead</source>
        <translation>Die Uhr des Telefons geht vor</translation>
    </message>
    <message>
        <source>Both codes are right for a time %1 ago.</source>
        <translation>Beide Codes sind für einen Zeitpunkt vor %1 richtig.</translation>
    </message>
    <message>
        <source>Both codes are right for a time %1 from now.</source>
        <translation>Beide Codes sind für einen Zeitpunkt in %1 richtig.</translation>
    </message>
    <message>
        <source>The phone&apos;s clock is probably behind</source>
        <translation>Die Uhr des Telefons geht wahrscheinlich nach</translation>
    </message>
    <message>
        <source>The phone&apos;s clock is probably ahead</source>
        <translation>Die Uhr des Telefons geht wahrscheinlich vor</translation>
    </message>
    <message>
        <source>This code was right %1 ago.</source>
        <translation>Dieser Code war vor %1 richtig.</translation>
    </message>
    <message>
        <source>This code will be right in %1.</source>
        <translation>Dieser Code wird in %1 richtig sein.</translation>
    </message>
    <message>
        <source>Delete the account in the authenticator and scan the QR code again; if it was typed in by hand, choose SHA-1, 6 digits, 30 seconds.</source>
        <translation>Löschen Sie das Konto in der Authenticator-App und scannen Sie den QR-Code noch einmal; wurde es von Hand eingegeben, wählen Sie SHA-1, 6 Ziffern, 30 Sekunden.</translation>
    </message>
    <message>
        <source>The authenticator uses another algorithm</source>
        <translation>Die Authenticator-App benutzt einen anderen Algorithmus</translation>
    </message>
    <message>
        <source>The code is right for %1, but the server expects %2.</source>
        <translation>Der Code ist für %1 richtig, der Server erwartet aber %2.</translation>
    </message>
    <message>
        <source>The authenticator shows another number of digits</source>
        <translation>Die Authenticator-App zeigt eine andere Zahl von Ziffern</translation>
    </message>
    <message numerus="yes">
        <source>The code is right with %n digit(s), but the server expects 6.</source>
        <translation>
            <numerusform>Der Code ist mit einer Ziffer richtig, der Server erwartet aber 6.</numerusform>
            <numerusform>Der Code ist mit %n Ziffern richtig, der Server erwartet aber 6.</numerusform>
        </translation>
    </message>
    <message>
        <source>The authenticator counts instead of using the time</source>
        <translation>Die Authenticator-App zählt, statt die Uhrzeit zu benutzen</translation>
    </message>
    <message>
        <source>The account was added as counter-based (HOTP); the server expects time-based codes.</source>
        <translation>Das Konto wurde als zählerbasiert (HOTP) hinzugefügt; der Server erwartet zeitbasierte Codes.</translation>
    </message>
    <message>
        <source>Two digits are swapped</source>
        <translation>Zwei Ziffern sind vertauscht</translation>
    </message>
    <message>
        <source>With digits %1 and %2 the other way round it would be right.</source>
        <translation>Mit den Ziffern %1 und %2 in umgekehrter Reihenfolge wäre er richtig.</translation>
    </message>
    <message>
        <source>Type the code again.</source>
        <translation>Geben Sie den Code noch einmal ein.</translation>
    </message>
    <message>
        <source>One digit is mistyped</source>
        <translation>Eine Ziffer ist falsch getippt</translation>
    </message>
    <message>
        <source>All but digit %1 agree with the present code.</source>
        <translation>Alle Ziffern außer der %1. stimmen mit dem jetzigen Code überein.</translation>
    </message>
    <message>
        <source>This is the code of an earlier QR code</source>
        <translation>Dies ist der Code eines früheren QR-Codes</translation>
    </message>
    <message>
        <source>It belongs to the QR code that was shown at %1, which no longer works.</source>
        <translation>Er gehört zu dem QR-Code, der um %1 gezeigt wurde und nicht mehr gilt.</translation>
    </message>
    <message>
        <source>Delete that account in the authenticator and scan the QR code shown now.</source>
        <translation>Löschen Sie dieses Konto in der Authenticator-App und scannen Sie den jetzt gezeigten QR-Code.</translation>
    </message>
    <message>
        <source>The code is right</source>
        <translation>Der Code ist richtig</translation>
    </message>
    <message>
        <source>It agrees with the secret shown here.</source>
        <translation>Er passt zum hier gezeigten Geheimnis.</translation>
    </message>
    <message>
        <source>The code has run out</source>
        <translation>Der Code ist abgelaufen</translation>
    </message>
    <message>
        <source>Type the code that the authenticator shows now.</source>
        <translation>Geben Sie den Code ein, den die Authenticator-App jetzt zeigt.</translation>
    </message>
    <message>
        <source>Nothing explains this code</source>
        <translation>Nichts erklärt diesen Code</translation>
    </message>
    <message>
        <source>It fits no time within an hour, no earlier QR code and no other setting.</source>
        <translation>Er passt zu keinem Zeitpunkt innerhalb einer Stunde, zu keinem früheren QR-Code und zu keiner anderen Einstellung.</translation>
    </message>
    <message>
        <source>Check that the right account is open in the authenticator; if it is, delete it there and scan the QR code again.</source>
        <translation>Prüfen Sie, ob in der Authenticator-App das richtige Konto offen ist; wenn ja, löschen Sie es dort und scannen Sie den QR-Code noch einmal.</translation>
    </message>
    <message>
        <source>This is not a code</source>
        <translation>Dies ist kein Code</translation>
    </message>
    <message>
        <source>Compared with %1 codes; one random code in %2 would have matched, too.</source>
        <translation>Mit %1 Codes verglichen; auch einer von %2 zufälligen Codes hätte gepasst.</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>List of otpauth:// addresses</source>
        <translation>Liste von otpauth://-Adressen</translation>
    </message>
    <message>
        <source>Google Authenticator&apos;s transfer codes</source>
        <translation>Übertragungscodes von Google Authenticator</translation>
    </message>
    <message>
        <source>Database of an app</source>
        <translation>Datenbank einer App</translation>
    </message>
    <message>
        <source>KeePass database</source>
        <translation>KeePass-Datenbank</translation>
    </message>
    <message>
        <source>Stratum (encrypted)</source>
        <translation>Stratum (verschlüsselt)</translation>
    </message>
    <message>
        <source>Authenticator Pro (encrypted)</source>
        <translation>Authenticator Pro (verschlüsselt)</translation>
    </message>
    <message>
        <source>Aegis (encrypted)</source>
        <translation>Aegis (verschlüsselt)</translation>
    </message>
    <message>
        <source>2FAS (encrypted)</source>
        <translation>2FAS (verschlüsselt)</translation>
    </message>
    <message>
        <source>andOTP (encrypted)</source>
        <translation>andOTP (verschlüsselt)</translation>
    </message>
    <message>
        <source>Ente Auth (encrypted)</source>
        <translation>Ente Auth (verschlüsselt)</translation>
    </message>
    <message>
        <source>Proton Authenticator (encrypted)</source>
        <translation>Proton Authenticator (verschlüsselt)</translation>
    </message>
    <message>
        <source>Bitwarden (encrypted)</source>
        <translation>Bitwarden (verschlüsselt)</translation>
    </message>
    <message>
        <source>Bitwarden (bound to an account)</source>
        <translation>Bitwarden (an ein Konto gebunden)</translation>
    </message>
    <message>
        <source>FreeOTP 2 (encrypted)</source>
        <translation>FreeOTP 2 (verschlüsselt)</translation>
    </message>
    <message>
        <source>Zip archive</source>
        <translation>Zip-Archiv</translation>
    </message>
    <message>
        <source>Export of another program</source>
        <translation>Export eines anderen Programms</translation>
    </message>
    <message>
        <source>Only the Bitwarden account that made this file can open it. Export again in Bitwarden, and choose “password protected” there.</source>
        <translation>Nur das Bitwarden-Konto, das diese Datei erzeugt hat, kann sie öffnen. Exportieren Sie in Bitwarden noch einmal und wählen Sie dort „passwortgeschützt“.</translation>
    </message>
    <message>
        <source>This is the database of an app, which cannot be read here. Use the app&apos;s own export.</source>
        <translation>Das ist die Datenbank einer App, die hier nicht gelesen werden kann. Benutzen Sie den Export der App.</translation>
    </message>
    <message>
        <source>KeePass databases cannot be read here. Export the entries as CSV or XML.</source>
        <translation>KeePass-Datenbanken können hier nicht gelesen werden. Exportieren Sie die Einträge als CSV oder XML.</translation>
    </message>
    <message>
        <source>This is a file of a known kind (%1), which cannot be read here.</source>
        <translation>Das ist eine Datei bekannter Art (%1), die hier nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>The file is encrypted, and its password is needed.</source>
        <translation>Die Datei ist verschlüsselt; ihr Passwort wird gebraucht.</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>Das Passwort ist falsch.</translation>
    </message>
    <message>
        <source>The password is wrong, or the file is damaged.</source>
        <translation>Das Passwort ist falsch, oder die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>The file asks for more memory or time to be opened than is allowed, as an honest export does not.</source>
        <translation>Die Datei verlangt zum Öffnen mehr Speicher oder Zeit als erlaubt; ein ehrlicher Export tut das nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory to open the file. Close other programs and try again.</source>
        <translation>Zum Öffnen der Datei fehlt Speicher. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file is larger than any export.</source>
        <translation>Die Datei ist größer als jeder Export.</translation>
    </message>
    <message>
        <source>The file is damaged: it was cut short or changed since it was written.</source>
        <translation>Die Datei ist beschädigt: Sie wurde abgeschnitten oder seit dem Schreiben geändert.</translation>
    </message>
    <message>
        <source>The file is of a newer version of its program than is known here.</source>
        <translation>Die Datei stammt von einer neueren Version ihres Programms, als hier bekannt ist.</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>Das Lesen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>This is not an export that is known here. An encrypted andOTP backup has to be named as such.</source>
        <translation>Das ist kein Export, der hier bekannt ist. Eine verschlüsselte andOTP-Sicherung muss als solche genannt werden.</translation>
    </message>
    <message>
        <source>This line is not an otpauth:// address.</source>
        <translation>Diese Zeile ist keine otpauth://-Adresse.</translation>
    </message>
    <message>
        <source>This transfer code cannot be read.</source>
        <translation>Dieser Übertragungscode kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This transfer code is part of another export than the first one.</source>
        <translation>Dieser Übertragungscode gehört zu einem anderen Export als der erste.</translation>
    </message>
    <message>
        <source>This entry is damaged.</source>
        <translation>Dieser Eintrag ist beschädigt.</translation>
    </message>
    <message>
        <source>This account has a value that is not supported.</source>
        <translation>Dieses Konto hat einen Wert, der nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>There is no account to export.</source>
        <translation>Es gibt kein Konto zum Exportieren.</translation>
    </message>
    <message>
        <source>The password is empty.</source>
        <translation>Das Passwort ist leer.</translation>
    </message>
    <message>
        <source>There are more accounts than fit.</source>
        <translation>Es sind mehr Konten, als hineinpassen.</translation>
    </message>
    <message>
        <source>There is not enough memory to encrypt the file. Close other programs and try again.</source>
        <translation>Zum Verschlüsseln der Datei fehlt Speicher. Schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Table of a password manager (CSV)</source>
        <translation>Tabelle eines Passwortmanagers (CSV)</translation>
    </message>
    <message>
        <source>TOTP Authenticator (encrypted)</source>
        <translation>TOTP Authenticator (verschlüsselt)</translation>
    </message>
    <message>
        <source>Stratum (web page)</source>
        <translation>Stratum (Webseite)</translation>
    </message>
    <message>
        <source>There is no account in the file (%1).</source>
        <translation>In der Datei (%1) ist kein Konto.</translation>
    </message>
    <message>
        <source>This account was in the trash of the other program.</source>
        <translation>Dieses Konto lag im Papierkorb des anderen Programms.</translation>
    </message>
</context>
<context>
    <name>InputText</name>
    <message>
        <source>Type the server&apos;s address, for example acme.zitadel.cloud.</source>
        <translation>Geben Sie die Adresse des Servers ein, zum Beispiel acme.zitadel.cloud.</translation>
    </message>
    <message>
        <source>This is not an address. It looks like acme.zitadel.cloud.</source>
        <translation>Dies ist keine Adresse. Sie sieht aus wie acme.zitadel.cloud.</translation>
    </message>
    <message>
        <source>Leave out the name and password in front of the @; the token signs you in.</source>
        <translation>Lassen Sie Namen und Passwort vor dem @ weg; das Token meldet Sie an.</translation>
    </message>
    <message>
        <source>http would send the token unprotected; use https. Only a server on this computer may be called by http.</source>
        <translation>http würde das Token ungeschützt senden; benutzen Sie https. Nur ein Server auf diesem Computer darf über http aufgerufen werden.</translation>
    </message>
    <message>
        <source>The address must begin with https://, or have nothing in front of the name.</source>
        <translation>Die Adresse muss mit https:// beginnen oder ohne etwas vor dem Namen auskommen.</translation>
    </message>
    <message>
        <source>Paste a token.</source>
        <translation>Fügen Sie ein Token ein.</translation>
    </message>
    <message>
        <source>The token holds a control character; copy it again.</source>
        <translation>Das Token enthält ein Steuerzeichen; kopieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The token holds a character that no token has; copy it again.</source>
        <translation>Das Token enthält ein Zeichen, das in keinem Token vorkommt; kopieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This is too long for a token; copy the token alone.</source>
        <translation>Das ist zu lang für ein Token; kopieren Sie nur das Token.</translation>
    </message>
    <message>
        <source>Type the person&apos;s user id, or search for them.</source>
        <translation>Geben Sie die Benutzer-ID der Person ein, oder suchen Sie sie.</translation>
    </message>
    <message>
        <source>A user id has at most 200 characters.</source>
        <translation>Eine Benutzer-ID hat höchstens 200 Zeichen.</translation>
    </message>
    <message>
        <source>The user id holds a control character; copy it again.</source>
        <translation>Die Benutzer-ID enthält ein Steuerzeichen; kopieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Type the code from the authenticator.</source>
        <translation>Geben Sie den Code aus der Authenticator-App ein.</translation>
    </message>
    <message>
        <source>A code has only digits; “%1” is none.</source>
        <translation>Ein Code besteht nur aus Ziffern; „%1“ ist keine.</translation>
    </message>
    <message numerus="yes">
        <source>The code is not complete: %n digit(s) so far.</source>
        <translation>
            <numerusform>Der Code ist nicht vollständig: bisher eine Ziffer.</numerusform>
            <numerusform>Der Code ist nicht vollständig: bisher %n Ziffern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The code is too long: it has %n digit(s).</source>
        <translation>
            <numerusform>Der Code ist zu lang: Er hat eine Ziffer.</numerusform>
            <numerusform>Der Code ist zu lang: Er hat %n Ziffern.</numerusform>
        </translation>
    </message>
    <message>
        <source>The secret is empty.</source>
        <translation>Das Geheimnis ist leer.</translation>
    </message>
    <message>
        <source>The secret has “%1” at place %2; it may only hold the letters A to Z and the digits 2 to 7.</source>
        <translation>Das Geheimnis hat „%1“ an Stelle %2; es darf nur die Buchstaben A bis Z und die Ziffern 2 bis 7 enthalten.</translation>
    </message>
    <message>
        <source>The secret has “=” at place %1, where only its end may have it.</source>
        <translation>Das Geheimnis hat „=“ an Stelle %1; das ist nur am Ende erlaubt.</translation>
    </message>
    <message>
        <source>This is not an otpauth:// address.</source>
        <translation>Dies ist keine otpauth://-Adresse.</translation>
    </message>
    <message>
        <source>This is too long for an otpauth:// address.</source>
        <translation>Das ist zu lang für eine otpauth://-Adresse.</translation>
    </message>
    <message>
        <source>Accounts of the type “%1” are not supported.</source>
        <translation>Konten der Art „%1“ werden nicht unterstützt.</translation>
    </message>
    <message>
        <source>The secret is missing.</source>
        <translation>Das Geheimnis fehlt.</translation>
    </message>
    <message>
        <source>The secret is too short for a Yandex account: it has 16 bytes, which are 26 characters.</source>
        <translation>Das Geheimnis ist zu kurz für ein Yandex-Konto: Es hat 16 Bytes, das sind 26 Zeichen.</translation>
    </message>
    <message>
        <source>There are two different secrets.</source>
        <translation>Es gibt zwei verschiedene Geheimnisse.</translation>
    </message>
    <message>
        <source>The algorithm “%1” is not supported; SHA1, SHA256 and SHA512 are.</source>
        <translation>Der Algorithmus „%1“ wird nicht unterstützt; SHA1, SHA256 und SHA512 werden es.</translation>
    </message>
    <message>
        <source>“%1” should be a whole number, not “%2”.</source>
        <translation>„%1“ sollte eine ganze Zahl sein, nicht „%2“.</translation>
    </message>
    <message>
        <source>“%1” cannot be %2.</source>
        <translation>„%1“ kann nicht %2 sein.</translation>
    </message>
    <message>
        <source>“%1” is not readable text.</source>
        <translation>„%1“ ist kein lesbarer Text.</translation>
    </message>
    <message>
        <source>“%1” holds a control character.</source>
        <translation>„%1“ enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>There is no text to show as a QR code.</source>
        <translation>Es gibt keinen Text, der als QR-Code gezeigt werden könnte.</translation>
    </message>
    <message>
        <source>The text is too long for one QR code.</source>
        <translation>Der Text ist zu lang für einen QR-Code.</translation>
    </message>
</context>
<context>
    <name>JournalExport</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>Wann (UTC)</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Admin&apos;s id</source>
        <translation>ID des Admins</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Person&apos;s id</source>
        <translation>ID der Person</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Error id</source>
        <translation>Fehler-ID</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Changed (UTC)</source>
        <translation>Geändert (UTC)</translation>
    </message>
    <message>
        <source>Resource owner</source>
        <translation>Eigentümer der Ressource</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Sequence or error</source>
        <extracomment>The title of a column with a change&apos;s sequence or an error&apos;s id.</extracomment>
        <translation>Sequenz oder Fehler</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>SHA-256 of the last</source>
        <translation>SHA-256 des letzten</translation>
    </message>
    <message>
        <source>Date, signature</source>
        <translation>Datum, Unterschrift</translation>
    </message>
    <message>
        <source>Journal of %1</source>
        <extracomment>%1 is a day.</extracomment>
        <translation>Protokoll vom %1</translation>
    </message>
    <message>
        <source>Nothing was done on this day.</source>
        <translation>An diesem Tag geschah nichts.</translation>
    </message>
</context>
<context>
    <name>JournalText</name>
    <message>
        <source>Register</source>
        <translation>Registrieren</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Ungeklärt</translation>
    </message>
    <message>
        <source>Found done</source>
        <translation>Doch erledigt</translation>
    </message>
    <message>
        <source>Found not done</source>
        <translation>Doch nicht erledigt</translation>
    </message>
    <message>
        <source>The server confirmed it.</source>
        <translation>Der Server hat es bestätigt.</translation>
    </message>
    <message>
        <source>The server refused it.</source>
        <translation>Der Server hat es abgelehnt.</translation>
    </message>
    <message>
        <source>Nothing left this computer.</source>
        <translation>Nichts hat diesen Rechner verlassen.</translation>
    </message>
    <message>
        <source>The answer was lost, and the state could not be read: nobody knows yet.</source>
        <translation>Die Antwort ging verloren, und der Zustand ließ sich nicht lesen: Noch weiß es niemand.</translation>
    </message>
    <message>
        <source>The answer was lost; reading the state showed that it was done.</source>
        <translation>Die Antwort ging verloren; das Lesen des Zustands zeigte, dass es geschehen ist.</translation>
    </message>
    <message>
        <source>The answer was lost; reading the state showed that it was not done.</source>
        <translation>Die Antwort ging verloren; das Lesen des Zustands zeigte, dass es nicht geschehen ist.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A login name, and the id of the account.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This computer&apos;s clock had gone back: the entry before tells of a later time. The order of the entries is the true one.</source>
        <translation>Die Uhr dieses Rechners war zurückgesprungen: Der Eintrag davor nennt eine spätere Zeit. Die Reihenfolge der Einträge ist die wahre.</translation>
    </message>
    <message>
        <source>The line before was incomplete, since the program or the computer had stopped while it was written. It was moved to the file %1.</source>
        <translation>Die Zeile davor war unvollständig, weil das Programm oder der Rechner beim Schreiben stehen geblieben war. Sie wurde in die Datei %1 verschoben.</translation>
    </message>
    <message>
        <source>The file that guards the last line was gone: entries just before this one may be missing.</source>
        <translation>Die Datei, die die letzte Zeile sichert, war weg: Einträge unmittelbar vor diesem können fehlen.</translation>
    </message>
    <message>
        <source>The entries before were written on another computer.</source>
        <translation>Die Einträge davor wurden auf einem anderen Rechner geschrieben.</translation>
    </message>
    <message>
        <source>The journal cannot be written</source>
        <translation>Das Protokoll lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>The folder of the journal cannot be made.</source>
        <translation>Der Ordner des Protokolls lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>See to it that you may write in your own data folder.</source>
        <translation>Sorgen Sie dafür, dass Sie in Ihren eigenen Datenordner schreiben dürfen.</translation>
    </message>
    <message>
        <source>Another program holds the journal and does not let go of it.</source>
        <translation>Ein anderes Programm hält das Protokoll fest und gibt es nicht frei.</translation>
    </message>
    <message>
        <source>End other copies of Factordesk that hang.</source>
        <translation>Beenden Sie andere Factordesk-Fenster, die hängen.</translation>
    </message>
    <message>
        <source>There is no room left on the disk.</source>
        <translation>Auf dem Datenträger ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>The disk, or a permission in the journal&apos;s folder, does not allow it.</source>
        <translation>Der Datenträger oder ein Recht im Ordner des Protokolls lässt es nicht zu.</translation>
    </message>
    <message>
        <source>See to it that you may write there, and that the disk is well.</source>
        <translation>Sorgen Sie dafür, dass Sie dort schreiben dürfen und der Datenträger in Ordnung ist.</translation>
    </message>
    <message numerus="yes">
        <source>All files of the journal are missing: it had %n entries.</source>
        <translation>
            <numerusform>Alle Dateien des Protokolls fehlen: Es hatte %n Eintrag.</numerusform>
            <numerusform>Alle Dateien des Protokolls fehlen: Es hatte %n Einträge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Before line %1 of %2, %n entries are missing.</source>
        <extracomment>%1 is a line number, %2 a file&apos;s name, %n how many entries are missing.</extracomment>
        <translation>
            <numerusform>Vor Zeile %1 von %2 fehlt %n Eintrag.</numerusform>
            <numerusform>Vor Zeile %1 von %2 fehlen %n Einträge.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1 of %2 was changed after it was written.</source>
        <translation>Zeile %1 von %2 wurde nach dem Schreiben verändert.</translation>
    </message>
    <message>
        <source>Line %1 of %2 stands in the wrong place: lines that belong before it follow later.</source>
        <translation>Zeile %1 von %2 steht an falscher Stelle: Zeilen, die davor gehören, folgen später.</translation>
    </message>
    <message>
        <source>Line %1 of %2 does not belong there: it was added, or stands there twice.</source>
        <translation>Zeile %1 von %2 gehört nicht dorthin: Sie wurde hinzugefügt oder steht doppelt da.</translation>
    </message>
    <message>
        <source>Line %1 of %2 is incomplete: the program or the computer stopped while it was written.</source>
        <translation>Zeile %1 von %2 ist unvollständig: Das Programm oder der Rechner blieb beim Schreiben stehen.</translation>
    </message>
    <message>
        <source>From line %1 of %2 on, the entries were written on another computer.</source>
        <translation>Ab Zeile %1 von %2 wurden die Einträge auf einem anderen Rechner geschrieben.</translation>
    </message>
    <message>
        <source>The file that guards the last line is gone, so entries may be missing after line %1 of %2.</source>
        <translation>Die Datei, die die letzte Zeile sichert, ist weg; nach Zeile %1 von %2 können daher Einträge fehlen.</translation>
    </message>
    <message>
        <source>Line %1 of %2 was written by a newer version of Factordesk.</source>
        <translation>Zeile %1 von %2 wurde von einer neueren Version von Factordesk geschrieben.</translation>
    </message>
    <message>
        <source>The chain is whole</source>
        <translation>Die Kette ist unversehrt</translation>
    </message>
    <message numerus="yes">
        <source>%n entries were checked; none was changed, removed or moved.</source>
        <translation>
            <numerusform>%n Eintrag wurde geprüft; er wurde weder verändert noch entfernt noch verschoben.</numerusform>
            <numerusform>%n Einträge wurden geprüft; keiner wurde verändert, entfernt oder verschoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next entry moves it aside, and the chain goes on.</source>
        <translation>Der nächste Eintrag legt sie beiseite, und die Kette geht weiter.</translation>
    </message>
    <message>
        <source>Check with that version.</source>
        <translation>Prüfen Sie mit jener Version.</translation>
    </message>
    <message>
        <source>The chain is broken</source>
        <translation>Die Kette ist unterbrochen</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Wiederherstellungscodes</translation>
    </message>
    <message>
        <source>The program had ended before this could be written. The next start wrote it, with the time at which it happened.</source>
        <translation>Das Programm war beendet, bevor dies geschrieben werden konnte. Der nächste Start hat es nachgetragen, mit der Zeit, zu der es geschah.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>1. Install an authenticator app from your phone’s app store, for example Aegis, FreeOTP or Google Authenticator.</source>
        <translation>1. Installieren Sie eine Authenticator-App aus dem App-Store Ihres Telefons, zum Beispiel Aegis, FreeOTP oder Google Authenticator.</translation>
    </message>
    <message>
        <source>2. In the app, add an account and scan this QR code.</source>
        <translation>2. Fügen Sie in der App ein Konto hinzu, und scannen Sie diesen QR-Code.</translation>
    </message>
    <message>
        <source>3. Tell the code that the app then shows to whoever gave you this letter. Only then is it set up.</source>
        <translation>3. Nennen Sie den Code, den die App dann zeigt, der Person, die Ihnen diesen Brief gegeben hat. Erst damit ist die App eingerichtet.</translation>
    </message>
    <message>
        <source>If the app asks for more: time-based, %1, %2 digits, %3 seconds.</source>
        <extracomment>What an app may ask for: %1 is an algorithm (SHA1), %2 how many digits a code has, %3 for how many seconds.</extracomment>
        <translation>Falls die App mehr wissen will: zeitbasiert, %1, %2 Stellen, %3 Sekunden.</translation>
    </message>
    <message>
        <source>Issued on %1</source>
        <extracomment>At the foot of a letter; %1 is a date.</extracomment>
        <translation>Ausgestellt: %1</translation>
    </message>
    <message>
        <source>Issued on %1 by %2</source>
        <extracomment>At the foot of a letter; %1 is a date, %2 the admin&apos;s login name.</extracomment>
        <translation>Ausgestellt: %1, von %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation>Auf dem Telefon</translation>
    </message>
    <message>
        <source>Your authenticator app</source>
        <translation>Ihre Authenticator-App</translation>
    </message>
    <message>
        <source>When you sign in at %1, you are asked for a code from an app on your phone. This letter sets the app up.</source>
        <extracomment>%1 is a server&apos;s name.</extracomment>
        <translation>Wenn Sie sich bei %1 anmelden, werden Sie nach einem Code aus einer App auf Ihrem Telefon gefragt. Mit diesem Brief richten Sie die App ein.</translation>
    </message>
    <message>
        <source>Three steps</source>
        <translation>Drei Schritte</translation>
    </message>
    <message>
        <source>If it cannot be scanned</source>
        <translation>Wenn sich der QR-Code nicht scannen lässt</translation>
    </message>
    <message>
        <source>Choose in the app to enter a setup key, and type this one. It makes no difference whether you type the blanks.</source>
        <translation>Wählen Sie in der App die Eingabe eines Einrichtungsschlüssels, und tippen Sie diesen ein. Ob Sie die Leerzeichen mittippen, ist gleich.</translation>
    </message>
    <message>
        <source>Keep it to yourself</source>
        <translation>Nur für Sie</translation>
    </message>
    <message>
        <source>Whoever has this page can make your codes. Show it to nobody, and destroy it once the app is set up.</source>
        <translation>Wer diese Seite hat, kann Ihre Codes erzeugen. Zeigen Sie sie niemandem, und vernichten Sie sie, sobald die App eingerichtet ist.</translation>
    </message>
    <message>
        <source>Received: date, signature</source>
        <translation>Erhalten: Datum, Unterschrift</translation>
    </message>
    <message>
        <source>Your recovery codes</source>
        <translation>Ihre Wiederherstellungscodes</translation>
    </message>
    <message>
        <source>With one of these codes you can sign in at %1 when your phone is lost. Each works once: strike out those that you have used.</source>
        <extracomment>%1 is a server&apos;s name.</extracomment>
        <translation>Mit einem dieser Codes können Sie sich bei %1 anmelden, wenn Ihr Telefon verloren ist. Jeder gilt einmal: Streichen Sie durch, was Sie benutzt haben.</translation>
    </message>
    <message>
        <source>Whoever has this page can sign in with its codes. Keep it where nobody else finds it, and not beside your phone.</source>
        <translation>Wer diese Seite hat, kann sich mit ihren Codes anmelden. Bewahren Sie sie auf, wo niemand sonst sie findet, und nicht bei Ihrem Telefon.</translation>
    </message>
</context>
<context>
    <name>LetterFile</name>
    <message>
        <source>Letters</source>
        <extracomment>The title of a document with a page a person.</extracomment>
        <translation>Briefe</translation>
    </message>
</context>
<context>
    <name>NoteText</name>
    <message>
        <source>Registered, but the secret did not arrive</source>
        <translation>Registriert, aber das Geheimnis kam nicht an</translation>
    </message>
    <message>
        <source>The server registered an authenticator, but its answer was lost and the secret with it.</source>
        <translation>Der Server hat einen Authenticator registriert, aber seine Antwort ging verloren und mit ihr das Geheimnis.</translation>
    </message>
    <message>
        <source>Register once more: that replaces it, and nothing is left behind.</source>
        <translation>Registrieren Sie noch einmal: Das ersetzt ihn, und nichts bleibt zurück.</translation>
    </message>
    <message>
        <source>Nothing was registered</source>
        <translation>Nichts wurde registriert</translation>
    </message>
    <message>
        <source>The answer was lost; reading the state shows that nothing was registered.</source>
        <translation>Die Antwort ging verloren; das Lesen des Zustands zeigt, dass nichts registriert wurde.</translation>
    </message>
    <message>
        <source>You can safely try again.</source>
        <translation>Sie können es gefahrlos noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Nothing was removed</source>
        <translation>Nichts wurde entfernt</translation>
    </message>
    <message>
        <source>The answer was lost; reading the state shows that the authenticator is still there.</source>
        <translation>Die Antwort ging verloren; das Lesen des Zustands zeigt, dass der Authenticator noch da ist.</translation>
    </message>
    <message>
        <source>The code did not count</source>
        <translation>Der Code zählte nicht</translation>
    </message>
    <message>
        <source>The answer was lost; reading the state shows that the code was not accepted.</source>
        <translation>Die Antwort ging verloren; das Lesen des Zustands zeigt, dass der Code nicht angenommen wurde.</translation>
    </message>
    <message>
        <source>Type the next code.</source>
        <translation>Geben Sie den nächsten Code ein.</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>The answer was lost, but reading the state shows that the authenticator is active now.</source>
        <translation>Die Antwort ging verloren, aber das Lesen des Zustands zeigt, dass der Authenticator jetzt aktiv ist.</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>Nichts wurde gesendet</translation>
    </message>
    <message>
        <source>The request did not leave this computer.</source>
        <translation>Die Anfrage hat diesen Computer nicht verlassen.</translation>
    </message>
    <message>
        <source>The registration is gone</source>
        <translation>Die Registrierung ist fort</translation>
    </message>
    <message>
        <source>Somebody has removed it in the meantime: the QR code shown here is useless.</source>
        <translation>Jemand hat sie inzwischen entfernt: Der hier gezeigte QR-Code ist unbrauchbar.</translation>
    </message>
    <message>
        <source>Register again and scan the new QR code.</source>
        <translation>Registrieren Sie noch einmal, und scannen Sie den neuen QR-Code.</translation>
    </message>
    <message>
        <source>Confirmed, but not from here</source>
        <translation>Bestätigt, aber nicht von hier aus</translation>
    </message>
    <message>
        <source>An authenticator of this person was confirmed in the meantime, perhaps at another desk with another QR code.</source>
        <translation>Ein Authenticator dieser Person wurde inzwischen bestätigt, vielleicht an einem anderen Platz mit einem anderen QR-Code.</translation>
    </message>
    <message>
        <source>Ask whether it works; if not, reset it and enrol anew.</source>
        <translation>Fragen Sie, ob er funktioniert; wenn nicht, setzen Sie ihn zurück und richten Sie neu ein.</translation>
    </message>
    <message>
        <source>Another desk has registered anew</source>
        <translation>Ein anderer Platz hat neu registriert</translation>
    </message>
    <message>
        <source>The code is right for the QR code shown here, and yet the server refuses it: probably somebody has registered this person again, and only the newest QR code counts.</source>
        <translation>Der Code ist für den hier gezeigten QR-Code richtig, und doch lehnt der Server ihn ab: Wahrscheinlich hat jemand diese Person noch einmal registriert, und nur der neueste QR-Code zählt.</translation>
    </message>
    <message>
        <source>Show a new QR code and scan that one.</source>
        <translation>Zeigen Sie einen neuen QR-Code, und lassen Sie diesen scannen.</translation>
    </message>
    <message>
        <source>Left waiting</source>
        <translation>Wartet weiter</translation>
    </message>
    <message>
        <source>The registration waits for its first code, until somebody registers again or removes it.</source>
        <translation>Die Registrierung wartet auf ihren ersten Code, bis jemand neu registriert oder sie entfernt.</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>The pending registration was removed; its QR code no longer works.</source>
        <translation>Die wartende Registrierung wurde entfernt; ihr QR-Code gilt nicht mehr.</translation>
    </message>
    <message>
        <source>The registration could not be removed</source>
        <translation>Die Registrierung konnte nicht entfernt werden</translation>
    </message>
    <message>
        <source>It is still waiting for its first code.</source>
        <translation>Sie wartet noch auf ihren ersten Code.</translation>
    </message>
    <message>
        <source>Find the person again to remove or replace it.</source>
        <translation>Suchen Sie die Person noch einmal, um sie zu entfernen oder zu ersetzen.</translation>
    </message>
    <message>
        <source>It is not known whether the code counted</source>
        <translation>Es ist nicht bekannt, ob der Code zählte</translation>
    </message>
    <message>
        <source>The answer was lost, and the state could not be read either.</source>
        <translation>Die Antwort ging verloren, und auch der Zustand ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>Do not send the code again. Look again once the server can be reached.</source>
        <translation>Senden Sie den Code nicht noch einmal. Sehen Sie noch einmal nach, sobald der Server erreichbar ist.</translation>
    </message>
    <message>
        <source>The QR code shown here no longer counts</source>
        <translation>Der hier gezeigte QR-Code gilt nicht mehr</translation>
    </message>
    <message>
        <source>Somebody has registered this person again since the QR code was shown here; only the newest QR code counts, so that this one was taken away.</source>
        <translation>Jemand hat diese Person erneut registriert, seit der QR-Code hier gezeigt wurde. Nur der neueste QR-Code gilt; dieser wurde daher weggenommen.</translation>
    </message>
    <message>
        <source>Let the other desk finish, or register again here.</source>
        <translation>Lassen Sie den anderen Platz fertig werden, oder registrieren Sie hier erneut.</translation>
    </message>
    <message>
        <source>%1 has registered this person again (%2). Only the newest QR code counts, so that the one shown here was taken away.</source>
        <translation>%1 hat diese Person erneut registriert (%2). Nur der neueste QR-Code gilt; der hier gezeigte wurde daher weggenommen.</translation>
    </message>
</context>
<context>
    <name>OutcomeText</name>
    <message>
        <source>It is not known what happened</source>
        <translation>Es ist nicht bekannt, was geschehen ist</translation>
    </message>
    <message>
        <source>The server&apos;s answer was lost, and this person&apos;s authenticator could not be looked up either.</source>
        <translation>Die Antwort des Servers ging verloren, und auch der Authenticator dieser Person ließ sich nicht nachsehen.</translation>
    </message>
    <message>
        <source>Look again once the server can be reached. Nothing is sent twice until then.</source>
        <translation>Sehen Sie noch einmal nach, sobald der Server erreichbar ist. Bis dahin wird nichts ein zweites Mal gesendet.</translation>
    </message>
    <message>
        <source>Looking at the account…</source>
        <translation>Das Konto wird angesehen …</translation>
    </message>
    <message>
        <source>Registering…</source>
        <translation>Wird registriert …</translation>
    </message>
    <message>
        <source>Removing the authenticator…</source>
        <translation>Der Authenticator wird entfernt …</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>The answer was lost; looking whether the code counted…</source>
        <translation>Die Antwort ging verloren; es wird nachgesehen, ob der Code zählte …</translation>
    </message>
    <message>
        <source>The answer was lost; looking what happened…</source>
        <translation>Die Antwort ging verloren; es wird nachgesehen, was geschah …</translation>
    </message>
</context>
<context>
    <name>PaperError</name>
    <message>
        <source>%1 cannot be written: the disk is full. Make room on it.</source>
        <translation>%1 lässt sich nicht schreiben: Der Datenträger ist voll. Schaffen Sie Platz darauf.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder, or see to it that you may write there.</source>
        <translation>%1 lässt sich nicht schreiben. Wählen Sie einen anderen Ordner, oder sorgen Sie dafür, dass Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>The account of %1 is too long for a QR code. Nothing was written.</source>
        <translation>Das Konto von %1 ist zu lang für einen QR-Code. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The QR code of %1 cannot be read back from its page. Nothing was written.</source>
        <translation>Der QR-Code von %1 lässt sich von seiner Seite nicht zurücklesen. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>The QR codes could not be read back from the PDF, since Factordesk is not completely installed: its file factordesk-pdf.so is missing. Nothing was written.</source>
        <translation>Die QR-Codes konnten nicht aus dem PDF zurückgelesen werden, da Factordesk nicht vollständig installiert ist: Die zugehörige Datei factordesk-pdf.so fehlt. Es wurde nichts geschrieben.</translation>
    </message>
</context>
<context>
    <name>PaperWriter</name>
    <message>
        <source>Page %1</source>
        <extracomment>The number of a page, at its foot.</extracomment>
        <translation>Seite %1</translation>
    </message>
</context>
<context>
    <name>PhoneApps</name>
    <message>
        <source>Android and iPhone</source>
        <translation>Android und iPhone</translation>
    </message>
    <message>
        <source>Android</source>
        <translation>Android</translation>
    </message>
    <message>
        <source>Free and open. It keeps encrypted backups once they are switched on in its settings.</source>
        <translation>Frei und offen. Sie legt verschlüsselte Sicherungen an, sobald sie in ihren Einstellungen eingeschaltet sind.</translation>
    </message>
    <message>
        <source>Android, iPhone and computers</source>
        <translation>Android, iPhone und Computer</translation>
    </message>
    <message>
        <source>Free and open. It can keep an encrypted copy online, and works without an account, too.</source>
        <translation>Frei und offen. Sie kann eine verschlüsselte Kopie online aufbewahren und funktioniert auch ohne Konto.</translation>
    </message>
    <message>
        <source>Free and open. It backs up to the phone’s own cloud if one allows it to.</source>
        <translation>Frei und offen. Sie sichert in die Cloud des Telefons, wenn man es ihr erlaubt.</translation>
    </message>
    <message>
        <source>Free and open, and plain. Who loses the phone without a backup has to be set up again.</source>
        <translation>Frei, offen und schlicht. Wer das Telefon ohne Sicherung verliert, muss neu eingerichtet werden.</translation>
    </message>
    <message>
        <source>Older versions take every account for SHA-1, 6 digits and 30 seconds, whatever the QR code says. Signed in to Google, it keeps a copy there.</source>
        <translation>Ältere Versionen nehmen für jedes Konto SHA-1, 6 Stellen und 30 Sekunden an, was auch immer der QR-Code sagt. Bei Google angemeldet, bewahrt sie dort eine Kopie auf.</translation>
    </message>
    <message>
        <source>Add an account of the kind “Other”. It makes every code with SHA-1, whatever the QR code says.</source>
        <translation>Fügen Sie ein Konto der Art „Anderes“ hinzu. Es erzeugt jeden Code mit SHA-1, was auch immer der QR-Code sagt.</translation>
    </message>
</context>
<context>
    <name>ProfileText</name>
    <message>
        <source>The sign-in is kept in this computer&apos;s keyring: it still holds at the next start.</source>
        <translation>Die Anmeldung liegt im Schlüsselbund dieses Computers: Sie gilt auch beim nächsten Start noch.</translation>
    </message>
    <message>
        <source>Give the server a name.</source>
        <translation>Geben Sie dem Server einen Namen.</translation>
    </message>
    <message>
        <source>A name has at most 100 characters.</source>
        <translation>Ein Name hat höchstens 100 Zeichen.</translation>
    </message>
    <message>
        <source>The name holds a control character; type it anew.</source>
        <translation>Der Name enthält ein Steuerzeichen; tippen Sie ihn neu.</translation>
    </message>
    <message>
        <source>Another server has this name already; choose another one.</source>
        <translation>Ein anderer Server heißt schon so; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The list of servers could not be written; nothing was changed. Check that there is room on the disk and that the folder is yours.</source>
        <translation>Die Liste der Server konnte nicht geschrieben werden; nichts wurde geändert. Prüfen Sie, ob auf der Platte Platz ist und der Ordner Ihnen gehört.</translation>
    </message>
    <message>
        <source>The list of servers cannot be read, and is left as it is: %1</source>
        <translation>Die Liste der Server kann nicht gelesen werden und bleibt, wie sie ist: %1</translation>
    </message>
    <message>
        <source>The list of servers was damaged. It was put aside as %1, and a new one begun.</source>
        <translation>Die Liste der Server war beschädigt. Sie wurde als %1 beiseitegelegt und eine neue begonnen.</translation>
    </message>
    <message>
        <source>The list of servers was written by a newer version of Factordesk, and is left as it is.</source>
        <translation>Die Liste der Server wurde von einer neueren Version von Factordesk geschrieben und bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>One server of the list cannot be used: its entry “%1” is wrong. It stays in the file as it is.</source>
        <translation>Ein Server der Liste ist nicht brauchbar: Sein Eintrag „%1“ stimmt nicht. Er bleibt in der Datei, wie er ist.</translation>
    </message>
    <message>
        <source>The server %1 cannot be used: its entry “%2” is wrong. It stays in the file as it is.</source>
        <translation>Der Server %1 ist nicht brauchbar: Sein Eintrag „%2“ stimmt nicht. Er bleibt in der Datei, wie er ist.</translation>
    </message>
    <message>
        <source>The keyring is locked, so the sign-in is kept in memory only: when Factordesk is closed, it is gone.</source>
        <translation>Der Schlüsselbund ist gesperrt, darum bleibt die Anmeldung nur im Arbeitsspeicher: Wird Factordesk geschlossen, ist sie weg.</translation>
    </message>
    <message>
        <source>The keyring did not take the sign-in, so it is kept in memory only: when Factordesk is closed, it is gone.</source>
        <translation>Der Schlüsselbund hat die Anmeldung nicht angenommen, darum bleibt sie nur im Arbeitsspeicher: Wird Factordesk geschlossen, ist sie weg.</translation>
    </message>
    <message>
        <source>This computer has no keyring that could be used, so the sign-in is kept in memory only: when Factordesk is closed, it is gone.</source>
        <translation>Dieser Computer hat keinen brauchbaren Schlüsselbund, darum bleibt die Anmeldung nur im Arbeitsspeicher: Wird Factordesk geschlossen, ist sie weg.</translation>
    </message>
    <message>
        <source>This computer has no keyring, so the sign-in is kept in the vault: it holds again once the vault is open.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, daher wird die Anmeldung im Tresor aufbewahrt: Sie gilt wieder, sobald der Tresor offen ist.</translation>
    </message>
    <message>
        <source>This computer has no keyring, so the sign-in is kept in memory only. Open the vault on the Codes page, and it is kept there.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, daher wird die Anmeldung nur im Arbeitsspeicher gehalten. Öffnen Sie den Tresor auf der Seite Codes, dann wird sie dort aufbewahrt.</translation>
    </message>
    <message>
        <source>This server answers %1; the calls travel by %2.</source>
        <extracomment>%1 is a list such as &quot;JSON and gRPC-Web&quot;, %2 one of it.</extracomment>
        <translation>Dieser Server antwortet über %1; die Aufrufe gehen über %2.</translation>
    </message>
    <message>
        <source>The calls travel by %1, which this server did not answer when it was tried, but %2.</source>
        <extracomment>%1 is a media type such as &quot;gRPC&quot;, %2 a list such as &quot;JSON and gRPC-Web&quot;.</extracomment>
        <translation>Die Aufrufe gehen über %1; darauf hat dieser Server bei der Probe nicht geantwortet, aber auf %2.</translation>
    </message>
    <message>
        <source>Nobody is signed in to this server. Sign in on this page.</source>
        <translation>An diesem Server ist niemand angemeldet. Melden Sie sich auf dieser Seite an.</translation>
    </message>
    <message>
        <source>This computer has no keyring, so no sign-in was kept. Sign in on this page.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, daher wurde keine Anmeldung aufbewahrt. Melden Sie sich auf dieser Seite an.</translation>
    </message>
    <message>
        <source>This computer has no keyring. If the sign-in was kept in the vault, open the vault on the Codes page; otherwise sign in here.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund. Wurde die Anmeldung im Tresor aufbewahrt, öffnen Sie den Tresor auf der Seite „Codes“; andernfalls melden Sie sich hier an.</translation>
    </message>
    <message>
        <source>The keyring with the sign-in is locked. Unlock it and choose the server again, or sign in on this page.</source>
        <translation>Der Schlüsselbund mit der Anmeldung ist gesperrt. Entsperren Sie ihn und wählen Sie den Server erneut, oder melden Sie sich auf dieser Seite an.</translation>
    </message>
    <message>
        <source>The keyring did not give out the sign-in. Choose the server again, or sign in on this page.</source>
        <translation>Der Schlüsselbund hat die Anmeldung nicht herausgegeben. Wählen Sie den Server erneut, oder melden Sie sich auf dieser Seite an.</translation>
    </message>
    <message>
        <source>The keyring could not be asked for the sign-in. Sign in on this page.</source>
        <translation>Der Schlüsselbund konnte nicht nach der Anmeldung gefragt werden. Melden Sie sich auf dieser Seite an.</translation>
    </message>
</context>
<context>
    <name>QrSheet</name>
    <message>
        <source>Factordesk: whoever has this page can make these codes.</source>
        <translation>Factordesk: Wer diese Seite hat, kann diese Codes erzeugen.</translation>
    </message>
    <message numerus="yes">
        <source>QR codes of %n accounts</source>
        <translation>
            <numerusform>QR-Code von %n Konto</numerusform>
            <numerusform>QR-Codes von %n Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan each with an authenticator app, and cover its neighbours while you do. Keep this paper where nobody else finds it.</source>
        <translation>Scannen Sie jeden mit einer Authenticator-App, und decken Sie dabei seine Nachbarn ab. Bewahren Sie dieses Papier auf, wo es sonst niemand findet.</translation>
    </message>
    <message>
        <source>QR codes</source>
        <translation>QR-Codes</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A name, and the id of the account or organisation.
----------
A moment in local time, and the same in UTC.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>Benutzer-ID</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>The authenticator was confirmed by its first code.</source>
        <translation>Der Authenticator wurde durch seinen ersten Code bestätigt.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Resource owner</source>
        <translation>Eigentümer der Ressource</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Getan von</translation>
    </message>
    <message>
        <source>Receipt for an authenticator</source>
        <translation>Quittung für einen Authenticator</translation>
    </message>
    <message>
        <source>An authenticator app was set up for the person below and confirmed by the server. This receipt holds no secret.</source>
        <translation>Für die unten genannte Person wurde eine Authenticator-App eingerichtet und vom Server bestätigt. Diese Quittung enthält kein Geheimnis.</translation>
    </message>
    <message>
        <source>Date, signature</source>
        <translation>Datum, Unterschrift</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>receipt-%1.pdf</source>
        <extracomment>A file&apos;s name; %1 is the person&apos;s id.</extracomment>
        <translation>quittung-%1.pdf</translation>
    </message>
</context>
<context>
    <name>RosterExport</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Named as</source>
        <translation>Genannt als</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>Benutzer-ID</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>RosterText</name>
    <message>
        <source>Not looked up</source>
        <translation>Noch nicht gesucht</translation>
    </message>
    <message>
        <source>Names nobody</source>
        <translation>Nennt niemanden</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Ambiguous</source>
        <translation>Mehrdeutig</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Cannot be enrolled</source>
        <translation>Nicht einrichtbar</translation>
    </message>
    <message>
        <source>Already active</source>
        <translation>Schon aktiv</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>At the desk</source>
        <translation>Am Schalter</translation>
    </message>
    <message>
        <source>Not settled</source>
        <translation>Nicht geklärt</translation>
    </message>
    <message>
        <source>Left pending</source>
        <translation>Offen geblieben</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Nicht erschienen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>The person stands in the list more than once.</source>
        <translation>Die Person steht mehrmals in der Liste.</translation>
    </message>
    <message>
        <source>The person of line %1 again.</source>
        <translation>Noch einmal die Person aus Zeile %1.</translation>
    </message>
    <message>
        <source>%1 stands in the list already.</source>
        <translation>%1 steht schon in der Liste.</translation>
    </message>
    <message>
        <source>No user id, login name or e-mail stands in this row.</source>
        <translation>In dieser Zeile steht weder Benutzer-ID noch Anmeldename noch E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>The server shows you nobody of that name or number.</source>
        <translation>Der Server zeigt Ihnen niemanden mit diesem Namen oder dieser Nummer.</translation>
    </message>
    <message>
        <source>Several people answer to it: name them by user id.</source>
        <translation>Das trifft auf mehrere Personen zu: Nennen Sie die Benutzer-ID.</translation>
    </message>
    <message>
        <source>Has a working authenticator.</source>
        <translation>Hat einen funktionierenden Authenticator.</translation>
    </message>
    <message>
        <source>The program ended or an answer was lost; the server is asked.</source>
        <translation>Das Programm wurde beendet, oder eine Antwort ging verloren; der Server wird gefragt.</translation>
    </message>
    <message>
        <source>Registered, but never confirmed by a code.</source>
        <translation>Registriert, aber nie durch einen Code bestätigt.</translation>
    </message>
    <message>
        <source>The checks before enrolling found a reason to stop.</source>
        <translation>Die Prüfungen vor dem Einrichten haben einen Hinderungsgrund gefunden.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>There was none any more</source>
        <translation>War schon entfernt</translation>
    </message>
    <message>
        <source>Confirmed since, and kept</source>
        <translation>Inzwischen bestätigt und behalten</translation>
    </message>
    <message>
        <source>The answer was lost: look again</source>
        <translation>Die Antwort ging verloren: bitte erneut prüfen</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>Benutzer-ID</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The list cannot be read</source>
        <translation>Die Liste kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The file is not there, or you may not read it.</source>
        <translation>Die Datei ist nicht da, oder Sie dürfen sie nicht lesen.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Choose a file with a person in each row.</source>
        <translation>Wählen Sie eine Datei mit einer Person in jeder Zeile.</translation>
    </message>
    <message>
        <source>It is a spreadsheet&apos;s own file and no text.</source>
        <translation>Es ist die eigene Datei einer Tabellenkalkulation und kein Text.</translation>
    </message>
    <message>
        <source>Open it in the spreadsheet, save it as CSV, and choose that file.</source>
        <translation>Öffnen Sie sie in der Tabellenkalkulation, speichern Sie sie als CSV, und wählen Sie diese Datei.</translation>
    </message>
    <message>
        <source>It is no text.</source>
        <translation>Es ist kein Text.</translation>
    </message>
    <message>
        <source>Choose a CSV file.</source>
        <translation>Wählen Sie eine CSV-Datei.</translation>
    </message>
    <message>
        <source>A quotation mark is opened and never closed.</source>
        <translation>Ein Anführungszeichen wird geöffnet und nie geschlossen.</translation>
    </message>
    <message>
        <source>Save the file as CSV again, or mend the row.</source>
        <translation>Speichern Sie die Datei erneut als CSV, oder berichtigen Sie die Zeile.</translation>
    </message>
    <message numerus="yes">
        <source>It has more than %n rows.</source>
        <translation>
            <numerusform>Sie hat mehr als %n Zeile.</numerusform>
            <numerusform>Sie hat mehr als %n Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Divide it into several files.</source>
        <translation>Teilen Sie sie in mehrere Dateien auf.</translation>
    </message>
    <message numerus="yes">
        <source>It has more than %n columns.</source>
        <translation>
            <numerusform>Sie hat mehr als %n Spalte.</numerusform>
            <numerusform>Sie hat mehr als %n Spalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the columns that name the people alone.</source>
        <translation>Speichern Sie nur die Spalten, die die Personen nennen.</translation>
    </message>
    <message>
        <source>It is larger than any list of people.</source>
        <translation>Sie ist größer als jede Teilnehmerliste.</translation>
    </message>
    <message>
        <source>The roster cannot be read</source>
        <translation>Die Teilnehmerliste kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>A roster was kept, and cannot be opened.</source>
        <translation>Eine Teilnehmerliste wurde aufbewahrt und kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>See to it that you may read your own data folder.</source>
        <translation>Sorgen Sie dafür, dass Sie Ihren eigenen Datenordner lesen dürfen.</translation>
    </message>
    <message>
        <source>The roster is damaged</source>
        <translation>Die Teilnehmerliste ist beschädigt</translation>
    </message>
    <message>
        <source>A roster was kept, and a line of it is not what this program writes.</source>
        <translation>Eine Teilnehmerliste wurde aufbewahrt, und eine Zeile darin ist nicht so, wie dieses Programm sie schreibt.</translation>
    </message>
    <message>
        <source>The roster is of a later version</source>
        <translation>Die Teilnehmerliste stammt von einer neueren Version</translation>
    </message>
    <message>
        <source>A later version of this program has written the roster that was kept.</source>
        <translation>Eine neuere Version dieses Programms hat die aufbewahrte Teilnehmerliste geschrieben.</translation>
    </message>
    <message>
        <source>Use that version, or begin a new roster.</source>
        <translation>Verwenden Sie jene Version, oder beginnen Sie eine neue Teilnehmerliste.</translation>
    </message>
    <message>
        <source>The roster is in use</source>
        <translation>Die Teilnehmerliste ist in Gebrauch</translation>
    </message>
    <message>
        <source>Another Factordesk works on the roster.</source>
        <translation>Ein anderes Factordesk arbeitet an der Teilnehmerliste.</translation>
    </message>
    <message>
        <source>Go on there, or end it first.</source>
        <translation>Machen Sie dort weiter, oder beenden Sie es zuerst.</translation>
    </message>
    <message>
        <source>The roster cannot be written</source>
        <translation>Die Teilnehmerliste kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The disk is full, or its folder may not be written to.</source>
        <translation>Die Festplatte ist voll, oder in den Ordner darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Make room on the disk, and try again: nobody is called before.</source>
        <translation>Schaffen Sie Platz auf der Festplatte, und versuchen Sie es erneut: Vorher wird niemand aufgerufen.</translation>
    </message>
    <message>
        <source>It is set aside when a new roster is begun.</source>
        <translation>Sie wird beiseitegelegt, wenn eine neue Teilnehmerliste begonnen wird.</translation>
    </message>
    <message>
        <source>Has a letter</source>
        <translation>Hat einen Brief</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>Registered, but the secret was lost</source>
        <translation>Registriert, aber das Geheimnis ist verloren</translation>
    </message>
    <message>
        <source>The answer was lost: ask the server</source>
        <translation>Die Antwort ging verloren: den Server fragen</translation>
    </message>
    <message>
        <source>Service account, locked or inactive.</source>
        <translation>Dienstkonto, gesperrt oder inaktiv.</translation>
    </message>
    <message>
        <source>Waits for the first code.</source>
        <translation>Wartet auf den ersten Code.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1 is what happened, in a few words; %2 is the server&apos;s status with the error&apos;s id.</extracomment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Not removed. %1: %2</source>
        <extracomment>%1 is what happened, in a few words; %2 is the server&apos;s status with the error&apos;s id.</extracomment>
        <translation>Nicht entfernt. %1: %2</translation>
    </message>
    <message>
        <source>Not registered. %1: %2</source>
        <extracomment>%1 is what happened, in a few words; %2 is the server&apos;s status with the error&apos;s id.</extracomment>
        <translation>Nicht registriert. %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>The server asks to wait for %n seconds.</source>
        <translation>
            <numerusform>Der Server bittet um eine Sekunde Geduld.</numerusform>
            <numerusform>Der Server bittet um %n Sekunden Geduld.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScreenChoices</name>
    <message>
        <source>Not shown</source>
        <extracomment>The user window stands on no monitor.</extracomment>
        <translation>Nicht gezeigt</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <extracomment>%1 is the name of a monitor&apos;s output.</extracomment>
        <translation>%1 (nicht angeschlossen)</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Go to Enroll</source>
        <translation>Zu „Einrichten“</translation>
    </message>
    <message>
        <source>Go to Roster</source>
        <translation>Zu „Teilnehmerliste“</translation>
    </message>
    <message>
        <source>Go to Verify</source>
        <translation>Zu „Prüfen“</translation>
    </message>
    <message>
        <source>Go to Codes</source>
        <translation>Zu „Codes“</translation>
    </message>
    <message>
        <source>Go to Journal</source>
        <translation>Zu „Protokoll“</translation>
    </message>
    <message>
        <source>Go to Server</source>
        <translation>Zu „Server“</translation>
    </message>
    <message>
        <source>Go to Settings</source>
        <translation>Zu „Einstellungen“</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Lock the vault</source>
        <translation>Tresor sperren</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Copy an account&apos;s code</source>
        <translation>Code eines Kontos kopieren</translation>
    </message>
    <message>
        <source>Show an account&apos;s next code</source>
        <translation>Nächsten Code eines Kontos zeigen</translation>
    </message>
    <message>
        <source>Reveal an account&apos;s hidden code</source>
        <translation>Verborgenen Code eines Kontos zeigen</translation>
    </message>
    <message>
        <source>Edit an account</source>
        <translation>Konto bearbeiten</translation>
    </message>
    <message>
        <source>Delete an account</source>
        <translation>Konto löschen</translation>
    </message>
    <message>
        <source>Move an account up</source>
        <translation>Konto nach oben schieben</translation>
    </message>
    <message>
        <source>Move an account down</source>
        <translation>Konto nach unten schieben</translation>
    </message>
</context>
<context>
    <name>SignInText</name>
    <message>
        <source>This file is too large to be a key: choose the JSON file that ZITADEL gave you for the service account.</source>
        <translation>Diese Datei ist zu groß für einen Schlüssel: Wählen Sie die JSON-Datei, die ZITADEL Ihnen für das Dienstkonto gegeben hat.</translation>
    </message>
    <message>
        <source>This is not a key file: choose the JSON file that ZITADEL gave you for the service account.</source>
        <translation>Das ist keine Schlüsseldatei: Wählen Sie die JSON-Datei, die ZITADEL Ihnen für das Dienstkonto gegeben hat.</translation>
    </message>
    <message>
        <source>This is not a service account&apos;s key file: create a key of the type JSON for a service account in ZITADEL, and choose that file.</source>
        <translation>Das ist keine Schlüsseldatei eines Dienstkontos: Legen Sie in ZITADEL für ein Dienstkonto einen Schlüssel vom Typ JSON an und wählen Sie dessen Datei.</translation>
    </message>
    <message>
        <source>The file says no key id (keyId): create a new key in ZITADEL and choose its file.</source>
        <translation>In der Datei fehlt die Schlüssel-ID (keyId): Legen Sie in ZITADEL einen neuen Schlüssel an und wählen Sie dessen Datei.</translation>
    </message>
    <message>
        <source>The file says no user id (userId): create a new key in ZITADEL and choose its file.</source>
        <translation>In der Datei fehlt die Benutzer-ID (userId): Legen Sie in ZITADEL einen neuen Schlüssel an und wählen Sie dessen Datei.</translation>
    </message>
    <message>
        <source>The file holds no private key (key): create a new key in ZITADEL and choose its file.</source>
        <translation>In der Datei fehlt der private Schlüssel (key): Legen Sie in ZITADEL einen neuen Schlüssel an und wählen Sie dessen Datei.</translation>
    </message>
    <message>
        <source>The private key in the file is damaged: take a fresh copy of the file, or create a new key in ZITADEL.</source>
        <translation>Der private Schlüssel in der Datei ist beschädigt: Nehmen Sie eine frische Kopie der Datei oder legen Sie in ZITADEL einen neuen Schlüssel an.</translation>
    </message>
    <message>
        <source>The private key in the file is encrypted: choose the file as ZITADEL gave it, without a password.</source>
        <translation>Der private Schlüssel in der Datei ist verschlüsselt: Wählen Sie die Datei so, wie ZITADEL sie gegeben hat, ohne Passwort.</translation>
    </message>
    <message>
        <source>The private key in the file is not an RSA key, which ZITADEL needs: create a key of the type JSON in ZITADEL.</source>
        <translation>Der private Schlüssel in der Datei ist kein RSA-Schlüssel, wie ZITADEL ihn braucht: Legen Sie in ZITADEL einen Schlüssel vom Typ JSON an.</translation>
    </message>
    <message>
        <source>The private key in the file is shorter than 2048 bits: create a new key in ZITADEL.</source>
        <translation>Der private Schlüssel in der Datei ist kürzer als 2048 Bit: Legen Sie in ZITADEL einen neuen Schlüssel an.</translation>
    </message>
    <message>
        <source>This is another server</source>
        <extracomment>%1 is an address</extracomment>
        <translation>Das ist ein anderer Server</translation>
    </message>
    <message>
        <source>The server calls itself “%1”, which is not the address you gave.</source>
        <translation>Der Server nennt sich „%1“; das ist nicht die Adresse, die Sie angegeben haben.</translation>
    </message>
    <message>
        <source>Check the address; nothing was sent to the other one.</source>
        <translation>Prüfen Sie die Adresse; an die andere wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The server points elsewhere</source>
        <translation>Der Server verweist anderswohin</translation>
    </message>
    <message>
        <source>It asks to sign in at an address that is not its own.</source>
        <translation>Er will die Anmeldung an einer Adresse, die nicht seine eigene ist.</translation>
    </message>
    <message>
        <source>Nothing was sent there; ask who runs the server whether its external domain is set up right.</source>
        <translation>Dorthin wurde nichts gesendet; fragen Sie den Betreiber des Servers, ob dessen externe Domain richtig eingestellt ist.</translation>
    </message>
    <message>
        <source>Not offered by this server</source>
        <translation>Dieser Server bietet das nicht an</translation>
    </message>
    <message>
        <source>The server does not offer this way of signing in.</source>
        <translation>Der Server bietet diese Art der Anmeldung nicht an.</translation>
    </message>
    <message>
        <source>Choose another way.</source>
        <translation>Wählen Sie eine andere Art.</translation>
    </message>
    <message>
        <source>No sign-in at this address</source>
        <translation>Keine Anmeldung unter dieser Adresse</translation>
    </message>
    <message>
        <source>The address answers, but not as a ZITADEL does.</source>
        <translation>Die Adresse antwortet, aber nicht wie ein ZITADEL.</translation>
    </message>
    <message>
        <source>Check the address: it is the one you open in the browser.</source>
        <translation>Prüfen Sie die Adresse: Es ist die, die Sie im Browser öffnen.</translation>
    </message>
    <message>
        <source>The server does not know this application</source>
        <translation>Der Server kennt diese Anwendung nicht</translation>
    </message>
    <message>
        <source>It refuses the client id, or what goes with it.</source>
        <translation>Er lehnt die Client-ID ab oder das, was dazugehört.</translation>
    </message>
    <message>
        <source>Compare it with the application in ZITADEL&apos;s console, and see that this way of signing in is allowed there.</source>
        <translation>Vergleichen Sie sie mit der Anwendung in der Konsole von ZITADEL und sehen Sie nach, ob dort diese Art der Anmeldung erlaubt ist.</translation>
    </message>
    <message>
        <source>The server did not accept it</source>
        <translation>Der Server hat es nicht angenommen</translation>
    </message>
    <message>
        <source>What was shown for the sign-in is not, or no longer, good.</source>
        <translation>Was für die Anmeldung vorgezeigt wurde, gilt nicht oder nicht mehr.</translation>
    </message>
    <message>
        <source>Sign in again; for a service account, see that its key has not expired.</source>
        <translation>Melden Sie sich neu an; sehen Sie bei einem Dienstkonto nach, ob sein Schlüssel abgelaufen ist.</translation>
    </message>
    <message>
        <source>The server refuses to sign in</source>
        <extracomment>%1 is what the server said</extracomment>
        <translation>Der Server verweigert die Anmeldung</translation>
    </message>
    <message>
        <source>It says: “%1”</source>
        <translation>Er sagt: „%1“</translation>
    </message>
    <message>
        <source>Show this to whoever looks after the server.</source>
        <translation>Zeigen Sie das dem Betreuer des Servers.</translation>
    </message>
    <message>
        <source>Sign-in declined</source>
        <translation>Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>The sign-in was declined on the server&apos;s page.</source>
        <translation>Die Anmeldung wurde auf der Seite des Servers abgelehnt.</translation>
    </message>
    <message>
        <source>Begin again when you want to sign in.</source>
        <translation>Beginnen Sie neu, wenn Sie sich anmelden wollen.</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>Die Zeit ist um</translation>
    </message>
    <message>
        <source>The sign-in was not confirmed in time.</source>
        <translation>Die Anmeldung wurde nicht rechtzeitig bestätigt.</translation>
    </message>
    <message>
        <source>Begin again: you get a fresh one.</source>
        <translation>Beginnen Sie neu: Sie bekommen eine frische.</translation>
    </message>
    <message>
        <source>Sign-in cancelled</source>
        <translation>Anmeldung abgebrochen</translation>
    </message>
    <message>
        <source>Nobody was signed in.</source>
        <translation>Niemand wurde angemeldet.</translation>
    </message>
    <message>
        <source>The browser could not answer</source>
        <translation>Der Browser konnte nicht antworten</translation>
    </message>
    <message>
        <source>This computer lets Factordesk open no port for the browser&apos;s answer.</source>
        <translation>Dieser Rechner lässt Factordesk keinen Port für die Antwort des Browsers öffnen.</translation>
    </message>
    <message>
        <source>Sign in with a device code instead.</source>
        <translation>Melden Sie sich stattdessen mit einem anderen Gerät an.</translation>
    </message>
    <message>
        <source>No browser</source>
        <translation>Kein Browser</translation>
    </message>
    <message>
        <source>No browser could be opened.</source>
        <translation>Es ließ sich kein Browser öffnen.</translation>
    </message>
    <message>
        <source>Copy the link and open it yourself, or sign in with a device code.</source>
        <translation>Kopieren Sie den Link und öffnen Sie ihn selbst, oder melden Sie sich mit einem anderen Gerät an.</translation>
    </message>
    <message>
        <source>The sign-in is not proven</source>
        <translation>Die Anmeldung ist nicht bewiesen</translation>
    </message>
    <message>
        <source>Nobody was signed in; tell whoever looks after the server.</source>
        <translation>Niemand wurde angemeldet; sagen Sie es dem Betreuer des Servers.</translation>
    </message>
    <message>
        <source>The server sent no proof of who has signed in.</source>
        <translation>Der Server hat keinen Nachweis geschickt, wer sich angemeldet hat.</translation>
    </message>
    <message>
        <source>See that the application in ZITADEL may use the scope “openid”.</source>
        <translation>Sehen Sie nach, ob die Anwendung in ZITADEL den Scope „openid“ benutzen darf.</translation>
    </message>
    <message>
        <source>The server&apos;s proof of who has signed in cannot be read.</source>
        <translation>Der Nachweis des Servers, wer sich angemeldet hat, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The server&apos;s proof is not signed, or in a way that proves nothing.</source>
        <translation>Der Nachweis des Servers ist nicht signiert oder auf eine Art, die nichts beweist.</translation>
    </message>
    <message>
        <source>The signature on the server&apos;s proof is not the server&apos;s.</source>
        <translation>Die Signatur auf dem Nachweis des Servers ist nicht die des Servers.</translation>
    </message>
    <message>
        <source>The proof was issued by another server.</source>
        <translation>Der Nachweis wurde von einem anderen Server ausgestellt.</translation>
    </message>
    <message>
        <source>The proof was issued for another application.</source>
        <translation>Der Nachweis wurde für eine andere Anwendung ausgestellt.</translation>
    </message>
    <message>
        <source>Check the client id.</source>
        <translation>Prüfen Sie die Client-ID.</translation>
    </message>
    <message>
        <source>The proof is not good at this time.</source>
        <translation>Der Nachweis gilt zu dieser Zeit nicht.</translation>
    </message>
    <message>
        <source>Compare the clocks of this computer and of the server, and sign in again.</source>
        <translation>Vergleichen Sie die Uhren dieses Rechners und des Servers und melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The proof belongs to another sign-in.</source>
        <translation>Der Nachweis gehört zu einer anderen Anmeldung.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>As yourself, on the server&apos;s own page; its events then name you.</source>
        <translation>Als Sie selbst, auf der Seite des Servers; seine Ereignisse nennen dann Sie.</translation>
    </message>
    <message>
        <source>As yourself, on your phone: scan a code and confirm it there.</source>
        <translation>Als Sie selbst, auf dem Telefon: einen Code scannen und dort bestätigen.</translation>
    </message>
    <message>
        <source>A personal access token of a service account.</source>
        <translation>Ein persönliches Zugriffstoken eines Dienstkontos.</translation>
    </message>
    <message>
        <source>The JSON file that ZITADEL gave for a service account&apos;s key.</source>
        <translation>Die JSON-Datei, die ZITADEL für den Schlüssel eines Dienstkontos gegeben hat.</translation>
    </message>
    <message>
        <source>The client id and client secret of a service account.</source>
        <translation>Client-ID und Client-Secret eines Dienstkontos.</translation>
    </message>
    <message>
        <source>Factordesk has forgotten the token, and nobody can use it from here. To be sure that it is worth nothing, end your sessions in ZITADEL&apos;s console.</source>
        <translation>Factordesk hat das Token vergessen, von hier aus kann es niemand mehr verwenden. Damit es sicher nichts mehr wert ist, beenden Sie Ihre Sitzungen in der Konsole von ZITADEL.</translation>
    </message>
    <message>
        <source>Signed out here, perhaps not at the server</source>
        <translation>Hier abgemeldet, am Server vielleicht nicht</translation>
    </message>
    <message>
        <source>The server was asked to revoke the session, and no answer says whether it did.</source>
        <translation>Der Server wurde gebeten, die Sitzung zu widerrufen; keine Antwort sagt, ob er es getan hat.</translation>
    </message>
    <message>
        <source>The server did not revoke the session: %1</source>
        <translation>Der Server hat die Sitzung nicht widerrufen: %1</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Factordesk is not completely installed.</source>
        <translation>Factordesk ist nicht vollständig installiert.</translation>
    </message>
    <message>
        <source>Its file factordesk-late.so is missing, or belongs to another version. Install Factordesk again.</source>
        <translation>Die zugehörige Datei factordesk-late.so fehlt oder gehört zu einer anderen Version. Installieren Sie Factordesk neu.</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>state not known</source>
        <translation>Zustand nicht bekannt</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>deactivated</source>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>not set up yet</source>
        <translation>noch nicht eingerichtet</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>No authenticator</source>
        <translation>Kein Authenticator</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Noch nicht bestätigt</translation>
    </message>
    <message>
        <source>Authenticator active</source>
        <translation>Authenticator aktiv</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>The code was not accepted</source>
        <translation>Der Code wurde nicht angenommen</translation>
    </message>
    <message>
        <source>The server says that this is not the right code.</source>
        <translation>Der Server sagt, dass dies nicht der richtige Code ist.</translation>
    </message>
    <message>
        <source>Wait for the next code in the authenticator and type that one.</source>
        <translation>Warten Sie auf den nächsten Code in der Authenticator-App, und geben Sie diesen ein.</translation>
    </message>
    <message>
        <source>Nothing is registered</source>
        <translation>Nichts ist registriert</translation>
    </message>
    <message>
        <source>This person has no authenticator waiting to be confirmed; it was removed or never registered.</source>
        <translation>Kein Authenticator dieser Person wartet auf Bestätigung; er wurde entfernt oder nie registriert.</translation>
    </message>
    <message>
        <source>Register again and scan the new QR code.</source>
        <translation>Registrieren Sie noch einmal, und scannen Sie den neuen QR-Code.</translation>
    </message>
    <message>
        <source>Already confirmed</source>
        <translation>Schon bestätigt</translation>
    </message>
    <message>
        <source>This person&apos;s authenticator was confirmed before.</source>
        <translation>Der Authenticator dieser Person wurde schon früher bestätigt.</translation>
    </message>
    <message>
        <source>If they cannot sign in with it, reset it and enrol anew.</source>
        <translation>Kann die Person sich damit nicht anmelden, setzen Sie ihn zurück und richten Sie neu ein.</translation>
    </message>
    <message>
        <source>An authenticator is active</source>
        <translation>Ein Authenticator ist aktiv</translation>
    </message>
    <message>
        <source>This person already has a confirmed authenticator.</source>
        <translation>Diese Person hat schon einen bestätigten Authenticator.</translation>
    </message>
    <message>
        <source>Reset it to enrol another one.</source>
        <translation>Setzen Sie ihn zurück, um einen anderen einzurichten.</translation>
    </message>
    <message>
        <source>The person is not known</source>
        <translation>Die Person ist nicht bekannt</translation>
    </message>
    <message>
        <source>The server knows no such person.</source>
        <translation>Der Server kennt keine solche Person.</translation>
    </message>
    <message>
        <source>Search for the person again; they may have been removed.</source>
        <translation>Suchen Sie die Person noch einmal; vielleicht wurde sie entfernt.</translation>
    </message>
    <message>
        <source>Nothing to remove</source>
        <translation>Nichts zu entfernen</translation>
    </message>
    <message>
        <source>This person has no authenticator registered.</source>
        <translation>Für diese Person ist kein Authenticator registriert.</translation>
    </message>
    <message>
        <source>Not found, or not yours to see</source>
        <translation>Nicht gefunden oder nicht für Sie sichtbar</translation>
    </message>
    <message>
        <source>You have no role in this person&apos;s organisation, so the server does not say whether the person exists.</source>
        <translation>Sie haben keine Rolle in der Organisation dieser Person; daher sagt der Server nicht, ob es die Person gibt.</translation>
    </message>
    <message>
        <source>Ask an owner of that organisation for a role in it.</source>
        <translation>Bitten Sie einen Inhaber dieser Organisation um eine Rolle darin.</translation>
    </message>
    <message>
        <source>The server is too old for this</source>
        <translation>Der Server ist dafür zu alt</translation>
    </message>
    <message>
        <source>This version of ZITADEL lets nobody enrol another person.</source>
        <translation>Diese Version von ZITADEL lässt niemanden eine andere Person einrichten.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server to update it.</source>
        <translation>Bitten Sie den Betreiber des Servers, ihn zu aktualisieren.</translation>
    </message>
    <message>
        <source>The server knows no person with this id.</source>
        <translation>Der Server kennt keine Person mit dieser ID.</translation>
    </message>
    <message>
        <source>Check the id, or search for the person by name.</source>
        <translation>Prüfen Sie die ID, oder suchen Sie die Person nach ihrem Namen.</translation>
    </message>
    <message>
        <source>The user id is missing</source>
        <translation>Die Benutzer-ID fehlt</translation>
    </message>
    <message>
        <source>The server received no user id.</source>
        <translation>Der Server hat keine Benutzer-ID erhalten.</translation>
    </message>
    <message>
        <source>Type the person&apos;s id, or search for the person by name.</source>
        <translation>Geben Sie die ID der Person ein, oder suchen Sie die Person nach ihrem Namen.</translation>
    </message>
    <message>
        <source>You may not do this</source>
        <translation>Sie dürfen das nicht</translation>
    </message>
    <message>
        <source>Ask an organisation owner to do it, or to give you the role ORG_OWNER.</source>
        <translation>Bitten Sie einen Inhaber der Organisation, es zu tun oder Ihnen die Rolle ORG_OWNER zu geben.</translation>
    </message>
    <message>
        <source>Try again in a while.</source>
        <translation>Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation>Sie sind nicht angemeldet</translation>
    </message>
    <message>
        <source>The server does not accept the token: it is wrong, has expired, or was made for another service.</source>
        <translation>Der Server nimmt das Token nicht an: Es ist falsch, abgelaufen oder für einen anderen Dienst gemacht.</translation>
    </message>
    <message>
        <source>Enter a new token on the server page.</source>
        <translation>Geben Sie auf der Seite „Server“ ein neues Token ein.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>The server found no such person, or you have no role that lets you see them.</source>
        <translation>Der Server hat keine solche Person gefunden, oder keine Ihrer Rollen lässt Sie diese sehen.</translation>
    </message>
    <message>
        <source>Check the id; if it is right, ask an organisation owner for a role there.</source>
        <translation>Prüfen Sie die ID; ist sie richtig, bitten Sie einen Inhaber der Organisation um eine Rolle dort.</translation>
    </message>
    <message>
        <source>It is there already</source>
        <translation>Es ist schon da</translation>
    </message>
    <message>
        <source>The server says that this exists already.</source>
        <translation>Der Server sagt, dass es das schon gibt.</translation>
    </message>
    <message>
        <source>The server refused the input</source>
        <translation>Der Server lehnt die Eingabe ab</translation>
    </message>
    <message>
        <source>Something in the request is not as the server expects it.</source>
        <translation>Etwas an der Anfrage ist nicht so, wie der Server es erwartet.</translation>
    </message>
    <message>
        <source>The server&apos;s own words below say what.</source>
        <translation>Was, sagen die Worte des Servers weiter unten.</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Jetzt nicht möglich</translation>
    </message>
    <message>
        <source>The person&apos;s present state does not allow this.</source>
        <translation>Der jetzige Zustand der Person erlaubt das nicht.</translation>
    </message>
    <message>
        <source>The server&apos;s own words below say why.</source>
        <translation>Warum, sagen die Worte des Servers weiter unten.</translation>
    </message>
    <message>
        <source>The server is asked too often</source>
        <translation>Der Server wird zu oft gefragt</translation>
    </message>
    <message>
        <source>The server takes no more requests for the moment.</source>
        <translation>Der Server nimmt im Augenblick keine weiteren Anfragen an.</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <translation>Versuchen Sie es in %1 noch einmal.</translation>
    </message>
    <message>
        <source>The server cannot do this</source>
        <translation>Der Server kann das nicht</translation>
    </message>
    <message>
        <source>This server does not know the operation; it may be older than ZITADEL v2.</source>
        <translation>Dieser Server kennt die Operation nicht; vielleicht ist er älter als ZITADEL v2.</translation>
    </message>
    <message>
        <source>Check the address, or ask whoever runs the server to update it.</source>
        <translation>Prüfen Sie die Adresse, oder bitten Sie den Betreiber des Servers, ihn zu aktualisieren.</translation>
    </message>
    <message>
        <source>The server is not available</source>
        <translation>Der Server ist nicht verfügbar</translation>
    </message>
    <message>
        <source>The server, or something in front of it, cannot answer at the moment.</source>
        <translation>Der Server oder etwas davor kann im Augenblick nicht antworten.</translation>
    </message>
    <message>
        <source>The server took too long</source>
        <translation>Der Server brauchte zu lange</translation>
    </message>
    <message>
        <source>The server gave up waiting for itself.</source>
        <translation>Der Server hat aufgehört, auf sich selbst zu warten.</translation>
    </message>
    <message>
        <source>The server stopped the request</source>
        <translation>Der Server hat die Anfrage abgebrochen</translation>
    </message>
    <message>
        <source>Another change got in the way.</source>
        <translation>Eine andere Änderung kam dazwischen.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server has a problem</source>
        <translation>Der Server hat ein Problem</translation>
    </message>
    <message>
        <source>Something went wrong inside the server.</source>
        <translation>Im Server ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Try again; if it stays, show the details below to whoever runs the server.</source>
        <translation>Versuchen Sie es noch einmal; bleibt es dabei, zeigen Sie dem Betreiber des Servers die Einzelheiten weiter unten.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network, then try again.</source>
        <translation>Prüfen Sie das Netzwerk dieses Computers, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The address cannot be used</source>
        <translation>Die Adresse ist nicht verwendbar</translation>
    </message>
    <message>
        <source>Only https addresses are called, and http on this computer itself.</source>
        <translation>Nur https-Adressen werden aufgerufen, http nur auf diesem Computer selbst.</translation>
    </message>
    <message>
        <source>Correct the address on the server page.</source>
        <translation>Berichtigen Sie die Adresse auf der Seite „Server“.</translation>
    </message>
    <message>
        <source>The server was not found</source>
        <translation>Der Server wurde nicht gefunden</translation>
    </message>
    <message>
        <source>No computer of this name is known.</source>
        <translation>Kein Computer dieses Namens ist bekannt.</translation>
    </message>
    <message>
        <source>Check the address for typing errors, and this computer&apos;s network.</source>
        <translation>Prüfen Sie die Adresse auf Tippfehler und das Netzwerk dieses Computers.</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>Der Server antwortet nicht</translation>
    </message>
    <message>
        <source>The computer is there, but nothing listens at this address.</source>
        <translation>Der Computer ist da, aber an dieser Adresse nimmt nichts Anfragen entgegen.</translation>
    </message>
    <message>
        <source>Check the address and the port, or ask whoever runs the server.</source>
        <translation>Prüfen Sie Adresse und Port, oder fragen Sie den Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The proxy refused</source>
        <translation>Der Proxy hat abgelehnt</translation>
    </message>
    <message>
        <source>The proxy between this computer and the server did not let the request pass.</source>
        <translation>Der Proxy zwischen diesem Computer und dem Server hat die Anfrage nicht durchgelassen.</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>Keine Antwort in der Zeit</translation>
    </message>
    <message>
        <source>The server did not answer completely in the time allowed.</source>
        <translation>Der Server hat in der erlaubten Zeit nicht vollständig geantwortet.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The request was stopped before the answer came.</source>
        <translation>Die Anfrage wurde abgebrochen, bevor die Antwort kam.</translation>
    </message>
    <message>
        <source>The connection was cut</source>
        <translation>Die Verbindung wurde getrennt</translation>
    </message>
    <message>
        <source>The connection closed before the whole answer had come.</source>
        <translation>Die Verbindung endete, bevor die ganze Antwort da war.</translation>
    </message>
    <message>
        <source>The server cannot be reached</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>There is no way to the server through the network at the moment.</source>
        <translation>Im Augenblick führt kein Weg durch das Netzwerk zum Server.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask whoever runs the server before you go on.</source>
        <translation>Nichts wurde gesendet. Fragen Sie den Betreiber des Servers, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired</source>
        <translation>Das Zertifikat des Servers ist abgelaufen</translation>
    </message>
    <message>
        <source>The certificate that should prove whose server this is has run out, or is not valid yet. This computer&apos;s clock may be wrong, too.</source>
        <translation>Das Zertifikat, das zeigen soll, wessen Server dies ist, ist abgelaufen oder noch nicht gültig. Auch die Uhr dieses Computers kann falsch gehen.</translation>
    </message>
    <message>
        <source>The certificate belongs to another server</source>
        <translation>Das Zertifikat gehört zu einem anderen Server</translation>
    </message>
    <message>
        <source>The server shows a certificate for another name than the one typed.</source>
        <translation>Der Server zeigt ein Zertifikat für einen anderen Namen als den eingegebenen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted</source>
        <translation>Dem Zertifikat des Servers wird nicht vertraut</translation>
    </message>
    <message>
        <source>Nobody this computer trusts has signed the server&apos;s certificate.</source>
        <translation>Niemand, dem dieser Computer vertraut, hat das Zertifikat des Servers unterschrieben.</translation>
    </message>
    <message>
        <source>No secure connection</source>
        <translation>Keine sichere Verbindung</translation>
    </message>
    <message>
        <source>This computer and the server could not agree on a secure connection.</source>
        <translation>Dieser Computer und der Server konnten sich nicht auf eine sichere Verbindung einigen.</translation>
    </message>
    <message>
        <source>Check the address; the details below show what came.</source>
        <translation>Prüfen Sie die Adresse; die Einzelheiten weiter unten zeigen, was ankam.</translation>
    </message>
    <message>
        <source>The server points elsewhere</source>
        <translation>Der Server verweist anderswohin</translation>
    </message>
    <message>
        <source>The answer sends this program to another address. It is not followed, so that the token goes nowhere else.</source>
        <translation>Die Antwort schickt dieses Programm zu einer anderen Adresse. Ihr wird nicht gefolgt, damit das Token nirgendwo anders hingeht.</translation>
    </message>
    <message>
        <source>Enter the address it names on the server page, if you trust it.</source>
        <translation>Geben Sie die genannte Adresse auf der Seite „Server“ ein, wenn Sie ihr vertrauen.</translation>
    </message>
    <message>
        <source>A web page came instead of an answer</source>
        <translation>Statt einer Antwort kam eine Webseite</translation>
    </message>
    <message>
        <source>Something in front of the server answered with a web page: a proxy, a maintenance notice, or a network that asks you to sign in.</source>
        <translation>Etwas vor dem Server hat mit einer Webseite geantwortet: ein Proxy, ein Wartungshinweis oder ein Netzwerk, das eine Anmeldung verlangt.</translation>
    </message>
    <message>
        <source>Open the address in a browser to see it, then try again.</source>
        <translation>Öffnen Sie die Adresse in einem Browser, um sie zu sehen, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The answer was empty</source>
        <translation>Die Antwort war leer</translation>
    </message>
    <message>
        <source>The server answered without saying anything.</source>
        <translation>Der Server hat geantwortet, ohne etwas zu sagen.</translation>
    </message>
    <message>
        <source>The answer was cut off</source>
        <translation>Die Antwort brach ab</translation>
    </message>
    <message>
        <source>Only a part of the answer arrived.</source>
        <translation>Nur ein Teil der Antwort kam an.</translation>
    </message>
    <message>
        <source>The answer was too long</source>
        <translation>Die Antwort war zu lang</translation>
    </message>
    <message>
        <source>The server sent more than any proper answer holds; it was not read further.</source>
        <translation>Der Server hat mehr gesendet, als eine richtige Antwort enthält; es wurde nicht weitergelesen.</translation>
    </message>
    <message>
        <source>The answer cannot be understood</source>
        <translation>Die Antwort ist nicht zu verstehen</translation>
    </message>
    <message>
        <source>What came back is not an answer of a ZITADEL server.</source>
        <translation>Was zurückkam, ist keine Antwort eines ZITADEL-Servers.</translation>
    </message>
    <message>
        <source>gRPC is not possible here</source>
        <translation>gRPC ist hier nicht möglich</translation>
    </message>
    <message>
        <source>gRPC needs HTTP/2, and the server, or a proxy in front of it, does not offer it. Nothing was sent.</source>
        <translation>gRPC braucht HTTP/2, und der Server oder ein Proxy davor bietet es nicht an. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Choose JSON or gRPC-Web as the media type.</source>
        <translation>Wählen Sie JSON oder gRPC-Web als Medientyp.</translation>
    </message>
    <message>
        <source>The answer is in another media type</source>
        <translation>Die Antwort hat einen anderen Medientyp</translation>
    </message>
    <message>
        <source>Something answered that does not speak the media type that was asked for.</source>
        <translation>Es hat etwas geantwortet, das den verlangten Medientyp nicht spricht.</translation>
    </message>
    <message>
        <source>Choose JSON as the media type, or check the address.</source>
        <translation>Wählen Sie JSON als Medientyp, oder prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The answer does not say how it went</source>
        <translation>Die Antwort sagt nicht, wie es ausging</translation>
    </message>
    <message>
        <source>The status with which gRPC ends every call is missing, or there is more than one; a proxy on the way may have cut it off.</source>
        <translation>Der Status, mit dem gRPC jeden Aufruf beendet, fehlt oder steht mehrfach da; ein Proxy auf dem Weg kann ihn abgeschnitten haben.</translation>
    </message>
    <message>
        <source>Choose another media type.</source>
        <translation>Wählen Sie einen anderen Medientyp.</translation>
    </message>
    <message>
        <source>Check the proxy settings of this server and of this computer.</source>
        <translation>Prüfen Sie die Proxy-Einstellungen dieses Servers und dieses Computers.</translation>
    </message>
    <message>
        <source>The proxy wants a password</source>
        <translation>Der Proxy verlangt ein Passwort</translation>
    </message>
    <message>
        <source>The proxy between this computer and the server lets nobody pass without a user name and its password, and did not accept those it was given.</source>
        <translation>Der Proxy zwischen diesem Computer und dem Server lässt niemanden ohne Benutzernamen und Passwort durch und hat die angegebenen nicht angenommen.</translation>
    </message>
    <message>
        <source>Enter both in the advanced settings of the server.</source>
        <translation>Geben Sie beides in den erweiterten Einstellungen des Servers ein.</translation>
    </message>
    <message>
        <source>The proxy is not set up</source>
        <translation>Der Proxy ist nicht eingerichtet</translation>
    </message>
    <message>
        <source>A proxy was chosen for this server, but its address or port is missing. Nothing was sent.</source>
        <translation>Für diesen Server wurde ein Proxy gewählt, aber seine Adresse oder sein Port fehlt. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Complete it in the advanced settings of the server.</source>
        <translation>Ergänzen Sie ihn in den erweiterten Einstellungen des Servers.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has changed</source>
        <translation>Das Zertifikat des Servers hat sich geändert</translation>
    </message>
    <message>
        <source>This server is known by one certificate, and now it shows another one. It may have been renewed, or another computer answers in its place.</source>
        <translation>Dieser Server ist an einem Zertifikat zu erkennen, und jetzt zeigt er ein anderes. Es kann erneuert worden sein, oder ein anderer Computer antwortet an seiner Stelle.</translation>
    </message>
    <message>
        <source>No more recovery codes</source>
        <translation>Keine weiteren Wiederherstellungscodes</translation>
    </message>
    <message>
        <source>This person has as many recovery codes as the server allows.</source>
        <translation>Diese Person hat so viele Wiederherstellungscodes, wie der Server erlaubt.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server to remove the old ones first.</source>
        <translation>Bitten Sie die Betreiber des Servers, zuerst die alten zu entfernen.</translation>
    </message>
    <message>
        <source>The organisation is not known</source>
        <translation>Die Organisation ist nicht bekannt</translation>
    </message>
    <message>
        <source>The server does not know the organisation that this was asked for.</source>
        <translation>Der Server kennt die Organisation nicht, für die dies verlangt wurde.</translation>
    </message>
    <message>
        <source>Choose another organisation, or none, in what is set for this server.</source>
        <translation>Wählen Sie in den Einstellungen dieses Servers eine andere Organisation oder keine.</translation>
    </message>
    <message>
        <source>Your role does not allow it. To change a person&apos;s authenticator, it needs the permission user.credential.write.</source>
        <translation>Ihre Rolle erlaubt das nicht. Um den Authenticator einer Person zu ändern, braucht sie das Recht user.credential.write.</translation>
    </message>
    <message>
        <source>The answer had too many headers</source>
        <translation>Die Antwort hatte zu viele Kopfzeilen</translation>
    </message>
    <message>
        <source>The server sent more headers than any proper answer has; they were not read further.</source>
        <translation>Der Server hat mehr Kopfzeilen gesendet, als eine richtige Antwort hat; sie wurden nicht weiter gelesen.</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>1 Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>1 Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>1 Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>a duration</comment>
        <translation>
            <numerusform>1 Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>A date and time, then the time zone&apos;s abbreviation.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>This computer&apos;s clock agrees with the server&apos;s.</source>
        <translation>Die Uhr dieses Computers stimmt mit der des Servers überein.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind the server&apos;s.</source>
        <translation>Die Uhr dieses Computers hat gegenüber der des Servers einen Rückstand von %1.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of the server&apos;s.</source>
        <translation>Die Uhr dieses Computers hat gegenüber der des Servers einen Vorsprung von %1.</translation>
    </message>
</context>
<context>
    <name>VaultText</name>
    <message>
        <source>no reason given</source>
        <translation>kein Grund angegeben</translation>
    </message>
    <message>
        <source>The vault&apos;s file is damaged.</source>
        <translation>Die Datei des Tresors ist beschädigt.</translation>
    </message>
    <message>
        <source>The first part of the vault&apos;s file is damaged.</source>
        <translation>Der Anfang der Tresordatei ist beschädigt.</translation>
    </message>
    <message>
        <source>The part of the vault&apos;s file that a key opens is damaged.</source>
        <translation>Der Teil der Tresordatei, den ein Schlüssel öffnet, ist beschädigt.</translation>
    </message>
    <message>
        <source>The list of accounts in the vault&apos;s file is damaged.</source>
        <translation>Die Liste der Konten in der Tresordatei ist beschädigt.</translation>
    </message>
    <message>
        <source>The vault&apos;s file ends too early: part of it is missing.</source>
        <translation>Die Tresordatei endet zu früh: Ein Teil fehlt.</translation>
    </message>
    <message>
        <source>The vault&apos;s file goes on behind its end: something was added to it.</source>
        <translation>Die Tresordatei geht hinter ihrem Ende weiter: Etwas wurde angehängt.</translation>
    </message>
    <message>
        <source>The vault is damaged</source>
        <translation>Der Tresor ist beschädigt</translation>
    </message>
    <message>
        <source>Nothing was changed. Earlier states of it lie beside it and can be restored.</source>
        <translation>Nichts wurde geändert. Frühere Stände liegen daneben und lassen sich wiederherstellen.</translation>
    </message>
    <message>
        <source>The vault is in use</source>
        <extracomment>%1 is a program, %2 a computer, %3 a number.</extracomment>
        <translation>Der Tresor ist in Gebrauch</translation>
    </message>
    <message>
        <source>Another program has the vault open.</source>
        <translation>Ein anderes Programm hat den Tresor geöffnet.</translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation>Schließen Sie ihn dort und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 on %2 has the vault open (process %3).</source>
        <translation>%1 auf %2 hat den Tresor geöffnet (Prozess %3).</translation>
    </message>
    <message>
        <source>There is no vault</source>
        <translation>Es gibt keinen Tresor</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>Die Datei ist nicht da.</translation>
    </message>
    <message>
        <source>Look whether its disk is connected.</source>
        <translation>Prüfen Sie, ob ihr Datenträger angeschlossen ist.</translation>
    </message>
    <message>
        <source>The vault cannot be read</source>
        <translation>Der Tresor lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>The system does not let the file be read: %1.</source>
        <translation>Das System lässt die Datei nicht lesen: %1.</translation>
    </message>
    <message>
        <source>Give yourself the right to read it, then try again.</source>
        <translation>Geben Sie sich das Leserecht und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>This is no vault</source>
        <translation>Das ist kein Tresor</translation>
    </message>
    <message>
        <source>The file is of another kind; nothing was changed.</source>
        <translation>Die Datei ist von anderer Art; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Move it away to make a vault in its place.</source>
        <translation>Verschieben Sie sie, um an ihrer Stelle einen Tresor anzulegen.</translation>
    </message>
    <message>
        <source>The vault is of a newer Factordesk</source>
        <translation>Der Tresor stammt von einem neueren Factordesk</translation>
    </message>
    <message>
        <source>It has version %1, which this program does not know; nothing was changed.</source>
        <translation>Er hat Version %1, die dieses Programm nicht kennt; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Open it with the newer program.</source>
        <translation>Öffnen Sie ihn mit dem neueren Programm.</translation>
    </message>
    <message>
        <source>There is a file already</source>
        <translation>Da ist schon eine Datei</translation>
    </message>
    <message>
        <source>A file stands where the vault was to be made; it was left alone.</source>
        <translation>Wo der Tresor angelegt werden sollte, liegt eine Datei; sie blieb unberührt.</translation>
    </message>
    <message>
        <source>Open it, or move it away.</source>
        <translation>Öffnen oder verschieben Sie sie.</translation>
    </message>
    <message>
        <source>No password</source>
        <translation>Kein Passwort</translation>
    </message>
    <message>
        <source>Type a password.</source>
        <translation>Geben Sie ein Passwort ein.</translation>
    </message>
    <message>
        <source>Not this password</source>
        <translation>Nicht dieses Passwort</translation>
    </message>
    <message>
        <source>This password does not open the vault.</source>
        <translation>Dieses Passwort öffnet den Tresor nicht.</translation>
    </message>
    <message>
        <source>Look whether Caps Lock is on, or use the recovery key.</source>
        <translation>Prüfen Sie, ob die Feststelltaste an ist, oder nehmen Sie den Wiederherstellungsschlüssel.</translation>
    </message>
    <message>
        <source>Not this recovery key</source>
        <translation>Nicht dieser Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>This is a recovery key, but of another vault or an earlier one.</source>
        <translation>Das ist ein Wiederherstellungsschlüssel, aber der eines anderen Tresors oder ein früherer.</translation>
    </message>
    <message>
        <source>Only the key that was made last opens the vault.</source>
        <translation>Nur der zuletzt erzeugte Schlüssel öffnet den Tresor.</translation>
    </message>
    <message>
        <source>No recovery key</source>
        <translation>Kein Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>This vault has no recovery key.</source>
        <translation>Dieser Tresor hat keinen Wiederherstellungsschlüssel.</translation>
    </message>
    <message>
        <source>Use the password.</source>
        <translation>Nehmen Sie das Passwort.</translation>
    </message>
    <message>
        <source>The vault asks for too much</source>
        <translation>Der Tresor verlangt zu viel</translation>
    </message>
    <message>
        <source>The file asks for more memory or time than any vault of this program does (or for less), and was not tried.</source>
        <translation>Die Datei verlangt mehr Speicher oder Zeit als jeder Tresor dieses Programms (oder weniger) und wurde nicht versucht.</translation>
    </message>
    <message>
        <source>It was changed by something else: restore an earlier state.</source>
        <translation>Sie wurde von etwas anderem geändert: Stellen Sie einen früheren Stand wieder her.</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>Nicht genug Speicher</translation>
    </message>
    <message>
        <source>Opening the vault takes more memory than is free now.</source>
        <translation>Das Öffnen des Tresors braucht mehr Speicher, als gerade frei ist.</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>Schließen Sie andere Programme und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>It was given up.</source>
        <translation>Es wurde aufgegeben.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>The vault is open for reading only.</source>
        <translation>Der Tresor ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Make its folder writable, then lock and open it again.</source>
        <translation>Machen Sie seinen Ordner beschreibbar; sperren und öffnen Sie ihn dann wieder.</translation>
    </message>
    <message>
        <source>The vault&apos;s folder does not let anything be written.</source>
        <translation>In den Ordner des Tresors lässt sich nichts schreiben.</translation>
    </message>
    <message>
        <source>Make it writable, then try again.</source>
        <translation>Machen Sie ihn beschreibbar und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full; the vault is as it was.</source>
        <translation>Der Datenträger ist voll; der Tresor ist, wie er war.</translation>
    </message>
    <message>
        <source>Make room, then try again.</source>
        <translation>Schaffen Sie Platz und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Something else replaced the vault&apos;s file meanwhile; it was left alone.</source>
        <translation>Etwas anderes hat die Tresordatei inzwischen ersetzt; sie blieb unberührt.</translation>
    </message>
    <message>
        <source>Lock the vault and open it again.</source>
        <translation>Sperren Sie den Tresor und öffnen Sie ihn wieder.</translation>
    </message>
    <message>
        <source>There are more accounts, or a longer one, than a vault holds.</source>
        <translation>Es sind mehr Konten, oder ein längeres, als ein Tresor fasst.</translation>
    </message>
    <message>
        <source>The account is no longer in the vault.</source>
        <translation>Das Konto ist nicht mehr im Tresor.</translation>
    </message>
    <message>
        <source>The account has no counter.</source>
        <translation>Das Konto hat keinen Zähler.</translation>
    </message>
    <message>
        <source>The vault could not be written (%1); it is as it was.</source>
        <translation>Der Tresor ließ sich nicht schreiben (%1); er ist, wie er war.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A recovery key has 36 characters: nine groups of four.</source>
        <translation>Ein Wiederherstellungsschlüssel hat 36 Zeichen: neun Vierergruppen.</translation>
    </message>
    <message>
        <source>A recovery key holds the letters A to Z and the digits 2 to 7 alone.</source>
        <translation>Ein Wiederherstellungsschlüssel enthält nur die Buchstaben A bis Z und die Ziffern 2 bis 7.</translation>
    </message>
    <message>
        <source>A character is mistyped: the last group does not go with the others.</source>
        <translation>Ein Zeichen ist vertippt: Die letzte Gruppe passt nicht zu den anderen.</translation>
    </message>
    <message>
        <source>Its bytes in the file are damaged.</source>
        <translation>Seine Bytes in der Datei sind beschädigt.</translation>
    </message>
    <message>
        <source>What the file says of it is no account.</source>
        <translation>Was die Datei darüber sagt, ist kein Konto.</translation>
    </message>
    <message>
        <source>A newer Factordesk wrote something about it that this one does not know.</source>
        <translation>Ein neueres Factordesk schrieb etwas darüber, das dieses nicht kennt.</translation>
    </message>
    <message>
        <source>This program does not know its kind of code.</source>
        <translation>Dieses Programm kennt seine Art von Code nicht.</translation>
    </message>
    <message>
        <source>Its digits, period or secret are outside what is allowed.</source>
        <translation>Seine Stellen, sein Zeitraum oder sein Geheimnis liegen außerhalb des Erlaubten.</translation>
    </message>
</context>
<context>
    <name>factordesk::app::Desktop</name>
    <message>
        <source>Practice server</source>
        <translation>Übungsserver</translation>
    </message>
    <message numerus="yes">
        <source>What you did is not in the journal yet (%n entries): %1 It is written as soon as that is possible.</source>
        <extracomment>%1 says why and what to do, in whole sentences.</extracomment>
        <translation>
            <numerusform>Noch nicht im Protokoll (%n Eintrag): %1 Er wird geschrieben, sobald es möglich ist.</numerusform>
            <numerusform>Noch nicht im Protokoll (%n Einträge): %1 Sie werden geschrieben, sobald es möglich ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody is here: the codes are locked in %n seconds. Any key keeps them open.</source>
        <translation>
            <numerusform>Niemand ist da: Die Codes werden in %n Sekunde gesperrt. Jede Taste hält sie offen.</numerusform>
            <numerusform>Niemand ist da: Die Codes werden in %n Sekunden gesperrt. Jede Taste hält sie offen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::app::Places</name>
    <message>
        <source>Enroll</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Teilnehmerliste</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::AccountAdding</name>
    <message>
        <source>The system did not let the screen be read. Save a picture of the QR code and take it from there.</source>
        <translation>Das System ließ den Bildschirm nicht lesen. Speichern Sie ein Bild des QR-Codes und nehmen Sie ihn von dort.</translation>
    </message>
    <message>
        <source>Choose a picture of the QR code</source>
        <translation>Bild des QR-Codes wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp)</translation>
    </message>
    <message>
        <source>Choose the export of another program</source>
        <translation>Export eines anderen Programms wählen</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts were added.</source>
        <translation>
            <numerusform>%n Konto wurde hinzugefügt.</numerusform>
            <numerusform>%n Konten wurden hinzugefügt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more codes belong to this transfer: scan them, too.</source>
        <translation>
            <numerusform>%n weiterer Code gehört zu dieser Übertragung: Scannen Sie auch ihn.</numerusform>
            <numerusform>%n weitere Codes gehören zu dieser Übertragung: Scannen Sie auch sie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts are in the vault already.</source>
        <translation>
            <numerusform>%n Konto ist schon im Tresor.</numerusform>
            <numerusform>%n Konten sind schon im Tresor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n codes are of a kind or hold a value that this program does not know.</source>
        <translation>
            <numerusform>%n Code ist von einer Art oder enthält einen Wert, die dieses Programm nicht kennt.</numerusform>
            <numerusform>%n Codes sind von einer Art oder enthalten einen Wert, die dieses Programm nicht kennt.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is neither a picture nor an address of an account.</source>
        <translation>Da ist weder ein Bild noch die Adresse eines Kontos.</translation>
    </message>
    <message>
        <source>No QR code was found. Show it larger and whole, with nothing in front of it, and try again.</source>
        <translation>Es wurde kein QR-Code gefunden. Zeigen Sie ihn größer und ganz, mit nichts davor, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>What was found is no account: it says nothing of an authenticator.</source>
        <translation>Was gefunden wurde, ist kein Konto: Von einem Authenticator sagt es nichts.</translation>
    </message>
    <message>
        <source>The file is no PNG, JPEG or WebP picture.</source>
        <translation>Die Datei ist kein PNG-, JPEG- oder WebP-Bild.</translation>
    </message>
    <message>
        <source>The picture is damaged and cannot be read.</source>
        <translation>Das Bild ist beschädigt und nicht lesbar.</translation>
    </message>
    <message>
        <source>The file cannot be opened, or is too large for a picture.</source>
        <translation>Die Datei lässt sich nicht öffnen oder ist zu groß für ein Bild.</translation>
    </message>
    <message>
        <source>The imported file is still there, and whoever reads it has the secrets of its accounts: delete it when you no longer need it.</source>
        <translation>Die importierte Datei ist noch da, und wer sie liest, hat die Geheimnisse ihrer Konten: Löschen Sie sie, sobald Sie sie nicht mehr brauchen.</translation>
    </message>
    <message>
        <source>The system is asked for a picture of the screen.</source>
        <translation>Das System wird um ein Bild des Bildschirms gebeten.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::AccountChoices</name>
    <message numerus="yes">
        <source>%n digits</source>
        <translation>
            <numerusform>%n Ziffer</numerusform>
            <numerusform>%n Ziffern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Seconds.</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Stands in the file before</source>
        <translation>Steht schon weiter oben in der Datei</translation>
    </message>
    <message>
        <source>In the vault already</source>
        <translation>Schon im Tresor</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Remark</source>
        <extracomment>A column that says why an account of a file is not chosen.</extracomment>
        <translation>Anmerkung</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::AccountChooser</name>
    <message>
        <source>&amp;All accounts</source>
        <translation>&amp;Alle Konten</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::AccountDialog</name>
    <message>
        <source>The code appears here once there is a setup key.</source>
        <translation>Hier erscheint der Code, sobald ein Einrichtungsschlüssel da ist.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>As it will be shown</source>
        <translation>So wird es gezeigt</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Edit the account</source>
        <translation>Konto bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::AccountForm</name>
    <message>
        <source>Hide the setup key</source>
        <translation>Einrichtungsschlüssel verbergen</translation>
    </message>
    <message>
        <source>Pin to the &amp;top</source>
        <translation>&amp;Oben anheften</translation>
    </message>
    <message>
        <source>Account &amp;name</source>
        <translation>Konto&amp;name</translation>
    </message>
    <message>
        <source>Issu&amp;er</source>
        <translation>&amp;Aussteller</translation>
    </message>
    <message>
        <source>Letters and digits, or an otpauth:// address</source>
        <translation>Buchstaben und Ziffern, oder eine otpauth://-Adresse</translation>
    </message>
    <message>
        <source>Setup &amp;key</source>
        <translation>Einrichtungssch&amp;lüssel</translation>
    </message>
    <message>
        <source>Show the setup key</source>
        <translation>Einrichtungsschlüssel zeigen</translation>
    </message>
    <message>
        <source>By time (TOTP)</source>
        <translation>Nach der Zeit (TOTP)</translation>
    </message>
    <message>
        <source>By counter (HOTP)</source>
        <translation>Nach einem Zähler (HOTP)</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Al&amp;gorithm</source>
        <translation>Al&amp;gorithmus</translation>
    </message>
    <message>
        <source>&amp;Digits</source>
        <translation>S&amp;tellen</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Zeitraum</translation>
    </message>
    <message>
        <source>Next &amp;counter</source>
        <translation>Nächster Zä&amp;hler</translation>
    </message>
    <message>
        <source>PI&amp;N (asked for each time if left empty)</source>
        <translation>&amp;PIN (leer: wird jedes Mal erfragt)</translation>
    </message>
    <message>
        <source>K&amp;ind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>for example work, mail</source>
        <translation>zum Beispiel Arbeit, Mail</translation>
    </message>
    <message>
        <source>T&amp;ags</source>
        <translation>Schlag&amp;wörter</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>Not&amp;iz</translation>
    </message>
    <message>
        <source>Taken from the address</source>
        <translation>Aus der Adresse übernommen</translation>
    </message>
    <message>
        <source>Give the account a name or an issuer.</source>
        <translation>Geben Sie dem Konto einen Namen oder einen Aussteller.</translation>
    </message>
    <message>
        <source>Type the setup key.</source>
        <translation>Geben Sie den Einrichtungsschlüssel ein.</translation>
    </message>
    <message>
        <source>Yandex&apos;s setup keys are longer than this.</source>
        <translation>Einrichtungsschlüssel von Yandex sind länger als dieser.</translation>
    </message>
    <message>
        <source>A counter is a whole number.</source>
        <translation>Ein Zähler ist eine ganze Zahl.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::AccountPreview</name>
    <message>
        <source>On the phone it will be called</source>
        <translation>Auf dem Telefon heißt es</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::AccountQrDialog</name>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>Whoever scans this makes the same codes. Use the account in one place only: two counters soon differ.</source>
        <translation>Wer das scannt, erzeugt dieselben Codes. Benutzen Sie das Konto nur an einem Ort: Zwei Zähler weichen bald voneinander ab.</translation>
    </message>
    <message>
        <source>Whoever scans this makes the same codes.</source>
        <translation>Wer das scannt, erzeugt dieselben Codes.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::AccountsPanel</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>The code of %1 is in the clipboard for %n seconds.</source>
        <extracomment>%1 is an account.</extracomment>
        <translation>
            <numerusform>Der Code von %1 ist %n Sekunde in der Zwischenablage.</numerusform>
            <numerusform>Der Code von %1 ist %n Sekunden in der Zwischenablage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Issuer, account, tag or note</source>
        <translation>Aussteller, Konto, Schlagwort oder Notiz</translation>
    </message>
    <message>
        <source>Search for an account</source>
        <translation>Konto suchen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>By hand</source>
        <extracomment>An order of accounts: as the person arranged them.</extracomment>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>By name</source>
        <extracomment>An order of accounts.</extracomment>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <source>Last used</source>
        <extracomment>An order of accounts: what was used last stands first.</extracomment>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>Noch keine Konten</translation>
    </message>
    <message>
        <source>Scan the QR code that a website shows you, or bring your accounts along from another authenticator.</source>
        <translation>Scannen Sie den QR-Code, den Ihnen eine Website zeigt, oder bringen Sie Ihre Konten aus einem anderen Authenticator mit.</translation>
    </message>
    <message>
        <source>&amp;Scan the screen</source>
        <translation>Bildschirm &amp;scannen</translation>
    </message>
    <message>
        <source>&amp;Import a file…</source>
        <translation>Datei &amp;importieren …</translation>
    </message>
    <message>
        <source>No such account</source>
        <translation>Kein solches Konto</translation>
    </message>
    <message>
        <source>No account has these words in its names, tags or note.</source>
        <translation>Kein Konto hat diese Wörter in Namen, Schlagwörtern oder Notiz.</translation>
    </message>
    <message>
        <source>Show a&amp;ll</source>
        <translation>A&amp;lle zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts could not be read and are set aside; they are kept as they are. %1</source>
        <translation>
            <numerusform>%n Konto ließ sich nicht lesen und ist beiseitegelegt; es bleibt, wie es ist. %1</numerusform>
            <numerusform>%n Konten ließen sich nicht lesen und sind beiseitegelegt; sie bleiben, wie sie sind. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Alle Schlagwörter</translation>
    </message>
    <message>
        <source>%1 was deleted.</source>
        <extracomment>%1 is an account.</extracomment>
        <translation>%1 wurde gelöscht.</translation>
    </message>
    <message>
        <source>Lock the vault (%1)</source>
        <extracomment>%1 is the keys: &quot;Ctrl+L&quot;.</extracomment>
        <translation>Tresor sperren (%1)</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::AdvancedCard</name>
    <message>
        <source>Organisation, media type, certificates, proxy and time-out of this server.</source>
        <translation>Organisation, Medientyp, Zertifikate, Proxy und Wartezeit dieses Servers.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Use the system&apos;s</source>
        <translation>Die des Systems verwenden</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Forget the pinned certificate</source>
        <translation>Das festgelegte Zertifikat vergessen</translation>
    </message>
    <message>
        <source>Pinned certificate</source>
        <translation>Festgelegtes Zertifikat</translation>
    </message>
    <message>
        <source>This server is trusted by this certificate alone, whose SHA-256 fingerprint is:</source>
        <translation>Diesem Server wird allein mit diesem Zertifikat vertraut. Sein SHA-256-Fingerabdruck ist:</translation>
    </message>
    <message>
        <source>&amp;Wait for an answer</source>
        <translation>Auf eine Ant&amp;wort warten</translation>
    </message>
    <message>
        <source>At most %1</source>
        <extracomment>How long to wait for an answer; %1 is a duration, such as &quot;30 seconds&quot;.</extracomment>
        <translation>Höchstens %1</translation>
    </message>
    <message>
        <source>Those that this computer trusts.</source>
        <translation>Die, denen dieser Computer vertraut.</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) from a file.</source>
        <translation>
            <numerusform>%n Zertifikat aus einer Datei.</numerusform>
            <numerusform>%n Zertifikate aus einer Datei.</numerusform>
        </translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Diese Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This file holds no certificate in PEM form: a text with the line -----BEGIN CERTIFICATE-----.</source>
        <translation>Diese Datei enthält kein Zertifikat in PEM-Form: einen Text mit der Zeile -----BEGIN CERTIFICATE-----.</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>A&amp;nzeigen</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>&amp;Hide</source>
        <translation>Ausble&amp;nden</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::AppearanceCard</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>Light, dark, or as the desktop has it.</source>
        <translation>Hell, dunkel oder wie auf dem Desktop.</translation>
    </message>
    <message>
        <source>Co&amp;ntrast</source>
        <translation>&amp;Kontrast</translation>
    </message>
    <message>
        <source>High: darker or brighter texts, and lines around everything that can be pressed.</source>
        <translation>Hoch: dunklere oder hellere Texte und Linien um alles, was sich drücken lässt.</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>Größ&amp;e</translation>
    </message>
    <message>
        <source>Of the texts, and of the controls around them.</source>
        <translation>Der Texte und der Bedienelemente um sie herum.</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Sp&amp;rache</translation>
    </message>
    <message>
        <source>Of the window, and of the messages that the server writes for it.</source>
        <translation>Des Fensters und der Meldungen, die der Server dafür schreibt.</translation>
    </message>
    <message>
        <source>System</source>
        <extracomment>A theme: as the desktop has it.
----------
A language: as the desktop has it.</extracomment>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>A theme.</extracomment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>A theme.</extracomment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Normal</source>
        <extracomment>A contrast.</extracomment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>High</source>
        <extracomment>A contrast.</extracomment>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A size, in percent of the usual.</extracomment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::BackupsDialog</name>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Wiederherstellen …</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Password or recovery key</source>
        <translation>&amp;Passwort oder Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Backups of the vault</source>
        <translation>Sicherungen des Tresors</translation>
    </message>
    <message>
        <source>Earlier states of the vault are kept beside it. Each was opened just now to see what is in it; nothing was changed.</source>
        <translation>Frühere Stände des Tresors werden neben ihm aufbewahrt. Jeder wurde eben geöffnet, um zu sehen, was darin ist; geändert wurde nichts.</translation>
    </message>
    <message>
        <source>Earlier states of the vault are kept beside it. The one you restore takes the place of the file that does not open, which is kept as a backup.</source>
        <translation>Frühere Stände des Tresors werden neben ihm aufbewahrt. Der wiederhergestellte tritt an die Stelle der Datei, die sich nicht öffnen lässt; diese bleibt als Sicherung erhalten.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Saved</source>
        <extracomment>Heads a column of dates and times.</extracomment>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made when the vault is changed an hour or more after the last one.</source>
        <translation>Es gibt noch keine Sicherung. Eine entsteht, wenn der Tresor eine Stunde oder länger nach der letzten geändert wird.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts</source>
        <translation>
            <numerusform>%n Konto</numerusform>
            <numerusform>%n Konten</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the password or the recovery key.</source>
        <translation>Geben Sie das Passwort oder den Wiederherstellungsschlüssel ein.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::BrowserWaitView</name>
    <message>
        <source>Copy the &amp;link</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>Open the page &amp;again</source>
        <translation>Seite nochm&amp;als öffnen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Sign in on the page in your browser</source>
        <translation>Melden Sie sich auf der Seite im Browser an</translation>
    </message>
    <message>
        <source>Factordesk goes on by itself as soon as the browser comes back.</source>
        <translation>Factordesk macht von selbst weiter, sobald der Browser zurückkommt.</translation>
    </message>
    <message>
        <source>The link is copied: paste it into a browser&apos;s address line on this computer.</source>
        <translation>Der Link ist kopiert: Fügen Sie ihn auf diesem Rechner in die Adresszeile eines Browsers ein.</translation>
    </message>
    <message>
        <source>No browser could be opened: copy the link and paste it into a browser on this computer.</source>
        <translation>Es ließ sich kein Browser öffnen: Kopieren Sie den Link und fügen Sie ihn auf diesem Rechner in einen Browser ein.</translation>
    </message>
    <message>
        <source>An answer arrived that does not belong to this sign-in; it was refused. Use the page that Factordesk opened last.</source>
        <translation>Eine Antwort kam an, die nicht zu dieser Anmeldung gehört; sie wurde abgewiesen. Benutzen Sie die Seite, die Factordesk zuletzt geöffnet hat.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::BusyIndicator</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::CameraDialog</name>
    <message>
        <source>Ca&amp;mera</source>
        <translation>Ka&amp;mera</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Scan with the camera</source>
        <translation>Mit der Kamera scannen</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>Was die Kamera sieht</translation>
    </message>
    <message>
        <source>Hold the QR code in front of the camera. It is read as soon as all of it is in sight.</source>
        <translation>Halten Sie den QR-Code vor die Kamera. Er wird gelesen, sobald er ganz zu sehen ist.</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>The camera is being switched on…</source>
        <translation>Die Kamera wird eingeschaltet …</translation>
    </message>
    <message>
        <source>This installation has no part for cameras. Take a picture of the QR code, and open that here as an image.</source>
        <translation>Diese Installation hat keinen Teil für Kameras. Machen Sie ein Foto vom QR-Code, und öffnen Sie es hier als Bild.</translation>
    </message>
    <message>
        <source>There is no camera. Connect one, then try again.</source>
        <translation>Es gibt keine Kamera. Schließen Sie eine an, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The system does not let this program use the camera. Allow it, or join the group “video”, then try again.</source>
        <translation>Das System lässt dieses Programm nicht an die Kamera. Erlauben Sie es, oder treten Sie der Gruppe „video“ bei, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The camera was disconnected. Connect it again, then try again.</source>
        <translation>Die Kamera wurde getrennt. Schließen Sie sie wieder an, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The camera gives no picture. Close other programs that may use it, then try again.</source>
        <translation>Die Kamera liefert kein Bild. Schließen Sie andere Programme, die sie benutzen könnten, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The camera sends no picture. End what else uses it, or connect it again; then try again.</source>
        <translation>Die Kamera sendet kein Bild. Beenden Sie, was sie sonst verwendet, oder schließen Sie sie neu an; versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::CertificateCard</name>
    <message>
        <source>Trust this certi&amp;ficate…</source>
        <translation>Diesem &amp;Zertifikat vertrauen …</translation>
    </message>
    <message>
        <source>Do not trust it</source>
        <translation>Nicht vertrauen</translation>
    </message>
    <message>
        <source>The certificate it showed</source>
        <translation>Das gezeigte Zertifikat</translation>
    </message>
    <message>
        <source>Ask whoever runs the server whether the certificate was renewed, and compare the fingerprint with theirs. If it is right, forget the pinned certificate among the advanced settings below; the new one is then shown to be trusted.</source>
        <translation>Fragen Sie, wer den Server betreibt, ob das Zertifikat erneuert wurde, und vergleichen Sie den Fingerabdruck. Stimmt er, so vergessen Sie unten in den erweiterten Einstellungen das festgelegte Zertifikat; danach wird das neue gezeigt, damit Sie ihm vertrauen können.</translation>
    </message>
    <message>
        <source>Anybody can make a certificate that says this. Compare the fingerprint with the one that whoever runs the server tells you, over the telephone or in person.</source>
        <translation>Jeder kann ein Zertifikat machen, in dem das steht. Vergleichen Sie den Fingerabdruck mit dem, den Ihnen der Betreiber des Servers nennt, am Telefon oder persönlich.</translation>
    </message>
    <message>
        <source>Made out to</source>
        <translation>Ausgestellt auf</translation>
    </message>
    <message>
        <source>For the addresses</source>
        <translation>Für die Adressen</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>sich selbst</translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>From when to when a certificate is valid.</extracomment>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint shown now</source>
        <translation>Jetzt gezeigter SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint that is pinned</source>
        <translation>Festgelegter SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>Whoever holds this certificate will receive your token and every code. Have you compared the whole fingerprint?</source>
        <translation>Wer dieses Zertifikat besitzt, erhält Ihr Token und jeden Code. Haben Sie den ganzen Fingerabdruck verglichen?</translation>
    </message>
    <message>
        <source>Trust it &amp;for this server only</source>
        <translation>Nur für diesen Server &amp;vertrauen</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::CheckRow</name>
    <message>
        <source>checking</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>stops here</source>
        <translation>hier geht es nicht weiter</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A line of a list of checks as a screen reader says it: what was checked, how it stands.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::CodeDelegate</name>
    <message>
        <source>PIN needed</source>
        <translation>PIN nötig</translation>
    </message>
    <message>
        <source>Makes no code</source>
        <translation>Ergibt keinen Code</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <extracomment>The code after the current one; %1 is that code.</extracomment>
        <translation>Nächster: %1</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::CodeField</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Ein&amp;fügen</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>A code has only digits.</source>
        <translation>Ein Code besteht nur aus Ziffern.</translation>
    </message>
    <message>
        <source>This is longer than a code.</source>
        <translation>Das ist länger als ein Code.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::CodesList</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds left</source>
        <translation>
            <numerusform>Noch %n Sekunde</numerusform>
            <numerusform>Noch %n Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::CodesModel</name>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::CodesPage</name>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>The password is changed.</source>
        <translation>Das Passwort ist geändert.</translation>
    </message>
    <message>
        <source>%1 can be kept here as soon as the vault is open.</source>
        <extracomment>%1 is an account.</extracomment>
        <translation>%1 kann hier aufbewahrt werden, sobald der Tresor offen ist.</translation>
    </message>
    <message>
        <source>%1 is looked into as soon as the vault is open.</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>%1 wird angesehen, sobald der Tresor offen ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts are in %1.</source>
        <extracomment>%1 is a file.</extracomment>
        <translation>
            <numerusform>%n Konto ist in %1.</numerusform>
            <numerusform>%n Konten sind in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever reads it has their secrets: delete it after use.</source>
        <translation>Wer die Datei liest, hat deren Geheimnisse: Löschen Sie sie nach Gebrauch.</translation>
    </message>
    <message>
        <source>The backup is restored. What was there before is the newest backup now.</source>
        <translation>Die Sicherung ist wiederhergestellt. Was vorher da war, ist jetzt die neueste Sicherung.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::ColumnsPanel</name>
    <message>
        <source>The first row &amp;names the columns</source>
        <translation>Die erste Zeile be&amp;nennt die Spalten</translation>
    </message>
    <message>
        <source>&amp;Look people up</source>
        <translation>&amp;Personen suchen</translation>
    </message>
    <message>
        <source>C&amp;hoose a server</source>
        <translation>&amp;Server wählen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>What do the columns hold?</source>
        <translation>Was steht in den Spalten?</translation>
    </message>
    <message>
        <source>What column %1 holds</source>
        <translation>Was in Spalte %1 steht</translation>
    </message>
    <message numerus="yes">
        <source>The list has %n rows.</source>
        <translation>
            <numerusform>Die Liste hat %n Zeile.</numerusform>
            <numerusform>Die Liste hat %n Zeilen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows have fewer columns than the others.</source>
        <translation>
            <numerusform>%n Zeile hat weniger Spalten als die anderen.</numerusform>
            <numerusform>%n Zeilen haben weniger Spalten als die anderen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the column that says who is meant: user id, login name or e-mail.</source>
        <translation>Wählen Sie die Spalte, die sagt, wer gemeint ist: Benutzer-ID, Anmeldename oder E-Mail.</translation>
    </message>
    <message>
        <source>Connect to a server first: the people are looked up there.</source>
        <translation>Verbinden Sie sich zuerst mit einem Server: Dort werden die Personen gesucht.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::ConfirmPanel</name>
    <message>
        <source>&amp;Look again</source>
        <translation>Noch einmal nachse&amp;hen</translation>
    </message>
    <message>
        <source>Code &amp;from the phone</source>
        <translation>Code vo&amp;m Telefon</translation>
    </message>
    <message>
        <source>Code from the phone</source>
        <translation>Code vom Telefon</translation>
    </message>
    <message>
        <source>Show a &amp;new QR code</source>
        <translation>&amp;Neuen QR-Code zeigen</translation>
    </message>
    <message>
        <source>Registers anew: the QR code shown now stops working.</source>
        <translation>Registriert neu: Der jetzt gezeigte QR-Code gilt dann nicht mehr.</translation>
    </message>
    <message>
        <source>What would a &amp;phone show?</source>
        <translation>&amp;Was würde ein Telefon zeigen?</translation>
    </message>
    <message>
        <source>Nothing is registered on the practice server.</source>
        <translation>Auf dem Übungsserver ist nichts registriert.</translation>
    </message>
    <message>
        <source>A phone would show %1 now.</source>
        <translation>Ein Telefon würde jetzt %1 zeigen.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::ConnectCard</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Your ZITADEL</source>
        <translation>Ihr ZITADEL</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>T&amp;oken</source>
        <translation>T&amp;oken</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>Token verbergen</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Token zeigen</translation>
    </message>
    <message>
        <source>A personal access token of a service account that may manage users.</source>
        <translation>Ein persönliches Zugriffstoken eines Dienstkontos, das Benutzer verwalten darf.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::ConnectionView</name>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) can be seen.</source>
        <translation>
            <numerusform>Eine Person ist zu sehen.</numerusform>
            <numerusform>%n Personen sind zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Noch einmal versu&amp;chen</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::CountdownRing</name>
    <message>
        <source>Time left for this code</source>
        <translation>Restzeit dieses Codes</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds left</source>
        <translation>
            <numerusform>Noch eine Sekunde</numerusform>
            <numerusform>Noch %n Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::DeskCard</name>
    <message>
        <source>Desk</source>
        <extracomment>The place where people are enrolled.</extracomment>
        <translation>Schalter</translation>
    </message>
    <message>
        <source>As dots</source>
        <extracomment>How the code stands in the user window.</extracomment>
        <translation>Als Punkte</translation>
    </message>
    <message>
        <source>As digits</source>
        <extracomment>How the code stands in the user window.</extracomment>
        <translation>Als Ziffern</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <extracomment>The user window goes blank after some time: never.</extracomment>
        <translation>Nie</translation>
    </message>
    <message numerus="yes">
        <source>%n at once</source>
        <translation>
            <numerusform>%n zugleich</numerusform>
            <numerusform>%n zugleich</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>No app is offered.</extracomment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>&amp;User window</source>
        <translation>Fenster zum Gegenü&amp;ber</translation>
    </message>
    <message>
        <source>The monitor that faces the person who is being enrolled.</source>
        <translation>Der Bildschirm, auf den die Person sieht, die gerade eingerichtet wird.</translation>
    </message>
    <message>
        <source>Typed &amp;code</source>
        <translation>Eingegebener &amp;Code</translation>
    </message>
    <message>
        <source>&amp;Blank the user window after</source>
        <translation>Fenster zum Gegenüber &amp;leeren nach</translation>
    </message>
    <message>
        <source>When nobody has done anything at the desk for so long.</source>
        <translation>Wenn so lange niemand am Schalter etwas getan hat.</translation>
    </message>
    <message>
        <source>App for An&amp;droid</source>
        <translation>App für An&amp;droid</translation>
    </message>
    <message>
        <source>The user window shows its page as a QR code to somebody who has no app yet.</source>
        <translation>Wer noch keine App hat, sieht deren Seite als QR-Code.</translation>
    </message>
    <message>
        <source>App for &amp;iPhone</source>
        <translation>App für &amp;iPhone</translation>
    </message>
    <message>
        <source>The same, for somebody with an iPhone.</source>
        <translation>Dasselbe für Personen mit einem iPhone.</translation>
    </message>
    <message>
        <source>&amp;Sound</source>
        <translation>&amp;Ton</translation>
    </message>
    <message>
        <source>When somebody is verified.</source>
        <translation>Wenn jemand bestätigt ist.</translation>
    </message>
    <message>
        <source>Calls to the serve&amp;r</source>
        <translation>Anfra&amp;gen an den Server</translation>
    </message>
    <message>
        <source>How many are under way while the people of a roster are looked up. Fewer spare a server that is busy.</source>
        <translation>Wie viele unterwegs sind, während die Personen einer Teilnehmerliste nachgeschlagen werden. Weniger schonen einen Server, der viel zu tun hat.</translation>
    </message>
    <message>
        <source>How the user window shows it. Whoever stands behind the person sees it, too.</source>
        <translation>Wie das Fenster zum Gegenüber ihn zeigt. Wer hinter der Person steht, sieht ihn auch.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::DetailsCard</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A moment and how long ago it was: &quot;1 May 2025 10:30 CEST, 5 minutes ago&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Resource owner</source>
        <extracomment>The organisation&apos;s name and, in brackets, its id.</extracomment>
        <translation>Eigentümer der Ressource</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::DeviceWaitView</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>seconds left to confirm</source>
        <translation>Sekunden bleiben zum Bestätigen</translation>
    </message>
    <message>
        <source>Scan with your phone&apos;s camera, or open this address:</source>
        <translation>Scannen Sie mit der Kamera des Telefons oder öffnen Sie diese Adresse:</translation>
    </message>
    <message>
        <source>The page shows this code; confirm it only if it does:</source>
        <translation>Die Seite zeigt diesen Code; bestätigen Sie nur dann:</translation>
    </message>
    <message>
        <source>Code to compare: %1</source>
        <translation>Code zum Vergleichen: %1</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::DisplayStrip</name>
    <message>
        <source>&amp;User window</source>
        <translation>Fenster zum Gegenü&amp;ber</translation>
    </message>
    <message>
        <source>User window</source>
        <translation>Fenster zum Gegenüber</translation>
    </message>
    <message>
        <source>H&amp;ow to get an app</source>
        <translation>S&amp;o kommt man zu einer App</translation>
    </message>
    <message>
        <source>Shows it to the person in front of you, until pressed again.</source>
        <translation>Zeigt es der Person vor Ihnen, bis Sie noch einmal drücken.</translation>
    </message>
    <message>
        <source>What the person in front of you sees.</source>
        <translation>Was die Person vor Ihnen sieht.</translation>
    </message>
    <message>
        <source>The monitor is not connected. The window comes back with it.</source>
        <translation>Der Monitor ist nicht angeschlossen. Das Fenster kommt mit ihm zurück.</translation>
    </message>
    <message>
        <source>Shows the person in front of you the QR code and the steps, on a monitor of their own.</source>
        <translation>Zeigt der Person vor Ihnen den QR-Code und die Schritte, auf einem eigenen Monitor.</translation>
    </message>
    <message>
        <source>Connect a second monitor to show the person in front of you the QR code and the steps.</source>
        <translation>Schließen Sie einen zweiten Monitor an, um der Person vor Ihnen den QR-Code und die Schritte zu zeigen.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::DisplayWindow</name>
    <message>
        <source>Factordesk</source>
        <translation>Factordesk</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::DonePanel</name>
    <message>
        <source>&amp;Next person</source>
        <translation>&amp;Nächste Person</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>The authenticator of %1 is set up and confirmed by the server.</source>
        <translation>Der Authenticator von %1 ist eingerichtet und vom Server bestätigt.</translation>
    </message>
    <message>
        <source>&amp;Keep this account in Factordesk…</source>
        <translation>Dieses &amp;Konto in Factordesk aufbewahren …</translation>
    </message>
    <message>
        <source>Recover&amp;y codes…</source>
        <translation>Wiederherst&amp;ellungscodes…</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::EndedPanel</name>
    <message>
        <source>&amp;Find the next person</source>
        <translation>&amp;Nächste Person suchen</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::EnrollPage</name>
    <message>
        <source>&amp;Give up…</source>
        <translation>&amp;Aufgeben …</translation>
    </message>
    <message>
        <source>No server yet</source>
        <translation>Noch kein Server</translation>
    </message>
    <message>
        <source>Connect to your ZITADEL, or practise with the built-in server.</source>
        <translation>Verbinden Sie sich mit Ihrem ZITADEL, oder üben Sie mit dem eingebauten Server.</translation>
    </message>
    <message>
        <source>&amp;Choose a server</source>
        <translation>Server &amp;wählen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::ErrorCard</name>
    <message>
        <source>Show &amp;details</source>
        <translation>Einzelhei&amp;ten zeigen</translation>
    </message>
    <message>
        <source>Status code</source>
        <translation>Statuscode</translation>
    </message>
    <message>
        <source>The server says</source>
        <translation>Der Server sagt</translation>
    </message>
    <message>
        <source>Error id</source>
        <translation>Fehler-ID</translation>
    </message>
    <message>
        <source>Hide &amp;details</source>
        <translation>Einzelhei&amp;ten verbergen</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::ExportDialog</name>
    <message>
        <source>A vault of its own, for Factordesk on another computer and for safekeeping. Nothing of an account is lost.</source>
        <translation>Ein eigener Tresor, für Factordesk auf einem anderen Rechner und zum Aufbewahren. Von einem Konto geht nichts verloren.</translation>
    </message>
    <message>
        <source>For Aegis on Android, and for the many programs that import its files.</source>
        <translation>Für Aegis unter Android und für die vielen Programme, die dessen Dateien importieren.</translation>
    </message>
    <message>
        <source>One otpauth:// address a line, which nearly every authenticator imports.</source>
        <translation>Eine otpauth://-Adresse je Zeile; das importiert fast jeder Authenticator.</translation>
    </message>
    <message>
        <source>accounts.vault</source>
        <translation>konten.vault</translation>
    </message>
    <message>
        <source>accounts.json</source>
        <translation>konten.json</translation>
    </message>
    <message>
        <source>accounts.txt</source>
        <translation>konten.txt</translation>
    </message>
    <message>
        <source>&amp;Password of the file</source>
        <translation>&amp;Passwort der Datei</translation>
    </message>
    <message>
        <source>The same a&amp;gain</source>
        <translation>Dasselbe noch ein&amp;mal</translation>
    </message>
    <message>
        <source>&amp;I know that, and delete the file after use</source>
        <translation>&amp;Ich weiß das und lösche die Datei nach Gebrauch</translation>
    </message>
    <message>
        <source>Accounts to export</source>
        <translation>Konten zum Exportieren</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Factordesk (encrypted)</source>
        <translation>Factordesk (verschlüsselt)</translation>
    </message>
    <message>
        <source>Aegis (encrypted)</source>
        <translation>Aegis (verschlüsselt)</translation>
    </message>
    <message>
        <source>Aegis (not encrypted)</source>
        <translation>Aegis (unverschlüsselt)</translation>
    </message>
    <message>
        <source>List of addresses (not encrypted)</source>
        <translation>Liste von Adressen (unverschlüsselt)</translation>
    </message>
    <message>
        <source>Export accounts</source>
        <translation>Konten exportieren</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>This file is not encrypted: whoever reads it, also from a backup or a synchronised folder, can make the codes of its accounts.</source>
        <translation>Diese Datei ist nicht verschlüsselt: Wer sie liest, auch aus einer Sicherung oder einem abgeglichenen Ordner, kann die Codes ihrer Konten erzeugen.</translation>
    </message>
    <message numerus="yes">
        <source>E&amp;xport %n accounts…</source>
        <translation>
            <numerusform>%n Konto e&amp;xportieren …</numerusform>
            <numerusform>%n Konten e&amp;xportieren …</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is being written…</source>
        <translation>Die Datei wird geschrieben …</translation>
    </message>
    <message>
        <source>Type a password.</source>
        <translation>Geben Sie ein Passwort ein.</translation>
    </message>
    <message>
        <source>This is not the same password.</source>
        <translation>Das ist nicht dasselbe Passwort.</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Exportieren als</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder, or make room on the disk.</source>
        <translation>%1 lässt sich nicht schreiben. Wählen Sie einen anderen Ordner, oder schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>This is longer than a password may be.</source>
        <translation>Das ist länger, als ein Passwort sein darf.</translation>
    </message>
    <message>
        <source>A PDF to be printed and kept in a safe place: each account with the QR code that brings it back.</source>
        <translation>Ein PDF zum Ausdrucken und sicheren Aufbewahren: jedes Konto mit dem QR-Code, der es zurückbringt.</translation>
    </message>
    <message>
        <source>accounts.pdf</source>
        <translation>konten.pdf</translation>
    </message>
    <message>
        <source>QR codes on paper (PDF, not encrypted)</source>
        <translation>QR-Codes auf Papier (PDF, nicht verschlüsselt)</translation>
    </message>
    <message>
        <source>Whoever sees these pages, or the file they are printed from, can make the codes of the accounts on them.</source>
        <translation>Wer diese Seiten oder die Datei dazu sieht, kann die Codes der Konten darauf erzeugen.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::FindDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::FindPanel</name>
    <message>
        <source>Enroll a person</source>
        <translation>Eine Person einrichten</translation>
    </message>
    <message>
        <source>Find the person who is to get an authenticator: type, or scan a badge.</source>
        <translation>Suchen Sie die Person, die einen Authenticator bekommen soll: Tippen Sie, oder scannen Sie einen Ausweis.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::FindPersonDialog</name>
    <message>
        <source>Find a person</source>
        <translation>Eine Person suchen</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::Finder</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::FinishQuestion</name>
    <message>
        <source>End this roster?</source>
        <translation>Diese Teilnehmerliste beenden?</translation>
    </message>
    <message numerus="yes">
        <source>%n people are left to call.</source>
        <translation>
            <numerusform>%n Person ist noch aufzurufen.</numerusform>
            <numerusform>%n Personen sind noch aufzurufen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n registrations are left pending on the server.</source>
        <translation>
            <numerusform>%n Registrierung ist auf dem Server offen geblieben.</numerusform>
            <numerusform>%n Registrierungen sind auf dem Server offen geblieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;End it</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>Be&amp;halten</translation>
    </message>
    <message numerus="yes">
        <source>%n people have a letter, and no code has come yet.</source>
        <translation>
            <numerusform>%n Person hat einen Brief, und es ist noch kein Code gekommen.</numerusform>
            <numerusform>%n Personen haben einen Brief, und es ist noch kein Code gekommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of who was called and how it ended is forgotten.</source>
        <translation>Die Liste, wer aufgerufen wurde und wie es ausging, wird vergessen.</translation>
    </message>
    <message>
        <source>The journal keeps what was done.</source>
        <translation>Das Journal behält, was getan wurde.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::FirstStartPage</name>
    <message>
        <source>Welcome to Factordesk</source>
        <translation>Willkommen bei Factordesk</translation>
    </message>
    <message>
        <source>Factordesk</source>
        <translation>Factordesk</translation>
    </message>
    <message>
        <source>Gives people their second factor for ZITADEL, and makes sure that it works.</source>
        <translation>Gibt Personen ihren zweiten Faktor für ZITADEL und stellt sicher, dass er funktioniert.</translation>
    </message>
    <message>
        <source>&amp;Connect to your ZITADEL</source>
        <translation>Mit Ihrem &amp;ZITADEL verbinden</translation>
    </message>
    <message>
        <source>With its address, signed in as yourself. Nothing is changed there until you say so.</source>
        <translation>Mit seiner Adresse, unter Ihrem eigenen Konto. Dort ändert sich nichts, bevor Sie es sagen.</translation>
    </message>
    <message>
        <source>&amp;Practise with the built-in server</source>
        <translation>Mit dem eingebauten Server ü&amp;ben</translation>
    </message>
    <message>
        <source>Invented people, on this computer alone: try everything, break nothing.</source>
        <translation>Erfundene Personen, nur auf diesem Computer: alles ausprobieren, nichts kaputt machen.</translation>
    </message>
    <message>
        <source>&amp;Use it as an authenticator</source>
        <translation>Als A&amp;uthenticator benutzen</translation>
    </message>
    <message>
        <source>Keep the codes of your own accounts, encrypted on this computer.</source>
        <translation>Für die Codes Ihrer eigenen Konten, verschlüsselt auf diesem Rechner.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::ImportDialog</name>
    <message>
        <source>&amp;Password of the file</source>
        <translation>&amp;Passwort der Datei</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Accounts in the file</source>
        <translation>Konten in der Datei</translation>
    </message>
    <message>
        <source>The file is being read…</source>
        <translation>Die Datei wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%n codes of this transfer are missing in the file.</source>
        <translation>
            <numerusform>%n Code dieser Übertragung fehlt in der Datei.</numerusform>
            <numerusform>%n Codes dieser Übertragung fehlen in der Datei.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n accounts</source>
        <translation>
            <numerusform>%n Konto &amp;importieren</numerusform>
            <numerusform>%n Konten &amp;importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>The file cannot be opened.</source>
        <translation>Die Datei lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>This is a folder or a device, and not a file.</source>
        <translation>Das ist ein Ordner oder ein Gerät und keine Datei.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are no accounts; their remarks tell why.</source>
        <translation>
            <numerusform>%n Zeile ist kein Konto; ihre Anmerkung sagt, warum.</numerusform>
            <numerusform>%n Zeilen sind keine Konten; ihre Anmerkungen sagen, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>The vault is being written…</source>
        <translation>Der Tresor wird geschrieben …</translation>
    </message>
    <message>
        <source>&amp;Open as an andOTP backup</source>
        <translation>Als andOTP-Sicherung ö&amp;ffnen</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::InspectorPanel</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Time and size</source>
        <translation>Zeit und Größe</translation>
    </message>
    <message>
        <source>Language to copy the call in</source>
        <translation>Sprache, in der der Aufruf kopiert wird</translation>
    </message>
    <message>
        <source>Copied. Put the token and the code in the places of %1 and %2.</source>
        <translation>Kopiert. Setzen Sie Token und Code an die Stellen von %1 und %2.</translation>
    </message>
    <message>
        <source>The body is shown decoded here, so no program can send it as it is: choose JSON as the media type for a call to copy.</source>
        <translation>Der Inhalt steht hier dekodiert, so kann ihn kein Programm senden: Wählen Sie JSON als Medientyp, um einen Aufruf zu kopieren.</translation>
    </message>
    <message>
        <source>Each time begins where the one above it ends; what shares a row cannot be measured apart, and the first byte is noted once the answer&apos;s headers are whole.</source>
        <translation>Jede Zeit beginnt, wo die darüber endet; was sich eine Zeile teilt, lässt sich nicht getrennt messen, und das erste Byte zählt, sobald die Kopfzeilen der Antwort vollständig sind.</translation>
    </message>
    <message>
        <source>Cop&amp;y as</source>
        <extracomment>Followed by a box with the names of languages: curl, Python…</extracomment>
        <translation>Ko&amp;pieren als</translation>
    </message>
    <message>
        <source>&amp;Copy it</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Hid&amp;e the call</source>
        <translation>Aufruf verber&amp;gen</translation>
    </message>
    <message>
        <source>Show th&amp;e call</source>
        <translation>Aufruf zei&amp;gen</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::JournalDetails</name>
    <message>
        <source>The selected entry</source>
        <translation>Der gewählte Eintrag</translation>
    </message>
    <message>
        <source>Copy the entry</source>
        <translation>Eintrag kopieren</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What was asked for (&quot;Verify&quot;), and what came of it, a sentence.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Number of the entry</source>
        <translation>Nummer des Eintrags</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Error id</source>
        <translation>Fehler-ID</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Resource owner</source>
        <translation>Eigentümer der Ressource</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::JournalFilterBar</name>
    <message>
        <source>All days</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Alle Ergebnisse</translation>
    </message>
    <message>
        <source>All admins</source>
        <translation>Alle Admins</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>Person suchen</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::JournalModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::JournalPage</name>
    <message>
        <source>Nothing done yet</source>
        <translation>Noch nichts geschehen</translation>
    </message>
    <message>
        <source>Whatever is registered, confirmed or removed from this computer is written down here, with who did it and what the server said.</source>
        <translation>Was von diesem Rechner aus registriert, bestätigt oder entfernt wird, steht dann hier: wer es tat und was der Server sagte.</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>C&amp;heck</source>
        <translation>&amp;Kette prüfen</translation>
    </message>
    <message>
        <source>E&amp;xport CSV…</source>
        <translation>CSV e&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Day protocol…</source>
        <translation>&amp;Tagesprotokoll…</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Documents (*.pdf)</source>
        <translation>Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>What was done to whom from this computer, when, by whom, and how it ended. It holds no secret.</source>
        <translation>Was von diesem Rechner aus an wem getan wurde, wann, von wem und wie es ausging. Es enthält kein Geheimnis.</translation>
    </message>
    <message>
        <source>&amp;Write again</source>
        <translation>&amp;Nochmals schreiben</translation>
    </message>
    <message>
        <source>No such entry</source>
        <translation>Kein solcher Eintrag</translation>
    </message>
    <message>
        <source>No entry is of that person, day, outcome and admin.</source>
        <translation>Kein Eintrag passt zu Person, Tag, Ergebnis und Admin zugleich.</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>&amp;Alle zeigen</translation>
    </message>
    <message>
        <source>The chain is being checked…</source>
        <translation>Die Kette wird geprüft…</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are not written yet: %1</source>
        <translation>
            <numerusform>%n Eintrag ist noch nicht geschrieben: %1</numerusform>
            <numerusform>%n Einträge sind noch nicht geschrieben: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Geschrieben nach %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder, or make room on the disk.</source>
        <translation>%1 lässt sich nicht schreiben. Wählen Sie einen anderen Ordner, oder schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>journal</source>
        <extracomment>A file&apos;s name without its suffix.</extracomment>
        <translation>protokoll</translation>
    </message>
    <message>
        <source>journal-%1</source>
        <extracomment>A file&apos;s name without its suffix; %1 is a day.</extracomment>
        <translation>protokoll-%1</translation>
    </message>
    <message>
        <source>Details of the entry</source>
        <translation>Einzelheiten des Eintrags</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::JournalTable</name>
    <message>
        <source>Entries of the journal</source>
        <translation>Einträge des Protokolls</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::KeepQuestion</name>
    <message>
        <source>Keep the sign-in?</source>
        <translation>Anmeldung behalten?</translation>
    </message>
    <message>
        <source>The sign-in is not kept yet, since the vault is locked.</source>
        <translation>Die Anmeldung ist noch nirgends aufbewahrt, da der Tresor gesperrt ist.</translation>
    </message>
    <message>
        <source>Open the vault, and the sign-in is kept there and still holds at the next start. Close without it, and you sign in again next time.</source>
        <translation>Öffnen Sie den Tresor, dann wird die Anmeldung dort aufbewahrt und gilt auch beim nächsten Start. Schließen Sie ohne ihn, melden Sie sich beim nächsten Mal neu an.</translation>
    </message>
    <message>
        <source>&amp;Open the vault</source>
        <translation>Tresor ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Close without it</source>
        <translation>&amp;Ohne ihn schließen</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Bleiben</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::KeyFileField</name>
    <message>
        <source>Choose fi&amp;le…</source>
        <translation>Date&amp;i wählen …</translation>
    </message>
    <message>
        <source>Drop the key file here, or choose it.</source>
        <translation>Ziehen Sie die Schlüsseldatei hierher oder wählen Sie sie.</translation>
    </message>
    <message>
        <source>Choose a service account&apos;s key</source>
        <translation>Schlüssel eines Dienstkontos wählen</translation>
    </message>
    <message>
        <source>Key files (*.json);;All files (*)</source>
        <translation>Schlüsseldateien (*.json);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::LeaveQuestion</name>
    <message>
        <source>Give up?</source>
        <translation>Aufgeben?</translation>
    </message>
    <message>
        <source>The authenticator of %1 is not confirmed yet.</source>
        <translation>Der Authenticator von %1 ist noch nicht bestätigt.</translation>
    </message>
    <message>
        <source>Remove the registration, and its QR code stops working. Leave it waiting, and the QR code can still be confirmed later.</source>
        <translation>Wird die Registrierung entfernt, gilt ihr QR-Code nicht mehr. Bleibt sie, kann der QR-Code später noch bestätigt werden.</translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>&amp;Leave it waiting</source>
        <translation>&amp;Warten lassen</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Bleiben</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::LeftoversDialog</name>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Registrations left pending</source>
        <translation>Offen gebliebene Registrierungen</translation>
    </message>
    <message>
        <source>People with a registration left pending</source>
        <translation>Personen mit offen gebliebener Registrierung</translation>
    </message>
    <message>
        <source>Registrations done</source>
        <translation>Erledigte Registrierungen</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Remove %n registrations</source>
        <translation>
            <numerusform>%n Registrierung &amp;entfernen</numerusform>
            <numerusform>%n Registrierungen &amp;entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>That was all.</source>
        <translation>Das waren alle.</translation>
    </message>
    <message>
        <source>These people were registered and never entered a code. Once removed, their QR code no longer works. Each is looked at before, and whoever has confirmed it since keeps it.</source>
        <translation>Diese Personen wurden registriert und haben nie einen Code eingegeben. Nach dem Entfernen funktioniert ihr QR-Code nicht mehr. Jede Registrierung wird vorher geprüft; wer sie inzwischen bestätigt hat, behält sie.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::LetterOffer</name>
    <message>
        <source>Le&amp;tter…</source>
        <translation>&amp;Brief …</translation>
    </message>
    <message>
        <source>A page to hand over, for somebody who is not at the desk.</source>
        <translation>Eine Seite zum Aushändigen, für jemanden, der nicht am Platz ist.</translation>
    </message>
    <message>
        <source>letter.pdf</source>
        <extracomment>The name of a file.</extracomment>
        <translation>brief.pdf</translation>
    </message>
    <message>
        <source>Documents (*.pdf)</source>
        <translation>Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>The letter is being written…</source>
        <translation>Der Brief wird geschrieben …</translation>
    </message>
    <message>
        <source>The letter is in %1. It counts once the code that the app shows is typed here.</source>
        <translation>Der Brief ist in %1. Er zählt, sobald der Code, den die App zeigt, hier eingegeben ist.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::LetterQuestion</name>
    <message>
        <source>Put the secret on paper?</source>
        <translation>Das Geheimnis auf Papier bringen?</translation>
    </message>
    <message>
        <source>The letter for %1 carries the secret of the authenticator.</source>
        <translation>Der Brief für %1 enthält das Geheimnis des Authenticators.</translation>
    </message>
    <message numerus="yes">
        <source>%n letters carry the secrets of as many authenticators.</source>
        <translation>
            <numerusform>%n Brief enthält das Geheimnis eines Authenticators.</numerusform>
            <numerusform>%n Briefe enthalten die Geheimnisse ebenso vieler Authenticatoren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever reads a letter, or its file, can make the person’s codes. Hand it over yourself, and delete the file once it is printed.</source>
        <translation>Wer einen Brief oder seine Datei liest, kann die Codes der Person erzeugen. Händigen Sie ihn selbst aus, und löschen Sie die Datei, sobald sie gedruckt ist.</translation>
    </message>
    <message>
        <source>&amp;Write the letter…</source>
        <translation>Brief &amp;schreiben …</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Write %n letters…</source>
        <translation>
            <numerusform>%n Brief &amp;schreiben …</numerusform>
            <numerusform>%n Briefe &amp;schreiben …</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Put the recovery codes on paper?</source>
        <translation>Die Wiederherstellungscodes auf Papier bringen?</translation>
    </message>
    <message>
        <source>The letter for %1 carries the recovery codes.</source>
        <translation>Der Brief für %1 enthält die Wiederherstellungscodes.</translation>
    </message>
    <message>
        <source>Whoever reads it, or its file, can sign in with a code. Hand it over yourself, and delete the file once it is printed.</source>
        <translation>Wer ihn oder seine Datei liest, kann sich mit einem Code anmelden. Händigen Sie ihn selbst aus, und löschen Sie die Datei, sobald sie gedruckt ist.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::LettersDialog</name>
    <message>
        <source>&amp;Write letters…</source>
        <translation>Briefe schrei&amp;ben…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Briefe</translation>
    </message>
    <message>
        <source>People who are to have a letter</source>
        <translation>Personen, die einen Brief bekommen sollen</translation>
    </message>
    <message>
        <source>Letters done</source>
        <translation>Fertige Briefe</translation>
    </message>
    <message>
        <source>Each of these people is registered and gets a page with the QR code, the setup key and the steps, in their own language. An earlier QR code stops working. A letter counts once its person has typed the first code, here or at the desk.</source>
        <translation>Jede dieser Personen wird registriert und bekommt eine Seite mit QR-Code, Einrichtungsschlüssel und Schritten in ihrer eigenen Sprache. Ein früherer QR-Code gilt dann nicht mehr. Ein Brief gilt, sobald seine Person den ersten Code eingegeben hat, hier oder am Schalter.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>letters.pdf</source>
        <extracomment>The name of a file.</extracomment>
        <translation>briefe.pdf</translation>
    </message>
    <message>
        <source>Documents (*.pdf)</source>
        <translation>Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Has a letter</source>
        <translation>Hat einen Brief</translation>
    </message>
    <message>
        <source>Has a page</source>
        <translation>Hat eine Seite</translation>
    </message>
    <message>
        <source>Registered, but the secret was lost</source>
        <translation>Registriert, aber das Geheimnis ist verloren</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Write %n letters…</source>
        <translation>
            <numerusform>%n Brief schrei&amp;ben…</numerusform>
            <numerusform>%n Briefe schrei&amp;ben…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message numerus="yes">
        <source>%n people are registered, and nobody has their secret: they are left pending in the roster. Remove these registrations together there, or write letters again, which registers them anew.</source>
        <translation>
            <numerusform>%n Person ist registriert, und niemand hat ihr Geheimnis: Sie bleibt in der Teilnehmerliste offen. Entfernen Sie diese Registrierung dort, oder schreiben Sie noch einmal Briefe; das registriert sie neu.</numerusform>
            <numerusform>%n Personen sind registriert, und niemand hat ihr Geheimnis: Sie bleiben in der Teilnehmerliste offen. Entfernen Sie diese Registrierungen dort gemeinsam, oder schreiben Sie noch einmal Briefe; das registriert sie neu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letters are in %1. Delete the file once it is printed.</source>
        <translation>
            <numerusform>%n Brief liegt in %1. Löschen Sie die Datei, sobald sie gedruckt ist.</numerusform>
            <numerusform>%n Briefe liegen in %1. Löschen Sie die Datei, sobald sie gedruckt ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no letters: nobody was registered for one.</source>
        <translation>Es gibt keine Briefe: Niemand wurde für einen registriert.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::LookUpBar</name>
    <message>
        <source>Try &amp;again</source>
        <translation>Noch einmal versu&amp;chen</translation>
    </message>
    <message>
        <source>Stop &amp;looking up</source>
        <translation>Suche be&amp;enden</translation>
    </message>
    <message>
        <source>People looked up</source>
        <translation>Gesuchte Personen</translation>
    </message>
    <message>
        <source>Asking the server: %1 of %2</source>
        <extracomment>%1 of %2 people.</extracomment>
        <translation>Der Server wird gefragt: %1 von %2</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::MainWindow</name>
    <message>
        <source>Factordesk</source>
        <translation>Factordesk</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::MakeVaultPanel</name>
    <message>
        <source>Make your vault</source>
        <translation>Legen Sie Ihren Tresor an</translation>
    </message>
    <message>
        <source>Your accounts are kept in one encrypted file on this computer. The password that you choose here opens it; nobody can look it up for you.</source>
        <translation>Ihre Konten liegen in einer verschlüsselten Datei auf diesem Rechner. Das Passwort, das Sie hier wählen, öffnet sie; niemand kann es für Sie nachsehen.</translation>
    </message>
    <message>
        <source>&amp;Make the vault</source>
        <translation>&amp;Tresor anlegen</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>Noch &amp;einmal</translation>
    </message>
    <message>
        <source>This is longer than a password may be.</source>
        <translation>Das ist länger, als ein Passwort sein darf.</translation>
    </message>
    <message>
        <source>Type a password.</source>
        <translation>Geben Sie ein Passwort ein.</translation>
    </message>
    <message>
        <source>This is not the same password.</source>
        <translation>Das ist nicht dasselbe Passwort.</translation>
    </message>
    <message>
        <source>A short password is soon guessed by whoever gets hold of the file. Four words that do not belong together are better. To keep this one, press the button again.</source>
        <translation>Ein kurzes Passwort errät bald, wer die Datei in die Hand bekommt. Vier Wörter, die nicht zusammengehören, sind besser. Um dieses zu behalten, drücken Sie den Knopf noch einmal.</translation>
    </message>
    <message>
        <source>The vault is being made…</source>
        <translation>Der Tresor wird angelegt …</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>&amp;Sicherungen …</translation>
    </message>
    <message>
        <source>The vault&apos;s file is gone, but backups of it are there.</source>
        <translation>Die Tresordatei ist weg, aber Sicherungen davon sind da.</translation>
    </message>
    <message>
        <source>The backup is being opened…</source>
        <translation>Die Sicherung wird geöffnet …</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::MediaTypeField</name>
    <message>
        <source>Find out</source>
        <translation>Herausfinden</translation>
    </message>
    <message>
        <source>Find out which media types the server answers</source>
        <translation>Herausfinden, welche Medientypen der Server beantwortet</translation>
    </message>
    <message>
        <source>Media type of the calls</source>
        <translation>Medientyp der Aufrufe</translation>
    </message>
    <message>
        <source>%1 (not answered)</source>
        <extracomment>A media type in a list of choices (%1), such as &quot;gRPC&quot;, that the server did not answer.</extracomment>
        <translation>%1 (nicht beantwortet)</translation>
    </message>
    <message>
        <source>Trying each media type…</source>
        <translation>Jeder Medientyp wird versucht …</translation>
    </message>
    <message>
        <source>This server answers %1.</source>
        <extracomment>%1 is a list such as &quot;JSON and gRPC-Web&quot;.</extracomment>
        <translation>Dieser Server beantwortet %1.</translation>
    </message>
    <message>
        <source>This server did not answer %1 when it was tried, but %2. Choose one that it answers.</source>
        <extracomment>%1 is a media type such as &quot;gRPC&quot;, %2 a list such as &quot;JSON and gRPC-Web&quot;.</extracomment>
        <translation>Dieser Server hat %1 beim Versuch nicht beantwortet, wohl aber %2. Wählen Sie einen, den er beantwortet.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::MethodChoice</name>
    <message>
        <source>How to sign in</source>
        <translation>Art der Anmeldung</translation>
    </message>
    <message>
        <source>With the browser</source>
        <translation>Mit dem Browser</translation>
    </message>
    <message>
        <source>With a key file</source>
        <translation>Mit einer Schlüsseldatei</translation>
    </message>
    <message>
        <source>With another device</source>
        <translation>Mit einem anderen Gerät</translation>
    </message>
    <message>
        <source>With an access token</source>
        <translation>Mit einem Zugriffstoken</translation>
    </message>
    <message>
        <source>With a client secret</source>
        <translation>Mit einem Client-Secret</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::NavigationColumn</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::NavigationItem</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A page&apos;s name and its keys: &quot;Enroll (Ctrl+1)&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::NewPasswordDialog</name>
    <message>
        <source>Change the password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>The new password opens the vault from now on. Earlier states of the vault, kept as backups, still open with the old one.</source>
        <translation>Das neue Passwort öffnet den Tresor von nun an. Frühere Stände, die als Sicherung aufbewahrt werden, öffnet weiterhin das alte.</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>Än&amp;dern</translation>
    </message>
    <message>
        <source>&amp;Old password</source>
        <translation>&amp;Altes Passwort</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>&amp;Neues Passwort</translation>
    </message>
    <message>
        <source>The new one &amp;again</source>
        <translation>Das neue noch &amp;einmal</translation>
    </message>
    <message>
        <source>Type a new password.</source>
        <translation>Geben Sie ein neues Passwort ein.</translation>
    </message>
    <message>
        <source>This is not the same password.</source>
        <translation>Das ist nicht dasselbe Passwort.</translation>
    </message>
    <message>
        <source>The password is being changed…</source>
        <translation>Das Passwort wird geändert …</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::NewRecoveryKeyDialog</name>
    <message>
        <source>New recovery key</source>
        <translation>Neuer Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Makes a new recovery key and shows it. The one before opens the vault no more.</source>
        <translation>Erzeugt einen neuen Wiederherstellungsschlüssel und zeigt ihn. Der bisherige öffnet den Tresor dann nicht mehr.</translation>
    </message>
    <message>
        <source>&amp;Make it</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>&amp;Password of the vault</source>
        <translation>&amp;Passwort des Tresors</translation>
    </message>
    <message>
        <source>The recovery key is being made…</source>
        <translation>Der Wiederherstellungsschlüssel wird erzeugt …</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::OrganisationDialog</name>
    <message>
        <source>Find an organisation</source>
        <translation>Organisation suchen</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::OrganisationField</name>
    <message>
        <source>Fi&amp;nd…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Ihre eigene</translation>
    </message>
    <message>
        <source>Find an organisation</source>
        <translation>Organisation suchen</translation>
    </message>
    <message>
        <source>Id of the organisation to wor&amp;k in</source>
        <translation>Id der Organisation, in der gearb&amp;eitet wird</translation>
    </message>
    <message>
        <source>It is called %1.</source>
        <translation>Sie heißt %1.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::OrganisationFinder</name>
    <message>
        <source>%1 (inactive)</source>
        <extracomment>An organisation in a list: its name (%1) and that it has been deactivated.</extracomment>
        <translation>%1 (deaktiviert)</translation>
    </message>
    <message>
        <source>Name or id</source>
        <translation>Name oder Id</translation>
    </message>
    <message>
        <source>Search for an organisation</source>
        <translation>Nach einer Organisation suchen</translation>
    </message>
    <message>
        <source>Organisations found</source>
        <translation>Gefundene Organisationen</translation>
    </message>
    <message>
        <source>No organisation found</source>
        <translation>Keine Organisation gefunden</translation>
    </message>
    <message>
        <source>This server shows you no organisations.</source>
        <translation>Dieser Server zeigt Ihnen keine Organisationen.</translation>
    </message>
    <message>
        <source>Check the spelling, or search by the whole id.</source>
        <translation>Prüfen Sie die Schreibweise, oder suchen Sie nach der ganzen Id.</translation>
    </message>
    <message numerus="yes">
        <source>%n organisation(s) found</source>
        <translation>
            <numerusform>%n Organisation gefunden</numerusform>
            <numerusform>%n Organisationen gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::PassphraseField</name>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::PersonDelegate</name>
    <message>
        <source>Service account</source>
        <translation>Dienstkonto</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::PersonFinder</name>
    <message>
        <source>Name, login name, e-mail or user id</source>
        <translation>Name, Anmeldename, E-Mail oder Benutzer-ID</translation>
    </message>
    <message>
        <source>Search for a person</source>
        <translation>Eine Person suchen</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Gefundene Personen</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>This server shows you no people.</source>
        <translation>Dieser Server zeigt Ihnen keine Personen.</translation>
    </message>
    <message>
        <source>Check the spelling, or search by e-mail or user id.</source>
        <translation>Prüfen Sie die Schreibweise, oder suchen Sie nach E-Mail oder Benutzer-ID.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) found</source>
        <translation>
            <numerusform>Eine Person gefunden</numerusform>
            <numerusform>%n Personen gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::PhoneAppsDialog</name>
    <message>
        <source>Authenticator apps</source>
        <translation>Authenticator-Apps</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Any app for time-based codes will do. To get one, point the phone’s camera at the QR code of its page.</source>
        <translation>Jede App für zeitbasierte Codes ist recht. Um eine zu bekommen, richten Sie die Kamera des Telefons auf den QR-Code ihrer Seite.</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <extracomment>The name of an app, and what it runs on.</extracomment>
        <translation>%1 für %2</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::PhoneSteps</name>
    <message>
        <source>&amp;Which app?</source>
        <translation>&amp;Welche App?</translation>
    </message>
    <message>
        <source>Well-known apps, what to know of each, and where to get it.</source>
        <translation>Bekannte Apps, was man von jeder wissen sollte, und wo es sie gibt.</translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation>Auf dem Telefon</translation>
    </message>
    <message>
        <source>1. Open the authenticator app.</source>
        <translation>1. Öffnen Sie die Authenticator-App.</translation>
    </message>
    <message>
        <source>2. Add an account and scan this QR code.</source>
        <translation>2. Fügen Sie ein Konto hinzu, und scannen Sie diesen QR-Code.</translation>
    </message>
    <message>
        <source>3. Read out or type the code that it shows.</source>
        <translation>3. Lesen Sie den angezeigten Code vor, oder tippen Sie ihn ein.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::PinDialog</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>This account makes no code without its PIN. It is kept in memory until the vault is locked.</source>
        <translation>Ohne seine PIN erzeugt dieses Konto keinen Code. Sie bleibt im Speicher, bis der Tresor gesperrt wird.</translation>
    </message>
    <message>
        <source>&amp;Show the code</source>
        <translation>&amp;Code zeigen</translation>
    </message>
    <message>
        <source>&amp;PIN</source>
        <translation>&amp;PIN</translation>
    </message>
    <message>
        <source>Type the PIN.</source>
        <translation>Geben Sie die PIN ein.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::PracticeCard</name>
    <message>
        <source>&amp;Practise</source>
        <translation>Ü&amp;ben</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>A server that behaves like ZITADEL, built into Factordesk, with invented people. It runs on this computer alone and forgets everything when Factordesk is closed.</source>
        <translation>Ein in Factordesk eingebauter Server, der sich wie ZITADEL verhält, mit erfundenen Personen. Er läuft nur auf diesem Computer und vergisst alles, wenn Factordesk geschlossen wird.</translation>
    </message>
    <message>
        <source>Make something go wrong, to see how Factordesk takes it:</source>
        <translation>Lassen Sie etwas schiefgehen, um zu sehen, wie Factordesk damit umgeht:</translation>
    </message>
    <message>
        <source>Slow answers</source>
        <translation>Langsame Antworten</translation>
    </message>
    <message>
        <source>Each answer takes three seconds.</source>
        <translation>Jede Antwort dauert drei Sekunden.</translation>
    </message>
    <message>
        <source>The next change is carried out, but its answer never arrives.</source>
        <translation>Die nächste Änderung wird ausgeführt, aber ihre Antwort kommt nie an.</translation>
    </message>
    <message>
        <source>The server&apos;s clock is two minutes ahead of this computer&apos;s.</source>
        <translation>Die Uhr des Servers geht gegenüber der dieses Computers zwei Minuten vor.</translation>
    </message>
    <message>
        <source>The server no longer accepts the token.</source>
        <translation>Der Server nimmt das Token nicht mehr an.</translation>
    </message>
    <message>
        <source>Lose the next answer</source>
        <translation>Nächste Antwort verlieren</translation>
    </message>
    <message>
        <source>Clock ahead</source>
        <translation>Uhr geht vor</translation>
    </message>
    <message>
        <source>Token expired</source>
        <translation>Token abgelaufen</translation>
    </message>
    <message>
        <source>It knows no recovery codes yet.</source>
        <translation>Er kennt noch keine Wiederherstellungscodes.</translation>
    </message>
    <message>
        <source>Old server</source>
        <translation>Älterer Server</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::PreparePanel</name>
    <message>
        <source>Before we start</source>
        <translation>Bevor es losgeht</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>Jetzt &amp;nicht</translation>
    </message>
    <message>
        <source>Check a&amp;gain</source>
        <translation>Noch einmal prü&amp;fen</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Noch einmal nachse&amp;hen</translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation>&amp;Registrieren</translation>
    </message>
    <message>
        <source>&amp;Register anew…</source>
        <translation>Neu &amp;registrieren …</translation>
    </message>
    <message>
        <source>&amp;Reset and register…</source>
        <translation>Zurücksetzen und &amp;registrieren …</translation>
    </message>
    <message>
        <source>Reset the working authenticator?</source>
        <translation>Den funktionierenden Authenticator zurücksetzen?</translation>
    </message>
    <message>
        <source>Make the earlier QR code useless?</source>
        <translation>Den früheren QR-Code unbrauchbar machen?</translation>
    </message>
    <message>
        <source>The authenticator that this person uses now is removed first. Until the new one is confirmed they have none.</source>
        <translation>Der Authenticator, den diese Person jetzt benutzt, wird zuerst entfernt. Bis der neue bestätigt ist, hat sie keinen.</translation>
    </message>
    <message>
        <source>A QR code that was handed out earlier and not confirmed stops working as soon as a new one is registered.</source>
        <translation>Ein früher ausgegebener und nicht bestätigter QR-Code gilt nicht mehr, sobald ein neuer registriert ist.</translation>
    </message>
    <message>
        <source>Re&amp;set and register</source>
        <translation>Zu&amp;rücksetzen und registrieren</translation>
    </message>
    <message>
        <source>Register &amp;anew</source>
        <translation>Ne&amp;u registrieren</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::ProfilesCard</name>
    <message>
        <source>&amp;Use this server</source>
        <translation>Diesen Server ben&amp;utzen</translation>
    </message>
    <message>
        <source>Rena&amp;me…</source>
        <translation>U&amp;mbenennen …</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>Ent&amp;fernen …</translation>
    </message>
    <message>
        <source>Another &amp;server…</source>
        <translation>Anderer Se&amp;rver …</translation>
    </message>
    <message>
        <source>Your servers</source>
        <translation>Ihre Server</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Na&amp;me of the server</source>
        <translation>Na&amp;me des Servers</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <extracomment>A server in the list: its name (%1) and that it is the one in use.</extracomment>
        <translation>%1 (in Gebrauch)</translation>
    </message>
    <message>
        <source>&amp;Remove it with its token</source>
        <translation>Samt Token ent&amp;fernen</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::ProxyFields</name>
    <message>
        <source>The system&apos;s</source>
        <extracomment>A proxy: as this computer is set up.</extracomment>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>A proxy: no proxy at all.</extracomment>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Another one</source>
        <extracomment>A proxy whose address is typed.</extracomment>
        <translation>Ein anderer</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>proxy.example:3128</source>
        <translation>proxy.example:3128</translation>
    </message>
    <message>
        <source>Address and port of the proxy</source>
        <translation>Adresse und Port des Proxys</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Use this proxy</source>
        <translation>Diesen Proxy verwenden</translation>
    </message>
    <message>
        <source>User name at the proxy</source>
        <translation>Benutzername beim Proxy</translation>
    </message>
    <message>
        <source>Its password</source>
        <translation>Sein Passwort</translation>
    </message>
    <message>
        <source>Type the proxy&apos;s name and port, for example proxy.example:3128.</source>
        <translation>Tippen Sie Name und Port des Proxys, zum Beispiel proxy.example:3128.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::QrOverlay</name>
    <message>
        <source>QR code, enlarged</source>
        <translation>QR-Code, vergrößert</translation>
    </message>
    <message>
        <source>QR code of %1, enlarged</source>
        <translation>QR-Code von %1, vergrößert</translation>
    </message>
    <message>
        <source>Back to the window</source>
        <translation>Zurück zum Fenster</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::QrView</name>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>To be scanned with an authenticator app. Enter enlarges it.</source>
        <translation>Zum Scannen mit einer Authenticator-App. Die Eingabetaste vergrößert ihn.</translation>
    </message>
    <message>
        <source>The QR code could not be drawn.</source>
        <translation>Der QR-Code konnte nicht gezeichnet werden.</translation>
    </message>
    <message>
        <source>This QR code is not shown: its own picture does not read as what it should say. Use the setup key instead.</source>
        <translation>Dieser QR-Code wird nicht gezeigt: Sein eigenes Bild liest sich nicht als das, was er sagen soll. Benutzen Sie stattdessen den Einrichtungsschlüssel.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::ReceiptPanel</name>
    <message>
        <source>Sa&amp;ve receipt…</source>
        <translation>&amp;Quittung speichern…</translation>
    </message>
    <message>
        <source>&amp;Print receipt…</source>
        <translation>Quittung d&amp;rucken…</translation>
    </message>
    <message>
        <source>Documents (*.pdf)</source>
        <translation>Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>The receipt is in %1.</source>
        <translation>Die Quittung ist in %1.</translation>
    </message>
    <message>
        <source>The printer does not take the receipt. Save it, and print the file.</source>
        <translation>Der Drucker nimmt die Quittung nicht an. Speichern Sie sie, und drucken Sie die Datei.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::RecoveryCodesDialog</name>
    <message>
        <source>&amp;Make codes</source>
        <translation>Codes er&amp;zeugen</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Wiederherstellungscodes</translation>
    </message>
    <message>
        <source>With a recovery code, this person can sign in when the phone is lost. Each code works once. Making codes changes the account, and the server tells them this once.</source>
        <translation>Mit einem Wiederherstellungscode kann sich diese Person anmelden, wenn das Telefon verloren ist. Jeder Code gilt einmal. Codes zu erzeugen ändert das Konto, und der Server nennt sie nur dieses eine Mal.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt…</translation>
    </message>
    <message>
        <source>The codes are gone when this is closed. Hand them to the person now; whoever has one can sign in with it.</source>
        <translation>Die Codes sind weg, sobald dieses Fenster geschlossen ist. Geben Sie sie der Person jetzt; wer einen hat, kann sich damit anmelden.</translation>
    </message>
    <message>
        <source>This server does not offer recovery codes; newer versions of ZITADEL do.</source>
        <translation>Dieser Server bietet keine Wiederherstellungscodes an; neuere Versionen von ZITADEL tun es.</translation>
    </message>
    <message>
        <source>It is not known whether codes were made</source>
        <translation>Es ist nicht bekannt, ob Codes erzeugt wurden</translation>
    </message>
    <message>
        <source>The server&apos;s answer was lost, and codes cannot be looked up. If any were made, nobody has seen them, and they count towards what the person may have.</source>
        <translation>Die Antwort des Servers ging verloren, und Codes lassen sich nicht nachsehen. Falls welche erzeugt wurden, hat sie niemand gesehen, und sie zählen zu dem, was die Person haben darf.</translation>
    </message>
    <message>
        <source>Nothing is sent again by itself. Make codes once more if the person needs them.</source>
        <translation>Nichts wird von selbst noch einmal gesendet. Erzeugen Sie noch einmal Codes, wenn die Person welche braucht.</translation>
    </message>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %n seconds.</source>
        <translation>
            <numerusform>Kopiert. Die Zwischenablage wird in %n Sekunde geleert.</numerusform>
            <numerusform>Kopiert. Die Zwischenablage wird in %n Sekunden geleert.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Letter…</source>
        <translation>&amp;Brief…</translation>
    </message>
    <message>
        <source>recovery-codes.pdf</source>
        <extracomment>The name of a file.</extracomment>
        <translation>wiederherstellungscodes.pdf</translation>
    </message>
    <message>
        <source>Documents (*.pdf)</source>
        <translation>Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>The letter is in %1. Delete the file once it is printed.</source>
        <translation>Der Brief liegt in %1. Löschen Sie die Datei, sobald sie gedruckt ist.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::RecoveryKeyPanel</name>
    <message>
        <source>Write down your recovery key</source>
        <translation>Schreiben Sie Ihren Wiederherstellungsschlüssel auf</translation>
    </message>
    <message>
        <source>It opens the vault if you forget the password. It is shown this once: write it on paper and keep it where you keep what is valuable.</source>
        <translation>Er öffnet den Tresor, wenn Sie das Passwort vergessen. Er wird nur dieses eine Mal gezeigt: Schreiben Sie ihn auf Papier und bewahren Sie ihn dort auf, wo Sie Wertvolles aufbewahren.</translation>
    </message>
    <message>
        <source>I have &amp;written it down</source>
        <translation>Ich habe ihn &amp;aufgeschrieben</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::RestoreQuestion</name>
    <message>
        <source>Restore this backup?</source>
        <translation>Diese Sicherung wiederherstellen?</translation>
    </message>
    <message>
        <source>The vault becomes as it was saved on %1.</source>
        <extracomment>%1 is a date and time.</extracomment>
        <translation>Der Tresor wird so, wie er am %1 gespeichert wurde.</translation>
    </message>
    <message numerus="yes">
        <source>The %n accounts of now are kept as the newest backup, so that you can go back. Counters do not go back.</source>
        <translation>
            <numerusform>Das %n Konto von jetzt bleibt als neueste Sicherung erhalten, sodass Sie zurückkönnen. Zähler gehen nicht zurück.</numerusform>
            <numerusform>Die %n Konten von jetzt bleiben als neueste Sicherung erhalten, sodass Sie zurückkönnen. Zähler gehen nicht zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Restore it</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Leave it as it is</source>
        <translation>&amp;Lassen, wie es ist</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::ReviewPanel</name>
    <message>
        <source>&amp;Begin</source>
        <translation>&amp;Beginnen</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Who is to be called?</source>
        <translation>Wer soll aufgerufen werden?</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A state of rows, and how many have it.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Begin with %n people</source>
        <translation>
            <numerusform>Mit %n Person &amp;beginnen</numerusform>
            <numerusform>Mit %n Personen &amp;beginnen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::RosterList</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Which rows</source>
        <translation>Welche Zeilen</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Still to call</source>
        <translation>Noch aufzurufen</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Not to be called</source>
        <translation>Nicht aufzurufen</translation>
    </message>
    <message>
        <source>No such row</source>
        <translation>Keine solche Zeile</translation>
    </message>
    <message>
        <source>Nobody in this roster has that name and that state.</source>
        <translation>Niemand in dieser Teilnehmerliste hat diesen Namen und diesen Zustand.</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>&amp;Alle zeigen</translation>
    </message>
    <message>
        <source>Find or scan a person</source>
        <translation>Person suchen oder scannen</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::RosterModel</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Login name</source>
        <translation>Anmeldename</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::RosterPage</name>
    <message>
        <source>Roster</source>
        <translation>Teilnehmerliste</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::RosterStrip</name>
    <message>
        <source>&amp;Did not come</source>
        <translation>&amp;Nicht erschienen</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>Ü&amp;berspringen</translation>
    </message>
    <message numerus="yes">
        <source>Called from the roster. %n people are left.</source>
        <translation>
            <numerusform>Aus der Teilnehmerliste aufgerufen. %n Person ist noch übrig.</numerusform>
            <numerusform>Aus der Teilnehmerliste aufgerufen. %n Personen sind noch übrig.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::RosterTable</name>
    <message>
        <source>People of the roster</source>
        <translation>Personen der Teilnehmerliste</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::SecretDialog</name>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>A&amp;bbrechen</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::SecurityCard</name>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Lock the codes &amp;after</source>
        <translation>Codes sperren &amp;nach</translation>
    </message>
    <message>
        <source>When nobody has touched the keyboard or the mouse in this program for so long.</source>
        <translation>Wenn in diesem Programm so lange niemand Tastatur oder Maus berührt hat.</translation>
    </message>
    <message>
        <source>Clear the cli&amp;pboard after</source>
        <translation>&amp;Zwischenablage leeren nach</translation>
    </message>
    <message>
        <source>A copied code is taken out of it again, if it still is there.</source>
        <translation>Ein kopierter Code wird wieder herausgenommen, falls er noch darin ist.</translation>
    </message>
    <message>
        <source>Lock &amp;with the session</source>
        <translation>&amp;Mit der Sitzung sperren</translation>
    </message>
    <message>
        <source>When the screen is locked, and before the computer sleeps.</source>
        <translation>Wenn der Bildschirm gesperrt wird und bevor der Rechner schläft.</translation>
    </message>
    <message>
        <source>&amp;Hide the codes</source>
        <translation>Codes &amp;verbergen</translation>
    </message>
    <message>
        <source>Each is shown when it is asked for; copying does without.</source>
        <translation>Jeder wird auf Wunsch gezeigt; kopiert wird auch so.</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <extracomment>The codes are locked after some time: never.</extracomment>
        <translation>Nie</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::ServerChip</name>
    <message>
        <source>No server</source>
        <translation>Kein Server</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <extracomment>The chip that names the server in use, as a screen reader says it; %1 is the server&apos;s name.</extracomment>
        <translation>Server: %1</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::ServerMenu</name>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>&amp;Server settings…</source>
        <translation>&amp;Servereinstellungen …</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::ServerPage</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Where the people are whom you look after.</source>
        <translation>Wo die Personen sind, um die Sie sich kümmern.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>What you choose here takes effect at once.</source>
        <translation>Was Sie hier wählen, wirkt sofort.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>GPL-3.0-or-later: free software, to use, study, share and improve.</source>
        <translation>GPL-3.0-or-later: freie Software, zum Benutzen, Untersuchen, Weitergeben und Verbessern.</translation>
    </message>
    <message>
        <source>Made with</source>
        <extracomment>The library that the program is made with; %1 is its version number.</extracomment>
        <translation>Gemacht mit</translation>
    </message>
    <message>
        <source>Qt %1</source>
        <translation>Qt %1</translation>
    </message>
    <message>
        <source>About Factordesk</source>
        <translation>Über Factordesk</translation>
    </message>
    <message>
        <source>Sets up people&apos;s second factor on a ZITADEL server, and shows that it works.</source>
        <translation>Richtet den zweiten Faktor von Personen auf einem ZITADEL-Server ein und zeigt, dass er funktioniert.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::SetupKeyView</name>
    <message>
        <source>Show setup &amp;key</source>
        <translation>Sch&amp;lüssel zeigen</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>S&amp;pell</source>
        <translation>Buchstab&amp;ieren</translation>
    </message>
    <message>
        <source>Previous group</source>
        <translation>Vorige Gruppe</translation>
    </message>
    <message>
        <source>Next group</source>
        <translation>Nächste Gruppe</translation>
    </message>
    <message numerus="yes">
        <source>Copied. The clipboard is cleared in %n seconds.</source>
        <translation>
            <numerusform>Kopiert. Die Zwischenablage wird in einer Sekunde geleert.</numerusform>
            <numerusform>Kopiert. Die Zwischenablage wird in %n Sekunden geleert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide setup &amp;key</source>
        <translation>Sch&amp;lüssel verbergen</translation>
    </message>
    <message>
        <source>Group %1 of %2</source>
        <extracomment>The how-manyth group of four characters of the key is being spelled, and of how many.</extracomment>
        <translation>Gruppe %1 von %2</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::ShortcutRow</name>
    <message>
        <source>Press the new keys.</source>
        <translation>Drücken Sie die neuen Tasten.</translation>
    </message>
    <message>
        <source>%1: back to %2</source>
        <extracomment>%1 is a command, %2 its usual keys.</extracomment>
        <translation>%1: zurück zu %2</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::ShortcutsCard</name>
    <message>
        <source>Rest&amp;ore all of them</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Go into a field and press the new keys. Those for accounts work in their list.</source>
        <translation>Gehen Sie in ein Feld und drücken Sie die neuen Tasten. Die für Konten wirken in deren Liste.</translation>
    </message>
    <message>
        <source>%1 is taken by “%2”. Choose others, or change those of “%2” first.</source>
        <extracomment>%1 is keys, %2 a command.</extracomment>
        <translation>%1 gehört schon zu „%2“. Wählen Sie andere Tasten, oder ändern Sie erst die von „%2“.</translation>
    </message>
    <message>
        <source>%1 is needed for typing and moving about. Add Ctrl, or take a function key.</source>
        <translation>%1 wird zum Schreiben und Bewegen gebraucht. Nehmen Sie Strg dazu oder eine Funktionstaste.</translation>
    </message>
    <message>
        <source>%1 is needed for editing text. Choose others.</source>
        <translation>%1 wird zum Bearbeiten von Text gebraucht. Wählen Sie andere Tasten.</translation>
    </message>
    <message>
        <source>Alt and a letter lead to the controls of a page. Choose others.</source>
        <translation>Alt mit einem Buchstaben führt zu den Bedienelementen einer Seite. Wählen Sie andere Tasten.</translation>
    </message>
    <message>
        <source>These keys cannot be told from others. Choose others.</source>
        <translation>Diese Tasten sind von anderen nicht zu unterscheiden. Wählen Sie andere.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::SignInCard</name>
    <message>
        <source>Si&amp;gn in</source>
        <translation>Anmel&amp;den</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>Signed out here; asking the server to revoke the session&apos;s refresh token…</source>
        <translation>Hier abgemeldet; der Server wird gebeten, das Refresh-Token der Sitzung zu widerrufen …</translation>
    </message>
    <message>
        <source>Signed out. The server has revoked the session&apos;s refresh token, so nobody can renew the session.</source>
        <translation>Abgemeldet. Der Server hat das Refresh-Token der Sitzung widerrufen, sodass niemand sie verlängern kann.</translation>
    </message>
    <message>
        <source>Signed out: Factordesk has forgotten the token. It cannot be revoked from here, and stays good at the server until it expires or is deleted there.</source>
        <translation>Abgemeldet: Factordesk hat das Token vergessen. Von hier aus lässt es sich nicht widerrufen; am Server bleibt es gültig, bis es abläuft oder dort gelöscht wird.</translation>
    </message>
    <message>
        <source>Show what the ser&amp;ver sent</source>
        <translation>Zeigen, was der Ser&amp;ver sandte</translation>
    </message>
    <message>
        <source>Hide what the ser&amp;ver sent</source>
        <translation>Verbergen, was der Ser&amp;ver sandte</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::SignInController</name>
    <message>
        <source>You are signed in. You can close this page and go back to Factordesk.</source>
        <translation>Sie sind angemeldet. Sie können diese Seite schließen und zu Factordesk zurückkehren.</translation>
    </message>
    <message>
        <source>You are not signed in. You can close this page; Factordesk says more.</source>
        <translation>Sie sind nicht angemeldet. Sie können diese Seite schließen; Factordesk sagt mehr.</translation>
    </message>
    <message>
        <source>This page does not belong to a sign-in that Factordesk waits for.</source>
        <translation>Diese Seite gehört zu keiner Anmeldung, auf die Factordesk wartet.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::SignInForm</name>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Client &amp;id</source>
        <translation>Client-&amp;ID</translation>
    </message>
    <message>
        <source>T&amp;oken</source>
        <translation>T&amp;oken</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Token zeigen</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>Token verbergen</translation>
    </message>
    <message>
        <source>C&amp;lient secret</source>
        <translation>C&amp;lient-Secret</translation>
    </message>
    <message>
        <source>Show the client secret</source>
        <translation>Client-Secret zeigen</translation>
    </message>
    <message>
        <source>Hide the client secret</source>
        <translation>Client-Secret verbergen</translation>
    </message>
    <message>
        <source>Create a native application in ZITADEL&apos;s console, allow it the grant type “Device Code”, and copy its client id.</source>
        <translation>Legen Sie in der Konsole von ZITADEL eine native Anwendung an, erlauben Sie ihr den Grant-Typ „Device Code“ und kopieren Sie ihre Client-ID.</translation>
    </message>
    <message>
        <source>Create a native application with PKCE in ZITADEL&apos;s console, allow it to redirect to http://127.0.0.1/callback, and copy its client id.</source>
        <translation>Legen Sie in der Konsole von ZITADEL eine native Anwendung mit PKCE an, erlauben Sie ihr die Weiterleitung nach http://127.0.0.1/callback und kopieren Sie ihre Client-ID.</translation>
    </message>
    <message>
        <source>Type or paste the client secret that ZITADEL showed when it was generated.</source>
        <translation>Tippen Sie das Client-Secret ein, das ZITADEL beim Erzeugen gezeigt hat, oder fügen Sie es ein.</translation>
    </message>
    <message>
        <source>Choose the service account&apos;s key file first.</source>
        <translation>Wählen Sie zuerst die Schlüsseldatei des Dienstkontos.</translation>
    </message>
    <message>
        <source>Type or paste the client id.</source>
        <translation>Tippen Sie die Client-ID ein oder fügen Sie sie ein.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <extracomment>%1 is what the system says</extracomment>
        <translation>Die Datei lässt sich nicht lesen: %1</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::SignedInView</name>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>The session is renewed by itself while Factordesk runs.</source>
        <translation>Die Sitzung wird von selbst verlängert, solange Factordesk läuft.</translation>
    </message>
    <message>
        <source>The server does not say whose token this is.</source>
        <translation>Der Server sagt nicht, wessen Token das ist.</translation>
    </message>
    <message>
        <source>The session lasts as long as the token is good.</source>
        <translation>Die Sitzung dauert, solange das Token gilt.</translation>
    </message>
    <message>
        <source>Si&amp;gn out</source>
        <translation>Abmeld&amp;en</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::SourceDialog</name>
    <message>
        <source>&amp;Only those without a second factor by app</source>
        <translation>Nur die &amp;ohne zweiten Faktor per App</translation>
    </message>
    <message>
        <source>&amp;Take them</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>People of the server</source>
        <translation>Personen des Servers</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Search until the list shows those who are meant. With nothing in the search it is everybody.</source>
        <translation>Suchen Sie, bis die Liste die Gemeinten zeigt. Ohne Suchtext sind es alle.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take all %n people</source>
        <translation>
            <numerusform>%n Person ü&amp;bernehmen</numerusform>
            <numerusform>Alle %n Personen ü&amp;bernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>All organisations</source>
        <translation>Alle Organisationen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Look through %n people</source>
        <translation>
            <numerusform>%n Person &amp;durchsehen</numerusform>
            <numerusform>%n Personen &amp;durchsehen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>factordesk::ui::StartPanel</name>
    <message>
        <source>No roster yet</source>
        <translation>Noch keine Teilnehmerliste</translation>
    </message>
    <message>
        <source>A roster is a list of people who get their authenticator at this desk, one after another. Take a file with user ids, login names or e-mail addresses, or people of the server.</source>
        <translation>Eine Teilnehmerliste enthält Personen, die an diesem Schalter nacheinander ihren Authenticator bekommen. Nehmen Sie eine Datei mit Benutzer-IDs, Anmeldenamen oder E-Mail-Adressen oder Personen des Servers.</translation>
    </message>
    <message>
        <source>From a CSV &amp;file…</source>
        <translation>Aus einer CSV-&amp;Datei…</translation>
    </message>
    <message>
        <source>&amp;Who has no second factor…</source>
        <translation>&amp;Wer hat keinen zweiten Faktor…</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Listen (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The list is being read…</source>
        <translation>Die Liste wird gelesen…</translation>
    </message>
    <message>
        <source>%1 of %2 people have come from the server…</source>
        <translation>%1 von %2 Personen sind vom Server gekommen…</translation>
    </message>
    <message>
        <source>From a &amp;search or organisation…</source>
        <translation>Aus einer &amp;Suche oder Organisation…</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::TakeCodeDialog</name>
    <message>
        <source>The vault has no account that makes codes as this server takes them: six digits of SHA-1 every 30 seconds.</source>
        <translation>Der Tresor hat kein Konto, das Codes so erzeugt, wie dieser Server sie annimmt: sechs Ziffern aus SHA-1 alle 30 Sekunden.</translation>
    </message>
    <message>
        <source>Take the code from an account</source>
        <translation>Code aus einem Konto nehmen</translation>
    </message>
    <message>
        <source>Issuer or account</source>
        <translation>Aussteller oder Konto</translation>
    </message>
    <message>
        <source>Search for an account</source>
        <translation>Konto suchen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Take its code</source>
        <translation>Code über&amp;nehmen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>An account in a list: %1 is its issuer, %2 its name.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No account fits</source>
        <translation>Kein Konto passt</translation>
    </message>
    <message>
        <source>No account found</source>
        <translation>Kein Konto gefunden</translation>
    </message>
    <message>
        <source>Check the spelling, or search by the issuer.</source>
        <translation>Prüfen Sie die Schreibweise, oder suchen Sie nach dem Aussteller.</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::UnlockPanel</name>
    <message>
        <source>The vault is locked</source>
        <translation>Der Tresor ist gesperrt</translation>
    </message>
    <message>
        <source>Nothing of it is in memory. Its password opens it.</source>
        <translation>Nichts davon ist im Speicher. Sein Passwort öffnet ihn.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>&amp;Recovery key</source>
        <translation>&amp;Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Use the password</source>
        <translation>&amp;Passwort nehmen</translation>
    </message>
    <message>
        <source>&amp;Use the recovery key</source>
        <translation>&amp;Wiederherstellungsschlüssel nehmen</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Geben Sie das Passwort ein.</translation>
    </message>
    <message>
        <source>The vault is being opened…</source>
        <translation>Der Tresor wird geöffnet …</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>&amp;Sicherungen …</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::VerifyForm</name>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Se&amp;nd</source>
        <translation>Sen&amp;den</translation>
    </message>
    <message>
        <source>Take it from an &amp;account…</source>
        <translation>Aus einem Ko&amp;nto nehmen …</translation>
    </message>
    <message>
        <source>&amp;Media type</source>
        <translation>&amp;Medientyp</translation>
    </message>
    <message>
        <source>for example %1</source>
        <extracomment>An example of a user id.</extracomment>
        <translation>zum Beispiel %1</translation>
    </message>
    <message>
        <source>&amp;User id</source>
        <translation>&amp;Benutzer-ID</translation>
    </message>
    <message>
        <source>C&amp;ode</source>
        <translation>C&amp;ode</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A person&apos;s name and what tells two people of one name apart, mostly the login name.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>The answer was lost; looking whether the code counted…</source>
        <translation>Die Antwort ging verloren; es wird nachgesehen, ob der Code zählte …</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::VerifyPage</name>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Sends a code to the server and shows what it answers. The right code makes a registration active that is waiting for it.</source>
        <translation>Sendet einen Code an den Server und zeigt, was er antwortet. Der richtige Code macht eine Registrierung aktiv, die darauf wartet.</translation>
    </message>
    <message>
        <source>No server yet</source>
        <translation>Noch kein Server</translation>
    </message>
    <message>
        <source>Connect to your ZITADEL, or practise with the built-in server.</source>
        <translation>Verbinden Sie sich mit Ihrem ZITADEL, oder üben Sie mit dem eingebauten Server.</translation>
    </message>
    <message>
        <source>&amp;Choose a server</source>
        <translation>Server &amp;wählen</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::VerifyResult</name>
    <message>
        <source>Verified</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>The server accepted the code: the authenticator is set up and active.</source>
        <translation>Der Server hat den Code angenommen: Der Authenticator ist eingerichtet und aktiv.</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Noch einmal nachse&amp;hen</translation>
    </message>
</context>
<context>
    <name>factordesk::ui::WorkPanel</name>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weitermachen</translation>
    </message>
    <message>
        <source>&amp;Did not come</source>
        <translation>&amp;Nicht erschienen</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>Ü&amp;berspringen</translation>
    </message>
    <message>
        <source>Left &amp;pending…</source>
        <translation>&amp;Offen geblieben…</translation>
    </message>
    <message>
        <source>Call the &amp;next person</source>
        <translation>Nächste &amp;Person aufrufen</translation>
    </message>
    <message>
        <source>E&amp;xport CSV…</source>
        <translation>CSV e&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Finish roster…</source>
        <translation>Teilnehmer&amp;liste beenden…</translation>
    </message>
    <message numerus="yes">
        <source>%n people are left.</source>
        <translation>
            <numerusform>%n Person ist noch übrig.</numerusform>
            <numerusform>%n Personen sind noch übrig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are verified.</source>
        <translation>
            <numerusform>%n Person ist bestätigt.</numerusform>
            <numerusform>%n Personen sind bestätigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>At %1 a person it takes %2 more.</source>
        <extracomment>%1 and %2 are durations, such as &quot;80 seconds&quot; and &quot;2 hours&quot;.</extracomment>
        <translation>Bei %1 je Person dauert es noch %2.</translation>
    </message>
    <message>
        <source>These people belong to another server, %1. Connect to it to go on.</source>
        <translation>Diese Personen gehören zu einem anderen Server, %1. Verbinden Sie sich mit ihm, um weiterzumachen.</translation>
    </message>
    <message>
        <source>The server has refused several people one after another. Find out why before you go on.</source>
        <translation>Der Server hat mehrere Personen nacheinander abgelehnt. Finden Sie den Grund heraus, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>Nobody is left to call.</source>
        <translation>Es ist niemand mehr aufzurufen.</translation>
    </message>
    <message numerus="yes">
        <source>%n left &amp;pending…</source>
        <translation>
            <numerusform>%n &amp;offen geblieben…</numerusform>
            <numerusform>%n &amp;offen geblieben…</numerusform>
        </translation>
    </message>
    <message>
        <source>Call &amp;next: %1</source>
        <extracomment>%1 is a person.</extracomment>
        <translation>Nächste &amp;Person aufrufen: %1</translation>
    </message>
    <message>
        <source>The result is in %1.</source>
        <translation>Das Ergebnis steht in %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder, or make room on the disk.</source>
        <translation>%1 lässt sich nicht schreiben. Wählen Sie einen anderen Ordner, oder schaffen Sie Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>roster.csv</source>
        <translation>teilnehmerliste.csv</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>&amp;Ask the server</source>
        <translation>Server &amp;fragen</translation>
    </message>
    <message numerus="yes">
        <source>%n people are not settled: nobody knows yet what the server did.</source>
        <translation>
            <numerusform>%n Person ist nicht geklärt: Noch weiß niemand, was der Server getan hat.</numerusform>
            <numerusform>%n Personen sind nicht geklärt: Noch weiß niemand, was der Server getan hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>These people belong to the practice server. Practise again to go on.</source>
        <translation>Diese Personen gehören zum Übungsserver. Üben Sie wieder, um weiterzumachen.</translation>
    </message>
    <message>
        <source>&amp;Letters…</source>
        <translation>Br&amp;iefe…</translation>
    </message>
    <message>
        <source>A page for each person who is left to call, to hand over.</source>
        <translation>Eine Seite für jede Person, die noch aufzurufen ist, zum Aushändigen.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody is left to call. %n people have a letter, and no code has come yet.</source>
        <translation>
            <numerusform>Niemand ist mehr aufzurufen. %n Person hat einen Brief, und es ist noch kein Code gekommen.</numerusform>
            <numerusform>Niemand ist mehr aufzurufen. %n Personen haben einen Brief, und es ist noch kein Code gekommen.</numerusform>
        </translation>
    </message>
</context>
</TS>
