/** Pictures that belong to nothing yet: those that can be put in order by their dates. */
import type { Case, Exhibit } from "../../case/case.ts";
import { looseOf } from "../diary/loose.ts";
import { howShown } from "./how-shown.ts";

/** Oldest first. */
export const loosePictures = (open: Case): readonly Exhibit[] =>
  looseOf(open)
    .filter(({ exhibit }) => howShown(exhibit.type, exhibit.size) === "picture")
    .toReversed();
