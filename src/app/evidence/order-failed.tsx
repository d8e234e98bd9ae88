/** Pictures that could not be read, each with its reason: they can be dated by hand like the others. */
import { shownName } from "../../evidence/shown-name.ts";
import { useSay } from "../say.tsx";
import { useCase } from "../vault/keeper.ts";
import type { PictureState } from "./reading/reading-batch.ts";

export function OrderFailed({ failed }: { failed: readonly PictureState[] }) {
  const say = useSay();
  const { exhibits } = useCase();
  if (failed.length === 0) return null;
  return (
    <div class="app-notice">
      <p>{say("order.failed", { n: failed.length })}</p>
      <ul class="govuk-list govuk-list--bullet">
        {failed.map(({ exhibit, trouble }) => (
          <li key={exhibit}>
            <bdi>{shownName(exhibits.get(exhibit)?.exhibit.name ?? "")}</bdi>:{" "}
            {say(`readtext.trouble-${trouble ?? "broken"}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
