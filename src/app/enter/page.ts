/** Starts what every page has: leaving, listening, and news of a newer kept version. */
import { watchForNewVersion } from "../device/kept.ts";
import { wireLeaving } from "../device/leave.ts";
import { wireListening } from "../device/listen.ts";
import { allowOwnScripts } from "../device/trusted-scripts.ts";

allowOwnScripts();

wireLeaving((left) => {
  const count = document.getElementById("leave-count");
  if (count !== null) count.textContent = (count.dataset["words"] ?? "").replace("{n}", String(left));
});
wireListening(document.documentElement.lang);

void watchForNewVersion((take) => {
  const news = document.getElementById("news");
  if (news === null) return;
  const button = document.createElement("button");
  button.className = "govuk-button";
  button.textContent = news.dataset["take"] ?? "";
  button.addEventListener("click", take);
  news.replaceChildren(news.dataset["words"] ?? "", " ", button);
});
