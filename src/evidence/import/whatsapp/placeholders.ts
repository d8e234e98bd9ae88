/** What WhatsApp writes in place of media, deleted messages and calls, in the languages that we know. */
import type { AttachmentKind } from "../message.ts";

function meaning(kind: AttachmentKind, words: string): readonly (readonly [string, AttachmentKind])[] {
  return words.split("|").map((word) => [word, kind] as const);
}

/** In small letters, without marks, angle brackets and a full stop at the end. */
export const LEFT_OUT: ReadonlyMap<string, AttachmentKind> = new Map<string, AttachmentKind>([
  ...meaning(
    "picture",
    "image omitted|bild weggelassen|image absente|immagine omessa|imagen omitida|imagem ocultada",
  ),
  ...meaning(
    "picture",
    "imagem não revelada|afbeelding weggelaten|изображение отсутствует|зображення відсутнє",
  ),
  ...meaning(
    "picture",
    "obrázek vynechán|pominięto obraz|görüntü dahil edilmedi|لم يتم إدراج الصورة|ไม่มีรูปภาพ",
  ),
  ...meaning(
    "picture",
    "gif omitted|gif weggelassen|gif retiré|gif esclusa|gif omitido|gif não revelada|gif weggelaten",
  ),
  ...meaning(
    "picture",
    "gif отсутствует|gif vynechán|ละเว้น gif|photo omitted|kuva jätettiin pois|bild utelämnad",
  ),
  ...meaning(
    "video",
    "video omitted|video weggelassen|vidéo absente|video omesso|video omitido|vídeo omitido",
  ),
  ...meaning("video", "vídeo não revelado|video weggelaten|видео отсутствует|відео відсутнє|video vynecháno"),
  ...meaning(
    "video",
    "pominięto film|video dahil edilmedi|لم يتم إدراج الفيديوهات|video note omitted|วิดีโอถูกลบ",
  ),
  ...meaning("video", "video message omitted|view once video message omitted|videonachricht weggelassen"),
  ...meaning("audio", "audio omitted|audio weggelassen|audio omis|audio omesso|audio omitido|áudio ocultado"),
  ...meaning("audio", "ficheiro de áudio não revelado|audio weggelaten|аудио отсутствует|аудіо відсутнє"),
  ...meaning("audio", "pominięto dźwięk|ses dahil edilmedi|لم يتم إدراج المقاطع الصوتية|ไม่มีไฟล์เสียง"),
  ...meaning("audio", "voice message omitted|view once voice message omitted"),
  ...meaning(
    "sticker",
    "sticker omitted|sticker weggelassen|sticker omis|sticker non incluso|sticker omitido",
  ),
  ...meaning(
    "sticker",
    "sticker não revelado|sticker weggelaten|стикер не добавлен|nálepka vynechána|ไม่มีสติกเกอร์",
  ),
  ...meaning("sticker", "çıkartma dahil edilmedi|تم حذف الملصقات|pominięto naklejkę|figurinha omitida"),
  ...meaning(
    "contact",
    "contact card omitted|kontaktkarte ausgelassen|fiche contact manquante|scheda contatto omessa",
  ),
  ...meaning(
    "contact",
    "tarjeta de contacto omitida|contacto não revelado|cartão do contato omitido|vizitka vynechána",
  ),
  ...meaning(
    "contact",
    "карточка контакта отсутствует|картка контакту відсутня|لم يتم إدراج بطاقة جهة اتصال",
  ),
  ...meaning(
    "document",
    "document omitted|dokument weggelassen|document manquant|documento omesso|documento omitido",
  ),
  ...meaning(
    "document",
    "documento não revelado|document weggelaten|документ отсутствует|dokument vynechán|ละเว้นเอกสาร",
  ),
  ...meaning("document", "документ пропущено|لم يتم إدراج المستند|belge dahil edilmedi|pominięto dokument"),
  ...meaning(
    "unknown",
    "media omitted|medien ausgeschlossen|medien weggelassen|medien ausgelassen|médias omis|fichier omis",
  ),
  ...meaning(
    "unknown",
    "media omessi|multimedia omitido|archivo omitido|se omitió el archivo|mídia oculta|ficheiro não revelado",
  ),
  ...meaning(
    "unknown",
    "arquivo de mídia oculto|arquivos de mídia ocultos|mídia omitida|media weggelaten|без медиафайлов",
  ),
  ...meaning(
    "unknown",
    "файл пропущено|файл пропущен|média vynechány|pominięto multimedia|medya dahil edilmedi|media tidak disertakan",
  ),
  ...meaning(
    "unknown",
    "تم استبعاد الوسائط|मीडिया के बिना|המדיה לא נכללה|אין מדיה|media utelämnat|medier utelämnade|media jätettiin pois",
  ),
  ...meaning(
    "unknown",
    "メディアは含まれていません|省略多媒體檔案|忽略多媒体文件|미디어 파일을 생략한 대화내용|view once message omitted",
  ),
]);

/** What stands in brackets after the name of a file on Android, in small letters. */
export const ATTACHED: ReadonlySet<string> = new Set(
  (
    "file attached|datei angehängt|archivo adjunto|fichier joint|file allegato|allegato|arquivo anexado|ficheiro anexado|" +
    "bestand bijgevoegd|файл добавлен|файл додано|plik dołączony|załączono plik|soubor byl přiložen|dosya ekli|" +
    "الملف مرفق|ملف مرفق|file terlampir|berkas terlampir|फ़ाइल संलग्न है|קובץ מצורף|bifogad fil|tiedosto liitetty|" +
    "ファイル添付|檔案已附加|文件附件|파일 첨부됨|csatolt fájl|fișier atașat|fil vedhæftet|fil vedlagt"
  ).split("|"),
);

/** The word before the colon in `<attached: NAME>` on iOS, in small letters. */
export const ATTACHED_WORD: ReadonlySet<string> = new Set(
  (
    "attached|angehängt|anhang|adjunto|archivo adjunto|pièce jointe|fichier joint|allegato|anexado|anexo|bijgevoegd|" +
    "bijlage|вложение|прикреплено|вкладено|załączono|załącznik|přiloženo|ekli|ekte|مرفق|المرفق|terlampir|संलग्न|" +
    "bifogad|bilaga|liitteenä|liite|添付ファイル|附件|첨부파일|csatolmány|atașat|vedhæftet|vedlagt"
  ).split("|"),
);

/** In small letters, without marks and a full stop at the end. */
export const DELETED: ReadonlySet<string> = new Set(
  (
    "this message was deleted|this message has been deleted|this message was deleted by admin|diese nachricht wurde gelöscht|" +
    "ce message a été supprimé|se eliminó este mensaje|este mensaje fue eliminado|questo messaggio è stato eliminato|" +
    "esta mensagem foi apagada|mensagem apagada|dit bericht is verwijderd|dit bericht werd verwijderd|данное сообщение удалено|" +
    "это сообщение удалено|це повідомлення було видалено|tato zpráva byla smazána|ta wiadomość została usunięta|bu mesaj silindi|" +
    "تم حذف هذه الرسالة|pesan ini telah dihapus|यह मैसेज हटाया गया था|הודעה זו נמחקה|detta meddelande raderades|" +
    "このメッセージは削除されました|此訊息已被刪除|此消息已被删除|삭제된 메시지입니다|ข้อความนี้ถูกลบแล้ว|tämä viesti on poistettu"
  ).split("|"),
);

/** The same, said of the person whose phone made the export. */
export const DELETED_BY_OWNER: ReadonlySet<string> = new Set(
  (
    "you deleted this message|du hast diese nachricht gelöscht|vous avez supprimé ce message|eliminaste este mensaje|" +
    "has eliminado este mensaje|hai eliminato questo messaggio|você apagou esta mensagem|apagou esta mensagem|" +
    "je hebt dit bericht verwijderd|u hebt dit bericht verwijderd|вы удалили данное сообщение|ви видалили це повідомлення|" +
    "tuto zprávu jste smazal/a|usunięto tę wiadomość|bu mesajı sildiniz|لقد حذفت هذه الرسالة|anda telah menghapus pesan ini|" +
    "आपने यह मैसेज हटा दिया|מחקת הודעה זו|du raderade detta meddelande|คุณได้ลบข้อความนี้|poistit tämän viestin"
  ).split("|"),
);

/** Calls, in small letters: a line is one when it is one of these, or begins with one and goes on after a comma or a full stop. */
export const CALLS: readonly string[] = (
  "missed voice call|missed video call|missed group voice call|missed group video call|missed call|silenced voice call|" +
  "silenced video call|voice call|video call|group voice call|group video call|verpasster sprachanruf|verpasster videoanruf|" +
  "sprachanruf|videoanruf|appel vocal manqué|appel vidéo manqué|llamada perdida|videollamada perdida|llamada de voz perdida|" +
  "chiamata vocale persa|videochiamata persa|chamada de voz perdida|chamada de vídeo perdida|ligação de voz perdida|" +
  "ligação de vídeo perdida|gemiste spraakoproep|gemiste video-oproep|пропущенный аудиозвонок|пропущенный видеозвонок|" +
  "nieodebrane połączenie głosowe|nieodebrane połączenie wideo|cevapsız sesli arama|cevapsız görüntülü arama|" +
  "مكالمة صوتية فائتة|مكالمة فيديو فائتة|zmeškaný hovor|zmeškaný videohovor|missat röstsamtal|missat videosamtal"
).split("|");
