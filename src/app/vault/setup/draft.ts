/** What is chosen while a vault is being set up; nothing of it is stored until it is made. */
import type { Choices } from "../keeper.ts";

export type SetUp = Readonly<{
  about: "me" | "someone-else";
  /** the supporter's own name, when they help somebody */
  supporter: string;
  /** whom they help */
  who: string;
  young: boolean | null;
  careful: Choices["careful"];
  passphrase: string;
  /** opens with a passkey instead of a passphrase */
  passkey: boolean;
  /** 12 words, or null when the person goes without */
  recovery: string | null;
}>;

export const EMPTY: SetUp = {
  about: "me",
  supporter: "",
  who: "",
  young: null,
  careful: { phone: false, cloud: false, post: false },
  passphrase: "",
  passkey: false,
  recovery: null,
};
