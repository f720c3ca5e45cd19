import { expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { hatRecht, Rolle } from "../organisation/rollen.ts";
import { abfragebrief, gefragteRollen } from "./abfragebrief.ts";

const brief = (heute: string, anlass: "gestellt" | "erinnerung" = "erinnerung") =>
  abfragebrief({
    anlass,
    amt: "Bezirksregierung Arnsberg",
    organisation: "Kreis Borken",
    frist: plainDate("2026-12-15"),
    heute: plainDate(heute),
    link: "https://kim.example/landesabfragen/1",
  });

test("whoever may answer is written to, and nobody else", () =>
  expect(Rolle.options.filter((rolle) => hatRecht([rolle], "abfrage:beantworten"))).toEqual([...gefragteRollen]));

test("on the last day it is still asked for, on the next it was", () => {
  expect(brief("2026-12-15").text).toContain("Erbeten ist sie bis zum 15.12.2026.");
  expect(brief("2026-12-16").text).toContain("Die Antwort war bis zum 15.12.2026 erbeten.");
});

test("the letter says who asks whom until when", () => {
  expect(brief("2026-12-01", "gestellt").betreff).toBe("Abfrage an Kreis Borken, Frist 15.12.2026");
  expect(brief("2026-12-01").betreff).toBe("Erinnerung: Abfrage an Kreis Borken, Frist 15.12.2026");
  expect(brief("2026-12-01", "gestellt").text).toContain("Bezirksregierung Arnsberg");
});
