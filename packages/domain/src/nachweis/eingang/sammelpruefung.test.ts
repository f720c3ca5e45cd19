import { expect, test } from "vitest";
import { refusalVon } from "../../testing/refusal-von.ts";
import { Befund } from "../schritte/befundarten.ts";
import { decideSammelpruefung } from "./sammelpruefung.ts";

const ohne = { befunde: [], offeneBemerkungen: 0, ergebnis: null };

test("zusammen geht nur, woran nichts auffällt und worüber nichts offen ist", () => {
  expect(decideSammelpruefung(ohne).ok).toBe(true);
  expect(decideSammelpruefung({ ...ohne, ergebnis: "ohne_beanstandung" }).ok).toBe(true);
  for (const befund of Befund.options)
    expect(refusalVon(decideSammelpruefung({ ...ohne, befunde: [befund] }))?.reason).toBe("befund-einzeln-pruefen");
  expect(refusalVon(decideSammelpruefung({ ...ohne, offeneBemerkungen: 1 }))?.reason).toBe("bemerkung-einzeln-pruefen");
  for (const ergebnis of ["mit_hinweis", "kuerzung", "nicht_prueffaehig"] as const)
    expect(refusalVon(decideSammelpruefung({ ...ohne, ergebnis }))?.reason).toBe("ergebnis-einzeln-pruefen");
});
