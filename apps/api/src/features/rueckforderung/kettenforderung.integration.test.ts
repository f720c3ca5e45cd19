import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  einBescheid,
  eineForderung,
  eineGepruefteKette,
  eineVertragsforderung,
  geht,
  zahlt,
} from "../../../../../tests/support/foerderung/rueckforderung.ts";
import { notFound, refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

const rechnung = (betragCent: number) => ({
  angaben: { art: "bescheid", bescheid: einBescheid({ betragCent, ermessen: "", zahlbarBis: "2026-05-20" }) } as const,
});

test("R99b: dieselbe Ursache geht die Kette hinunter, jede Ebene fordert einmal und nie mehr als von oben", async () => {
  const { kreis, kommune, traeger, papiere, behoerde } = await eineGepruefteKette(server);
  const vertraglich = (betragCent: number) => ({ grundlage: "vertrag" as const, betragCent });
  // 57,000 less 49,200; of it 28,500 less 25,200 at the Träger.
  const vonKommune = eineForderung(papiere.kommune, vertraglich(2_000_00));
  await expect(
    kreis.pruefung.api.rueckforderung.create.mutate({ ...vonKommune, betragCent: 7_800_01 }),
  ).rejects.toMatchObject(refused({ reason: "forderung-ueber-nachweis", hoechstensCent: 7_800_00 }));
  await kreis.pruefung.api.rueckforderung.create.mutate(vonKommune);
  const oben = { glaeubigerId: kreis.id, id: vonKommune.id };
  await geht(kreis.pruefung, oben, "bescheid_entworfen", "2026-04-01", rechnung(2_000_00));
  await geht(kreis.gegenlesen, oben, "bescheid_erlassen", "2026-04-02");
  expect((await kommune.api.rueckforderung.get.query(oben)).lauf).toMatchObject({
    stand: "vollstreckbar",
    klageBis: null,
    jahresfrist: null,
    offenCent: 2_000_00,
  });

  const vomTraeger = eineForderung(papiere.traeger, vertraglich(3_300_00));
  const fordert = (angaben: object) => kommune.pruefung.api.rueckforderung.create.mutate({ ...vomTraeger, ...angaben });
  expect(await kommune.pruefung.api.forderungsgegenstand.get.query(papiere.traeger)).toMatchObject({
    zuErstattenCent: 3_300_00,
    kette: { vonObenCent: 2_000_00, eigenCent: 0, nachUntenCent: [], nochCent: 2_000_00 },
  });
  await expect(fordert({})).rejects.toMatchObject(
    refused({ reason: "nach-unten-zu-viel", regel: "R99b", hoechstensCent: 2_000_00 }),
  );
  await expect(fordert({ eigenanteilCent: 1_299_99 })).rejects.toMatchObject(
    refused({ reason: "nach-unten-zu-viel", hoechstensCent: 3_299_99 }),
  );
  await fordert({ eigenanteilCent: 1_300_00 });
  const unten = { glaeubigerId: kommune.id, id: vomTraeger.id };
  await geht(kommune.pruefung, unten, "bescheid_entworfen", "2026-04-10", rechnung(3_300_00));
  await geht(kommune.gegenlesen, unten, "bescheid_erlassen", "2026-04-11");
  await zahlt(kommune.pruefung, unten, "2026-05-04", 3_300_00);
  await zahlt(kreis.pruefung, oben, "2026-05-11", 2_000_00);

  // Each level reads its own sides; owed and claimed are never added.
  expect((await kommune.api.rueckforderung.list.query()).summen).toMatchObject({
    glaeubiger: { anzahl: 1, forderungCent: 3_300_00, gezahltCent: 3_300_00, offenCent: 0 },
    schuldner: { anzahl: 1, forderungCent: 2_000_00, gezahltCent: 2_000_00, offenCent: 0 },
  });
  expect((await traeger.api.rueckforderung.list.query()).zeilen).toMatchObject([{ id: unten.id, seite: "schuldner" }]);
  for (const wer of [kreis, behoerde.pruefung, await behoerde.gegenlesen])
    await expect(wer.api.rueckforderung.get.query(unten)).rejects.toMatchObject(notFound);
  await expect(behoerde.pruefung.api.rueckforderung.get.query(oben)).rejects.toMatchObject(notFound);
});

describe("nach dem Vertrag", () => {
  test("eingestellt wird zu zweit; danach zählt die Forderung nicht mehr und es wird nichts gebucht", async () => {
    const { kreis, kommune, papier, forderung } = await eineVertragsforderung(server, { betragCent: 33_000_00 });
    await geht(kreis.pruefung, forderung, "einstellung_entworfen", "2026-04-01");
    await expect(geht(kreis.pruefung, forderung, "eingestellt", "2026-04-02")).rejects.toMatchObject(
      refused({ reason: "forderung-dieselbe-person" }),
    );
    await geht(kreis.gegenlesen, forderung, "eingestellt", "2026-04-02");
    await expect(zahlt(kreis.pruefung, forderung, "2026-05-04", 1)).rejects.toMatchObject(
      refused({ reason: "zahlung-auf-beendetes", stand: "eingestellt" }),
    );
    await kreis.pruefung.api.rueckforderung.create.mutate(
      eineForderung(papier, { grundlage: "vertrag", betragCent: 33_000_00 }),
    );
    // Nobody ever told the debtor of either.
    expect((await kommune.api.rueckforderung.list.query()).zeilen).toEqual([]);
  });

  test("R97: ohne Basiszinssatz wird weder gerechnet noch in Rechnung gestellt", async () => {
    const { kreis, forderung } = await eineVertragsforderung(server);
    // No claim may begin so early; what an older one says is still not guessed.
    await server.database.admin`update kim.rueckforderung set unwirksam_ab = '2001-12-31' where id = ${forderung.id}`;
    const { blatt, fehlt } = await kreis.api.zinsblatt.get.query({ rueckforderung: forderung });
    expect(blatt).toBeNull();
    expect(fehlt).toContain("01.07.2001");
    await expect(
      geht(kreis.pruefung, forderung, "bescheid_entworfen", "2026-04-01", rechnung(100_00)),
    ).rejects.toMatchObject(refused({ reason: "basiszins-fehlt", regel: "R97", halbjahre: ["2001-07-01"] }));
  });

  test("R99: Zinsen unter 10 Euro werden vorgeschlagen, entfallen aber nur, wenn es jemand sagt", async () => {
    const { kreis, forderung } = await eineVertragsforderung(server);
    await geht(kreis.pruefung, forderung, "bescheid_entworfen", "2026-04-01", rechnung(100_00));
    await geht(kreis.gegenlesen, forderung, "bescheid_erlassen", "2026-04-02");
    await zahlt(kreis.pruefung, forderung, "2026-05-04", 100_00);
    const { kleinbetrag, blatt } = await kreis.api.zinsblatt.get.query({ rueckforderung: forderung });
    expect(kleinbetrag).toMatchObject({ unterCent: 10_00 });
    expect(blatt?.zinsenCent).toBeGreaterThan(0);
    expect((await kreis.api.rueckforderung.get.query(forderung)).lauf.abgeschlossen).toBe(false);
    const klein = { angaben: { art: "verzicht", weil: "kleinbetrag", regel: "bescheiddatum" } as const };
    await geht(kreis.pruefung, forderung, "zinsen_abgesehen", "2026-06-01", klein);
    expect((await kreis.api.rueckforderung.get.query(forderung)).lauf).toMatchObject({
      zinsenCent: 0,
      abgeschlossen: true,
    });
  });

  test("ein Schritt ohne das, was zu ihm gehört, ist keiner", async () => {
    const { kreis, forderung } = await eineVertragsforderung(server);
    await expect(
      geht(kreis.pruefung, forderung, "bescheid_entworfen", "2026-04-01", { angaben: { art: "keine" } }),
    ).rejects.toMatchObject({ data: { code: "BAD_REQUEST", felder: [{ feld: "angaben" }] } });
  });
});
