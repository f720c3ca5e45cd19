import { randomUUID } from "node:crypto";
import type { Belegzeile } from "@kim/domain/nachweis";
import type { z } from "zod";
import {
  belegSql,
  dateiId,
  dateiSql,
  fassungSql,
  nachweisSql,
  vorgangSql,
  type Szenennachweis,
} from "../isolation/nachweis.ts";
import { hatGlied } from "../weiterleitung/kette.ts";
import type { Besuch, TestApi } from "../welt/api.ts";
import { eineBesetzung, hatStelle } from "../welt/stellen.ts";
import { aKreis, aMandant, eineKommune, type Mandant } from "../welt/tenants.ts";

type Eingabe = z.input<typeof Belegzeile>;

/** The contract ran in 2025; what it paid for is proven until the end of January. */
export const belegjahr = 2025;
const laufzeit = { beginn: "2025-01-01", ende: "2025-12-31" };

/** A proof that stands in the database as a draft. */
export async function hatEntwurfsnachweis(
  { database: { admin } }: TestApi,
  inhaber: Mandant,
  pruefstelle: Pick<Mandant, "id">,
  vertrag: string | null,
): Promise<Szenennachweis> {
  const nachweis: Szenennachweis = {
    id: randomUUID(),
    inhaber: inhaber.id,
    pruefstelle: pruefstelle.id,
    vertrag,
    weg: "entwurf",
  };
  await admin.unsafe(nachweisSql(nachweis, belegjahr));
  await admin`update kim.nachweis set faellig_am = '2026-01-31' where id = ${nachweis.id}`;
  return nachweis;
}

/** Kreis → Stadt → Träger, where "CM 1" worked all year; the Träger proves to the Stadt. */
export async function einTraegernachweis(server: TestApi) {
  const kreis = await aKreis(server);
  const stadt = await eineKommune(server, kreis);
  const traeger = await aMandant(server, { art: "traeger" });
  const stelleId = await hatStelle(kreis, { beginn: "2025-01-01" });
  const erste = await hatGlied(server, kreis, stadt, { stelleId }, laufzeit);
  const vertrag = await hatGlied(
    server,
    stadt,
    traeger,
    { herkunft: erste },
    { ...laufzeit, betragCent: 900_000, nachweisFaelligAm: "2027-01-31" },
  );
  const { now } = server.clock;
  // Entered while the contract ran.
  server.clock.now = new Date("2025-06-15T10:00:00Z");
  await traeger.api.besetzung.create.mutate(
    eineBesetzung(stelleId, { weiterleitungId: vertrag.id, pseudonym: "CM 1", von: "2025-01-01" }),
  );
  server.clock.now = now;
  const nachweis = await hatEntwurfsnachweis(server, traeger, stadt, vertrag.id);
  return { kreis, stadt, traeger, stelleId, nachweis, nachweisId: nachweis.id };
}

/** A room, paid in May, all of it eligible. */
export const einBeleg = (nachweisId: string, angaben: Partial<Eingabe> = {}): Eingabe & { nachweisId: string } => ({
  nachweisId,
  id: randomUUID(),
  belegNr: randomUUID().slice(0, 8),
  tag: "2025-05-31",
  empfaenger: "Bürgerhaus Ahlen",
  grund: "Saalmiete",
  betragCent: 12_000,
  position: "veranstaltungen",
  zuwendungsfaehigCent: 12_000,
  ...angaben,
});

/** The pay of "CM 1" for May. */
export const einGehalt = (nachweisId: string, stelleId: string, angaben: Partial<Eingabe> = {}) =>
  einBeleg(nachweisId, {
    empfaenger: "",
    grund: "Gehalt Mai",
    betragCent: 480_000,
    position: "case_management",
    zuwendungsfaehigCent: 475_000,
    person: { stelleId, pseudonym: "CM 1", monat: 5 },
    ...angaben,
  });

/** Without what belongs to the call alone: as a row of many. */
export const ohneNachweis = ({ nachweisId: _, ...zeile }: ReturnType<typeof einBeleg>) => zeile;

/** The proof was prepared, signed and submitted; its version names the file. */
export async function istEingereicht({ database: { admin } }: TestApi, nachweis: Szenennachweis, dokumentId: string) {
  for (const schritt of ["vorbereitet", "gezeichnet", "eingereicht"])
    await admin.unsafe(vorgangSql(nachweis, schritt, nachweis.inhaber));
  await admin.unsafe(fassungSql(nachweis).replace(/"dokumentId":"[^"]+"/, `"dokumentId":"${dokumentId}"`));
}

/** A line and a file of any body's proof, as the database would take them. */
export async function hatBelegeImBestand({ database: { admin } }: TestApi, inhaber: Mandant, id: string) {
  const nachweis = { id, inhaber: inhaber.id, pruefstelle: "", vertrag: null, weg: "entwurf" } as const;
  await admin.unsafe(belegSql(nachweis, "1"));
  await admin.unsafe(dateiSql(nachweis, "frei"));
  const [zeile] = await admin<{ id: string }[]>`select id from kim.belegzeile where nachweis_id = ${id}`;
  return { belegzeile: zeile?.id ?? "", belegdatei: dateiId(nachweis, "frei") };
}

/** One more act of the holder. */
export const hatVorgang = ({ database: { admin } }: TestApi, nachweis: Szenennachweis, schritt: string, version = 1) =>
  admin.unsafe(vorgangSql(nachweis, schritt, nachweis.inhaber, version));

export const pdf = (inhalt = "Rechnung") => `%PDF-1.7\n${inhalt}\n%%EOF\n`;

export type Sendung = {
  id?: string;
  art?: string;
  name?: string;
  ersetzt?: string;
  zeile?: string;
  body?: RequestInit["body"];
  headers?: Record<string, string>;
};

export const hochladen = (
  besuch: Besuch,
  nachweisId: string,
  { id = randomUUID(), art = "beleg", name = "Rechnung.pdf", ersetzt, zeile, body = pdf(), headers = {} }: Sendung = {},
) =>
  besuch.send(
    `/dateien/nachweis/${nachweisId}/${art}/${id}?${new URLSearchParams({ dateiname: name, ...(ersetzt && { ersetzt }), ...(zeile && { zeile }) }).toString()}`,
    { method: "PUT", body: body ?? "", headers: { "content-type": "application/pdf", ...headers } },
  );

/** Puts a file to the proof. Answers its id. */
export async function hatDatei(besuch: Besuch, nachweisId: string, sendung: Sendung = {}): Promise<string> {
  const response = await hochladen(besuch, nachweisId, sendung);
  const { id } = (await response.json()) as { id?: string };
  if (id === undefined) throw new Error(`not kept: ${response.status}`);
  return id;
}

export const holen = (besuch: Besuch, inhaberId: string, nachweisId: string, id: string, init?: RequestInit) =>
  besuch.send(`/dateien/nachweis/${inhaberId}/${nachweisId}/datei/${id}`, init);

/** What lies with a proof, in the order in which it came. */
export const abgelegt = ({ database: { admin } }: TestApi, nachweisId: string) =>
  admin<{ id: string; art: string; dateiname: string; typ: string; bytes: number; ersetzt_id: string | null }[]>`
    select id, art, dateiname, typ, bytes, ersetzt_id from kim.nachweis_datei where nachweis_id = ${nachweisId}
      order by am, ersetzt_id nulls first`;
