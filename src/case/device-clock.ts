/** Whether the device's clock can be right, judged by what was recorded before: said, never corrected. */

const FAR_MS = 400 * 86_400_000;
const SLACK_MS = 5 * 60_000;

/** `moment` and `newest` (the newest recorded time before) are UTC moments. null when nothing speaks against it. */
export function clockMark(moment: string, newest: string): "went-back" | "far-ahead" | null {
  const ahead = Date.parse(moment) - Date.parse(newest);
  if (ahead < -SLACK_MS) return "went-back";
  return ahead > FAR_MS ? "far-ahead" : null;
}
