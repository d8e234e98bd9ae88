/** The key worker's script: one derivation, then it is ended. */
import { argon2 } from "../../kit/argon2.ts";
import type { DeriveAnswer, DeriveOrder } from "../vault/derive.ts";

addEventListener("message", (event: MessageEvent<DeriveOrder>) => {
  const { secret, salt, cost } = event.data;
  const answer = (bytes: DeriveAnswer): void => postMessage(bytes);
  argon2(secret, salt, cost).then(answer, () => answer(null));
});
