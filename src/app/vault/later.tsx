/** Screens that come in a chunk of their own, once they are opened; the chunks are fetched ahead when there is time. */
import type { ComponentChild } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useSay } from "../say.tsx";
import type { ScreenProps } from "./keeper.ts";

type Show = (props: ScreenProps) => ComponentChild;
type Room = Readonly<Record<string, Show>>;
type Load = () => Promise<Room>;

/** The screens of one room by name; the room is loaded when the first of them is shown. */
export function later(names: readonly string[], load: Load): Room {
  let room: Promise<Room> | null = null;
  const once = (): Promise<Room> => {
    // A chunk that did not come is asked for again the next time.
    room ??= load().catch((error: unknown) => {
      room = null;
      throw error;
    });
    return room;
  };
  const show =
    (name: string): Show =>
    (props) => <Later name={name} load={once} props={props} />;
  return Object.fromEntries(names.map((name) => [name, show(name)]));
}

function Later({ name, load, props }: { name: string; load: Load; props: ScreenProps }) {
  const say = useSay();
  const [Screen, setScreen] = useState<Show | "failed" | null>(null);
  useEffect(() => {
    load().then(
      (room) => setScreen(() => room[name] ?? "failed"),
      () => setScreen("failed"),
    );
  }, [name, load]);
  // The heading comes with the chunk, and so after the shell looked for it.
  useEffect(() => document.getElementById("screen-title")?.focus({ preventScroll: true }), [Screen]);
  if (Screen === null) return <p role="status">{say("shell.loading")}</p>;
  if (Screen === "failed") return <p role="alert">{say("shell.notloaded")}</p>;
  return <Screen {...props} />;
}
