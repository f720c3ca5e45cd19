import { nullBetraege } from "@kim/domain/jahresrechnung";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../../../tests/support/welt/api.ts";
import { cellsOf, unzip } from "@kim/xlsx/testing";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi({ umfang: "voll" });
  server.clock.now = new Date("2026-11-22T10:00:00Z");
}, 240_000);
afterAll(() => server.close());

const haeuser = ["kreis@kim.example", "leverkusen@kim.example", "guetersloh@kim.example", "baustein3@kim.example"];
const jahre = [2021, 2022, 2023, 2024, 2025, 2026];
const faelle = haeuser.flatMap((email) => jahre.map((jahr) => [email, jahr] as const));

const sichtbar = (cent: number) => (cent / 100).toFixed(2);

// The pairs: plan of the Förderplan and of the Förderstand; every sum of the Förderstand, of the state's page and of
// the spreadsheet; the council paper and the sums it is cut from.
test.each(faelle)(
  "%s, %i: Förderplan, Förderstand, Excel-Tabelle und Land nennen dieselben Zahlen",
  async (email, jahr) => {
    const haus = await server.login(email);
    const stand = await haus.api.foerderstand.get.query({ jahr });
    const { plan } = await haus.api.foerderplan.get.query({ jahr });
    expect(plan.foerderung_gesamt_cent).toBe(stand.summe.planCent);

    const { summe } = stand;
    const { gesamt } = stand.ratsvorlage;
    expect(gesamt).toEqual({
      aufwandCent: summe.prognoseCent,
      foerderungCent: summe.foerderfaehigCent,
      mehrkostenCent: summe.mehrkostenCent,
    });

    const ministerium = await server.login("ministerium@kim.example");
    const land = await ministerium.api.landFoerderung.get.query({ jahr });
    expect(
      [...land.empfaenger, ...land.kommunen].find(({ id }) => id === stand.organisation.id)?.summe ?? nullBetraege,
    ).toEqual(summe);

    const datei = await haus.send(`/dateien/foerderstand/${jahr}.xlsx`);
    const blatt = cellsOf(unzip(Buffer.from(await datei.arrayBuffer())).get("xl/worksheets/sheet2.xml") ?? "");
    const letzte = stand.jeBaustein.length + 2;
    const arten = Object.keys(stand.jeBaustein[0] ?? {}).filter((art) =>
      art.endsWith("Cent"),
    ) as (keyof typeof summe)[];
    const spalten = "BCDEFGHIJKLMNOP".split("");
    expect(arten.map((art, i) => [art, blatt[`${spalten[i]}${letzte}`]?.value])).toEqual(
      arten.map((art) => [art, sichtbar(summe[art])]),
    );
  },
);
