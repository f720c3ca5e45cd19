import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  einBescheid,
  eineForderung,
  eineGepruefteKette,
  geht,
  zahlt,
} from "../../../../../tests/support/foerderung/rueckforderung.ts";
import { notFound, refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";

let server: TestApi;
let kette: Awaited<ReturnType<typeof eineGepruefteKette>>;
beforeAll(async () => {
  server = await openTestApi();
  kette = await eineGepruefteKette(server);
});
afterAll(() => server.close());

describe("eine Rückforderung der Bezirksregierung", () => {
  test("von der Kürzung über Anhörung, Bescheid, Teilzahlung und Zinsen bis zum Ende", async () => {
    const { behoerde, kreis, papiere } = kette;
    const [erste, zweite] = [behoerde.pruefung, behoerde.gegenlesen];
    expect(await erste.api.forderungsgegenstand.get.query(papiere.kreis)).toMatchObject({
      durch: "bescheid",
      seite: "glaeubiger",
      zuErstattenCent: 8_800_00,
      schonGefordertCent: 0,
      kette: null,
      grundlagen: [{ grundlage: "ruecknahme" }, { grundlage: "widerruf" }, { grundlage: "bedingung" }],
    });
    const neu = eineForderung(papiere.kreis, { betragCent: 8_800_00 });
    const fordert = (angaben: object) => erste.api.rueckforderung.create.mutate({ ...neu, ...angaben });
    await expect(fordert({ betragCent: 0 })).rejects.toMatchObject({
      data: { code: "BAD_REQUEST", felder: [{ feld: "betragCent" }] },
    });
    await expect(fordert({ betragCent: 8_800_01 })).rejects.toMatchObject(
      refused({ reason: "forderung-ueber-nachweis", regel: "R96", hoechstensCent: 8_800_00 }),
    );
    await fordert({});
    await fordert({});
    const forderung = {
      glaeubigerId: (await erste.api.sitzung.get.query())?.organisation.organisationId ?? "",
      id: neu.id,
    };
    await expect(
      erste.api.rueckforderung.create.mutate(eineForderung(papiere.kreis, { betragCent: 1 })),
    ).rejects.toMatchObject(refused({ reason: "forderung-besteht-schon", regel: "R99b" }));

    // Until it is told, only the creditor knows.
    expect((await kreis.api.rueckforderung.list.query()).zeilen).toEqual([]);
    await expect(kreis.api.rueckforderung.get.query(forderung)).rejects.toMatchObject(notFound);
    const anhoerung = (bis: string) => ({ angaben: { art: "anhoerung", bis } as const });
    await expect(
      geht(erste, forderung, "anhoerung_versandt", "2026-03-02", anhoerung("2026-03-15")),
    ).rejects.toMatchObject(refused({ reason: "anhoerungsfrist-zu-kurz", regel: "R95", frueheste: "2026-03-16" }));
    await geht(erste, forderung, "anhoerung_versandt", "2026-03-02", anhoerung("2026-03-16"));
    const bescheid = { angaben: { art: "bescheid", bescheid: einBescheid({ betragCent: 8_800_00 }) } as const };
    await expect(geht(erste, forderung, "bescheid_entworfen", "2026-03-16", bescheid)).rejects.toMatchObject(
      refused({ reason: "anhoerung-laeuft-noch", regel: "R95", bis: "2026-03-16" }),
    );
    await expect(geht(kreis.pruefung, forderung, "bescheid_entworfen", "2026-03-17")).rejects.toMatchObject(
      refused({ reason: "forderung-falsche-seite" }),
    );
    await geht(kreis.pruefung, forderung, "stellungnahme", "2026-03-12");
    const ohneErmessen = { art: "bescheid", bescheid: einBescheid({ betragCent: 8_800_00, ermessen: "" }) } as const;
    await expect(
      geht(erste, forderung, "bescheid_entworfen", "2026-03-17", { angaben: ohneErmessen }),
    ).rejects.toMatchObject(refused({ reason: "ermessen-fehlt", regel: "R96" }));
    await geht(erste, forderung, "bescheid_entworfen", "2026-03-23", bescheid);
    await expect(geht(erste, forderung, "bescheid_erlassen", "2026-03-25")).rejects.toMatchObject(
      refused({ reason: "forderung-dieselbe-person", regel: "R85" }),
    );
    await expect(geht(zweite, forderung, "bescheid_erlassen", "2026-03-20")).rejects.toMatchObject(
      refused({ reason: "forderung-tag-vor-vorigem", voriger: "2026-03-23" }),
    );
    const vorher = await kreis.api.rueckforderung.get.query(forderung);
    expect(vorher.vorgaenge.map(({ schritt }) => schritt)).toEqual(["anhoerung_versandt", "stellungnahme"]);
    expect(vorher.lauf).toMatchObject({ stand: "angehoert", entwurf: null, bescheid: null });
    await geht(zweite, forderung, "bescheid_erlassen", "2026-03-25");
    expect((await kreis.api.rueckforderung.get.query(forderung)).lauf).toMatchObject({
      stand: "vollstreckbar",
      bescheid: { betragCent: 8_800_00, zahlbarBis: "2026-04-20" },
      bekanntgabe: { bekannt: true, am: "2026-03-29" },
      klageBis: "2026-04-29",
      bestandskraftAb: "2026-04-30",
      ueberfaellig: true,
      offenCent: 8_800_00,
    });

    await expect(zahlt(erste, forderung, "2025-05-14", 1)).rejects.toMatchObject(
      refused({ reason: "zahlung-vor-der-auszahlung", fruehestens: "2025-05-15" }),
    );
    await expect(zahlt(kreis.pruefung, forderung, "2026-04-15", 1)).rejects.toMatchObject(notFound);
    await zahlt(erste, forderung, "2026-04-15", 5_000_00);
    await expect(zahlt(erste, forderung, "2026-05-20", 3_800_01)).rejects.toMatchObject(
      refused({ reason: "zahlung-ueber-forderung", offenCent: 3_800_00 }),
    );
    await expect(geht(erste, forderung, "zinsen_festgesetzt", "2026-06-01")).rejects.toMatchObject(
      refused({ reason: "zinsen-vor-zahlung", regel: "R97", offenCent: 3_800_00 }),
    );
    await zahlt(erste, forderung, "2026-05-20", 3_800_00);

    // 104 and 35 days at 1.27 + 3 percent, each rounded by itself.
    const abschnitte = [
      { von: "2026-01-01", bis: "2026-04-14", tage: 104, offenCent: 8_800_00, satzHundertstel: 427, cent: 107_07 },
      { von: "2026-04-15", bis: "2026-05-19", tage: 35, offenCent: 3_800_00, satzHundertstel: 427, cent: 15_56 },
    ];
    const blatt = { abschnitte, zinsenCent: 122_63, annahme: true };
    expect(await kreis.api.zinsblatt.get.query({ rueckforderung: forderung })).toMatchObject({
      fest: false,
      fehlt: null,
      kleinbetrag: null,
      blatt,
    });
    const zuSpaet = geht(erste, forderung, "zinsen_abgesehen", "2026-06-01");
    await expect(zuSpaet).rejects.toMatchObject(
      refused({ reason: "zinsverzicht-nicht-fristgerecht", regel: "R98", fristBis: "2026-04-20" }),
    );
    const klein = { angaben: { art: "verzicht", weil: "kleinbetrag", regel: "bescheiddatum" } as const };
    await expect(geht(erste, forderung, "zinsen_abgesehen", "2026-06-01", klein)).rejects.toMatchObject(
      refused({ reason: "kein-kleinbetrag", regel: "R99", unterCent: 25_00 }),
    );
    await geht(erste, forderung, "zinsen_festgesetzt", "2026-06-01");
    const gelesen = await erste.api.rueckforderung.get.query(forderung);
    expect(gelesen.lauf).toMatchObject({ zinsenCent: 122_63, offenCent: 122_63, abgeschlossen: false });
    await zahlt(erste, forderung, "2026-06-10", 122_63);
    expect((await kreis.api.rueckforderung.get.query(forderung)).lauf).toMatchObject({
      zahlung: "bezahlt",
      offenCent: 0,
      abgeschlossen: true,
    });
    expect(await kreis.api.zinsblatt.get.query({ rueckforderung: forderung })).toMatchObject({ fest: true, blatt });
    await zahlt(erste, forderung, "2026-06-11", 1, true);
    expect((await erste.api.rueckforderung.list.query()).zeilen[0]).toMatchObject({
      zahlung: "ueberzahlt",
      offenCent: -1,
    });
  });
});
