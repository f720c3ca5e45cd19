import { describe, expect, test } from "vitest";
import { WeiterleitungId } from "../grundlagen/ids.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { schritteZumFristabstand } from "../start/schritte-zum-fristabstand.ts";
import { eineFristlage, einFristbescheid, einFristnachweis, einFristvertrag } from "../testing/fristlage.ts";
import { neueOrganisationId } from "../testing/factories.ts";
import { inhaberId } from "../testing/nachweis.ts";
import { angenommen } from "../testing/vertraege.ts";
import { abstandsbefunde, eigeneFrist } from "./eigene-frist.ts";
import { decideFristverlaengerung } from "./fristenbefehle.ts";
import { fristenstandDesGebers } from "./fristenstand.ts";
import type { Fristlage } from "./fristlage.ts";
import { fristenliste } from "./fristenliste.ts";

const heute = "2026-01-15";
const empfaengerId = neueOrganisationId();
// Due on Friday the 27th of February 2026.
const vertrag = einFristvertrag({
  ...angenommen,
  geberId: inhaberId,
  empfaengerId,
  nachweisFaelligAm: plainDate("2026-02-27"),
});
const bescheid = (tag: string, angaben = {}) =>
  einFristbescheid({ baustein: 2, nachweisFaelligAm: plainDate(tag), ...angaben });
const lage = (angaben: Partial<Fristlage>, am = heute) => eineFristlage(am, { vertraege: [vertrag], ...angaben });
const befunde = (angaben: Partial<Fristlage>, am = heute) =>
  abstandsbefunde(lage(angaben, am)).map((b) => `${b.jahr} ${b.am} ${b.obenAm}`);
const mehrZeit = (bis: string, anders = {}) => ({
  inhaberId: empfaengerId,
  jahr: 2025,
  baustein: null,
  weiterleitungId: vertrag.id,
  bis: plainDate(bis),
  ...anders,
});

describe("R108: ein Vertrag, der nicht mehr vor dem eigenen Nachweis fällig ist", () => {
  test.each([
    ["2026-03-31", []],
    ["2026-03-02", []],
    ["2026-02-27", ["2025 2026-02-27 2026-02-27"]],
    ["2026-02-16", ["2025 2026-02-27 2026-02-16"]],
  ])("ist der eigene am %s fällig: %j", (tag, erwartet) => {
    expect(befunde({ bescheide: [bescheid(tag)] })).toEqual(erwartet);
  });

  test("R102: gezählt werden die Tage, an denen beide wirklich enden", () => {
    // Saturday the 28th ends on Monday the 2nd.
    const samstag = einFristvertrag({ ...vertrag, nachweisFaelligAm: plainDate("2026-02-28") });
    const mit = (tag: string) => befunde({ vertraege: [samstag], bescheide: [bescheid(tag)] }).length;
    expect([mit("2026-03-02"), mit("2026-03-03")]).toEqual([1, 0]);
  });

  test("eine Verlängerung oben hebt ihn auf, eine unten bringt ihn hervor", () => {
    const frueh = [bescheid("2026-02-20")];
    const oben = mehrZeit("2026-03-31", { inhaberId, baustein: 2, weiterleitungId: null });
    expect(befunde({ bescheide: frueh, verlaengerungen: [oben] })).toEqual([]);
    const spaet = [bescheid("2026-03-31")];
    expect(befunde({ bescheide: spaet, verlaengerungen: [mehrZeit("2026-03-30")] })).toEqual([]);
    expect(befunde({ bescheide: spaet, verlaengerungen: [mehrZeit("2026-03-31")] })).toHaveLength(1);
  });

  test("es zählt der Bescheid desselben Bausteins; wer die Stelle nicht liest, misst am frühesten", () => {
    const bescheide = [bescheid("2026-03-31"), bescheid("2026-02-16", { baustein: 1 })];
    expect(befunde({ bescheide })).toEqual([]);
    expect(befunde({ bescheide, vertraege: [einFristvertrag({ ...vertrag, baustein: null })] })).toHaveLength(1);
    expect(befunde({ bescheide: [] })).toEqual([]);
  });

  test("wer die Stelle selbst durch einen Vertrag hält, misst an diesem", () => {
    const oben = (tag: string, angaben = {}) =>
      einFristvertrag({
        ...angenommen,
        id: WeiterleitungId.parse("00000000-0000-4000-8000-000000000077"),
        geberId: neueOrganisationId(),
        empfaengerId: inhaberId,
        nachweisFaelligAm: plainDate(tag),
        ...angaben,
      });
    const unten = einFristvertrag({ ...vertrag, herkunftId: oben("2026-03-31").id });
    const mit = (herkunft: ReturnType<typeof oben>, angaben: Partial<Fristlage> = {}) =>
      befunde({ vertraege: [herkunft, unten], bescheide: [bescheid("2026-02-16")], ...angaben }).length;
    expect([mit(oben("2026-03-02")), mit(oben("2026-02-27"))]).toEqual([0, 1]);
    const verzichte = [{ weiterleitungId: oben("2026-02-27").id, jahr: 2025 }];
    expect(mit(oben("2026-02-27"), { verzichte })).toBe(0);
    expect(eigeneFrist(unten, 2025, lage({ vertraege: [unten] }))).toBeNull();
  });

  test("eingereicht ist er kein Befund mehr, weder unten noch oben; danach ist nichts mehr zu verlegen", () => {
    const bescheide = [bescheid("2026-02-16")];
    const eingereicht = ["vorbereitet", "gezeichnet", "eingereicht"] as const;
    const unten = { inhaberId: empfaengerId, weiterleitungId: vertrag.id, faelligAm: plainDate("2026-02-27") };
    expect(befunde({ bescheide, nachweise: [einFristnachweis(["vorbereitet"], unten)] })).toHaveLength(1);
    expect(befunde({ bescheide, nachweise: [einFristnachweis(eingereicht, unten)] })).toEqual([]);
    expect(befunde({ bescheide, nachweise: [einFristnachweis(eingereicht, { baustein: 2 })] })).toEqual([]);
    expect([befunde({ bescheide }, "2026-02-16").length, befunde({ bescheide }, "2026-02-17").length]).toEqual([1, 0]);
  });
});

describe("was daraus folgt", () => {
  const da = lage({ bescheide: [bescheid("2026-02-16")] });
  const ohne = lage({ bescheide: [bescheid("2026-03-31")] });

  test("ein Eintrag der Fristenliste bis zum eigenen Tag, eine Aufgabe, ein Zeichen auf der Tafel", () => {
    const eintraege = (l: Fristlage) => fristenliste(l).filter(({ anlass }) => anlass === "fristabstand");
    expect(eintraege(da)).toMatchObject([
      {
        am: "2026-02-16",
        titel: "Frist des Vertrags liegt nicht mehr vor der eigenen",
        gegenueber: "Ahlen",
        ziel: "/fristen-der-empfaenger?jahr=2025&abstand=fehlt",
        regel: "R108",
      },
    ]);
    expect(eintraege(ohne)).toEqual([]);
    expect(schritteZumFristabstand(abstandsbefunde(da), ["koordination"])).toMatchObject([
      { text: "Teilnachweis 2025 von Ahlen, der eigene Nachweis schon am 16.02.2026.", dringend: true },
    ]);
    expect(schritteZumFristabstand(abstandsbefunde(da), ["mandantenverwaltung"])).toEqual([]);
    expect(schritteZumFristabstand(abstandsbefunde(ohne), ["koordination"])).toEqual([]);
    const zeichen = (l: Fristlage) =>
      fristenstandDesGebers(l, { verlaengerungen: new Map(), erinnert: new Map() }).map((z) => [
        z.obenAm,
        z.nichtVorEigenem,
      ]);
    expect([zeichen(da), zeichen(ohne)]).toEqual([[["2026-02-16", true]], [["2026-03-31", false]]]);
  });

  test("vorgezogen wird nur dann, und nur im Einvernehmen; verlängert wie sonst", () => {
    const versuch = (l: Fristlage, bis: string, einvernehmlich: boolean) => {
      const tafel = fristenstandDesGebers(l, { verlaengerungen: new Map(), erinnert: new Map() });
      const gegenstand = { art: "vertrag", inhaberId: empfaengerId, jahr: 2025, weiterleitungId: vertrag.id } as const;
      const eingabe = {
        id: "x",
        gegenstand,
        bis: plainDate(bis),
        grund: "Die Behörde hat uns früher gebeten.",
        abstandBestaetigt: true,
        einvernehmlich,
      };
      const entscheidung = decideFristverlaengerung(eingabe, tafel, l.heute);
      return entscheidung.ok ? "möglich" : entscheidung.refusal.reason;
    };
    expect(versuch(da, "2026-02-02", false)).toBe("frist-ohne-einvernehmen");
    expect(versuch(da, "2026-02-02", true)).toBe("möglich");
    expect(versuch(da, "2026-02-27", true)).toBe("fristverlaengerung-nicht-spaeter");
    expect(versuch(da, "2026-01-14", true)).toBe("fristverlaengerung-schon-vorbei");
    expect(versuch(ohne, "2026-02-02", true)).toBe("fristverlaengerung-nicht-spaeter");
    expect(versuch(ohne, "2026-03-02", false)).toBe("möglich");
    const vorgezogen = lage({ bescheide: da.bescheide, verlaengerungen: [mehrZeit("2026-02-02")] });
    expect(abstandsbefunde(vorgezogen)).toEqual([]);
    expect(fristenliste(vorgezogen).find(({ anlass }) => anlass === "nachweis_erwartet")).toMatchObject({
      am: "2026-02-02",
      quelle: "Vorgezogen; Weiterleitungsvertrag",
    });
  });
});
