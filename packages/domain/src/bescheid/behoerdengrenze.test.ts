import { expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { ablehnung, leverkusen, ohneSachkosten } from "../testing/bescheid.ts";
import { einMerkmal } from "../testing/register.ts";
import { nurWenn } from "../testing/refusal-von.ts";
import { bescheidhinweise, bescheidhinweisText } from "./behoerdengrenze.ts";

const kommune = { ...leverkusen, art: "kreisangehoerige_kommune" } as const;
const abBeginn = (von: string, bis?: string) =>
  einMerkmal({ art: "auslaenderbehoerde", von: plainDate(von), bis: bis ? plainDate(bis) : null });

test.each([
  ["beginnt am ersten Tag", abBeginn("2022-03-01"), true],
  ["beginnt einen Tag später", abBeginn("2022-03-02"), false],
  ["endet am ersten Tag", abBeginn("2021-01-01", "2022-03-01"), true],
  ["endet einen Tag vorher", abBeginn("2021-01-01", "2022-02-28"), false],
] as const)("Baustein 3 für eine Kommune, deren Ausländerbehörde %s", (_, merkmal, erlaubt) => {
  const eingabe = { baustein: 3, antragId: null, von: plainDate("2022-03-01"), ...ohneSachkosten } as const;
  expect(ablehnung({ ...eingabe, personalCent: 1 }, { organisation: kommune, merkmale: [merkmal] })).toEqual(
    nurWenn(erlaubt, { reason: "behoerde-fehlt", feld: "von", am: "2022-03-01" }),
  );
});

const baustein3 = { baustein: 3, antragId: null, personalCent: 1, ...ohneSachkosten } as const;

test.each([
  ["auslaenderbehoerde", true],
  ["einbuergerungsbehoerde", true],
  ["jugendamt", false],
  ["integrationsrat", false],
] as const)("für Baustein 3 genügt einer Kommune %s allein: %s", (art, genuegt) => {
  expect(ablehnung(baustein3, { organisation: kommune, merkmale: [einMerkmal({ art })] })).toEqual(
    nurWenn(genuegt, { reason: "behoerde-fehlt" }),
  );
});

test.each(["kreis", "staedteregion", "kreisfreie_stadt"] as const)(
  "in der Art %s fragt Baustein 3 nicht nach dem Register",
  (art) => expect(ablehnung(baustein3, { organisation: { ...leverkusen, art }, merkmale: [] })).toBeUndefined(),
);

const hinweise = (merkmale: Parameters<typeof bescheidhinweise>[0]["merkmale"], art: "kreis" | typeof kommune.art) =>
  bescheidhinweise({
    organisation: { art },
    merkmale,
    eingabe: { baustein: 3, von: plainDate("2022-01-01") },
  });

test("eine Annahme lässt den Bescheid zu und wird gesagt, solange nichts belegt ist", () => {
  const angenommen = einMerkmal({ art: "einbuergerungsbehoerde", annahme: true });
  expect(ablehnung(baustein3, { organisation: kommune, merkmale: [angenommen] })).toBeUndefined();
  const [hinweis] = hinweise([angenommen], kommune.art);
  expect(hinweis).toEqual({ reason: "behoerde-angenommen", arten: ["einbuergerungsbehoerde"], am: "2022-01-01" });
  expect(hinweis && bescheidhinweisText(hinweis)).toContain("nicht belegt: eigene Einbürgerungsbehörde");
  expect(hinweise([angenommen, einMerkmal({ art: "auslaenderbehoerde" })], kommune.art)).toEqual([]);
  expect(hinweise([angenommen], "kreis")).toEqual([]);
  expect(hinweise([], kommune.art)).toEqual([]);
});
