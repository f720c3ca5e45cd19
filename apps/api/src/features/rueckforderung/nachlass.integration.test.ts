import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  einBescheid,
  eineForderung,
  eineGepruefteKette,
  geht,
} from "../../../../../tests/support/foerderung/rueckforderung.ts";
import { papiereZu } from "../../../../../tests/support/foerderung/schriftstuecke.ts";
import { refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

/** A claim of the authority over 8,800 EUR that its debtor does not fight. */
async function eineBestandskraeftige() {
  const { behoerde, kreis, papiere } = await eineGepruefteKette(server);
  const [erste, zweite] = [behoerde.pruefung, behoerde.gegenlesen];
  const neu = eineForderung(papiere.kreis, { betragCent: 8_800_00 });
  await erste.api.rueckforderung.create.mutate(neu);
  const sitzung = await erste.api.sitzung.get.query();
  const forderung = { glaeubigerId: sitzung?.organisation.organisationId ?? "", id: neu.id };
  await geht(erste, forderung, "anhoerung_entfaellt", "2026-03-02");
  await geht(erste, forderung, "bescheid_entworfen", "2026-03-23", {
    angaben: { art: "bescheid", bescheid: einBescheid({ betragCent: 8_800_00 }) },
  });
  await geht(zweite, forderung, "bescheid_erlassen", "2026-03-24");
  await geht(kreis.pruefung, forderung, "rechtsbehelfsverzicht", "2026-03-30");
  return { erste, zweite, schuldner: kreis.pruefung, forderung };
}

const aufgaben = async (wer: Besuch, id: string) =>
  (await wer.api.startseite.get.query()).schritte.filter(({ ziel }) => ziel.endsWith(id)).map(({ titel }) => titel);

describe("Geld der Allgemeinheit lassen zwei Personen", () => {
  test("R85: ein Erlass wird vorgeschlagen, von einer zweiten Person abgelehnt, neu vorgeschlagen und dann erlassen", async () => {
    const { erste, zweite, schuldner, forderung } = await eineBestandskraeftige();
    const { id } = forderung;
    await expect(geht(zweite, forderung, "forderung_erlassen", "2026-06-01")).rejects.toMatchObject(
      refused({ reason: "kein-entwurf", art: "erlass" }),
    );
    await expect(
      geht(erste, forderung, "erlass_vorgeschlagen", "2026-06-01", { text: "Neunzehn Zeichen ab" }),
    ).rejects.toMatchObject(refused({ reason: "forderung-ohne-begruendung" }));
    await geht(erste, forderung, "erlass_vorgeschlagen", "2026-06-01");
    await expect(geht(erste, forderung, "forderung_erlassen", "2026-06-02")).rejects.toMatchObject(
      refused({ reason: "forderung-dieselbe-person", regel: "R85", art: "erlass" }),
    );
    await expect(geht(zweite, forderung, "niederschlagung_vorgeschlagen", "2026-06-02")).rejects.toMatchObject(
      refused({ reason: "nachlass-schon-vorgeschlagen", regel: "R85" }),
    );
    expect(await aufgaben(zweite, id)).toEqual(["Über einen Erlass entscheiden"]);
    expect(await aufgaben(erste, id)).toEqual([]);
    // The debtor still owes it, and reads nothing of what is only proposed.
    const beimSchuldner = await schuldner.api.rueckforderung.get.query(forderung);
    expect(beimSchuldner.lauf).toMatchObject({ stand: "vollstreckbar", offenCent: 8_800_00, entwurf: null });
    expect(beimSchuldner.vorgaenge.map(({ schritt }) => schritt)).not.toContain("erlass_vorgeschlagen");

    await geht(zweite, forderung, "entwurf_verworfen", "2026-06-02");
    await expect(geht(zweite, forderung, "forderung_erlassen", "2026-06-02")).rejects.toMatchObject(
      refused({ reason: "kein-entwurf", art: "erlass" }),
    );
    expect((await papiereZu(schuldner, "rueckforderung", id)).map(({ art }) => art)).not.toContain("forderungserlass");

    await geht(erste, forderung, "erlass_vorgeschlagen", "2026-06-03");
    await geht(zweite, forderung, "forderung_erlassen", "2026-06-04");
    await expect(geht(zweite, forderung, "forderung_erlassen", "2026-06-04")).rejects.toMatchObject(
      refused({ reason: "rueckforderungsschritt-nicht-moeglich", stand: "forderung_erlassen" }),
    );
    const danach = await schuldner.api.rueckforderung.get.query(forderung);
    expect(danach.lauf).toMatchObject({ stand: "forderung_erlassen", offenCent: 0, abgeschlossen: true });
    expect(danach.vorgaenge.at(-1)?.angaben).toEqual({ art: "forderungserlass", besondereHaerte: true });
    expect((await papiereZu(schuldner, "rueckforderung", id)).map(({ art }) => art)).toContain("forderungserlass");
  });

  test("niedergeschlagen wird zu zweit, so wie es vorgeschlagen war, und ohne ein Schreiben", async () => {
    const { erste, zweite, forderung } = await eineBestandskraeftige();
    const vorher = (await papiereZu(erste, "rueckforderung", forderung.id)).length;
    await geht(erste, forderung, "niederschlagung_vorgeschlagen", "2026-06-01", {
      angaben: { art: "niederschlagung", weil: "kosten", wiedervorlageAm: "2099-01-01" },
    });
    await expect(geht(erste, forderung, "niedergeschlagen", "2026-06-01")).rejects.toMatchObject(
      refused({ reason: "forderung-dieselbe-person", regel: "R85", art: "niederschlagung" }),
    );
    await geht(zweite, forderung, "niedergeschlagen", "2026-06-01");
    const { lauf, vorgaenge } = await erste.api.rueckforderung.get.query(forderung);
    expect(lauf).toMatchObject({ stand: "niedergeschlagen", wiedervorlageAm: "2099-01-01", offenCent: 8_800_00 });
    expect(vorgaenge.at(-1)?.angaben).toMatchObject({ art: "niederschlagung", weil: "kosten" });
    await expect(geht(zweite, forderung, "niedergeschlagen", "2026-06-01")).rejects.toMatchObject(
      refused({ reason: "rueckforderungsschritt-nicht-moeglich", stand: "niedergeschlagen" }),
    );
    expect(await papiereZu(erste, "rueckforderung", forderung.id)).toHaveLength(vorher);
  });
});
