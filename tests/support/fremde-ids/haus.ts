import type { Besuch } from "../welt/api.ts";
import { unseen, type Swaps } from "./buehne.ts";

/** Who works where, who is invited, and the year's runs. */
export const hausSwaps: Swaps = {
  "mandantenwechsel.create organisationId": unseen("organisation", ({ api }, organisationId) =>
    api.mandantenwechsel.create.mutate({ organisationId }),
  ),
  // Whether somebody works there is told to nobody who offered nothing.
  "einladung.list organisationId": unseen("organisation", ({ api }, organisationId) =>
    api.einladung.list.query({ organisationId }),
  ),
  "einladung.delete id": unseen("einladung", ({ api }, id) => api.einladung.delete.mutate({ id })),
  "personeinladung.delete id": unseen("personeinladung", ({ verwaltung }, id) =>
    verwaltung.api.personeinladung.delete.mutate({ id }),
  ),
  "person.update benutzerId": unseen("benutzer", ({ verwaltung }, benutzerId) =>
    verwaltung.api.person.update.mutate({ benutzerId, rollen: ["finanzen"] }),
  ),
  "person.delete benutzerId": unseen("benutzer", ({ verwaltung }, benutzerId) =>
    verwaltung.api.person.delete.mutate({ benutzerId }),
  ),
  "jahreslauf.get laufId": unseen("lauf", ({ api }, laufId) => api.jahreslauf.get.query({ laufId })),
  "jahreslauf.verlauf laufId": unseen("lauf", ({ ich }, laufId) => watched(ich, laufId)),
  "jahreslaufWiederholung.create laufId": unseen("lauf", ({ api, ich }, laufId) =>
    api.jahreslaufWiederholung.create.mutate({ laufId, organisationId: ich.id }),
  ),
  "jahreslaufWiederholung.create organisationId": unseen("organisation", ({ api, mein }, organisationId) =>
    api.jahreslaufWiederholung.create.mutate({ laufId: mein.lauf, organisationId }),
  ),
};

/** The stream's error in the words of a call: a subscription answers 200 and reports inside. */
async function watched(besuch: Besuch, laufId: string): Promise<never> {
  const response = await besuch.send(
    `/trpc/jahreslauf.verlauf?input=${encodeURIComponent(JSON.stringify({ laufId }))}`,
    { headers: { accept: "text/event-stream" } },
  );
  const text = await response.text();
  const [, code] = /"code":"([A-Z_]+)"/.exec(text) ?? [];
  throw Object.assign(new Error(/"message":"([^"]+)"/.exec(text)?.[1] ?? text), { data: { code: code ?? text } });
}
