/** Deletes all that this site keeps in the browser, and looks again whether anything is left. */

type Places = Pick<Window, "indexedDB" | "caches">;

/** Kept pages go too, though they hold nothing that the person wrote. Answers what is left: nothing is the proof. */
export async function wipeAll(
  places: Places,
  workers: ServiceWorkerContainer,
  destroy: () => Promise<void>,
): Promise<readonly string[]> {
  await destroy();
  for (const registration of await workers.getRegistrations()) await registration.unregister();
  for (const name of await places.caches.keys()) await places.caches.delete(name);
  return leftOver(places, workers);
}

/** Names of what is still there. */
async function leftOver(places: Places, workers: ServiceWorkerContainer): Promise<readonly string[]> {
  const databases = await places.indexedDB.databases();
  return [
    ...databases.map((database) => `database ${database.name ?? ""}`),
    ...(await places.caches.keys()).map((name) => `pages ${name}`),
    ...(await workers.getRegistrations()).map(() => "worker"),
  ];
}
