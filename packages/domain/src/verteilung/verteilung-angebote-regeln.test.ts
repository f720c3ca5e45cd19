import fc from "fast-check";
import { expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import {
  aBesetzung,
  anOrganisation,
  aStelle,
  aWeiterleitung,
  neueWeiterleitungId,
  ohneKette,
} from "../testing/factories.ts";
import { aVerteilbareStelle, aVerteilteKommune, aVerteilungslage, anInhalt, eigene } from "../testing/verteilung.ts";
import { berechneVerteilung } from "./verteilung.ts";
import { decideVerteilungsangebote } from "./verteilung-angebote.ts";
import { freieStellen } from "./verteilung-stellen.ts";
import { nachbarschaften } from "./verteilung-nachbarn.ts";
import { verteilungsvorschlag } from "./verteilung-vorschlag.ts";
import { decideWeiterleitung } from "../weiterleitung/angebot/weiterleitung-angebot.ts";

const orte = ["05570012", "05570036", "05570048", "05570052", "05570004", "05570008", null].map((ags, i) =>
  aVerteilteKommune(`Ort ${i}`, { ags }),
);
const zufall = fc.record({
  gesamt: fc.integer({ min: 1, max: 900 }),
  werte: fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: orte.length, maxLength: orte.length }),
  stellen: fc.array(
    fc.record({
      umfang: fc.constantFrom(100, 100, 75, 69, 50, 40),
      belegt: fc.constantFrom(0, 0, 30, 50, 100),
      art: fc.constantFrom("vergeben", "besetzt"),
    }),
    { maxLength: 10 },
  ),
});

test("jeder fehlerfreie Plan nach Vorschlag ergibt Angebote, die jede Regel der Weiterleitung bestehen", () => {
  let fehlerfreie = 0;
  fc.assert(
    fc.property(zufall, ({ gesamt, werte, stellen }) => {
      const kreis = anOrganisation();
      const posts = stellen.map(({ umfang }) => aStelle({ organisationId: kreis.id, vzaeHundertstel: umfang }));
      const verteilbare = stellen.map(({ umfang, belegt, art }, i) =>
        aVerteilbareStelle(umfang, {
          ...(posts[i] && { id: posts[i].id }),
          [art]:
            belegt === 0
              ? []
              : [{ von: plainDate("2026-01-01"), bis: null, vzaeHundertstel: Math.min(umfang, belegt) }],
        }),
      );
      const inhalt = anInhalt({
        gesamtHundertstel: gesamt,
        schluessel: eigene(orte.map((ort, i) => [ort, werte[i] ?? 0])),
      });
      const lage = aVerteilungslage({ kommunen: orte, inhalt, stellen: verteilbare });
      const vorschlag = verteilungsvorschlag(
        lage,
        nachbarschaften(orte),
        freieStellen(verteilbare, { von: inhalt.beginn, bis: inhalt.ende }),
      );
      const angenommen = {
        ...lage,
        inhalt: { ...inhalt, zusammenlegungen: vorschlag.zusammenlegungen, zuteilungen: vorschlag.zuteilungen },
        verzichte: vorschlag.verzichte.map(({ organisationId, hundertstel }) => ({
          organisationId,
          zugunstenId: null,
          vzaeHundertstel: hundertstel,
        })),
      };
      const ergebnis = berechneVerteilung(angenommen);
      expect(ergebnis.plan.verteiltHundertstel + ergebnis.plan.beimKreisHundertstel).toBe(gesamt);
      expect(ergebnis.plan.verteiltHundertstel).toBeLessThanOrEqual(gesamt);
      const entscheidung = decideVerteilungsangebote({
        lage: angenommen,
        ergebnis,
        angeboten: false,
        teile: ergebnis.teile.map((teil) => ({ ...teil, id: neueWeiterleitungId() })),
      });
      if (!entscheidung.ok) {
        expect(ergebnis.maengel).not.toEqual([]);
        return;
      }
      fehlerfreie += 1;
      const belegte = stellen.flatMap(({ umfang, belegt, art }, i) => {
        const post = posts[i];
        return post && belegt > 0 ? [{ post, art, vzaeHundertstel: Math.min(umfang, belegt) }] : [];
      });
      const besetzungen = belegte
        .filter(({ art }) => art === "besetzt")
        .map(({ post, vzaeHundertstel }) => aBesetzung(post, { vzaeHundertstel }));
      const bestehende = belegte
        .filter(({ art }) => art === "vergeben")
        .map(({ post, vzaeHundertstel }) =>
          aWeiterleitung(post, { vzaeHundertstel, beginn: plainDate("2026-01-01"), ende: plainDate("2026-12-31") }),
        );
      for (const angebot of entscheidung.event.angebote) {
        const stelle = posts.find((post) => post.id === angebot.stelleId);
        const empfaenger = anOrganisation({
          id: angebot.empfaengerId,
          art: "kreisangehoerige_kommune",
          kreisId: kreis.id,
        });
        if (!stelle) throw new Error("post of nobody");
        const regel = decideWeiterleitung({
          ...ohneKette,
          geber: kreis,
          empfaenger,
          stelle,
          bestehende,
          kontingente: [{ jahr: 2026, baustein: 2, vzaeHundertstel: 900 }],
          besetzungen,
          angebot,
          saetze: [{ jahr: 2026, cent: 57_000_00 }],
        });
        expect(regel).toMatchObject({ ok: true });
        bestehende.push(aWeiterleitung(stelle, { ...angebot, antwort: null }));
      }
    }),
    { numRuns: 500 },
  );
  expect(fehlerfreie).toBeGreaterThan(20);
});
