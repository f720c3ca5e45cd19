import { expect, test } from "vitest";
import { BesetzungId } from "../../grundlagen/ids.ts";
import { plainDate as d } from "../../grundlagen/plain-date.ts";
import { besserstellungszeilen } from "./besserstellungszeilen.ts";

const id = (nummer: number) => BesetzungId.parse(`00000000-0000-4000-8000-00000000000${nummer}`);
const besetzungen = [
  { id: id(1), pseudonym: "P-2", von: d("2025-07-01"), bis: null },
  { id: id(2), pseudonym: "P-1", von: d("2024-01-01"), bis: d("2025-01-01") },
  { id: id(3), pseudonym: "P-0", von: d("2023-01-01"), bis: d("2024-12-31") },
  { id: id(4), pseudonym: "P-3", von: d("2026-01-01"), bis: null },
];

test("V18: wer im Jahr auf der Stelle war, steht da, mit dem Betrag über dem Land oder ohne Angabe", () => {
  const angabe = { gezahltCent: 61_200_00, vergleichbarCent: 58_900_00, eigenerTarif: false };
  expect(besserstellungszeilen(2025, besetzungen, [{ besetzungId: id(1), ...angabe }])).toEqual([
    { pseudonym: "P-1", von: "2024-01-01", bis: "2025-01-01", angabe: null, nichtZuwendungsfaehigCent: 0 },
    { pseudonym: "P-2", von: "2025-07-01", bis: null, angabe, nichtZuwendungsfaehigCent: 2_300_00 },
  ]);
});

test("ein eigener Tarif lässt nichts wegfallen, steht aber da", () => {
  const angabe = { gezahltCent: 61_200_00, vergleichbarCent: 58_900_00, eigenerTarif: true };
  const [, zeile] = besserstellungszeilen(2025, besetzungen, [{ besetzungId: id(1), ...angabe }]);
  expect(zeile).toMatchObject({ angabe, nichtZuwendungsfaehigCent: 0 });
});
