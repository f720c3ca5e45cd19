import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hatBescheid } from "../../../../../tests/support/foerderung/mittel.ts";
import { hatNachweis } from "../../../../../tests/support/foerderung/nachweis.ts";
import { eineBefugnis, eineVerwaltung } from "../../../../../tests/support/foerderung/zeichnungsbefugnis.ts";
import { vorgangSql } from "../../../../../tests/support/isolation/nachweis.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { hatAngebot, hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import { aKreis, aKreisMitEmpfaengern, aPerson } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

/** Before anybody logs in: a session does not last as long as these days lie apart. */
const amTag = (tag: string) => {
  server.clock.now = new Date(`${tag}T10:00:00Z`);
};
beforeEach(() => amTag("2026-06-15"));

const gewarnt = async ({ api }: Besuch) =>
  (await api.startseite.get.query()).schritte.filter(({ ziel }) => ziel === "/zeichnungsbefugnisse");

async function einKreis() {
  const kreis = await aKreis(server);
  await hatStelle(kreis);
  return { kreis, verwaltung: await eineVerwaltung(server, kreis) };
}

describe("R92: a body whose last signatory goes before its proof is due", () => {
  test.each([
    ["2026-12-01", 0],
    ["2026-12-02", 1],
  ])(
    "is told so 60 days before the last day: on %s %i times, whoever mends it or asks for it",
    async (heute, anzahl) => {
      amTag(heute);
      const { kreis, verwaltung } = await einKreis();
      await hatBescheid(server, kreis);
      await verwaltung.api.zeichnungsbefugnis.create.mutate(eineBefugnis({ bis: "2027-01-31" }));
      const zeichnung = await aPerson(server, [{ organisationId: kreis.id, rollen: ["zeichnung"] }]);
      for (const person of [kreis, verwaltung, zeichnung]) expect(await gewarnt(person)).toHaveLength(anzahl);
      for (const rolle of ["pruefung", "case_management"] as const)
        expect(await gewarnt(await aPerson(server, [{ organisationId: kreis.id, rollen: [rolle] }]))).toEqual([]);
    },
  );

  test("is told of an office the Bescheid does not name as if nobody held it, and no more once somebody does", async () => {
    const { kreis, verwaltung } = await einKreis();
    expect(await gewarnt(kreis)).toEqual([]);
    await hatBescheid(server, kreis);
    await verwaltung.api.zeichnungsbefugnis.create.mutate(eineBefugnis({ amt: "kaemmerei" }));
    expect(await gewarnt(kreis)).toMatchObject([
      { titel: "Zeichnungsbefugnis eintragen lassen", text: expect.stringContaining("2026, Baustein 1") },
    ]);
    await verwaltung.api.zeichnungsbefugnis.create.mutate(eineBefugnis({ amt: "allgemeine_vertretung" }));
    expect(await gewarnt(kreis)).toEqual([]);
  });

  test("is told of a replaced Bescheid nothing, of the one that counts its own", async () => {
    const { kreis } = await einKreis();
    const vorgaengerId = await hatBescheid(server, kreis, { baustein: 2 });
    await hatBescheid(server, kreis, { baustein: 2, vorgaengerId });
    expect(await gewarnt(kreis)).toMatchObject([{ text: expect.not.stringContaining("weitere") }]);
  });

  test("is told of a proof that is begun and overdue, and of none that is signed", async () => {
    amTag("2026-11-22");
    const { kreis } = await einKreis();
    const id = await hatNachweis(server, kreis);
    expect(await gewarnt(kreis)).toMatchObject([{ text: expect.stringContaining("30.06.2026") }]);
    const { admin } = server.database;
    const [zeile] = await admin<{ pruefstelle: string }[]>`
      select pruefstelle_id as pruefstelle from kim.nachweis where tenant_id = ${kreis.id}`;
    const pruefstelle = zeile?.pruefstelle ?? "";
    const tut = (schritt: string) =>
      admin.unsafe(
        vorgangSql({ id, inhaber: kreis.id, pruefstelle, vertrag: null, weg: "entwurf" }, schritt, kreis.id),
      );
    await tut("vorbereitet");
    expect(await gewarnt(kreis)).toHaveLength(1);
    await tut("gezeichnet");
    expect(await gewarnt(kreis)).toEqual([]);
    await tut("zurueck_an_bearbeitung");
    expect(await gewarnt(kreis)).toHaveLength(1);
  });

  test("is told of the contract it holds, a Träger of who represents it, the giver nothing", async () => {
    const { kreis, traeger } = await aKreisMitEmpfaengern(server);
    await hatAngebot(kreis, traeger, "angenommen");
    expect(await gewarnt(traeger)).toMatchObject([
      { titel: "Zeichnungsbefugnis eintragen lassen", text: expect.stringContaining(`für ${kreis.name}`) },
    ]);
    expect(await gewarnt(kreis)).toEqual([]);
    const { api } = await eineVerwaltung(server, traeger);
    await api.zeichnungsbefugnis.create.mutate(eineBefugnis({ amt: "vertretungsberechtigt" }));
    expect(await gewarnt(traeger)).toEqual([]);
  });
});
