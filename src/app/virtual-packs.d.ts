/** The packs as the build hands them to the pages: read, checked and split by what each page needs. */

declare module "virtual:packs/frame" {
  /** language, screens, questions, areas, and the pictures that they name */
  const frame: import("./packs.ts").FramePack;
  export default frame;
}

declare module "virtual:packs/plan" {
  /** the words of the steps, and every place */
  const plan: import("./packs.ts").PlanPack;
  export default plan;
}

declare module "virtual:packs/guidance" {
  /** every guidance page, and every place whole: for the server only */
  const guidance: import("./packs.ts").GuidancePack;
  export default guidance;
}

declare module "virtual:packs/door" {
  /** the words of the person's own side before a case is open */
  const door: import("./packs.ts").DoorPack;
  export default door;
}

declare module "virtual:packs/check" {
  /** the words of the page that checks a case file */
  const check: import("./packs.ts").CheckPack;
  export default check;
}

declare module "virtual:packs/record" {
  /** the words and facts of an open case */
  const record: import("./packs.ts").PrivatePack;
  export default record;
}

declare module "*.scss?url" {
  /** the address of the built stylesheet */
  const address: string;
  export default address;
}
