import {
  asBewilligung,
  bescheidempfaengerzeilen,
  listBescheide,
  listBescheidempfaenger,
  readAsTenant,
  type Bescheidempfaengerzeile,
} from "@kim/db";
import { zufall } from "@kim/db/seed";
import { bescheidsumme, geltendeBescheide } from "@kim/domain/bescheid";
import { summe } from "@kim/domain/grundlagen";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eineBehoerde, hatBescheid } from "../../../../../tests/support/foerderung/mittel.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aKreis, type Mandant } from "../../../../../tests/support/welt/tenants.ts";

const jahr = 2031;
const bausteine = [1, 2, 3] as const;
let server: TestApi;
let behoerde: Mandant;
let erwartet: Bescheidempfaengerzeile[];
beforeAll(async () => {
  server = await openTestApi();
  behoerde = await eineBehoerde(server);
  await furnish();
  erwartet = await asBewilligung(server.database.db, behoerde.id, behoerde.benutzerId, async (tx) => {
    const zeilen: Bescheidempfaengerzeile[] = [];
    for (const { id, name, art, kreisName } of await listBescheidempfaenger(tx)) {
      const gelten = geltendeBescheide((await listBescheide(tx, id)).filter((b) => b.jahr === jahr));
      const kommune = art === "kreisangehoerige_kommune";
      if (kommune && gelten.length === 0) continue;
      const geltende = Object.fromEntries(
        gelten.map((b) => [b.baustein, { id: b.id, summeCent: bescheidsumme(b), vzaeHundertstel: b.vzaeHundertstel }]),
      );
      const fehlend = kommune ? [] : bausteine.filter((b) => !(b in geltende));
      zeilen.push({ id, name, kreisName, geltende, fehlend });
    }
    return zeilen;
  });
});
afterAll(() => server.close());

/** Bescheide of the year and of the one before, some of them replaced, some of Kommunen. */
async function furnish() {
  const z = zufall(31);
  const empfaenger = await server.database.admin<{ id: Mandant["id"]; kommune: boolean }[]>`
    select id, art = 'kreisangehoerige_kommune' as kommune from kim.organisation
    where art in ('kreis', 'staedteregion', 'kreisfreie_stadt', 'kreisangehoerige_kommune') order by id`;
  for (const { id, kommune } of empfaenger)
    for (const baustein of kommune ? [3] : bausteine) {
      if (!z.wahr(kommune ? 0.05 : 0.7)) continue;
      const angaben = { baustein, jahr: z.wahr(0.9) ? jahr : jahr - 1, cent: z.ganz(1, 30_000_000) };
      let vorgaengerId = await hatBescheid(server, { id }, angaben);
      for (let n = z.ganz(0, 3); n > 1; n--)
        vorgaengerId = await hatBescheid(server, { id }, { ...angaben, vorgaengerId, cent: n });
    }
}

test("the pages hold what the rules say of every recipient, filtered or not, and are summed over all of them", async () => {
  const list = behoerde.api.bescheid.listJeEmpfaenger.query;
  const erste = await list({ jahr });
  expect(erste.seiten).toBe(Math.ceil(erwartet.length / 25));
  expect(erste.seiten).toBeGreaterThan(2);
  const seiten = await Promise.all(Array.from({ length: erste.seiten }, (_, i) => list({ jahr, seite: i + 1 })));
  expect(seiten.flatMap(({ zeilen }) => zeilen)).toEqual(erwartet);
  expect(await list({ jahr, seite: erste.seiten + 1 })).toEqual(seiten.at(-1));
  for (const filter of [
    { baustein: 2 as const },
    { stand: "fehlt" as const },
    { stand: "erlassen" as const },
    { stand: "fehlt" as const, baustein: 3 as const },
    { stand: "erlassen" as const, baustein: 1 as const },
    { suche: " WARENDORF " },
    { suche: "100%_" },
    { suche: "kreis", stand: "fehlt" as const, baustein: 1 as const },
  ]) {
    const passende = erwartet.filter((zeile) => passt(zeile, filter));
    const { zeilen, summen, jahressummen, gesamt } = await list({ jahr, ...filter });
    expect({ zeilen, gesamt }, JSON.stringify(filter)).toEqual({
      zeilen: passende.slice(0, 25),
      gesamt: passende.length,
    });
    expect(summen, JSON.stringify(filter)).toEqual(summenVon(passende));
    expect(jahressummen).toEqual(summenVon(erwartet));
  }
  // The Kreis itself and those of its Kommunen that received something.
  expect((await list({ jahr, suche: "Kreis Warendorf" })).zeilen[0]?.name).toBe("Kreis Warendorf");
  expect(erwartet.some(({ kreisName }) => kreisName !== null)).toBe(true);
  expect((await list({ jahr: jahr - 1 })).jahressummen).not.toEqual(erste.jahressummen);
});

test("a recipient who asks the same of the database finds no Bescheid but its own", async () => {
  const kreis = await aKreis(server);
  const eigener = await hatBescheid(server, kreis, { jahr });
  const [zeilen] = await readAsTenant(
    server.database.db,
    kreis.id,
    kreis.benutzerId,
    bescheidempfaengerzeilen({ jahr, baustein: null, stand: "erlassen", suche: null }, { ab: 0, anzahl: 1000 }),
  );
  expect(zeilen).toMatchObject([{ id: kreis.id, geltende: { 1: { id: eigener } } }]);
});

type Filter = { baustein?: 1 | 2 | 3; stand?: "fehlt" | "erlassen"; suche?: string };

function passt({ name, kreisName, geltende, fehlend }: Bescheidempfaengerzeile, filter: Filter): boolean {
  const gefragt = filter.baustein ? [filter.baustein] : bausteine;
  if (filter.stand === "fehlt" && !gefragt.some((b) => fehlend.includes(b))) return false;
  if (filter.stand === "erlassen" && !gefragt.some((b) => geltende[b])) return false;
  return `${name} ${kreisName ?? ""}`.toLowerCase().includes((filter.suche ?? "").trim().toLowerCase());
}

const summenVon = (zeilen: readonly Bescheidempfaengerzeile[]) =>
  bausteine.map((baustein) => ({
    baustein,
    empfaenger: zeilen.length,
    erlassen: zeilen.filter(({ geltende }) => geltende[baustein]).length,
    fehlend: zeilen.filter(({ fehlend }) => fehlend.includes(baustein)).length,
    summeCent: summe(zeilen.map(({ geltende }) => geltende[baustein]?.summeCent ?? 0)),
  }));
