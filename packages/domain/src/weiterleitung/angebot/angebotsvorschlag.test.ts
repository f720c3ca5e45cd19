import { expect, test } from "vitest";
import { plainDate } from "../../grundlagen/plain-date.ts";
import { anOrganisation, aBesetzung, aStelle, aWeiterleitung, neueWeiterleitungId } from "../../testing/factories.ts";
import { einwaendeGegen, zaehltFuer, type Angebotslage } from "./angebotslage.ts";
import { angebotsvorschlag, nachweisvorschlag, zeitvorschlag } from "./angebotsvorschlag.ts";

const kreis = anOrganisation();
const ahlen = anOrganisation({ art: "kreisangehoerige_kommune", kreisId: kreis.id, name: "Ahlen" });
const stelle = aStelle({ organisationId: kreis.id, beginn: plainDate("2022-01-01"), ende: null });
const heute = plainDate("2026-05-04");

const lage = (patch: Partial<Angebotslage> = {}): Angebotslage => ({
  geber: kreis,
  stelle,
  herkunft: null,
  besetzungen: [],
  bestehende: [],
  saetze: [{ jahr: 2026, cent: 58_400_00 }],
  kontingente: [{ jahr: 2026, baustein: 2, vzaeHundertstel: 300 }],
  traegerDarunter: [],
  zusatzstellen: [],
  baustein1FreieJahre: [],
  koordination: [],
  eigeneNachweise: [{ jahr: 2026, am: plainDate("2027-06-30") }],
  moeglicheEmpfaenger: [ahlen],
  ...patch,
});
const jahr = { beginn: plainDate("2026-01-01"), ende: plainDate("2026-12-31") };

test("Von sich aus beginnt ein Angebot heute, endet mit dem Jahr und wird bis Ende März nachgewiesen", () => {
  expect(angebotsvorschlag(lage(), {}, heute)).toMatchObject({
    beginn: "2026-05-04",
    ende: "2026-12-31",
    freiHundertstel: 100,
    nachweisFaelligAm: "2027-03-31",
    spaetesterNachweis: "2027-06-29",
  });
});

test.each([
  ["2027-02-01", null, "2027-02-01", "2027-12-31"],
  ["2022-01-01", "2026-06-30", "2026-05-04", "2026-06-30"],
  ["2022-01-01", "2025-06-30", "2025-06-30", "2025-06-30"],
])("Gehalten vom %s bis %s: vorgeschlagen wird %s bis %s", (von, bis, beginn, ende) => {
  expect(zeitvorschlag({ von: plainDate(von), bis: bis === null ? null : plainDate(bis) }, heute)).toEqual({
    beginn,
    ende,
  });
});

test.each([
  ["2027-06-30", "2027-03-31"], // the usual three months are early enough
  ["2027-03-31", "2027-03-01"], // thirty days to check before the own proof
  ["2027-01-10", "2027-01-01"], // never on or before the last day
])("Ist der eigene Nachweis am %s fällig, wird der %s vorgeschlagen", (eigener, tag) => {
  const ausserhalb = lage({ eigeneNachweise: [{ jahr: 2026, am: plainDate(eigener) }] });
  const { nachweisFaelligAm, spaetesterNachweis } = angebotsvorschlag(ausserhalb, jahr, heute);
  expect(nachweisFaelligAm).toBe(tag);
  expect(nachweisvorschlag(jahr.ende, spaetesterNachweis)).toBe(tag);
});

test("Üblich ist der Nachweis drei Monate nach dem letzten Tag, auch im Schaltjahr", () => {
  expect(nachweisvorschlag(plainDate("2026-12-31"), null)).toBe("2027-03-31");
  expect(nachweisvorschlag(plainDate("2027-12-31"), null)).toBe("2028-03-31");
  expect(nachweisvorschlag(plainDate("2026-11-30"), null)).toBe("2027-02-28");
});

test("Umfang und Betrag folgen den Tagen, was schon vergeben und besetzt ist, fehlt", () => {
  const belegt = lage({
    besetzungen: [aBesetzung(stelle, { vzaeHundertstel: 25, bis: plainDate("2026-06-30") })],
    bestehende: [aWeiterleitung(stelle, { ...jahr, vzaeHundertstel: 25 })],
  });
  expect(angebotsvorschlag(belegt, jahr, heute).freiHundertstel).toBe(50);
  expect(angebotsvorschlag(belegt, { ...jahr, beginn: plainDate("2026-07-01") }, heute).freiHundertstel).toBe(75);
  expect(angebotsvorschlag(lage(), { ...jahr, vzaeHundertstel: 50 }, heute).betragCent).toBe(29_200_00);
  expect(angebotsvorschlag(lage(), { ...jahr, beginn: null }, heute)).toMatchObject({
    freiHundertstel: undefined,
    betragCent: undefined,
  });
});

test("R22: vom Gehaltenen wird nie mehr vorgeschlagen, als dafür kam und noch nicht weitergegeben ist", () => {
  const herkunft = aWeiterleitung(stelle, { ...jahr, empfaengerId: ahlen.id, betragCent: 36_500_00 });
  const teuer = aWeiterleitung(stelle, {
    ...jahr,
    herkunftId: herkunft.id,
    vzaeHundertstel: 50,
    betragCent: 30_000_00,
  });
  const gehalten = (bestehende: Angebotslage["bestehende"]) => lage({ geber: ahlen, herkunft, bestehende });
  expect(angebotsvorschlag(gehalten([]), { ...jahr, vzaeHundertstel: 50 }, heute)).toMatchObject({
    betragCent: 18_250_00,
    hoechstensCent: 36_500_00,
  });
  expect(angebotsvorschlag(gehalten([teuer]), jahr, heute)).toMatchObject({
    freiHundertstel: 50,
    betragCent: 6_500_00,
    hoechstensCent: 6_500_00,
  });
});

test("Gegen ein halbes Angebot spricht, was man schon weiß: ein Grund je Feld, und nichts über das Ungesagte", () => {
  const anfang = { id: neueWeiterleitungId(), stelleId: stelle.id, herkunftId: null };
  const gruende = (teil: Partial<Parameters<typeof einwaendeGegen>[1]>) =>
    einwaendeGegen(lage(), { ...anfang, ...teil }).map(({ reason, feld }) => [feld, reason]);
  expect(gruende({})).toEqual([]);
  expect(gruende({ vzaeHundertstel: 25 })).toEqual([]);
  expect(gruende({ ...jahr, vzaeHundertstel: 25, nachweisFaelligAm: jahr.ende })).toEqual([
    ["nachweisFaelligAm", "nachweis-nicht-nach-ende"],
    ["vzaeHundertstel", "teil-zu-klein"],
  ]);
  // Share and amount are not judged on days that can't be.
  expect(gruende({ beginn: jahr.ende, ende: jahr.beginn, vzaeHundertstel: 25, betragCent: 90_000_00 })).toEqual([
    ["ende", "zeitraum-verdreht"],
  ]);
  expect(einwaendeGegen(lage({ geber: ahlen }), anfang)).toEqual([{ reason: "stelle-nicht-eigen", feld: "stelleId" }]);
});

test("Für eine Stelle zählen ihre Verträge, dazu Träger in Baustein 2 und Koordination, sonst nichts", () => {
  const andere = aStelle({ organisationId: kreis.id });
  const anTraeger = aWeiterleitung(andere, { empfaengerArt: "traeger" });
  const anKommune = aWeiterleitung(andere);
  const vonDer = aWeiterleitung(stelle);
  expect([vonDer, anTraeger, anKommune].map(zaehltFuer(stelle))).toEqual([true, true, false]);
});
