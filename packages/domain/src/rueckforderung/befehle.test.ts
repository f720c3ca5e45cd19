import { expect, test } from "vitest";
import { Rueckforderungsbefehl } from "./befehle.ts";
import { Rueckforderungsschritt } from "./rueckforderungsschritte.ts";
import { angabenart } from "./schrittangaben.ts";

const id = "00000000-0000-4000-8000-000000000001";
const befehl = (schritt: string, angaben: object, tag = "2026-03-25") =>
  Rueckforderungsbefehl.safeParse({ id, rueckforderung: { glaeubigerId: id, id }, schritt, tag, text: null, angaben });
const felder = (ergebnis: ReturnType<typeof befehl>) => ergebnis.error?.issues.map(({ path }) => path.join("."));

test("ein Schritt sagt genau das, was zu ihm gehört", () => {
  const ohne = Rueckforderungsschritt.options.filter((schritt) => angabenart(schritt) === "keine");
  expect(ohne.length).toBeGreaterThan(8);
  for (const schritt of ohne) expect(befehl(schritt, { art: "keine" }).success).toBe(true);
  expect(felder(befehl("gestundet", { art: "keine" }))).toEqual(["angaben"]);
  expect(befehl("gestundet", { art: "stundung", bis: "2026-12-31" }).success).toBe(true);
  expect(felder(befehl("klage", { art: "stundung", bis: "2026-12-31" }))).toEqual(["angaben"]);
});

test("erlassen ist an dem Tag, an dem das Schreiben hinausgeht", () => {
  const versand = { art: "erlass", versand: { weg: "post", am: "2026-03-25", zugangAm: null } };
  expect(befehl("bescheid_erlassen", versand).success).toBe(true);
  expect(felder(befehl("bescheid_erlassen", versand, "2026-03-24"))).toEqual(["tag"]);
});
