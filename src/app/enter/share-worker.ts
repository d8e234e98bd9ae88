/** Leaves in the service worker what seals the things that are shared. */
import type { SharingWorld } from "../device/share-script.ts";
import { takeShared } from "../vault/take-in.ts";

declare const self: SharingWorld;

self.takeShared = takeShared;
