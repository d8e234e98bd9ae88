/** What to do about a nude or sexual picture of somebody under 18: nobody is blamed, nothing is copied, somebody can help (CARE C13). */
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { HelplineCard } from "../text/helpline-card.tsx";

const LINES = ["file.nosend", "file.notrouble", "file.remove", "file.police", "file.instead"] as const;

export function ImageHelp() {
  const say = useSay();
  const remove = useSetting().place.helplines.get("report-remove");
  return (
    <>
      {LINES.map((line) => (
        <p key={line}>{say(line)}</p>
      ))}
      {remove === undefined ? null : <HelplineCard helpline={remove} />}
    </>
  );
}
