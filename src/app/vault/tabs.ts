/** How tabs of one browser tell each other that something was written, or that all must lock. */

/** `written`: read the new records. `lock`: forget the keys. */
export type TabWord = "written" | "lock" | "gone";

export type Tabs = Readonly<{
  tell(word: TabWord): void;
  hear(listener: (word: TabWord) => void): () => void;
}>;

const isWord = (data: unknown): data is TabWord => data === "written" || data === "lock" || data === "gone";

/** The words hold nothing of what was written. */
export function openTabs(): Tabs {
  const channel = new BroadcastChannel("notes");
  return {
    tell: (word) => channel.postMessage(word),
    hear: (listener) => {
      const heard = (event: MessageEvent<unknown>): void => {
        if (isWord(event.data)) listener(event.data);
      };
      channel.addEventListener("message", heard);
      return () => channel.removeEventListener("message", heard);
    },
  };
}
