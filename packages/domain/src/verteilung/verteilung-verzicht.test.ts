import { expect, test } from "vitest";
import { refusalVon } from "../testing/refusal-von.ts";
import { beelen, einVerzicht, warendorf, zuZweit } from "../testing/verteilung.ts";
import { VerzichtAnlage } from "./verteilung-inhalt.ts";
import { verteilungsplan } from "./verteilung-plan.ts";
import { decideVerzicht } from "./verteilung-verzicht.ts";

test.each([
  [12, undefined],
  [13, "verzicht-groesser-als-anteil"],
])("R23: auf %i von 12 Hundertsteln zu verzichten ergibt %j", (umfang, reason) => {
  expect(
    refusalVon(decideVerzicht({ ...zuZweit(12, 88), angeboten: false, verzicht: einVerzicht(umfang) }))?.reason,
  ).toBe(reason);
});

test("R23: ein Verzicht zugunsten einer anderen geht an diese, einer zugunsten des Kreises bleibt dort, einer zu eigenen Gunsten geht nicht", () => {
  const lage = zuZweit(12, 88);
  expect(
    verteilungsplan({ ...lage, verzichte: [einVerzicht(12, { zugunstenId: warendorf.organisationId })] }),
  ).toMatchObject({ beimKreisHundertstel: 0, zuteilungen: [{ name: "Warendorf", hundertstel: 100 }] });
  expect(verteilungsplan({ ...lage, verzichte: [einVerzicht(12)] })).toMatchObject({
    beimKreisHundertstel: 12,
    zuteilungen: [{ name: "Warendorf", hundertstel: 88 }],
  });
  expect(
    refusalVon(
      decideVerzicht({ ...lage, angeboten: false, verzicht: einVerzicht(12, { zugunstenId: beelen.organisationId }) }),
    )?.reason,
  ).toBe("verzicht-zu-eigenen-gunsten");
  expect(refusalVon(decideVerzicht({ ...lage, angeboten: true, verzicht: einVerzicht(12) }))?.reason).toBe(
    "verteilung-schon-angeboten",
  );
});

test.each([
  ["kurz ist", false],
  ["zehn Buch", false],
  ["zehn Buchs", true],
])("R23: der Grund „%s“ genügt: %s", (grund, ok) => {
  expect(VerzichtAnlage.safeParse({ ...einVerzicht(12), grund }).success).toBe(ok);
});
