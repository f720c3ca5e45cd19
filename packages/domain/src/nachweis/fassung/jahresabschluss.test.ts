import { expect, test } from "vitest";
import { plainDate as d } from "../../grundlagen/plain-date.ts";
import { OrganisationArt } from "../../organisation/organisation.ts";
import { decideJahresabschluss, hatRat, type Jahresabschluss } from "./jahresabschluss.ts";

const versuch = (beschlossenAm: string, bisher: Jahresabschluss | null = null, art: OrganisationArt = "kreis") => {
  const lage = { art, bisher, heute: d("2024-12-20") };
  const entscheidung = decideJahresabschluss({ jahr: 2023, beschlossenAm: d(beschlossenAm) }, lage);
  return entscheidung.ok ? "möglich" : entscheidung.refusal.reason;
};

test("R109: der Beschluss liegt nach dem Jahr, über das er geht, und nicht nach heute", () => {
  expect(versuch("2023-12-31")).toBe("jahresabschluss-vor-jahresende");
  expect(versuch("2024-01-01")).toBe("möglich");
  expect(versuch("2024-12-20")).toBe("möglich");
  expect(versuch("2024-12-21")).toBe("jahresabschluss-in-der-zukunft");
});

test("ein falscher Tag wird neu eingetragen, derselbe nicht", () => {
  const bisher = { jahr: 2023, beschlossenAm: d("2024-12-12"), quelle: "Vorlage 2024/118" };
  expect(versuch("2024-12-12", bisher)).toBe("jahresabschluss-steht-schon");
  expect(versuch("2024-12-13", bisher)).toBe("möglich");
});

test("einen Rat haben nur Kommunen; ein Träger trägt nichts ein", () => {
  expect(OrganisationArt.options.filter((art) => !hatRat(art))).toEqual([
    "traeger",
    "bezirksregierung",
    "ministerium",
    "landesrechnungshof",
  ]);
  expect(versuch("2024-12-12", null, "traeger")).toBe("jahresabschluss-ohne-rat");
});
