import { expect, test } from "vitest";
import { adresseDer, ausgabenAdresse } from "./ausgaben-adresse.ts";

const heute = new Date("2025-06-01T10:00:00Z");
const gelesen = (suche: string) => ausgabenAdresse(new URLSearchParams(suche), heute);

test("ohne Angaben gelten das laufende Jahr und die Personalkosten", () => {
  expect(gelesen("")).toEqual({ jahr: 2025, ansicht: "personal" });
});

test.each([
  ["jahr=2022&ansicht=sach", 2022, "sach"],
  ["jahr=zweitausend&ansicht=alles", 2025, "personal"],
])("die Adresse „%s“", (suche, jahr, ansicht) => {
  expect(gelesen(suche)).toEqual({ jahr, ansicht });
});

test("eine geschriebene Adresse wird so wieder gelesen", () => {
  expect(gelesen(adresseDer(2023, "einnahmen").split("?")[1] ?? "")).toEqual({ jahr: 2023, ansicht: "einnahmen" });
});
