import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  einBescheid,
  einBescheinigterTeilnachweis,
  eineForderung,
  eineGepruefteKette,
  eineVertragsforderung,
  geht,
  zahlt,
} from "../../../../../tests/support/foerderung/rueckforderung.ts";
import { refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

const badRequest = (feld: string) => ({ data: { code: "BAD_REQUEST", felder: [{ feld }] } });
const mitBescheid = (angaben: object) => ({
  angaben: { art: "bescheid", bescheid: einBescheid({ ermessen: "", ...angaben }) } as const,
});

describe("eine Forderung, die es so nicht geben kann", () => {
  test("über nichts, auf falscher Grundlage, aus der Zukunft oder vor der Bewilligung hat einen Namen", async () => {
    const { kreis, papier } = await einBescheinigterTeilnachweis(server);
    const fordert = (angaben: object) =>
      kreis.pruefung.api.rueckforderung.create.mutate(
        eineForderung(papier, { grundlage: "vertrag", betragCent: 100_00, ...angaben }),
      );
    await expect(fordert({ betragCent: 0 })).rejects.toMatchObject(badRequest("betragCent"));
    await expect(fordert({ grundlage: "widerruf" })).rejects.toMatchObject(
      refused({ reason: "grundlage-passt-nicht", regel: "R96" }),
    );
    await expect(fordert({ kenntnisAm: "2099-01-01" })).rejects.toMatchObject(
      refused({ reason: "kenntnis-in-der-zukunft", regel: "R94" }),
    );
    await expect(fordert({ unwirksamAb: "2024-12-31" })).rejects.toMatchObject(
      refused({ reason: "unwirksam-vor-bewilligung", regel: "R96", fruehestens: "2025-01-01" }),
    );
    await fordert({ unwirksamAb: "2025-01-01" });
  });
});

describe("ein Bescheid, der so nicht hinausgehen kann", () => {
  test("über 0 Euro, über die Anhörung hinaus oder mit zu kurzem Zahlungsziel", async () => {
    const { kreis, forderung } = await eineVertragsforderung(server);
    const entwirft = (angaben: object) =>
      geht(kreis.pruefung, forderung, "bescheid_entworfen", "2026-04-01", mitBescheid(angaben));
    await expect(entwirft({ betragCent: 0 })).rejects.toMatchObject(refused({ reason: "forderung-ohne-betrag" }));
    await expect(entwirft({ betragCent: 100_01 })).rejects.toMatchObject(
      refused({ reason: "bescheid-ueber-anhoerung", hoechstensCent: 100_00 }),
    );
    await expect(entwirft({ zahlbarBis: "2026-04-14" })).rejects.toMatchObject(
      refused({ reason: "zahlungsziel-zu-frueh", frueheste: "2026-04-15" }),
    );
    await entwirft({ zahlbarBis: "2026-04-15" });
    // A day later the same draft gives a day too little.
    await expect(geht(kreis.gegenlesen, forderung, "bescheid_erlassen", "2026-04-02")).rejects.toMatchObject(
      refused({ reason: "zahlungsziel-zu-frueh", frueheste: "2026-04-16" }),
    );
    await expect(
      geht(kreis.pruefung, forderung, "entwurf_verworfen", "2026-04-01", { text: "kurz" }),
    ).rejects.toMatchObject(refused({ reason: "forderung-ohne-begruendung" }));
  });

  test("vor dem Ende der Anhörung, nach der Jahresfrist, und Schritte vor dem Bescheid", async () => {
    const { behoerde, kreis, papiere } = await eineGepruefteKette(server);
    const neu = eineForderung(papiere.kreis, { betragCent: 8_800_00 });
    await behoerde.pruefung.api.rueckforderung.create.mutate(neu);
    const sitzung = await behoerde.pruefung.api.sitzung.get.query();
    const forderung = { glaeubigerId: sitzung?.organisation.organisationId ?? "", id: neu.id };
    await expect(geht(behoerde.pruefung, forderung, "klage", "2026-03-02")).rejects.toMatchObject(
      refused({ reason: "rueckforderungsschritt-nicht-moeglich", stand: "festgestellt" }),
    );
    await expect(geht(behoerde.pruefung, forderung, "anhoerung_versandt", "2099-01-01")).rejects.toMatchObject(
      refused({ reason: "forderung-tag-in-der-zukunft" }),
    );
    await geht(behoerde.pruefung, forderung, "anhoerung_versandt", "2026-03-02");
    await expect(geht(behoerde.pruefung, forderung, "eingestellt", "2026-03-20")).rejects.toMatchObject(
      refused({ reason: "anhoerung-laeuft-noch", bis: "2026-03-20" }),
    );
    await expect(
      geht(behoerde.pruefung, forderung, "anhoerung_verlaengert", "2026-03-10", {
        angaben: { art: "anhoerung", bis: "2026-03-20" },
      }),
    ).rejects.toMatchObject(refused({ reason: "anhoerung-nicht-verlaengert", bisher: "2026-03-20" }));
    const bescheid = mitBescheid({ betragCent: 8_800_00, ermessen: "Das öffentliche Interesse überwiegt hier." });
    await geht(behoerde.pruefung, forderung, "bescheid_entworfen", "2026-03-23", bescheid);
    await server.database.admin`update kim.rueckforderung set kenntnis_am = '2025-03-20' where id = ${neu.id}`;
    await expect(geht(behoerde.gegenlesen, forderung, "bescheid_erlassen", "2026-03-23")).rejects.toMatchObject(
      refused({ reason: "jahresfrist-vorbei", regel: "R94", ende: "2026-03-20" }),
    );
    await server.database.admin`update kim.rueckforderung set kenntnis_am = '2025-03-24' where id = ${neu.id}`;
    await geht(behoerde.gegenlesen, forderung, "bescheid_erlassen", "2026-03-24");
    await expect(geht(kreis.pruefung, forderung, "klage", "2026-03-23")).rejects.toMatchObject(
      refused({ reason: "forderung-tag-vor-vorigem", voriger: "2026-03-24" }),
    );
    // Known on 28 March: a month, to Tuesday the 28th of April.
    await expect(geht(kreis.pruefung, forderung, "klage", "2026-04-29")).rejects.toMatchObject(
      refused({ reason: "klage-verfristet", regel: "R104", bis: "2026-04-28" }),
    );
    await geht(kreis.pruefung, forderung, "klage", "2026-04-28");
  });
});

describe("Geld und Nachlass", () => {
  test("nichts, zu viel, aus der Zukunft; gestundet und erlassen nur mit Grund und offenem Rest", async () => {
    const { kreis, forderung } = await eineVertragsforderung(server);
    await geht(
      kreis.pruefung,
      forderung,
      "bescheid_entworfen",
      "2026-04-01",
      mitBescheid({ zahlbarBis: "2026-05-20" }),
    );
    await geht(kreis.gegenlesen, forderung, "bescheid_erlassen", "2026-04-02");
    await expect(zahlt(kreis.pruefung, forderung, "2026-05-04", 0)).rejects.toMatchObject(badRequest("cent"));
    await expect(zahlt(kreis.pruefung, forderung, "2099-01-01", 1)).rejects.toMatchObject(
      refused({ reason: "zahlung-in-der-zukunft" }),
    );
    await expect(zahlt(kreis.pruefung, forderung, "2026-05-04", 100_01)).rejects.toMatchObject(
      refused({ reason: "zahlung-ueber-forderung", offenCent: 100_00 }),
    );
    const tut = (schritt: Parameters<typeof geht>[2], angaben: object) =>
      geht(kreis.pruefung, forderung, schritt, "2026-05-04", {
        angaben: angaben as Parameters<typeof geht>[4] extends { angaben?: infer A } | undefined ? A : never,
      });
    const stundung = { art: "stundung", bis: "2099-12-31", haerte: true, gesichert: true };
    await expect(tut("gestundet", { ...stundung, bis: "2026-05-04" })).rejects.toMatchObject(
      refused({ reason: "stundung-nicht-in-der-zukunft" }),
    );
    await expect(tut("gestundet", { ...stundung, haerte: false })).rejects.toMatchObject(
      refused({ reason: "stundung-ohne-haerte" }),
    );
    await expect(tut("gestundet", { ...stundung, gesichert: false })).rejects.toMatchObject(
      refused({ reason: "stundung-gefaehrdet" }),
    );
    await expect(
      tut("niederschlagung_vorgeschlagen", { art: "niederschlagung", weil: "kosten", wiedervorlageAm: "2026-05-04" }),
    ).rejects.toMatchObject(refused({ reason: "wiedervorlage-nicht-in-der-zukunft" }));
    const erlass = { art: "forderungserlass", besondereHaerte: true };
    await expect(tut("erlass_vorgeschlagen", { ...erlass, besondereHaerte: false })).rejects.toMatchObject(
      refused({ reason: "erlass-ohne-haerte" }),
    );
    await tut("gestundet", stundung);
    await zahlt(kreis.pruefung, forderung, "2026-05-11", 100_00);
    await expect(tut("erlass_vorgeschlagen", erlass)).rejects.toMatchObject(
      refused({ reason: "forderung-nichts-offen" }),
    );
    const klein = { art: "verzicht", weil: "kleinbetrag", regel: "bescheiddatum" };
    await tut("zinsen_abgesehen", klein);
    await expect(tut("zinsen_abgesehen", klein)).rejects.toMatchObject(refused({ reason: "zinsen-schon-entschieden" }));
  });

  test("R98: Zinsen eines Widerrufs ohne ein Wort dazu, warum nicht von ihnen abgesehen wird", async () => {
    const { behoerde, kreis, papiere } = await eineGepruefteKette(server);
    const neu = eineForderung(papiere.kreis, { betragCent: 8_800_00 });
    await behoerde.pruefung.api.rueckforderung.create.mutate(neu);
    const sitzung = await behoerde.pruefung.api.sitzung.get.query();
    const forderung = { glaeubigerId: sitzung?.organisation.organisationId ?? "", id: neu.id };
    await geht(behoerde.pruefung, forderung, "anhoerung_entfaellt", "2026-03-02");
    const bescheid = mitBescheid({ betragCent: 8_800_00, ermessen: "Das öffentliche Interesse überwiegt hier." });
    await geht(behoerde.pruefung, forderung, "bescheid_entworfen", "2026-03-23", bescheid);
    await geht(behoerde.gegenlesen, forderung, "bescheid_erlassen", "2026-03-24");
    await geht(kreis.pruefung, forderung, "rechtsbehelfsverzicht", "2026-03-30");
    await zahlt(behoerde.pruefung, forderung, "2026-05-11", 8_800_00);
    const setztFest = (text: string | null) =>
      geht(behoerde.pruefung, forderung, "zinsen_festgesetzt", "2026-06-01", { text });
    await expect(setztFest(null)).rejects.toMatchObject(refused({ reason: "zinsermessen-fehlt", regel: "R98" }));
    await setztFest("Die Verzögerung liegt allein beim Empfänger der Zuwendung.");
  });
});
