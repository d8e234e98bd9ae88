/** The readers of all services, which `detect` asks in this order. */
import { DISCORD } from "./discord.ts";
import { MAIL } from "./mail.ts";
import { MESSENGER } from "./meta-messenger.ts";
import { FACEBOOK, INSTAGRAM } from "./meta.ts";
import type { Reader } from "./reader.ts";
import { SMS } from "./sms.ts";
import { SNAPCHAT } from "./snapchat.ts";
import { TELEGRAM } from "./telegram.ts";
import { TIKTOK } from "./tiktok.ts";
import { WHATSAPP } from "./whatsapp.ts";
import { X } from "./x.ts";

export const READERS: readonly Reader[] = [
  WHATSAPP,
  INSTAGRAM,
  FACEBOOK,
  MESSENGER,
  SNAPCHAT,
  TIKTOK,
  X,
  DISCORD,
  TELEGRAM,
  SMS,
  MAIL,
];
