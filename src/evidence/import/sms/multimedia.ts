/** One multimedia message of SMS Backup & Restore: an element with its parts and addresses inside. */
import { kindOfMime } from "../../kind-of-mime.ts";
import { innerName } from "../inside.ts";
import type { Attachment, Message, Place } from "../message.ts";
import { momentOfMilliseconds } from "../moment.ts";
import type { People } from "./people.ts";
import { numberOf, said } from "./people.ts";
import type { Tag } from "./tags.ts";
import { CAME, SENT, timeIn } from "./text-message.ts";

/** Who sent it, among the addresses of a message. */
const FROM = "137";
const MOST_PARTS = 1000;

/** Gathers what lies inside one `mms` element. */
export class Multimedia {
  readonly tag: Tag;
  readonly place: Place;
  readonly #texts: string[] = [];
  readonly #attachments: Attachment[] = [];
  #from = "";
  /** Whether bytes of a part are missing. */
  leftOut = false;

  constructor(tag: Tag, place: Place) {
    this.tag = tag;
    this.place = place;
  }

  /** How many files it carries so far. */
  get count(): number {
    return this.#attachments.length;
  }

  /** The file that it adds, null for words. Its bytes stay in the file, and are not unpacked. */
  part({ attributes, lengths }: Tag): Attachment | null {
    const type = said(attributes.get("ct")).toLowerCase();
    if (type === "application/smil" || this.#attachments.length + this.#texts.length >= MOST_PARTS)
      return null;
    const text = said(attributes.get("text"));
    if (type === "text/plain" && (lengths.get("data") ?? 0) <= 4) {
      if (text !== "") this.#texts.push(text);
      return null;
    }
    const here = (lengths.get("data") ?? 0) > 4;
    if (!here) this.leftOut = true;
    const name = ["cl", "fn", "name"].map((key) => said(attributes.get(key))).find((one) => one !== "") ?? "";
    const member = here ? innerName(this.place, this.count + 1) : null;
    const added: Attachment = { kind: kindOfMime(type), name, member };
    this.#attachments.push(added);
    return added;
  }

  address({ attributes }: Tag): void {
    if (attributes.get("type") === FROM) this.#from = numberOf(attributes.get("address"));
  }

  /** null as for a text message. */
  message(people: People): Message | null {
    const { attributes } = this.tag;
    const moment = momentOfMilliseconds(timeIn(attributes.get("date")));
    const box = attributes.get("msg_box");
    if (moment === null || (box !== CAME && box !== SENT)) return null;
    const numbers = numberOf(attributes.get("address"));
    const { name, conversation } = people.of(attributes.get("contact_name"), numbers.replaceAll("~", ", "));
    // Of several people, the message itself says who it was; that is a number.
    const from = numbers.includes("~") && /\d/.test(this.#from) ? this.#from : name;
    const mine = box === SENT;
    const subject = said(attributes.get("sub"));
    return {
      at: moment.at,
      zoneKnown: true,
      from: mine || from === "" ? null : from,
      text: [...(subject === "" ? [] : [subject]), ...this.#texts].join("\n"),
      attachments: this.#attachments,
      place: this.place,
      system: false,
      mine,
      conversation,
      id: said(attributes.get("m_id")) || null,
    };
  }
}
