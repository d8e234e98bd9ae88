/** What becomes of the draft of one form: where it is saved, which earlier one is offered, and when it goes. */

type Offer<Draft> = Readonly<{ name: string; draft: Draft }>;

type Way<Draft> = Readonly<{
  name: string;
  /** the form as it opens: it is not worth saving */
  first: Draft;
  /** null for what does not fit */
  read(stored: unknown): Draft | null;
  load(name: string): Promise<unknown>;
  /** null removes it */
  save(name: string, draft: Draft | null): Promise<void>;
  /** called when `found` is another one */
  changed(): void;
}>;

/**
 * While an earlier draft stands nothing is written over it: what is typed meanwhile waits beside it, under a name of its own, and is offered
 * when the form is opened the next time. A draft that can't be loaded or saved is no reason to stop the person from writing: nothing rejects.
 */
export class Drafting<Draft> {
  readonly #way: Way<Draft>;
  readonly #first: string;
  /** null until it was looked */
  #offers: readonly Offer<Draft>[] | null = null;
  #draft: Draft;
  /** as saved last, as JSON: set once that save has finished */
  #saved: string;
  /** what is under way, one after the other */
  #line: Promise<void> = Promise.resolve();

  constructor(way: Way<Draft>) {
    this.#way = way;
    this.#draft = way.first;
    this.#first = JSON.stringify(way.first);
    this.#saved = this.#first;
  }

  /** An earlier draft, until it is taken or dropped. */
  get found(): Draft | null {
    return this.#offers?.[0]?.draft ?? null;
  }

  /** Whether something was typed that is not saved: also while its save is under way, and after one that failed. */
  get fresh(): boolean {
    return this.#own !== null && JSON.stringify(this.#draft) !== this.#saved;
  }

  type(draft: Draft): void {
    this.#draft = draft;
  }

  async look(): Promise<void> {
    const { name } = this.#way;
    const found = await Promise.all([this.#read(name), this.#read(this.#beside)]);
    this.#set(found.flat());
  }

  /** Saves what is fresh; done when it is saved, and all that was under way. A form that reads as it did at first needs no draft any more. */
  flush(): Promise<void> {
    const own = this.#own;
    const draft = this.#draft;
    const text = JSON.stringify(draft);
    return this.#inLine(async () => {
      if (own === null || text === this.#saved) return;
      if (await this.#save(own, text === this.#first ? null : draft)) this.#saved = text;
    });
  }

  drop(): Promise<void> {
    const [offer] = this.#offers ?? [];
    const beside = this.#own === this.#beside;
    this.#set(this.#offers?.slice(1) ?? []);
    return this.#inLine(async () => {
      const waits = beside && this.#saved !== this.#first;
      await this.#save(offer?.name ?? this.#way.name, null);
      if (waits) await this.#move(this.#draft);
    });
  }

  /** The offer is the form's own draft from now on. */
  taken(): Promise<void> {
    const [offer] = this.#offers ?? [];
    this.#set(this.#offers?.slice(1) ?? []);
    return this.#inLine(async () => {
      this.#saved = "";
      if (offer?.name === this.#beside) await this.#move(offer.draft);
    });
  }

  /** What was typed is kept: its draft goes until more is typed, an earlier one that still stands stays. */
  done(): Promise<void> {
    const own = this.#own;
    const text = JSON.stringify(this.#draft);
    return this.#inLine(async () => {
      this.#saved = text;
      if (own !== null) await this.#save(own, null);
    });
  }

  get #beside(): string {
    return `${this.#way.name} +`;
  }

  /** Where this form's draft is saved: nowhere until it was looked, or while two wait already. */
  get #own(): string | null {
    if (this.#offers === null || this.#offers.length > 1) return null;
    return this.#offers[0]?.name === this.#way.name ? this.#beside : this.#way.name;
  }

  /** What can't be saved under its new name stays where it is. */
  async #move(draft: Draft): Promise<void> {
    if (await this.#save(this.#way.name, draft)) await this.#save(this.#beside, null);
  }

  #inLine(act: () => Promise<void>): Promise<void> {
    this.#line = this.#line.then(act);
    return this.#line;
  }

  async #read(name: string): Promise<readonly Offer<Draft>[]> {
    const stored = await this.#way.load(name).catch(() => null);
    const draft = stored === null ? null : this.#way.read(stored);
    return draft === null ? [] : [{ name, draft }];
  }

  /** Whether it was saved. */
  #save(name: string, draft: Draft | null): Promise<boolean> {
    return this.#way.save(name, draft).then(
      () => true,
      () => false,
    );
  }

  #set(offers: readonly Offer<Draft>[]): void {
    this.#offers = offers;
    this.#way.changed();
  }
}
