/** Tells the lines that nobody wrote, and those that stand for a call or a deleted message. */
import { CALLS, DELETED, DELETED_BY_OWNER } from "./placeholders.ts";
import { Beginnings, afterMarks, withoutMarks } from "./marks.ts";

/** Sentences of WhatsApp are short: nothing after this is looked at, in UTF-16 units. */
const LONGEST_SENTENCE = 300;

/** These long sentences are WhatsApp's own wherever they stand: nobody types them. */
const OWN = [
  "messages and calls are end-to-end encrypted.",
  "messages you send to this ",
  "messages to this chat and calls are now secured with end-to-end encryption",
  "messages to this group are now secured with end-to-end encryption",
  "nachrichten und anrufe sind ende-zu-ende-verschlüsselt.",
  "les messages et les appels sont chiffrés de bout en bout.",
  "los mensajes y las llamadas están cifrados de extremo a extremo.",
  "i messaggi e le chiamate sono crittografati end-to-end.",
  "as mensagens e as chamadas são protegidas com a criptografia de ponta a ponta",
  "as mensagens e chamadas são encriptadas ponto a ponto.",
  "berichten en oproepen worden end-to-end versleuteld.",
  "сообщения и звонки защищены сквозным шифрованием.",
  "wiadomości i połączenia są w pełni szyfrowane.",
  "mesajlar ve aramalar uçtan uca şifrelidir.",
  "zprávy a hovory jsou opatřeny koncovým šifrováním.",
  "الرسائل والمكالمات مشفرة تمامًا بين الطرفين",
];

/** Behind a mark of direction, which nobody types, these words are WhatsApp's. `^` and `$` are the edges of the sentence. */
const BEHIND_A_MARK = [
  ...words(
    "^you're now an admin|^you are now an admin|^this chat is with |^waiting for |created group| created this group",
  ),
  ...words(
    " changed the subject| changed the group | changed this group's | changed their phone number| changed to +",
  ),
  ...words(
    " deleted this group's icon| added | removed | left$| was added$| was removed$| joined using | joined from ",
  ),
  ...words(
    " joined the group| joined this group| joined$| turned on disappearing| turned off disappearing| set messages to disappear",
  ),
  ...words(
    " updated the message timer| uses a default timer| security code | pinned a message| is no longer an admin| is now an admin",
  ),
  ...words(
    " blocked this contact| unblocked this contact| reset this group's| turned on admin approval| turned off admin approval",
  ),
  ...words(
    " requested to join| is a contact$| are now an admin| ended the call| started a call| started a video call| changed their number",
  ),
  ...words(
    " advanced chat privacy| turned on advanced| turned off advanced| added you$| removed you$|^you joined |^you left|^you were ",
  ),
  ...words(
    " hat die gruppe| hinzugefügt| entfernt.$| entfernt$| gruppenbild| gruppennamen| den betreff|sicherheitsnummer| beigetreten",
  ),
  ...words(
    " a créé le groupe| a ajouté | a retiré | est parti| a quitté| a changé le sujet| code de sécurité | a rejoint ",
  ),
  ...words(
    " creó el grupo| creó este grupo| añadió a | eliminó a | salió del grupo| cambió el asunto| código de seguridad ",
  ),
  ...words(
    " ha creato il gruppo| ha aggiunto | ha rimosso | ha abbandonato| ha cambiato | codice di sicurezza ",
  ),
  ...words(" criou o grupo| adicionou | removeu | saiu$| mudou | código de segurança "),
  ...words(" heeft de groep| heeft dit groep| toegevoegd| verwijderd.$| heeft verlaten|beveiligingscode "),
  ...words(" создал| добавил| удалил| вышел| изменил| сменил|код безопасности|код защиты"),
  ...words(
    " utworzył| dodał| usunął| opuścił| zmienił|kod zabezpieczeń| oluşturdu| ekledi| çıkardı| ayrıldı|güvenlik kodu",
  ),
  ...words("أنشأ | أضاف | أزال | غادر | غيّر |رمز الحماية|รหัสความปลอดภัย"),
];

function words(list: string): readonly string[] {
  return list.split("|");
}

/** The first letters of a text as they are compared: small, without marks, curly quotes straight. */
export function compared(text: string): string {
  const head = text.length > LONGEST_SENTENCE ? text.slice(0, LONGEST_SENTENCE) : text;
  return withoutMarks(head).toLowerCase().replaceAll("’", "'").trim();
}

function stopless(sentence: string): string {
  return sentence.endsWith(".") ? sentence.slice(0, -1) : sentence;
}

/** A banner of WhatsApp, or that somebody's code changed: told by its words alone. */
export function isOwnSentence(text: string): boolean {
  if (text.length < 30) return false;
  const sentence = compared(text);
  if (OWN.some((start) => sentence.startsWith(start))) return true;
  return sentence.startsWith("your security code with ") && sentence.includes(" changed. ");
}

/** Whether a text behind a mark says what happened in the chat. */
export function saysWhatHappened(text: string): boolean {
  const sentence = `^${stopless(compared(text))}$`;
  return BEHIND_A_MARK.some((part) => sentence.includes(part));
}

export function beginsWithMark(text: string): boolean {
  return afterMarks(text) > 0;
}

/** Longer than any of what is looked for in whole texts, with its marks. */
const LONGEST_SAID = 80;
const BEGINNINGS = new Beginnings([...DELETED, ...DELETED_BY_OWNER, ...CALLS]);

/** What a short text says as a whole, for the questions below; empty for longer ones, which are none of these. */
export function said(text: string): string {
  return text.length > LONGEST_SAID || !BEGINNINGS.fit(text) ? "" : stopless(compared(text));
}

const WHOLE_CALLS: ReadonlySet<string> = new Set(CALLS);

/** `sentence` is what `said` gives. Behind a mark it may go on: `missed voice call. tap to call back`, `voice call, 2 min`. */
export function isCall(sentence: string, marked: boolean): boolean {
  if (WHOLE_CALLS.has(sentence)) return true;
  return (
    marked && CALLS.some((call) => sentence.startsWith(call) && /^[.,]/.test(sentence.slice(call.length)))
  );
}

/** `sentence` is what `said` gives. Somebody wrote a message that was deleted. */
export function isDeleted(sentence: string): boolean {
  return DELETED.has(sentence) || DELETED_BY_OWNER.has(sentence);
}

/** `You deleted this message`: its author owns the phone that made the export. */
export function isDeletedByOwner(sentence: string): boolean {
  return DELETED_BY_OWNER.has(sentence);
}

/** A quotation's opening and closing sign; German closes with the sign that English opens with. */
const QUOTES = [
  ["„", "“"],
  ["“", "”"],
  ["«", "»"],
] as const;

/**
 * Whether what stands before the first `: ` of a line is half a sentence, not a name: a quotation that is still open, as in
 * `Ann created group “Class: 4B”`, or words that only WhatsApp writes.
 */
export function isHalfSentence(name: string): boolean {
  const [open, close] = QUOTES.find(([sign]) => name.includes(sign)) ?? ["", ""];
  if (open !== "" && name.lastIndexOf(open) > name.lastIndexOf(close)) return true;
  if (name.includes(' "') && name.split('"').length % 2 === 0) return true;
  return / (?:created group|changed the subject|changed the group name|changed the group description) /.test(
    name,
  );
}
