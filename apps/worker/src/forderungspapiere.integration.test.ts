import { createHash } from "node:crypto";
import { openDb, type Db } from "@kim/db";
import type { OrganisationId } from "@kim/domain/grundlagen";
import { EinSchriftstueck } from "@kim/domain/schriftstueck";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  einBescheid,
  eineForderung,
  eineGepruefteKette,
  eineVertragsforderung,
  geht,
  zahlt,
  type EineForderung,
} from "../../../tests/support/foerderung/rueckforderung.ts";
import { papieradresse, papiereZu } from "../../../tests/support/foerderung/schriftstuecke.ts";
import { notFound } from "../../../tests/support/welt/answers.ts";
import { openTestApi, testTag, type Besuch, type TestApi } from "../../../tests/support/welt/api.ts";
import { handleSchriftstueckSetzen } from "./handlers/schriftstueck-setzen.ts";
import { closePdf } from "./pdf/jahresrechnung.ts";
import { einzeilig } from "./pdf/testing/einzeilig.ts";
import { pdfAnlagen, pdfSeiten } from "./pdf/testing/pdf-seiten.ts";
import { aJob } from "./testing/job.ts";

let server: TestApi;
let jobsDb: Db;
beforeAll(async () => {
  server = await openTestApi();
  jobsDb = openDb(server.database.urls.worker);
});
afterAll(async () => {
  await closePdf();
  await jobsDb.close();
  await server.close();
});

/** Does what the outbox has for the papers of one creditor, as the worker would. */
async function setzeAlle(glaeubigerId: string) {
  const auftraege = await server.database.admin<{ tenant_id: OrganisationId; payload: object }[]>`
    select tenant_id, payload from kim.outbox where name = 'schriftstueck-setzen' and tenant_id = ${glaeubigerId}`;
  for (const { tenant_id, payload } of auftraege)
    await handleSchriftstueckSetzen(aJob(jobsDb, tenant_id, EinSchriftstueck.parse(payload), () => testTag));
}

async function gelesen(wer: Besuch, papier: Parameters<typeof papieradresse>[0]): Promise<string> {
  const datei = await wer.send(papieradresse(papier));
  expect([datei.status, datei.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  return einzeilig(pdfSeiten(new Uint8Array(await datei.arrayBuffer())));
}

/** By their kind: the clock of the tests stands still. */
const schreiben = async (wer: Besuch, { id }: EineForderung) =>
  (await papiereZu(wer, "rueckforderung", id)).toSorted((a, b) => a.art.localeCompare(b.art));

async function eineAmtliche() {
  const welt = await eineGepruefteKette(server);
  const { behoerde, papiere } = welt;
  const neu = eineForderung(papiere.kreis, { betragCent: 8_800_00 });
  await behoerde.pruefung.api.rueckforderung.create.mutate(neu);
  const sitzung = await behoerde.pruefung.api.sitzung.get.query();
  return { ...welt, forderung: { glaeubigerId: sitzung?.organisation.organisationId ?? "", id: neu.id } };
}

describe("Schreiben der Bewilligungsbehörde", () => {
  test("jeder Schritt hält seines fest; beide Seiten öffnen sie, sonst niemand, und nichts darin ändert sich mehr", async () => {
    const { behoerde, kreis, kommune, forderung } = await eineAmtliche();
    const [erste, zweite] = [behoerde.pruefung, behoerde.gegenlesen];
    const bescheid = { angaben: { art: "bescheid", bescheid: einBescheid({ betragCent: 8_800_00 }) } as const };
    expect(await schreiben(kreis, forderung)).toEqual([]);
    await geht(erste, forderung, "anhoerung_versandt", "2026-03-02");
    await geht(kreis.pruefung, forderung, "stellungnahme", "2026-03-12");
    await geht(erste, forderung, "bescheid_entworfen", "2026-03-23", bescheid);
    await geht(zweite, forderung, "bescheid_erlassen", "2026-03-25");
    // The step is done, whatever becomes of its paper.
    expect((await schreiben(kreis, forderung)).map(({ art, stand }) => [art, stand])).toEqual([
      ["anhoerung", "in_arbeit"],
      ["erstattungsbescheid", "in_arbeit"],
    ]);
    await zahlt(erste, forderung, "2026-04-15", 8_800_00);
    await geht(erste, forderung, "zinsen_abgesehen", "2026-06-01");
    await server.database.admin`update kim.organisation set name = 'Umbenannt' where id = ${kreis.id}`;
    await setzeAlle(forderung.glaeubigerId);

    const papiere = await schreiben(kreis, forderung);
    expect(await schreiben(erste, forderung)).toEqual(papiere);
    const [anhoerung, erstattung, verzicht] = papiere;
    if (!anhoerung || !erstattung || !verzicht) throw new Error("es fehlt ein Schreiben");
    const saetze = new Map([
      [anhoerung, ["§ 28 Abs. 1 VwVfG NRW", "8.800,00 EUR", "Sie können sich bis zum 20.03.2026"]],
      [
        erstattung,
        [
          "Widerrufs- und Erstattungsbescheid",
          "Sie haben sich am 12.03.2026 geäußert, nachdem Sie am 02.03.2026 angehört wurden",
          // 1 January to 24 March, 83 days at 1.27 + 3 percent.
          "Bis zum 24.03.2026 sind nach dem anliegenden Zinsblatt 85,45 EUR angefallen",
          "Das öffentliche Interesse an sparsamer Verwendung überwiegt.",
        ],
      ],
      [verzicht, ["am 15.04.2026, fällig bis zum 20.04.2026"]],
    ]);
    for (const [papier, erwartet] of saetze)
      for (const wer of [erste, kreis]) {
        const text = await gelesen(wer, papier);
        for (const satz of [
          ...erwartet,
          kreis.name,
          `SHA-256 der festgehaltenen Angaben ${papier.eingefroren?.sha256}`,
        ])
          expect(text).toContain(satz);
        expect(text).not.toContain("Umbenannt");
      }
    const akte = await kreis.send(`${papieradresse(erstattung)}/akte`);
    const angaben = pdfAnlagen(new Uint8Array(await akte.arrayBuffer())).get("angaben.json") ?? "";
    expect(createHash("sha256").update(angaben).digest("hex")).toBe(erstattung.eingefroren?.sha256);
    for (const fremd of [kommune, kommune.pruefung]) {
      expect((await fremd.send(papieradresse(erstattung))).status).toBe(404);
      expect(await schreiben(fremd, forderung)).toEqual([]);
    }
    expect((await server.visit().send(papieradresse(erstattung))).status).toBe(401);
  });

  test("bleibt eines aus, bestellt es der Gläubiger noch einmal; was niemand festhielt, nur er", async () => {
    const { behoerde, kreis, forderung } = await eineAmtliche();
    await geht(behoerde.pruefung, forderung, "anhoerung_versandt", "2026-03-02");
    await server.database.admin`delete from kim.outbox where tenant_id = ${forderung.glaeubigerId}`;
    await server.database.admin`delete from kim.schriftstueck where tenant_id = ${forderung.glaeubigerId}`;
    const [offen] = await schreiben(kreis, forderung);
    if (!offen) throw new Error("es fehlt der Schritt");
    const { inhaberId, art, vorgangId } = offen;
    expect([offen.stand, offen.bestellbar]).toEqual(["offen", false]);
    const bestellen = (wer: Besuch) => wer.api.schriftstueck.create.mutate({ inhaberId, art, vorgangId });
    await expect(bestellen(kreis)).rejects.toMatchObject(notFound);
    expect(await schreiben(behoerde.pruefung, forderung)).toMatchObject([{ stand: "offen", bestellbar: true }]);
    await bestellen(behoerde.pruefung);
    await setzeAlle(forderung.glaeubigerId);
    const [papier] = await schreiben(kreis, forderung);
    if (!papier) throw new Error("es fehlt das Schreiben");
    expect(await gelesen(kreis, papier)).toContain("Anhörung");
    await expect(
      behoerde.pruefung.api.schriftstueck.create.mutate({ inhaberId, art: "zinsbescheid", vorgangId }),
    ).rejects.toMatchObject(notFound);
  });
});

describe("Schreiben nach dem Vertrag", () => {
  test("die Zahlungsaufforderung liest der Schuldner, die Behörde nicht; eine Einstellung, von der er nie hörte, nur der Gläubiger", async () => {
    const { kreis, kommune, forderung, papier: nachweis } = await eineVertragsforderung(server);
    await geht(kreis.pruefung, forderung, "einstellung_entworfen", "2026-04-01");
    await geht(kreis.gegenlesen, forderung, "eingestellt", "2026-04-02");
    expect(await schreiben(kommune, forderung)).toEqual([]);
    expect(await schreiben(kreis, forderung)).toMatchObject([{ art: "einstellung" }]);

    const neu = eineForderung(nachweis, { grundlage: "vertrag", betragCent: 33_000_00 });
    await kreis.pruefung.api.rueckforderung.create.mutate(neu);
    const zweite = { glaeubigerId: kreis.id, id: neu.id };
    const rechnung = einBescheid({ betragCent: 33_000_00, ermessen: "", zahlbarBis: "2026-05-20" });
    await geht(kreis.pruefung, zweite, "bescheid_entworfen", "2026-04-01", {
      angaben: { art: "bescheid", bescheid: rechnung },
    });
    await geht(kreis.gegenlesen, zweite, "bescheid_erlassen", "2026-04-02");
    await geht(kreis.pruefung, zweite, "gestundet", "2026-04-20");
    await setzeAlle(kreis.id);
    const [stundung, aufforderung] = await schreiben(kommune, zweite);
    if (!aufforderung || !stundung) throw new Error("es fehlt ein Schreiben");
    expect(await gelesen(kommune, aufforderung)).toContain("Bitte zahlen Sie 33.000,00 EUR bis zum 20.05.2026");
    expect(await gelesen(kommune, stundung)).toContain("wird bis zum 31.12.2026 gestundet");
    const behoerde = await server.login("bezirksregierung@kim.example");
    expect((await behoerde.send(papieradresse(aufforderung))).status).toBe(404);
    expect(await schreiben(behoerde, zweite)).toEqual([]);
  });
});
