// A draft outlives a lock and a closed page, and none is ever written over another.
import * as v from "valibot";
import { beforeEach, describe, expect, it } from "vitest";
import { Drafting } from "./drafting.ts";

const shape = v.object({ text: v.string() });
const store = new Map<string, unknown>();
const nothing = { text: "" };

beforeEach(() => store.clear());

type Save = (name: string, draft: unknown) => Promise<void>;

const put: Save = (name, draft) => {
  if (draft === null) store.delete(name);
  else store.set(name, draft);
  return Promise.resolve();
};

const soon = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** Saves that wait until they are let go, or fail. */
function slowly() {
  const waiting: Readonly<{ go: () => void; fail: () => void }>[] = [];
  const save: Save = (name, draft) =>
    new Promise((resolve, reject) => {
      waiting.push({ go: () => resolve(put(name, draft)), fail: () => reject(new Error("no room")) });
    });
  const next = async (how: "go" | "fail"): Promise<void> => {
    await soon();
    waiting.shift()?.[how]();
    await soon();
  };
  return { save, next, under: () => waiting.length };
}

async function open(load?: () => Promise<unknown>, save: Save = put) {
  const form = new Drafting({
    name: "form",
    first: nothing,
    read: (stored) => {
      const read = v.safeParse(shape, stored);
      return read.success ? read.output : null;
    },
    load: load ?? ((name) => Promise.resolve(store.get(name) ?? null)),
    save,
    changed: () => undefined,
  });
  await form.look();
  return form;
}

const kept = () => Object.fromEntries(store);

describe("what cannot be read or saved", () => {
  it("is not offered, and stops nobody from writing", async () => {
    store.set("form", { text: 7 });
    expect((await open()).found).toBeNull();
    const broken = () => Promise.reject(new Error("no"));
    const form = await open(broken, broken);
    form.type({ text: "a" });
    await expect(form.flush()).resolves.toBeUndefined();
    await expect(form.done()).resolves.toBeUndefined();
  });
});

describe("a draft", () => {
  it("is not saved while nothing was typed, and goes when everything is deleted again", async () => {
    const form = await open();
    await form.flush();
    expect(kept()).toEqual({});
    form.type({ text: "He came back." });
    expect(form.fresh).toBe(true);
    await form.flush();
    expect(form.fresh).toBe(false);
    expect(kept()).toEqual({ form: { text: "He came back." } });
    form.type(nothing);
    await form.flush();
    expect(kept()).toEqual({});
  });

  it("is gone once its words are kept, and comes anew with the next words", async () => {
    const form = await open();
    form.type({ text: "a" });
    await form.flush();
    await form.done();
    await form.flush();
    expect(kept()).toEqual({});
    form.type({ text: "b" });
    await form.flush();
    expect(kept()).toEqual({ form: { text: "b" } });
  });
});

describe("a draft that is being saved", () => {
  it("is not saved before its save has finished", async () => {
    const { save, next } = slowly();
    const form = await open(undefined, save);
    form.type({ text: "a" });
    const saved = form.flush();
    await next("fail");
    await saved;
    expect([form.fresh, kept()]).toEqual([true, {}]);
    const again = form.flush();
    await soon();
    expect(form.fresh).toBe(true);
    await next("go");
    await again;
    expect([form.fresh, kept()]).toEqual([false, { form: { text: "a" } }]);
  });

  it("is waited for before a lock, and what was typed meanwhile is saved too", async () => {
    const { save, next, under } = slowly();
    const form = await open(undefined, save);
    form.type({ text: "a" });
    void form.flush();
    let locked = false;
    const lock = form.flush().then(() => (locked = true));
    await soon();
    expect(locked).toBe(false);
    form.type({ text: "a and b" });
    const last = form.flush();
    await next("go");
    await lock;
    expect(under()).toBe(1);
    await next("go");
    await last;
    expect([form.fresh, kept()]).toEqual([false, { form: { text: "a and b" } }]);
  });

  it("does not come back when its words are kept meanwhile", async () => {
    const { save, next } = slowly();
    const form = await open(undefined, save);
    form.type({ text: "a" });
    void form.flush();
    const done = form.done();
    await next("go");
    await next("go");
    await done;
    await form.flush();
    expect([form.fresh, kept()]).toEqual([false, {}]);
  });

  it("keeps its words when the earlier one is dropped meanwhile", async () => {
    store.set("form", { text: "earlier" });
    const { save, next } = slowly();
    const form = await open(undefined, save);
    form.type({ text: "of today" });
    void form.flush();
    const dropped = form.drop();
    for (let saves = 0; saves < 4; saves += 1) await next("go");
    await dropped;
    expect(kept()).toEqual({ form: { text: "of today" } });
  });
});

describe("an earlier draft", () => {
  it("is offered, and taken it goes on under its own name", async () => {
    store.set("form", { text: "earlier" });
    const form = await open();
    expect(form.found).toEqual({ text: "earlier" });
    await form.taken();
    expect(form.found).toBeNull();
    form.type({ text: "earlier and more" });
    await form.flush();
    expect(kept()).toEqual({ form: { text: "earlier and more" } });
  });

  it("still stands when something else is typed and the vault locks; both are offered the next time", async () => {
    store.set("form", { text: "earlier" });
    const form = await open();
    form.type({ text: "of today" });
    await form.flush();
    expect(kept()).toEqual({ form: { text: "earlier" }, "form +": { text: "of today" } });
    const again = await open();
    again.type({ text: "a third" });
    await again.flush();
    expect(kept()).toEqual({ form: { text: "earlier" }, "form +": { text: "of today" } });
    await again.drop();
    expect(again.found).toEqual({ text: "of today" });
    await again.taken();
    again.type({ text: "of today" });
    await again.flush();
    expect(kept()).toEqual({ form: { text: "of today" } });
  });

  it("dropped, leaves its place to what was typed meanwhile", async () => {
    store.set("form", { text: "earlier" });
    const form = await open();
    form.type({ text: "of today" });
    await form.flush();
    await form.drop();
    expect(kept()).toEqual({ form: { text: "of today" } });
    await form.done();
    expect(kept()).toEqual({});
  });

  it("stays when something else is kept while it stands", async () => {
    store.set("form", { text: "earlier" });
    const form = await open();
    form.type({ text: "of today" });
    await form.flush();
    await form.done();
    expect(kept()).toEqual({ form: { text: "earlier" } });
  });
});
