/** A quiet note that a name or account looks like another one: they are never made one. */
import { useSay } from "../say.tsx";
import { useCase } from "../vault/keeper.ts";
import { lookAlike } from "./look-alike.ts";

/** `except`: the id of the actor that is being written. */
export function LookAlike({ name, except }: Readonly<{ name: string; except: string }>) {
  const say = useSay();
  const { actors } = useCase();
  const others = [...actors]
    .filter(([id]) => id !== except)
    .flatMap(([, { now }]) => [now.name, ...now.accounts.map(({ handle }) => handle)]);
  const alike = lookAlike(name, others);
  return (
    <div role="status">
      {alike === null ? null : (
        <p class="app-quiet">
          <bdi>{say("people.lookalike", { name: alike })}</bdi>
        </p>
      )}
    </div>
  );
}
