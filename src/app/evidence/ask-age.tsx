/** Asks for the age where nobody has said it: pictures of a chat are only taken in for an adult (CARE C13). */
import { OneOf } from "../fields/choices.tsx";
import { NotKeptNote } from "../fields/trouble.tsx";
import { useKept } from "../fields/use-kept.ts";
import { useSay } from "../say.tsx";
import { useCase } from "../vault/keeper.ts";
import { ageUnknown } from "./must-ask.ts";

/** Draws nothing once it is known. Not to answer is an answer: then pictures are left out. */
export function AskAge() {
  const say = useSay();
  const open = useCase();
  const kept = useKept();
  if (!ageUnknown(open)) return null;
  const { name, about, who, area, sample } = open;
  return (
    <>
      <NotKeptNote trouble={kept.trouble} />
      <OneOf<"adult" | "young">
        name="age"
        legend={about === "me" ? say("addproof.age") : say("addproof.ageof", { who })}
        hint={say("addproof.agehint")}
        choices={[
          { value: "adult", label: say("addproof.age-adult") },
          { value: "young", label: say("addproof.age-young") },
        ]}
        value={null}
        onChange={(value) =>
          kept.keep(
            [{ kind: "case", case: { name, about, who, area, young: value === "young", sample } }],
            () => undefined,
          )
        }
      />
    </>
  );
}
