import { plainDate } from "@kim/domain/grundlagen";
import { expect, test } from "vitest";
import { ansichtAus, gefiltert, kalendertage, monatsname, nachbarmonat, tagesname } from "./fristen-ansicht.ts";

const heute = plainDate("2026-11-28");
const aus = (suche: string) => ansichtAus(new URLSearchParams(suche), heute);

test("die Adresse sagt, was gezeigt wird, und was sie nicht meinen kann, bleibt weg", () => {
  expect(aus("")).toEqual({ ansicht: "liste", wer: "meine", stand: "offen", anlass: null, monat: "2026-11-01" });
  expect(aus("ansicht=kalender&wer=alle&stand=erledigt&anlass=nachweis&monat=2027-02")).toEqual({
    ansicht: "kalender",
    wer: "alle",
    stand: "erledigt",
    anlass: "nachweis",
    monat: "2027-02-01",
  });
  expect(aus("ansicht=x&wer=x&stand=x&anlass=x&monat=2027-13")).toEqual(aus(""));
});

test("offen ist auch, was überfällig ist; erledigt nur auf Wunsch", () => {
  const fristen = [
    { meine: true, stand: "offen", anlass: "nachweis" },
    { meine: false, stand: "ueberfaellig", anlass: "antrag" },
    { meine: true, stand: "erledigt", anlass: "nachweis" },
  ] as const;
  const zahl = (suche: string) => gefiltert(fristen, aus(suche)).length;
  expect([zahl(""), zahl("wer=alle"), zahl("wer=alle&stand=ueberfaellig"), zahl("stand=erledigt")]).toEqual([
    1, 2, 1, 1,
  ]);
  expect([zahl("wer=alle&anlass=antrag"), zahl("anlass=antrag")]).toEqual([1, 0]);
});

test("ein Monat sind ganze Wochen von Montag an, mit seinen Feiertagen und Fristen", () => {
  const tage = kalendertage(plainDate("2026-05-01"), [{ am: plainDate("2026-05-04") }]);
  expect([tage.length, tage[0]?.tag, tage.at(-1)?.tag]).toEqual([35, "2026-04-27", "2026-05-31"]);
  expect(tage.find(({ tag }) => tag === "2026-05-01")).toMatchObject({ imMonat: true, feiertag: "1. Mai" });
  expect(tage.filter(({ fristen }) => fristen.length > 0).map(({ tag }) => tag)).toEqual(["2026-05-04"]);
  expect(kalendertage(plainDate("2027-02-01"), [])).toHaveLength(28);
});

test("vor Januar liegt Dezember, nach Dezember Januar", () => {
  expect(nachbarmonat(plainDate("2027-01-01"), -1)).toBe("2026-12");
  expect(nachbarmonat(plainDate("2026-12-01"), 1)).toBe("2027-01");
  expect([monatsname(plainDate("2026-03-01")), tagesname(heute)]).toEqual(["März 2026", "Samstag"]);
});
