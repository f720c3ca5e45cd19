import { expect, test } from "vitest";
import { plainDate, type PlainDate } from "../grundlagen/plain-date.ts";
import { bekanntgabe, type Bekanntgabeweg } from "./bekanntgabe.ts";
import { bestandskraftAb, istBestandskraeftig, klagefrist } from "./rechtsbehelf.ts";

const tag = plainDate;
const bekanntAm = (weg: Bekanntgabeweg, am: string, zugangAm: string | null = null): PlainDate | null => {
  const stand = bekanntgabe({ weg, am: tag(am), zugangAm: zugangAm === null ? null : tag(zugangAm) });
  return stand.bekannt ? stand.am : null;
};

test.each([
  ["2024-12-30", "2025-01-02", "2025-02-03", "2025-02-04"],
  ["2025-01-02", "2025-01-06", "2025-02-06", "2025-02-07"],
  ["2026-10-28", "2026-11-01", "2026-12-01", "2026-12-02"],
])("V21: am %s aufgegeben, bekannt am %s, Klage bis %s, bestandskräftig ab %s", (aufgabe, bekannt, klage, ab) => {
  const am = bekanntAm("post", aufgabe);
  expect(am).toBe(bekannt);
  if (am === null) return;
  expect(klagefrist(am, true).am).toBe(klage);
  const lage = { bekanntgabeAm: am, mitBelehrung: true, verzichtAm: null, klageAm: null, rechtskraftAm: null };
  expect(bestandskraftAb(lage)).toBe(ab);
  expect(istBestandskraeftig(lage, tag(klage))).toBe(false);
  expect(istBestandskraeftig(lage, tag(ab))).toBe(true);
});

test("R103: drei Tage bis zur Aufgabe am 31.12.2024, vier ab dem 01.01.2025, nie auf einen Arbeitstag verschoben", () => {
  expect(bekanntAm("post", "2024-12-31")).toBe("2025-01-03");
  expect(bekanntAm("post", "2025-01-01")).toBe("2025-01-05");
  expect(bekanntAm("elektronisch", "2024-04-25")).toBe("2024-04-28");
});

test("R103: ein nachweislich späterer Zugang geht vor, ein früherer nicht", () => {
  expect(bekanntAm("post", "2026-03-02", "2026-03-07")).toBe("2026-03-07");
  expect(bekanntAm("post", "2026-03-02", "2026-03-04")).toBe("2026-03-06");
});

test("R103: im Portal zählt der Tag nach dem Abruf; nach zehn Tagen ohne Abruf gilt nichts als bekannt", () => {
  expect(bekanntAm("portal", "2026-03-02", "2026-03-05")).toBe("2026-03-06");
  expect(bekanntAm("portal", "2026-03-02", "2026-03-12")).toBe("2026-03-13");
  expect(bekanntAm("portal", "2026-03-02", "2026-03-13")).toBeNull();
  expect(bekanntgabe({ weg: "portal", am: tag("2026-03-02"), zugangAm: null })).toEqual({
    bekannt: false,
    verfaelltNach: "2026-03-12",
  });
});

test("eine Zustellung ist am selben Tag bekannt", () => {
  expect(bekanntAm("zustellung", "2026-03-02")).toBe("2026-03-02");
});

test("R104: ohne Rechtsbehelfsbelehrung ein Jahr", () => {
  expect(klagefrist(tag("2025-01-06"), false).am).toBe("2026-01-06");
});

test("R104: ein Verzicht macht sofort bestandskräftig, eine Klage in der Frist hält es auf, eine spätere nicht", () => {
  const lage = {
    bekanntgabeAm: tag("2025-01-06"),
    mitBelehrung: true,
    verzichtAm: null,
    klageAm: null,
    rechtskraftAm: null,
  };
  expect(bestandskraftAb({ ...lage, bekanntgabeAm: null })).toBeNull();
  expect(bestandskraftAb({ ...lage, verzichtAm: tag("2025-01-10") })).toBe("2025-01-10");
  expect(bestandskraftAb({ ...lage, klageAm: tag("2025-02-06") })).toBeNull();
  expect(bestandskraftAb({ ...lage, klageAm: tag("2025-02-07") })).toBe("2025-02-07");
  expect(bestandskraftAb({ ...lage, klageAm: tag("2025-02-06"), rechtskraftAm: tag("2026-05-01") })).toBe("2026-05-01");
  expect(bestandskraftAb({ ...lage, verzichtAm: tag("2025-01-10"), klageAm: tag("2025-01-11") })).toBe("2025-01-10");
});
